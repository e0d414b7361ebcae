"""The marks of a timeline: a head for direction and stage, a bar for what is sure, thin lines else."""

from typing import Any, Literal

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.markers import MarkerStyle
from matplotlib.patches import Rectangle

from bilateral.charts.palette import PAPER, tint
from bilateral.charts.scale import Scale
from bilateral.charts.spans import Span

HEADS = {"out": ">", "in": "<", "mutual": "D"}
SIZES = {">": 2.0, "<": 2.0, "D": 1.5, "s": 1.6}
"""The size of a marker, in half-widths of a head."""
THIN = 0.7
BAR = 0.55
"""Half the height of a bar, in half-widths of a head."""


class Pen:
    """Draws ties on axes whose vertical unit is a point.

    Every artist bears, as `gid`, what it is and the tie's name: ``bar:cuba-laos/relations``. Parts
    are ``head, bar, half, stop, range, open, unknown`` and ``end``.
    """

    def __init__(self, axes: Axes, scale: Scale, colour: str) -> None:
        self.axes = axes
        self.scale = scale
        self.colour = colour
        self.head = scale.head
        self.names = ""

    def draw(self, span: Span, y: float, names: str = "") -> None:
        """Draw one tie at a height; `names` where the mark stands for several."""
        self.names = names or span.name
        self._ranges(span, y)
        self._tails(span, y)
        if span.core:
            self._bar(span, y, span.core)
        if span.shape == "absent":
            self.line(
                "head", span, [self._at(span)], y, marker="x", ms=1.8 * self.head, mew=1.3, zorder=6
            )
        elif span.shape != "closed":
            self._head(span, y)

    def arrow(self, part: str, span: Span, start: float, end: float, y: float) -> None:
        """Draw a line from one day to another that ends in an arrow's head."""
        back = self.scale.days * self.head * (0.75 if end > start else -0.75)
        self.line(part, span, [start, end - back], y, lw=1.1)
        self.line(
            part,
            span,
            [end - back],
            y,
            marker=">" if end > start else "<",
            ms=1.5 * self.head,
            mew=0,
        )

    def line(
        self, part: str, span: Span, x: list[float], y: float | list[float], **look: Any
    ) -> None:
        """Add a line, or markers, in the colour of the case."""
        ys = y if isinstance(y, list) else [y] * len(x)
        style: dict[str, Any] = {
            "color": self.colour, "lw": THIN, "zorder": 4, "solid_capstyle": "butt", "clip_on": False,
        }  # fmt: skip
        line = Line2D(x, ys, **(style | look))
        line.set_gid(f"{part}:{self.names}")
        line.set_in_layout(False)
        self.axes.add_line(line)

    def _at(self, span: Span) -> float:
        return self.scale.day(self.scale.middle(span))

    def _bar(self, span: Span, y: float, core: tuple[float, float]) -> None:
        bar = BAR * self.head
        looks: dict[str, dict[str, Any]] = {
            "closed": {"facecolor": PAPER, "hatch": "///////", "hatch_linewidth": 0.7},
            "delivered": {"facecolor": self.colour},
            "unknown": {"facecolor": tint(self.colour, 0.3)},
        }
        look = looks.get("closed" if span.shape == "closed" else span.stage, {"facecolor": PAPER})
        self._box("bar", span, core, (y - bar, 2 * bar), {"linewidth": THIN, **look})
        if span.shape != "closed" and span.stage == "agreed":
            self._box("half", span, core, (y, bar), {"facecolor": self.colour, "linewidth": 0})
        if span.stage == "stopped":
            self.line("stop", span, [core[1]] * 2, [y - self.head, y + self.head], lw=1.8)

    def _box(
        self,
        part: str,
        span: Span,
        core: tuple[float, float],
        rows: tuple[float, float],
        look: dict[str, Any],
    ) -> None:
        (start, end), (top, height) = core, rows
        box = Rectangle((start, top), end - start, height, edgecolor=self.colour, zorder=3, **look)
        box.set_gid(f"{part}:{self.names}")
        box.set_in_layout(False)
        box.set_clip_on(False)
        self.axes.add_patch(box)

    def _head(self, span: Span, y: float) -> None:
        shape = HEADS.get(span.direction, "s")
        fill: Literal["full", "bottom"] = "bottom" if span.stage == "agreed" else "full"
        face = {"planned": PAPER, "stopped": PAPER, "unknown": tint(self.colour, 0.3)}
        self.line(
            "head", span, [self._at(span)], y, ms=SIZES[shape] * self.head, mew=0.8, zorder=5,
            marker=MarkerStyle(shape, fillstyle=fill),
            mec=PAPER if span.core and span.stage == "delivered" else self.colour, mfc=face.get(span.stage, self.colour), mfcalt=PAPER,
        )  # fmt: skip
        if span.stage == "stopped" and not span.core:
            self.line(
                "stop", span, [self._at(span)], y, marker="|", ms=2.8 * self.head, mew=1.4, zorder=6
            )

    def _ranges(self, span: Span, y: float) -> None:
        first, _, _, last = span.bounds
        core = span.core
        ranges = [(first, core[0]), (core[1], last)] if core else [span.begun]
        for low, high in ranges:
            if low is not None and high is not None and not self._hidden(span, low, high):
                self.line("range", span, [low, high], y, marker="|", ms=1.6 * self.head, mew=THIN)

    def _hidden(self, span: Span, low: float, high: float) -> bool:
        """Whether the head covers a range, as it does a month or a single day."""
        middle, reach = self.scale.middle(span), 0.9 * self.head
        return low >= high or (
            self.scale(low) > middle - reach and self.scale(high) < middle + reach
        )

    def _tails(self, span: Span, y: float) -> None:
        known = [bound for bound in span.bounds if bound is not None]
        edges = [self.scale(day) for day in known] + [self.scale.middle(span)]
        if span.bounds[0] is None:
            self._tail(span, y, min(edges[-1] - self.head, *edges), -1, span.start_kind)
        if span.bounds[3] is None:
            self._tail(span, y, max(edges[-1] + self.head, *edges), 1, span.end_kind)

    def _tail(self, span: Span, y: float, x: float, way: int, kind: str) -> None:
        if kind == "open":
            edge = 1.0 if way < 0 else self.scale.width - 1
            self.arrow("open", span, self.scale.day(x), self.scale.day(edge), y)
        else:
            self.tail(span, y, x, way)

    def tail(self, span: Span, y: float, x: float, way: int) -> None:
        """Trail off from a place (in points): dots that fade, and a question mark."""
        day, tail = self.scale.day, self.scale.tail * way
        for share, strength in ((0.12, 1.0), (0.32, 0.7), (0.52, 0.45)):
            dot = [day(x + share * tail)]
            self.line("unknown", span, dot, y, marker="o", ms=1.2, mew=0, alpha=strength)
        size = 1.4 * self.head
        self.line("end", span, [day(x + 0.85 * tail)], y, marker="$?$", ms=size, mew=0.15)
