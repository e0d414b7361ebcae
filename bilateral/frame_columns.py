"""Columns of plain frames: built from values, always of the same type, and read back as values."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from bilateral.dates.gregorian import BEGINNING, END

TEXT = pd.StringDtype(na_value=np.nan)
"""What pandas calls ``str``. Looking it up by name takes longer than building a short column."""
COUNT = pd.Int64Dtype()


Make = Callable[[Sequence[Any]], Any]
"""A function that builds a column from values."""


def texts(values: Sequence[str | None]) -> Any:
    """Build a column of texts; None becomes a missing value.

    Examples
    --------
    >>> texts(["grant", None]).isna().tolist()
    [False, True]
    """
    if not any(values):  # most columns of most tables; converting value by value takes longer
        return pd.array([None], dtype=TEXT).take(np.zeros(len(values), dtype="int64"))
    return pd.array(np.array(values, dtype=object), dtype=TEXT)


def flags(values: Sequence[bool]) -> Any:
    """Build a column of truth values."""
    return np.array(values, dtype=bool)


def places(values: Sequence[int]) -> Any:
    """Build a column of whole numbers, none of them missing."""
    return np.array(values, dtype="int64")


def counts(values: Sequence[int | None]) -> Any:
    """Build a column of whole numbers; None becomes a missing value."""
    return pd.array(values, dtype=COUNT)


def numbers(values: Sequence[Any]) -> Any:
    """Build a column of numbers; None becomes a missing value.

    Examples
    --------
    >>> numbers([0, None])
    array([ 0., nan])
    """
    return np.array([np.nan if value is None else float(value) for value in values], dtype=float)


def days(values: Sequence[int]) -> Any:
    """Turn days counted from 1970-01-01 into datetimes; an unbounded day is missing.

    Examples
    --------
    >>> days([17897, END]).astype("datetime64[D]")
    array(['2019-01-01',        'NaT'], dtype='datetime64[D]')
    """
    found = np.array(values, dtype="int64")
    unbounded = (found <= BEGINNING) | (found >= END)
    dated = np.where(unbounded, 0, found).astype("datetime64[D]").astype("datetime64[s]")
    dated[unbounded] = np.datetime64("NaT", "s")
    return dated


def framed(columns: Mapping[str, Sequence[Any]], types: Mapping[str, Make]) -> pd.DataFrame:
    """Build a frame of columns, each of its type; columns that `types` does not name are texts.

    Examples
    --------
    >>> framed({"kind": ["aid"], "ties": [None]}, {"ties": counts}).dtypes.to_list()
    [<StringDtype(na_value=nan)>, Int64Dtype()]
    """
    return pd.DataFrame(
        {
            name: types[name](values) if name in types else texts(values)
            for name, values in columns.items()
        }
    )


def plain(column: pd.Series) -> list[Any]:
    """Read a column as plain values; a missing value is None.

    Examples
    --------
    >>> plain(pd.Series([1.5, None])), plain(pd.Series(["grant", None]))
    ([1.5, None], ['grant', None])
    """
    # The fastest conversion of each type: reading is most of the cost of comparing small tables.
    dtype = column.dtype
    if isinstance(dtype, pd.StringDtype) and dtype.storage == "pyarrow":
        return list(column.array.__arrow_array__().to_pylist())
    if isinstance(dtype, pd.Int64Dtype):
        return list(column.array.to_numpy(dtype=object, na_value=None))
    values = column.tolist()
    if dtype.kind in "biu":
        return values
    if dtype.kind in "fM":
        return [value if value == value else None for value in values]
    return [None if pd.isna(value) else value for value in values]
