"""Nearest: the dyads most like a pair on the columns chosen."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from bilateral._findings.finding import Finding
from bilateral._states import state
from bilateral._states.in_sentence import in_sentence
from bilateral._world.features import Features, features, features_of
from bilateral._world.pairs import Pair
from bilateral._world.series import series
from bilateral._world.variables import Variable, choose
from bilateral._world.words import amount, rounding_notes, sources_of
from bilateral.errors import DataSetError, quote
from bilateral.frame_columns import numbers, texts
from bilateral.panel.code_tenures import ids_in
from bilateral.panel.grid import Array
from bilateral.panel.years import years_given
from bilateral.text.lists import join_list

LEAST_SHARE = 0.5
"""The share of a pair's columns that another dyad must have to be compared with it."""


def nearest(
    pairs: Sequence[Pair],
    *,
    n: int = 10,
    year: int | None = None,
    columns: Sequence[str] | str | None = None,
) -> Finding:
    """Find the dyads most like each pair in a year, on the ranks of its columns.

    Each value becomes its rank among all that are known, from 0 to 1; the distance of two dyads is
    the mean difference of their ranks over the columns that both have (Gower's coefficient on
    ranks). What is unknown for a pair is left out for it, and said; another dyad must have at least
    half of the rest. Directed columns and those about states are compared end by end, in the order
    of the two states in which the other dyad is nearer.

    Parameters
    ----------
    pairs : sequence of Pair
        Bound by the comparison.
    n : int
        How many dyads, 1 or more; where the last is tied with others, these are left out.
    year : int, optional
        By default the last of the years in which most of the columns are known for the pairs.
    columns : str or sequence of str, optional
        Columns of the panel; all of numbers by default.

    Returns
    -------
    Finding
        `frame` has a row for each pair and dyad near it: ``pair, place, state_a, state_b, dyad,
        year, distance, compared, columns``. `distance` is from 0 (the same ranks) to 1; `compared`
        is the number of columns on which it rests, out of the number that the pair has.

    Raises
    ------
    UnknownNameError
        If the panel has no such column.
    DataSetError
        If nothing is known of a pair in the year, the year is outside the panel, or `n` is not
        positive.

    References
    ----------
    Gower, J. C. (1971), A general coefficient of similarity and some of its properties, Biometrics
    27(4): 857-871.

    Examples
    --------
    >>> import bilateral as bl
    >>> import pandas as pd
    >>> goods = pd.DataFrame({"state_a": ["CUB", "CUB", "USA"], "state_b": ["PAK", "LAO", "MEX"],
    ...                       "year": [1990] * 3, "tons": [5.0, 0.0, 4.0]})
    >>> panel = bl.dyad_years(years=1990, directed=False).add(goods, symmetric=True)
    >>> panel.compare(("CUB", "PAK"), ("CUB", "LAO")).nearest(n=1).frame["dyad"].tolist()
    ['the United States and Mexico', 'the United States and Mexico']
    """
    panel = pairs[0].panel
    if isinstance(n, bool) or not isinstance(n, int) or n < 1:
        msg = f"n={quote(n)} was given; it is the number of dyads, 1 or more"
        raise DataSetError(msg)
    variables = choose(panel, columns)
    given = years_given(panel.grid, year)
    when = _best_year(pairs, variables) if given is None else given[0]
    found = features(panel, variables, when)
    rows, notes = [], []
    for pair in pairs:
        near, note = _nearest(pair, found, variables, when, n)
        rows += near
        notes += note
    frame = _frame(rows)
    return Finding(
        title=f"The dyads most like {join_list([pair.title for pair in pairs])} in {when}",
        summary=_summary(pairs, rows, variables, when),
        frame=frame,
        columns=("pair", "place", "dyad", "distance", "compared", "columns"),
        warnings=(*notes, *rounding_notes(variables)),
        sources=sources_of(panel, variables),
    )


