"""Draw plans: a bar for each step with its label, arrows where there may be more."""

from dataclasses import dataclass
from itertools import pairwise

from bilateral._charts.canvas import Canvas
from bilateral._charts.delivery.layout import PAD, Layout, PlanLayout, StepLayout
from bilateral._charts.delivery.marks import ARROW, BAR, HEAD, StepPen
from bilateral._charts.delivery.read import Plans
from bilateral._charts.palette import CASES, HATCHED, INK, QUIET
from bilateral._charts.phrases import PHRASES
from bilateral._charts.word_lines import write_heading, write_lines


def draw(plans: Plans, layout: Layout, canvas: Canvas) -> None:  # noqa: ARG001 (as all charts)
    """Draw all cases, and the lines below them."""
    layout.legend.draw(canvas)
    for block, x, top in layout.corners():
        colour = CASES[block.number % len(CASES)].colour
        write_heading(canvas, block.case, block.heading, (x, top), colour)
        y = top + block.head
        quiet = {"color": QUIET, "style": "italic"}
        write_lines(canvas, block.words, (x, y), f"silent:{block.case}", **quiet)
        for plan in block.plans:
            PlanPen(canvas, layout, plan, x, y, colour).draw()
            y += plan.height + PAD
    canvas.notes(layout.foot, layout.height - len(layout.foot) * canvas.type.leading - 1)


@dataclass(frozen=True, slots=True)
class PlanPen:
    """Draws a plan from its upper left corner."""

    canvas: Canvas
    layout: Layout
    plan: PlanLayout
    x: float
    top: float
    colour: str

    @property
    def left(self) -> float:
        """Where bars begin."""
        return self.x + self.layout.stage

    @property
    def unit(self) -> float:
        """How many points a unit is wide."""
        return (self.layout.bars - ARROW) / self.plan.most

    @property
    def half(self) -> float:
        """Half the height of a bar."""
        return 0.5 * BAR * self.canvas.type.size

    def draw(self) -> None:
        """Draw its name, its steps, and what joins them."""
        name = self.plan.plan.name
        write_lines(self.canvas, self.plan.name, (self.x, self.top), f"plan:{name}")
        y, middles = self.top + self.plan.head, []
        for step in self.plan.steps:
            middles.append(y + self.canvas.type.leading / 2)
            gid = f"{name}/{step.step.stage}"
            pen = StepPen(self.canvas, gid, self.colour, self.left, self.unit)
            pen.draw(step.step, middles[-1])
            self._words(gid, step, y)
            y += step.height
        self._links(name, middles)
        self._measure(name, middles)

    def _words(self, name: str, step: StepLayout, top: float) -> None:
        leading, stage = self.canvas.type.leading, PHRASES[step.step.stage]
        y = top + leading / 2
        self.canvas.write(stage, self.left - 5, y, ha="right", gid=f"stage:{name}")
        x = self.left + self.layout.bars + PAD
        write_lines(self.canvas, step.says, (x, top), f"says:{name}", color=INK)
        below = top + len(step.says) * leading
        quiet = {"color": QUIET, "style": "italic"}
        write_lines(self.canvas, step.doubts, (x, below), f"depends:{name}", **quiet)

    def _links(self, name: str, middles: list[float]) -> None:
        """Draw an arrow down from each step to the one that implements it."""
        half, x = self.half + 1.5, self.left + 4.0
        for number, (y, below) in enumerate(pairwise(middles)):
            end = below - half - 2
            look = {"color": self.colour, "lw": 0.8}
            self.canvas.line(f"link:{name}.{number}", [x, x], [y + half, end], **look)
            head = {"marker": "v", "ms": HEAD, "mew": 0, "color": self.colour}
            self.canvas.mark(f"arrow:{name}.{number}", x, end, **head)

    def _measure(self, name: str, middles: list[float]) -> None:
        """Draw a faint line down from where the first step ends, to measure the others by."""
        first = self.plan.steps[0].step
        if first.upper and len(middles) > 1:
            x = self.left + first.upper * self.unit
            ys = [middles[0] + self.half, middles[-1] + self.half]
            look = {"color": HATCHED, "lw": 0.6, "ls": (0, (1.0, 1.6)), "zorder": 1}
            self.canvas.line(f"measure:{name}", [x, x], ys, **look)
