"""Answers in figures: what is put together, what stays apart, and on what it rests."""

import pytest

from tests._findings.questions.put import BROKEN, ONE, PERU, POOL, THREE, WAR, put

STUDENTS = {"kind": "education", "measure": "students", "time": "total", "stage": "delivered"}


@pytest.mark.parametrize(
    ("name", "group", "value"),
    [
        ("cuba-pakistan", "grant: 354 students (and a further group", "at least 354"),
        ("cuba-laos", "grant: at least 13 students", "at least 13"),
        ("cuba-laos", "self-funded: 27 students", "27"),
        (WAR, "grant: 30 students", "30"),
    ],
)
def test_students_are_summed_on_the_account_that_they_went_on(name, group, value):
    """7 and 6 are parts of a whole without a number: at least 13; 27 paid for themselves."""
    found = put(name, take="sum", by="terms", where=STUDENTS)
    assert group in found.words
    assert value in found.value.split("; ")


def test_students_called_home_are_no_students_who_went():
    """A stock at a date, and stopped: 120 enter no sum of those who went."""
    found = put(BROKEN, take="sum", by="terms", where=STUDENTS)
    assert (found.state, found.value, found.confidence) == ("not reported", None, None)


def test_figures_of_different_stages_are_never_summed():
    """100 places were planned, 80 agreed, 50 taken up, and no number is made of them."""
    where = {"kind": "education", "measure": "scholarships"}
    found = put("cuba-mexico-invented", take="sum", where=where)
    assert found.value == "100; 80; at least 50"
    assert (found.lower, found.upper) == (None, None)


def test_what_is_given_and_what_is_bought_are_two_amounts():
    """50,000 doses given and 600,000 bought through a pool are never 650,000."""
    found = put(POOL, take="sum", where={"measure": "vaccine-doses"})
    assert sorted(found.value.split("; ")) == ["50,000", "600,000"]


def test_what_is_lent_and_what_is_given_are_two_amounts():
    """12 million were paid out of a loan, 5 million given through a pool."""
    found = put(POOL, take="sum", where={"measure": "money", "stage": "delivered", "kind": "aid"})
    assert sorted(found.value.split("; ")) == ["12,000,000", "5,000,000"]


def test_a_single_sum_is_a_number_with_its_unit():
    """A hundred students in Lima."""
    found = put(PERU, take="sum", where={"kind": "education", "measure": "students"})
    assert (found.value, found.lower, found.upper, found.unit) == ("100", 100.0, 100.0, "person")
    assert found.confidence == "high"


def test_without_a_measure_every_amount_is_given_and_nothing_that_is_none():
    """Of help to Pakistan ten amounts are told; anniversaries and durations are no amounts."""
    found = put("cuba-pakistan", take="sum", where={"kind": "aid", "stage": "delivered"})
    assert {"601,369", "at least 2,400", "32"} <= {*found.value.split("; ")}
    political = put("cuba-laos", take="sum", where={"topic": "political.celebration"})
    assert political.state == "not reported"


def test_the_dead_of_a_war_are_no_scale_of_help():
    """Where the tone is asked for, what is hostile stays out."""
    where = {"kind": ["aid", "education", "military", "sports"], "tone": "cooperative"}
    assert put(WAR, take="sum", where={**where, "time": "total"}).value == "30"


@pytest.mark.parametrize("name", [PERU, ONE])
def test_ties_without_the_figure_are_no_answer_and_no_zero(name):
    """Coffee was sold in an amount that nobody reports; of a coach there is no figure."""
    found = put(name, take="sum", where={"kind": ["trade", "sports"]})
    assert (found.state, found.value, found.lower) == ("not reported", None, None)


def test_a_figure_on_one_statement_or_contradicted_has_low_confidence():
    """1,000 places are one official's; of 120 doctors and 95, both bound the answer."""
    places = put("cuba-pakistan", take="sum", where={"measure": "scholarships"})
    assert (places.confidence, "S. M. Raza" in places.why) == ("low", True)
    doctors = put(THREE, take="sum", where={"measure": "physicians"})
    assert (doctors.lower, doctors.upper, doctors.confidence) == (95.0, 120.0, "low")
