"""One relationship by itself, laid out for its charts as a comparison would lay it out."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

import pandas as pd

from bilateral._findings.caveats import caveats, warnings_of
from bilateral._findings.caveats.finding_warnings import cautions
from bilateral._findings.counting import listed_in
from bilateral._findings.figure_summaries import periods_summary, sequence_summary
from bilateral._findings.finding import Finding
from bilateral._findings.periods import laid_out
from bilateral._findings.sequence import sequence
from bilateral._findings.specs import HEADINGS
from bilateral.relationship.record import RelationshipRecord, sources_behind
from bilateral.relationship.tables import tables
from bilateral.sources import Source


class SingleCase:
    """A relationship by itself, seen from the first of its two states.

    Parameters
    ----------
    case : Relationship
        Which.
    """

    def __init__(self, case: Any) -> None:
        self._case = case
        self.relationships: Sequence[RelationshipRecord] = (case,)
        self.focal = case.states[0]
        self.titles: Mapping[str, str] = {case.id: case.title}

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every source that a tie cites."""
        return sources_behind(self._case, (tie.id for tie in self._case.ties))

    def tables(self) -> dict[str, pd.DataFrame]:
        """Lay its records out as plain frames."""
        return self._tables

    def warnings(self) -> tuple[str, ...]:
        """Say what a reader must know."""
        return warnings_of(self._caveats, cases=self.titles)

    def discrepancies(self) -> Finding:
        """Tell where its sources speak against each other or themselves."""
        finding: Finding = self._case.discrepancies()
        return finding

    def periods(self, width: int = 10) -> Finding:
        """Count what was active in periods of so many years; see `bilateral._findings.periods`."""
        frame, why = laid_out(self._tables, width=width)
        ties = (tie for _, tie in listed_in(frame))
        return self._finding("periods", why or periods_summary(frame, self.titles), frame, ties)

    def sequence(self) -> Finding:
        """Tell what came first, and what led to what; see `bilateral._findings.sequence`."""
        frame = sequence(self._tables, focal=self.focal)
        return self._finding("sequence", sequence_summary(frame, self.titles), frame, frame["id"])

    def _finding(
        self, name: str, summary: str, frame: pd.DataFrame, ties: Iterable[str]
    ) -> Finding:
        return Finding(
            title=HEADINGS[name].title,
            summary=summary,
            frame=frame,
            columns=HEADINGS[name].columns,
            reason="" if len(frame) else summary,
            warnings=cautions(name, frame, self._caveats, self.titles),
            sources=sources_behind(self._case, ties),
        )

    @cached_property
    def _tables(self) -> dict[str, pd.DataFrame]:
        return tables([self._case])

    @cached_property
    def _caveats(self) -> pd.DataFrame:
        return caveats(self._tables, self.titles)
