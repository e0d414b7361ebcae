"""People in the summary: counts and claims of those who study, and what they depend on."""

import pytest

from bilateral._findings.summary.people import people as people_rule
from tests._findings.invented import cases
from tests._findings.small_cases import people, small_case, small_tie, ties_of, written

PLACES = {"measure": "scholarships", "unit": "scholarship", "value": "100", "time": "total"}
SENT = small_tie("sent", "education.scholarship", terms="grant", quantities=[people(30)])
CLAIM = {"cites": [{"source": "book", "page": "1", "attributed_to": "A Minister"}]}
PROMISE = small_tie(
    "promise", "education.scholarship", status="agreed", quantities=[PLACES], **CLAIM
)
OWN = small_tie("own", "education.self-funded", terms="self_funded", quantities=[people(5)])


def test_a_claim_stands_beside_a_count():
    """A hundred places, as a minister says, are no hundred students."""
    (sentence,) = written(people_rule, small_case(SENT, PROMISE), small_case(other="ISL"))
    assert sentence.rule == "people"
    assert ties_of([sentence]) == {"sent", "promise"}
    assert "30 in 1990" in sentence.text
    assert "100 scholarships agreed in 1990, by the account of A Minister" in sentence.text
    assert "attributed to A Minister" in sentence.depends_on


def test_groups_are_added_on_a_condition():
    """Thirty on grants and five at their own expense are 35, if nobody is of both."""
    (sentence,) = written(people_rule, small_case(SENT, OWN), small_case(other="ISL"))
    assert "35 in 1990, if the groups named do not overlap" in sentence.text
    assert "5 of them at their own expense" in sentence.text
    assert "if the groups named do not overlap" in sentence.depends_on


def test_a_group_without_a_number_is_said_to_have_none():
    """It is neither one student nor nobody."""
    missing = {"measure": "students", "unit": "person", "missing": "not_stated", "time": "total"}
    more = small_tie("more", "education.scholarship", terms="grant", quantities=[missing])
    (sentence,) = written(people_rule, small_case(SENT, more), small_case(other="ISL"))
    assert "30 in 1990" in sentence.text
    assert "further group" in sentence.text


def test_students_go_to_the_side_that_teaches():
    """Of those who come in, and of those who go out, there is a sentence each."""
    back = small_tie("back", "education.scholarship", "in", quantities=[people(7)])
    out, into = written(people_rule, small_case(SENT), small_case(back, other="ISL"))
    assert ties_of([out]) == {"sent"}
    assert ties_of([into]) == {"back"}
    assert "from Peru in Kenya" in out.text
    assert "from Kenya in Iceland" in into.text


@pytest.mark.parametrize(
    "tie",
    [
        small_tie("uncounted", "education.scholarship"),
        small_tie("doctors", "aid.medical-team", quantities=[people(9, "physicians")]),
        small_tie("prisoners", "political.detention", quantities=[people(9, "students")]),
        small_tie("none", "education.scholarship", absent=True),
    ],
    ids=lambda tie: tie["id"],
)
def test_without_a_figure_of_students_there_is_no_sentence(tie):
    """Study that nobody counts, doctors, prisoners and an absence are no students."""
    assert not written(people_rule, small_case(tie), small_case(other="ISL"))


def test_students_who_were_called_home_are_counted_as_such():
    """A stock at a date has its date, and is said to have stopped."""
    (sentence,) = written(
        people_rule, *cases("war-and-settlement", "broken-relations", focal="KEN")
    )
    assert "120 in April 2008, since stopped" in sentence.text


def test_plans_are_no_students():
    """Places that are offered make no student."""
    offer = small_tie("offer", "education.scholarship", status="offered", quantities=[people(3)])
    (sentence,) = written(people_rule, small_case(offer), small_case(other="ISL"))
    assert "are planned or agreed, with 3 students planned" in sentence.text


def test_what_a_filter_hid_is_not_missing():
    """Nothing is said of a narrowed case without students."""
    narrowed = small_case(other="ISL", is_narrowed=True)
    (sentence,) = written(people_rule, small_case(SENT), narrowed)
    assert sentence.cases == ("kenya-per",)
