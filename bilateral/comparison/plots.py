"""The charts of a comparison: its frames, handed to the drawings with sources and warnings."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol

import pandas as pd

from bilateral.charts import (
    BALANCE,
    DUMBBELL,
    LADDER,
    MAP,
    OVERVIEW,
    PERIODS,
    PRESENCE,
    QUANTITIES,
    SEQUENCE,
    TIMELINE,
    Axes,
    Chart,
    Drawing,
    Inset,
)
from bilateral.charts.direction import set_off
from bilateral.comparison.outline import OUTLINE, sections
from bilateral.contrast.cautions import cautions
from bilateral.contrast.distances import distances
from bilateral.contrast.sorts import sorts
from bilateral.contrast.viewpoint import Focal
from bilateral.errors import BilateralError
from bilateral.finding import Finding
from bilateral.relationship import Relationship
from bilateral.report import page
from bilateral.sources import Source

WHOLE = 30.0
"""A height in inches that holds every balance."""
MOST_NAMED = 3
"""The title of an overview names so many cases at most."""


class Compared(Protocol):
    """What has charts: a comparison."""

    @property
    def relationships(self) -> Sequence[Relationship]:
        """The cases."""

    @property
    def focal(self) -> Focal:
        """The state that they share, or one of each."""

    @property
    def titles(self) -> Mapping[str, str]:
        """What to call each case."""

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of all cases."""

    def tables(self) -> dict[str, pd.DataFrame]:
        """Their records as plain frames."""

    def warnings(self) -> tuple[str, ...]:
        """Say what a reader must know."""

    def discrepancies(self) -> Finding:
        """Say what contradicts what."""

    def periods(self, width: int = 10) -> Finding:
        """Say what was active when."""

    def sequence(self) -> Finding:
        """Say what came first."""

    def ladder(self) -> Finding:
        """Say how far plans have come."""

    def caveats(self) -> pd.DataFrame:
        """Lay all warnings out."""

    def quantities(self, measure: str | None = None) -> Finding:
        """Set figures side by side."""

    def balance(self) -> Finding:
        """Set what is given beside what is received."""


