"""The timeline: relationships in bands, kinds of tie in lanes, every mark beside its own words."""

from collections.abc import Iterable, Mapping

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from bilateral.charts.chart import Drawing
from bilateral.charts.lanes import Scale
from bilateral.charts.marks import Pen
from bilateral.charts.palette import CASES, FAINT, INK, QUIET, WASH
from bilateral.charts.plan import PAD, Band, Plan, Setting, plan
from bilateral.charts.spans import Span, shared_state, spans
from bilateral.charts.text import Type
from bilateral.charts.wording import words

YEAR = 365.2425


def timeline(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    width: float = 7.0,
    focal: str | None = None,
    names: Mapping[str, str] | None = None,
    contradicted: Iterable[tuple[str, str]] = (),
    title: str | None = None,
    lang: str = "en",
) -> Axes:
    """Draw ties on a time axis."""
    focal = focal or shared_state(frame)
    ties = spans(frame, focal, contradicted)
    cases: dict[str, list[Span]] = {}
    for tie in ties:
        cases.setdefault(tie.case, []).append(tie)
    table = words(lang)
    size = min(max(6.0 + (width - 3.5) * 0.3, 6.0), 9.0)
    type_ = Type(size)
    kinds = {tie.kind for tie in ties}
    margin = max((type_.width(table[kind]) for kind in kinds), default=0) + 8
    inner = width * 72 - margin - 6
    first, last = _years(ties)
    scale = Scale(first, last, inner)
    setting = Setting(scale, type_, table, type_.leading * 1.04)
    made = plan(cases, setting, frozenset(tie.name for tie in ties))
    if ax is None:
        ax = _axes(width, margin, made.height)
    _draw(ax, made, setting, names or {})
    return ax


def _years(ties: tuple[Span, ...]) -> tuple[float, float]:
    known = [bound for tie in ties for bound in tie.bounds if bound is not None]
    return (min(known), max(max(known), min(known) + YEAR)) if known else (0.0, 10 * YEAR)


def _axes(width: float, margin: float, height: float) -> Axes:
    top, bottom = 24, 18
    figure = Figure(figsize=(width, (height + top + bottom) / 72))
    total = height + top + bottom
    return figure.add_axes(
        (margin / (width * 72), bottom / total, 1 - (margin + 6) / (width * 72), height / total)
    )


def _draw(ax: Axes, made: Plan, setting: Setting, names: Mapping[str, str]) -> None:
    ax.set_xlim(*setting.scale.limits)
    ax.set_ylim(made.height, 0)
    ax.xaxis_date()
    ax.tick_params(labelsize=setting.type.size, length=2, color=QUIET, labelcolor=INK)
    ax.tick_params(axis="y", length=0)
    for side in ("left", "right", "top"):
        ax.spines[side].set_visible(False)
    middles, labels = [], []
    for number, band in enumerate(made.bands):
        look = CASES[number % len(CASES)]
        ax.text(
            setting.scale.limits[0],
            band.top + band.heading * 0.6,
            names.get(band.case, band.case),
            size=setting.type.size + 1.5,
            weight="bold",
            color=look.colour,
            va="center",
        )
        pen = Pen(ax, setting.scale, look.colour)
        for n, lane in enumerate(band.lanes):
            if n % 2 == 0:
                ax.axhspan(lane.top, lane.top + lane.height, color=WASH, lw=0, zorder=0)
            middles.append(lane.top + PAD + setting.row / 2)
            labels.append(setting.words[lane.kind])
            for item in lane.placed:
                base = lane.top + PAD + item.row * setting.row
                y = base + item.rows * setting.row / 2
                if item.words and item.words.above:
                    y = base + (item.rows - 0.5) * setting.row
                pen.draw(item.span, y)
                if item.words:
                    for k, line in enumerate(item.words.lines):
                        x = setting.scale.limits[0] + item.words.x * pen.days
                        ax.text(
                            x,
                            base + (k + 0.5) * setting.row,
                            line,
                            ha=item.words.align,
                            va="center",
                            size=setting.type.size,
                            color=INK,
                        )
    ax.set_yticks(middles, labels)


def _title(frame: pd.DataFrame, **options: object) -> str:
    return "Timeline"


def _tell(frame: pd.DataFrame, **options: object) -> str:
    return f"{len(frame)} ties."


TIMELINE = Drawing(
    draw=timeline,
    title=_title,
    tell=_tell,
    columns=("relationship", "title", "kind", "sender", "receiver", "date", "status", "sources"),
)
