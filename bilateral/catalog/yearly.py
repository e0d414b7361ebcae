"""Turn any data set into yearly rows: spread spells over their years, and merge rows of a year."""

from typing import Any

import numpy as np
import pandas as pd

from bilateral.catalog.card import Card
from bilateral.catalog.one_of_several import chosen_events


def by_year(
    frame: pd.DataFrame,
    card: Card,
    years: tuple[int, int] | None = None,
    *,
    rule: str | None = None,
) -> pd.DataFrame:
    """Return a data set with one row for each state (or dyad) and year, as its card says.

    A spell counts in each year in which it has a day. Where several rows fall into one year, each
    column is merged into one value by its ``in_year``; columns without one are left out, and so are
    rows whose states are not known or that the card does not count. A value unknown in all rows
    of a year stays unknown: it is not a sum of zero.

    Parameters
    ----------
    frame : DataFrame
        A frame from `bilateral.catalog.read.read`.
    card : Card
        The card of the data set.
    years : (int, int), optional
        Only these years, both included.
    rule : {"highest", "first", "onsets"}, optional
        Which of several events of two states in a year gives the values; see `chosen_events`. What
        is summed, such as their number, is that of all.

    Returns
    -------
    DataFrame
        The columns of the states and ``year``, which no two rows share, then the other columns.

    Examples
    --------
    >>> from bilateral.catalog.cards import find_card
    >>> majors = pd.DataFrame({
    ...     "cow": [220, 220], "major_power": [1, 1],
    ...     "start": pd.to_datetime(["1816-01-01", "1945-08-15"]),
    ...     "end": pd.to_datetime(["1940-06-22", "2016-12-31"])})
    >>> by_year(majors, find_card("cow-majors"), years=(1939, 1946))["year"].tolist()
    [1939, 1940, 1945, 1946]
    """
    ends = states_of(card)
    rows = frame if card.counted is None else frame[frame[card.counted] == 1]
    rows = rows.dropna(subset=ends)
    if card.unit.endswith("spell"):
        return _one_a_year(_spread(rows, years), card, [*ends, "year"])
    rows = rows.dropna(subset="year").astype({"year": "int32"})
    rows = rows[rows["year"].between(*years)] if years else rows
    if card.unit.endswith("year"):
        return rows
    merged = _one_a_year(rows, card, [*ends, "year"])
    if rule is None:
        return merged
    chosen = _one_a_year(chosen_events(rows, card, rule), card, [*ends, "year"])
    summed = [column.name for column in card.columns if column.in_year == "sum"]
    return chosen.assign(**{name: merged[name] for name in summed})


def states_of(card: Card) -> list[str]:
    """Return the columns of the states of a data set.

    Examples
    --------
    >>> from bilateral.catalog.cards import find_card
    >>> states_of(find_card("cow-majors")), states_of(find_card("unesco-students"))
    (['cow'], ['name_a', 'name_b'])
    """
    return [f"{card.system}_a", f"{card.system}_b"] if "dyad" in card.unit else [card.system]


def _spread(rows: pd.DataFrame, years: tuple[int, int] | None) -> pd.DataFrame:
    """Repeat each spell for each of its years, or for those requested."""
    by_days = "start" in rows
    first = rows["start"].dt.year if by_days else rows["first_year"]
    last = rows["end"].dt.year if by_days else rows["last_year"]
    places, year = each_year(first.to_numpy(np.int32), last.to_numpy(np.int32), years)
    spread: pd.DataFrame = rows.iloc[places].reset_index(drop=True)
    return spread.assign(year=year.astype("int32"))


def each_year(first: Any, last: Any, years: tuple[int, int] | None = None) -> tuple[Any, Any]:
    """Return an entry for each year of runs of years, or for those requested.

    Returns
    -------
    ndarray of int, ndarray of int
        The index of the run, and the year.

    Examples
    --------
    >>> places, year = each_year(np.array([1990, 2001]), np.array([1992, 2001]), (1991, 2010))
    >>> places.tolist(), year.tolist()
    ([0, 0, 1], [1991, 1992, 2001])
    """
    if years:
        first, last = np.maximum(first, years[0]), np.minimum(last, years[1])
    lengths = np.maximum(last - first + 1, 0)
    places = np.repeat(np.arange(len(first), dtype=np.int32), lengths)
    within = np.arange(len(places)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    return places, first[places] + within


def _one_a_year(rows: pd.DataFrame, card: Card, key: list[str]) -> pd.DataFrame:
    """Merge the rows of a year; where each year has one already, nothing is computed."""
    how = {c.name: c.in_year for c in card.columns if c.in_year and c.name not in key}
    if not rows.duplicated(key).any():
        return rows[[*key, *how]].sort_values(key, ignore_index=True)
    groups = rows.groupby(key, sort=True)
    values = {
        name: groups[name].sum(min_count=1) if rule == "sum" else groups[name].agg(rule)
        for name, rule in how.items()
    }
    return pd.DataFrame(values, index=groups.size().index).reset_index()
