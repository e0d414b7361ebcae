"""The drawing of a chart of order: marks, words, and lines by how sure an order is."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from bilateral._charts.canvas import Canvas
from bilateral._charts.palette import CASES, INK, QUIET
from bilateral._charts.sequence.layout import LANE, NODE, CaseColumn, Layout, Line
from bilateral._charts.sequence.legend import ARROW, SHORT, STYLES, THICK, THIN, end_look, tie_look
from bilateral._charts.sequence.links import LinkLine, ports_of
from bilateral._charts.sequence.read import Event, Order
from bilateral._charts.word_lines import write_heading


def draw(order: Order, layout: Layout, canvas: Canvas) -> None:
    """Draw all cases, and the lines below them."""
    layout.legend.draw(canvas)
    colours = {
        course.name: CASES[place % len(CASES)].colour for place, course in enumerate(order.courses)
    }
    for column, x, top in layout.corners():
        CasePen(canvas, layout, column, x, top, colours[column.name]).draw()
    canvas.notes(layout.foot, layout.height - len(layout.foot) * canvas.type.leading - 1)


@dataclass(frozen=True, slots=True)
class CasePen:
    """Draws one case from its upper left corner."""

    canvas: Canvas
    layout: Layout
    column: CaseColumn
    x: float
    top: float
    colour: str

    @property
    def node(self) -> float:
        """Where the marks of ties are."""
        return self.x + self.layout.date + self.layout.gutter + NODE

    def draw(self) -> None:
        """Draw heading, rows, what joins them, and what leads from one to another."""
        corner = (self.x, self.top)
        write_heading(self.canvas, self.column.name, self.column.heading, corner, self.colour)
        for row, top in zip(self.column.lines, self.column.tops, strict=True):
            self._line(row, self.top + top + row.height / 2)
        self._spine()
        ports = ports_of(self.column.links)
        for number, link in enumerate(self.column.links):
            self._link(number, link, ports)

    def _line(self, line: Line, y: float) -> None:
        canvas, event = self.canvas, line.event
        name = f"{self.column.name}/{'+'.join(event.id for event in line.events)}"
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
        name = f"{self.column.name}/{event.id}"
        look = tie_look(event.look, self.colour, self.canvas.type.size)
        self.canvas.mark(f"node:{name}", self.node, y, **look)
        if event.look == "stopped":
            stop = {"marker": "|", "ms": 1.4 * look["ms"], "mew": 1.2, "color": self.colour}
            self.canvas.mark(f"stop:{name}", self.node, y, **stop)

    def _spine(self) -> None:
        """Join neighbours in the order, as surely as one began before the other."""
        lines, half = self.column.lines, 0.45 * self.canvas.type.size
        for number, (line, below) in enumerate(pairwise(lines)):
            event, after = line.event, below.event
            if event and after and after.number == event.number + 1 and event.next in SHORT:
                top = self.top + self.column.tops[number] + line.height / 2 + half
                end = self.top + self.column.tops[number + 1] + below.height / 2 - half
                look = {"color": QUIET, "lw": THIN, "ls": SHORT[event.next], "zorder": 3}
                gid = f"next:{self.column.name}/{event.id}"
                self.canvas.line(gid, [self.node, self.node], [top, end], **look)

    def _link(self, number: int, link: LinkLine, ports: Mapping[tuple[int, int], float]) -> None:
        """Draw a line from one tie into its lane, and from there to each that came of it."""
        em, ties = self.canvas.type.size, self.column.ties
        right, lane, back = self.node - 0.5 * em, self._lane(link.lane), 0.5 * ARROW * em
        source, middle = ties[link.start]
        start = self.top + middle + ports[number, link.start]
        for row in link.ends:
            target, middle = ties[row]
            y = self.top + middle + ports[number, row]
            name = f"{self.column.name}/{source.id}>{target.id}/{link.rel}"
            look = {"color": self.colour, "lw": THICK, "ls": STYLES[link.certainty]}
            xs, ys = [right, lane, lane, right - back], [start, start, y, y]
            self.canvas.line(f"link:{name}", xs, ys, **look)
            end = end_look(link.rel, self.colour, em)
            self.canvas.mark(f"arrow:{name}", right - back, y, **end)

    def _lane(self, lane: int) -> float:
        lanes = max(link.lane for link in self.column.links) + 1
        apart = min(LANE, (self.layout.gutter - 4) / lanes)
        return self.node - NODE - 3 - (lane + 0.5) * apart
