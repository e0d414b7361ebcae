"""The drawing of plans: a bar for each step, arrows where there may be more, words beside it."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from bilateral._charts.canvas import Canvas
from bilateral._charts.delivery.layout import PAD, Block, Flight, Layout, StepBars
from bilateral._charts.delivery.marks import ARROW, BAR, HEAD, StepPen
from bilateral._charts.delivery.read import Plans
from bilateral._charts.palette import CASES, HATCHED, INK, QUIET
from bilateral._charts.phrases import PHRASES
from bilateral._charts.typesetting import Type


def draw(plans: Plans, layout: Layout, canvas: Canvas) -> None:  # noqa: ARG001 (as all charts)
    """Draw all cases, and the lines below them."""
    layout.legend.draw(canvas)
    pen = BlockPen(canvas, layout)
    for block, x, top in layout.corners():
        pen.draw(block, x, top)
    canvas.notes(layout.foot, layout.height - len(layout.foot) * canvas.type.leading - 1)


@dataclass(frozen=True, slots=True)
class BlockPen:
    """Draws cases with their plans on a canvas."""

    canvas: Canvas
    layout: Layout

    def draw(self, block: Block, x: float, top: float) -> None:
        """Draw one case from its upper left corner."""
        colour, type_ = CASES[block.number % len(CASES)].colour, self.canvas.type
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
            self.canvas.write(line, x, y, gid=f"{gid}.{number}", **look)

    def _flight(self, flight: Flight, x: float, top: float, colour: str) -> None:
        name = flight.plan.name
        self._lines(flight.name, x, top, self.canvas.type.leading, gid=f"plan:{name}")
        at, left = top + flight.head, x + self.layout.stage
        middles = []
        for bars in flight.bars:
            middles.append(at + self.canvas.type.leading / 2)
            pen = StepPen(
                self.canvas, f"{name}/{bars.step.stage}", colour, left, self._unit(flight)
            )
            pen.draw(bars.step, middles[-1])
            self._words(name, bars, x, at)
            at += bars.height
        self._links(name, left, middles, colour)
        self._measure(flight, left, middles)

    def _unit(self, flight: Flight) -> float:
        """Give the points that a unit is wide."""
        return (self.layout.bars - ARROW) / flight.most

    def _words(self, plan: str, bars: StepBars, x: float, top: float) -> None:
        canvas, stage = self.canvas, bars.step.stage
        leading, name = canvas.type.leading, f"{plan}/{stage}"
        right = x + self.layout.stage - 5
        canvas.write(PHRASES[stage], right, top + leading / 2, ha="right", gid=f"stage:{name}")
        left = x + self.layout.stage + self.layout.bars + PAD
        self._lines(bars.says, left, top, leading, gid=f"says:{name}", color=INK)
        below = top + len(bars.says) * leading
        look = {"color": QUIET, "style": "italic"}
        self._lines(bars.doubts, left, below, leading, gid=f"unsafe:{name}", **look)

    def _links(self, plan: str, left: float, middles: list[float], colour: str) -> None:
        """Draw an arrow down from each step to the one that implements it."""
        half = 0.5 * BAR * self.canvas.type.size + 1.5
        for number, (y, below) in enumerate(pairwise(middles)):
            x, end = left + 4.0, below - half - 2
            look = {"color": colour, "lw": 0.8}
            self.canvas.line(f"link:{plan}.{number}", [x, x], [y + half, end], **look)
            head = {"marker": "v", "ms": HEAD, "mew": 0, "color": colour}
            self.canvas.mark(f"arrow:{plan}.{number}", x, end, **head)

    def _measure(self, flight: Flight, left: float, middles: list[float]) -> None:
        """Draw a faint line down from where the first step ends, to measure the others by."""
        first = flight.bars[0].step
        if first.upper and len(middles) > 1:
            x = left + first.upper * self._unit(flight)
            half = 0.5 * BAR * self.canvas.type.size
            ys = [middles[0] + half, middles[-1] + half]
            look = {"color": HATCHED, "lw": 0.6, "ls": (0, (1.0, 1.6)), "zorder": 1}
            self.canvas.line(f"measure:{flight.plan.name}", [x, x], ys, **look)
