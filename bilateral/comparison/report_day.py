"""The date of a report: given, set in the environment, or today."""

import datetime as dt
import os
from typing import Final

from bilateral.errors import BilateralError, quote

EPOCH: Final = "SOURCE_DATE_EPOCH"
"""The variable by which reproducible builds set the time, in seconds since 1970."""

DAY: Final = len("2018-11-10")


def report_day(given: str | dt.date | None = None) -> str:
    """Return the date of a report, as ``2018-11-10``.

    Parameters
    ----------
    given : str or datetime.date, optional
        The day; if not given, that of ``SOURCE_DATE_EPOCH``, and today where this is not set.

    Raises
    ------
    BilateralError
        If the date, or the variable, is not valid.

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
        msg = f"date={quote(given)} is not a day; write year, month and day, such as 2018-11-10"
        raise BilateralError(msg) from error


def _set_or_today() -> str:
    seconds = os.environ.get(EPOCH)
    if not seconds:
        return dt.date.today().isoformat()  # noqa: DTZ011 (the day where the reader is)
    try:
        return dt.datetime.fromtimestamp(int(seconds), dt.UTC).date().isoformat()
    except (ValueError, OverflowError, OSError) as error:
        msg = f"{EPOCH}={quote(seconds)} is not a number of seconds since 1970; unset or correct it"
        raise BilateralError(msg) from error
