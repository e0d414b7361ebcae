"""Places for the labels of ties: next to their marks on one line, or two, or above."""

from dataclasses import dataclass
from functools import cached_property

from bilateral._charts.day_scale import Scale
from bilateral._charts.tie_spans import TieSpan
from bilateral._charts.typesetting import Type

GAP = 3.0
"""Between a mark and its words, in points."""
APART = 7.0
CLOSE = 1.6
"""Between one tie and the next in a row, in points: with words, and marks alone."""
LONGEST = 52.0
"""The longest line of joined words, in sizes of the type: some ninety letters."""
LINE = 2
"""Lanes have half lines of type: a line of words takes two, a mark without words one."""


@dataclass(frozen=True, slots=True)
class Words:
    """The label of a mark as set: lines from x on, or up to it, and a date next to the mark."""

    lines: tuple[str, ...]
    x: float
    align: str
    width: float
    tag: str = ""
    tag_x: float = 0.0
    above: bool = False

    @property
    def x_range(self) -> tuple[float, float]:
        """The stretch of the axis over which the words are."""
        edges = (self.x, self.x + self.width if self.align == "left" else self.x - self.width)
        tagged = (*edges, self.tag_x) if self.tag else edges
        return min(tagged), max(tagged)


@dataclass(frozen=True)
class Candidate:
    """A way to place a tie: the stretch of axis and the half lines that it takes, and its words."""

    left: float
    right: float
    rows: int = 1
    words: Words | None = None

    @cached_property
    def mask(self) -> int:
        """The stretch as bits, a point each, with half the room to the next tie at either side."""
        spare = (APART if self.words else CLOSE) / 2
        low = max(int(self.left - spare), 0)
        high = max(int(self.right + spare) + 1, low + 1)
        return ((1 << (high - low)) - 1) << low


class LabelCandidates:
    """Places the labels of ties next to their marks, and stores them for the next try."""

    def __init__(self, scale: Scale, type_: Type, *, tags: bool) -> None:
        self.scale = scale
        self.type = type_
        self.tags = tags
        self._set: dict[tuple[str, str], list[Candidate]] = {}
        self._extents: dict[str, tuple[float, float]] = {}

    def extent(self, span: TieSpan) -> tuple[float, float]:
        """Return the left and right end of all that is drawn for a tie but its words."""
        if span.name not in self._extents:
            self._extents[span.name] = self.scale.extent(span)
        return self._extents[span.name]

    def candidates(self, span: TieSpan, text: str) -> list[Candidate]:
        """List the places of a text: next to the mark on one line, else on two, else above."""
        if (span.name, text) not in self._set:
            self._set[span.name, text] = self._listed(span, text)
        return self._set[span.name, text]

    def _listed(self, span: TieSpan, text: str) -> list[Candidate]:
        if not text:
            return [Candidate(*self.scale.small.extent(span))]
        next_to = self._next_to(span, text)
        return next_to or [self._broken(span, text) or self._above(span, text)]

    def room(self, span: TieSpan) -> float:
        """Return the length of the longest line next to a mark."""
        return max(self._rooms(span).values()) - self._tagged(span)

    def _tag(self, span: TieSpan) -> str:
        return span.tag if self.tags else ""

    def _tagged(self, span: TieSpan) -> float:
        return self.type.width(self._tag(span)) + GAP if self._tag(span) else 0.0

    def _rooms(self, span: TieSpan) -> dict[str, float]:
        left, right = self.extent(span)
        return {"left": self.scale.width - right - GAP, "right": left - GAP}

    def _next_to(self, span: TieSpan, text: str) -> list[Candidate]:
        length = self.type.width(text) + self._tagged(span)
        rooms = self._rooms(span).items()
        tag = self._tag(span)
        return [
            self._candidate(span, (text,), align, tag) for align, room in rooms if length <= room
        ]

    def _broken(self, span: TieSpan, text: str) -> Candidate | None:
        """Break the text on the roomier side, if two lines hold it and no word is broken."""
        align, room = max(self._rooms(span).items(), key=lambda side: side[1])
        room = min(room, self.scale.width * 0.7)
        if room < max(map(self.type.width, text.split(" "))):
            return None
        lines = self.type.balanced(text, room, 2)
        return None if lines[-1].endswith("…") else self._candidate(span, lines, align)

    def _candidate(
        self, span: TieSpan, lines: tuple[str, ...], align: str, tag: str = ""
    ) -> Candidate:
        left, right = self.extent(span)
        length = max(map(self.type.width, lines))
        extra = self.type.width(tag) + GAP if tag else 0.0
        if align == "left":
            words = Words(lines, right + GAP + extra, align, length, tag, right + GAP)
            return Candidate(left, words.x + length, LINE * len(lines), words)
        words = Words(lines, left - GAP - extra, align, length, tag, left - GAP)
        return Candidate(words.x - length, right, LINE * len(lines), words)

    def _above(self, span: TieSpan, text: str) -> Candidate:
        left, right = self.extent(span)
        lines = self.type.balanced(text, self.scale.width - 4, 3)
        width = max(map(self.type.width, lines))
        x = max(min(left, self.scale.width - width - 2), 2)
        words = Words(lines, x, "left", width, above=True)
        return Candidate(min(x, left), max(right, x + width), LINE * (len(lines) + 1), words)