class Plots:
    """What ``comparison.plot`` offers; each method gives a `Chart`.

    Parameters
    ----------
    comparison : Comparison
        Whose charts they are.
    """

    def __init__(self, comparison: Compared) -> None:
        self._comparison = comparison

    def timeline(self, ax: Axes | None = None, *, width: str = "double", **options: Any) -> Chart:
        """Draw when the ties of each case were, in a lane for each kind.

        Parameters
        ----------
        ax : matplotlib.axes.Axes, optional
            Where to draw; a figure is made where none is given.
        width : {"single", "double", "slide"}
            3.5, 7 or 12 inches; not used with `ax`.
        **options
            Handed to `bilateral.charts.timeline`; ``names`` calls the cases something else.

        Examples
        --------
        >>> import bilateral as bl
        >>> chart = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos")).plot.timeline()
        >>> chart.audit()
        ()
        """
        comparison, inset = self._comparison, self._timeline()
        return Chart.of(
            inset.drawing,
            inset.frame,
            ax=ax,
            width=width,
            sources=comparison.sources,
            warnings=comparison.warnings(),
            window=_window(comparison),
            **{**inset.options, **options},
        )

    def presence(self, ax: Axes | None = None, *, width: str = "double", **options: Any) -> Chart:
        """Draw which sorts of tie each case holds, and where it is silent.

        Parameters as in `timeline`; other options are those of `bilateral.charts.presence`.

        Examples
        --------
        >>> import bilateral as bl
        >>> bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos")).plot.presence().title
        '11 of 60 sorts of tie are recorded in both cases; Cuba and Pakistan alone has 30, Cuba ...
        """
        comparison, focal = self._comparison, self._comparison.focal
        return Chart.of(
            PRESENCE,
            sorts(comparison.tables(), focal=focal),
            ax=ax,
            width=width,
            sources=comparison.sources,
            warnings=comparison.warnings(),
            window=_window(comparison),
            focal=self._focal,
            **self._named(options),
        )

    def periods(
        self, ax: Axes | None = None, *, width: str = "double", years: int = 10, **options: Any
    ) -> Chart:
        """Draw how many ties of each kind were active in each period of so many `years`.

        Other parameters as in `timeline`; other options are those of `bilateral.charts.periods`.

        Examples
        --------
        >>> import bilateral as bl
        >>> bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos")).plot.periods(years=20).title
        'Cuba and Pakistan: most dated ties fall in 2000...2019 (38...39); Cuba and Laos: ...'
        """
        finding = self._comparison.periods(years)
        windows = self._comparison.tables()["windows"]
        return self._of(PERIODS, finding, ax=ax, width=width, windows=windows, **options)

    def sequence(self, ax: Axes | None = None, *, width: str = "double", **options: Any) -> Chart:
        """Draw what came first in each case, and what led to what, as sure as the dates are.

        Parameters as in `timeline`; other options are those of `bilateral.charts.sequence`.

        Examples
        --------
        >>> import bilateral as bl
        >>> chart = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos")).plot.sequence()
        >>> chart.audit()
        ()
        """
        finding = self._comparison.sequence()
        return self._of(SEQUENCE, finding, ax=ax, width=width, **options)

    def quantities(
        self,
        ax: Axes | None = None,
        *,
        width: str = "double",
        measure: str | None = None,
        **options: Any,
    ) -> Chart:
        """Draw the figures of the cases side by side, of one `measure` or of all, by powers of ten.

        Other parameters as in `timeline`; other options are those of `bilateral.charts.quantities`.

        Examples
        --------
        >>> import bilateral as bl
        >>> bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos")).plot.quantities().title
        'One of 23 figures is told of both cases: students (scholarship from Cuba), ...'
        """
        finding = self._comparison.quantities(measure)
        return self._of(QUANTITIES, finding, ax=ax, width=width, focal=self._focal, **options)

    def dumbbell(
        self,
        ax: Axes | None = None,
        *,
        width: str = "double",
        measure: str | None = None,
        **options: Any,
    ) -> Chart:
        """Draw the figures that more than one case has on record, the widest gap first.

        Other parameters as in `timeline`; other options are those of `bilateral.charts.dumbbell`.

        Examples
        --------
        >>> import bilateral as bl
        >>> bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos")).plot.dumbbell().title
        'Students (scholarship from Cuba), Cuba and Pakistan 354, Cuba and Laos at least 13'
        """
        comparison = self._comparison
        finding = comparison.quantities(measure)
        frame = finding.frame
        held = frame[frame["record"].eq("recorded")].groupby("row")["relationship"].nunique()
        kept = frame[frame["row"].isin(held.index[held > 1])]
        finding = replace(
            finding,
            frame=kept,
            warnings=cautions("quantities", kept, comparison.caveats(), comparison.titles),
            sources=self._behind(kept),
        )
        return self._of(DUMBBELL, finding, ax=ax, width=width, focal=self._focal, **options)

    def ladder(self, ax: Axes | None = None, *, width: str = "double", **options: Any) -> Chart:
        """Draw how much of what was planned or agreed is told to have been delivered.

        Parameters as in `timeline`; other options are those of `bilateral.charts.ladder`.

        Examples
        --------
        >>> import bilateral as bl
        >>> bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos")).plot.ladder().title
        'Cuba and Pakistan: at least 35.4% of 1,000 scholarships planned were delivered (unsafe)'
        """
        focal = self._comparison.focal
        seen = focal if isinstance(focal, str) else None
        finding = self._comparison.ladder()
        return self._of(LADDER, finding, ax=ax, width=width, focal=seen, **options)

    def balance(self, ax: Axes | None = None, *, width: str = "double", **options: Any) -> Chart:
        """Draw the reported ties of each kind that go out, come in, or go both ways.

        Parameters as in `timeline`; other options are those of `bilateral.charts.balance`.

        Examples
        --------
        >>> import bilateral as bl
        >>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
        >>> both.plot.balance().title.count("reported ties")
        2
        """
        focal = self._comparison.focal if isinstance(self._comparison.focal, str) else None
        finding = self._comparison.balance()
        return self._of(BALANCE, finding, ax=ax, width=width, focal=focal, **options)

    def map(self, ax: Axes | None = None, *, width: str = "double", **options: Any) -> Chart:
        """Draw where the partners lie, around the capital of the state that the cases share.

        Straight lines are the shortest ways, and their length is the distance. Parameters as in
        `timeline`; other options are those of `bilateral.charts.map`.

        Raises
        ------
        BilateralError
            When the cases are compared dyad by dyad, and share no state.

        Examples
        --------
        >>> import bilateral as bl
        >>> bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos")).plot.map().title
        'From Havana: Islamabad 13,183 km; Vientiane 15,413 km'
        """
        comparison, focal = self._comparison, self._comparison.focal
        if not isinstance(focal, str):
            msg = "a map wants one state in its middle; compare cases that share one"
            raise BilateralError(msg)
        partners = {one.id: _other(one.states, focal) for one in comparison.relationships}
        return Chart.of(
            MAP,
            distances(comparison.tables(), focal=focal, partners=partners),
            ax=ax,
            width=width,
            sources=comparison.sources,
            warnings=("Borders and capitals are those of today.",),
            **options,
        )

    def overview(self, ax: Axes | None = None, *, width: str = "double", **options: Any) -> Chart:
        """Draw timeline, periods and balance on one page for a paper, each with its letter.

        Where a page does not hold all three, a line says what is left out. Parameters as in
        `timeline`; other options are those of `bilateral.charts.overview`.

        Examples
        --------
        >>> import bilateral as bl
        >>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
        >>> len(both.plot.overview().axes.child_axes)
        3
        """
        comparison = self._comparison
        named = " beside ".join(comparison.titles.values())
        subject = {"title": named} if len(comparison.titles) <= MOST_NAMED else {}
        return Chart.of(
            OVERVIEW,
            comparison.tables()["ties"],
            ax=ax,
            width=width,
            sources=comparison.sources,
            warnings=comparison.warnings(),
            window=_window(comparison),
            insets=[self._timeline(), self._periods(), self._balance()],
            **(subject | options),
        )

    def _timeline(self) -> Inset:
        """Give what a timeline is drawn from."""
        tables, disputed = self._comparison.tables(), self._comparison.discrepancies().frame
        sides = [
            zip(disputed["relationship"], disputed[end], strict=True) for end in ("tie", "other")
        ]
        options = {
            "focal": self._focal,
            "windows": tables["windows"],
            "contradicted": [pair for side in sides for pair in side],
        }
        return Inset("timeline", TIMELINE, tables["ties"], self._named(options))

    def _periods(self, years: int = 10) -> Inset:
        """Give what a heat map of periods is drawn from."""
        options = self._named({"windows": self._comparison.tables()["windows"]})
        return Inset("periods", PERIODS, self._comparison.periods(years).frame, options)

    def _balance(self) -> Inset:
        """Give what a balance is drawn from: with others on a page all of it, or nothing."""
        options = self._named({"focal": self._focal, "height": WHOLE})
        return Inset("balance", BALANCE, self._comparison.balance().frame, options)

    @property
    def _focal(self) -> str | None:
        """The state that all cases share."""
        focal = self._comparison.focal
        return focal if isinstance(focal, str) else None

    def _behind(self, frame: pd.DataFrame) -> tuple[Source, ...]:
        """Give the sources behind the ties that a frame lists."""
        cites = self._comparison.tables()["citations"]
        rows = zip(frame["relationship"], frame["ids"].fillna(""), strict=True)
        ties = {(case, tie) for case, listed in rows for tie in listed.split("; ")}
        places = zip(cites["relationship"], cites["tie"], cites["source"], strict=True)
        used = {source for case, tie, source in places if (case, tie) in ties}
        return tuple(source for source in self._comparison.sources if source.id in used)

    def _of(self, drawing: Drawing, finding: Finding, **options: Any) -> Chart:
        """Draw what a finding holds, with its warnings and its sources."""
        comparison = self._comparison
        return Chart.of(
            drawing,
            finding.frame,
            sources=finding.sources,
            warnings=finding.warnings,
            window=_window(comparison),
            **self._named(options),
        )

    def _named(self, options: Mapping[str, Any]) -> dict[str, Any]:
        """Call the cases what the caller calls them, or else by their titles."""
        return {"names": self._comparison.titles, **options}

    def every(self) -> dict[str, Chart]:
        """Draw every chart of a report, and the overview, by the names of the methods here.

        Cases that share no state have no map, for want of a middle.
        """
        return {**self._of_report(), "overview": self.overview()}

    def _of_report(self) -> dict[str, Chart]:
        """Draw every chart of a report."""
        names = dict.fromkeys(name for part in OUTLINE for name in part.charts)
        if not isinstance(self._comparison.focal, str):
            names.pop("map")
        return {name: getattr(self, name)() for name in names}

    def page(self, drawn: Mapping[str, Chart] | None = None) -> str:
        """Write the report: one page of HTML that holds everything, scripts and links excepted.

        Parameters
        ----------
        drawn : mapping of str to Chart, optional
            The charts, where they are drawn already.
        """
        comparison = self._comparison
        return page(
            " beside ".join(comparison.titles.values()),
            sections(comparison, self._of_report() if drawn is None else drawn),
            tables=comparison.tables(),
            titles=comparison.titles,
            warnings=comparison.warnings(),
            sources=comparison.sources,
        )


def _other(states: tuple[str, str], focal: str) -> str:
    first, second = states
    return second if first == focal else first


def _window(comparison: Compared) -> str:
    """Say what the sources of each case speak about, for a footer."""
    told = [
        f"{set_off(comparison.titles[one.id])} {window.period} ({window.completeness})"
        for one in comparison.relationships
        for window in one.window
    ]
    return "; ".join(dict.fromkeys(told))
