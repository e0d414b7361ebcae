"""The marks of a timeline: a head that tells direction and stage, a bar for what is sure, thin lines for the rest."""

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from bilateral.charts.lanes import HEAD, TAIL, Scale
from bilateral.charts.palette import PAPER, tint
from bilateral.charts.spans import Span

HEADS = {"out": ">", "in": "<", "mutual": "D"}
THIN = 0.7
BAR = 1.7
"""Half the height of a bar, in points."""


class Pen:
    """Draws ties on axes whose vertical unit is a point; every artist bears the tie's name as `gid`."""

    def __init__(self, axes: Axes, scale: Scale, colour: str) -> None:
        self.axes = axes
        self.scale = scale
        self.colour = colour
        self.days = (scale.limits[1] - scale.limits[0]) / scale.width

    def draw(self, span: Span, y: float) -> None:
        """Draw one tie at a height."""
        self._whiskers(span, y)
        self._tails(span, y)
        if span.core:
            self._bar(span, y, span.core)
        if span.shape == "closed":
            return
        if span.shape == "absent":
            self._line(span, "head", [span.anchor], y, marker="x", ms=2 * HEAD - 1, mew=1.3)
        else:
            self._head(span, y)

    def _bar(self, span: Span, y: float, core: tuple[float, float]) -> None:
        start, end = core
        looks = {
            "closed": {"facecolor": PAPER, "hatch": "//////", "linewidth": 0.6},
            "delivered": {"facecolor": self.colour},
            "unknown": {"facecolor": tint(self.colour, 0.35), "linestyle": ":"},
        }
        look = looks.get(span.shape if span.shape == "closed" else span.stage, {"facecolor": PAPER})
        self._box(span, "bar", start, end, y - BAR, 2 * BAR, {"linewidth": 0.7, **look})
        if span.shape != "closed" and span.stage == "agreed":
            self._box(span, "half", start, end, y, BAR, {"facecolor": self.colour, "linewidth": 0})
        if span.stage == "stopped":
            self._line(span, "stop", [end, end], [y - HEAD, y + HEAD], lw=1.8)

    def _box(
        self, span: Span, part: str, start: float, end: float, top: float, height: float, look: dict
    ) -> None:
        box = Rectangle((start, top), end - start, height, edgecolor=self.colour, zorder=3, **look)
        box.set_gid(f"{part}:{span.name}")
        self.axes.add_patch(box)

    def _head(self, span: Span, y: float) -> None:
        fill = {"delivered": "full", "agreed": "bottom", "unknown": "full"}.get(span.stage, "none")
        face = tint(self.colour, 0.35) if span.stage == "unknown" else self.colour
        size = 2 * HEAD * (0.8 if span.direction == "mutual" else 1)
        self._line(
            span, "head", [span.anchor], y, marker=HEADS[span.direction], ms=size, mew=0.8,
            fillstyle="full" if fill == "none" else fill, mec=self.colour, zorder=5,
            mfc=PAPER if fill == "none" else face, mfcalt=PAPER,
        )  # fmt: skip
        if span.stage == "stopped":
            self._line(span, "stop", [span.anchor], y, marker="|", ms=3 * HEAD, mew=1.3, zorder=6)

    def _whiskers(self, span: Span, y: float) -> None:
        first, start, end, last = span.bounds
        core = span.core
        ranges = [(first, core[0]), (core[1], last)] if core else [(first, _within(span))]
        for low, high in ranges:
            if low is not None and high is not None and low < high:
                self._line(span, "range", [low, high], y, marker="|", ms=2 * HEAD - 1.5, mew=THIN)

    def _tails(self, span: Span, y: float) -> None:
        first, start, end, last = span.bounds
        known = [bound for bound in span.bounds if bound is not None]
        if first is None:
            self._tail(span, y, min(*known, span.anchor), -1, span.start_kind)
        if last is None:
            self._tail(span, y, max(*known, span.anchor), 1, span.end_kind)

    def _tail(self, span: Span, y: float, at: float, way: int, kind: str) -> None:
        if kind == "open":
            edge = self.scale.limits[way > 0] - way * 3 * self.days
            self._line(span, "open", [at, edge], y, lw=1.2)
            self._line(span, "arrow", [edge], y, marker=">" if way > 0 else "<", ms=4.5, mew=0)
            return
        far = at + way * (TAIL + HEAD - 2) * self.days
        self._line(span, "unknown", [at, far], y, ls=(0, (1, 1.2)), lw=1.0)
        self._line(span, "end", [far], y, marker="$?$", ms=4.2, mew=0.2)

    def _line(
        self, span: Span, part: str, x: list[float], y: float | list[float], **look: object
    ) -> None:
        ys = y if isinstance(y, list) else [y] * len(x)
        style = {"color": self.colour, "lw": THIN, "zorder": 4, "solid_capstyle": "butt"} | look
        line = Line2D(x, ys, **style)
        line.set_gid(f"{part}:{span.name}")
        self.axes.add_line(line)


def _within(span: Span) -> float | None:
    """The last day of the range in which a tie without a sure day lies, or began."""
    first, start, end, last = span.bounds
    if span.shape in {"mark", "absent"} or last is not None:
        return last if last is not None else start
    return start
