"""The part of EDTF (ISO 8601-2) that is supported: reads a text into the days that it can mean."""

import re
from typing import Literal, NamedTuple, TypeAlias

from bilateral.dates.gregorian import (
    BEGINNING,
    END,
    Days,
    day_number,
    month_days,
    part_days,
    year_days,
)
from bilateral.dates.suggestions import is_nothing, meant
from bilateral.errors import DateError, did_you_mean

Box: TypeAlias = tuple[int, int, int, int]
"""A group of readings: first and last day of its start, and first and last day of its end."""

Kind: TypeAlias = Literal["known", "open", "unknown"]

LONGEST = 1000  # characters; more than any list of dates that a person writes
FORMS = "dates are EDTF, such as 1975, 1975-12, 1975-12-02, 1975~, 1963/1968 or [..2008-05]"
SUPPORTED = (
    "supported are EDTF levels 0 and 1, and of level 2 quarters (2011-35), half-years (2011-40), "
    "unspecified digits in intervals (197X/..) and one-of sets ([2005..2006]), which may be an end "
    "of an interval too ([2005..2006]/2010)"
)

_POINT = re.compile(
    r"(?:(-?[0-9]{4})(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?"
    r"|(-?[0-9]{3})X"
    r"|(-?[0-9]{2})XX"
    r"|Y(-?[1-9][0-9]{4,10}))"
    r"([?~%])?"
)
_MOMENT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})T(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)|24:00:00)"
    r"(?:Z|[+-](?:0[0-9]|1[0-3])(?::[0-5][0-9])?|[+-]14(?::00)?)?"
)
_LETTERS_OF_EDTF = re.compile(r"[0-9XYESTZ?~%.,:/{}\[\]+-]+")
_BEYOND = re.compile(r"[{}]|E[0-9]|S[0-9]|X|[?~%]")


class Point(NamedTuple):
    """A date that is not an interval: the stretches it can lie in, its precision, its qualifier."""

    stretches: tuple[Days, ...]
    precision: str
    qualifier: str


class Reading(NamedTuple):
    """What a text says: its groups of readings, how its ends are given, and its qualifiers."""

    boxes: tuple[Box, ...]
    start_kind: Kind
    end_kind: Kind
    start_precision: str
    end_precision: str
    qualifiers: str
    is_interval: bool


_BEFORE_ALL = Point(((BEGINNING, BEGINNING),), "", "")
_AFTER_ALL = Point(((END, END),), "", "")
_ANY_TIME = Point(((BEGINNING, END),), "", "")


def read(text: str) -> Reading:
    """Read an EDTF text.

    Parameters
    ----------
    text : str
        At most 1,000 characters.

    Raises
    ------
    DateError
        If the text is not EDTF, uses a part of level 2 that is not supported, or names a day
        that does not exist. The message says what was given, what is expected and how to correct
        it.

    Examples
    --------
    >>> read("1974-11-04").boxes
    ((1768, 1768, 1768, 1768),)
    """
    try:
        return _reading(text)
    except DateError as fault:
        raise DateError(_refusal(text, str(fault))) from None


def _reading(text: str) -> Reading:
    if not isinstance(text, str) or len(text) > LONGEST:
        why = f"a date is a text of at most {LONGEST:,} characters"
        raise DateError(why)
    if "/" in text:
        return _interval(text)
    if text.startswith("[") and text.endswith("]"):
        return _one_of(text[1:-1])
    stretches, precision, qualifier = _point(text) or _moment(text)
    boxes = tuple([stretch * 2 for stretch in stretches])
    return Reading(boxes, "known", "known", precision, precision, qualifier, False)


def _interval(text: str) -> Reading:
    first, slash, second = text.partition("/")
    if text == slash or "/" in second:
        why = f"an interval has two ends, of which at least one is given or open; {FORMS}"
        raise DateError(why)
    start, start_kind = _end(first, _BEFORE_ALL)
    end, end_kind = _end(second, _AFTER_ALL)
    # Read apart, a northern spring may meet a southern autumn: too wide rather than too narrow.
    boxes = tuple(
        [
            (s1, min(s2, e2), max(e1, s1), e2)
            for s1, s2 in start.stretches
            for e1, e2 in end.stretches
            if s1 <= e2
        ]
    )
    if not boxes:
        why = "it ends before it starts"
        raise DateError(why)
    qualifiers = start.qualifier + end.qualifier
    return Reading(
        boxes, start_kind, end_kind, start.precision, end.precision, qualifiers, is_interval=True
    )


def _end(text: str, if_open: Point) -> tuple[Point, Kind]:
    if not text:
        return _ANY_TIME, "unknown"
    if text == "..":
        return if_open, "open"
    if text.startswith("[") and text.endswith("]"):
        return _end_in_set(text)
    return _point_within(text), "known"


def _end_in_set(text: str) -> tuple[Point, Kind]:
    """Read an end that is one of the members of a set.

    EDTF has sets and intervals, but no set inside an interval. This reader allows it: an embassy
    that reopened at an unknown date and stayed open has a start that nothing else can express.
    """
    among = _one_of(text[1:-1])
    stretches = tuple([box[:2] for box in among.boxes])
    unbounded = among.start_kind == "unknown" or among.end_kind == "unknown"
    precision = among.start_precision or among.end_precision
    return Point(stretches, precision, among.qualifiers), "unknown" if unbounded else "known"


