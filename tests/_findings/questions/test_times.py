"""What was first and last, when something was, and the times between: worked by hand."""

from dataclasses import replace

import pytest

import bilateral as bl
from bilateral._findings.case_index import index_case
from bilateral._findings.questions.rules import Rule
from bilateral._findings.questions.takes import answer
from tests._findings.invented import case, with_tie
from tests._findings.questions.put import (
    BROKEN,
    ITALY,
    ONE,
    PERU,
    SPAIN,
    THREE,
    WAR,
    put,
)

RELATIONS = {"topic": "diplomatic.relations"}


def test_the_first_tie_is_the_one_that_had_certainly_begun_first():
    """Food in 1970, before the students of 1971; its year is inferred, theirs is not."""
    found = put(PERU, take="first")
    assert (found.value, found.ids, found.confidence) == ("1970", ("food",), "low")
    assert "The year of the flood" in found.why
    assert put(PERU, take="first", where={"kind": "education"}).confidence == "high"


def test_what_may_have_begun_earlier_lowers_confidence_in_the_first():
    """Tea was promised at no known time, perhaps before the scholars came."""
    found = put(SPAIN, take="first")
    assert found.confidence == "low"
    assert "Tea promised" in found.why


def test_the_last_tie_is_the_one_that_was_certainly_there_last():
    """Teachers were there when the ledger was written; the students had left in 1995."""
    found = put(ITALY, take="last", where={"kind": "education"})
    assert (found.ids, found.confidence) == (("teachers",), "high")
    assert "2000" in found.value


def test_what_may_have_lasted_longer_lowers_confidence_in_the_last():
    """Coffee was sold until 1982; what began and has no known end may have gone on."""
    peru = case(PERU)
    tea = replace(peru.ties[2], id="tea", title="Tea", date=bl.Date.parse("1981/"), links=())
    rule = Rule(say="it", take="last", where={"kind": "trade"})
    found = answer(rule, index_case(with_tie(peru, tea), "KEN"))
    assert (found.value, found.ids, found.confidence) == ("1982", ("coffee",), "low")
    assert "Tea" in found.why


@pytest.mark.parametrize("take", ["first", "last"])
def test_an_end_that_no_day_bounds_is_not_reported(take):
    """Of what is undated nothing was first; the message of Japan has neither end."""
    found = put("cuba-japan-silent", take=take, where={"kind": "political"})
    assert (found.state, found.confidence, found.value) == ("not reported", None, None)


def test_a_contradicted_beginning_has_low_confidence():
    """Relations with Fiji began in 1975 by one source, in 1976 by another."""
    found = put(THREE, take="first", where=RELATIONS)
    assert (found.value, found.confidence) == ("1975-11-15", "low")
    assert "1976" in found.why
    assert put(WAR, take="first", where=RELATIONS).confidence == "high"


def test_spells_give_when_and_when_not():
    """Relations of Cuba and Pakistan, and the years without any, as the records have them."""
    found = put("cuba-pakistan", take="spells", where=RELATIONS)
    assert found.value.split("; ")[:2] == ["1955/", "1955-10-28/1990"]
    assert found.ids[-1] == "relations-lapsed-1990"
    assert "Gustavo Machín Gómez" in found.words
    assert found.confidence == "low"


@pytest.mark.parametrize(
    ("name", "ids", "confidence"),
    [
        (WAR, ("relations", "relations-resumed"), "high"),
        (BROKEN, ("relations", "relations-restored"), "high"),
        ("cuba-pakistan", ("relations-lapsed-1990",), "low"),
    ],
)
def test_a_gap_lies_between_two_spells_or_is_reported(name, ids, confidence):
    """Broken and resumed, or said to have lapsed; the latter is contradicted by an ambassador."""
    found = put(name, take="gaps", where=RELATIONS)
    assert (found.state, found.ids, found.confidence) == ("answered", ids, confidence)


@pytest.mark.parametrize("name", ["cuba-laos", THREE, ONE])
def test_where_no_gap_is_reported_none_is_denied(name):
    """One spell, or two that overlap, or none at all: the silence is no answer."""
    found = put(name, take="gaps", where=RELATIONS)
    assert (found.state, found.confidence, found.value) == ("not mentioned", None, None)


def test_a_spell_that_may_span_the_time_leaves_no_gap():
    """Relations that began in 1970 and have no known end may have gone on through the war."""
    war = case(WAR)
    through = replace(war.ties[0], id="through", date=bl.Date.parse("1970/"), links=())
    found = answer(
        Rule(say="it", take="gaps", where=RELATIONS), index_case(with_tie(war, through), "KEN")
    )
    assert found.state == "not mentioned"


@pytest.mark.parametrize(
    ("side", "began", "ended"),
    [("date", "low", "low"), ("date.start", "low", "high"), ("date.end", "high", "low")],
)
def test_one_side_of_a_date_is_doubted_alone(side, began, ended):
    """That an end is inferred says nothing against the beginning, and the other way round."""
    broken = case(BROKEN)
    relations = next(tie for tie in broken.ties if tie.id == "relations")
    inferred = [{"of": side, "because": "Read so."}]
    doubted = replace(relations, inferred=inferred, links=())
    index = index_case(replace(broken, ties=(doubted,)), "KEN")
    found = {
        take: answer(Rule(say="it", take=take, where=RELATIONS), index)
        for take in ("first", "last")
    }
    assert (found["first"].confidence, found["last"].confidence) == (began, ended)


WORKED = "./tests/data/worked/{}.yaml"


def test_what_was_there_at_one_time_is_last_together():
    """Three kinds of visits to and from Laos were all reported by the newspaper, none last."""
    found = put("cuba-laos", take="last", where={"topic": "political.visit", "stage": "delivered"})
    assert found.ids == ("yearly-visits-cuba", "yearly-visits-laos", "lao-delegations-to-cuba")


def test_a_beginning_that_is_not_reported_is_said_not_to_be():
    """Relations that were broken in 1961 had begun by then, and the source does not say when."""
    cuba = index_case(bl.load("united-states-cuba"), "USA")
    found = answer(Rule(say="it", take="first", where=RELATIONS), cuba)
    assert found.words.startswith("by 1961 (start not reported; ")
    laos = answer(
        Rule(say="it", take="first", where=RELATIONS), index_case(case("cuba-laos"), "CUB")
    )
    assert "start not reported" not in laos.words


def test_what_was_suspended_and_is_only_to_be_restored_is_interrupted():
    """An agreement to restore relations does not fill the time in which there were none."""
    canada = index_case(bl.load(WORKED.format("canada-saudi-arabia")), "CAN")
    found = answer(Rule(say="it", take="gaps", where=RELATIONS), canada)
    assert found.words == "from August 2018, resumption not reported"
    assert (found.ids, found.confidence) == (("full-relations",), "low")
