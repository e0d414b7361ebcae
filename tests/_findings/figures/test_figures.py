"""Figures as they are read from tables and written in sentences."""

from tests._findings.invented import CHILE, MEXICO, SHIPPED, cases


def test_a_figure_without_a_date_of_its_own_was_when_its_tie_was():
    """The brigade's staff has the brigade's dates, its consultations end in January 2006."""
    told = {one.measure: one for case in cases(*SHIPPED) for one in case.figures}
    assert str(told["health-workers"].when.latest) == "2006-12-31"
    assert str(told["consultations"].when.latest) == "2006-01-24"


def test_an_observation_bounds_a_figure_too():
    """Coaches told of in the present tense of 2018 were there by the end of that November."""
    (coaches,) = (one for one in cases("cuba-laos")[0].figures if one.measure == "coaches")
    assert str(coaches.when.start_latest) == "2018-11-30"


def test_directions_are_seen_from_the_focal_state_of_each_case():
    """What leaves Cuba reaches Mexico; seen dyad by dyad, each case has a state of its own."""
    indexed = cases(MEXICO, CHILE, focal={MEXICO: "MEX", CHILE: "CUB"})
    ways = {(case.id, one.tie): one.direction for case in indexed for one in case.figures}
    assert ways[MEXICO, "brigade-first"] == "in"
    assert ways[MEXICO, "brigade-back"] == "out"
    assert ways[CHILE, "doctors"] == "out"
