"""The distinct values and dates of two columns, so that each pair of them is looked at once."""

from typing import Any, NamedTuple

import numpy as np

from bilateral._states.as_of import EPOCH, moment
from bilateral.errors import DateError


class Column(NamedTuple):
    """A column as the number of each row's value among the distinct ones; -1 where it is missing.

    Attributes
    ----------
    numbers : ndarray of int
    values : list
    """

    numbers: Any
    values: list[Any]


class Dates(NamedTuple):
    """A column of dates, or one date for all rows, as numbers like those of `Column`.

    Attributes
    ----------
    numbers : ndarray of int
    firsts, lasts : ndarray of int
        The first and the last day of each distinct date, as `datetime.date.toordinal` counts.
    texts : ndarray of str
        The distinct dates as they were given.
    """

    numbers: Any
    firsts: Any
    lasts: Any
    texts: Any


class Pairs(NamedTuple):
    """The distinct pairs of two columns, as numbers of their values, and the pair of each row.

    Attributes
    ----------
    values, dates : ndarray of int
        One element for each distinct pair; -1 for a missing value or date.
    of_row : ndarray of int
        One element for each row.
    """

    values: Any
    dates: Any
    of_row: Any


def distinct(values: Any) -> tuple[Column, Any]:
    """Give numbers to the distinct values of anything like an array; give its index too.

    Examples
    --------
    >>> column, _ = distinct(["CUB", "LAO", None, "CUB"])
    >>> column.numbers.tolist(), column.values
    ([0, 1, -1, 0], ['CUB', 'LAO'])
    """
    import pandas as pd

    series = values if isinstance(values, pd.Series) else pd.Series(values)
    numbers, found = pd.factorize(series)
    return Column(numbers, list(found)), series.index


def dates(on: Any, length: int) -> Dates:
    """Give numbers to the distinct dates of a column, or one date to all rows; read each once.

    Examples
    --------
    >>> read = dates([1975, "1990-10", 1975], length=3)
    >>> read.numbers.tolist(), (read.lasts - read.firsts + 1).tolist()
    ([0, 1, 0], [365, 31])
    """
    import pandas as pd

    if on is None:
        return _read([], np.full(length, -1))
    if isinstance(on, str) or not np.iterable(on):
        return _read([on], np.zeros(length, dtype=np.int64))
    series = on if isinstance(on, pd.Series) else pd.Series(on)
    if len(series) != length:
        msg = f"there are {length} names and {len(series)} dates: give one date for each name"
        raise DateError(msg)
    numbers, found = pd.factorize(series)
    if series.dtype.kind != "M":
        return _read(found, numbers)
    days = np.asarray(found).astype("datetime64[D]")
    ordinals = days.astype(np.int64) + EPOCH
    return Dates(numbers, ordinals, ordinals, np.datetime_as_string(days))


def paired(values: Column, beside: Dates) -> Pairs:
    """Pair values and dates row by row.

    Examples
    --------
    >>> column, _ = distinct(["a", "a", "b"])
    >>> pairs = paired(column, dates([1975, 1975, None], length=3))
    >>> pairs.values.tolist(), pairs.dates.tolist(), pairs.of_row.tolist()
    ([0, 1], [0, -1], [0, 0, 1])
    """
    import pandas as pd

    # One number for each pair: both are shifted by one, so that a missing one counts like others.
    width = len(beside.firsts) + 1
    keys = (values.numbers.astype(np.int64) + 1) * width + beside.numbers + 1
    of_row, found = pd.factorize(keys)
    return Pairs(found // width - 1, found % width - 1, of_row)


def _read(values: Any, numbers: Any) -> Dates:
    read = [when for value in values if (when := moment(value))]
    spans = np.array([when.span for when in read], dtype=np.int64).reshape(-1, 2)
    texts = np.array([when.text for when in read], dtype=object)
    return Dates(numbers, spans[:, 0], spans[:, 1], texts)
