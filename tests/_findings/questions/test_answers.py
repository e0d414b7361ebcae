"""What silence, absence and filters mean for an answer, and when confidence in it is low."""

from dataclasses import replace

import pytest

from bilateral._findings.case_index import HIDDEN, NOT_COVERED, NOT_MENTIONED, index_case
from bilateral._findings.questions.answers import ANSWERS, NOT_REPORTED
from bilateral._findings.questions.questionfile import question_file
from bilateral._findings.questions.rules import Rule
from bilateral._findings.questions.takes import TAKES, answer
from tests._findings.invented import SHIPPED, case
from tests._findings.questions.put import (
    ABSENT,
    BROKEN,
    ITALY,
    MADE_UP,
    NAMES,
    ONE,
    PERU,
    POOL,
    SPAIN,
    WAR,
    focal_of,
    indexed,
    put,
)


@pytest.mark.parametrize(
    ("name", "where", "state"),
    [
        (ITALY, {"topic": "education.teachers"}, "answered"),
        (PERU, {"topic": "aid.food", "direction": "in"}, "reported absent"),
        (PERU, {"topic": "education.teachers"}, "zero"),
        (SPAIN, {"topic": "education.teachers"}, NOT_MENTIONED),
        (SPAIN, {"topic": "aid.food", "stage": "delivered"}, NOT_REPORTED),
        (ITALY, {"kind": "trade"}, NOT_COVERED),
        (ONE, {"kind": "trade"}, NOT_MENTIONED),
        (ABSENT, {"topic": "military.arms"}, "reported absent"),
        (ABSENT, {"topic": "military.arms", "direction": "out"}, "reported absent"),
        (ABSENT, {"kind": "military"}, NOT_COVERED),
        (ABSENT, {"topic": "diplomatic.embassy", "direction": "out"}, "reported absent"),
        (ABSENT, {"topic": "diplomatic.embassy", "direction": "in"}, NOT_MENTIONED),
        (ABSENT, {"topic": "diplomatic.embassy"}, NOT_MENTIONED),
        ("cuba-laos", {"topic": "trade.investment", "direction": "out"}, "reported absent"),
        ("cuba-laos", {"topic": ["trade.investment", "trade.credit"]}, NOT_MENTIONED),
        ("cuba-laos", {"kind": "trade"}, NOT_COVERED),
    ],
)
def test_an_answer_is_there_reported_absent_zero_or_says_why_there_is_none(name, where, state):
    """An absence speaks for its topic and direction alone, an exhaustive source for what it has."""
    found = put(name, take="any", where=where)
    assert found.state == state
    assert (found.confidence is None) == (state not in ANSWERS)
    assert (found.value is None) == (state not in ANSWERS)


def test_an_absence_speaks_for_its_time_alone():
    """No investment from 1990 to 1995 says nothing of 1996, and so confidence is low."""
    where = {"topic": "trade.investment", "direction": "out"}
    found = put(ABSENT, take="any", where=where)
    assert (found.ids, found.confidence) == (("no-investment",), "low")
    assert "1990" in found.why
    undated = put(ABSENT, take="any", where={"topic": "military.arms", "direction": "out"})
    assert "A Colonel" in undated.why


@pytest.mark.parametrize("where", [{"attributed": True}, {"stage": "planned"}])
def test_an_absence_does_not_answer_what_is_asked_of_claims_or_plans(where):
    """That something is not there neither claims nor plans it."""
    found = put(PERU, take="any", where={"topic": "aid.food", "direction": "in", **where})
    assert found.state != "reported absent"


