"""Ties laid out in lanes: each mark and its words get a place of their own, so that nothing crosses a word."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bilateral.charts.spans import KINDS, Span
from bilateral.charts.text import Type

HEAD = 3.0
"""Half the width of a marker, in points."""
TAIL = 11.0
"""How far a bound that is not known trails off, in points."""
GAP = 3.5
APART = 7.0


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to points along the axis, with room at both ends for tails and arrows."""

    first: float
    last: float
    width: float
    margin: float = TAIL + HEAD + 3

    def __call__(self, day: float) -> float:
        """Give the place of a day, in points from the left edge of the axes."""
        share = (day - self.first) / (self.last - self.first)
        return self.margin + share * (self.width - 2 * self.margin)

    @property
    def limits(self) -> tuple[float, float]:
        """The days at the two edges of the axes."""
        spare = self.margin * (self.last - self.first) / (self.width - 2 * self.margin)
        return self.first - spare, self.last + spare

    def extent(self, span: Span) -> tuple[float, float]:
        """Give the left and right end of all that is drawn for a tie, but for its words."""
        known = [self(bound) for bound in (*span.bounds, span.anchor) if bound is not None]
        left, right = min(known), max(known)
        at = self(span.anchor)
        if span.bounds[0] is None:
            left -= TAIL + HEAD
        if span.bounds[3] is None:
            right = self.width - 1 if span.end_kind == "open" else right + TAIL + HEAD
        return min(left, at - HEAD) - 1, max(right, at + HEAD) + 1


@dataclass(frozen=True, slots=True)
class Words:
    """The label of a tie as set: its lines, where they start or end, and how they hang on the mark."""

    lines: tuple[str, ...]
    x: float
    align: str
    above: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A tie with its row in the lane (counted in lines of text from the top) and its words, if any."""

    span: Span
    row: int
    rows: int
    words: Words | None


@dataclass(slots=True)
class Shelf:
    """The rows of one lane, each with the stretches that are taken."""

    taken: list[list[tuple[float, float]]] = field(default_factory=list)

    def free(self, row: int, rows: int, left: float, right: float) -> bool:
        """Whether nothing stands there yet."""
        return all(
            right + APART <= start or end + APART <= left
            for line in self.taken[row : row + rows]
            for start, end in line
        )

    def take(self, row: int, rows: int, left: float, right: float) -> None:
        """Mark a stretch of some rows as taken."""
        while len(self.taken) < row + rows:
            self.taken.append([])
        for line in self.taken[row : row + rows]:
            line.append((left, right))


def lane(spans: Iterable[Span], scale: Scale, type_: Type, named: frozenset[str]) -> list[Placed]:
    """Place ties in rows, in order of time; those in `named` with their words beside them."""
    shelf, placed = Shelf(), []
    for span in sorted(spans, key=lambda span: (scale.extent(span)[0], span.name)):
        options = _options(span, scale, type_) if span.name in named else [_bare(span, scale)]
        row, (left, right, rows, words) = next(
            (row, option)
            for row in range(len(shelf.taken) + 1)
            for option in options
            if shelf.free(row, option[2], option[0], option[1])
        )
        shelf.take(row, rows, left, right)
        placed.append(Placed(span, row, rows, words))
    return placed


Option = tuple[float, float, int, Words | None]


def _bare(span: Span, scale: Scale) -> Option:
    return (*scale.extent(span), 1, None)


def _options(span: Span, scale: Scale, type_: Type) -> list[Option]:
    """List the ways to set a label: beside the mark on one line if that can be, else on more, or above."""
    left, right = scale.extent(span)
    rooms = {"left": scale.width - right - GAP, "right": left - GAP}
    length = type_.width(span.title)
    beside = [
        _beside(span.title, align, left, right, length)
        for align in ("left", "right")
        if length <= rooms[align]
    ]
    if beside:
        return beside
    align = max(rooms, key=lambda side: rooms[side])
    lines = type_.wrap(span.title, rooms[align], 3)
    if rooms[align] > 60 and not lines[-1].endswith("…"):
        width = max(map(type_.width, lines))
        return [_beside_lines(lines, align, left, right, width)]
    return [_above(span.title, left, right, scale, type_)]


def _beside(text: str, align: str, left: float, right: float, length: float) -> Option:
    return _beside_lines((text,), align, left, right, length)


def _beside_lines(
    lines: Sequence[str], align: str, left: float, right: float, width: float
) -> Option:
    if align == "left":
        return left, right + GAP + width, len(lines), Words(tuple(lines), right + GAP, align)
    return left - GAP - width, right, len(lines), Words(tuple(lines), left - GAP, align)


def _above(text: str, left: float, right: float, scale: Scale, type_: Type) -> Option:
    lines = type_.wrap(text, scale.width - 2, 3)
    width = max(map(type_.width, lines))
    x = min(left, scale.width - width - 1)
    return min(x, left), max(right, x + width), len(lines) + 1, Words(lines, x, "left", above=True)


def by_kind(spans: Iterable[Span]) -> dict[str, list[Span]]:
    """Sort the dated ties of a case into lanes, in the fixed order of kinds."""
    lanes: dict[str, list[Span]] = {kind: [] for kind in KINDS}
    for span in spans:
        if span.dated:
            lanes[span.kind].append(span)
    return lanes
