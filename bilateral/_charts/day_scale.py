"""Days to points along the axis of a timeline, and how much of it each tie takes."""

from dataclasses import dataclass, replace

from bilateral._charts.tie_spans import TieSpan

HEAD = 0.43
"""Half the width of a marker, in sizes of the type."""
TAIL = 1.35
"""How far a bound that is not known trails off, in sizes of the type."""
SMALL = 0.64
"""The size of the mark of a tie without a label, relative to one with a label."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to points along the axis, with room at both ends; `em` is the size of type and marks."""

    first: float
    last: float
    width: float
    em: float
    margin: float

    @classmethod
    def of(cls, first: float, last: float, width: float, em: float) -> "Scale":
        """Keep room at both ends for what trails off."""
        return cls(first, last, width, em, (TAIL + 2 * HEAD) * em)

    @property
    def small(self) -> "Scale":
        """The same places, with smaller marks."""
        return replace(self, em=self.em * SMALL)

    @property
    def head(self) -> float:
        """Half the width of a marker."""
        return HEAD * self.em

    @property
    def tail(self) -> float:
        """How far a bound that is not known trails off."""
        return TAIL * self.em

    @property
    def days(self) -> float:
        """How many days a point is wide."""
        return (self.last - self.first) / (self.width - 2 * self.margin)

    @property
    def limits(self) -> tuple[float, float]:
        """The days at the two edges of the axes."""
        return self.day(0), self.day(self.width)

    def __call__(self, day: float) -> float:
        """Return the place of a day, in points from the left edge of the axes."""
        return self.margin + (day - self.first) / self.days

    def day(self, x: float) -> float:
        """Return the day at a place."""
        return self.first + (x - self.margin) * self.days

    def middle(self, span: TieSpan) -> float:
        """Return the middle of a tie's marker: just inside the start of its bar, if it has one."""
        at = self(span.anchor)
        if not span.core:
            return at
        return at + min(self.head, (self(span.core[1]) - at) / 2)

    def extent(self, span: TieSpan) -> tuple[float, float]:
        """Return the left and right end of all that is drawn for a tie but its words."""
        known = [self(bound) for bound in (*span.bounds, span.anchor) if bound is not None]
        middle = self.middle(span)
        left, right = min(*known, middle - self.head), max(*known, middle + self.head)
        if span.bounds[0] is None:
            left = 1.0 if span.start_kind == "open" else left - self.tail
        if span.bounds[3] is None:
            right = self.width - 1 if span.end_kind == "open" else right + self.tail
        return left - 0.5, right + 0.5
