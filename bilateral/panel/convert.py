"""Read frames of any library, and convert their columns into columns of a panel."""

from collections import Counter
from contextlib import suppress
from typing import Any

import numpy as np
import pandas as pd

from bilateral.errors import DataSetError, quote_list
from bilateral.extras import import_extra
from bilateral.panel.column import NONE, PanelColumn, number_column, word_column
from bilateral.panel.grid import Array
from bilateral.panel.keys import Keys
from bilateral.panel.periods import IN_A_YEAR, KEYS, Period, numbers_from_keys

PURPOSE = "adding a frame"
MOST = 10**9
"""Greater than any year and any code."""


def whole_frame(given: Any) -> Any:
    """Return a frame of any library as one of narwhals, in memory, its names texts.

    Raises
    ------
    DataSetError
        If it is not a frame, or two of its columns share a name.
    """
    nw = import_extra("narwhals", PURPOSE)
    names = _names(given)
    doubled = [name for name, times in Counter(names).items() if times > 1]
    if doubled:
        msg = (
            f"the frame has more than one column called {quote_list(doubled)}; give each a name "
            "of its own, or drop one: frame.loc[:, ~frame.columns.duplicated()]"
        )
        raise DataSetError(msg)
    try:
        if isinstance(given, pd.DataFrame):
            given = given.set_axis(names, axis="columns")
        frame = nw.from_native(given)
    except (TypeError, nw.exceptions.NarwhalsError) as error:
        if hasattr(given, "__arrow_c_stream__"):
            with suppress(ValueError):  # a stream of single values is no frame
                return whole_frame(import_extra("pyarrow", PURPOSE).table(given))
        why = str(error).splitlines()[0]
        msg = (
            f"a {type(given).__name__} cannot be added to a panel ({why}); expected the name of a "
            "data set, a relationship, or a frame of pandas, polars or Arrow"
        )
        raise DataSetError(msg) from error
    return frame.collect() if isinstance(frame, nw.LazyFrame) else frame


def panel_column(series: Any, rows: Array) -> PanelColumn:
    """Convert rows of a narwhals series; whole numbers, flags, texts and orders stay as they are.

    A day with a time zone is that of its own zone.

    Raises
    ------
    DataSetError
        If a value is not a number, flag, text or day.
    """
    dtype, name = series.dtype, str(series.name)
    nw = import_extra("narwhals", PURPOSE)
    if dtype.is_integer() or dtype == nw.Boolean:
        missing = series.is_null().to_numpy()[rows]
        filled = _of_64_bits(series.fill_null(value=False if dtype == nw.Boolean else 0))
        kind = bool if dtype == nw.Boolean else filled.dtype
        return number_column(name, filled.astype(kind)[rows], missing)
    if dtype.is_numeric():
        return number_column(name, series.cast(nw.Float64).to_numpy()[rows])
    if dtype == nw.Datetime and dtype.time_zone is not None:
        series = series.dt.replace_time_zone(None)
    if dtype in (nw.Date, nw.Datetime):
        return number_column(name, series.cast(nw.Datetime("us")).to_numpy()[rows])
    texts = _texts(series)[rows]
    order = _order(series)
    if order is not None:
        places = pd.Index(order, dtype=object).get_indexer(texts)
        return word_column(name, np.where(pd.isna(texts), NONE, places), order, ordered=True)
    codes, words = pd.factorize(texts)
    return word_column(name, codes, words.tolist())


def _names(given: Any) -> list[str]:
    """Return the names of the columns, where two may be the same: those of pandas and Arrow."""
    if isinstance(given, pd.DataFrame):
        return [str(name) for name in given.columns]
    return [str(name) for name in getattr(given, "column_names", ())]


def _of_64_bits(series: Any) -> Array:
    """Return whole numbers of any width as an array; numpy has none of 128 bits."""
    nw = import_extra("narwhals", PURPOSE)
    if series.dtype not in (nw.Int128, nw.UInt128):
        values: Array = series.to_numpy()
        return values
    try:
        return np.array(series.to_list(), dtype=np.int64)
    except OverflowError:
        msg = (
            f"the column {series.name!r} has whole numbers of more than 64 bits, such as "
            f"{max(series.to_list(), key=abs)}; turn them into decimal numbers"
        )
        raise DataSetError(msg) from None


def _order(series: Any) -> list[str] | None:
    """Return the categories of a column in their order, if they have one."""
    nw = import_extra("narwhals", PURPOSE)
    if series.dtype == nw.Enum:
        return [str(word) for word in series.dtype.categories]
    given = series.to_native()
    if not getattr(getattr(given, "type", None), "ordered", False):
        return None
    parts = given.unify_dictionaries().chunks
    return parts[0].dictionary.to_pylist() if parts else []


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
    if series.dtype.is_integer():
        values = _of_64_bits(series)
    else:
        values = series.cast(import_extra("narwhals", PURPOSE).Float64).to_numpy()
    if values.dtype.kind == "f" and not (values == np.trunc(values)).all():
        odd = values[values != np.trunc(values)][0]
        msg = f"the key {name!r} has {odd}, which is not a whole number"
        raise DataSetError(msg)
    return np.clip(values, -MOST, MOST).astype(np.int64)


def periods_of(frame: Any, keys: Keys, period: Period) -> Array:
    """Read the keys of periods: years, years and months, days; their numbers are returned.

    Raises
    ------
    DataSetError
        If one is missing, is not a whole number or a day, or there is no such month or quarter.
    """
    if period == "day":
        series = frame[keys.times[0]]
        refuse_missing(series)
        nw = import_extra("narwhals", PURPOSE)
        if series.dtype not in (nw.Date, nw.Datetime):
            msg = (
                f"the key {series.name!r} is of type {series.dtype}; it must have days: "
                f"pandas.to_datetime(frame[{series.name!r}])"
            )
            raise DataSetError(msg)
        days = series.cast(nw.Datetime("us")).to_numpy()
        return numbers_from_keys(period, {"day": days})
    columns = {
        name: whole_numbers(frame[given])
        for name, given in zip(KEYS[period], keys.times, strict=True)
    }
    if period != "year":
        parts, most = columns[period], IN_A_YEAR[period]
        odd = parts[(parts < 1) | (parts > most)]
        if len(odd):
            msg = f"the key {keys.times[1]!r} has {odd[0]}, which is no {period}: 1 to {most}"
            raise DataSetError(msg)
    return numbers_from_keys(period, columns)


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
