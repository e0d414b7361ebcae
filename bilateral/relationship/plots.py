"""The charts of one relationship, and of several alike: frames drawn with sources and warnings."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import pandas as pd

from bilateral._charts import (
    MAP,
    PERIODS,
    SEQUENCE,
    TIMELINE,
    Axes,
    Chart,
    Drawing,
    Inset,
)
from bilateral._charts.bidi import set_off
from bilateral._findings.case_index import CaseIndex
from bilateral._findings.distances import distances
from bilateral._findings.finding import Finding
from bilateral._findings.viewpoint import Focal
from bilateral.errors import BilateralError
from bilateral.relationship.record import RelationshipRecord
from bilateral.sources import Source


class Drawn(Protocol):
    """What has charts: a relationship alone, or a comparison."""

    @property
    def relationships(self) -> Sequence[RelationshipRecord]:
        """The cases."""

    @property
    def index(self) -> Sequence[CaseIndex]:
        """The cases, indexed."""

    @property
    def focal(self) -> Focal:
        """The state from which they are seen, or one of each."""

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


class CasePlots:
    """What ``relationship.plot`` offers; each method gives a `Chart`.

    Parameters
    ----------
    cases : Comparison
        Whose charts they are.
    """

    def __init__(self, cases: Drawn) -> None:
        self._cases = cases

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
        cases, inset = self._cases, self._timeline()
        return Chart.of(
            inset.drawing,
            inset.frame,
            ax=ax,
            width=width,
            sources=cases.sources,
            warnings=cases.warnings(),
            coverage_line=coverage_of(cases),
            **{**inset.options, **options},
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
        finding = self._cases.periods(years)
        coverage = self._cases.tables()["coverage"]
        return self._of(PERIODS, finding, ax=ax, width=width, coverage=coverage, **options)

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
        finding = self._cases.sequence()
        return self._of(SEQUENCE, finding, ax=ax, width=width, **options)

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
        cases, focal = self._cases, self._cases.focal
        if not isinstance(focal, str):
            msg = "a map wants one state in its middle; compare cases that share one"
            raise BilateralError(msg)
        return Chart.of(
            MAP,
            distances(cases.index),
            ax=ax,
            width=width,
            sources=cases.sources,
            warnings=("Borders and capitals are those of today.",),
            **options,
        )

    def _timeline(self) -> Inset:
        """Give what a timeline is drawn from."""
        tables, disputed = self._cases.tables(), self._cases.discrepancies().frame
        sides = [
            zip(disputed["relationship"], disputed[end], strict=True) for end in ("tie", "other")
        ]
        options = {
            "focal": self._cases.focal,
            "coverage": tables["coverage"],
            "contradicted": [pair for side in sides for pair in side],
        }
        return Inset("timeline", TIMELINE, tables["ties"], self._named(options))

    def _periods(self, years: int = 10) -> Inset:
        """Give what a heat map of periods is drawn from."""
        options = self._named({"coverage": self._cases.tables()["coverage"]})
        return Inset("periods", PERIODS, self._cases.periods(years).frame, options)

    @property
    def _focal(self) -> str | None:
        """The state that all cases share."""
        focal = self._cases.focal
        return focal if isinstance(focal, str) else None

    def _of(self, drawing: Drawing, finding: Finding, **options: Any) -> Chart:
        """Draw what a finding holds, with its warnings and its sources."""
        cases = self._cases
        return Chart.of(
            drawing,
            finding.frame,
            sources=finding.sources,
            warnings=finding.warnings,
            coverage_line=coverage_of(cases),
            **self._named(options),
        )

    def _named(self, options: Mapping[str, Any]) -> dict[str, Any]:
        """Call the cases what the caller calls them, or else by their titles."""
        return {"names": self._cases.titles, **options}


def coverage_of(cases: Drawn) -> str:
    """Say what the sources of each case speak about, for a footer."""
    told = [
        f"{set_off(cases.titles[one.id])} {entry.period} ({entry.completeness})"
        for one in cases.relationships
        for entry in one.coverage
    ]
    return "; ".join(dict.fromkeys(told))
