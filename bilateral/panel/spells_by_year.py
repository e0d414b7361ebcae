"""Spells of a user's frame, with a start and an end, spread over their years by a named rule."""

from typing import Any, Final

import numpy as np

from bilateral.errors import DataSetError, quote_list, refuse_unknown
from bilateral.extras import import_extra
from bilateral.panel.grid import Array

START, END = "start", "end"
RULES: Final = ("any day", "1 January", "most of the year")
PURPOSE = "spreading spells over years"


def is_of_spells(columns: list[str]) -> bool:
    """Return whether a frame has spells: columns `start` and `end`, and no year."""
    return {START, END} <= {*columns} and "year" not in columns


def spread(frame: Any, years: tuple[int, int], rule: str) -> Any:
    """Return a row for each year of each spell within some years, with the column ``year``.

    Parameters
    ----------
    frame : narwhals.DataFrame
        With ``start`` and ``end``, days or years, both included; without an end it lasts.
    years : (int, int)
        The years of the panel.
    rule : {"any day", "1 January", "most of the year"}
        In which of its years a spell counts.

    Raises
    ------
    UnknownNameError
        If the rule is not known.
    DataSetError
        If they are neither days nor years, or a spell ends before it begins, which is named.
    """
    nw = import_extra("narwhals", PURPOSE)
    refuse_unknown("rule for spells", rule, RULES)
    first, last = _days(frame[START], is_end=False), _days(frame[END], is_end=True)
    wrong = np.flatnonzero(last < first)
    if len(wrong):
        msg = (
            f"{len(wrong)} spells end before they begin, the first in row {wrong[0]}; what finds "
            f"them is frame[frame[{END!r}] < frame[{START!r}]]"
        )
        raise DataSetError(msg)
    rows, each = [], []
    for year in range(years[0], years[1] + 1):
        begins, ends = (np.datetime64(day, "D") for day in (f"{year}-01-01", f"{year}-12-31"))
        days = (np.minimum(last, ends) - np.maximum(first, begins)).astype(np.int64) + 1
        length = int((ends - begins).astype(np.int64)) + 1
        counts = {
            "any day": days > 0,
            "1 January": (first <= begins) & (last >= begins),
            "most of the year": 2 * days > length,
        }
        found = np.flatnonzero(counts[rule])
        rows.append(found)
        each.append(np.full(len(found), year))
    spread_rows = frame[np.concatenate(rows).tolist()].drop(START, END)
    year = nw.new_series(
        "year", np.concatenate(each).tolist(), nw.Int64, backend=frame.implementation
    )
    return spread_rows.with_columns(year)


def _days(series: Any, *, is_end: bool) -> Array:
    """Read days, or years as their first or last day; an end that is missing is far away."""
    nw = import_extra("narwhals", PURPOSE)
    missing = series.is_null().to_numpy()
    if missing.any() and not is_end:
        line = f"frame[frame[{series.name!r}].isna()]"
        msg = f"{int(missing.sum())} spells have no {series.name!r}; what finds them is {line}"
        raise DataSetError(msg)
    if series.dtype in (nw.Date, nw.Datetime):
        days = series.cast(nw.Datetime("us")).to_numpy().astype("datetime64[D]")
    elif series.dtype.is_numeric():
        years = np.nan_to_num(series.cast(nw.Float64).to_numpy(), nan=0.0).astype(np.int64)
        starts = (years - 1970 + is_end).astype("datetime64[Y]").astype("datetime64[D]")
        days = starts - np.timedelta64(int(is_end), "D")
    else:
        msg = (
            f"the column {series.name!r} is of type {series.dtype}; spells have days or years in "
            f"{quote_list([START, END])}: pandas.to_datetime(frame[{series.name!r}])"
        )
        raise DataSetError(msg)
    return np.where(missing, np.datetime64("9999-12-31"), days) if is_end else days
