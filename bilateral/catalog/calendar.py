"""Read days as data sets write them: in three columns, or as text in several formats."""

from pathlib import Path

import pandas as pd

from bilateral.errors import DataSetError

SHAPES = ("%Y-%m-%d", "%d:%m:%Y", "%m/%d/%Y")
"""ISO 8601; day:month:year of the Gleditsch-Ward list; month/day/year of the UN votes."""


def day_of_parts(year: pd.Series, month: pd.Series, day: pd.Series) -> pd.Series:
    """Combine years, months and days; a day with a missing code (below 1) is not known."""
    parts = pd.DataFrame({"year": year, "month": month, "day": day}).astype("float64")
    whole = parts.where((parts > 0).all(axis="columns"))
    return pd.to_datetime(whole, errors="coerce").astype("datetime64[s]")


def days(values: pd.Series, path: Path) -> pd.Series:
    """Read a column of days in any known format; empty values stay empty.

    Raises
    ------
    DataSetError
        If a value is not a day in any known format.
    """
    if values.dtype.kind == "M":
        return values.astype("datetime64[s]")
    texts = values.astype("str").where(values.notna())
    for shape in SHAPES:
        read = pd.to_datetime(texts, format=shape, errors="coerce")
        if (read.notna() == texts.notna()).all():
            return read.astype("datetime64[s]")
    wrong = texts[pd.to_datetime(texts, format=SHAPES[0], errors="coerce").isna() & texts.notna()]
    msg = f"{path} has {wrong.iloc[0]!r} where a day is expected, written as 1953-10-23"
    raise DataSetError(msg)
