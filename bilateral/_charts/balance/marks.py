"""The bars and marks of a balance, and a sample of each for its legend."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

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

    What goes out ends at `left`, what comes in begins at `right`, and what is mutual stands
    between them.
    """

    name: float
    left: float
    right: float
    unit: float

    @property
    def middle(self) -> float:
        """The middle of what is mutual."""
        return (self.left + self.right) / 2

    def ties(self, x: float) -> float:
        """Turn a place into ties to the right of the middle."""
        return (x - self.middle) / self.unit


class WingPen:
    """Draws the bars of a case: every artist bears, as `gid`, what it is and of which row."""

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
        sign = -1 if direction == "out" else 1
        base = {"out": zones.left, "mutual": zones.middle, "in": zones.right}[direction]
        name = f"{self.name}/{direction}"
        if flow.word:
            x = base + sign * GAP
            if flow.word == ABSENT:
                self._cross(name, x + sign * self.half, y)
                x += sign * self.sign
            self._word(f"word:{name}", flow.said, x, y, direction, QUIET)
        elif flow.count is not None:
            length = self.bar(direction, flow, base, y, zones.unit)
            self._word(
                f"number:{name}", str(flow.count), base + length, y, direction, self.look.colour
            )

    def _cross(self, name: str, x: float, y: float) -> None:
        look = {"marker": "x", "ms": 1.6 * self.half, "mew": 1.2, "color": self.look.colour}
        self.canvas.mark(f"absent:{name}", x, y, **look)

    def bar(self, direction: str, flow: Flow, base: float, y: float, unit: float) -> float:
        """Draw a hollow bar of all ties, and in it a full one of those that were delivered.

        Where nothing is known of delivery all of it is full. A 0 is a hollow mark at the base.

        Returns
        -------
        float
            How far from the base a number stands.
        """
        sign, count = -1 if direction == "out" else 1, flow.count or 0
        if not count:
            self._zero(direction, base + sign * (GAP + self.half), y)
            return sign * (self.sign + GAP)
        delivered = count if flow.delivered is None else flow.delivered
        for part, ties, face in (("all", count, PAPER), ("delivered", delivered, self.look.colour)):
            if ties:
                self._box(f"{part}:{self.name}/{direction}", direction, base, y, ties * unit, face)
        half = 0.5 if direction == "mutual" else 1.0
        return sign * (count * unit * half + GAP)

    def _zero(self, direction: str, x: float, y: float) -> None:
        look = {"marker": "o", "ms": 1.6 * self.half, "mew": 0.9, "mfc": PAPER}
        self.canvas.mark(f"zero:{self.name}/{direction}", x, y, mec=self.look.colour, **look)

    def _box(
        self, gid: str, direction: str, base: float, y: float, length: float, face: str
    ) -> None:
        start = {"out": base - length, "mutual": base - length / 2, "in": base}[direction]
        look: dict[str, Any] = {"facecolor": face, "edgecolor": self.look.colour}
        size = (length, 2 * self.half)
        self.canvas.box(gid, start, y - self.half, size, linewidth=EDGE, **look)

    def _word(self, gid: str, text: str, x: float, y: float, direction: str, colour: str) -> None:
        """Write outwards from a place."""
        align = "right" if direction == "out" else "left"
        self.canvas.write(text, x, y, ha=align, color=colour, gid=gid)


def legend_entries(balances: Balances, *, named: bool) -> Iterator[Entry]:
    """Give a sample of the mark of each case, if `named`, and of bars by what was delivered."""
    for place, name in enumerate(balances.cases.values()) if named else ():
        yield _mark_entry(CASES[place % len(CASES)], name)
    flows = [flow for wing in balances.wings for flow in wing.flows.values()]
    known = [flow for flow in flows if flow.count and flow.delivered is not None]
    if any(flow.delivered for flow in known):
        yield _bar_entry(PHRASES["delivered"], Flow(1, 1))
    if any((flow.delivered or 0) < (flow.count or 0) for flow in known):
        yield _bar_entry(PHRASES["not_delivered"], Flow(1, 0))


def _mark_entry(look: Look, text: str) -> Entry:
    return Entry(7, text, lambda canvas, x, y: WingPen(canvas, "key", look).mark(x + 3.5, y))


def _bar_entry(text: str, flow: Flow) -> Entry:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        WingPen(canvas, "key", Look(INK, "s", "")).bar("in", flow, x, y, 11.0)

    return Entry(11, text, draw)
