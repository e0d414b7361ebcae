"""The timeline: relationships in bands, kinds of tie in lanes, every mark beside its own words."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.cases import Case, cases_of
from bilateral._charts.chart import Drawing
from bilateral._charts.coverage import coverage_of
from bilateral._charts.legend import Key
from bilateral._charts.names import case_names, ends
from bilateral._charts.page import SIDE, TALLEST, Page, settled, title_lines, write_title
from bilateral._charts.phrases import words
from bilateral._charts.scale import Scale
from bilateral._charts.tie_spans import Focal, Span, checked, seen_by_all, spans
from bilateral._charts.timeline.describe import tell, title_of
from bilateral._charts.timeline.draw import Laid, draw
from bilateral._charts.timeline.fitting import fitted, squeezed
from bilateral._charts.timeline.label_candidates import LINE, Typist
from bilateral._charts.timeline.lanes import Placer
from bilateral._charts.timeline.layout import Coverages, Setting
from bilateral._charts.timeline.legend import key
from bilateral._charts.widths import by_width

TAGGED = 4.5
"""From so many inches of axis on, labels have room for dates."""

PITCH = 1.14
"""From line to line of labels, in sizes of the type: as close as no letters touch."""


def timeline(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    width: float = 7.0,
    height: float | None = None,
    below: float = 0.0,
    focal: Focal = None,
    names: Mapping[str, str] | None = None,
    coverage: pd.DataFrame | None = None,
    contradicted: Collection[tuple[str, str]] = (),
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
    focal : str or mapping, optional
        The state from which directions are seen, or relationship → that of its own; the one that
        all relationships share by default.
    names : mapping of str to str, optional
        What to call each relationship; its two states by default.
    coverage : pandas.DataFrame, optional
        The table ``coverage``: what no source speaks of is then shaded.
    contradicted : collection of (relationship, id)
        The ties that another one contradicts; they bear ≠ after their words.
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
    frame = checked(frame)
    shared = seen_by_all(frame, focal)
    cases = cases_of(spans(frame, focal or shared, contradicted))
    heading = title_of(
        frame, focal=focal, names=names, title=title, lang=lang, contradicted=contradicted
    )
    sheet = _Sheet(cases, heading, words(lang), coverage_of(coverage), ends(shared, lang))
    tallest = (height or by_width(TALLEST, width)) - below
    ax, laid = sheet.fresh(width, tallest) if ax is None else sheet.given(ax)
    draw(ax, laid, case_names(frame, shared, names, lang))
    return ax


@dataclass(frozen=True)
class _Sheet:
    """What is to be drawn, before it is known where."""

    cases: Sequence[Case]
    title: str
    words: Mapping[str, str]
    coverage: Coverages | None
    directions: tuple[str, str]

    @property
    def ties(self) -> list[Span]:
        return [span for case in self.cases for span in case.dated]

    @property
    def lanes(self) -> list[str]:
        return [self.words[kind] for case in self.cases[:1] for kind in case.lanes]

    def fresh(self, inches: float, tallest: float) -> tuple[Axes, Laid]:
        """Lay out on a figure of its own, as high as it must be."""
        page = Page.of(inches, self.lanes)
        lines = title_lines(self.title, page.width - 12, page.heading)
        setting, legend = self._setting(page, page.inner, page.left - SIDE)
        most = tallest * 72 - page.top(lines) - page.bottom
        made = fitted(self.cases, setting, legend.height, most)
        return page.axes(lines, made.height), Laid(made, setting, legend)

    def given(self, ax: Axes) -> tuple[Axes, Laid]:
        """Lay out on given axes, as large as they are once layout has settled."""
        wide, _ = settled(ax)
        page = Page.of(wide / 72, self.lanes)
        ax.set_yticks(range(len(self.lanes)), self.lanes, fontsize=page.label.size)
        ax.tick_params(axis="x", labelsize=page.label.size)
        write_title(ax, title_lines(self.title, wide, page.heading), page.heading)
        wide, high = settled(ax)
        setting, legend = self._setting(page, wide, 0.0)
        setting, made = squeezed(self.cases, setting, legend.height, high)
        return ax, Laid(made, setting, legend)

    def _setting(self, page: Page, inner: float, left: float) -> tuple[Setting, Key]:
        scale = Scale.of(*_years(self.ties), inner, page.label.size)
        typist = Typist(scale, page.label, tags=inner / 72 > TAGGED)
        half = page.label.size * PITCH / LINE
        setting = Setting(Placer(typist), self.words, self.coverage, half, left)
        return setting, key(self.ties, setting, self.directions)


def _years(ties: Sequence[Span]) -> tuple[float, float]:
    """Give the first day of the first year and the last of the last; of ten if no day is known."""
    known = [bound for span in ties for bound in span.bounds if bound is not None]
    low, high = (min(known), max(known)) if known else (0.0, 3652.0)
    first = np.datetime64(int(low), "D").astype("M8[Y]")
    last = np.datetime64(int(high), "D").astype("M8[Y]") + np.timedelta64(1, "Y")
    return float(first.astype("M8[D]").astype(int)), float(last.astype("M8[D]").astype(int))


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
