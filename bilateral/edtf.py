"""The part of EDTF (ISO 8601-2) that dates are written in: from a text to the days it can mean."""

import re
from typing import Literal, NamedTuple, TypeAlias

from bilateral.dateslips import meant
from bilateral.errors import DateError, listed

Days: TypeAlias = tuple[int, int]
"""The first and the last day, counted from 1970-01-01, both included."""

Box: TypeAlias = tuple[int, int, int, int]
"""One group of readings: first and last day on which it can begin, first and last on which it can end."""

Kind: TypeAlias = Literal["known", "open", "unknown"]

# Beyond every year that can be written (eleven digits, so that bounds still fit datetime64[s]).
BEGINNING, END = -(10**15), 10**15
LONGEST = 1000
SUPPORTED = (
    "supported are EDTF levels 0 and 1, and of level 2 quarters (2011-35), half-years (2011-40), "
    "unspecified digits in intervals (197X/..) and one-of sets ([2005..2006])"
)
FORMS = (
    "dates are written in EDTF, such as 1975, 1975-12, 1975-12-02, 1975~, 1963/1968 or [..2008-05]"
)

# A season is named without a hemisphere, and winter without saying which of its two years it is
# named after, so each has all the stretches that somebody may mean: from the first day of the
# meteorological season to the last day that the astronomical one can have. (Years are relative.)
_SPRING = (((0, 3, 1), (0, 6, 22)),)
_SUMMER = (((0, 6, 1), (0, 9, 24)),)
_AUTUMN = (((0, 9, 1), (0, 12, 23)),)
_WINTER = (((-1, 12, 1), (0, 3, 21)), ((0, 12, 1), (1, 3, 21)))
_SEASONS = {
    21: _SPRING + _AUTUMN,
    22: _SUMMER + _WINTER,
    23: _AUTUMN + _SPRING,
    24: _WINTER + _SUMMER,
}
_MONTHS_OF = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6), 41: (7, 12)}

_POINT = re.compile(
    r"(?:(-?[0-9]{4})(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?"
    r"|(-?[0-9]{2})([0-9])?(XX?)"
    r"|Y(-?[1-9][0-9]{4,10}))"
    r"([?~%])?"
)
_MOMENT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})T(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)"
    r"(?:Z|[+-](?:0[0-9]|1[0-3])(?::[0-5][0-9])?|[+-]14(?::00)?)?"
)
_BEYOND = re.compile(r"[{}]|Y-?[0-9]+E|S[0-9]|[0-9X]{4}-(2[5-9]|3[0-2]|3[7-9])(?![0-9])|X|[?~%]")


class Point(NamedTuple):
    """One date without ends: the stretches of days it can lie in, its precision and its qualifier."""

    stretches: tuple[Days, ...]
    precision: str
    qualifier: str = ""


class Reading(NamedTuple):
    """What a text says: its groups of readings and how its ends are given."""

    boxes: tuple[Box, ...]
    start_kind: Kind
    end_kind: Kind
    start_precision: str
    end_precision: str
    qualifiers: str
    is_interval: bool


_OPEN = {
    "start": Point(((BEGINNING, BEGINNING),), ""),
    "end": Point(((END, END),), ""),
}
_UNKNOWN = Point(((BEGINNING, END),), "")


def read(text: str) -> Reading:
    """Read an EDTF text.

    Parameters
    ----------
    text : str
        At most 1,000 characters.

    Raises
    ------
    DateError
        When the text is not EDTF, is of a part of level 2 that is not supported, or names a day
        that no calendar has. The message says what was given, what was wanted and how to mend it.

    Examples
    --------
    >>> read("1974-11-04").boxes
    ((1768, 1768, 1768, 1768),)
    """
    try:
        return _reading(text)
    except DateError as fault:
        raise DateError(_refusal(text, str(fault))) from None


