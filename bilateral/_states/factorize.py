"""Find the distinct pairs of values and dates of two columns, so that each is handled once."""

from typing import Any, NamedTuple

import numpy as np

from bilateral._states.as_of import EPOCH, as_of
from bilateral.errors import DateError


class DatedColumn(NamedTuple):
    """A column of names or ids and one of dates, as the distinct pairs of the two.

    Attributes
    ----------
    values : list
        The distinct values.
    firsts, lasts : ndarray of int
        The first and the last day of each distinct date, as `datetime.date.toordinal` counts.
    texts : ndarray of str
        The distinct dates as they were given.
    value_of, date_of : ndarray of int
        The value and the date of each distinct pair, by number; -1 where it is missing.
    of_row : ndarray of int
        The pair of each row.
    index : pandas.Index
        The index of the column.
    """

    values: list[Any]
    firsts: Any
    lasts: Any
    texts: Any
    value_of: Any
    date_of: Any
    of_row: Any
    index: Any


def factorize(values: Any, on: Any = None) -> DatedColumn:
    """Return the distinct pairs of values and dates, or of values and one date, numbered.

    Examples
    --------
    >>> column = factorize(["CUB", "CUB", "LAO", None], on=[1975, "1990-10", None, 1975])
    >>> column.values, (column.lasts - column.firsts + 1).tolist()
    (['CUB', 'LAO'], [365, 31])
    >>> column.value_of.tolist(), column.date_of.tolist(), column.of_row.tolist()
    ([0, 0, 1, -1], [0, 1, -1, 0], [0, 1, 2, 3])
    """
    import pandas as pd

    series = values if isinstance(values, pd.Series) else pd.Series(values)
    numbers, distinct = pd.factorize(series)
    dates, firsts, lasts, texts = _dates(on, len(series))
    # One number for each pair: both are shifted by one, so that a missing value is counted too.
    width = len(firsts) + 1
    of_row, pairs = pd.factorize((numbers.astype(np.int64) + 1) * width + dates + 1)
    return DatedColumn(
        values=list(distinct),
        firsts=firsts,
        lasts=lasts,
        texts=texts,
        value_of=pairs // width - 1,
        date_of=pairs % width - 1,
        of_row=of_row,
        index=series.index,
    )


def _dates(on: Any, length: int) -> tuple[Any, Any, Any, Any]:
    """Return the number of each row's date, and first days, last days and texts of the distinct."""
    import pandas as pd

    if on is None:
        return np.full(length, -1), *_read([])
    if isinstance(on, str) or not np.iterable(on):
        return np.zeros(length, dtype=np.int64), *_read([on])
    series = on if isinstance(on, pd.Series) else pd.Series(on)
    if len(series) != length:
        msg = f"there are {length} names and {len(series)} dates: give one date for each name"
        raise DateError(msg)
    numbers, distinct = pd.factorize(series)
    if series.dtype.kind != "M":
        return numbers, *_read(distinct)
    days = np.asarray(distinct).astype("datetime64[D]")
    ordinals = days.astype(np.int64) + EPOCH
    return numbers, ordinals, ordinals, np.datetime_as_string(days)


def _read(values: Any) -> tuple[Any, Any, Any]:
    dates = [date for value in values if (date := as_of(value))]
    spans = np.array([date.span for date in dates], dtype=np.int64).reshape(-1, 2)
    return spans[:, 0], spans[:, 1], np.array([date.text for date in dates], dtype=object)
