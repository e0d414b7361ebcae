"""Days are counted as `datetime` and numpy count them, in years of any length."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.dates.gregorian import (
    BEGINNING,
    END,
    LAST_YEAR,
    day_number,
    iso_day,
    month_days,
    part_days,
    season_days,
    year_days,
    year_of,
)
from bilateral.errors import DateError

EPOCH = date(1970, 1, 1).toordinal()
YEARS = st.integers(1600, 2400) | st.integers(-9999, 9999)
LONG_YEARS = st.integers(-LAST_YEAR, LAST_YEAR)


def days(first, last):
    """Count two days of the standard library from the epoch."""
    return first.toordinal() - EPOCH, last.toordinal() - EPOCH


@given(st.dates())
def test_days_are_counted_as_datetime_counts_them(day):
    """For every day that `datetime` knows the number is the same."""
    assert day_number(day.year, day.month, day.day) == day.toordinal() - EPOCH


@given(YEARS, st.integers(1, 12))
def test_months_are_as_long_as_those_of_numpy(year, month):
    """A month begins and ends as numpy has it, before the year 1 as well."""
    first = np.datetime64(f"{year:05}" if year < 0 else f"{year:04}", "M") + np.timedelta64(
        month - 1, "M"
    )
    after = (first + np.timedelta64(1, "M")).astype("datetime64[D]").astype(int)
    assert month_days(year, month) == (first.astype("datetime64[D]").astype(int), after - 1)


@given(LONG_YEARS)
def test_years_follow_each_other(year):
    """A year has 365 or 366 days, begins after the one before, and repeats every 400 years."""
    first, last = year_days(year)
    assert last - first + 1 in (365, 366)
    assert year_days(year - 1)[1] == first - 1
    assert year_days(year + 400) == (first + 146_097, last + 146_097)


@given(LONG_YEARS)
def test_every_bound_fits_seconds(year):
    """The longest years still fit the seconds of pandas, and lie within the two limits of time."""
    first, last = year_days(year)
    assert BEGINNING < first < last < END
    assert abs(np.datetime64(last, "D").astype("datetime64[s]").astype(int)) == abs(last) * 86_400


@pytest.mark.parametrize(
    ("part", "first", "last", "sort"),
    [
        (2, date(2012, 2, 1), date(2012, 2, 29), "month"),
        (12, date(2012, 12, 1), date(2012, 12, 31), "month"),
        (33, date(2012, 1, 1), date(2012, 3, 31), "quarter"),
        (34, date(2012, 4, 1), date(2012, 6, 30), "quarter"),
        (35, date(2012, 7, 1), date(2012, 9, 30), "quarter"),
        (36, date(2012, 10, 1), date(2012, 12, 31), "quarter"),
        (40, date(2012, 1, 1), date(2012, 6, 30), "half-year"),
        (41, date(2012, 7, 1), date(2012, 12, 31), "half-year"),
    ],
)
def test_parts_of_a_year_have_their_days(part, first, last, sort):
    """A month, a quarter and a half-year run from their first day to their last."""
    assert part_days(2012, part) == ((days(first, last),), sort)


@pytest.mark.parametrize("part", [-1, 0, 13, 20, 25, 29, 32, 37, 38, 39, 42, 99])
def test_other_parts_of_a_year_are_refused(part):
    """What is no part of a year, or one of level 2 that is left out, is refused by its number."""
    with pytest.raises(DateError, match=f"^{part:02} is not a part of a year"):
        part_days(2012, part)


@pytest.mark.parametrize(
    ("season", "northern", "southern"),
    [
        (21, [(date(2012, 3, 20), date(2012, 6, 20))], [(date(2012, 9, 1), date(2012, 11, 30))]),
        (22, [(date(2012, 6, 1), date(2012, 8, 31))], [(date(2011, 12, 22), date(2012, 3, 20))]),
        (23, [(date(2012, 9, 22), date(2012, 12, 21))], [(date(2012, 3, 1), date(2012, 5, 31))]),
        (
            24,
            [(date(2012, 12, 21), date(2013, 3, 20)), (date(2011, 12, 1), date(2012, 2, 29))],
            [(date(2012, 6, 20), date(2012, 9, 22))],
        ),
    ],
)
def test_a_season_takes_in_whatever_may_be_meant(season, northern, southern):
    """Each stretch of either hemisphere, by the sky or the month, lies within one of the given."""
    given_stretches = season_days(2012, season)
    for first, last in (days(*stretch) for stretch in northern + southern):
        assert any(low <= first and last <= high for low, high in given_stretches)


@pytest.mark.parametrize(
    ("season", "out"), [(21, (7, 15)), (22, (4, 15)), (23, (8, 1)), (24, (11, 1))]
)
def test_a_season_leaves_out_what_nobody_means(season, out):
    """Between the seasons of the two hemispheres lies a gap."""
    day = day_number(2012, *out)
    assert not any(low <= day <= high for low, high in season_days(2012, season))


@given(LONG_YEARS, st.sampled_from([21, 22, 23, 24]))
def test_stretches_of_a_season_are_in_order(year, season):
    """The stretches follow each other without touching."""
    ends = [day for stretch in season_days(year, season) for day in stretch]
    assert ends == sorted(set(ends))


@given(st.integers(-5_000_000, 5_000_000))
def test_the_year_of_a_day_holds_it(day):
    """However far from 1970, the day lies within the year that is given."""
    first, last = year_days(year_of(day))
    assert first <= day <= last


@given(LONG_YEARS, st.integers(1, 12), st.integers(1, 28))
def test_a_day_is_written_with_its_year_whatever_its_length(year, month, day):
    """Also before the year 1, where the standard library has no days."""
    sign = "-" if year < 0 else ""
    assert iso_day(day_number(year, month, day)) == f"{sign}{abs(year):04}-{month:02}-{day:02}"