def day_number(year: int, month: int, day: int) -> int:
    """Count the days from 1970-01-01 in the proleptic Gregorian calendar, for any year.

    Examples
    --------
    >>> day_number(1970, 1, 1), day_number(0, 3, 1)
    (0, -719468)
    """
    if month <= 2:  # years are taken to begin in March, so that the leap day is the last
        year, month = year - 1, month + 12
    whole = year * 365 + year // 4 - year // 100 + year // 400
    return whole + (153 * (month - 3) + 2) // 5 + day - 719469


def year_days(year: int) -> Days:
    """Give the first and the last day of a year.

    Examples
    --------
    >>> year_days(1970)
    (0, 364)
    """
    return day_number(year, 1, 1), day_number(year, 12, 31)


def _reading(text: str) -> Reading:
    if not isinstance(text, str):
        msg = "a date is a text"
        raise DateError(msg)
    if len(text) > LONGEST:
        msg = f"a date has at most {LONGEST:,} characters, not {len(text):,}"
        raise DateError(msg)
    if "/" in text:
        return _interval(text)
    if text.startswith("[") and text.endswith("]"):
        return _one_of(text[1:-1])
    point = _point(text)
    boxes = tuple(stretch * 2 for stretch in point.stretches)
    precision = point.precision
    return Reading(boxes, "known", "known", precision, precision, point.qualifier, False)


def _interval(text: str) -> Reading:
    first, second, *more = text.split("/")
    if more:
        msg = "an interval has one '/'"
        raise DateError(msg)
    if not first and not second:
        msg = "both ends are unknown; leave the date out"
        raise DateError(msg)
    start, end = _end_of_interval(first, "start"), _end_of_interval(second, "end")
    boxes = tuple(
        (s1, min(s2, e2), max(e1, s1), e2)
        for s1, s2 in start.stretches
        for e1, e2 in end.stretches
        if s1 <= e2
    )
    if not boxes:
        msg = f"it ends before it starts; write '{second}/{first}'"
        raise DateError(msg)
    qualifiers = start.qualifier + end.qualifier
    kinds = _kind(first), _kind(second)
    return Reading(boxes, *kinds, start.precision, end.precision, qualifiers, True)


def _end_of_interval(text: str, which: str) -> Point:
    if not text:
        return _UNKNOWN
    if text == "..":
        return _OPEN[which]
    if "T" in text:
        msg = "an interval has no times of day; write its ends as days"
        raise DateError(msg)
    return _point(text)


def _kind(text: str) -> Kind:
    return "open" if text == ".." else "known" if text else "unknown"


def _one_of(text: str) -> Reading:
    parts = text.split(",")
    members = [
        _member(part, is_first=n == 0, is_last=n == len(parts) - 1) for n, part in enumerate(parts)
    ]
    stretches = sorted({stretch for start, end in members for stretch in _between(start, end)})
    earliest = min((start for start, _ in members), key=lambda point: point.stretches[0])
    latest = max((end for _, end in members), key=lambda point: point.stretches[-1][1])
    return Reading(
        tuple(stretch * 2 for stretch in stretches),
        "unknown" if earliest is _OPEN["start"] else "known",
        "unknown" if latest is _OPEN["end"] else "known",
        earliest.precision,
        latest.precision,
        "".join(start.qualifier + end.qualifier for start, end in members),
        False,
    )


def _member(text: str, *, is_first: bool, is_last: bool) -> tuple[Point, Point]:
    first, dots, second = text.partition("..")
    if not dots:
        point = _day_or_coarser(first)
        return point, point
    if (not first and not is_first) or (not second and not is_last) or not (first or second):
        msg = "'..' stands between two dates, before the first or after the last"
        raise DateError(msg)
    start = _day_or_coarser(first) if first else _OPEN["start"]
    end = _day_or_coarser(second) if second else _OPEN["end"]
    if start.stretches[0][0] > end.stretches[-1][1]:
        msg = f"'{text}' ends before it starts; write '{second}..{first}'"
        raise DateError(msg)
    return start, end


def _between(start: Point, end: Point) -> tuple[Days, ...]:
    if start is end:
        return start.stretches
    return ((start.stretches[0][0], end.stretches[-1][1]),)


