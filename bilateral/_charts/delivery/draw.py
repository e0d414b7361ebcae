"""The drawing of plans: a bar for each step, arrows where there may be more, words beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from bilateral._charts.canvas import Sheet
from bilateral._charts.delivery.layout import ARROW, BAR, PAD, Block, Flight, Stairs, StepBars
from bilateral._charts.delivery.read import Step
from bilateral._charts.palette import CASES, HATCHED, INK, PAPER, QUIET, tint
from bilateral._charts.typesetting import Type

SURE: Mapping[str, Any] = {"linewidth": 0.9}
UNSAFE: Mapping[str, Any] = {"linewidth": 0.9, "linestyle": (0, (2.2, 1.4))}
"""The edge of a bar that can be relied on, and of one that cannot."""
PALE = 0.45
"""How much of its hue a bar keeps that cannot be relied on."""
ZERO = 3.0
"""The width of the hollow box of a recorded zero, in points."""
HEAD = 3.6


@dataclass(frozen=True, slots=True)
class Treader:
    """Draws laid out plans on a sheet."""

    sheet: Sheet
    made: Stairs
    words: Mapping[str, str]

    def draw(self) -> None:
        """Draw all cases, and the lines below them."""
        for block, x, top in self.made.corners():
            self._block(block, x, top)
        foot = len(self.made.foot) * self.sheet.type.leading
        self.sheet.notes(self.made.foot, self.made.height - foot - 1)

    def _block(self, block: Block, x: float, top: float) -> None:
        colour, type_ = CASES[block.number % len(CASES)].colour, self.sheet.type
        bold = Type(type_.size + 1.6, weight="bold")
        look: dict[str, Any] = {"size": bold.size, "weight": "bold", "color": colour}
        self._lines(block.heading, x, top, bold.leading, gid=f"case:{block.case}", **look)
        top += block.head
        quiet = {"color": QUIET, "style": "italic", "gid": f"silent:{block.case}"}
        self._lines(block.words, x, top, type_.leading, **quiet)
        for flight in block.flights:
            self._flight(flight, x, top, colour)
            top += flight.height + PAD

    def _lines(
        self, lines: tuple[str, ...], x: float, top: float, leading: float, *, gid: str, **look: Any
    ) -> None:
        for number, line in enumerate(lines):
            y = top + (number + 0.5) * leading
            self.sheet.write(line, x, y, gid=f"{gid}.{number}", **look)

    def _flight(self, flight: Flight, x: float, top: float, colour: str) -> None:
        name = flight.plan.name
        self._lines(flight.name, x, top, self.sheet.type.leading, gid=f"plan:{name}")
        at, left = top + flight.head, x + self.made.stage
        middles = []
        for bars in flight.bars:
            middles.append(at + self.sheet.type.leading / 2)
            pen = StepPen(self.sheet, f"{name}/{bars.step.stage}", colour, left, self._unit(flight))
            pen.draw(bars.step, middles[-1])
            self._words(name, bars, x, at)
            at += bars.height
        self._links(name, left, middles, colour)
        self._measure(flight, left, middles)

    def _unit(self, flight: Flight) -> float:
        """Give the points that a unit is wide."""
        return (self.made.bars - ARROW) / flight.most

    def _words(self, plan: str, bars: StepBars, x: float, top: float) -> None:
        sheet, stage = self.sheet, bars.step.stage
        leading, name = sheet.type.leading, f"{plan}/{stage}"
        right = x + self.made.stage - 5
        sheet.write(self.words[stage], right, top + leading / 2, ha="right", gid=f"stage:{name}")
        left = x + self.made.stage + self.made.bars + PAD
        self._lines(bars.says, left, top, leading, gid=f"says:{name}", color=INK)
        below = top + len(bars.says) * leading
        look = {"color": QUIET, "style": "italic"}
        self._lines(bars.doubts, left, below, leading, gid=f"unsafe:{name}", **look)

    def _links(self, plan: str, left: float, middles: list[float], colour: str) -> None:
        """Draw an arrow down from each step to the one that implements it."""
        half = 0.5 * BAR * self.sheet.type.size + 1.5
        for number, (y, below) in enumerate(pairwise(middles)):
            x, end = left + 4.0, below - half - 2
            look = {"color": colour, "lw": 0.8}
            self.sheet.line(f"link:{plan}.{number}", [x, x], [y + half, end], **look)
            head = {"marker": "v", "ms": HEAD, "mew": 0, "color": colour}
            self.sheet.mark(f"arrow:{plan}.{number}", x, end, **head)

    def _measure(self, flight: Flight, left: float, middles: list[float]) -> None:
        """Draw a faint line down from where the first step ends, to measure the others by."""
        first = flight.bars[0].step
        if first.upper and len(middles) > 1:
            x = left + first.upper * self._unit(flight)
            half = 0.5 * BAR * self.sheet.type.size
            ys = [middles[0] + half, middles[-1] + half]
            look = {"color": HATCHED, "lw": 0.6, "ls": (0, (1.0, 1.6)), "zorder": 1}
            self.sheet.line(f"measure:{flight.plan.name}", [x, x], ys, **look)


@dataclass(frozen=True, slots=True)
class StepPen:
    """Draws one step from a left edge; `unit` is how many points a unit is wide."""

    sheet: Sheet
    name: str
    colour: str
    left: float
    unit: float

    def draw(self, step: Step, y: float) -> None:
        """Draw the bar of a step, and how it is bounded; nothing where no number is told."""
        if step.lower == 0 and step.upper == 0:
            self._box("zero", ZERO, y, PAPER, SURE)
        elif step.lower is not None:
            self._bar(step, step.lower * self.unit, y)
        if step.lower is not None and step.upper is None:
            self.arrow("more", step.lower * self.unit, step.lower * self.unit + ARROW - 3, y)
        elif step.lower is None and step.upper is not None:
            self.arrow("less", step.upper * self.unit, 0.0, y)
        elif step.lower is not None and step.upper is not None and step.lower < step.upper:
            xs = [self.left + bound * self.unit for bound in (step.lower, step.upper)]
            look = {"color": self.colour, "lw": 0.8, "marker": "|", "ms": HEAD * 1.4}
            self.sheet.line(f"range:{self.name}", xs, [y, y], **look)

    def _bar(self, step: Step, length: float, y: float) -> None:
        full = tint(self.colour, PALE) if step.unsafe else self.colour
        faces = {"delivered": full, "unknown": tint(self.colour, 0.3), "agreed": "none"}
        edge, high = UNSAFE if step.unsafe else SURE, BAR * self.sheet.type.size
        if step.stage == "agreed":
            half = (length, high / 2)
            self.sheet.box(f"half:{self.name}", self.left, y, half, facecolor=full, zorder=2.9)
        self._box("bar", length, y, faces.get(step.stage, PAPER), edge)
        if step.stage == "stopped":
            x, reach = self.left + length, 0.75 * high
            look = {"color": self.colour, "lw": 1.8}
            self.sheet.line(f"stop:{self.name}", [x, x], [y - reach, y + reach], **look)

    def _box(self, part: str, length: float, y: float, face: str, edge: Mapping[str, Any]) -> None:
        high = BAR * self.sheet.type.size
        look = {"facecolor": face, "edgecolor": self.colour, **edge}
        self.sheet.box(f"{part}:{self.name}", self.left, y - high / 2, (length, high), **look)

    def arrow(self, part: str, start: float, end: float, y: float) -> None:
        """Draw an arrow between two places, in points from the left edge."""
        xs = [self.left + start, self.left + end]
        self.sheet.line(f"{part}:{self.name}", xs, [y, y], color=self.colour, lw=1.1)
        marker = ">" if end > start else "<"
        look = {"marker": marker, "ms": HEAD, "mew": 0, "color": self.colour}
        self.sheet.mark(f"{part}-end:{self.name}", xs[1], y, **look)
