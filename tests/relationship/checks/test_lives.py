"""What lasted longer than a state is told; what may have been within its life is not."""

import pytest

from bilateral.dates import Date
from bilateral.relationship.checks.lives import CUT, not_there

SUHH = "it names Soviet Union (SUHH) from 1922-12-30 to 1991-12-25"
THEN = "at that time there was Russia (RUS, from 1917-11-07 to 1922-12-29 and from 1991-12-26)"


def parsed(text):
    """Read a date; none where none is given."""
    return None if text is None else Date.parse(text)


def test_a_tie_that_outlasts_a_state_is_told_with_the_day_and_the_state_that_came_after():
    """A tie of the Soviet Union cannot last until 1995."""
    assert not_there("SUHH", Date.parse("1982/1995"), None) == (
        "1982/1995 lies only in part within the life of Soviet Union: 'SUHH' in 1995-01-01 names "
        f"no state; {SUHH}; {THEN}; {CUT}"
    )


@pytest.mark.parametrize(
    ("state", "date", "observed", "day"),
    [
        ("SUHH", "1991/1992", None, "1991-12-31"),
        ("SUHH", "[1980..1990]/[1994..1996]", None, "1994-01-01"),
        ("SUHH", "1982/", "1995", "1995-01-01"),
        ("SUHH", "1920/1960", None, "1920-12-31"),
        ("RUS", "1970/1992", None, "1970-12-31"),
        ("RUS", "1970/..", None, "1970-12-31"),
        ("RUS", "1970/", None, "1970-12-31"),
        ("RUS", "../1960", None, "1960-12-31"),
        ("RUS", "1970/", "1980", "1970-12-31"),
        ("RUS", None, "1970", "1970-12-31"),
        ("EST", "1930/2000", None, "1940-06-17"),
        ("CUB", "-0100/2000", None, "-0100-12-31"),
    ],
)
def test_a_day_outside_the_life_is_named(state, date, observed, day):
    """At the begin, at the end, or between two lives of one state; as far as it is sure."""
    text = not_there(state, parsed(date), parsed(observed))
    assert "lies only in part within the life of" in text
    assert f"{state!r} in {day} names no state" in text


@pytest.mark.parametrize(
    ("state", "date", "observed"),
    [
        ("SUHH", "1982/1991", None),
        ("SUHH", "1922/1991-12-25", None),
        ("SUHH", "1982/", None),
        ("SUHH", "1982/..", None),
        ("SUHH", "1982/", "1985"),
        ("SUHH", "1982/..", "1985"),
        ("SUHH", "[1980..1995]", None),
        ("SUHH", "[1990,1995]", None),
        ("SUHH", "[1980..1990]/[1990..1996]", None),
        ("SUHH", "1982/1995~", None),
        ("SUHH", "1982?/1995", None),
        ("RUS", "/1995", None),
        ("RUS", "../1995", None),
        ("RUS", "../..", None),
        ("RUS", "1991/1995", None),
        ("RUS", "1920/1921", None),
        ("EST", "[1930..2000]", None),
        ("CUB", "1990/Y12000", None),
        ("RUS", None, None),
    ],
)
def test_what_may_lie_within_a_life_is_no_fault(state, date, observed):
    """Ends that are open or not told bound nothing, and happening once is not lasting."""
    assert not_there(state, parsed(date), parsed(observed)) == ""
