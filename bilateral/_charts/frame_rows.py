"""The rows of a frame as plain values."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

import numpy as np
import pandas as pd

V = TypeVar("V")


def rows_of(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """Yield each row by the names of its columns; a value that is missing is None.

    Examples
    --------
    >>> list(rows_of(pd.DataFrame({"value": [1.5, None]})))
    [{'value': 1.5}, {'value': None}]
    """
    for row in frame.astype(object).to_dict("records"):
        yield {str(name): None if _is_missing(value) else value for name, value in row.items()}


def _is_missing(value: Any) -> bool:
    # A list among the values is there, and pandas would answer for each of its members.
    return bool(pd.api.types.is_scalar(value) and pd.isna(value))


def optional(kind: Callable[[Any], V], value: Any) -> V | None:
    """Turn a value into another type, unless it is missing.

    Examples
    --------
    >>> optional(int, 3.0), optional(int, None)
    (3, None)
    """
    return None if value is None else kind(value)


def text_of(row: Mapping[str, Any], column: str) -> str:
    """Give the words in a column, on one line; none where it is empty or not there.

    Examples
    --------
    >>> text_of({"title": "a  visit"}, "title"), text_of({}, "title")
    ('a visit', '')
    """
    value = row.get(column)
    return "" if value is None else " ".join(str(value).split())


def as_day(value: Any) -> np.datetime64:
    """Give the day of a time; one with a zone is taken as its clock says.

    Examples
    --------
    >>> as_day(pd.Timestamp("1974-11-04 23:00", tz="Asia/Vientiane"))
    np.datetime64('1974-11-04')
    """
    return np.datetime64(pd.Timestamp(value).tz_localize(None).date(), "D")
