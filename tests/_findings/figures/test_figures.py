"""Figures as they are read from tables and written in sentences."""

import pytest

from bilateral._findings.figures import figures, in_words, number
from tests._findings.invented import CHILE, MEXICO, SHIPPED, tables


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        ((5, 5, "exact"), "5"),
        ((5, 5, "about"), "about 5"),
        ((5, None, "at_least"), "at least 5"),
        ((None, 5, "at_most"), "at most 5"),
        ((1000, 2500.5, "between"), "1,000\N{EN DASH}2,500.5"),
        ((0, 0, "exact"), "0"),
        ((None, None, None, "unable_to_determine"), "unable to determine"),
        ((None, None, None), "not told"),
    ],
)
def test_each_bound_has_its_words(bounds, expected):
    """A reader sees how a number is meant, and why there is none."""
    assert in_words(*bounds) == expected


@pytest.mark.parametrize(
    ("value", "text"), [(601369, "601,369"), (0.25, "0.25"), (1e6, "1,000,000")]
)
def test_numbers_have_thousands_marks_and_no_empty_fraction(value, text):
    """Tables keep floats; a sentence shows what was written."""
    assert number(value) == text


def test_a_figure_without_a_date_of_its_own_was_when_its_tie_was():
    """The brigade's staff has the brigade's dates, its consultations end in January 2006."""
    told = {one.measure: one for one in figures(tables(*SHIPPED), focal="CUB")}
    assert str(told["health-workers"].when.latest) == "2006-12-31"
    assert str(told["consultations"].when.latest) == "2006-01-24"


def test_an_observation_bounds_a_figure_too():
    """Coaches told of in the present tense of 2018 were there by the end of that November."""
    (coaches,) = (
        one for one in figures(tables("cuba-laos"), focal="CUB") if one.measure == "coaches"
    )
    assert str(coaches.when.start_latest) == "2018-11-30"


def test_directions_are_seen_from_the_focal_state_of_each_case():
    """What leaves Cuba reaches Mexico; seen dyad by dyad, each case has a state of its own."""
    told = figures(tables(MEXICO, CHILE), focal={MEXICO: "MEX", CHILE: "CUB"})
    ways = {(one.case, one.tie): one.direction for one in told}
    assert ways[MEXICO, "brigade-first"] == "in"
    assert ways[MEXICO, "brigade-back"] == "out"
    assert ways[CHILE, "doctors"] == "out"


def test_some_ties_can_be_asked_for():
    """Only their figures are read."""
    told = figures(tables(MEXICO), focal="CUB", of={(MEXICO, "sugar")})
    assert [(one.measure, one.rests_on) for one in told] == [
        ("goods-mass", (("sugar", 0),)),
        ("money", (("sugar", 1),)),
    ]
