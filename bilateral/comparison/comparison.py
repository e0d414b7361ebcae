"""A comparison of relationships, with its findings, charts and report."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, update_wrapper
from typing import TYPE_CHECKING, Any, Concatenate

import pandas as pd

from bilateral._findings import (
    balance,
    conflict,
    delivery,
    discrepancies,
    distinct,
    key_events,
    periods,
    profile,
    quantities,
    questions,
    sensitivity,
    sequence,
    shared,
    similarity,
    summary,
)
from bilateral._findings.case_index import CaseIndex, index_case
from bilateral._findings.caveats import COLUMNS, caveats, warnings_of, warnings_touching
from bilateral._findings.caveats.caveat import Caveat
from bilateral._findings.filters import filter_notes
from bilateral._findings.finding import Finding
from bilateral._findings.result import FindingSpec, P, Result, frame_of
from bilateral._findings.viewpoint import Focal, seen_from
from bilateral._world.pair_comparison import PairComparison, compare_pairs
from bilateral.bibliography import cite, references
from bilateral.comparison import narrow, saving
from bilateral.comparison.card import (
    differences,
    few_warnings,
    heading,
    kinds,
    legend,
    opening,
    text_card,
    viewpoint_note,
)
from bilateral.comparison.publish import exhaustive_sources, keys_of, publish, sources_of
from bilateral.errors import BilateralError
from bilateral.panel.panel_data import PanelData
from bilateral.relationship import Relationship
from bilateral.relationship.tables import tables
from bilateral.sources import Source
from bilateral.text.html import card
from bilateral.text.tables import html_grid

if TYPE_CHECKING:
    from bilateral.comparison.plots import Plots


FINDINGS: list[FindingSpec[Any]] = []
"""The findings, in the order in which they are bound below: that of a report."""


def finding_method(spec: FindingSpec[P]) -> Callable[Concatenate["Comparison", P], Finding]:
    """Bind a finding to a comparison, from the file that defines it."""
    FINDINGS.append(spec)

    def method(comparison: "Comparison", /, *args: P.args, **options: P.kwargs) -> Finding:
        return comparison.published(spec, spec.find(comparison.index, *args, **options))

    # The docstring is that of its file; as a decorator this would change the types.
    update_wrapper(method, spec.find)
    return method


def data_method(
    find: Callable[Concatenate[PairComparison, P], Finding],
) -> Callable[Concatenate["Comparison", P], Finding]:
    """Bind a finding on the data of the pairs, for comparisons that have a panel."""

    def method(comparison: "Comparison", /, *args: P.args, **options: P.kwargs) -> Finding:
        return find(comparison.data, *args, **options)

    update_wrapper(method, find)
    return method


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Comparison:
    """A comparison of relationships, seen from a state that they share or dyad by dyad.

    Built by `compare`. Every result is a `Finding`: a summary in words, a frame, warnings and the
    sources behind it.

    Attributes
    ----------
    relationships : tuple of Relationship
        The cases, in the order given.
    focal : str or mapping
        The state from which directions are seen; dyad by dyad, the id of each case → its state.
    panel : Panel, optional
        Data on all dyads, with which `trends`, `ranks` and so on set the cases in proportion.
    """

    relationships: tuple[Relationship, ...]
    focal: Focal
    panel: PanelData | None = None

    summary = finding_method(summary.SPEC)
    key_events = finding_method(key_events.SPEC)
    profile = finding_method(profile.SPEC)
    shared = finding_method(shared.SPEC)
    distinct = finding_method(distinct.SPEC)
    quantities = finding_method(quantities.SPEC)
    balance = finding_method(balance.SPEC)
    periods = finding_method(periods.SPEC)
    conflict = finding_method(conflict.SPEC)
    sequence = finding_method(sequence.SPEC)
    delivery = finding_method(delivery.SPEC)
    questions = finding_method(questions.SPEC)
    discrepancies = finding_method(discrepancies.SPEC)
    similarity = finding_method(similarity.SPEC)
    sensitivity = finding_method(sensitivity.SPEC)

    trends = data_method(PairComparison.trends)
    ranks = data_method(PairComparison.ranks)
    changes = data_method(PairComparison.changes)
    nearest = data_method(PairComparison.nearest)
    agreement = data_method(PairComparison.agreement)
    scale = data_method(PairComparison.scale)

    without = narrow.without
    within = narrow.within
    report = saving.report
    save = saving.save

    def findings(self) -> dict[str, Finding]:
        """Return every finding by the name of its method, in the order of a report."""
        of_records = {spec.name: self.published(spec, spec.find(self.index)) for spec in FINDINGS}
        return of_records | (self.data.findings() if self.panel is not None else {})

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """The title of each case: id → title, numbered where two have the same title."""
        titles = ["kind", *(case.title for case in self.relationships)]  # heads of one table
        return {
            case.id: case.title if titles.count(case.title) == 1 else f"{case.title} ({case.id})"
            for case in self.relationships
        }

    @cached_property
    def index(self) -> Sequence[CaseIndex]:
        """The typed index of each case, which all findings read."""
        return [
            index_case(case, seen_from(self.focal, case.id), title=self.titles[case.id])
            for case in self.relationships
        ]

    @property
    def narrowed(self) -> tuple[str, ...]:
        """What `without`, `within` or `where` selected from the cases, and what they hide."""
        return tuple(filter_notes(self.index))

    @cached_property
    def data(self) -> PairComparison:
        """The pairs of the cases on the columns of the panel.

        Raises
        ------
        BilateralError
            If the comparison has no panel.
        """
        if self.panel is None:
            msg = (
                "this comparison has no data; open a panel, add a data set, and compare with it: "
                "bl.compare(pak, lao, panel=panel)"
            )
            raise BilateralError(msg)
        states = [case.states for case in self.relationships]
        return compare_pairs(self.panel, states, self.relationships, fewest=1)

    def tables(self) -> dict[str, pd.DataFrame]:
        """Return the records of all cases as eight plain frames; see `bilateral.tables`."""
        return {name: frame.copy() for name, frame in self._tables.items()}

    def warnings(
        self,
        *,
        about: str | Collection[str] | None = None,
        touching: str | Collection[str] | None = None,
    ) -> tuple[str, ...]:
        """Return the limitations of the comparison.

        Parameters
        ----------
        about : str or collection of str, optional
            Only what is about ``coverage``, ``period``, ``completeness``, ``silence``, ``stage``,
            ``unit``, ``time``, ``source``, ``claimant`` or ``figure``.
        touching : str or collection of str, optional
            Warnings about these kinds, topics, measures or cases (by id), and general ones. The
            few returned without it summarize the others.

        Raises
        ------
        UnknownNameError
            When a word is none of these; the message names similar ones.

        Examples
        --------
        >>> import bilateral as bl
        >>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
        >>> print(*both.warnings(about="stage", touching="sports"))
        sports: delivery rates differ: Cuba and Pakistan 2 of 4; Cuba and Laos 1 of 1.
        """
        found = warnings_of(self._caveats, about=about, touching=touching, cases=self.titles)
        return found if about is not None else (*self._notes, *found)

    def caveats(self) -> pd.DataFrame:
        """Return all warnings as a frame: their subject, kind, measure or case, and words."""
        return frame_of([caveat._asdict() for caveat in self._caveats], COLUMNS)

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Every source that a tie of the cases cites, or that a zero of them can be based on."""
        zeros = exhaustive_sources(self.index, self.titles)
        return sources_of(self.index, keys_of(self.index), zeros)

    def cite(self, format: str = "text") -> str:  # noqa: A002 (the word that users know)
        """Write the references of every source of the cases; a `Finding` cites its own."""
        return cite(self.sources, format)

    @property
    def plot(self) -> "Plots":
        """The charts: ``comparison.plot.timeline()`` gives a `Chart`."""
        from bilateral.comparison.plots import Plots

        return Plots(self)

    def published(self, spec: FindingSpec[Any], result: Result) -> Finding:
        """Build a finding from the result of its file, with its sources and warnings."""
        warnings = self.warnings()
        if spec.about is not None:
            general = warnings_touching(self._caveats, result.rows, spec.about)
            warnings = (*self._notes, *dict.fromkeys([*general, *result.warnings]))
        return publish(
            result, self.index, title=spec.title, shown=spec.shown, warnings=warnings,
            type_=spec.result_type,
        )  # fmt: skip

    def __str__(self) -> str:
        lists = {
            "": differences(self.index),
            "Warnings": few_warnings(self._notes, self.warnings()),
            "Sources": self.cite().splitlines(),
        }
        title = f"{heading(self.index, self.focal)} {legend(self.index)}"
        return text_card(title, opening(self._sentences), kinds(self.index), lists)

    def __repr__(self) -> str:
        return str(self)

    def _repr_html_(self) -> str:
        return card(
            f"{heading(self.index, self.focal)} {legend(self.index)}",
            summary=opening(self._sentences),
            table=html_grid(kinds(self.index)),
            points=differences(self.index),
            warnings=few_warnings(self._notes, self.warnings()),
            sources=references(self.sources),
        )

    @cached_property
    def _tables(self) -> dict[str, pd.DataFrame]:
        return tables(self.relationships)

    @property
    def _sentences(self) -> list[str]:
        return [row["text"] for row in summary.summary(self.index).rows]

    @cached_property
    def _caveats(self) -> Sequence[Caveat]:
        return caveats(self.index)

    @property
    def _notes(self) -> tuple[str, ...]:
        """The warnings about every result: the viewpoint of each case, and what is left out."""
        if isinstance(self.focal, str):
            return self.narrowed
        seen = viewpoint_note(self.titles, self.focal)
        return (*([seen] if seen else []), *self.narrowed)
