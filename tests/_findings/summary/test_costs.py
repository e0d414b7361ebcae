"""Costs in the summary: who pays what, what is read as a gift, and when nobody reports it."""

from tests._findings.invented import case
from tests._findings.summary.small_cases import A, B, hedges, ids, sentences, small_case, tie

FOOD = tie("food", "aid.food", "CUB>PER", date="1990", terms="grant")
COACH = tie("coach", "sports.coaching", "CUB>PER", date="1990")
EMPTY = small_case(B, [])
GIFT = small_case(B, [tie("gift", "aid.goods", "CUB>CHL", date="1990", terms="grant")])


def costs_of(ties, other=EMPTY):
    """Give the sentences on costs of a case with Peru beside another."""
    return sentences("costs", small_case(A, ties), other)


def test_shared_costs_say_who_pays_what_for_what():
    """The airfares of the scholarships are the receiver's."""
    fares = [{"state": "PER", "what": "airfares"}]
    places = tie("places", "education.scholarship", "CUB>PER", terms="cost_shared", borne_by=fares)
    found = costs_of([places], GIFT)
    assert ids(found) == {"cub-per/places", "cub-chl/gift"}
    assert found["text"].str.contains("Peru pays airfares for scholarships").all()


def test_an_inferred_gift_is_read_as_one():
    """A hedge in the record is a hedge in the sentence, and in what it depends on."""
    inferred = {"inferred": [{"of": "terms", "because": "No payment is reported."}]}
    read, plain = costs_of([FOOD | inferred]), costs_of([FOOD])
    assert [hedges(read), hedges(plain)] == [{"inferred: terms"}, set()]
    assert read["text"].str.contains("read as").all()
    assert not plain["text"].str.contains("read as").any()


def test_what_is_given_and_what_is_bought_stand_apart():
    """Doses that are paid for are none of the gifts; both bear the sentence."""
    found = sentences("costs", case("loan-and-pool"), case("three-sources"))
    assert {"loan-and-pool/doses-given", "loan-and-pool/doses-bought"} <= ids(found)
    assert "loan-and-pool/loan-paid-out" not in ids(found)


def test_a_loan_and_a_war_are_no_costs_of_anything():
    """Neither is provided, so that nobody pays for it."""
    loan = tie("loan", "aid.loan", "CUB>PER", date="1990", terms="grant")
    war = tie("war", "military.conflict", "CUB>PER", date="1990", terms="grant")
    assert costs_of([loan, war]).empty


def test_costs_that_nobody_reports_are_left_out():
    """Without terms anywhere there is no sentence; beside another case there is one."""
    assert costs_of([COACH]).empty
    found = costs_of([COACH], GIFT)
    assert ids(found) == {"cub-per/coach", "cub-chl/gift"}
    assert found["text"].str.contains("not reported").all()


def test_those_who_pay_for_themselves_are_counted():
    """Twelve students at their own expense are no gift; said of them, it is not said again."""
    twelve = [{"measure": "students", "unit": "person", "value": "12", "time": "total"}]
    own = tie("own", "education.self-funded", "CUB>PER", terms="self_funded", quantities=twelve)
    found = sentences("people", small_case(A, [own]), EMPTY)
    assert ids(found) == {"cub-per/own"}
    assert found["text"].str.contains("12, at their own expense").all()
    assert costs_of([own]).empty
    uncounted = costs_of([own | {"quantities": []}])["text"].item()
    assert "tudents paid for themselves" in uncounted
    assert "gave" not in uncounted


def test_a_gift_that_was_stopped_is_not_given_on_and_one_called_off_never_was():
    """Teachers who were called back were given until then; food that never came cost nobody."""
    teachers = tie(
        "teachers",
        "education.teachers",
        "CUB>PER",
        date="1990/1995",
        form="flow",
        status="suspended",
        terms="grant",
    )
    stopped = costs_of([teachers])["text"].item()
    assert "gave Peru teachers as grants until this was suspended" in stopped
    assert costs_of([FOOD | {"status": "cancelled"}]).empty
    going = FOOD | {"form": "flow", "status": "active"}
    assert "gives Peru food aid" in costs_of([going])["text"].item()
    assert "gave Peru food aid" in costs_of([FOOD, going | {"id": "more"}])["text"].item()


def test_what_was_stopped_is_paid_for_no_more():
    """Study goes on and is paid for, scholarships were suspended: both are in their own tense."""
    going = tie(
        "going", "education.study-abroad", "CUB>PER", observed="2000", terms="paid_by_receiver"
    )
    over = tie(
        "over",
        "education.scholarship",
        "CUB>PER",
        date="1990/1999",
        form="flow",
        status="suspended",
        terms="paid_by_receiver",
    )
    text = sentences("costs", small_case(A, [going, over]), small_case(B, []))["text"].item()
    assert "pays for study abroad" in text
    assert "paid for scholarships" in text
