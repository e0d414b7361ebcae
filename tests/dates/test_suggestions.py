"""Slips in writing dates are understood where they are plain, and else not guessed at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.dates.suggestions import LONGEST, is_nothing, meant

NAMES = {
    "01": "Jan January",
    "02": "Feb February",
    "03": "Mar March",
    "04": "Apr April",
    "05": "May",
    "06": "Jun June",
    "07": "Jul July",
    "08": "Aug August",
    "09": "Sep Sept September",
    "10": "Oct October",
    "11": "Nov November",
    "12": "Dec December",
    "21": "Spring",
    "22": "Summer",
    "23": "Autumn Fall",
    "24": "Winter",
    "33": "Q1",
    "34": "Q2",
    "35": "Q3",
    "36": "Q4",
    "40": "H1",
    "41": "H2",
}


@pytest.mark.parametrize(
    ("name", "number"), [(name, number) for number in NAMES for name in NAMES[number].split()]
)
@pytest.mark.parametrize("form", ["{} 2011", "{}. 2011", "2011 {}", "{}, 2011"])
def test_parts_of_a_year_may_be_named(name, number, form):
    """A month, season, quarter or half-year in words is taken by its number, in capitals or not."""
    assert meant(form.format(name))[0] == f"2011-{number}"
    assert meant(form.format(name.upper()))[0] == f"2011-{number}"


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("4 Nov 1974", "1974-11-04"),
        ("Nov 4, 1974", "1974-11-04"),
        ("1st of May 2008", None),
        ("circa 197X", "197X~"),
        ("c.1975", "1975~"),
        ("approx. 1975", "1975~"),
        ("from May 1963 to 4 November 1968", "1963-05/1968-11-04"),
        ("between 1970s and Q3 1985", "[197X..1985-35]"),
        ("no earlier than May 2008", "[2008-05..]"),
        ("1 BC", "0000"),
        ("44 BCE", "-0043"),
        ("5th century", "04XX"),
        ("before 0001", "[..0000]"),
    ],
)
def test_the_likeliest_meaning_comes_first(text, guess):
    """Words and numbers are put together as EDTF; what is not foreseen is not guessed."""
    guesses = meant(text)
    assert guesses[0] == guess if guess else not any(g.startswith("2008") for g in guesses)


@pytest.mark.parametrize("text", ["", " ", "NaN", "none", "N/A", "Unknown", "?", "-", "n.d."])
def test_ways_to_say_that_there_is_no_date(text):
    """What people and programs write for a date that is not there is taken as that."""
    assert is_nothing(text)


@pytest.mark.parametrize("text", ["0", "nano", "1975", "unknown/1985", ".."])
def test_other_texts_are_not_nothing(text):
    """A text that says anything about a date is not taken for one that says nothing."""
    assert not is_nothing(text)


def test_a_long_text_is_not_guessed_at():
    """Up to the limit of length a slip is understood, beyond it nothing is tried."""
    assert meant("circa 1975".center(LONGEST))[0] == "1975~"
    assert meant("circa 1975".center(LONGEST + 1)) == ()


@given(st.text(max_size=2 * LONGEST))
def test_no_text_is_too_odd_to_look_at(text):
    """Any text may be looked at; no guess is the text itself, and none is made twice."""
    guesses = meant(text)
    assert text not in guesses
    assert len(set(guesses)) == len(guesses)