def _day_or_coarser(text: str) -> Point:
    if "T" in text:
        msg = "a set has no times of day; write its members as days"
        raise DateError(msg)
    return _point(text)


def _point(text: str) -> Point:
    match = _POINT.fullmatch(text)
    if match is None:
        return _moment(text)
    year, part, day, century, decade, unspecified, long_year, qualifier = match.groups()
    if year is not None:
        return Point(*_calendar(year, part, day), qualifier or "")
    if long_year is not None:
        return Point((year_days(int(long_year)),), "year", qualifier or "")
    if (decade is None) is not (unspecified == "XX"):
        raise DateError(FORMS)
    stretch, precision = _unspecified(century + (decade or ""), len(unspecified))
    return Point((stretch,), precision, qualifier or "")


def _moment(text: str) -> Point:
    match = _MOMENT.fullmatch(text)
    if match is None:
        raise DateError(SUPPORTED if _BEYOND.search(text) and not meant(text) else FORMS)
    return _point(match[1])


def _unspecified(digits: str, missing: int) -> tuple[Days, str]:
    precision = ("decade", "century")[missing - 1]
    size = 10**missing
    nearest = abs(int(digits)) * size
    if digits.startswith("-"):  # there is no year -0000
        low, high = -(nearest + size - 1), min(-nearest, -1)
    else:
        low, high = nearest, nearest + size - 1
    return (day_number(low, 1, 1), day_number(high, 12, 31)), precision


def _calendar(year_text: str, part: str | None, day: str | None) -> tuple[tuple[Days, ...], str]:
    year = int(year_text)
    if year == 0 and year_text.startswith("-"):
        msg = "there is no year -0000; the year before 0001 is 0000"
        raise DateError(msg)
    if part is None or part == "XX":
        if day is not None and day != "XX":
            msg = f"digits are unspecified from the right only; {SUPPORTED}"
            raise DateError(msg)
        return (year_days(year),), "year"
    number = int(part)
    if 1 <= number <= 12:
        return _month_or_day(year, number, day)
    if day is not None:
        msg = f"there is no month {part}; months are 01 to 12"
        raise DateError(msg)
    return _part_of_year(year, number)


def _month_or_day(year: int, month: int, day: str | None) -> tuple[tuple[Days, ...], str]:
    first = day_number(year, month, 1)
    last = day_number(year, month + 1, 1) - 1 if month < 12 else day_number(year, 12, 31)
    if day is None or day == "XX":
        return ((first, last),), "month"
    number = first + int(day) - 1
    if not first <= number <= last:
        msg = f"that month has the days 01 to {last - first + 1}, not {day}"
        raise DateError(msg)
    return ((number, number),), "day"


def _part_of_year(year: int, number: int) -> tuple[tuple[Days, ...], str]:
    if number in _SEASONS:
        stretches = sorted(
            (day_number(year + y1, m1, d1), day_number(year + y2, m2, d2))
            for (y1, m1, d1), (y2, m2, d2) in _SEASONS[number]
        )
        return tuple(stretches), "season"
    if number not in _MONTHS_OF:
        msg = (
            f"{number:02} is no part of a year; months are 01 to 12, seasons 21 to 24, "
            "quarters 33 to 36, half-years 40 and 41"
        )
        raise DateError(msg)
    low, high = _MONTHS_OF[number]
    (days,), _ = _month_or_day(year, high, None)
    return ((day_number(year, low, 1), days[1]),), "quarter" if number < 40 else "half-year"


def _refusal(text: object, why: str) -> str:
    if not isinstance(text, str):
        return f"{text!r} is a {type(text).__name__}, not a date: {why}; {FORMS}"
    shown = repr(text if len(text) <= 80 else text[:79] + "…")
    mends = [mend for mend in meant(text) if _is_date(mend)] if len(text) <= LONGEST else []
    return f"{shown} is not a date: {why}" + (f"; write {listed(mends, 'or')}" if mends else "")


def _is_date(text: str) -> bool:
    try:
        _reading(text)
    except DateError:
        return False
    return True