def _best_year(pairs: Sequence[Pair], variables: Sequence[Variable]) -> int:
    """Return the last of the years in which most series are known for the pairs."""
    grid = pairs[0].panel.grid
    known = np.zeros(grid.width, dtype=np.int64)
    for pair in pairs:
        for each in series(pair, variables):
            known[each.years[each.known] - grid.first] += 1
    return int(grid.first + np.flatnonzero(known == known.max())[-1])


class Near(NamedTuple):
    """A dyad near a pair."""

    pair: Pair
    place: int
    states: tuple[str, str]
    year: int
    distance: float
    compared: int
    columns: int

    @property
    def dyad(self) -> str:
        """The names of the two states, as in a sentence."""
        return " and ".join(in_sentence(state(id_).name) for id_ in self.states)


def _nearest(
    pair: Pair, found: Features, variables: Sequence[Variable], year: int, n: int
) -> tuple[list[Near], list[str]]:
    """Find the dyads nearest to a pair, and name the columns that it lacks."""
    ranks = features_of(pair, found, year)
    there = ~np.isnan(ranks)
    lacking = [variables[place].label for place in sorted(set(found.variables[~there].tolist()))]
    if not there.any():
        msg = (
            f"nothing is known of {pair.title} in {year} on the columns chosen; give another year "
            "or other columns"
        )
        raise DataSetError(msg)
    gaps = np.abs(found.ranks[:, there] - ranks[there])
    weights = np.where(np.isnan(gaps), 0.0, found.weights[there])
    shared = weights.sum(axis=1)
    enough = shared >= LEAST_SHARE * found.weights[there].sum()
    with np.errstate(invalid="ignore"):
        distance = np.where(enough, np.nansum(gaps * weights, axis=1) / shared, np.inf)
    near = list(_in_order(pair, found, distance, there, year, n))
    notes = []
    if lacking:
        notes.append(f"{pair.title} in {year}: unknown, and left out: {join_list(lacking)}.")
    return near, notes


def _in_order(
    pair: Pair, found: Features, distance: Array, there: Array, year: int, n: int
) -> Iterator[Near]:
    """Yield the nearest dyads, each once, in the order of the two states that is nearer."""
    grid = pair.panel.grid
    ids = ids_in(grid, pair.panel.system)
    ids = ids[:, year - grid.first]
    seen = {frozenset(pair.ids)}
    total = len(set(found.variables[there].tolist()))
    for row in np.argsort(distance, kind="stable"):
        states = (ids[found.a[row]], ids[found.b[row]])
        if np.isinf(distance[row]) or len(seen) > n:
            return
        if frozenset(states) in seen:
            continue
        seen.add(frozenset(states))
        known = there & ~np.isnan(found.ranks[row])
        yield Near(
            pair=pair,
            place=len(seen) - 1,
            states=states,
            year=year,
            distance=float(distance[row]),
            compared=len(set(found.variables[known].tolist())),
            columns=total,
        )


def _frame(rows: Sequence[Near]) -> pd.DataFrame:
    columns: dict[str, Any] = {
        "pair": texts([row.pair.id for row in rows]),
        "place": np.array([row.place for row in rows], dtype=np.int64),
        "state_a": texts([row.states[0] for row in rows]),
        "state_b": texts([row.states[1] for row in rows]),
        "dyad": texts([row.dyad for row in rows]),
        "year": np.array([row.year for row in rows], dtype=np.int64),
        "distance": numbers([row.distance for row in rows]),
        "compared": np.array([row.compared for row in rows], dtype=np.int64),
        "columns": np.array([row.columns for row in rows], dtype=np.int64),
    }
    return pd.DataFrame(columns)


def _summary(
    pairs: Sequence[Pair], rows: Sequence[Near], variables: Sequence[Variable], year: int
) -> str:
    labels = join_list([variable.label for variable in variables], most=6)
    sentences = [f"On the ranks of {labels} in {year}:"]
    for pair in pairs:
        near = [row for row in rows if row.pair is pair][:3]
        those = "; ".join(f"{row.dyad} ({amount(row.distance)})" for row in near) or "no dyad"
        sentences.append(f"nearest to {pair.title} are {those}")
    return f"{sentences[0]} {'; '.join(sentences[1:])}."
