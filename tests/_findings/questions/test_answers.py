"""Which ties a rule reads, when confidence in an answer is low, and that each can be traced."""

import pytest

from bilateral._findings.case_index import index_case
from bilateral._findings.questions.answers import ANSWERS
from bilateral._findings.questions.questionfile import question_file
from bilateral._findings.questions.rules import Rule
from bilateral._findings.questions.takes import TAKES, answer
from tests._findings.invented import SHIPPED
from tests._findings.questions.put import (
    BROKEN,
    MADE_UP,
    NAMES,
    POOL,
    WAR,
    focal_of,
    indexed,
    put,
)
from tests._findings.summary.small_cases import A, small_case, tie


@pytest.mark.parametrize("rule", [{"take": "both_ways"}, {"take": "list", "by": "payer"}])
def test_what_is_hostile_is_no_bond_and_has_no_terms(rule):
    """Both expelled; a war has no payer: only who asks for what is hostile hears of it."""
    hostile = {tie.id for name in (WAR, BROKEN) for tie in indexed(name).ties if tie.is_hostile}
    for name in (WAR, BROKEN):
        assert not hostile & {*put(name, **rule).ids}
        assert hostile & {*put(name, **rule, where={"tone": "hostile"}).ids}
        assert hostile & {*put(name, take="list").ids}


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
    for question in question_file().question_set.questions:
        for rule in question.rules:
            found = answer(rule, covered)
            assert {*found.ids} <= {*covered.by_id}
            if found.state in ("answered", "reported absent") and found.value != "none":
                assert found.ids, rule.say


def test_records_on_other_terms_are_named_with_them():
    """Of a gift it is no answer that nobody reports its terms; a ceasefire has none at all."""
    rule = {"take": "list", "show": "topic", "where": {"terms": ["not_stated"]}}
    words = put(WAR, **rule | {"where": {**rule["where"], "kind": ["education", "military"]}}).words
    assert words.startswith("not reported; on record: scholarship (grant)")
    assert "ceasefire" not in words


def test_a_reason_on_a_linked_statement_is_told_as_one():
    """It is not the reason of the tie that is asked of, and no silence."""
    wish = tie("wish", "political.statement", "CUB>PER", date="1990", reason="common interests")
    link = [{"rel": "prompted_by", "to": "wish"}]
    again = tie(
        "again",
        "political.reconciliation",
        date="1991",
        form="agreement",
        status="agreed",
        links=link,
    )
    rule = Rule(
        say="why", take="list", show="reason", where={"topic": ["political.reconciliation"]}
    )
    found = answer(rule, index_case(small_case(A, [wish, again]), "CUB"))
    apart = answer(rule, index_case(small_case(A, [wish, again | {"links": []}]), "CUB"))
    assert "common interests (Made-up wish)" in found.words
    assert (found.state, found.ids) == ("not reported", ("wish",))
    assert apart.words == "reason not reported"
