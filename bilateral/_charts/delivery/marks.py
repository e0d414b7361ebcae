"""The bars and arrows of a chart of plans, and a sample of each for its legend."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bilateral._charts.canvas import Canvas
from bilateral._charts.delivery.read import Plans, Step
from bilateral._charts.legend import SWATCH, Entry, swatch
from bilateral._charts.palette import INK, PAPER, tint
from bilateral._charts.phrases import PHRASES

BAR = 1.05
"""The height of a bar, in sizes of the type."""
ARROW = 13.0
"""The room for an arrow behind the longest bar."""
SURE: Mapping[str, Any] = {"linewidth": 0.9}
HEDGED: Mapping[str, Any] = {"linewidth": 0.9, "linestyle": (0, (2.2, 1.4))}
"""The edge of a bar that is firm, and of one that depends on something."""
PALE = 0.45
"""How much of its hue a bar keeps that depends on something."""
ZERO = 3.0
"""The width of the hollow box of a recorded zero, in points."""
HEAD = 3.6


@dataclass(frozen=True, slots=True)
class StepPen:
    """Draws one step from a left edge; `unit` is how many points a unit is wide."""

    canvas: Canvas
    name: str
    colour: str
    left: float
    unit: float

    def draw(self, step: Step, y: float) -> None:
        """Draw the bar of a step, and how it is bounded; nothing where no number is reported."""
        low, high = step.lower, step.upper
        if low == 0 == high:
            self._box("zero", ZERO, y, PAPER, SURE)
        elif low is not None:
            self._bar(step, low * self.unit, y)
        if low is not None and high is None:
            self.arrow("more", low * self.unit, low * self.unit + ARROW - 3, y)
        elif low is None and high is not None:
            self.arrow("less", high * self.unit, 0.0, y)
        elif low is not None and high is not None and low < high:
            xs = [self.left + low * self.unit, self.left + high * self.unit]
            look = {"color": self.colour, "lw": 0.8, "marker": "|", "ms": HEAD * 1.4}
            self.canvas.line(f"range:{self.name}", xs, [y, y], **look)

    def _bar(self, step: Step, length: float, y: float) -> None:
        full = tint(self.colour, PALE) if step.depends_on else self.colour
        faces = {"delivered": full, "unknown": tint(self.colour, 0.3), "agreed": "none"}
        edge, high = HEDGED if step.depends_on else SURE, BAR * self.canvas.type.size
        if step.stage == "agreed":
            half = (length, high / 2)
            self.canvas.box(f"half:{self.name}", self.left, y, half, facecolor=full, zorder=2.9)
        self._box("bar", length, y, faces.get(step.stage, PAPER), edge)
        if step.stage == "stopped":
            x, size = self.left + length, 0.75 * high
            look = {"color": self.colour, "lw": 1.8}
            self.canvas.line(f"stop:{self.name}", [x, x], [y - size, y + size], **look)

    def _box(self, part: str, length: float, y: float, face: str, edge: Mapping[str, Any]) -> None:
        high = BAR * self.canvas.type.size
        look = {"facecolor": face, "edgecolor": self.colour, **edge}
        self.canvas.box(f"{part}:{self.name}", self.left, y - high / 2, (length, high), **look)

    def arrow(self, part: str, start: float, end: float, y: float) -> None:
        """Draw an arrow between two places, in points from the left edge."""
        xs = [self.left + start, self.left + end]
        self.canvas.line(f"{part}:{self.name}", xs, [y, y], color=self.colour, lw=1.1)
        marker = ">" if end > start else "<"
        look = {"marker": marker, "ms": HEAD, "mew": 0, "color": self.colour}
        self.canvas.mark(f"{part}-end:{self.name}", xs[1], y, **look)


def legend_entries(plans: Plans) -> Iterator[Entry]:
    """Yield a sample of all that the chart uses without a label."""
    steps = [step for plan in plans.plans for step in plan.steps]
    if any(step.depends_on and step.lower for step in steps):
        yield swatch(PHRASES["depends"], edgecolor=INK, **HEDGED)
    if any(step.lower is not None and step.upper is None for step in steps):
        yield _arrow_entry(PHRASES["may_be_more"], 0.0, SWATCH - 2)
    if any(step.lower is None and step.upper is not None for step in steps):
        yield _arrow_entry(PHRASES["may_be_less"], SWATCH, 0.0)
    if any(step.lower == 0 == step.upper for step in steps):
        yield swatch(PHRASES["recorded_zero"], edgecolor=INK, linewidth=0.9)


def _arrow_entry(text: str, start: float, end: float) -> Entry:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        StepPen(canvas, text, INK, x, 1.0).arrow("key", start, end, y)

    return Entry(SWATCH, text, draw)
