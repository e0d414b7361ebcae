"""Check that a state existed throughout the time that a record surely lasted."""

from functools import lru_cache
from typing import Final

from bilateral._states import State, state
from bilateral._states.as_of import EPOCH
from bilateral._states.data_files import ALWAYS, Span
from bilateral._states.states_by_id import states_by_id
from bilateral.dates import Bounds, Date, seen
from bilateral.dates.edtf import Box
from bilateral.dates.gregorian import BEGINNING, END, day_number, iso_day
from bilateral.errors import DateError, UnknownNameError
from bilateral.records.partial import Invalid

FIRST_DAY, LAST_DAY = day_number(-9999, 1, 1), day_number(9999, 12, 31)
"""The days of years that are written with four digits."""
CUT: Final = "cut it to that life, and write another record for what was before or after"


@lru_cache(maxsize=4096)
def not_there(name: str, date: Date | None, observed: Date | None) -> str:
    """Return why a state surely did not exist throughout a record; empty where it may have.

    A record that happened once lies within the life of a state if any possible day of it
    does; one that lasted, if all days of some reading do. An unreported end may be anywhere, and
    an open end proves no day: a source that says that something continues is no evidence for
    later days.

    Examples
    --------
    >>> not_there("SUHH", Date.parse("1982/1991"), None)
    ''
    >>> not_there("LAO", Date.parse("1950/1960"), None)  # doctest: +ELLIPSIS
    "1950/1960 lies only in part within the life of Laos: 'LAO' in 1950-12-31 names no state; ..."
    """
    if any(isinstance(day, Invalid) for day in (date, observed)):
        return ""  # reported as a separate error
    try:
        when = seen(date, observed)
    except DateError:  # reported as an error of the record
        return ""
    lived = states_by_id()[name]
    if when.is_qualified or any(_fits(box, lived) for box in when.boxes):
        return ""
    whole = _outer(when) if observed or not date else date
    if not lived.existed(whole):
        return _absence(name, whole)
    given = f"{date or 'what was'} observed {observed}" if observed else date
    part = f"{given} lies only in part within the life of {lived}"
    return f"{part}: {_absence(name, _missed(when.boxes[0], lived))}; {CUT}"


def _fits(box: Box, lived: State) -> bool:
    """Return whether a record can have begun and ended within one period of a state's life."""
    begun, latest_begun, ended, latest_ended = _vouched(box)
    for first, last in map(_days, lived.periods):
        start, end = max(begun, first), min(latest_ended, last)
        if start <= min(latest_begun, last) and max(ended, first, start) <= end:
            return True
    return False


def _vouched(box: Box) -> Box:
    """Treat an open end as one that is not reported."""
    begun, latest_begun, ended, latest_ended = box
    return (
        begun,
        latest_ended if latest_begun == BEGINNING else latest_begun,
        begun if ended == END else ended,
        latest_ended,
    )


def _days(period: Span) -> tuple[int, int]:
    """Return the ends of a period as day numbers; an unbounded end is beyond all days."""
    first = BEGINNING if period.first == ALWAYS.first else period.first - EPOCH
    return first, END if period.is_open else period.last - EPOCH


def _missed(box: Box, lived: State) -> Date:
    """Name a day of a record that lies outside a state's life: its start, its end, or between."""
    _, begun, ended, _ = _vouched(box)
    periods = [*map(_days, lived.periods)]
    days = [begun, ended, *(last + 1 for _, last in periods)]
    outside = (day for day in days if not any(first <= day <= last for first, last in periods))
    return Date.parse(_iso(next(outside)))


def _outer(when: Bounds) -> Date:
    """Write the outer bounds of a date as a date."""
    ends = (".." if day is None else str(day) for day in (when.earliest, when.latest))
    return Date.parse("/".join(ends))


def _iso(day: int) -> str:
    return iso_day(min(max(day, FIRST_DAY), LAST_DAY))


def _absence(name: str, on: Date) -> str:
    """Write that a state did not exist at a time, and which one did."""
    try:
        then = state(name, on=on)
    except UnknownNameError as error:
        return str(error)
    return f"{name} was not a state in {on}; at that time there was {then.name} ({then.id})"
