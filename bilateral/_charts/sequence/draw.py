"""The drawing of a chart of order: marks, words, and lines by how sure an order is."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from bilateral._charts.canvas import Sheet
from bilateral._charts.marks import head_look
from bilateral._charts.palette import CASES, INK, PAPER, QUIET
from bilateral._charts.sequence.layout import LANE, NODE, Track, Tracks
from bilateral._charts.sequence.lines import Line
from bilateral._charts.sequence.rails import Rail, ports_of
from bilateral._charts.sequence.read import Event
from bilateral._charts.typesetting import Type

STYLES: Mapping[str, Any] = {"surely": "-", "possibly": (0, (3.2, 2.0)), "no": (0, (0.9, 1.5))}
"""How a line says that one tie began before the other."""
SHORT: Mapping[str, Any] = {"surely": "-", "possibly": (0, (1.3, 1.2))}
"""The same between neighbours, where dashes must be short."""
DOT = 0.66
"""The size of the mark of a tie, in sizes of the type."""
HEADS: Mapping[str, Mapping[str, Any]] = {
    "prompted_by": {"marker": ">"},
    "follows": {"marker": ">", "mfc": PAPER},
    "implements": {"marker": "D"},
}
"""The end of an arrow says what one tie is to the other."""
ARROW = 0.52
"""The size of that end, in sizes of the type."""
THICK, THIN = 0.9, 0.8


@dataclass(frozen=True, slots=True)
class Tracer:
    """Draws laid out cases on a sheet."""

    sheet: Sheet
    made: Tracks

    def draw(self) -> None:
        """Draw all cases, and the lines below them."""
        for track, x, top in self.made.corners():
            place = [one.name for one in self.made.blocks].index(track.name)
            Case(self.sheet, self.made, track, x, top, CASES[place % len(CASES)].colour).draw()
        foot = len(self.made.foot) * self.sheet.type.leading
        self.sheet.notes(self.made.foot, self.made.height - foot - 1)


@dataclass(frozen=True, slots=True)
class Case:
    """Draws one case from its upper left corner."""

    sheet: Sheet
    made: Tracks
    track: Track
    x: float
    top: float
    colour: str

    @property
    def node(self) -> float:
        """Where the marks of ties stand."""
        return self.x + self.made.date + self.made.gutter + NODE

    def draw(self) -> None:
        """Draw heading, rows, what joins them, and what leads from one to another."""
        type_ = Type(self.sheet.type.size + 1.6, weight="bold")
        for number, line in enumerate(self.track.heading):
            look: dict[str, Any] = {"size": type_.size, "weight": "bold", "color": self.colour}
            y = self.top + (number + 0.5) * type_.leading
            self.sheet.write(line, self.x, y, gid=f"case:{self.track.name}.{number}", **look)
        for row, top in zip(self.track.lines, self.track.tops, strict=True):
            self._line(row, self.top + top + row.height / 2)
        self._spine()
        ports = ports_of(self.track.rails)
        for number, rail in enumerate(self.track.rails):
            self._rail(number, rail, ports)

    def _line(self, line: Line, y: float) -> None:
        sheet, event = self.sheet, line.event
        name = f"{self.track.name}/{'+'.join(one.id for one in line.events)}"
        look: dict[str, Any] = {"color": INK if event else QUIET}
        if line.heading:
            look["style"] = "italic"
        for number, words in enumerate(line.words):
            drop = (number - (len(line.words) - 1) / 2) * sheet.type.leading
            gid = "" if line.heading else f"words:{name}.{number}"
            sheet.write(words, self.node + NODE + 1, y + drop, gid=gid, **look)
        if line.date:
            right = self.x + self.made.date - 4
            sheet.write(line.date, right, y, gid=f"date:{name}", ha="right", color=QUIET)
        if event:
            self._mark(event, y)
        elif line.events:
            for shift in (-2.0, 0.0, 2.0):
                gid = f"run:{name}.{shift:+.0f}"
                sheet.mark(gid, self.node, y + shift, marker="o", ms=0.9, mew=0, color=QUIET)

    def _mark(self, event: Event, y: float) -> None:
        size, gid = DOT * self.sheet.type.size, f"node:{self.track.name}/{event.id}"
        if event.look == "absent":
            look: dict[str, Any] = {"marker": "x", "mew": 1.2, "color": self.colour}
        else:
            look = head_look("o", event.look, self.colour)
        self.sheet.mark(gid, self.node, y, ms=size, **look)
        if event.look == "stopped":
            look = {"marker": "|", "ms": 1.4 * size, "mew": 1.2, "color": self.colour}
            self.sheet.mark(f"stop:{self.track.name}/{event.id}", self.node, y, **look)

    def _spine(self) -> None:
        """Join neighbours in the order, as surely as one began before the other."""
        lines, half = self.track.lines, 0.45 * self.sheet.type.size
        for number, (line, below) in enumerate(pairwise(lines)):
            one, other = line.event, below.event
            if one and other and other.number == one.number + 1 and one.next in SHORT:
                top = self.top + self.track.tops[number] + line.height / 2 + half
                end = self.top + self.track.tops[number + 1] + below.height / 2 - half
                look = {"color": QUIET, "lw": THIN, "ls": SHORT[one.next], "zorder": 3}
                gid = f"next:{self.track.name}/{one.id}"
                self.sheet.line(gid, [self.node, self.node], [top, end], **look)

    def _rail(self, number: int, rail: Rail, ports: Mapping[tuple[int, int], float]) -> None:
        """Draw a line from one tie into its lane, and from there to each that came of it."""
        sheet, right = self.sheet, self.node - 0.5 * self.sheet.type.size
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
            back = 0.5 * ARROW * sheet.type.size
            xs, ys = [right, lane, lane, right - back], [start, start, y, y]
            sheet.line(f"link:{name}", xs, ys, **look)
            end: dict[str, Any] = {"ms": ARROW * sheet.type.size, "mew": 0.7}
            end |= {"color": self.colour, **HEADS[rail.rel]}
            sheet.mark(f"arrow:{name}", right - back, y, **end)

    def _y(self, row: int) -> float:
        return self.top + self.track.middle(row)

    def _lane(self, lane: int) -> float:
        lanes = max(one.lane for one in self.track.rails) + 1
        apart = min(LANE, (self.made.gutter - 4) / lanes)
        return self.node - NODE - 3 - (lane + 0.5) * apart
