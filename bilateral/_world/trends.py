"""Trends: the values of each column by year, for each pair."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from bilateral._findings.finding import Finding
from bilateral._world.pairs import Pair
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
    years_known,
)
from bilateral.frame_columns import texts
from bilateral.panel.knowledge import WORDS


def trends(pairs: Sequence[Pair], *, columns: Sequence[str] | str | None = None) -> Finding:
    """Show each column by year for each pair.

    Parameters
    ----------
    pairs : sequence of Pair
        Bound by the comparison.
    columns : str or sequence of str, optional
        Columns of the panel; all of numbers by default.

    Returns
    -------
    Finding
        `frame` has a row for each pair, series, column and year of the panel: ``pair, series,
        about, sender, receiver, column, label, unit, year, value, known``. A column about both
        states has one series a pair, one about a direction or a state two. `value` is missing where
        nothing is known, and where it was rounded to 0; `known` says which: see `Panel.to_frame`.

    Raises
    ------
    UnknownNameError
        If the panel has no such column.
    DataSetError
        If a column is not of numbers.

    Examples
    --------
    >>> import bilateral as bl
    >>> import pandas as pd
    >>> goods = pd.DataFrame({"state_a": ["CUB", "CUB"], "state_b": ["PAK", "LAO"],
    ...                       "year": [1990, 1990], "tons": [5.0, 0.0]})
    >>> panel = bl.dyad_years(years=(1990, 1991)).add(goods)
    >>> found = panel.compare(("CUB", "PAK"), ("CUB", "LAO")).trends()
    >>> found.frame.query("series == 'Cuba to Pakistan'")[["year", "value"]].values.tolist()
    [[1990.0, 5.0], [1991.0, nan]]
    """
    variables = choose(pairs[0].panel, columns)
    found = [each for pair in pairs for each in series(pair, variables)]
    frame = pd.concat([_frame(each) for each in found], ignore_index=True)
    return Finding(
        title=f"{names_of_pairs(pairs)}: data by year",
        summary=_summary(found, variables),
        frame=frame,
        warnings=rounding_notes(variables),
        sources=sources_of(pairs[0].panel, variables),
        grid=_grid(found),
    )


def _frame(each: Series) -> pd.DataFrame:
    size = len(each.years)
    same = {
        "pair": each.pair.id,
        "series": each.label,
        "about": each.variable.about,
        "sender": each.sender,
        "receiver": each.receiver,
        "column": each.variable.name,
        "label": each.variable.label,
        "unit": each.variable.unit,
    }
    words = np.array(WORDS, dtype=object)
    return pd.DataFrame(
        {
            **{name: texts([value] * size) for name, value in same.items()},
            "year": each.years,
            "value": each.values.exact,
            "known": texts(words[each.values.known].tolist()),
        }
    )


def _grid(found: Sequence[Series]) -> pd.DataFrame:
    """Give a row for each series: its years, and its first, last, least and greatest values."""
    rows = []
    for each in found:
        known, exact = each.known, each.values.exact
        first, last = (_at(each, end) for end in (0, -1))
        with_number = exact[~np.isnan(exact)]
        rows.append(
            {
                "column": named(each.variable),
                "of": each.label,
                "known": years_known(int(known.sum()), len(known)),
                "first": first,
                "last": last,
                "least": amount(with_number.min()) if len(with_number) else "",
                "greatest": amount(with_number.max()) if len(with_number) else "",
            }
        )
    return rows_of_grid(rows)


def _at(each: Series, end: int) -> str:
    """Write the first or the last value that is known, with its year."""
    there = np.flatnonzero(each.known)
    if not len(there):
        return "nothing known"
    place = there[end]
    value = each.values.exact[place]
    written = ROUNDED_AWAY if np.isnan(value) else amount(value)
    return f"{written} ({each.years[place]})"


def _summary(found: Sequence[Series], variables: Sequence[Variable]) -> str:
    sentences = [
        _sentence([each for each in found if each.variable is variable])
        for variable in variables[:SENTENCES]
    ]
    return " ".join([*sentences, *and_more(variables)])


def _sentence(some: Sequence[Series]) -> str:
    """Write the first and the last value of each series, and in how many years it is known."""
    parts = dict.fromkeys(_part(each) for each in some)
    return f"{named(some[0].variable)}: {'; '.join(parts)}."


def _part(each: Series) -> str:
    there = np.flatnonzero(each.known)
    if not len(there):
        return f"{each.label}, nothing known"
    known = years_known(len(there), len(each.years))
    ends = [_at(each, 0)] if len(there) == 1 else [_at(each, 0), _at(each, -1)]
    return f"{each.label} {' and '.join(ends)}, known in {known}"
