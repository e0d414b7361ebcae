"""Periods of time: years, quarters, months and days, counted so that one follows another."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final, Literal

import numpy as np

from bilateral._states import Span
from bilateral.errors import refuse_unknown

Array = Any
Period = Literal["year", "quarter", "month", "day"]

KEYS: Final[Mapping[Period, tuple[str, ...]]] = MappingProxyType(
    {
        "year": ("year",),
        "quarter": ("year", "quarter"),
        "month": ("year", "month"),
        "day": ("day",),
    }
)
"""The columns that name a period."""
IN_A_YEAR: Final[Mapping[Period, int]] = MappingProxyType({"year": 1, "quarter": 4, "month": 12})


def known_period(given: str) -> Period:
    """Return a period, or refuse what is none.

    Raises
    ------
    UnknownNameError
        If it is none.
    """
    refuse_unknown("period", given, KEYS)
    return given  # type: ignore[return-value]


def number_of(period: Period, day: date) -> int:
    """Return the number of the period in which a day lies.

    Examples
    --------
    >>> number_of("month", date(2018, 3, 31)) - number_of("month", date(2017, 12, 1))
    3
    """
    if period == "day":
        return day.toordinal()
    parts = IN_A_YEAR[period]
    return day.year * parts + (day.month - 1) * parts // 12


def days_of(period: Period, number: int) -> Span:
    """Return the days of a period.

    Examples
    --------
    >>> str(days_of("quarter", number_of("quarter", date(2018, 5, 1))))
    'from 2018-04-01 to 2018-06-30'
    """
    if period == "day":
        return Span(number, number)
    return Span(_begins(period, number), _begins(period, number + 1) - 1)


def numbers_from_keys(period: Period, keys: Mapping[str, Array]) -> Array:
    """Return the numbers of periods named by their columns, in the order of `KEYS`.

    Days are days of numpy.

    Examples
    --------
    >>> numbers_from_keys("month", {"year": np.array([0, 1]), "month": np.array([1, 2])}).tolist()
    [0, 13]
    """
    columns = [np.asarray(keys[name]) for name in KEYS[period]]
    if period == "day":
        return columns[0].astype("datetime64[D]").astype(np.int64) + EPOCH
    if period == "year":
        return columns[0].astype(np.int64)
    return columns[0].astype(np.int64) * IN_A_YEAR[period] + columns[1].astype(np.int64) - 1


def keys_of_numbers(period: Period, numbers: Array) -> dict[str, Array]:
    """Return the columns that name periods, by their numbers.

    Examples
    --------
    >>> {name: keys.tolist() for name, keys in keys_of_numbers("month", np.array([13])).items()}
    {'year': [1], 'month': [2]}
    """
    numbers = np.asarray(numbers)
    if period == "day":
        return {"day": (numbers.astype(np.int64) - EPOCH).astype("datetime64[D]")}
    if period == "year":
        return {"year": numbers}
    year, part = np.divmod(numbers, IN_A_YEAR[period])
    return {"year": year, period: part + 1}


def dates_of(period: Period, numbers: Array) -> Array:
    """Return periods as dates that `bilateral.resolve` takes: years as numbers, others in EDTF.

    Examples
    --------
    >>> dates_of("quarter", np.array([2018 * 4 + 1])).tolist()
    ['2018-34']
    """
    if period == "year":
        return numbers
    distinct, places = np.unique(numbers, return_inverse=True)
    edtf = [
        # The quarters of EDTF are counted from 33.
        f"{n // 4}-{33 + n % 4}" if period == "quarter" else words_of(period, n)
        for n in distinct.tolist()
    ]
    return np.array(edtf, dtype=object)[places]


def words_of(period: Period, number: int) -> str:
    """Name a period: ``2018``, ``2018-Q2``, ``2018-06``, ``2018-06-30``.

    Examples
    --------
    >>> words_of("quarter", 2018 * 4 + 1), words_of("month", 2018 * 12 + 5)
    ('2018-Q2', '2018-06')
    """
    first = date.fromordinal(days_of(period, number).first)
    if period == "quarter":
        return f"{first.year}-Q{number % 4 + 1}"
    return first.isoformat()[: {"year": 4, "month": 7, "day": 10}[period]]


EPOCH: Final = date(1970, 1, 1).toordinal()
"""The day from which numpy counts, in the count of `datetime.date.toordinal`."""


def _begins(period: Period, number: int) -> int:
    year, part = divmod(number, IN_A_YEAR[period])
    return date(year, 1 + part * 12 // IN_A_YEAR[period], 1).toordinal()
