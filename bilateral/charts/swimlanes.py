"""The timeline: relationships in bands, kinds of tie in lanes, every mark beside its own words."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from bilateral.charts.chart import Drawing
from bilateral.charts.grid import draw_ground, draw_years, years
from bilateral.charts.key import Key, draw_key, key
from bilateral.charts.lanes import Placed
from bilateral.charts.marks import Pen
from bilateral.charts.page import TALLEST, Page, settled, write_title
from bilateral.charts.palette import CASES, INK, QUIET
from bilateral.charts.plan import PAD, Band, Lane, Plan, Setting, fitted, squeezed
from bilateral.charts.scale import Scale
from bilateral.charts.spans import KINDS, Span, contradicted, shared_state, spans
from bilateral.charts.telling import case_names, ends, tell, title_of
from bilateral.charts.text import Type
from bilateral.charts.typist import LINE, Typist
from bilateral.charts.widths import by_width
from bilateral.charts.windows import windows_of
from bilateral.charts.wording import words

TAGGED = 5.5
"""From so many inches on, labels have room for dates."""

PITCH = 1.14
"""From line to line of labels, in sizes of the type: as close as no letters touch."""

Cases = dict[str, list[Span]]


def timeline(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    width: float = 7.0,
    height: float | None = None,
    below: float = 0.0,
    focal: str | None = None,
    names: Mapping[str, str] | None = None,
    windows: pd.DataFrame | None = None,
    links: pd.DataFrame | None = None,
    title: str | None = None,
    lang: str = "en",
) -> Axes:
    """Draw ties on one time axis: a band for each relationship, in it a lane for each kind.

    A bar spans the days on which a tie surely was there, thin lines the days on which it may have
    begun or ended. A marker's shape tells the direction, its fill the stage. What is reported
    absent is crossed, a known closure hatched; a bound that nobody knows trails off into a
    question mark, an open end is an arrow. Ties without any date are listed in words. The axis is
    true to scale; where marks crowd, they stand in rows.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row a tie, with the columns of `Relationship.to_frame`.
    ax : matplotlib.axes.Axes, optional
        Where to draw; give its figure its final size first, since words are set for it. A figure
        is made where none is given.
    width, height : float
        Of the figure that is made, in inches; the height is the most that it takes. Where room is
        short, the words of some ties are left out, and a line says of how many.
    below : float
        Inches of that height to leave for a footer.
    focal : str, optional
        The state from which directions are seen; the one that all relationships share by default.
    names : mapping of str to str, optional
        What to call each relationship; its two states by default.
    windows : pandas.DataFrame, optional
        The table ``windows``: what no source speaks of is then shaded.
    links : pandas.DataFrame, optional
        The table ``links``: ties that contradict each other bear ≠ after their words.
    title : str, optional
        In place of the one that is computed.
    lang : str
        The language of the words that the chart writes by itself.

    Returns
    -------
    matplotlib.axes.Axes
        The axes, with days on the horizontal axis and points on the vertical one.

    Raises
    ------
    BilateralError
        When columns are lacking, rows cannot be drawn (the text has the line of pandas that finds
        them), or the axes are too small.

    Examples
    --------
    >>> day = pd.to_datetime(["1974-11-04"]).as_unit("s")
    >>> tie = pd.DataFrame({
    ...     "relationship": "cuba-laos", "id": "relations", "kind": "diplomatic", "form": "event",
    ...     "topic": "diplomatic.relations", "title": "Relations begin", "sender": "CUB",
    ...     "receiver": "LAO", "reciprocal": True, "absent": False, "stage": "delivered",
    ...     "start_earliest": day, "start_latest": day, "end_earliest": day, "end_latest": day,
    ...     "start_kind": "known", "end_kind": "known"})
    >>> timeline(tie).get_title(loc="left")
    'Cuba and Laos: no lapse reported since 1974'
    """
    focal = focal or shared_state(frame)
    cases: Cases = {}
    for span in spans(frame, focal, contradicted(links)):
        cases.setdefault(span.case, []).append(span)
    heading = title_of(frame, focal=focal, names=names, title=title, lang=lang, links=links)
    sheet = _Sheet(cases, heading, words(lang), windows_of(windows), ends(focal, lang))
    ax, made, setting, legend = (
        sheet.fresh(width, (height or by_width(TALLEST, width)) - below)
        if ax is None
        else sheet.given(ax)
    )
    _draw(ax, made, setting, legend, case_names(frame, focal, names, lang))
    return ax


class _Sheet:
    """What is to be drawn, before it is known where."""

    def __init__(
        self,
        cases: Cases,
        title: str,
        table: Mapping[str, str],
        windows: dict[tuple[str, str], Any] | None,
        directions: tuple[str, str],
    ) -> None:
        self.cases = cases
        self.title = title
        self.table = table
        self.windows = windows
        self.directions = directions
        self.all = [span for spans_ in cases.values() for span in spans_]
        kinds = {span.kind for span in self.all if span.dated}
        self.lanes = [table[kind] for kind in KINDS if kind in kinds]

    def fresh(self, inches: float, tallest: float) -> tuple[Axes, Plan, Setting, Key]:
        """Lay out on a figure of its own, as high as it must be."""
        page = Page.of(inches, self.lanes)
        lines = page.heading.balanced(self.title, page.width - 12, 3)
        setting, legend = self._setting(page, page.inner)
        most = tallest * 72 - page.top(lines) - page.bottom
        made = fitted(self.cases, setting, legend.height, most)
        return page.axes(lines, made.height), made, setting, legend

    def given(self, ax: Axes) -> tuple[Axes, Plan, Setting, Key]:
        """Lay out on given axes, as large as they are once layout has settled."""
        wide, _ = settled(ax)
        page = Page.of(wide / 72, self.lanes)
        ax.set_yticks(np.arange(len(self.lanes)), self.lanes, fontsize=page.label.size)
        ax.tick_params(axis="x", labelsize=page.label.size)
        write_title(ax, page.heading.balanced(self.title, wide, 3), page.heading)
        wide, high = settled(ax)
        setting, legend = self._setting(page, wide)
        setting, made = squeezed(self.cases, setting, legend.height, high)
        return ax, made, setting, legend

    def _setting(self, page: Page, inner: float) -> tuple[Setting, Key]:
        first, last = _years(self.all)
        typist = Typist(
            Scale.of(first, last, inner, page.label.size), page.label, tags=inner / 72 > TAGGED - 1
        )
        setting = Setting(
            typist, self.table, self.windows, page.label.size * PITCH / LINE, page.left
        )
        return setting, key(self.all, setting, self.directions)


def _years(all_spans: Sequence[Span]) -> tuple[float, float]:
    """Give the first day of the first year and the last of the last; ten years where no day is known."""
    known = [bound for span in all_spans for bound in span.bounds if bound is not None]
    low, high = (min(known), max(known)) if known else (0.0, 3652.0)
    first = np.datetime64(int(low), "D").astype("M8[Y]")
    last = np.datetime64(int(high), "D").astype("M8[Y]") + 1
    return float(first.astype("M8[D]").astype(int)), float(last.astype("M8[D]").astype(int))


def _draw(ax: Axes, made: Plan, setting: Setting, legend: Key, names: Mapping[str, str]) -> None:
    ticks = years(setting.scale, 5 * setting.type.size)
    _dress(ax, made, setting, ticks)
    draw_ground(made, ax, setting, ticks)
    draw_key(legend, ax, setting)
    for number, band in enumerate(made.bands):
        colour = CASES[number % len(CASES)].colour
        _head(band, ax, setting, names[band.case], colour)
        draw_years(band, ax, setting, ticks, _bold(setting).width(names[band.case]))
        pen = Pen(ax, setting.scale, colour)
        for lane in band.lanes:
            _fill(lane, ax, setting, pen)
        for number_, line in enumerate(band.notes):
            y = band.bottom - (len(band.notes) - number_ - 0.5) * setting.type.leading
            _write(ax, setting, line, 0, y, color=QUIET)
    below = made.bands[-1].bottom + PAD if made.bands else 0.0
    for number, line in enumerate(made.foot):
        y = below + (number + 0.5) * setting.type.leading
        _write(ax, setting, line, 0, y, color=QUIET, style="italic")


def _dress(ax: Axes, made: Plan, setting: Setting, ticks: Mapping[int, float]) -> None:
    """Set the axes: days across, points down, the names of lanes at the left, and no frame."""
    ax.set_xlim(*setting.scale.limits)
    ax.set_ylim(made.height, 0)
    ax.set_xticks(list(ticks.values()), [str(year) for year in ticks])
    lanes = [lane for band in made.bands for lane in band.lanes]
    ax.set_yticks(
        [lane.top + PAD + setting.pitch for lane in lanes],
        [setting.words[lane.kind] for lane in lanes],
    )
    ax.tick_params(labelsize=setting.type.size, labelcolor=INK, color=QUIET, length=2.5, width=0.5)
    ax.tick_params(axis="y", length=0, pad=5)
    for side, spine in ax.spines.items():
        spine.set_visible(side == "bottom")
        spine.set_color(QUIET)
        spine.set_linewidth(0.5)


def _bold(setting: Setting) -> Type:
    return Type(setting.type.size + 1.6, weight="bold")


def _head(band: Band, ax: Axes, setting: Setting, name: str, colour: str) -> None:
    type_ = _bold(setting)
    _write(
        ax, setting, type_.cut(name, setting.scale.width + setting.left), -setting.left + 5,
        band.top + band.heading - 2, color=colour, weight="bold", size=type_.size, va="baseline",
    )  # fmt: skip


def _fill(lane: Lane, ax: Axes, setting: Setting, pen: Pen) -> None:
    if not lane.placed:
        outside = setting.windows is not None and lane.window is None
        word = setting.words["no_window" if outside else "no_record"]
        _write(ax, setting, word, 2, lane.top + lane.height / 2, color=QUIET, style="italic")
    small = Pen(ax, setting.scale.small, pen.colour)
    for item in lane.placed:
        top = lane.top + PAD
        (pen if item.seat.words else small).draw(
            item.span, top + item.middle * setting.pitch, item.names
        )
        _label(item, ax, setting, top + item.row * setting.pitch)


def _label(item: Placed, ax: Axes, setting: Setting, top: float) -> None:
    words_ = item.seat.words
    if words_ is None:
        return
    for number, line in enumerate(words_.lines):
        y = top + (number + 0.5) * LINE * setting.pitch
        _write(ax, setting, line, words_.x, y, ha=words_.align, gid=f"words:{item.names}")
    if words_.tag:
        y = top + LINE / 2 * setting.pitch
        _write(ax, setting, words_.tag, words_.tag_x, y, ha=words_.align, color=QUIET)


def _write(ax: Axes, setting: Setting, text: str, x: float, y: float, **look: Any) -> None:
    style = {"size": setting.type.size, "color": INK, "va": "center_baseline", "parse_math": False}
    ax.text(setting.scale.day(x), y, text, **(style | look)).set_in_layout(False)


TIMELINE = Drawing(
    draw=timeline,
    title=title_of,
    tell=tell,
    columns=(
        "relationship", "title", "kind", "sender", "receiver", "date", "observed", "status",
        "absent", "sources",
    ),
)  # fmt: skip
"""The timeline as a kind of chart, for `Chart.of`."""
