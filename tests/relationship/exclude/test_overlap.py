"""The time that the sources of all cases speak about, and what falls into it."""

import pytest

import bilateral as bl
from bilateral.dates import Date
from bilateral.relationship.exclude.overlap import coverage_within, period_of, ties_within
from tests._findings.invented import case

PERU, SPAIN, ITALY = (f"kenya-{name}-invented" for name in ("peru", "spain", "italy"))


def test_the_overlap_is_what_the_sources_of_all_cases_speak_about():
    """1965 to 1990, 1965 to 1980 and 1970 to 2000 have 1970 to 1980 in common."""
    coverage = [case(name).coverage for name in (PERU, SPAIN, ITALY)]
    assert str(period_of("overlap", coverage)) == "1970-01-01/1980-12-31"


def test_a_period_of_ones_own_is_read_as_a_date():
    """EDTF in, a date out; nothing else passes."""
    assert period_of("1974/2008", []) == Date.parse("1974/2008")
    with pytest.raises(bl.DateError):
        period_of("overlapping", [])


def test_no_overlap_is_an_error_that_tells_the_times():
    """Sources that end before others begin have nothing in common."""
    early = coverage_within(case(SPAIN).coverage, Date.parse("1965/1966"))
    with pytest.raises(bl.BilateralError, match=r"do not overlap.*1965-01-01/1966-12-31"):
        period_of("overlap", [early, case(ITALY).coverage])
    with pytest.raises(bl.BilateralError, match="no overlap is known"):
        period_of("overlap", [(), case(ITALY).coverage])


def test_a_tie_without_a_date_is_possibly_in_every_period_and_surely_in_none():
    """Tea was promised some time before 1980."""
    period = Date.parse("1965/1980")
    possibly = ties_within(case(SPAIN).ties, period)
    surely = ties_within(case(SPAIN).ties, period, surely=True)
    assert [tie.id for tie in possibly] == ["food-promised", "scholars", "visit"]
    assert [tie.id for tie in surely] == ["scholars", "visit"]


def test_links_out_of_the_period_are_left_out():
    """Coffee came after the students; in the eighties alone there is nothing for it to follow."""
    (coffee, absence) = ties_within(case(PERU).ties, Date.parse("1981/1989"))
    assert (coffee.id, coffee.links, absence.id) == ("coffee", (), "no-food-back")


def test_coverage_are_cut_to_the_period_and_left_out_beyond_it():
    """What a source says of other times does not count in this one."""
    coverage = case(PERU).coverage
    cut = coverage_within(coverage, Date.parse("1986/2000"))
    assert [(one.source, str(one.period)) for one in cut] == [("register", "1986-01-01/1990-12-31")]
    assert coverage_within(coverage, Date.parse("1900/2000")) == coverage
