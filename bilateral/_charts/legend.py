"""The legend: a sample of each mark that a chart uses with its words, in flowing rows."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bilateral._charts.canvas import Canvas
from bilateral._charts.palette import INK
from bilateral._charts.typesetting import Type

BETWEEN = 11.0
"""Between one entry and the next, in points."""
GAP = 3.0
"""Between a sample and its words, in points."""

DrawSample = Callable[[Canvas, float, float], None]
"""Draws a sample on a canvas, from x on, around y."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A sample, so many points wide, and its words."""

    width: float
    words: str
    draw: DrawSample
    color: str = INK


@dataclass(frozen=True, slots=True)
class Legend:
    """Entries with their places: x from the left edge of the axes and the number of the row."""

    places: tuple[tuple[Entry, float, int], ...]
    row: float

    @classmethod
    def of(cls, entries: Iterable[Entry], type_: Type, start: float, end: float) -> "Legend":
        """Set entries one after the other, in rows that reach from one place to another."""
        places, x, row = [], start, 0
        for entry in entries:
            wide = entry.width + GAP + type_.width(entry.words)
            if x > start and x + wide > end:
                x, row = start, row + 1
            places.append((entry, x, row))
            x += wide + BETWEEN
        return cls(tuple(places), type_.leading * 1.15)

    @property
    def height(self) -> float:
        """The height of all rows, in points, with some room below."""
        return (self.places[-1][2] + 1) * self.row + 4 if self.places else 0.0

    def draw(self, canvas: Canvas) -> None:
        """Draw all entries at the top of a canvas."""
        for entry, x, row in self.places:
            y = (row + 0.5) * self.row
            entry.draw(canvas, x, y)
            after = entry.width + GAP if entry.width else 0.0
            canvas.write(entry.words, x + after, y, color=entry.color)