def _one_of(text: str) -> Reading:
    parts = text.split(",")
    last = len(parts) - 1
    members = [_member(part, n == 0, n == last) for n, part in enumerate(parts)]
    earliest, latest = (
        min(members)[0],
        max(members, key=lambda member: member[1].stretches[-1][1])[1],
    )
    stretches = {stretch for start, end in members for stretch in _between(start, end)}
    return Reading(
        tuple([stretch * 2 for stretch in sorted(stretches)]),
        "unknown" if earliest is _BEFORE_ALL else "known",
        "unknown" if latest is _AFTER_ALL else "known",
        earliest.precision,
        latest.precision,
        "".join([start.qualifier + end.qualifier for start, end in members]),
        False,
    )


def _member(text: str, is_first: bool, is_last: bool) -> tuple[Point, Point]:
    first, dots, second = text.partition("..")
    if not dots:
        point = _point_within(text)
        return point, point
    if not (first or second) or not (first or is_first) or not (second or is_last):
        why = "in a set '..' goes between two dates, before the first or after the last"
        raise DateError(why)
    start = _point_within(first) if first else _BEFORE_ALL
    end = _point_within(second) if second else _AFTER_ALL
    if start.stretches[0][0] > end.stretches[-1][1]:
        why = f"{_shown(text)} ends before it starts"
        raise DateError(why)
    return start, end


def _between(start: Point, end: Point) -> tuple[Days, ...]:
    return start.stretches if start is end else ((start.stretches[0][0], end.stretches[-1][1]),)


def _point_within(text: str) -> Point:
    try:
        point = _point(text)
        if point is None:
            has_time = _MOMENT.fullmatch(text)
            raise DateError("only a single date has a time of day" if has_time else _unread(text))
    except DateError as fault:
        why = f"the part {_shown(text)} is wrong, {fault}"
        raise DateError(why) from None
    return point


def _point(text: str) -> Point | None:
    match = _POINT.fullmatch(text)
    if match is None:
        return None
    year, part, day, decade, century, long_year, mark = match.groups("")
    if year:
        return Point(*_calendar(year, part, day), mark)
    if long_year:
        return Point((year_days(int(long_year)),), "year", mark)
    if decade:
        return Point((_years(decade, 10),), "decade", mark)
    return Point((_years(century, 100),), "century", mark)


def _calendar(year: str, part: str, day: str) -> tuple[tuple[Days, ...], str]:
    if year == "-0000":
        why = "there is no year -0000; the year before 0001 is 0000"
        raise DateError(why)
    if not part or (part == "XX" and day in {"", "XX"}):
        return (year_days(int(year)),), "year"
    if part == "XX":
        why = f"a day without its month is not supported; {SUPPORTED}"
        raise DateError(why)
    if not day:
        return part_days(int(year), int(part))
    if not "01" <= part <= "12":
        why = f"there is no month {part}, months are 01 to 12"
        raise DateError(why)
    days = month_days(int(year), int(part))
    return ((days,), "month") if day == "XX" else (_day_of(year, part, day, days), "day")


def _day_of(year: str, month: str, day: str, days: Days) -> tuple[Days]:
    first, last = days
    number = first + int(day) - 1
    if not first <= number <= last:
        why = f"{year}-{month} has no day {day}, its last is {last - first + 1}"
        raise DateError(why)
    return ((number, number),)


def _years(digits: str, size: int) -> Days:
    """Return the days of all years that begin with these digits; the year -0000 does not exist."""
    nearest = abs(int(digits)) * size
    if digits.startswith("-"):
        low, high = -(nearest + size - 1), min(-nearest, -1)
    else:
        low, high = nearest, nearest + size - 1
    return day_number(low, 1, 1), day_number(high + 1, 1, 1) - 1


def _moment(text: str) -> Point:
    match = _MOMENT.fullmatch(text)
    point = _point(match[1]) if match else None
    if point is None:
        raise DateError(_unread(text))
    return point


def _unread(text: str) -> str:
    if text.startswith("Y") and text.strip("Y-0123456789") == "":
        return "Y goes before a year of five to eleven digits"
    if text.startswith("{"):
        return f"a set that means all its members is not supported, write a date for each; {FORMS}"
    is_beyond = _LETTERS_OF_EDTF.fullmatch(text) and _BEYOND.search(text)
    return SUPPORTED if is_beyond else FORMS


def _refusal(text: object, why: str) -> str:
    shown = _shown(text)
    if not isinstance(text, str):
        return f"{shown} is of type {type(text).__name__}, not a date: {why}, and {FORMS}"
    if is_nothing(text):
        return f"{shown} is not a date: {FORMS}; where no date is reported, leave it out"
    mends = [mend for mend in meant(text) if _is_date(mend)]
    question = f"; {did_you_mean(mends)}" if mends else ""
    return f"{shown} is not a date: {why}{question}"


def _shown(given: object) -> str:
    text = repr(given[:80] if isinstance(given, str) else given)
    return text if len(text) <= 80 else f"{text[:79]}…"


def _is_date(text: str) -> bool:
    try:
        _reading(text)
    except DateError:
        return False
    return True
