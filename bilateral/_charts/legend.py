"""How to read the marks: samples with their words in flowing rows, drawn by whoever has a pen."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from bilateral._charts.typesetting import Type

BETWEEN = 11.0
"""Between one entry and the next, in points."""

Draw = Callable[[Any, float, float], None]
"""Draws a sample with its pen, from x on, around y."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A sample, so many points wide, and its words."""

    width: float
    words: str
    draw: Draw


@dataclass(frozen=True, slots=True)
class Key:
    """Entries with their places: x from the left edge of the axes and the number of the row."""

    places: tuple[tuple[Entry, float, int], ...]
    row: float

    @property
    def height(self) -> float:
        """The height of all rows, in points, with some room below."""
        return (self.places[-1][2] + 1) * self.row + 4 if self.places else 0.0


def flowed(entries: Iterable[Entry], type_: Type, start: float, end: float) -> Key:
    """Set entries one after the other, in rows that reach from one place to another."""
    places, x, row = [], start, 0
    for entry in entries:
        wide = entry.width + 3 + type_.width(entry.words)
        if x > start and x + wide > end:
            x, row = start, row + 1
        places.append((entry, x, row))
        x += wide + BETWEEN
    return Key(tuple(places), type_.leading * 1.15)
