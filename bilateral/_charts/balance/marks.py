"""The bars and marks of a balance, and a sample of each for its legend."""

from collections.abc import Iterator
from dataclasses import dataclass

from bilateral._charts.balance.read import Balances, Flow
from bilateral._charts.canvas import Canvas
from bilateral._charts.legend import Entry
from bilateral._charts.palette import CASES, INK, PAPER, QUIET, Look
from bilateral._charts.phrases import PHRASES

MARK = 9.0
"""The room for the mark of a case, in points."""
GAP = 2.5
SIGN = 1.25
"""The room for the cross of an absence, and for the mark of a zero, in sizes of the type."""
ABSENT = "reported absent"
BAR = 0.42
"""Half the height of a bar, in sizes of the type."""
EDGE = 0.7


@dataclass(frozen=True, slots=True)
class Zones:
    """Where bars begin, in points from the left edge, and how long the bar of one tie is.

    What goes out ends at `left`, what comes in begins at `right`, and what is joint is
    between them.
    """

    name: float
    left: float
    right: float
    unit: float

    @property
    def middle(self) -> float:
        """The middle of what is joint."""
        return (self.left + self.right) / 2

    def ties(self, x: float) -> float:
        """Turn a place into ties to the right of the middle."""
        return (x - self.middle) / self.unit


class SidesPen:
    """Draws the bars of a case: every artist has, as `gid`, what it is and of which row."""

    def __init__(self, canvas: Canvas, name: str, look: Look) -> None:
        self.canvas = canvas
        self.name = name
        self.look = look
        self.half = BAR * canvas.type.size
        self.sign = SIGN * canvas.type.size

    def mark(self, x: float, y: float) -> None:
        """Draw the mark of the case."""
        look = {"marker": self.look.marker, "mew": 0, "color": self.look.colour}
        self.canvas.mark(f"case:{self.name}", x, y, ms=1.8 * self.half, **look)

    def flow(self, direction: str, flow: Flow, y: float, zones: Zones) -> None:
        """Draw what goes one direction, with its number; or the word in its place."""
        sign, name = -1 if direction == "out" else 1, f"{self.name}/{direction}"
        x = {"out": zones.left, "joint": zones.middle, "in": zones.right}[direction]
        if flow.word:
            x += sign * GAP
            if flow.word == ABSENT:
                look = {"marker": "x", "ms": 1.6 * self.half, "mew": 1.2, "color": self.look.colour}
                self.canvas.mark(f"absent:{name}", x + sign * self.half, y, **look)
                x += sign * self.sign
        elif flow.count is not None:
            x += self.bar(direction, flow, x, y, zones.unit)
        gid = f"{'word' if flow.word else 'number'}:{name}"
        align = "right" if direction == "out" else "left"
        colour = QUIET if flow.word else self.look.colour
        if flow.said:
            self.canvas.write(flow.said, x, y, ha=align, color=colour, gid=gid)

    def bar(self, direction: str, flow: Flow, base: float, y: float, unit: float) -> float:
        """Draw a hollow bar of all ties, and in it a full one of those that were delivered.

        Where nothing is known of delivery all of it is full. A 0 is a hollow mark at the base.

        Returns
        -------
        float
            How far from the base a number is.
        """
        sign, count, name = -1 if direction == "out" else 1, flow.count or 0, self.name
        if not count:
            zero = {"marker": "o", "ms": 1.6 * self.half, "mew": 0.9, "mfc": PAPER}
            x, gid = base + sign * (GAP + self.half), f"zero:{name}/{direction}"
            self.canvas.mark(gid, x, y, mec=self.look.colour, **zero)
            return sign * (self.sign + GAP)
        before = {"out": 1.0, "joint": 0.5, "in": 0.0}[direction]
        delivered = count if flow.delivered is None else flow.delivered
        for part, ties, face in (("all", count, PAPER), ("delivered", delivered, self.look.colour)):
            if ties:
                x, size = base - ties * unit * before, (ties * unit, 2 * self.half)
                look = {"facecolor": face, "edgecolor": self.look.colour, "linewidth": EDGE}
                self.canvas.box(f"{part}:{name}/{direction}", x, y - self.half, size, **look)
        return sign * (count * unit * (0.5 if direction == "joint" else 1.0) + GAP)


def legend_entries(balances: Balances, *, named: bool) -> Iterator[Entry]:
    """Yield a sample of the mark of each case, if `named`, and of bars by what was delivered."""
    for place, name in enumerate(balances.cases.values()) if named else ():
        yield _mark_entry(CASES[place % len(CASES)], name)
    flows = [flow for sides in balances.rows for flow in sides.flows.values()]
    known = [flow for flow in flows if flow.count and flow.delivered is not None]
    if any(flow.delivered for flow in known):
        yield _bar_entry(PHRASES["delivered"], Flow(1, 1))
    if any((flow.delivered or 0) < (flow.count or 0) for flow in known):
        yield _bar_entry(PHRASES["not_delivered"], Flow(1, 0))


def _mark_entry(look: Look, text: str) -> Entry:
    return Entry(7, text, lambda canvas, x, y: SidesPen(canvas, "key", look).mark(x + 3.5, y))


def _bar_entry(text: str, flow: Flow) -> Entry:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        SidesPen(canvas, "key", Look(INK, "s", "")).bar("in", flow, x, y, 11.0)

    return Entry(11, text, draw)
