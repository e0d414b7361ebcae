"""Dates in sentences and in cells: what has only an end went on until then."""

import pytest

from bilateral._findings.case_index import index_case
from bilateral._findings.when import lasted
from bilateral._findings.years import years
from tests._findings.summary.small_cases import A, small_case, tie


@pytest.mark.parametrize(
    ("date", "words", "brief"),
    [
        ("../1990", "until 1990", "until 1990"),
        ("../1990-08-13", "until 1990", "until 1990"),
        ("[..1980]/", "since 1980 or before", "since 1980 or before"),
        ("1980/1990", "from 1980 to 1990", "1980\N{EN DASH}1990"),
        ("1980/", "since 1980", "since 1980"),
        ("[..1980]", "by 1980", "by 1980"),
    ],
)
def test_an_end_without_a_beginning_is_until_and_no_by(date, words, brief):
    """*By* is of what happened at some time before."""
    flow = {"form": "flow", "status": "ended"} if "/" in date else {}
    record = tie("tie", "trade.transport", "CUB>PER", date=date) | flow
    (found,) = index_case(small_case(A, [record]), "CUB").ties
    assert (lasted(found), years([found])) == (words, brief)


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("0532/0540", ("from 532 to 540", "532\N{EN DASH}540")),
        ("-0049", ("in 50 BC", "50 BC")),
        ("-0049/0014", ("from 50 BC to 14", "50 BC\N{EN DASH}14")),
        ("0999-12-31", ("in 999", "999")),
    ],
)
def test_years_before_1000_have_no_noughts_and_those_before_1_are_bc(date, words):
    """As books write them; the year 0 of the calendar of computers is 1 BC."""
    flow = {"form": "flow", "status": "ended"} if "/" in date else {}
    record = tie("tie", "trade.transport", "CHN>IRN", date=date) | flow
    (found,) = index_case(small_case("CHN-IRN", [record]), "CHN").ties
    assert (lasted(found), years([found])) == words


@pytest.mark.parametrize(
    ("form", "seen", "word"),
    [("flow", "1980", "as of"), ("flow", "1981", "since"), ("condition", "1980", "since")],
)
def test_what_was_last_seen_in_its_first_year_is_as_of_then(form, seen, word):
    """People who were being sent in a year need not have been sent since; a condition lasts."""
    fields = {"form": form, "status": "active", "observed": seen}
    record = tie("tie", "trade.transport", "CUB>PER", date="1980/") | fields
    (found,) = index_case(small_case(A, [record]), "CUB").ties
    assert (lasted(found), years([found])) == (f"{word} 1980", f"{word} 1980")
