"""Costs in the summary: who pays what, what is read as a gift, and when nobody reports it."""

from bilateral._findings.summary.costs import costs
from tests._findings.invented import cases
from tests._findings.small_cases import people, small_case, small_tie, ties_of, written

GRANT = small_tie("food", "aid.food", terms="grant")
SILENT = small_tie("coach", "sports.coaching")


def test_shared_costs_say_who_pays_what_for_what():
    """The airfares of the scholarships are the receiver's."""
    fares = [{"state": "OTHER", "what": "airfares"}]
    places = small_tie("places", "education.scholarship", terms="cost_shared", borne_by=fares)
    (sentence,) = written(costs, small_case(places), small_case(GRANT, other="ISL"))
    assert sentence.rule == "costs"
    assert "Peru pays airfares for scholarships" in sentence.text
    assert "grants" in sentence.text
    assert ties_of([sentence]) == {"places", "food"}


def test_an_inferred_gift_is_read_as_one():
    """A hedge in the record is a hedge in the sentence, and in what it depends on."""
    read = GRANT | {"inferred": [{"of": "terms", "because": "No payment is told."}]}
    (sentence,) = written(costs, small_case(read), small_case(other="ISL"))
    assert "read as grants" in sentence.text
    assert "inferred: terms" in sentence.depends_on
    (plain,) = written(costs, small_case(GRANT), small_case(other="ISL"))
    assert "read as" not in plain.text
    assert "inferred: terms" not in plain.depends_on


def test_what_is_given_and_what_is_bought_stand_apart():
    """Doses that are paid for are none of the gifts."""
    (sentence,) = written(costs, *cases("loan-and-pool", "war-and-settlement", focal="KEN"))
    assert {("loan-and-pool", "doses-given"), ("loan-and-pool", "doses-bought")} <= {*sentence.ties}
    assert "Kenya paid for further medical supplies" in sentence.text


def test_a_loan_and_a_war_are_no_costs_of_anything():
    """Neither is provided, so that nobody pays for it."""
    loan = small_tie("loan", "aid.loan", terms="grant")
    war = small_tie("war", "military.conflict")
    assert not written(costs, small_case(loan, war), small_case(other="ISL"))


def test_costs_that_nobody_reports_are_left_out():
    """Without terms anywhere there is no sentence; beside another case there is one."""
    assert not written(costs, small_case(SILENT), small_case(SILENT, other="ISL"))
    (sentence,) = written(costs, small_case(SILENT), small_case(GRANT, other="ISL"))
    assert "is not reported" in sentence.text
    assert ("kenya-per", "coach") in sentence.ties


def test_those_who_pay_for_themselves_are_counted():
    """Twelve students at their own expense are no gift of anybody."""
    own = small_tie("own", "education.self-funded", terms="self_funded", quantities=[people(12)])
    (sentence,) = written(costs, small_case(own), small_case(other="ISL"))
    assert "12 students paid for themselves" in sentence.text
    assert "gave" not in sentence.text
