"""Columns of a panel from relationships: what their sources report for each year."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from bilateral.coverage import Coverage
from bilateral.dates.gregorian import BEGINNING, END, year_of
from bilateral.errors import DataSetError, refuse_unknown
from bilateral.panel.column import PanelColumn, word_column
from bilateral.panel.contradicted import DatedTie, Opponents, is_disputed, lasts_all, opponents
from bilateral.panel.grid import Array, Grid
from bilateral.panel.knowledge import ABSENT, NOT_OBSERVED, UNKNOWN, VALUE, ZERO
from bilateral.panel.pair import rows_of_pair
from bilateral.panel.panel_data import Addition, PanelData
from bilateral.panel.row_lookup import RowLookup
from bilateral.relationship import Relationship
from bilateral.ties import KINDS
from bilateral.vocabulary import STAGES

ACTIVITY = (
    "surely",
    "disputed",
    "possibly",
    "reported absent",
    "none",
    "no record",
    "not observed",
)
"""The words in a cell for a year.

In order: a tie is surely active on a day of the year; or only one that the sources contradict, by
an absence for instance; or it possibly is; a source reports that there was none; exhaustive
coverage has none; it is covered, but none is reported; no source covers it.
"""
SURELY, DISPUTED, POSSIBLY, REPORTED_ABSENT, NO_TIE, NO_RECORD, NO_LOOK = range(len(ACTIVITY))
KNOWN = np.array([VALUE, UNKNOWN, UNKNOWN, ABSENT, ZERO, UNKNOWN, NOT_OBSERVED], dtype=np.uint8)
"""The state of knowledge of a cell, by its word; disputed and possible ties count as unknown."""
BY = ("kind", "topic")
TIES = "ties_"
"""The prefix of these columns, so that they differ from those of data sets."""


class RelationshipYear(NamedTuple):
    """A year of a relationship, in one direction or in both."""

    relationship: Relationship
    directions: frozenset[tuple[str, str]]
    year: int


def from_relationships(
    panel: PanelData,
    relationships: Sequence[Relationship],
    *,
    by: str = "kind",
    stage: str | None = None,
) -> tuple[Addition, ...]:
    """Build columns of what sources report about dyads, one for each kind or topic.

    Raises
    ------
    UnknownNameError
        If `by` or `stage` is not known.
    DataSetError
        If two relationships are about the same two states, or one has no dyad-year in the grid.
    """
    for name, given, known in (("way to sort ties, by", by, BY), ("stage", stage, STAGES)):
        if given is not None:
            refuse_unknown(name, given, known)
    cases = _each_once(relationships)
    rows, years = _years(panel.grid, panel.system, cases)
    topics = sorted({tie.topic for case in cases for tie in case.ties})
    against = {case.id: opponents(case.ties) for case in cases}
    places = np.full(len(panel.grid), len(rows) + NOT_OBSERVED, dtype=np.int32)
    places[rows] = np.arange(len(rows), dtype=np.int32)
    addition = Addition(
        source="; ".join(case.id for case in cases),
        lookup=RowLookup(places=places),
        columns=tuple(
            _column(word, years, stage, against) for word in (KINDS if by == "kind" else topics)
        ),
        years=years_covered(cases),
        rows=len(rows),
        sources=tuple({source.id: source for case in cases for source in case.sources}.values()),
    )
    return (addition,)


def _each_once(relationships: Sequence[Relationship]) -> Sequence[Relationship]:
    """Return each relationship once, and refuse two about the same two states."""
    dyads: dict[frozenset[str], Relationship] = {}
    for case in relationships:
        other = dyads.setdefault(frozenset(case.states), case)
        if other is not case:
            msg = f"{other.id} and {case.id} are about the same two states; add one of them"
            raise DataSetError(msg)
    return list(dyads.values())


def _years(
    grid: Grid, system: str, relationships: Sequence[Relationship]
) -> tuple[Array, list[RelationshipYear]]:
    """Return the rows of all dyads in a grid, with their years."""
    rows: list[int] = []
    years: list[RelationshipYear] = []
    for case in relationships:
        both = (case.states, case.states[::-1])
        for ends in both if grid.directed else both[:1]:
            found = rows_of_pair(grid, system, *ends)
            directions = frozenset([ends] if grid.directed else both)
            rows.extend(found.tolist())
            numbers = grid.first + grid.cells[found] % grid.width
            years.extend(RelationshipYear(case, directions, int(number)) for number in numbers)
    return np.array(rows, dtype=np.int64), years


def _column(
    word: str,
    years: Sequence[RelationshipYear],
    stage: str | None,
    against: Mapping[str, Opponents],
) -> PanelColumn:
    """Return for each year what is reported on one kind or topic."""
    ties = {
        case.id: [
            DatedTie(tie, tie.bounds)
            for tie in case.ties
            if word in (tie.kind, tie.topic) and (stage is None or tie.absent or tie.stage == stage)
        ]
        for case in {year.relationship.id: year.relationship for year in years}.values()
    }
    levels = [
        _activity(year, ties[year.relationship.id], word, against[year.relationship.id])
        for year in years
    ]
    codes = np.array(levels, dtype=np.int8)
    return word_column(
        f"{TIES}{word.replace('.', '_').replace('-', '_')}",
        codes,
        ACTIVITY,
        known=KNOWN[codes],
        no_row={NOT_OBSERVED: NO_LOOK},
        meaning=f"what the sources of the relationship report on {word}",
    )


def reported(
    case: Relationship, word: str, directions: frozenset[tuple[str, str]], years: Iterable[int]
) -> list[str]:
    """Return what a relationship reports on a kind or topic in each year, in the words of a cell.

    Examples
    --------
    >>> import bilateral as bl
    >>> case = bl.load("cuba-pakistan")
    >>> reported(case, "diplomatic.embassy", frozenset([("PAK", "CUB")]), [1965, 1995])
    ['surely', 'no record']
    """
    ties = [DatedTie(tie, tie.bounds) for tie in case.ties if word in (tie.kind, tie.topic)]
    against = opponents(case.ties)
    return [
        ACTIVITY[_activity(RelationshipYear(case, directions, year), ties, word, against)]
        for year in years
    ]


def _activity(
    year: RelationshipYear, ties: Iterable[DatedTie], word: str, against: Opponents
) -> int:
    """Return what is reported for a year.

    A reported absence of a topic outweighs a possible tie of it; but it says nothing about
    the other topics of its kind. A contradicted tie is neither sure nor absent.
    """
    there = [
        (tie, bounds)
        for tie, bounds in ties
        if tie.reciprocal or (tie.sender, tie.receiver) in year.directions
    ]
    sure = [tie for tie, bounds in there if not tie.absent and bounds.surely_in(year.year)]
    if sure:
        disputed = all(is_disputed(tie, year.year, against) for tie in sure)
        return DISPUTED if disputed else SURELY
    absent = any(tie.absent and bounds.surely_in(year.year) for tie, bounds in there)
    if absent and word not in KINDS:
        return REPORTED_ABSENT
    if any(bounds.possibly_in(year.year) for tie, bounds in there if not tie.absent):
        return POSSIBLY
    return REPORTED_ABSENT if absent else _without_ties(year, word)


def _without_ties(year: RelationshipYear, word: str) -> int:
    """Return the meaning of a year without reports: only exhaustive coverage means none."""
    looks = [look for look in year.relationship.coverage if look.period.possibly_in(year.year)]
    if any(_is_whole(look, year, word) for look in looks):
        return NO_TIE
    some = any(_looks_at(look, word, ends) for look in looks for ends in year.directions)
    return NO_RECORD if some else NO_LOOK


def _is_whole(look: Coverage, year: RelationshipYear, word: str) -> bool:
    """Return whether a source covers all such ties in full, in each direction counted, all year."""
    all_year = lasts_all(look.period, year.year)
    all_directions = all(look.covers(word, *ends) for ends in year.directions)
    return look.completeness == "exhaustive" and all_year and all_directions


def _looks_at(look: Coverage, word: str, ends: tuple[str, str]) -> bool:
    """Return whether a source covers some such ties; a topic is a part of its kind."""
    parts = [topic for topic in look.topics if topic.partition(".")[0] == word]
    return any(look.covers(part, *ends) for part in (word, *parts))


def years_covered(relationships: Sequence[Relationship]) -> tuple[int, int] | None:
    """Return the first and the last year that a source covers, where both are known."""
    periods = [entry.period.outer for case in relationships for entry in case.coverage]
    if not periods:
        return None
    first, last = min(period[0] for period in periods), max(period[3] for period in periods)
    return (year_of(first), year_of(last)) if first > BEGINNING and last < END else None
