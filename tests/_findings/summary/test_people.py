"""People in the summary: counts and claims of those who study, and what they depend on."""

import pytest

from tests._findings.invented import case
from tests._findings.summary.small_cases import A, B, hedges, ids, sentences, small_case, tie

APART = "if the groups named do not overlap"
EMPTY = small_case(B, [])


def count(value, measure="students", **fields):
    """Write a total."""
    unit = "scholarship" if measure == "scholarships" else "person"
    return [{"measure": measure, "unit": unit, "value": str(value), "time": "total"} | fields]


SENT = tie("sent", "education.scholarship", "CUB>PER", date="1990", terms="grant")
SENT |= {"quantities": count(30)}
OWN = tie("own", "education.self-funded", "CUB>PER", date="1990", terms="self_funded")
OWN |= {"quantities": count(5)}
PROMISE = tie(
    "promise",
    "education.scholarship",
    "CUB>PER",
    date="1990",
    status="agreed",
    claimant="Ana Invented",
    quantities=count(100, "scholarships"),
)


def people_of(ties, other=EMPTY):
    """Give the sentences on people of a case with Peru beside another."""
    return sentences("people", small_case(A, ties), other)


def test_a_claim_stands_beside_a_count():
    """A hundred places, as somebody says, are no hundred students."""
    found = people_of([SENT, PROMISE])
    assert ids(found) == {"cub-per/sent", "cub-per/promise"}
    assert hedges(found) == {"attributed to Ana Invented"}
    (text,) = found["text"]
    assert text.index("30") < text.index("100 scholarships agreed") < text.index("Ana Invented")


def test_groups_are_added_on_a_condition():
    """Thirty on grants and five at their own expense are 35, if nobody is of both."""
    found = people_of([SENT, OWN])
    assert hedges(found) == {APART}
    (text,) = found["text"]
    assert f"35 in 1990, {APART}" in text
    assert "5 of them" in text


def test_a_group_without_a_number_is_said_to_have_none():
    """It is neither one student nor nobody."""
    missing = {"measure": "students", "unit": "person", "missing": "not_stated", "time": "total"}
    more = SENT | {"id": "more", "quantities": [missing]}
    (text,) = people_of([SENT, more])["text"]
    assert "30 in 1990" in text
    assert "further group" in text


def test_students_go_to_the_side_that_teaches():
    """Of those who come in, and of those who go out, there is a sentence each."""
    back = tie("back", "education.scholarship", "CHL>CUB", date="1990", quantities=count(7))
    found = people_of([SENT], small_case(B, [back]))
    assert found["ids"].tolist() == ["cub-per/sent", "cub-chl/back"]
    assert found["relationships"].tolist() == ["cub-per", "cub-chl"]


@pytest.mark.parametrize(
    ("topic", "fields"),
    [
        ("education.scholarship", {}),
        ("aid.medical-team", {"quantities": count(9, "physicians")}),
        ("political.detention", {"quantities": count(9)}),
        ("education.scholarship", {"absent": True}),
    ],
)
def test_without_a_figure_of_students_there_is_no_sentence(topic, fields):
    """Study that nobody counts, doctors, students in prison and an absence are no students."""
    assert people_of([tie("other", topic, "CUB>PER", date="1990", **fields)]).empty


def test_a_rate_and_trainees_are_no_number_of_students():
    """Ten a year are told as such, and trainees by their name."""
    yearly = SENT | {"quantities": count(10, time="per_year")}
    trainees = tie("course", "education.training", "CUB>PER", quantities=count(8, "trainees"))
    (text,) = people_of([yearly, trainees])["text"]
    assert "10 a year" in text
    assert "8 trainees" in text


def test_students_who_were_called_home_are_counted_as_such():
    """A stock at a date has its date, and is said to have stopped."""
    found = sentences("people", case("war-and-settlement"), case("broken-relations"))
    assert found["text"].str.contains("120 in April 2008, whose study was later suspended").all()


def test_plans_are_no_students():
    """Three who are to come are not there."""
    (text,) = people_of([SENT | {"status": "offered"}])["text"]
    assert "only offered: 30 students in 1990" in text
    assert "number" not in text


def test_what_a_filter_hid_is_not_missing():
    """Nothing is said of a narrowed case without students."""
    other = small_case(B, [tie("talks", "political.meeting", date="1990")])
    found = people_of([SENT], other.where(kind="political"))
    assert found["relationships"].tolist() == ["cub-per"]


def test_two_numbers_of_one_thing_are_told_each_with_who_says_it():
    """Neither is the number, and none is said twice; a single number stands alone."""
    more = tie("more", "education.study-abroad", "CUB>PER", date="1990", quantities=count(40))
    less = tie(
        "less",
        "education.study-abroad",
        "CUB>PER",
        date="1990",
        quantities=count(30),
        claimant="Ana Invented",
        links=[{"rel": "same_event_as", "to": "more", "certainty": "sure"}],
    )
    text = people_of([more, less])["text"].item()
    assert "are reported as 40 in 1990 and as 30 in 1990, according to Ana Invented" in text
    assert (text.count("30"), text.count("40")) == (1, 1)
    assert "reported as" not in people_of([more])["text"].item()
