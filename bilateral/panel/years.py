"""Years that a user names, checked against a panel."""

from collections.abc import Sequence
from operator import index
from typing import Any

from bilateral.errors import DataSetError, quote
from bilateral.panel.grid import Grid


def years_given(grid: Grid, given: Any) -> Sequence[int] | None:
    """Return the years named by one year, or by a first and a last; None for None.

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
    if first < grid.first or last > grid.last:
        year = first if first < grid.first else last
        msg = f"{year} is outside this panel, whose years are {grid.first} to {grid.last}"
        raise DataSetError(msg)
    return range(first, last + 1)
