"""Turn a column of names or codes, with or without dates, into ids."""

from typing import TYPE_CHECKING, Any, NamedTuple

from bilateral._states.data_files import Span
from bilateral._states.match import PREFERENCES, Match, Prefer
from bilateral._states.state import Query, look_up
from bilateral.errors import refuse_unknown

if TYPE_CHECKING:
    import pandas as pd

    from bilateral._states.factorize import DatedColumn


class Resolution(NamedTuple):
    """The result of `resolve`: an id for each row, and a report of the rows without one."""

    ids: "pd.Series[Any]"
    report: "pd.DataFrame"


def resolve(
    names: Any, on: Any = None, *, code: str | None = None, prefer: Prefer = None
) -> Resolution:
    """Return the states that a column of names or codes means, each on its date.

    Each row is resolved as by `state`, and none is guessed: a name that `state` would refuse has
    no id, and is listed in the report. A row without a date among rows with dates has an id only
    if only one state ever had its name.

    Parameters
    ----------
    names : array-like
        Names (or ids, or alpha-3 codes); with `code`, codes of that scheme. Any length.
    on : array-like or a single date, optional
        Years, days or dates in EDTF, one for each row (by position), or one for all.
    code : {"iso2", "iso3", "iso4", "iso_numeric", "cow", "gw"}, optional
        The scheme of all the codes.
    prefer : {"first", "last", "longest"}, optional
        Which state to choose where two have the name in turn within the time given (COW number
        365 in 1991). States that have it on the same day have no id in any case.

    Returns
    -------
    Resolution
        `ids`, a series as long as `names` and with its index; and `report`, a frame with a row for
        each name and reason, most rows first: `name`; `first` and `last`, the dates of the rows;
        `rows`, their number; `why` (*unknown*, *ambiguous*, *in turn*, *not then*, *loose* or
        *no name*); and `offered`, the suggestions.

    Raises
    ------
    UnknownNameError
        When the scheme or `prefer` is unknown, or numbers are given without a scheme.
    DateError
        If a value is not a date, or there are not as many dates as names.

    Examples
    --------
    >>> ids, report = resolve(["Germany", "Germany", "Lao PDR"], on=[1975, 1995, 1975])
    >>> ids.tolist()
    [nan, 'DEU', 'LAO']
    >>> report[["name", "first", "rows", "why", "offered"]].to_numpy().tolist()
    [['Germany', '1975', 1, 'ambiguous', 'East Germany (DDDE); Germany (DEU)']]
    """
    import pandas as pd

    from bilateral._states.factorize import factorize
    from bilateral._states.unresolved_report import unresolved_report

    if prefer is not None:
        refuse_unknown("preference", prefer, PREFERENCES)
    column = factorize(names, on)
    queries = [look_up(value, code) for value in column.values]
    matches, numbers = _matches(queries, column, prefer)
    ids = pd.array([match.id for match in matches], dtype="str").take(numbers[column.of_row])
    report = unresolved_report(queries, column, matches, numbers)
    return Resolution(pd.Series(ids, index=column.index, name="state"), report)


def _matches(
    queries: list[Query], column: "DatedColumn", prefer: Prefer
) -> tuple[list[Match], Any]:
    """Return the distinct matches, and the match of each distinct pair."""
    import numpy as np

    from bilateral._states.match_by_date import MatchesByDate

    any_dates = bool(len(column.firsts))
    covers = Span(int(column.firsts.min()), int(column.lasts.max())) if any_dates else Span(0, 0)
    by_date = MatchesByDate(queries, covers, prefer)
    numbers = np.full(len(column.value_of), by_date.no_name, dtype=np.int64)
    named, dated = column.value_of >= 0, column.date_of >= 0
    bare, full = np.flatnonzero(named & ~dated), np.flatnonzero(named & dated)
    numbers[bare] = by_date.undated(column.value_of[bare], alone=any_dates)
    date = column.date_of[full]
    numbers[full] = by_date.dated(column.value_of[full], column.firsts[date], column.lasts[date])
    return by_date.matches, numbers
