"""The charts of a comparison: its frames, handed to the drawings with sources and warnings."""

from collections.abc import Mapping
from typing import Any, Protocol

from bilateral._charts import (
    BALANCE,
    DELIVERY,
    DUMBBELL,
    OVERVIEW,
    PRESENCE,
    QUANTITIES,
    Axes,
    Chart,
    Inset,
)
from bilateral._findings.finding import Finding
from bilateral._findings.result import frame_of
from bilateral._findings.tie_types import COLUMNS, tie_types
from bilateral.comparison.outline import CHARTS, picture_of, sections
from bilateral.relationship.plots import CasePlots, Drawn, coverage_of
from bilateral.report import Picture, page

WHOLE = 30.0
"""A height in inches that holds every balance."""
MOST_NAMED = 3
"""The title of an overview names so many cases at most."""


class Compared(Drawn, Protocol):
    """What has more charts: a comparison."""

    def findings(self) -> dict[str, Finding]:
        """Give every finding by its name."""

    def delivery(self) -> Finding:
        """Say how far plans have come."""

    def quantities(self, measure: str | None = None, *, shared: bool = False) -> Finding:
        """Set figures side by side."""

    def balance(self) -> Finding:
        """Set what is given beside what is received."""


class Plots(CasePlots):
    """What ``comparison.plot`` offers; each method gives a `Chart`.

    Parameters
    ----------
    comparison : Comparison
        Whose charts they are.
    """

    _cases: Compared

    def __init__(self, comparison: Compared) -> None:
        super().__init__(comparison)

    def presence(self, ax: Axes | None = None, *, width: str = "double", **options: Any) -> Chart:
        """Draw which sorts of tie each case holds, and where it is silent.

        Parameters as in `timeline`; other options are those of `bilateral.charts.presence`.

        Examples
        --------
        >>> import bilateral as bl
        >>> bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos")).plot.presence().title
        '11 of 60 sorts of tie are recorded in both cases; Cuba and Pakistan alone has 30, Cuba ...
        """
        comparison = self._cases
        return Chart.of(
            PRESENCE,
            frame_of(tie_types(comparison.index), COLUMNS),
            ax=ax,
            width=width,
            sources=comparison.sources,
            warnings=comparison.warnings(),
            coverage_line=coverage_of(comparison),
            focal=self._focal,
            **self._named(options),
        )

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
        finding = self._cases.quantities(measure)
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
        finding = self._cases.quantities(measure, shared=True)
        return self._of(DUMBBELL, finding, ax=ax, width=width, focal=self._focal, **options)

    def delivery(self, ax: Axes | None = None, *, width: str = "double", **options: Any) -> Chart:
        """Draw how much of what was planned or agreed is told to have been delivered.

        Parameters as in `timeline`; other options are those of `bilateral.charts.delivery`.

        Examples
        --------
        >>> import bilateral as bl
        >>> bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos")).plot.delivery().title
        'Cuba and Pakistan: at least 35.4% of 1,000 scholarships planned were delivered (unsafe)'
        """
        finding = self._cases.delivery()
        return self._of(DELIVERY, finding, ax=ax, width=width, focal=self._focal, **options)

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
        finding = self._cases.balance()
        return self._of(BALANCE, finding, ax=ax, width=width, focal=self._focal, **options)

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
        comparison = self._cases
        named = " beside ".join(comparison.titles.values())
        subject = {"title": named} if len(comparison.titles) <= MOST_NAMED else {}
        return Chart.of(
            OVERVIEW,
            comparison.tables()["ties"],
            ax=ax,
            width=width,
            sources=comparison.sources,
            warnings=comparison.warnings(),
            coverage_line=coverage_of(comparison),
            insets=[self._timeline(), self._periods(), self._balance()],
            **(subject | options),
        )

    def _balance(self) -> Inset:
        """Give what a balance is drawn from: with others on a page all of it, or nothing."""
        options = self._named({"focal": self._focal, "height": WHOLE})
        return Inset("balance", BALANCE, self._cases.balance().frame, options)

    def every(self) -> dict[str, Chart]:
        """Draw every chart of a report, and the overview, by the names of the methods here.

        Cases that share no state have no map, for want of a middle.
        """
        return {**self._of_report(), "overview": self.overview()}

    def _of_report(self) -> dict[str, Chart]:
        """Draw every chart of a report."""
        has_middle = isinstance(self._cases.focal, str)
        return {name: getattr(self, name)() for name in CHARTS if has_middle or name != "map"}

    def page(
        self,
        pictures: Mapping[str, Picture] | None = None,
        findings: Mapping[str, Finding] | None = None,
    ) -> str:
        """Write the report: one page of HTML that holds everything, scripts and links excepted.

        Parameters
        ----------
        pictures : mapping of str to Picture, optional
            The charts, where they are rendered already.
        findings : mapping of str to Finding, optional
            The findings, where they are there already.
        """
        if pictures is None:
            pictures = {name: picture_of(chart) for name, chart in self._of_report().items()}
        comparison = self._cases
        return page(
            " beside ".join(comparison.titles.values()),
            sections(findings or comparison.findings(), pictures),
            tables=comparison.tables(),
            titles=comparison.titles,
            warnings=comparison.warnings(),
            sources=comparison.sources,
        )
