"""Place the marks of one row on an axis, each with its number."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from bilateral._charts.figure_rows.readings import Reading
from bilateral._charts.figure_rows.ruler import Ruler
from bilateral._charts.typesetting import Type

HEAD = 0.42
"""Half the width of a mark, in sizes of the type."""
ARROW = 2.0
"""How long the arrow of an open end is, in sizes of the type."""
COVER = 1.0
"""How far marks may reach into each other before they are stacked, in points."""
GAP = 2.5
"""Between a mark and its number, and between one number and the next mark, in points."""

Stretch = tuple[float, float, float]
"""From where to where something is, and at which level."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark with its number: places across in points, and levels down in lines of type.

    Attributes
    ----------
    reading : Reading
        What it shows.
    x, left, right : float
        The mark, and the ends of its range or arrows.
    level : float
        Its place; the middle of the row is 0.
    words_x, words_level : float
        Where its number is.
    align : str
        How its number is there.
    """

    reading: Reading
    x: float
    left: float
    right: float
    level: float = 0.0
    words_x: float = 0.0
    words_level: float = 0.0
    align: str = "left"

    @classmethod
    def on(cls, ruler: Ruler, reading: Reading, type_: Type) -> "Mark":
        """Set a number on a ruler."""
        x, half, arrow = ruler(reading.middle), HEAD * type_.size, ARROW * type_.size
        left = x - arrow if reading.lower is None else min(ruler(reading.lower), x - half)
        right = x + arrow if reading.upper is None else max(ruler(reading.upper), x + half)
        return cls(reading, x, left, right)

    def solid(self, half: float) -> tuple[float, float]:
        """Return what a mark, `half` a width at either side, and its range take without arrows."""
        left = self.x - half if self.reading.lower is None else self.left
        right = self.x + half if self.reading.upper is None else self.right
        return left, right


def set_marks(
    readings: Sequence[Reading],
    ruler: Ruler,
    type_: Type,
    ends: tuple[float, float],
    *,
    linked: bool = False,
) -> tuple[Mark, ...]:
    """Set the numbers of a row.

    Marks that would cover each other are stacked. A number is next to its mark, or above or
    below where something is in its way.

    Parameters
    ----------
    readings : sequence of Reading
        Numbers only.
    ruler : Ruler
        Numbers to points.
    type_ : Type
        The type of numbers.
    ends : (float, float)
        Between which places words may be.
    linked : bool
        Whether a line joins the outermost marks, through which no number may be.
    """
    marks = sorted((Mark.on(ruler, number, type_) for number in readings), key=lambda mark: mark.x)
    # A line joins what is linked, and arrows may lie on it: they need no room of their own.
    half = HEAD * type_.size
    extents = [mark.solid(half) if linked else (mark.left, mark.right) for mark in marks]
    marks = _stacked(marks, extents)
    taken = [(mark.left, mark.right, mark.level) for mark in marks]
    if linked and len(marks) > 1:
        taken.append((marks[0].x, max(mark.x for mark in marks), 0.0))
    depth = max((mark.level for mark in marks), default=0.0)
    return tuple(_worded(mark, taken, type_, ends, depth) for mark in marks)


def _stacked(marks: Sequence[Mark], extents: Sequence[tuple[float, float]]) -> list[Mark]:
    """Stack marks that would cover each other, around the middle of the row."""
    groups: list[list[Mark]] = []
    end = 0.0
    for mark, (start, mark_end) in zip(marks, extents, strict=True):
        if not groups or start >= end - COVER:
            groups.append([])
        groups[-1].append(mark)
        end = max(end, mark_end)
    return [
        replace(mark, level=at - (len(group) - 1) / 2)
        for group in groups
        for at, mark in enumerate(group)
    ]


def _worded(
    mark: Mark, taken: list[Stretch], type_: Type, ends: tuple[float, float], depth: float
) -> Mark:
    """Take the first place that is free for a number; there is always one further up or down."""
    wide = type_.width(mark.reading.text)
    for x, level, align in _places(mark, wide, ends):
        left = x if align == "left" else x - wide
        fits = (ends[0] <= left and left + wide <= ends[1]) or abs(level) > depth
        if fits and _is_free(taken, left - GAP / 2, left + wide + GAP / 2, level):
            break
    taken.append((left, left + wide, level))
    return replace(mark, words_x=x, words_level=level, align=align)


def _is_free(taken: Sequence[Stretch], left: float, right: float, level: float) -> bool:
    """Whether a stretch meets none that is taken."""
    return not any(
        left < end and right > start and abs(level - other) < 1 for start, end, other in taken
    )


def _places(
    mark: Mark, wide: float, ends: tuple[float, float]
) -> Iterator[tuple[float, float, str]]:
    yield mark.right + GAP, mark.level, "left"
    yield mark.left - GAP, mark.level, "right"
    middle = max(min(mark.x - wide / 2, ends[1] - wide), ends[0])
    for line in count(1):
        yield middle, mark.level - line, "left"
        yield middle, mark.level + line, "left"
