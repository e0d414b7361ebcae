"""Dates in a sentence: as precise as known, and no more than needed."""

from bilateral._findings.tie_view import TieView
from bilateral.dates.bounds import Day

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
NEAR = 3
"""Days fewer years apart than this are written by their months."""


def began(tie: TieView, *, fine: bool = False) -> str:
    """Say when a tie began: *in 1955*, *between October 2005 and May 2006*, *by 1968*.

    Parameters
    ----------
    fine : bool
        Write the day or month, where it is known; else the year where that is.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.tie_view import view
    >>> relations = view(bl.load("cuba-laos").tie("relations-1974"), "CUB")
    >>> began(relations), began(relations, fine=True)
    ('in 1974', 'on 4 November 1974')
    """
    return between(tie.when.start_earliest, tie.when.start_latest, fine=fine)


def ended(tie: TieView, *, fine: bool = False) -> str:
    """Say when a tie ended, as `began` does; empty where that is not reported."""
    if tie.when.end_kind != "known":
        return ""
    return between(tie.when.end_earliest, tie.when.end_latest, fine=fine)


def lasted(tie: TieView, *, fine: bool = False) -> str:
    """Say how long a tie lasted: *from 1990 to 2005*, *in 2006*, *since 1974*; empty if undated.

    Where no day bounds its beginning, it lasted *until* its end, or *since* some day *or before*.
    A tie without a date, described in the present tense, is written *as of* then.
    """
    when, observed = tie.when, tie.record.observed
    if tie.record.date is None:
        seen = bare(between(observed.earliest, observed.latest)) if observed else ""
        return f"as of {seen}" if seen else ""
    if not when.is_interval:
        return began(tie, fine=fine)
    start, end = bare(began(tie, fine=fine)), bare(ended(tie, fine=fine))
    if when.start_earliest is None:
        since = f"since {start.removeprefix('by ')} or before" if start else ""
        return f"until {end.removeprefix('by ')}" if end else since
    if not end:
        return f"since {start}"
    return began(tie, fine=fine) if start == end else f"from {start} to {end}"


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
        words = _year(bound) if is_year else _month(bound)
        return f"{'after' if last is None else 'by'} {words}"
    if first == last and fine:
        return f"on {_day(first)}"
    if _month(first) == _month(last) and fine:
        return f"in {_month(first)}"
    if _year(first) == _year(last):
        return f"in {_year(first)}"
    write = _month if _is_near(first, last) else _year
    return f"between {write(first)} and {write(last)}"


def year(tie: TieView) -> str:
    """Return the year in which a tie began, where it is known; else nothing.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.tie_view import view
    >>> year(view(bl.load("cuba-laos").tie("relations-1974"), "CUB"))
    '1974'
    """
    first, last = tie.when.start_earliest, tie.when.start_latest
    is_known = first is not None and last is not None and _year(first) == _year(last)
    return _year(first) if first is not None and is_known else ""


def bare(words: str) -> str:
    """Take the preposition off, where another one is before.

    Examples
    --------
    >>> bare("on 4 November 1974"), bare("by 1968")
    ('4 November 1974', 'by 1968')
    """
    return words.removeprefix("in ").removeprefix("on ")


def _year(day: Day) -> str:
    return str(day)[:-6]


def _month(day: Day) -> str:
    return f"{MONTHS[int(str(day)[-5:-3]) - 1]} {_year(day)}"


def _day(day: Day) -> str:
    return f"{int(str(day)[-2:])} {_month(day)}"


def _is_near(first: Day, last: Day) -> bool:
    whole_years = str(first).endswith("-01-01") and str(last).endswith("-12-31")
    return not whole_years and int(_year(last)) - int(_year(first)) < NEAR
