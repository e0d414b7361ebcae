"""What silence, absence and filters mean for an answer."""

from dataclasses import replace

import pytest

import bilateral as bl
from bilateral._findings.case_index import index_case
from bilateral._findings.questions.answers import ANSWERS, NOT_REPORTED
from bilateral._findings.questions.rules import Rule
from bilateral._findings.questions.takes import answer
from bilateral.coverage import HIDDEN, NOT_COVERED, NOT_MENTIONED
from tests._findings.invented import case
from tests._findings.questions.put import (
    ABSENT,
    ITALY,
    ONE,
    PERU,
    SPAIN,
    put,
)
from tests._findings.summary.small_cases import A, B, small_case, tie


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


def test_what_forbids_or_breaks_a_thing_is_no_silence_about_it():
    """Of goods under an embargo, and of relations that were broken, something is on record."""
    embargo = tie("embargo", "trade.embargo", "PER>CUB", date="1970/")
    rupture = tie("rupture", "diplomatic.rupture", "PER>CUB", date="1970")
    cases = small_case(A, [embargo, rupture]), small_case(B, [])
    frame = bl.compare(*cases).questions().frame.set_index(["relationship", "part"])["state"]
    for part in ("goods and services", "relations began", "relations in force", "interruptions"):
        assert frame[cases[0].id, part] == "not reported"
        assert frame[cases[1].id, part] == "not mentioned"


def test_what_the_receiver_pays_for_is_no_scale_of_help():
    """It stands under what is paid for."""
    count = {"measure": "students", "unit": "person", "value": 9, "time": "total"}
    study = tie("study", "education.study-abroad", "CUB>PER", date="1990", quantities=[count])
    for terms, is_help in (("paid_by_receiver", False), ("grant", True)):
        case_of = small_case(A, [study | {"terms": terms}])
        frame = bl.compare(case_of, small_case(B, [])).questions().frame
        of_case = frame[frame["relationship"].eq(case_of.id)].set_index("part")["state"]
        assert (of_case["figures of what was delivered"] == "answered") == is_help


def test_of_a_source_that_covers_one_way_each_way_is_answered():
    """A kind that passes has two directions; that of relations has none."""
    whole = small_case(A, [tie("talks", "political.meeting", date="1990")])
    entry = replace(whole.coverage[0], completeness="exhaustive", direction="CUB>PER")
    case = index_case(replace(whole, coverage=(entry,)), "CUB")
    aid, relations = (
        answer(Rule(say="it", take="list", where={"kind": [kind]}), case)
        for kind in ("aid", "diplomatic")
    )
    assert aid.words.startswith("Cuba to Peru: none")
    assert aid.words.endswith("Peru to Cuba: not covered by the sources")
    assert aid.state == relations.words == "not covered by the sources"
