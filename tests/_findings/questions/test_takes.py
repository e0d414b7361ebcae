"""What a rule takes of ties, on cases whose answers are worked by hand."""

from dataclasses import replace

import pytest

import bilateral as bl
from bilateral._findings.case_index import index_case
from bilateral._findings.questions.answers import NOT_REPORTED
from bilateral._findings.questions.rules import Rule
from bilateral._findings.questions.takes import answer
from bilateral.coverage import NOT_MENTIONED
from tests._findings.invented import case, with_tie
from tests._findings.questions.put import (
    ABSENT,
    BROKEN,
    ITALY,
    ONE,
    PERU,
    POOL,
    SPAIN,
    THREE,
    WAR,
    put,
)

CONTACTS = ["political.visit", "political.meeting", "political.consultation", "military.talks"]


def test_every_record_counts_once_and_parts_do_too():
    """Of the Lao students funded by Cuba two records are parts of the third."""
    where = {"topic": "education.scholarship", "terms": "grant", "stage": "delivered"}
    found = put("cuba-laos", take="count", where=where)
    assert (found.lower, found.upper, len(found.ids)) == (3.0, None, 3)
    assert (found.unit, put(PERU, take="count", where={"kind": "aid"}).lower) == ("record", 1.0)


def test_a_count_in_an_exhaustive_coverage_has_an_upper_bound():
    """The ledger has all of education: two records and no more."""
    found = put(ITALY, take="count", by="direction", where={"kind": "education"})
    assert found.value == "Italy to Kenya: 1; Kenya to Italy: 1"
    assert (found.lower, found.upper, found.confidence) == (2.0, 2.0, "high")


@pytest.mark.parametrize(
    ("show", "value"),
    [
        ("title", "Maize after a flood, Students in Lima, Coffee"),
        ("topic", "food aid, scholarship, goods"),
        ("reason", "a flood"),
        ("payer", "grant, terms not reported"),
        ("date", "in 1970, from 1971 to 1975, from 1980 to 1982"),
    ],
)
def test_a_list_shows_what_it_is_asked_to(show, value):
    """Each value once, in the order of the records."""
    assert put(PERU, take="list", show=show).value == value


def test_a_list_of_what_no_record_says_is_no_answer():
    """No field of anything is reported in Peru, and one initiator in Italy."""
    assert put(PERU, take="list", show="field").state == NOT_REPORTED
    assert put(ITALY, take="list", show="initiated_by").value == "Italy"


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("cuba-pakistan", ("embassy-pakistan-1980",)),
        ("cuba-laos", ("cooperation-of-small-extent", "few-students-sent")),
    ],
)
def test_what_limits_ties_is_told_by_its_own_field(name, ids):
    """Economic problems closed an embassy; money keeps students few."""
    assert put(name, take="list", show="limit").ids == ids


@pytest.mark.parametrize("name", [WAR, BROKEN, PERU, ONE])
def test_the_reason_of_a_tie_is_no_limit(name):
    """Neither fishing grounds, nor a remark about courts, nor a flood hold any tie back."""
    assert put(name, take="list", show="limit").state == NOT_REPORTED


def test_only_names_the_types_that_are_recorded_no_further():
    """Food to Spain was promised and no more; what was also delivered is not named."""
    found = put(SPAIN, take="only", at="planned")
    assert found.value == "food aid (Kenya to Spain)"
    assert "status inferred" in found.why
    assert put(PERU, take="only", at="planned").value == "none"
    pakistan = put("cuba-pakistan", take="only", at="planned", where={"kind": "education"})
    assert "exchange (Cuba to Pakistan)" in pakistan.value
    assert "scholarship (" not in pakistan.value


def test_both_ways_wants_a_tie_in_each_direction():
    """Education goes both ways with Italy; what is joint does not do so by itself."""
    found = put(ITALY, take="both_ways", by="kind", where={"kind": ["aid", "education"]})
    assert found.value == "education"
    where = {"topic": ["diplomatic.relations", "political.message"]}
    laos = put("cuba-laos", take="both_ways", where=where)
    assert (laos.value, "joint: diplomatic relations" in laos.words) == ("message", True)


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        (PERU, {"by": "kind"}),
        ("cuba-laos", {"by": "kind", "where": {"kind": "diplomatic"}}),
        (BROKEN, {"where": {"kind": ["diplomatic", "political"], "form": "event"}}),
        (ABSENT, {}),
    ],
)
def test_what_goes_one_way_or_is_hostile_goes_not_both_ways(name, rule):
    """An embassy of one side alone, expulsions on both sides, and nothing at all."""
    found = put(name, take="both_ways", **rule)
    assert (found.confidence, found.value, found.ids) == (None, None, ())


