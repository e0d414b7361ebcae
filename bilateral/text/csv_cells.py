"""Cells of CSV files that a spreadsheet program shows as they are and never runs as formulas."""

import re
from typing import Final

import pandas as pd

# What programs take for the beginning of a formula, also in the wide letters of East Asia, or drop
# before they look for one.
RUNS: Final = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
NUMBER: Final = re.compile(r"[-+]?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?")


def escaped(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet program would run; a number stays.

    Examples
    --------
    >>> escaped("=1+1"), escaped("-5"), escaped("'=1"), escaped("'tis")
    ("'=1+1", '-5', "''=1", "'tis")
    """
    return f"'{text}" if RUNS.match(text) and not NUMBER.fullmatch(text) else text


def unescaped(text: str) -> str:
    """Take away the apostrophe that `escaped` put before a text.

    Examples
    --------
    >>> unescaped("'=1+1"), unescaped("''=1"), unescaped("'tis")
    ('=1+1', "'=1", "'tis")
    """
    return text[1:] if text.startswith("'") and RUNS.match(text) else text


def plain_cells(frame: pd.DataFrame) -> pd.DataFrame:
    r"""Return a frame whose texts no spreadsheet program runs, to be written as CSV.

    Days before the year 0 are written as ISO 8601 has them.

    Examples
    --------
    >>> plain_cells(pd.DataFrame({"title": ["=1+1"], "n": [-1]})).to_csv(index=False)
    "title,n\n'=1+1,-1\n"
    """
    columns = {escaped(str(name)): _plain(column) for name, column in frame.items()}
    return pd.DataFrame(columns, index=frame.index)


def _plain(column: pd.Series) -> pd.Series:
    if column.dtype.kind in "biuf":
        return column
    if column.dtype.kind == "M":
        return column.map(_iso, na_action="ignore") if (column.dt.year < 0).any() else column
    return column.map(
        lambda value: escaped(value) if isinstance(value, str) else value, na_action="ignore"
    )


def _iso(day: pd.Timestamp) -> str:
    return f"{'-' * (day.year < 0)}{abs(day.year):04}-{day.month:02}-{day.day:02}"
