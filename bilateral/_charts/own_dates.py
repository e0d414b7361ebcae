"""Dates as people write them in frames of their own: EDTF, years, days of pandas."""

from typing import Any

import numpy as np
import pandas as pd

from bilateral.dates import Date, seen
from bilateral.dates.bounds import Bounds
from bilateral.errors import BilateralError, DateError


def bounds_of(value: Any) -> Bounds | None:
    """Read one date; None where it is missing.

    Examples
    --------
    >>> str(bounds_of("1974-11").start_latest), str(bounds_of(1974).start_earliest)
    ('1974-11-30', '1974-01-01')
    """
    if value is None or (pd.api.types.is_scalar(value) and pd.isna(value)):
        return None
    if isinstance(value, float | np.floating) and float(value).is_integer():
        value = int(value)
    if hasattr(value, "strftime") or isinstance(value, np.datetime64):
        value = str(np.datetime64(pd.Timestamp(value).tz_localize(None), "D"))
    if isinstance(value, int | np.integer):
        value = f"{value:04d}" if value >= 0 else f"-{-value:04d}"
    return seen(Date.parse(str(value)), None)


def parsed(dates: pd.Series) -> list[Bounds | None]:
    """Read a column of dates.

    Raises
    ------
    BilateralError
        When one is no date, with the line of pandas that shows it.
    """
    found = []
    for place, value in enumerate(dates):
        try:
            found.append(bounds_of(value))
        except (DateError, ValueError) as error:
            msg = (
                f"{str(value)!r} is no date: {error}; write a year, a day (1974-11-04) or a period "
                f"(1990/2005), and leave out what is not known; this shows the row: "
                f"frame.iloc[[{place}]]"
            )
            raise BilateralError(msg) from error
    return found
