"""The shipped words: what a status comes to, what is given, what adds up, what a code means."""

import pytest

from bilateral.ties import CLASS_OF, KINDS, is_given
from bilateral.vocabulary import (
    STAGES,
    adds_up,
    can_be_negative,
    codes,
    is_amount,
    measure_label,
    stage_of,
    topic_label,
    unit_label,
    units_of,
)

TERMS = (
    *("grant", "cost_shared", "paid_by_receiver", "concessional", "commercial", "self_funded"),
    "not_stated",
)


@pytest.mark.parametrize(
    ("statuses", "stage"),
    [
        ("expected proposed requested negotiating offered", "planned"),
        ("agreed", "agreed"),
        ("active completed ended broken_off", "delivered"),
        ("suspended cancelled", "stopped"),
        ("unknown", "unknown"),
    ],
)
def test_each_status_rolls_up_to_its_stage(statuses, stage):
    """The first five are planned; that something is over is in its date, not in its stage."""
    assert {stage_of(status, "flow") for status in statuses.split()} == {stage}


def test_the_statuses_are_those_of_the_table():
    """Every status has a stage, and every stage is one of the five."""
    assert {stage_of(status, "flow") for status in codes("statuses")} == set(STAGES)
    assert len(codes("statuses")) == 13


@pytest.mark.parametrize("status", ["active", "completed", "ended", "broken_off"])
def test_an_agreement_never_rises_above_agreed(status):
    """What implements it does, as a tie of its own."""
    assert stage_of(status, "agreement") == "agreed"


def test_what_is_absent_has_no_stage():
    """Nothing is there that could have come to anything."""
    assert stage_of(None, "flow") is None


@pytest.mark.parametrize("form", ["event", "stock", "agreement", "flow", "condition"])
def test_a_form_has_the_statuses_that_it_can_have(form):
    """An event never ends, a stock is never offered, an agreement never rises above agreed."""
    can = codes("forms")[form]["statuses"]
    assert set(can) <= set(codes("statuses"))
    never = {
        "event": {"ended", "broken_off"},
        "stock": {"proposed", "requested", "negotiating", "offered", "agreed"},
        "agreement": {"active", "completed", "ended", "broken_off"},
    }
    assert not never.get(form, set()) & set(can)
    assert {"unknown", "expected"} <= set(can)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_given_depends_on_kind_and_terms(kind):
    """Grants and shared costs of aid, education, military and sports; nothing else."""
    given = {terms for terms in TERMS if is_given(kind, terms)}
    giving = kind in {"aid", "education", "military", "sports"}
    assert given == ({"grant", "cost_shared"} if giving else set())


def test_kinds_have_a_class_and_topics_a_kind():
    """The word before the dot of every topic is a kind, and every kind has topics."""
    assert tuple(CLASS_OF) == KINDS
    assert {topic.partition(".")[0] for topic in codes("topics")} == set(KINDS)


def test_measures_are_counted_in_known_units_and_say_whether_they_add_up():
    """A measure has at least one unit, and true or false."""
    for name, measure in codes("measures").items():
        assert set(measure["units"]) <= set(codes("units")), name
        assert measure["additive"] in ("true", "false"), name
        assert measure.get("signed", "true") == "true", name
        assert measure.get("amount", "false") == "false", name
    assert (adds_up("surgeries"), adds_up("duration")) == (True, False)


def test_ages_and_ordinals_are_no_amounts():
    """Which anniversary, congress or place it is, and how long it has lasted: none adds up."""
    others = {name for name in codes("measures") if not is_amount(name)}
    assert others == {"anniversary", "session", "rank", "duration"}
    assert not any(adds_up(name) or can_be_negative(name) for name in others)


def test_units_are_named_in_words():
    """The singular for one, and an unknown unit as it is."""
    assert (unit_label("person"), unit_label("person", many=False)) == ("people", "person")
    assert unit_label("parsec") == "parsec"


def test_lists_of_codes_are_read_once_and_cannot_be_changed():
    """Whoever asks twice gets the same, and nobody can spoil it for others."""
    assert codes("topics") is codes("topics")
    with pytest.raises(TypeError):
        codes("topics")["a"] = {}


def test_what_no_list_has_keeps_its_own_word():
    """A frame of somebody else's may hold words of its own; they are shown, and never summed."""
    assert (topic_label("own.word"), measure_label("own"), unit_label("own")) == (
        "own.word",
        "own",
        "own",
    )
    assert (units_of("own"), adds_up("own")) == ((), False)
