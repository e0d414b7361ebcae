"""The marks of one row set on a ruler: beads on a string, each with its number beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count

from bilateral._charts.rows.ruler import Ruler
from bilateral._charts.rows.values import Reading
from bilateral._charts.typesetting import Type

HEAD = 0.42
"""Half the width of a mark, in sizes of the type."""
ARROW = 2.0
"""How long the arrow of an open end is, in sizes of the type."""
COVER = 1.0
"""How far marks may reach into each other before they are stacked, in points."""
GAP = 2.5
"""Between a mark and its number, and between one number and the next mark, in points."""


@dataclass(frozen=True, slots=True)
class Bead:
    """A mark with its number: places across in points, and levels down in lines of type.

    Attributes
    ----------
    reading : Reading
        What it shows.
    x, left, right : float
        The mark, and the ends of its range or arrows.
    level : float
        Where it stands; the middle of the row is 0.
    words_x, words_level : float
        Where its number stands.
    align : str
        How its number stands there.
    """

    reading: Reading
    x: float
    left: float
    right: float
    level: float = 0.0
    words_x: float = 0.0
    words_level: float = 0.0
    align: str = "left"


@dataclass(frozen=True, slots=True)
class String:
    """The beads of one row, and how far it reaches up and down, in lines of type."""

    beads: tuple[Bead, ...]
    top: float
    bottom: float


@dataclass(slots=True)
class Taken:
    """Stretches that are taken: from, to, and at which level."""

    stretches: list[tuple[float, float, float]] = field(default_factory=list)

    def is_free(self, left: float, right: float, level: float) -> bool:
        """Whether a stretch meets none that is taken."""
        return not any(
            left < end and right > start and abs(level - other) < 1
            for start, end, other in self.stretches
        )


def strung(
    readings: Sequence[Reading],
    ruler: Ruler,
    type_: Type,
    ends: tuple[float, float],
    *,
    linked: bool = False,
) -> String:
    """Set the numbers of a row.

    Marks that would cover each other are stacked. A number stands beside its mark, or above or
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
        Between which places words may stand.
    linked : bool
        Whether a line joins the outermost marks, through which no number may stand.
    """
    beads = sorted((_bead(reading, ruler, type_) for reading in readings), key=lambda bead: bead.x)
    beads = _stacked(beads, HEAD * type_.size if linked else 0.0)
    taken = Taken([(bead.left, bead.right, bead.level) for bead in beads])
    if linked and len(beads) > 1:
        taken.stretches.append((beads[0].x, max(bead.x for bead in beads), 0.0))
    depth = max((bead.level for bead in beads), default=0.0)
    worded = tuple(_worded(bead, taken, type_, ends, depth) for bead in beads)
    levels = [level for bead in worded for level in (bead.level, bead.words_level)]
    return String(worded, min([*levels, 0.0]) - 0.5, max([*levels, 0.0]) + 0.5)


def _bead(reading: Reading, ruler: Ruler, type_: Type) -> Bead:
    x, half, arrow = ruler(reading.middle), HEAD * type_.size, ARROW * type_.size
    left = x - arrow if reading.lower is None else min(ruler(reading.lower), x - half)
    right = x + arrow if reading.upper is None else max(ruler(reading.upper), x + half)
    return Bead(reading, x, left, right)


def _stacked(beads: Sequence[Bead], half: float) -> list[Bead]:
    """Stack marks that would cover each other, around the middle of the row.

    Arrows count as well, but on a string, where only marks and ranges do (`half` a mark wide).
    """
    groups: list[list[Bead]] = []
    end = 0.0
    for bead in beads:
        start, reach = _solid(bead, half) if half else (bead.left, bead.right)
        if groups and start < end - COVER:
            groups[-1].append(bead)
        else:
            groups.append([bead])
        end = max(end, reach)
    return [
        replace(bead, level=at - (len(group) - 1) / 2)
        for group in groups
        for at, bead in enumerate(group)
    ]


def _solid(bead: Bead, half: float) -> tuple[float, float]:
    """Give what a mark and its range take, without the arrows of open ends."""
    left = bead.x - half if bead.reading.lower is None else bead.left
    right = bead.x + half if bead.reading.upper is None else bead.right
    return left, right


def _worded(bead: Bead, taken: Taken, type_: Type, ends: tuple[float, float], depth: float) -> Bead:
    """Take the first place that is free for a number; there is always one further up or down."""
    wide = type_.width(bead.reading.text)
    for x, level, align in _places(bead, wide, ends):
        left = x if align == "left" else x - wide
        fits = (ends[0] <= left and left + wide <= ends[1]) or abs(level) > depth
        if fits and taken.is_free(left - GAP / 2, left + wide + GAP / 2, level):
            break
    taken.stretches.append((left, left + wide, level))
    return replace(bead, words_x=x, words_level=level, align=align)


def _places(
    bead: Bead, wide: float, ends: tuple[float, float]
) -> Iterator[tuple[float, float, str]]:
    yield bead.right + GAP, bead.level, "left"
    yield bead.left - GAP, bead.level, "right"
    middle = max(min(bead.x - wide / 2, ends[1] - wide), ends[0])
    for line in count(1):
        yield middle, bead.level - line, "left"
        yield middle, bead.level + line, "left"
