"""Years that a user names, checked against a panel."""

from collections.abc import Sequence
from datetime import date
from operator import index
from typing import Any

from bilateral.errors import DataSetError, quote
from bilateral.panel.grid import Grid
from bilateral.panel.periods import days_of, number_of


def years_given(grid: Grid, given: Any) -> Sequence[int] | None:
    """Return the periods of years named by one, or by a first and a last; None for None.

    Raises
    ------
    DataSetError
        If they are not years, are reversed, or are not in the panel.

    Examples
    --------
    >>> import bilateral as bl
    >>> list(years_given(bl.dyad_years(years=(1990, 2000)).grid, (1991, 1993)))
    [1991, 1992, 1993]
    """
    if given is None:
        return None
    first, last = given if isinstance(given, tuple | list) and len(given) == 2 else (given, given)
    try:
        first, last = index(first), index(last)
    except TypeError:
        msg = f"{quote(given)} is not a year; write 1990, or (1990, 2000) for several"
        raise DataSetError(msg) from None
    if first > last:
        msg = f"the years ({first}, {last}) are reversed; write ({last}, {first})"
        raise DataSetError(msg)
    begins, ends = (date.fromordinal(day).year for day in _days(grid))
    if first < begins or last > ends:
        year = first if first < begins else last
        msg = f"{year} is outside this panel, whose years are {begins} to {ends}"
        raise DataSetError(msg)
    numbers = (number_of(grid.period, day) for day in (date(first, 1, 1), date(last, 12, 31)))
    low, high = numbers
    return range(max(low, grid.first), min(high, grid.last) + 1)


def _days(grid: Grid) -> tuple[int, int]:
    return days_of(grid.period, grid.first).first, days_of(grid.period, grid.last).last
