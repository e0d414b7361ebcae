"""Days to points along the axis of a timeline, and how much of it each tie takes."""

from dataclasses import dataclass

from bilateral._charts.tie_spans import TieSpan

HEAD = 0.43
"""Half the width of a marker, in sizes of the type."""
TAIL = 1.35
"""How far a bound that is not known trails off, in sizes of the type."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to points along an axis from `left` on; `em` is the size of type and marks."""

    first: float
    last: float
    left: float
    width: float
    em: float

    @property
    def margin(self) -> float:
        """The room at both ends for what trails off."""
        return (TAIL + 2 * HEAD) * self.em

    @property
    def right(self) -> float:
        """Where the axis ends."""
        return self.left + self.width

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

    def __call__(self, day: float) -> float:
        """Give the place of a day, in points from the left edge of the axes."""
        return self.left + self.margin + (day - self.first) / self.days

    def day(self, x: float) -> float:
        """Give the day at a place."""
        return self.first + (x - self.left - self.margin) * self.days

    def middle(self, span: TieSpan) -> float:
        """Give the middle of a tie's marker: just inside the start of its bar, or of its range."""
        at = self(span.anchor)
        ends = span.core or next(iter(span.ranges), (span.anchor, span.anchor))
        return at + min(self.head, max(self(ends[1]) - at, 0.0) / 2)

    def extent(self, span: TieSpan) -> tuple[float, float]:
        """Return the left and right end of all that is drawn for a tie but its words."""
        known = [self(bound) for bound in (*span.bounds, span.anchor) if bound is not None]
        middle = self.middle(span)
        left, right = min(*known, middle - self.head), max(*known, middle + self.head)
        if span.bounds[0] is None:
            left = self.left + 1 if span.start_kind == "open" else left - self.tail
        if span.bounds[3] is None:
            right = self.right - 1 if span.end_kind == "open" else right + self.tail
        return left - 0.5, right + 0.5