def test_the_highest_rank_is_that_of_each_side():
    """A president and a deputy minister; Politburo members; a chamber's president is none."""
    where = {"topic": CONTACTS, "stage": "delivered"}
    pakistan = put("cuba-pakistan", take="rank", where=where)
    assert pakistan.value == "Cuba: deputy minister; Pakistan: head of state"
    assert "meeting-lahore-chamber-2007" not in pakistan.ids
    laos = put("cuba-laos", take="rank", where=where)
    assert laos.value == "Cuba: party leader; Laos: party leader"


def test_an_announced_visit_is_none_that_took_place():
    """A head of state was announced to Laos; nobody is known to have met in the other cases."""
    announced = {"topic": CONTACTS, "stage": "agreed"}
    assert put("cuba-laos", take="rank", where=announced).ids == ("state-visit-2018",)
    assert put("cuba-pakistan", take="rank", where=announced).state == NOT_REPORTED
    for name in (WAR, BROKEN, ONE):
        assert put(name, take="rank", where={"topic": CONTACTS}).state == NOT_MENTIONED


def test_conflict_names_who_acted_and_what_ended_it():
    """A war and its settlement; a break, an embargo that stands, expulsions on both sides."""
    war = put(WAR, take="conflict")
    assert {"war", "ceasefire", "peace", "sanctions", "sanctions-lifted"} <= {*war.ids}
    assert not {"fish", "scholarships"} & {*war.ids}
    broken = put(BROKEN, take="conflict")
    assert {"rupture", "embargo", "expulsion-by-kenya", "expulsion-by-uruguay"} <= {*broken.ids}


@pytest.mark.parametrize("name", ["cuba-pakistan", "cuba-laos", PERU, POOL, THREE, ONE, ABSENT])
def test_where_nothing_hostile_is_recorded_peace_is_not_asserted(name):
    """An embassy closed for want of money, a loan, a contradiction: no conflict, and no denial."""
    found = put(name, take="conflict")
    assert (found.state, found.value, found.ids) == (NOT_MENTIONED, None, ())


@pytest.mark.parametrize(
    ("name", "value", "ids"),
    [
        (WAR, "Norway", ("war", "ceasefire", "peace")),
        (POOL, "Sweden, Norway", ("pool-gift",)),
        ("cuba-laos", "United States", ("blockade-recognised", "blockade-to-end")),
    ],
)
def test_third_states_are_those_that_are_no_end_of_the_ties(name, value, ids):
    """A mediator and host, other donors, an addressee."""
    found = put(name, take="third_states")
    assert (found.value, found.ids) == (value, ids)


@pytest.mark.parametrize("name", [BROKEN, THREE, ONE])
def test_no_third_state_is_denied(name):
    """None is named, which is no answer."""
    assert put(name, take="third_states").state == NOT_MENTIONED


def test_voice_counts_what_nobody_else_says():
    """Coffee rests on one man; the students stand on the register too."""
    found = put(PERU, take="voice")
    assert (found.value, found.lower, found.ids) == ("1", 1.0, ("coffee",))
    assert "Bwana Wa Mfano (1)" in found.words
    pakistan = put("cuba-pakistan", take="voice")
    assert (pakistan.value, "Gustavo Machín Gómez (6)" in pakistan.words) == ("13", True)
    assert put(THREE, take="voice").ids == ("relations-1976", "doctors-dispatch")


@pytest.mark.parametrize("name", ["cuba-laos", ITALY, WAR, POOL, ONE])
def test_without_a_claimant_all_rests_on_the_sources_own_voice(name):
    """That nobody is named is read from the citations of all records, which bear the answer."""
    found = put(name, take="voice")
    assert (found.state, found.value) == ("answered", "none")
    assert {*found.ids} == {tie.id for tie in case(name).ties if not tie.absent}


def test_a_tie_that_two_prompted_is_counted_and_named_once():
    """Thanks for relief and for the brigade are one tie; of six links five ties come."""
    found = put("cuba-pakistan", take="chains", end="cause", where={"kind": "aid"})
    assert (found.value, found.lower) == ("5", 5)
    assert found.words.count("Musharraf praises") == 1


def test_what_prompted_is_counted_where_that_is_asked():
    """Five links lead from four messages of thanks to three causes, each of them named once."""
    found = put(
        "cuba-pakistan", take="chains", end="effect", where={"topic": "political.gratitude"}
    )
    assert found.value == "3"
    for cause in ("Cuban relief", "Cuban medical brigade", "A thousand Cuban scholarships"):
        assert found.words.count(f"prompted by {cause}") == 1


def test_chains_name_which_tie_led_to_which():
    """Food prompted the students: asked of the cause, and asked of the effect."""
    cause = put(PERU, take="chains", end="cause", where={"topic": "aid.food"})
    effect = put(PERU, take="chains", end="effect", where={"kind": "education"})
    assert {*cause.ids} == {*effect.ids} == {"students", "food"}
    follows = put(PERU, take="chains", rel="follows", where={"kind": "trade"})
    assert {*follows.ids} == {"coffee", "students"}
    assert put(PERU, take="chains", where={"topic": "aid.food"}).state == NOT_REPORTED


