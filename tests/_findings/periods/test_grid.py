"""Periods of equal width over the days that bound something."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bilateral as bl
from bilateral._findings.periods.grid import Grid
from bilateral.dates.gregorian import BEGINNING, END, year_days


def over(first: int, last: int, width: int) -> Grid:
    return Grid.over([(year_days(first)[0], year_days(last)[1])], width)


def test_periods_begin_in_years_that_the_width_divides():
    """Two cases share decades, whenever their sources begin."""
    assert over(1955, 1974, 10).years == ((1950, 1959), (1960, 1969), (1970, 1979))
    assert over(1955, 1956, 1).years == ((1955, 1955), (1956, 1956))
    assert over(-3, 3, 5).years == ((-5, -1), (0, 4))


def test_a_period_has_all_days_of_its_years():
    """The first of January and the last of December belong to it."""
    grid = over(1970, 1971, 2)
    assert (grid.starts, grid.ends) == ((0,), (729,))


def test_unbounded_days_lay_no_periods():
    """What has no bound reaches no further than what has one; nothing bounded, no periods."""
    assert Grid.over([(BEGINNING, 0, 0, END)], 10).years == ((1970, 1979),)
    assert Grid.over([(BEGINNING, END)], 10).years == ()


def test_too_many_periods_are_refused_with_the_mend():
    """A year of the stone age in a table of single years is told, not laid out."""
    assert len(over(1601, 2000, 1).years) == 400
    with pytest.raises(
        bl.BilateralError, match=r"would be 12,001, .* give a greater width, or narrow"
    ):
        over(-10_000, 2000, 1)


@given(st.integers(1900, 2000), st.integers(0, 50), st.integers(1, 12))
def test_a_stretch_touches_just_the_periods_that_share_a_day_with_it(first, years, width):
    """Bisection finds what a walk through all periods finds."""
    grid = over(1890, 2060, width)
    days = year_days(first)[0] + 17, year_days(first + years)[1] - 17
    walked = [
        n
        for n, (start, end) in enumerate(zip(grid.starts, grid.ends, strict=True))
        if start <= days[1] and end >= days[0]
    ]
    assert list(grid.within(*days)) == walked
