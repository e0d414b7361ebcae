"""Days in the words of a sentence: as precise as they are, and no more than it needs."""

from bilateral.dates.bounds import Day

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
NEAR = 3
"""Days that lie fewer years apart are named by their months."""


def between(first: Day | None, last: Day | None, *, fine: bool = False) -> str:
    """Write some day between two, both included; empty where neither is known.

    Examples
    --------
    >>> import numpy as np
    >>> day = np.datetime64
    >>> between(day("2006-01-01"), day("2006-12-31")), between(None, day("1968-11-30"))
    ('in 2006', 'by November 1968')
    >>> between(day("2005-10-01"), day("2006-05-31")), between(day("1970-01-01"), day("1979-12-31"))
    ('between October 2005 and May 2006', 'between 1970 and 1979')
    """
    if first is None or last is None:
        bound = first if last is None else last
        if bound is None:
            return ""
        is_year = last is not None and str(last).endswith("-12-31")
        words = year_of(bound) if is_year else _month(bound)
        return f"{'after' if last is None else 'by'} {words}"
    if first == last and fine:
        return f"on {int(str(first)[-2:])} {_month(first)}"
    if _month(first) == _month(last) and fine:
        return f"in {_month(first)}"
    if year_of(first) == year_of(last):
        return f"in {year_of(first)}"
    write = _month if _is_near(first, last) else year_of
    return f"between {write(first)} and {write(last)}"


def bare(words: str) -> str:
    """Take the preposition off, where another one stands before.

    Examples
    --------
    >>> bare("on 4 November 1974"), bare("by 1968")
    ('4 November 1974', 'by 1968')
    """
    return words.removeprefix("in ").removeprefix("on ")


def year_of(day: Day) -> str:
    """Write the year of a day.

    Examples
    --------
    >>> import numpy as np
    >>> year_of(np.datetime64("1974-11-04")), year_of(np.datetime64("0532-01-01"))
    ('1974', '532')
    >>> year_of(np.datetime64("-0049-01-01"))
    '50 BC'
    """
    number = int(str(day)[:-6])
    return str(number) if number > 0 else f"{1 - number} BC"  # the year 0 is 1 BC


def _month(day: Day) -> str:
    return f"{MONTHS[int(str(day)[-5:-3]) - 1]} {year_of(day)}"


def _is_near(first: Day, last: Day) -> bool:
    whole_years = str(first).endswith("-01-01") and str(last).endswith("-12-31")
    return not whole_years and int(str(last)[:-6]) - int(str(first)[:-6]) < NEAR
