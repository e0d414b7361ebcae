"""Convert columns of any frame into columns of a panel, and read and check its keys."""

from typing import Any

import numpy as np
import pandas as pd

from bilateral.errors import DataSetError
from bilateral.extras import import_extra
from bilateral.panel.column import PanelColumn, number_column, word_column
from bilateral.panel.grid import Array

MOST = 10**9
"""Greater than any year and any code."""


def panel_column(series: Any, rows: Array) -> PanelColumn:
    """Convert rows of a narwhals series; whole numbers, flags and texts keep their types.

    Raises
    ------
    DataSetError
        If a value is not a number, flag, text or day.
    """
    dtype, name = series.dtype, str(series.name)
    nw = import_extra("narwhals", "adding a frame")
    if dtype.is_integer() or dtype == nw.Boolean:
        missing = series.is_null().to_numpy()[rows]
        filled = series.fill_null(value=False if dtype == nw.Boolean else 0).to_numpy()
        kind = bool if dtype == nw.Boolean else filled.dtype
        return number_column(name, filled.astype(kind)[rows], missing)
    if dtype.is_numeric():
        return number_column(name, series.to_numpy().astype(np.float64)[rows])
    if dtype in (nw.Date, nw.Datetime):
        return number_column(name, series.cast(nw.Datetime("us")).to_numpy()[rows])
    codes, words = pd.factorize(_texts(series)[rows])
    return word_column(name, codes, words.tolist())


def _texts(series: Any) -> Array:
    """Read a column of texts, in which None and NaN mean missing."""
    missing = series.is_null().to_numpy()
    given = zip(series.to_list(), missing.tolist(), strict=True)
    values = [None if is_missing else value for value, is_missing in given]
    odd = next((v for v in values if v is not None and not isinstance(v, str)), None)
    if odd is not None:
        msg = (
            f"the column {series.name!r} has {odd!r} ({type(odd).__name__}); expected numbers, "
            "flags, texts or days: turn it into one of them, or leave it out with columns=[…]"
        )
        raise DataSetError(msg)
    return np.array(values, dtype=object)


def whole_numbers(series: Any) -> Array:
    """Read a key of whole numbers: years, or codes of states.

    Raises
    ------
    DataSetError
        If one is missing, or is not a whole number.
    """
    name = series.name
    refuse_missing(series)
    if not series.dtype.is_numeric():
        msg = f"the key {name!r} is of type {series.dtype}; it must have whole numbers"
        raise DataSetError(msg)
    values = series.to_numpy()
    if values.dtype.kind == "f" and not (values == np.trunc(values)).all():
        odd = values[values != np.trunc(values)][0]
        msg = f"the key {name!r} has {odd}, which is not a whole number"
        raise DataSetError(msg)
    return np.clip(values, -MOST, MOST).astype(np.int64)


def refuse_missing(series: Any) -> None:
    """Refuse a key that is missing in some row.

    Raises
    ------
    DataSetError
        With the line that finds the rows.
    """
    count = int(series.is_null().sum())
    if count:
        line = f"frame[frame[{series.name!r}].isna()]"
        msg = f"{count} rows of the frame have no {series.name!r}; what finds them is {line}"
        raise DataSetError(msg)
