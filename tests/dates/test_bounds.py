"""What is said of two dates follows from their readings: before, after, or on one day."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.dates import Date
from bilateral.errors import DateError
from tests.dates.writtendates import dates_told, points, texts


def relation(readings, others, holds):
    """Say of all pairs of readings whether something holds for each, for some or for none."""
    found = {holds(one, two) for one in readings for two in others}
    return {frozenset({True}): "surely", frozenset({False}): "no"}.get(frozenset(found), "possibly")


@given(dates_told, dates_told)
def test_before_is_read_off_the_readings(one, two):
    """It was surely before when each reading ended before each of the other began."""
    expected = relation(one.readings(), list(two.readings()), lambda a, b: a[1] < b[0])
    assert Date.parse(one.text).before(Date.parse(two.text)) == expected


@given(dates_told, dates_told)
def test_overlap_is_read_off_the_readings(one, two):
    """They surely overlap when each reading shares a day with each of the other."""
    expected = relation(
        one.readings(), list(two.readings()), lambda a, b: a[0] <= b[1] and b[0] <= a[1]
    )
    assert Date.parse(one.text).overlaps(Date.parse(two.text)) == expected


@given(texts, texts)
def test_of_two_one_is_before_or_they_overlap(one, two):
    """Before, after and together leave nothing out, and one that is sure leaves no other."""
    a, b = Date.parse(one), Date.parse(two)
    found = [a.before(b), b.before(a), a.overlaps(b)]
    assert found.count("no") == 2 if "surely" in found else found.count("possibly") >= 2
    assert a.overlaps(b) == b.overlaps(a)


@given(texts, st.integers(1990, 2010) | st.integers(-9999, 9999))
def test_a_year_is_the_period_of_that_year(text, year):
    """Asking for a year and asking for the date that names it give the same."""
    when, named = Date.parse(text), Date.parse(f"{year:05}" if year < 0 else f"{year:04}")
    assert when.surely_in(year) == when.surely_during(named)
    assert when.possibly_in(year) == when.possibly_during(named)


@given(texts, texts)
def test_what_is_sure_is_possible(one, two):
    """Nothing is surely active in a period without possibly being so, or overlapping it."""
    when, period = Date.parse(one), Date.parse(two)
    if when.surely_during(period):
        assert when.possibly_during(period)
    assert when.possibly_during(period) == (when.overlaps(period) != "no")
    if when.overlaps(period) == "surely":
        assert when.possibly_during(period)


@given(texts, points, st.sampled_from("?~%"))
def test_a_qualifier_on_either_side_forbids_surely(text, point, mark):
    """With a qualified date nothing is sure of two, and what was not there is there no more."""
    when, plain, marked = (Date.parse(t) for t in (text, point.text, point.text + mark))
    for told, softer in [
        (when.before(plain), when.before(marked)),
        (plain.before(when), marked.before(when)),
        (when.overlaps(plain), when.overlaps(marked)),
    ]:
        assert softer == ("no" if told == "no" else "possibly")
    assert not when.surely_during(marked)
    assert when.possibly_during(plain) == when.possibly_during(marked)


@pytest.mark.parametrize(
    ("text", "period", "surely", "possibly"),
    [
        ("1965", "1963/1990", True, True),
        ("1990-12-31", "1963/1990", True, True),
        ("1991", "1963/1990", False, False),
        ("1962/1963-01-01", "1963/1990", True, True),
        ("1960/2000", "1963/1990", True, True),
        ("1960/", "1963/1990", False, True),
        ("1960/..", "1963/1990", True, True),
        ("[1963,1990]", "1963/1990", True, True),
        ("[1963,1991]", "1963/1990", False, True),
        ("1965~", "1963/1990", False, True),
        ("1965", "1963?/1990", False, True),
        ("1963", "1963/", True, True),
        ("1965", "1963/", False, True),
        ("1965", "1963/..", True, True),
        ("1965", "/1965", True, True),
        ("1964", "/1965", False, True),
        ("1964", "../1965", True, True),
        ("1965", "[1965,1967]", False, True),
        ("1966", "[1965,1967]", False, False),
        ("1964/1968", "[1965,1967]", True, True),
        ("1966", "[1965..1967]", True, True),
        ("1974-06", "197X", True, True),
        ("1985", "[1960..1990,1970]", False, True),
        ("1966/1968", "[1965,1967]", False, True),
    ],
)
def test_a_period_is_taken_whole(text, period, surely, possibly):
    """A period runs from its first day to its last, but no unknown end makes anything sure."""
    when, other = Date.parse(text), Date.parse(period)
    assert (when.surely_during(other), when.possibly_during(other)) == (surely, possibly)


@pytest.mark.parametrize(
    ("one", "two", "before", "after", "overlap"),
    [
        ("1963/1968", "1969", "surely", "no", "no"),
        ("1963/1968", "1968", "possibly", "no", "possibly"),
        ("1963/1968", "1968-12-31", "possibly", "no", "possibly"),
        ("1963/1968", "1965", "no", "no", "surely"),
        ("2005-03-01", "2005-03-01", "no", "no", "surely"),
        ("2005-03-01", "2005-03-02", "surely", "no", "no"),
        ("2005", "2005", "possibly", "possibly", "possibly"),
        ("1963~", "1975", "possibly", "no", "no"),
        ("[2005,2007]", "2006", "possibly", "possibly", "no"),
        ("1985/", "1990", "possibly", "no", "possibly"),
        ("1985/..", "1990", "no", "no", "surely"),
        ("../1985", "1900", "no", "no", "surely"),
        ("/1985", "1900", "no", "possibly", "possibly"),
        ("[..2008-05]", "2008-06", "surely", "no", "no"),
        ("1960/1966", "[1965,1967]", "possibly", "no", "possibly"),
    ],
)
def test_two_dates_stand_to_each_other(one, two, before, after, overlap):
    """What comes first, and what was there on one day, as worked out by hand."""
    a, b = Date.parse(one), Date.parse(two)
    assert (a.before(b), b.before(a), a.overlaps(b)) == (before, after, overlap)


def test_many_readings_are_compared_without_trying_each_pair():
    """Two dates of some thousand groups of readings are compared in one go, not pair by pair."""
    starts = ",".join(f"{year}" for year in range(1800, 1896))
    ends = ",".join(f"{year}" for year in range(1900, 1996))
    one, two = Date.parse(f"[{starts}]/[{ends}]"), Date.parse(f"[{starts}]/[{ends},1999]")
    assert (len(one.boxes), len(two.boxes)) == (96 * 96, 96 * 97)
    assert (one.overlaps(two), one.before(two)) == ("surely", "no")
    assert one.surely_during(two)
    assert one.possibly_during(two)


@pytest.mark.parametrize("year", [2005, np.int64(2005), np.int16(2005)])
def test_a_year_may_be_of_numpy(year):
    """Years may come out of a frame."""
    assert Date.parse("2005").surely_in(year)
    assert not Date.parse("2006").possibly_in(year)


@pytest.mark.parametrize("year", [10**11, -(10**11), 10**30])
def test_a_year_that_no_date_has_is_refused(year):
    """A year of more than eleven digits is refused, not taken for one within bounds."""
    with pytest.raises(DateError, match=f"{year} is not a year"):
        Date.parse("2005/..").surely_in(year)


@pytest.mark.parametrize("year", ["2005", 2005.0, None, date(2005, 1, 1)])
def test_what_is_no_whole_number_is_no_year(year):
    """A text, a fraction or a day is refused as a year."""
    with pytest.raises(TypeError):
        Date.parse("2005").possibly_in(year)
