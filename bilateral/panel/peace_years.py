"""Peace years: how long a dyad has been without an event, with cubic terms."""

from typing import TypeVar

import numpy as np

from bilateral.panel.column import number_column
from bilateral.panel.derive import column_values, with_columns
from bilateral.panel.grid import Array
from bilateral.panel.knowledge import UNKNOWN, VALUE
from bilateral.panel.panel_data import PanelData
from bilateral.panel.steps import run_starts

P = TypeVar("P", bound=PanelData)


def peace_years(panel: P, column: str, *, cubic: bool = True) -> P:
    """Add the number of years that a dyad has been without an event before each year.

    The count of a year is that of the years just before it in which the column is 0. It is 0 in
    the first year of a dyad and in the year after an event. Where a dyad has no row for a year or
    more, the count begins again: what passed between is not observed. An unknown value leaves
    the count unknown until the year after the next event.

    Counts that begin with the dyad, and not with an event, are left-censored: how long there had
    been peace before is not known. A flag says which they are.

    Parameters
    ----------
    column : str
        A column that is above 0 in a year with an event. For disputes that last for years take the
        years of dispute, not only of its onset, if years within a dispute shall not count as peace.
    cubic : bool
        Whether to add the second and the third power.

    Returns
    -------
    Panel
        With ``…_peace_years``, ``…_peace_censored``, and ``…_peace_years_2``,
        ``…_peace_years_3``.

    Raises
    ------
    UnknownNameError
        If there is no such column.
    DataSetError
        If it is not of numbers, or the columns exist already.

    References
    ----------
    Beck, N., J. N. Katz and R. Tucker (1998), Taking time seriously: time-series-cross-section
    analysis with a binary dependent variable, American Journal of Political Science 42(4):
    1260-1288. Carter, D. B. and C. S. Signorino (2010), Back to the future: modeling time
    dependence in binary data, Political Analysis 18(3): 271-292.

    Examples
    --------
    >>> import bilateral as bl
    >>> import pandas as pd
    >>> wars = pd.DataFrame({"cow_a": 2, "cow_b": 40, "year": [1961], "war": [1]})
    >>> panel = bl.dyad_years(years=(1959, 1964)).add(wars, no_row="zero").peace_years("war")
    >>> panel.pair("USA", "CUB")["war_peace_years"].tolist()
    [0, 1, 2, 0, 1, 2]
    """
    addition, _, (values, _known) = column_values(panel, column)
    count, censored, unknown = _counts(values, run_starts(panel.grid))
    known = np.where(unknown, UNKNOWN, VALUE)
    name = f"{column}_peace_years"
    found = {
        name: (count, f"years without {column} before the year"),
        f"{column}_peace_censored": (censored, f"whether {name} counts from no event"),
    }
    for power in (2, 3) if cubic else ():
        found[f"{name}_{power}"] = (count.astype(np.int64) ** power, f"{name} to the {power}")
    columns = [
        number_column(each, values_there, unknown, known=known, meaning=meaning)
        for each, (values_there, meaning) in found.items()
    ]
    return with_columns(panel, addition, columns)


def _counts(values: Array, starts: Array) -> tuple[Array, Array, Array]:
    """Count the years of peace before each row, and mark the censored and the unknown."""
    rows = np.arange(len(values))
    after_event = _last_before(values > 0, rows) + 1
    after_gap = _last_before(np.isnan(values), rows)
    begins = np.maximum(starts, after_event)
    return (
        (rows - begins).astype(np.int32),
        after_event <= starts,
        after_gap >= begins,
    )


def _last_before(marked: Array, rows: Array) -> Array:
    """Return for each row the last row before it that is marked; -1 if there is none."""
    last = np.maximum.accumulate(np.where(marked, rows, -1))
    return np.concatenate([[-1], last[:-1]]) if len(last) else last
