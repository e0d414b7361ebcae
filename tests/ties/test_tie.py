"""What every tie has: its stage, its bounds in time, who claims it and on what it rests."""

import numpy as np
import pytest

from bilateral.errors import UNKNOWN, CaseFileError
from bilateral.ties.aid import Aid
from bilateral.ties.political import Political

GIVEN = {
    "id": "a",
    "form": "flow",
    "topic": "aid.medical-supplies",
    "title": "A",
    "provider": "CUB",
    "recipient": "LAO",
    "status": "active",
    "cites": [{"source": "news"}],
}


def aid(**fields):
    """Make an aid tie with some of its fields changed; None takes one out."""
    return Aid(**{name: value for name, value in (GIVEN | fields).items() if value is not None})


def refusals(**fields):
    """Give the faults of an aid tie, each with its field."""
    with pytest.raises(CaseFileError) as caught:
        aid(**fields)
    return {fault.path: fault.text for fault in caught.value.faults}


def test_what_is_not_said_stays_open():
    """Defaults claim nothing: terms and channel are not stated, and no list has items."""
    made = aid()
    assert (made.terms, made.channel) == ("not_stated", "not_stated")
    assert (made.absent, made.key) == (False, False)
    assert (made.note, made.field, made.date, made.observed, made.repeats) == (None,) * 5
    assert (made.quantities, made.links, made.steps, made.participants) == ((), (), (), ())


@pytest.mark.parametrize(
    ("form", "status", "stage"),
    [
        ("flow", "expected", "planned"),
        ("event", "active", "delivered"),
        ("condition", "broken_off", "delivered"),
        ("flow", "offered", "planned"),
        ("flow", "agreed", "agreed"),
        ("flow", "completed", "delivered"),
        ("flow", "suspended", "stopped"),
        ("agreement", "agreed", "agreed"),
        ("flow", "unknown", "unknown"),
    ],
)
def test_the_stage_follows_from_status_and_form(form, status, stage):
    """It is worked out, never written."""
    assert aid(form=form, status=status).stage == stage


def test_a_reported_absence_has_no_stage():
    """It is no tie that came to nothing."""
    made = aid(absent=True, status=None)
    assert (made.absent, made.status, made.stage) == (True, None, None)


def test_what_is_told_in_the_present_tense_was_there_then():
    """An observation bounds the end from below, and says nothing of what came before."""
    made = aid(date="2014/", observed="2018-11")
    assert made.bounds.surely_in(2018)
    assert not made.bounds.surely_in(2019)
    assert made.bounds.possibly_in(2019)
    assert made.bounds.end_earliest == np.datetime64("2018-11-01")
    assert aid(observed="2018-11").bounds.start_earliest is None


def test_a_tie_without_any_date_possibly_is_at_any_time():
    """Nothing is known of when, so nothing is ruled out."""
    bounds = aid().bounds
    assert bounds.possibly_in(1850)
    assert not bounds.surely_in(2018)
    assert (bounds.start_kind, bounds.end_kind) == ("unknown", "unknown")


def test_claimants_and_sources_are_named_once_and_in_order():
    """A passage against a tie claims nothing of it, and yet is a source for it."""
    made = aid(
        cites=[
            {"source": "b", "attributed_to": "Ana"},
            {"source": "a"},
            {"source": "b", "attributed_to": "Ana"},
            {"source": "c", "attributed_to": "Raúl", "stance": "contradicts"},
            {"source": "a", "attributed_to": "Bo"},
        ]
    )
    assert made.attributed_to == ("Ana", "Bo")
    assert made.sources == ("b", "a", "c")


@pytest.mark.parametrize(
    ("fields", "path", "words"),
    [
        ({"status": None}, "", f"no status; add one ({UNKNOWN} if need be), or 'absent: true'"),
        ({"absent": True}, "status", "a reported absence has no status"),
        (
            {"absent": True, "status": None, "repeats": "yearly"},
            "repeats",
            "a reported absence has no repeats",
        ),
        (
            {"absent": True, "status": None, "steps": [{"status": "agreed"}]},
            "steps",
            "a reported absence has no steps",
        ),
        (
            {
                "absent": True,
                "status": None,
                "quantities": [{"measure": "money", "unit": "USD", "missing": "not_stated"}],
            },
            "quantities",
            "a reported absence has no quantities",
        ),
        ({"topic": "trade.goods"}, "topic", "topic 'trade.goods' is not one of kind 'aid'"),
        ({"topic": "aid"}, "topic", "topic 'aid' is not one of kind 'aid'"),
        ({"terms": "cost_shared"}, "terms", "terms: cost_shared needs borne_by"),
        ({"cites": []}, "cites", "nothing is cited; a record needs at least one passage"),
        (
            {"date": "2004/2007", "observed": "2018"},
            "observed",
            "'2004/2007' cannot have been observed '2018'",
        ),
        (
            {"inferred": [{"of": "date", "because": "So."}]},
            "inferred[0].of",
            "'date' is marked as inferred, but the record has no value there",
        ),
        (
            {"inferred": [{"of": "quantities.0.value", "because": "So."}]},
            "inferred[0].of",
            "'quantities.0.value' is marked as inferred",
        ),
        (
            {"date": "1974/", "inferred": [{"of": "date.end", "because": "So."}]},
            "inferred[0].of",
            "'date.end' is marked as inferred",
        ),
        (
            {"date": "1974", "inferred": [{"of": "date.start", "because": "So."}]},
            "inferred[0].of",
            "'date.start' is marked as inferred",
        ),
        (
            {"inferred": [{"of": "nonsense", "because": "So."}]},
            "inferred[0].of",
            "'nonsense' is marked as inferred",
        ),
    ],
)
def test_what_the_fields_of_a_tie_owe_each_other(fields, path, words):
    """Each rule has one fault, where it is broken."""
    told = refusals(**fields)
    assert list(told) == [path]
    assert told[path].startswith(words)