def test_the_direction_that_is_covered_least_decides_whether_silence_is_a_zero():
    """Of both directions one is covered exhaustively, the other selectively: no zero."""
    peru = case(PERU)
    (register, memoir) = peru.coverage
    both = (
        replace(register, kinds=("sports",), direction="KEN>PER"),
        replace(memoir, kinds=("sports",), direction="PER>KEN"),
    )
    covered = index_case(replace(peru, coverage=both), "KEN")
    rule = Rule(say="it", take="any", where={"kind": "sports"})
    assert answer(rule, covered).state == NOT_MENTIONED
    out = Rule(say="it", take="any", where={"kind": "sports", "direction": "out"})
    assert answer(out, covered).state == "zero"


@pytest.mark.parametrize("rule", [{"take": "both_ways"}, {"take": "list", "by": "payer"}])
def test_what_is_hostile_is_no_bond_and_has_no_terms(rule):
    """Both expelled; a war has no payer: only who asks for what is hostile hears of it."""
    hostile = {tie.id for name in (WAR, BROKEN) for tie in indexed(name).ties if tie.is_hostile}
    for name in (WAR, BROKEN):
        assert not hostile & {*put(name, **rule).ids}
        assert hostile & {*put(name, **rule, where={"tone": "hostile"}).ids}
        assert hostile & {*put(name, take="list").ids}


def test_a_filter_hides_and_nothing_that_it_hides_is_missing():
    """Of trade nothing is said where only education was chosen; of education all is."""
    laos = index_case(case("cuba-laos").where(kind="education"), "CUB")
    for take, where in (("list", {"kind": "trade"}), ("gaps", {"topic": "diplomatic.relations"})):
        found = answer(Rule(say="it", take=take, where=where), laos)
        assert (found.state, found.confidence) == (HIDDEN, None)
    assert answer(Rule(say="it", take="voice"), laos).state == HIDDEN
    assert (
        answer(Rule(say="it", take="list", where={"kind": "education"}), laos).state == "answered"
    )
    planned = index_case(case("cuba-pakistan").without(stage="planned"), "CUB")
    only = Rule(say="it", take="only", at="planned")
    assert answer(only, planned).state == HIDDEN


@pytest.mark.parametrize(
    ("name", "rule", "confidence"),
    [
        ("cuba-pakistan", {"topic": "trade.goods", "stage": "delivered"}, "low"),  # one man's word
        ("cuba-pakistan", {"topic": "political.gratitude"}, "high"),  # thanks of several voices
        ("cuba-pakistan", {"terms": "grant"}, "low"),  # no payment is spoken of: read as grants
        ("cuba-laos", {"terms": "self_funded"}, "high"),
        (POOL, {"terms": "grant"}, "high"),
    ],
)
def test_confidence_is_low_where_one_speaker_or_a_reading_bears_it_all(name, rule, confidence):
    """High where a source says it itself, or several do; a low one gives its reason."""
    found = put(name, take="list", where=rule)
    assert found.confidence == confidence
    assert bool(found.why) == (confidence == "low")


@pytest.mark.parametrize("name", [*NAMES, "cuba-japan-silent", "cuba-laos", *MADE_UP])
@pytest.mark.parametrize("take", TAKES)
def test_every_rule_has_an_answer_or_a_state_for_every_case(name, take):
    """What is no answer has no value and no confidence; a low one has a reason."""
    more = {"sum": {"where": {"measure": "students"}}, "only": {"at": "planned"}}.get(take, {})
    found = put(name, take=take, **more)
    assert found.words
    assert (found.confidence == "low") == bool(found.why)
    if found.state not in ANSWERS:
        assert (found.value, found.lower, found.confidence) == (None, None, None)


@pytest.mark.parametrize("name", [*SHIPPED, *NAMES, *MADE_UP])
def test_every_answer_to_the_shipped_questions_can_be_traced(name):
    """What is answered names ties of the case; only a zero rests on coverage alone."""
    covered = indexed(name, focal_of(name))
    for question in question_file().asked.questions:
        for rule in question.rules:
            found = answer(rule, covered)
            assert {*found.ids} <= {*covered.by_id}
            if found.state in ("answered", "reported absent") and found.value != "none":
                assert found.ids, rule.say
