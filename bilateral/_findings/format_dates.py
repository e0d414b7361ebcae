"""Write the range of days in which something began or ended, as briefly as possible."""

from bilateral.dates.bounds import Day
from bilateral.dates.gregorian import day_number, month_days

YEAR = len("2005")
MONTH = slice(0, len("2005-10"))


def format_day(first: Day | None, last: Day | None) -> str:
    """Write a range of days, both included; an unknown bound is None.

    Examples
    --------
    >>> import numpy as np
    >>> format_day(np.datetime64("1963-01-01"), np.datetime64("1963-12-31"))
    '1963'
    >>> format_day(np.datetime64("2005-10-01"), np.datetime64("2006-05-31"))
    'between 2005-10 and 2006-05'
    >>> format_day(None, np.datetime64("1968-11-30"))
    'by 1968-11'
    """
    if first is None and last is None:
        return "on a day not reported"
    if first is None:
        return f"by {_ending(str(last))}"
    if last is None:
        return f"after {_beginning(str(first))}"
    if first == last:
        return str(first)
    ends = ((_beginning(str(first)), first), (_ending(str(last)), last))
    start, end = (text for text, _ in ends)
    if len(start) != len(end):  # a year next to a month or a day is written with its month
        start, end = (str(day)[MONTH] if len(text) == YEAR else text for text, day in ends)
    return start if start == end else f"between {start} and {end}"


def _beginning(day: str) -> str:
    """Shorten a day to its month or year if it is the first day of it."""
    if day.endswith("-01-01"):
        return day[:-6]
    return day.removesuffix("-01")


def _ending(day: str) -> str:
    """Shorten a day to its month or year if it is the last day of it."""
    if day.endswith("-12-31"):
        return day[:-6]
    year, month, last = map(int, day.rsplit("-", 2))
    is_last = day_number(year, month, last) == month_days(year, month)[1]
    return day.rpartition("-")[0] if is_last else day
