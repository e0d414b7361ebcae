"""The two sides of a balance: bounds worked by hand, and reasons where there are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral._findings.figures.sides import Side, normalised


def told(lower: float | None, upper: float | None) -> Side:
    return Side(record="recorded", lower=lower, upper=upper)


@pytest.mark.parametrize(
    ("out", "back", "expected"),
    [
        ((30, 30), (10, 10), (0.5, 0.5)),
        ((10, 10), (30, 30), (-0.5, -0.5)),
        ((50, 50), (10, 20), (30 / 70, 40 / 60)),
        ((100, 100), (None, 50), (50 / 150, 1.0)),
        ((30, 30), (10, None), (-1.0, 0.5)),
        ((30, None), (10, 10), (0.5, 1.0)),
        ((30, None), (10, None), (-1.0, 1.0)),
        ((7, 7), (0, 0), (1.0, 1.0)),
        ((0, 5), (0, 5), (-1.0, 1.0)),
    ],
)
def test_balances_worked_by_hand(out, back, expected):
    """(g - r) / (g + r), from the least given with the most received to the other way round."""
    lower, upper, reason = normalised(told(*out), told(*back))
    assert (lower, upper) == pytest.approx(expected)
    assert reason == ""


def test_nothing_either_way_has_no_balance():
    """0 of 0 is no share, and the reason says so."""
    zero = Side(record="zero", lower=0, upper=0)
    assert normalised(zero, zero) == (
        None,
        None,
        "nothing goes in either direction, and shares of 0 are undefined",
    )


@pytest.mark.parametrize("record", ["not mentioned", "reported absent", "not stated", "no figure"])
def test_a_silent_direction_leaves_the_balance_undefined(record):
    """What is not told is no 0, and the reason names the direction and what it has."""
    assert normalised(told(5, 5), Side(record=record)) == (None, None, f"what comes in: {record}")
    assert normalised(Side(record=record), told(5, 5)) == (None, None, f"what goes out: {record}")


@given(
    st.tuples(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50), st.integers(0, 50)),
    st.floats(0, 1),
    st.floats(0, 1),
)
def test_every_pair_within_the_bounds_lies_within_the_balance(ends, this, that):
    """Whatever was given and received within what is told, its balance is among those shown."""
    low, high = sorted(ends[:2])
    least, most = sorted(ends[2:])
    out, back = low + this * (high - low), least + that * (most - least)
    lower, upper, reason = normalised(told(low, high), told(least, most))
    if not reason and out + back > 0:
        assert lower - 1e-9 <= (out - back) / (out + back) <= upper + 1e-9
