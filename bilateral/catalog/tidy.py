"""Turn a published table into the tidy frame that its card describes."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from bilateral.catalog.card import Card, Column
from bilateral.catalog.file_formats import GET_ANEW, Selection, open_table
from bilateral.catalog.last_line import refuse_cut_line
from bilateral.errors import DataSetError, quote_list

TRUTHS = {"TRUE": 1, "True": 1, "true": 1, "FALSE": 0, "False": 0, "false": 0}
"""Flags written in words, as R, Python and JSON write them."""
YEARS = (1400, 2100)
"""The first and the last year that data about states may have."""
CODES = (-(2**15), 2**15 - 1)
"""Codes of states must fit into 16 bits, although they are stored as int32."""
TYPES = {
    "code": "Int32",
    "year": "Int32",
    "day": "datetime64[s]",
    "flag": "Int8",
    "level": "Int8",
    "count": "Int32",
    "number": "float64",
    "text": "str",
}
"""The pandas type for each type of column; missing values are NA.

Keys have no missing values, and their whole numbers are int32, like those of a panel: merged
frames keep one dtype, and the usual ``cow_a * 1000 + cow_b`` does not overflow.
"""


def open_published(path: Path, card: Card, also: Iterable[str] = ()) -> pd.DataFrame:
    """Open a file with all columns that the card, or its reader (`also`), may need.

    Raises
    ------
    DataSetError
        If it cannot be read as a table, or its last line is cut.
    """
    columns = {name for column in card.columns for name in column.published} | set(also)
    columns |= {n for d in card.directions for n in (d.column, d.sender, d.receiver)}
    texts = {name for c in card.columns if c.type in ("text", "day") for name in c.published}
    names = card.file.columns
    frame = open_table(path, Selection(frozenset(columns), frozenset(texts), names))
    refuse_cut_line(path, GET_ANEW)
    return frame


def pick(published: pd.DataFrame, card: Card, path: Path) -> pd.DataFrame:
    """Read the columns that the file has under one of their names, with missing codes as NA.

    Raises
    ------
    DataSetError
        If a required column is missing, or a column of numbers has other values.
    """
    taken: dict[str, Any] = {}
    lacking = []
    for column in card.columns:
        name = next((name for name in column.published if name in published), None)
        if name is not None:
            taken[column.name] = cleaned(published[name], column, path)
        elif column.constant is not None:
            taken[column.name] = column.constant
        elif column.published and not column.optional:
            lacking.append(f"{column.name} ({quote_list(column.published, 'or')})")
    if lacking:
        raise DataSetError(other_layout(lacking, published, card, path))
    return pd.DataFrame(taken, index=published.index)


def cleaned(values: pd.Series, column: Column, path: Path) -> pd.Series:
    """Read one column, with missing codes as NA."""
    if column.type in ("text", "day"):
        return values
    truths = column.type == "flag" and not pd.api.types.is_numeric_dtype(values.dtype)
    read = numbers(values.replace(TRUTHS) if truths else values, column.name, path)
    read = read.where(~read.isin(column.missing)) if column.missing else read
    return read + column.added if column.added else read


def parts_of(
    published: pd.DataFrame, names: Iterable[str], card: Card, path: Path
) -> list[pd.Series]:
    """Read published columns of numbers from which several tidy columns are computed.

    Raises
    ------
    DataSetError
        If one is missing, or has other values.
    """
    refuse_lacking(names, published, card, path)
    return [numbers(published[name], name, path) for name in names]


def refuse_lacking(names: Iterable[str], published: pd.DataFrame, card: Card, path: Path) -> None:
    """Refuse a table that lacks one of the columns."""
    lacking = [name for name in names if name not in published]
    if lacking:
        raise DataSetError(other_layout(lacking, published, card, path))


def other_layout(lacking: Iterable[str], published: pd.DataFrame, card: Card, path: Path) -> str:
    """Word the error that a file has the columns of no known layout."""
    known = quote_list(list(map(str, published.columns))) or "none"
    return (
        f"{path} has none of the layouts of {card.title}: it lacks {', '.join(lacking)}. Of the "
        f"columns that are known it has {known}. It is another file, or has other columns than "
        f"version {card.version}, which the card describes ({card.landing})"
    )


def numbers(values: pd.Series, name: str, path: Path) -> pd.Series:
    """Read a column as numbers, or report the first rows with other values."""
    if pd.api.types.is_bool_dtype(values.dtype):
        return values.astype("float64")
    if pd.api.types.is_numeric_dtype(values.dtype):
        return values.astype("float64") if pd.api.types.is_extension_array_dtype(values) else values
    read = pd.to_numeric(values, errors="coerce").astype("float64")
    wrong = values[read.isna() & values.notna()]
    if len(wrong):
        rows = wrong.head(3).items()
        first = ", ".join(f"row {int(str(row)) + 2}: {value!r}" for row, value in rows)
        msg = f"the column {name!r} of {path} must have numbers; {len(wrong)} do not ({first})"
        raise DataSetError(msg)
    return read


def finish(frame: pd.DataFrame, card: Card, path: Path) -> pd.DataFrame:
    """Return a frame with the columns of its card, in their order and types, sorted by the key.

    Columns that this file does not have are empty.

    Raises
    ------
    DataSetError
        If there is no row, a row has no key, or two rows share one.
    """
    if frame.empty:
        msg = f"{path} has no rows of {card.title}; {GET_ANEW}"
        raise DataSetError(msg)
    key = list(card.key)
    without = frame[key].isna().any(axis="columns")
    if without.any():
        msg = (
            f"{without.sum()} rows of {path} have no {' or no '.join(key)}, such as "
            f"{frame.loc[without, key].iloc[0].to_dict()}: the file is probably cut short; "
            f"{GET_ANEW}"
        )
        raise DataSetError(msg)
    typed = {column.name: _typed(frame, column, card, path) for column in card.columns}
    tidy = pd.DataFrame(typed, index=frame.index)
    _refuse_doubled(tidy, key, card, path)
    return tidy.sort_values(key, ignore_index=True)


def _typed(frame: pd.DataFrame, column: Column, card: Card, path: Path) -> pd.Series:
    kind: Any = TYPES[column.type]
    if column.name in card.key and kind == "Int32":
        kind = "int32"
    if column.name not in frame:
        return pd.Series(pd.NA if kind != "float64" else np.nan, index=frame.index).astype(kind)
    values = frame[column.name]
    if column.type == "text":
        return values.astype("str").where(values.notna())
    if column.type == "day":
        return values.astype(kind)
    numbers_given = values.astype("float64")
    if column.type != "number":
        _refuse_unfit(numbers_given, column, kind, path)
    _refuse_outside_codebook(numbers_given, column, path)
    return values.astype(kind)


def _refuse_unfit(values: pd.Series, column: Column, kind: str, path: Path) -> None:
    """Refuse values that are not whole numbers, or too great for their type (numpy wraps them)."""
    whole = np.iinfo(kind.lower())
    first, last = {"year": YEARS, "code": CODES}.get(column.type, (whole.min, whole.max))
    fit = (values % 1 == 0) & values.between(first, last)
    wrong = values[values.notna() & ~fit]
    if len(wrong):
        msg = (
            f"the column {column.name!r} of {path} must have whole numbers from {first} to "
            f"{last}; {len(wrong)} do not, such as {wrong.iloc[0]:g}"
        )
        raise DataSetError(msg)


def _refuse_outside_codebook(values: pd.Series, column: Column, path: Path) -> None:
    """Refuse flags and levels that the card does not explain, and amounts below zero."""
    if column.type in ("flag", "level"):
        known = dict(column.labels) or {0: "no", 1: "yes"}
        wrong = values[values.notna() & ~values.isin(list(known))]
        expected = ", ".join(f"{value:g} {label}" for value, label in known.items())
    elif column.type in ("count", "number") and not column.negative:
        wrong = values[values < 0]
        expected = "nothing below zero"
    else:
        return
    if len(wrong):
        first = ", ".join(f"{value:g}" for value in wrong.unique()[:5])
        msg = (
            f"the column {column.name!r} of {path} has {len(wrong)} values outside its codebook: "
            f"{first}; expected {expected}. Correct the file; if it is a newer version with codes "
            "of its own, it is not the one that the card describes"
        )
        raise DataSetError(msg)


def _refuse_doubled(frame: pd.DataFrame, key: list[str], card: Card, path: Path) -> None:
    doubled = frame.duplicated(key, keep=False)
    if doubled.any():
        first = frame.loc[doubled, key].head(2).to_dict("records")
        msg = (
            f"{path} has {int(doubled.sum())} rows of {card.title} that share their key, such as "
            f"{first[0]}: expected one row for each {card.row}. The line that finds them is "
            f"frame[frame.duplicated({key}, keep=False)]"
        )
        raise DataSetError(msg)
