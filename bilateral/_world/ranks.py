"""Ranks: where each pair stands among all dyads known in a year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from bilateral._findings.finding import Finding
from bilateral._states import state
from bilateral._states.in_sentence import in_sentence
from bilateral._world.distribution import distribution
from bilateral._world.everyone import Population, RowsByYear, population
from bilateral._world.pairs import Pair
from bilateral._world.rank import Among, Rank, members, rank
from bilateral._world.series import Series, series
from bilateral._world.variables import Variable, choose
from bilateral._world.words import (
    ROUNDED_AWAY,
    SENTENCES,
    amount,
    and_more,
    named,
    names_of_pairs,
    rounding_notes,
    rows_of_grid,
    sources_of,
)
from bilateral.frame_columns import counts, numbers, texts
from bilateral.panel.knowledge import WORDS
from bilateral.panel.panel_data import PanelData
from bilateral.panel.years import years_given
from bilateral.text.numbers import format_number

PLURALS = {"dyad": "dyads", "direction": "directed dyads", "state": "states"}
"""What a variable ranks, by what it is about."""


def ranks(
    pairs: Sequence[Pair],
    *,
    year: int | tuple[int, int] | None = None,
    columns: Sequence[str] | str | None = None,
    among: str | int | None = None,
) -> Finding:
    """Rank the value of each pair among all dyads known in the year.

    Parameters
    ----------
    pairs : sequence of Pair
        Bound by the comparison.
    year : int or (int, int), optional
        A year, or the first and the last of several. By default, for each column, the last year in
        which it is known for every pair; if there is none, for any.
    columns : str or sequence of str, optional
        Columns of the panel; all of numbers by default.
    among : str or int, optional
        A state: rank among its dyads alone, in the role that it has in the pair. Columns about one
        state are then left out.

    Returns
    -------
    Finding
        `frame` has a row for each series, column and year: ``pair, series, about, sender, receiver,
        column, label, unit, year, value, known, rank, rank_to, tied, percentile, percentile_to,
        known_count, zero_count, unknown_count``. Rank 1 is the greatest value; where others have
        the same value the rank runs to `rank_to`. `percentile` is the share of the others known
        that have a lower value, in percent, `percentile_to` of those that have a lower or the same.
        A dyad without a known value has no rank and is counted in `unknown_count` alone. Directed
        columns rank directed dyads, those about one state rank states.

    Raises
    ------
    UnknownNameError
        If the panel has no such column, or there is no such state.
    DataSetError
        If the year is outside the panel, or a column is not of numbers.

    Examples
    --------
    >>> import bilateral as bl
    >>> import pandas as pd
    >>> goods = pd.DataFrame({"state_a": ["CUB", "CUB", "USA"], "state_b": ["PAK", "LAO", "MEX"],
    ...                       "year": [1990] * 3, "tons": [5.0, 0.0, 5.0]})
    >>> panel = bl.dyad_years(years=1990).add(goods)
    >>> found = panel.compare(("CUB", "PAK"), ("CUB", "LAO")).ranks().frame
    >>> found.query("receiver == 'PAK'")[["rank", "rank_to", "known_count"]].values.tolist()
    [[1, 2, 3]]
    """
    panel = pairs[0].panel
    variables, left_out, focus = _chosen(panel, columns, among)
    ranked = list(_all_ranked(pairs, variables, year, focus))
    notes = [
        f"{variable.label} is about one state, and is not ranked among dyads of a state."
        for variable in left_out
    ]
    return Finding(
        title=f"{names_of_pairs(pairs)}: ranks among {_whose(focus)}",
        summary=_summary(ranked, variables),
        frame=_frame(ranked),
        warnings=(*notes, *rounding_notes(variables)),
        sources=sources_of(panel, variables),
        grid=_grid(ranked),
    )


def _whose(focus: Among | None) -> str:
    return f"the dyads of {in_sentence(state(focus.id).name)}" if focus else "all dyads"


@dataclass(frozen=True, eq=False)
class Ranked:
    """A series in one year, with its rank; None where it has no value."""

    series: Series
    place: int
    rank: Rank
    has_value: bool
    those: Population

    @property
    def year(self) -> int:
        """The year."""
        return int(self.series.years[self.place])

    @property
    def value(self) -> float | None:
        """The value; None where there is none, or it was rounded to 0."""
        found = float(self.series.values.exact[self.place])
        return None if np.isnan(found) else found

    def share(self, more: int) -> float | None:
        """Return how many percent of the others are lower, or are among these and some `more`."""
        others = self.rank.known - 1
        return 100 * (self.rank.lower + more) / others if self.has_value and others else None

    @property
    def value_words(self) -> str:
        """The value, or what is known of it."""
        if self.value is not None:
            return amount(self.value)
        return ROUNDED_AWAY if self.has_value else WORDS[self.series.values.known[self.place]]

    @property
    def rank_words(self) -> str:
        """The rank among how many."""
        if not self.has_value:
            return f"none of {self.rank.known:,}"
        first, last = self.rank.first, self.rank.last
        place = f"{first:,}" if first == last else f"{first:,}\N{EN DASH}{last:,}"
        return f"{place} of {self.rank.known:,}"

    @property
    def share_words(self) -> str:
        """How many percent of the others are lower, rounded down."""
        share = self.share(0)
        return "" if share is None else f"{format_number(np.floor(share))}%"

    @property
    def in_words(self) -> str:
        """The value, its rank, and how many are unknown."""
        those = PLURALS[self.series.variable.about]
        if not self.has_value:
            return f"{self.value_words} in {self.year}"
        tied = f", tied with {self.rank.tied:,}" if self.rank.tied else ""
        return (
            f"{self.value_words} in {self.year}, rank {self.rank_words} {those} known{tied} "
            f"({self.rank.unknown:,} unknown)"
        )


def classes(
    pairs: Sequence[Pair],
    *,
    year: int | tuple[int, int] | None = None,
    columns: Sequence[str] | str | None = None,
    among: str | int | None = None,
) -> pd.DataFrame:
    """Count the values among which `ranks` ranks in classes; see `distribution`."""
    variables, _, focus = _chosen(pairs[0].panel, columns, among)
    return distribution(
        {
            (each.series.variable.name, each.year): each.those
            for each in _all_ranked(pairs, variables, year, focus)
        }
    )


def _chosen(
    panel: PanelData, columns: Any, among: str | int | None
) -> tuple[list[Variable], list[Variable], Among | None]:
    """Return the variables that are ranked, those that are left out, and among whose dyads."""
    chosen = choose(panel, columns)
    focus = Among.of(panel, among) if among is not None else None
    left_out = [variable for variable in chosen if focus and variable.about == "state"]
    return [variable for variable in chosen if variable not in left_out], left_out, focus


def _all_ranked(
    pairs: Sequence[Pair], variables: Sequence[Variable], year: Any, focus: Among | None
) -> Iterator["Ranked"]:
    grid = pairs[0].panel.grid
    rows, years = RowsByYear.of(grid), years_given(grid, year)
    for variable in variables:
        yield from _ranked(pairs, variable, rows, years, focus)


def _ranked(
    pairs: Sequence[Pair],
    variable: Variable,
    rows: RowsByYear,
    years: Sequence[int] | None,
    focus: Among | None,
) -> Iterator[Ranked]:
    """Rank each series of a variable in the years wanted."""
    found = [each for pair in pairs for each in series(pair, [variable])]
    for year in years if years is not None else _last_known(found):
        everyone = population(found[0].pair.panel, rows, variable, year)
        for each in found:
            [place] = np.flatnonzero(each.years == year)[:1].tolist() or [None]
            if place is not None:
                yield _rank_of(each, place, members(everyone, each, focus))


def _last_known(found: Sequence[Series]) -> list[int]:
    """Give the last year in which all series are known, or any; none if nothing is known."""
    known = [set(each.years[each.known].tolist()) for each in found]
    there = set.intersection(*known) or set.union(*known)
    return [max(there)] if there else [int(max(each.years[-1] for each in found))]


def _rank_of(each: Series, place: int, those: Population) -> Ranked:
    lower, upper = (float(end[place]) for end in each.values[:2])
    return Ranked(each, place, rank(lower, upper, those), not np.isnan(lower), those)


def _frame(ranked: Sequence[Ranked]) -> pd.DataFrame:
    words = np.array(WORDS, dtype=object)
    columns: dict[str, Any] = {
        "pair": texts([each.series.pair.id for each in ranked]),
        "series": texts([each.series.label for each in ranked]),
        "about": texts([each.series.variable.about for each in ranked]),
        "sender": texts([each.series.sender for each in ranked]),
        "receiver": texts([each.series.receiver for each in ranked]),
        "column": texts([each.series.variable.name for each in ranked]),
        "label": texts([each.series.variable.label for each in ranked]),
        "unit": texts([each.series.variable.unit for each in ranked]),
        "year": np.array([each.year for each in ranked], dtype=np.int64),
        "value": numbers([each.value for each in ranked]),
        "known": texts([words[each.series.values.known[each.place]] for each in ranked]),
        "rank": counts([each.rank.first if each.has_value else None for each in ranked]),
        "rank_to": counts([each.rank.last if each.has_value else None for each in ranked]),
        "tied": counts([each.rank.tied if each.has_value else None for each in ranked]),
        "percentile": numbers([each.share(0) for each in ranked]),
        "percentile_to": numbers([each.share(each.rank.tied) for each in ranked]),
    }
    for name in ("known", "zero", "unknown"):
        columns[f"{name}_count"] = np.array(
            [getattr(each.rank, name) for each in ranked], dtype=np.int64
        )
    return pd.DataFrame(columns)


def _grid(ranked: Sequence[Ranked]) -> pd.DataFrame:
    rows = [
        {
            "column": named(each.series.variable),
            "of": each.series.label,
            "year": str(each.year),
            "value": each.value_words,
            "rank": each.rank_words,
            "higher than": each.share_words,
            "unknown": f"{each.rank.unknown:,}",
        }
        for each in ranked
    ]
    return rows_of_grid(rows)


def _summary(ranked: Sequence[Ranked], variables: Sequence[Variable]) -> str:
    """Write the rank of each series in its last year, for the first few variables."""
    last = {(each.series.variable.name, each.series.label): each for each in ranked}
    sentences = []
    for variable in variables[:SENTENCES]:
        some = [each for (name, _), each in last.items() if name == variable.name]
        parts = "; ".join(f"{each.series.label} {each.in_words}" for each in some)
        if parts:
            sentences.append(f"{named(variable)}: {parts}.")
    return " ".join([*sentences, *and_more(variables)])
