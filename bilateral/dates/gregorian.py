"""Days of the proleptic Gregorian calendar as whole numbers, for years of any length."""

from datetime import date, timedelta
from functools import cache
from typing import TypeAlias

from bilateral.errors import DateError

Days: TypeAlias = tuple[int, int]
"""The first and the last day, counted from 1970-01-01, both included."""

# Beyond every year that can be written: eleven digits, so that bounds still fit datetime64[s].
LAST_YEAR = 10**11 - 1
BEGINNING, END = -(10**15), 10**15

# EDTF names a season without a hemisphere, and does not say for which of its two years a winter
# is named, so each has all stretches that can be meant. A stretch runs from the first day
# of the meteorological season to the last possible day of the astronomical one; a month below 1 is
# of the year before, one above 12 of the year after.
_MARCH_TO_JUNE = ((3, 1), (6, 22))
_JUNE_TO_SEPTEMBER = ((6, 1), (9, 24))
_SEPTEMBER_TO_DECEMBER = ((9, 1), (12, 23))
_OVER_NEW_YEAR = (((0, 1), (3, 21)), ((12, 1), (15, 21)))
_SPRING_OR_AUTUMN = (_MARCH_TO_JUNE, _SEPTEMBER_TO_DECEMBER)
_SUMMER_OR_WINTER = (_OVER_NEW_YEAR[0], _JUNE_TO_SEPTEMBER, _OVER_NEW_YEAR[1])
_MONTHS_OF = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6), 41: (7, 12)}


def day_number(year: int, month: int, day: int) -> int:
    """Count the days from 1970-01-01 to a day.

    Parameters
    ----------
    year : int
        Astronomical: 0 is the year before 1, -1 the year before 0.
    month : int
        1 to 12; a number outside is in an earlier or later year.
    day : int
        1 to 31, not checked.

    Examples
    --------
    >>> day_number(1970, 1, 1), day_number(2000, 2, 29), day_number(1969, 13, 1)
    (0, 11016, 0)
    """
    years, months = divmod(month - 3, 12)  # counted from March, so that a leap day ends its year
    year += years
    leap_days = year // 4 - year // 100 + year // 400
    return year * 365 + leap_days + (153 * months + 2) // 5 + day - 719469


def year_days(year: int) -> Days:
    """Return the first and the last day of a year.

    Examples
    --------
    >>> year_days(1970)
    (0, 364)
    """
    first = day_number(year, 1, 1)
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return first, first + 364 + is_leap


@cache
def year_of(day: int) -> int:
    """Return the year of a day that is counted from 1970-01-01.

    Examples
    --------
    >>> year_of(-1), year_of(0), year_of(366)
    (1969, 1970, 1971)
    """
    year = 1970 + day * 400 // 146_097
    while day < year_days(year)[0]:
        year -= 1
    while day > year_days(year)[1]:
        year += 1
    return year


def iso_day(day: int) -> str:
    """Write a day that is counted from 1970-01-01, in a year of any length.

    Examples
    --------
    >>> iso_day(59), iso_day(day_number(-44, 3, 15))
    ('1970-03-01', '-0044-03-15')
    """
    year = year_of(day)
    first, last = year_days(year)
    alike = date(2000 if last - first == 365 else 2001, 1, 1) + timedelta(days=day - first)
    return f"{'-' * (year < 0)}{abs(year):04}-{alike:%m-%d}"


def month_days(year: int, month: int) -> Days:
    """Return the first and the last day of a month.

    Examples
    --------
    >>> month_days(1970, 2)
    (31, 58)
    """
    return day_number(year, month, 1), day_number(year, month + 1, 1) - 1


def season_days(year: int, season: int) -> tuple[Days, ...]:
    """Return the stretches in which a season lies, for both hemispheres and years.

    Parameters
    ----------
    year : int
        The year after which the season is named.
    season : int
        21 spring, 22 summer, 23 autumn, 24 winter.

    Examples
    --------
    >>> season_days(1970, 21)
    ((59, 172), (243, 356))
    """
    stretches = _SPRING_OR_AUTUMN if season in (21, 23) else _SUMMER_OR_WINTER
    return tuple((day_number(year, *first), day_number(year, *last)) for first, last in stretches)


def part_days(year: int, part: int) -> tuple[tuple[Days, ...], str]:
    """Return the stretches of a part of a year, by its EDTF number, and its precision.

    Raises
    ------
    DateError
        If EDTF has no such part, or it is a part of level 2 that is not supported.

    Examples
    --------
    >>> part_days(1970, 33)
    (((0, 89),), 'quarter')
    """
    if 1 <= part <= 12:
        return (month_days(year, part),), "month"
    if 21 <= part <= 24:
        return season_days(year, part), "season"
    if part not in _MONTHS_OF:
        why = (
            f"{part:02} is not a part of a year that is supported; months are 01 to 12, "
            "seasons 21 to 24, quarters 33 to 36, half-years 40 and 41"
        )
        raise DateError(why)
    first, last = _MONTHS_OF[part]
    days = day_number(year, first, 1), day_number(year, last + 1, 1) - 1
    return (days,), "quarter" if part < 40 else "half-year"
