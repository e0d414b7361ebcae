"""Columns of a panel from relationships: what their sources tell of each year, and what not."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from bilateral.coverage import Coverage
from bilateral.dates.gregorian import BEGINNING, END, year_days, year_of
from bilateral.errors import DataSetError, UnknownNameError, unknown_name
from bilateral.panel.addition import Addition
from bilateral.panel.column import Field, texts
from bilateral.panel.contradicted import Dated, Opponents, is_disputed, opponents
from bilateral.panel.grid import Grid
from bilateral.panel.known import ABSENT, UNKNOWN, UNSEEN, VALUE, ZERO
from bilateral.panel.row_lookup import OfDyads
from bilateral.panel.rows_of_pair import rows_of_pair
from bilateral.relationship import Relationship
from bilateral.ties import KINDS, Tie
from bilateral.vocabulary import STAGES

Array = Any
TOLD = ("surely", "disputed", "possibly", "reported absent", "none", "no record", "not observed")
"""What a cell says of a year.

A tie is surely active on a day of it, or only one against which something stands that the sources
tell, such as an absence; or it possibly is; a source reports that there was none; an exhaustive
look finds none; the sources look, but do not tell of any; no source looks.
"""
SURELY, DISPUTED, POSSIBLY, REPORTED_ABSENT, NO_TIE, NO_RECORD, NOT_OBSERVED = range(len(TOLD))
KNOWN = np.array([VALUE, UNKNOWN, UNKNOWN, ABSENT, ZERO, UNKNOWN, UNSEEN], dtype=np.uint8)
"""What is known of a cell, by what it says; what is disputed or merely possible is not known."""
BY = ("kind", "topic")
TIES = "ties_"
"""Before the names of these columns, so that they are told from those of data sets."""


class Year(NamedTuple):
    """A year of a relationship, in one direction or in both at once."""

    relationship: Relationship
    ways: frozenset[tuple[str, str]]
    year: int


def from_relationships(
    grid: Grid,
    system: str,
    relationships: Sequence[Relationship],
    by: str = "kind",
    stage: str | None = None,
) -> Addition:
    """Bring what is told of dyads to the rows of a grid, a column for each kind or topic.

    Raises
    ------
    UnknownNameError
        If `by` or `stage` is none that there is.
    DataSetError
        If two relationships are about the same two states, or one has no dyad-year in the grid.
    """
    for name, given, known in (("way to sort ties, by", by, BY), ("stage", stage, STAGES)):
        if given is not None and given not in known:
            raise UnknownNameError(unknown_name(name, given, known))
    relationships = _once(relationships)
    rows, years = _years(grid, system, relationships)
    against = {one.id: opponents(one.ties) for one in relationships}
    places = np.full(len(grid), len(rows) + UNSEEN, dtype=np.int32)
    places[rows] = np.arange(len(rows), dtype=np.int32)
    return Addition(
        source="; ".join(one.id for one in relationships),
        reach=OfDyads(places),
        fields=tuple(_field(word, years, stage, against) for word in _words(relationships, by)),
        years=years_told(relationships),
        rows=len(rows),
        sources=tuple({s.id: s for one in relationships for s in one.sources}.values()),
    )


def _once(relationships: Sequence[Relationship]) -> Sequence[Relationship]:
    """Give each relationship once, and refuse two about the same two states."""
    dyads: dict[frozenset[str], Relationship] = {}
    for one in relationships:
        other = dyads.setdefault(frozenset(one.states), one)
        if other is not one:
            msg = f"{other.id} and {one.id} are about the same two states; add one of them"
            raise DataSetError(msg)
    return list(dyads.values())


def _years(
    grid: Grid, system: str, relationships: Sequence[Relationship]
) -> tuple[Array, list[Year]]:
    """Give the rows of all dyads in a grid, and the year that each is."""
    rows: list[int] = []
    years: list[Year] = []
    for one in relationships:
        way = one.states
        back = way[::-1]
        for ends in (way, back) if grid.directed else (way,):
            found = rows_of_pair(grid, system, *ends)
            ways = frozenset([ends] if grid.directed else [way, back])
            rows.extend(found.tolist())
            numbers = grid.first + grid.cells[found] % grid.width
            years.extend(Year(one, ways, int(number)) for number in numbers)
    return np.array(rows, dtype=np.int64), years


def _words(relationships: Iterable[Relationship], by: str) -> list[str]:
    if by == "kind":
        return list(KINDS)
    return sorted({tie.topic for one in relationships for tie in one.ties})


def _field(
    word: str, years: Sequence[Year], stage: str | None, against: Mapping[str, Opponents]
) -> Field:
    """Say of each year what is told of one kind or topic."""
    ties = {
        one.id: [Dated(tie, tie.bounds) for tie in one.ties if _fits(tie, word, stage)]
        for one in {year.relationship.id: year.relationship for year in years}.values()
    }
    said = np.array(
        [
            _said(year, ties[year.relationship.id], word, against[year.relationship.id])
            for year in years
        ],
        dtype=np.int8,
    )
    return texts(
        f"{TIES}{word.replace('.', '_').replace('-', '_')}",
        said,
        TOLD,
        known=KNOWN[said],
        silence={UNSEEN: NOT_OBSERVED},
        meaning=f"what the sources of the relationship tell of {word}",
    )


def _fits(tie: Tie, word: str, stage: str | None) -> bool:
    is_of_it = tie.topic == word or tie.kind == word
    return is_of_it and (stage is None or tie.absent or tie.stage == stage)


def _said(year: Year, ties: Iterable[Dated], word: str, against: Opponents) -> int:
    """Say what is told of a year.

    That one topic is reported absent outweighs that a tie of it is possible; but it says nothing of
    the other topics of its kind. What is told and spoken against is neither sure nor absent.
    """
    there = [
        (tie, bounds)
        for tie, bounds in ties
        if tie.reciprocal or (tie.sender, tie.receiver) in year.ways
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
    return REPORTED_ABSENT if absent else _silence(year, word)


def _silence(year: Year, word: str) -> int:
    """Say what it means that nothing is told of a year: only an exhaustive look finds none."""
    looks = [look for look in year.relationship.coverage if look.period.possibly_in(year.year)]
    if any(_is_whole(look, year, word) for look in looks):
        return NO_TIE
    some = any(_looks_at(look, word, way) for look in looks for way in year.ways)
    return NO_RECORD if some else NOT_OBSERVED


def _is_whole(look: Coverage, year: Year, word: str) -> bool:
    """Say whether a source looks at all such ties, both ways where both count, all year long."""
    first, last = year_days(year.year)
    _, begun, goes_on, _ = look.period.outer
    all_year = begun <= first and goes_on >= last and not look.period.is_qualified
    all_ways = all(look.covers(word, *way) for way in year.ways)
    return look.completeness == "exhaustive" and all_year and all_ways


def _looks_at(look: Coverage, word: str, way: tuple[str, str]) -> bool:
    """Say whether a source looks at some such ties; one topic is a part of its kind."""
    parts = [topic for topic in look.topics if topic.partition(".")[0] == word]
    return any(look.covers(part, *way) for part in (word, *parts))


def years_told(relationships: Sequence[Relationship]) -> tuple[int, int] | None:
    """Give the first and the last year that a source speaks about, where both are known."""
    periods = [entry.period.outer for one in relationships for entry in one.coverage]
    if not periods:
        return None
    first, last = min(period[0] for period in periods), max(period[3] for period in periods)
    return (year_of(first), year_of(last)) if first > BEGINNING and last < END else None
