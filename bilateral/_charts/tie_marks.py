"""The marks of a timeline: heads for direction and stage, bars for what is sure, thin lines."""

from functools import cache
from typing import Any

import numpy as np
from matplotlib.font_manager import FontProperties
from matplotlib.markers import MarkerStyle
from matplotlib.path import Path
from matplotlib.textpath import TextPath

from bilateral._charts.canvas import Canvas
from bilateral._charts.day_scale import Scale
from bilateral._charts.palette import PAPER, tint
from bilateral._charts.tie_spans import TieSpan

HEADS = {"out": ">", "in": "<", "joint": "D"}
SIZES = {">": 2.0, "<": 2.0, "D": 1.5, "s": 1.6}
"""The size of a marker, in half-widths of a head."""
THIN = 0.7
BAR = 0.55
"""Half the height of a bar, in half-widths of a head."""


def head_look(shape: str, stage: str, colour: str) -> dict[str, Any]:
    """Say how a head shows its stage: full, half full, hollow (planned or stopped), or pale."""
    faces = {"planned": PAPER, "stopped": PAPER, "unknown": tint(colour, 0.3)}
    return {
        "marker": MarkerStyle(shape, fillstyle="bottom" if stage == "agreed" else "full"),
        "mew": 0.8,
        "markeredgecolor": colour,
        "markerfacecolor": faces.get(stage, colour),
        "mfcalt": PAPER,
    }


class Pen:
    """Draws ties on a canvas whose axis has days.

    Every artist has, as `gid`, what it is and the tie's name: ``bar:cuba-laos/relations``. Parts
    are ``head, halo, bar, half, stop, range, open, unknown`` and ``end``.
    """

    def __init__(self, canvas: Canvas, scale: Scale, colour: str, names: str = "") -> None:
        self.canvas = canvas
        self.scale = scale
        self.colour = colour
        self.head = scale.head
        self.names = names

    def draw(self, span: TieSpan, y: float, names: str = "") -> None:
        """Draw one tie at a height; `names` where the mark represents several."""
        self.names = names or span.name
        self._ranges(span, y)
        self._tails(span, y)
        if span.core:
            self._bar(span, y, span.core)
        if span.shape == "absent":
            self.points("head", self._at(span), y, marker="x", ms=1.8 * self.head, mew=1.3)
        elif span.shape != "closed":
            self._head(span, y)

    def arrow(self, part: str, start: float, end: float, y: float) -> None:
        """Draw a line from one day to another that ends in an arrow's head."""
        back = self.scale.days * self.head * (0.75 if end > start else -0.75)
        self.line(part, [start, end - back], [y, y], lw=1.1)
        marker = ">" if end > start else "<"
        self.points(part, end - back, y, marker=marker, ms=1.5 * self.head, mew=0)

    def span(self, part: str, low: float, high: float, y: float) -> None:
        """Draw a thin line between two days, with a stroke at either end."""
        self.line(part, [low, high], [y, y], marker="|", ms=1.6 * self.head, mew=THIN)

    def tail(self, x: float, y: float, side: int) -> None:
        """Trail off from a place (in points): dots, and a question mark."""
        day, tail = self.scale.day, self.scale.tail * side
        dots = [day(x + share * tail) for share in (0.12, 0.31, 0.5)]
        self.line("unknown", dots, [y] * 3, marker="o", ms=1.1, mew=0, ls="none")
        self.points("end", day(x + 0.85 * tail), y, marker=_question(), ms=1.45 * self.head, mew=0)

    def points(self, part: str, day: float, y: float, **look: Any) -> None:
        """Add a marker."""
        self.line(part, [day], [y], **({"zorder": 5, "linestyle": "none"} | look))

    def line(self, part: str, days: list[float], ys: list[float], **look: Any) -> None:
        """Add a line in the colour of the case."""
        style: dict[str, Any] = {"color": self.colour, "lw": THIN, "solid_capstyle": "butt"}
        self.canvas.data_line(f"{part}:{self.names}", days, ys, **(style | look))

    def _at(self, span: TieSpan) -> float:
        return self.scale.day(self.scale.middle(span))

    def _bar(self, span: TieSpan, y: float, core: tuple[float, float]) -> None:
        bar = BAR * self.head
        looks: dict[str, dict[str, Any]] = {
            "closed": {"facecolor": PAPER, "hatch": "///////", "hatch_linewidth": 0.7},
            "delivered": {"facecolor": self.colour},
            "unknown": {"facecolor": tint(self.colour, 0.3)},
        }
        closed = span.shape == "closed"
        look = looks.get("closed" if closed else span.stage, {"facecolor": PAPER})
        edge = {"edgecolor": self.colour, "linewidth": THIN}
        self.canvas.data_box(f"bar:{self.names}", core, (y - bar, 2 * bar), **edge, **look)
        if span.stage == "agreed" and not closed:
            fill = {"facecolor": self.colour, "edgecolor": self.colour}
            self.canvas.data_box(f"half:{self.names}", core, (y, bar), **fill)
        if span.stage == "stopped" and not closed:
            self.line("stop", [core[1]] * 2, [y - self.head, y + self.head], lw=1.8)

    def _head(self, span: TieSpan, y: float) -> None:
        shape = HEADS.get(span.direction, "s")
        if span.core and self.scale(span.core[1]) - self.scale(span.core[0]) > 4 * self.head:
            self.points(
                "halo",
                self._at(span),
                y,
                marker=shape,
                ms=SIZES[shape] * self.head,
                mew=2.4,
                color=PAPER,
                zorder=4,
            )
        look = head_look(shape, span.stage, self.colour)
        self.points("head", self._at(span), y, ms=SIZES[shape] * self.head, **look)
        if span.stage == "stopped" and not span.core:
            self.points("stop", self._at(span), y, marker="|", ms=2.2 * self.head, mew=1.3)

    def _ranges(self, span: TieSpan, y: float) -> None:
        for low, high in span.ranges:
            if not self._covered(span, low, high):
                self.span("range", low, high, y)

    def _covered(self, span: TieSpan, low: float, high: float) -> bool:
        """Whether the head covers a range, as it does a month or a single day."""
        middle, half = self.scale.middle(span), 0.9 * self.head
        return self.scale(low) > middle - half and self.scale(high) < middle + half

    def _tails(self, span: TieSpan, y: float) -> None:
        known = [self.scale(bound) for bound in span.bounds if bound is not None]
        middle = self.scale.middle(span)
        if span.bounds[0] is None:
            self._tail(min(middle - self.head, *known), y, -1, span.start_kind)
        if span.bounds[3] is None:
            self._tail(max(middle + self.head, *known), y, 1, span.end_kind)

    def _tail(self, x: float, y: float, side: int, kind: str) -> None:
        if kind == "open":
            edge = self.scale.left + 1 if side < 0 else self.scale.right - 1
            self.arrow("open", self.scale.day(x), self.scale.day(edge), y)
        else:
            self.tail(x, y, side)


@cache
def _question() -> Path:
    """Outline a question mark, once, with its middle at the origin."""
    outline = TextPath((0, 0), "?", size=1, prop=FontProperties(weight="bold"))
    middle = outline.get_extents().get_points().mean(axis=0)
    return Path(np.asarray(outline.vertices) - middle, outline.codes)
