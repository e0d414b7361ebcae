"""The day that stands on a report: given, set by whoever builds, or today."""

import datetime as dt
import os
from typing import Final

from bilateral.errors import BilateralError, quote

EPOCH: Final = "SOURCE_DATE_EPOCH"
"""The variable by which builds that shall come out the same set the time, in seconds since 1970."""

DAY: Final = len("2018-11-10")


def report_day(given: str | dt.date | None = None) -> str:
    """Give the day that stands on a report, as ``2018-11-10``.

    Parameters
    ----------
    given : str or datetime.date, optional
        The day; if not given, that of ``SOURCE_DATE_EPOCH``, and today where this is not set.

    Raises
    ------
    BilateralError
        When the day, or the variable, is none.

    Examples
    --------
    >>> report_day("2018-11-10")
    '2018-11-10'
    """
    if given is None:
        return _set_or_today()
    if isinstance(given, dt.date):
        return given.isoformat()[:DAY]
    try:
        return dt.date.fromisoformat(given).isoformat()
    except (ValueError, TypeError) as error:
        msg = f"date={quote(given)} is no day; write it as year, month and day, such as 2018-11-10"
        raise BilateralError(msg) from error


def _set_or_today() -> str:
    seconds = os.environ.get(EPOCH)
    if not seconds:
        return dt.date.today().isoformat()  # noqa: DTZ011 (the day where the reader is)
    try:
        return dt.datetime.fromtimestamp(int(seconds), dt.UTC).date().isoformat()
    except (ValueError, OverflowError, OSError) as error:
        msg = f"{EPOCH}={quote(seconds)} is no number of seconds since 1970; unset it or correct it"
        raise BilateralError(msg) from error