@pytest.mark.parametrize("of", ["steps", "steps.0", "steps.0.date", "status", "title", "cites.0"])
def test_what_is_inferred_is_named_by_its_path(of):
    """A field, an item of a list, or a field of such an item."""
    made = aid(
        steps=[{"status": "agreed", "date": "2004"}], inferred=[{"of": of, "because": "So."}]
    )
    assert str(made.inferred[0]) == f"{of}: So."


@pytest.mark.parametrize("of", ["steps.1", "steps.0.note", "steps.x", "steps.-1", "steps.0.date.0"])
def test_what_is_not_there_cannot_be_inferred(of):
    """Neither an item beyond the last nor a field that is left out."""
    steps = [{"status": "agreed", "date": "2004"}]
    assert list(refusals(steps=steps, inferred=[{"of": of, "because": "So."}])) == [
        "inferred[0].of"
    ]


PEOPLE = {"measure": "health-workers", "unit": "person", "value": 5}


@pytest.mark.parametrize(
    ("quantities", "paths"),
    [
        ([PEOPLE | {"name": "a"}, PEOPLE | {"name": "a"}], ["quantities[1].name"]),
        ([PEOPLE | {"part_of": "a"}], ["quantities[0].part_of"]),
        (
            [PEOPLE | {"name": "a", "part_of": "b"}, PEOPLE | {"name": "b", "part_of": "a"}],
            ["quantities[0].part_of"],
        ),
        (
            [
                PEOPLE | {"name": "a", "part_of": "b"},
                PEOPLE | {"name": "b", "part_of": "c"},
                PEOPLE | {"name": "c", "part_of": "b"},
            ],
            ["quantities[1].part_of"],
        ),
    ],
)
def test_parts_lead_to_a_whole_of_the_same_tie(quantities, paths):
    """No label twice, no whole that is not there, and no part of itself by a detour, told once."""
    assert list(refusals(quantities=quantities)) == paths


def test_parts_of_parts_are_fine():
    """A whole may be part of a greater one."""
    chain = [
        PEOPLE | {"name": "a"},
        PEOPLE | {"name": "b", "part_of": "a"},
        PEOPLE | {"part_of": "b"},
    ]
    assert len(aid(quantities=chain).quantities) == 3


def test_every_fault_of_a_tie_is_told_even_where_a_field_is_bad():
    """Built alone, a tie with bad fields tells these; its rules follow once they are mended."""
    told = refusals(
        form="evnt", status="complete", date="2005-02-30", quantities=[{"value": "1,5"}]
    )
    assert sorted(told) == [
        "date",
        "form",
        "quantities[0].measure",
        "quantities[0].unit",
        "quantities[0].value",
        "status",
    ]


def test_a_third_state_is_a_participant():
    """The addressee of a protest takes part in a tie of two others."""
    made = Political(
        id="a",
        form="event",
        topic="political.support-at-un",
        title="A",
        actor="LAO",
        counterpart="CUB",
        status="completed",
        participants=[{"state": "USA", "role": "addressee"}],
        cites=[{"source": "news"}],
    )
    assert str(made.participants[0]) == "USA (addressee)"


@pytest.mark.parametrize(
    ("field", "value", "mend"),
    [
        ("channel", "multilaterl", "multilateral"),
        ("terms", "concesional", "concessional"),
        ("status", "brokenoff", "broken_off"),
        ("status", "expcted", "expected"),
    ],
)
def test_a_slip_in_a_new_word_is_mended_by_the_near_one(field, value, mend):
    """The right word is taken, and the wrong one refused with the right one."""
    assert getattr(aid(**{field: mend}), field) == mend
    assert f"'{mend}'" in refusals(**{field: value})[field]
