"""The drawing of a chart of order: marks, words, and lines by how sure an order is."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from bilateral._charts.canvas import Canvas
from bilateral._charts.marks import head_look
from bilateral._charts.palette import CASES, INK, QUIET
from bilateral._charts.sequence.layout import LANE, NODE, Layout, Track
from bilateral._charts.sequence.legend import ARROW, DOT, HEADS, SHORT, STYLES, THICK, THIN
from bilateral._charts.sequence.lines import Line
from bilateral._charts.sequence.rails import Rail, ports_of
from bilateral._charts.sequence.read import Event, Order
from bilateral._charts.typesetting import Type


def draw(order: Order, layout: Layout, canvas: Canvas) -> None:
    """Draw all cases, and the lines below them."""
    layout.legend.draw(canvas)
    colours = {
        course.name: CASES[place % len(CASES)].colour for place, course in enumerate(order.courses)
    }
    for track, x, top in layout.corners():
        CasePen(canvas, layout, track, x, top, colours[track.name]).draw()
    canvas.notes(layout.foot, layout.height - len(layout.foot) * canvas.type.leading - 1)


@dataclass(frozen=True, slots=True)
class CasePen:
    """Draws one case from its upper left corner."""

    canvas: Canvas
    layout: Layout
    track: Track
    x: float
    top: float
    colour: str

    @property
    def node(self) -> float:
        """Where the marks of ties stand."""
        return self.x + self.layout.date + self.layout.gutter + NODE

    def draw(self) -> None:
        """Draw heading, rows, what joins them, and what leads from one to another."""
        type_ = Type(self.canvas.type.size + 1.6, weight="bold")
        for number, line in enumerate(self.track.heading):
            look: dict[str, Any] = {"size": type_.size, "weight": "bold", "color": self.colour}
            y = self.top + (number + 0.5) * type_.leading
            self.canvas.write(line, self.x, y, gid=f"case:{self.track.name}.{number}", **look)
        for row, top in zip(self.track.lines, self.track.tops, strict=True):
            self._line(row, self.top + top + row.height / 2)
        self._spine()
        ports = ports_of(self.track.rails)
        for number, rail in enumerate(self.track.rails):
            self._rail(number, rail, ports)

    def _line(self, line: Line, y: float) -> None:
        canvas, event = self.canvas, line.event
        name = f"{self.track.name}/{'+'.join(event.id for event in line.events)}"
        look: dict[str, Any] = {"color": INK if event else QUIET}
        if line.heading:
            look["style"] = "italic"
        for number, words in enumerate(line.words):
            drop = (number - (len(line.words) - 1) / 2) * canvas.type.leading
            gid = "" if line.heading else f"words:{name}.{number}"
            canvas.write(words, self.node + NODE + 1, y + drop, gid=gid, **look)
        if line.date:
            right = self.x + self.layout.date - 4
            canvas.write(line.date, right, y, gid=f"date:{name}", ha="right", color=QUIET)
        if event:
            self._mark(event, y)
        elif line.events:
            for shift in (-2.0, 0.0, 2.0):
                gid = f"run:{name}.{shift:+.0f}"
                canvas.mark(gid, self.node, y + shift, marker="o", ms=0.9, mew=0, color=QUIET)

    def _mark(self, event: Event, y: float) -> None:
        size, gid = DOT * self.canvas.type.size, f"node:{self.track.name}/{event.id}"
        if event.look == "absent":
            look: dict[str, Any] = {"marker": "x", "mew": 1.2, "color": self.colour}
        else:
            look = head_look("o", event.look, self.colour)
        self.canvas.mark(gid, self.node, y, ms=size, **look)
        if event.look == "stopped":
            look = {"marker": "|", "ms": 1.4 * size, "mew": 1.2, "color": self.colour}
            self.canvas.mark(f"stop:{self.track.name}/{event.id}", self.node, y, **look)

    def _spine(self) -> None:
        """Join neighbours in the order, as surely as one began before the other."""
        lines, half = self.track.lines, 0.45 * self.canvas.type.size
        for number, (line, below) in enumerate(pairwise(lines)):
            event, after = line.event, below.event
            if event and after and after.number == event.number + 1 and event.next in SHORT:
                top = self.top + self.track.tops[number] + line.height / 2 + half
                end = self.top + self.track.tops[number + 1] + below.height / 2 - half
                look = {"color": QUIET, "lw": THIN, "ls": SHORT[event.next], "zorder": 3}
                gid = f"next:{self.track.name}/{event.id}"
                self.canvas.line(gid, [self.node, self.node], [top, end], **look)

    def _rail(self, number: int, rail: Rail, ports: Mapping[tuple[int, int], float]) -> None:
        """Draw a line from one tie into its lane, and from there to each that came of it."""
        canvas, right = self.canvas, self.node - 0.5 * self.canvas.type.size
        events = [self.track.lines[at].event for at in self.track.rows]
        lane = self._lane(rail.lane)
        start = self._y(rail.start) + ports[number, rail.start]
        source = events[rail.start]
        for row in rail.ends:
            y, target = self._y(row) + ports[number, row], events[row]
            if source is None or target is None:
                continue
            name = f"{self.track.name}/{source.id}>{target.id}/{rail.rel}"
            look = {"color": self.colour, "lw": THICK, "ls": STYLES[rail.certainty]}
            back = 0.5 * ARROW * canvas.type.size
            xs, ys = [right, lane, lane, right - back], [start, start, y, y]
            canvas.line(f"link:{name}", xs, ys, **look)
            end: dict[str, Any] = {"ms": ARROW * canvas.type.size, "mew": 0.7}
            end |= {"color": self.colour, **HEADS[rail.rel]}
            canvas.mark(f"arrow:{name}", right - back, y, **end)

    def _y(self, row: int) -> float:
        return self.top + self.track.middle(row)

    def _lane(self, lane: int) -> float:
        lanes = max(rail.lane for rail in self.track.rails) + 1
        apart = min(LANE, (self.layout.gutter - 4) / lanes)
        return self.node - NODE - 3 - (lane + 0.5) * apart