def test_a_contradiction_holds_of_both_sides_and_of_what_is_absent():
    """A date, a figure, and a school that one source denies."""
    found = put(THREE, take="chains", rel="contradicts")
    assert {"relations-1975", "doctors-dispatch", "school", "no-school"} <= {*found.ids}
    pakistan = put("cuba-pakistan", take="chains", rel="contradicts")
    assert {"relations-lapsed-1990", "relations-52-years"} <= {*pakistan.ids}
    assert put(WAR, take="chains", rel="contradicts").value == "none"


def test_flags_choose_by_how_a_record_is_made():
    """Whether something is inferred, claimed or dated."""
    assert put(PERU, take="list", where={"inferred": True}).ids == ("food",)
    assert put(PERU, take="list", where={"attributed": True}).ids == ("coffee",)
    assert put(ITALY, take="list", where={"dated": False}).value == "none"
    assert put(PERU, take="list", where={"absent": True}).ids == ("no-food-back",)
    assert put(ITALY, take="list", where={"absent": True}).state == NOT_MENTIONED


def test_topics_can_be_left_out():
    """A loan is no gift: all aid but loans."""
    found = put(POOL, take="list", where={"kind": "aid", "not_topic": "aid.loan"})
    assert {*found.ids} == {"pool-gift", "doses-given", "doses-bought", "debt-relief"}


def test_directions_are_those_of_the_state_that_the_case_is_seen_from():
    """Seen from Peru food comes in."""
    rule = {"take": "list", "show": "topic", "where": {"direction": "in"}}
    assert put(PERU, "PER", **rule).value == "food aid, goods"
    assert put(PERU, "KEN", **rule).value == "scholarship"


def test_a_tie_added_at_home_changes_what_is_counted():
    """A second visit is a second record."""
    more = with_tie(case(SPAIN), replace(case(SPAIN).ties[2], id="visit-again"))
    rule = Rule(say="it", take="count", where={"kind": "political"})
    before, after = (answer(rule, index_case(each, "KEN")).lower for each in (case(SPAIN), more))
    assert after == before + 1


def test_a_body_of_a_third_state_is_not_that_state():
    """The Taliban were the opponent, and not Afghanistan."""
    pakistan = index_case(bl.load("united-states-pakistan"), "USA")
    found = answer(Rule(say="it", take="third_states"), pakistan)
    assert found.words == "Soviet Union (adversary); Taliban of Afghanistan (opponent)"


def test_a_rank_that_is_inferred_has_low_confidence():
    """That the President of Laos was the host is only read from what both announced."""
    laos = index_case(bl.load("united-states-laos"), "USA")
    found = answer(Rule(say="it", take="rank", where={"topic": "political.visit"}), laos)
    assert found.confidence == "low"
    assert "participants inferred" in found.why


def test_directions_and_payers_have_their_articles():
    """Between the names of states that have one."""
    laos = index_case(bl.load("united-states-laos"), "USA")
    rule = Rule(say="it", take="list", by=["direction"], where={"kind": "aid"})
    assert answer(rule, laos).words.startswith("the United States to Laos: ")


def test_what_is_forbidden_may_not_be_covered():
    """Sources that tell of an embargo need not cover the goods that pass in spite of it."""
    rule = Rule(say="it", take="list", where={"topic": "trade.goods"})
    cuba = answer(rule, index_case(bl.load("united-states-cuba"), "USA"))
    assert cuba.state == "not covered by the sources"
    assert "on record: embargo" in cuba.words
    broken = put(BROKEN, take="list", where={"topic": "trade.goods"})
    assert broken.state != "not covered by the sources"


def test_an_inferred_topic_lowers_confidence_where_ties_are_chosen_by_it():
    """Chosen by their kind, they are what they are whatever their topic."""
    canada = index_case(bl.load("tests/data/worked/canada-saudi-arabia.yaml"), "CAN")
    found = [
        answer(Rule(say="it", take="list", show="title", by=["stage"], where=where), canada)
        for where in ({"topic": "trade.goods"}, {"kind": "trade"})
    ]
    assert ["topic inferred" in each.why for each in found] == [True, False]


def test_what_has_no_number_beside_a_number_is_named():
    """Few students beside thirteen are those of one record; alone they need no name."""
    where = {"kind": "education", "measure": "students"}
    words = answer(
        Rule(say="it", take="sum", where=where), index_case(bl.load("cuba-laos"), "CUB")
    ).words
    few = "number not reported: students (Few Lao students sent to Cuba)"
    assert few in words
    by_terms = Rule(say="it", take="sum", by=["terms"], where=where)
    assert few in answer(by_terms, index_case(bl.load("cuba-laos"), "CUB")).words
    angola = index_case(bl.load("tests/data/worked/angola-cuba.yaml"), "CUB")
    assert answer(Rule(say="it", take="sum", where=where), angola).words.startswith("no figure")
