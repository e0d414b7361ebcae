"""The small records of a tie: people, steps, payers, codes, links."""

import pytest

from bilateral.errors import KNOWN_ARE, UNKNOWN, CaseFileError
from bilateral.ties.parts import Charge, Code, Link, Participant, Step


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"name": "Ana Ruiz"}, "Ana Ruiz"),
        (
            {"name": "Ana Ruiz", "office": "Minister", "body": "Ministry", "role": "visitor"},
            "Ana Ruiz (Minister, Ministry, visitor)",
        ),
        ({"body": "Ministry", "role": "sender", "state": "CUB"}, "Ministry (sender)"),
        ({"body": "Party", "as_given": "PCC"}, "Party"),
        ({"state": "USA", "role": "addressee"}, "USA (addressee)"),
        (
            {"state": "CUB", "office": "Senior leaders", "role": "visitor"},
            "CUB (Senior leaders, visitor)",
        ),
        ({"as_given": "A. Ruiz"}, "A. Ruiz"),
        ({"office": "Minister"}, "Minister"),
    ],
)
def test_a_participant_is_written_in_short(fields, words):
    """The name first, then what they are and did; without a name the body, then the state."""
    assert str(Participant(**fields)) == words


@pytest.mark.parametrize("fields", [{}, {"role": "visitor"}])
def test_a_participant_is_somebody(fields):
    """A role alone is nobody's."""
    with pytest.raises(CaseFileError, match="nobody is named; add a name, a body, an office"):
        Participant(**fields)


def test_steps_and_charges_are_written_in_short():
    """What is not told is left out."""
    assert (
        str(Step(status="agreed", date="2004~", by="both parties")) == "agreed 2004~ both parties"
    )
    assert str(Step(status="active")) == "active"
    assert str(Charge(state="LAO", what="airfares")) == "LAO: airfares"


def test_a_code_keeps_its_digits():
    """A code is text, and a number is none."""
    assert Code(scheme="isced-f-2013", code="0912").code == "0912"
    with pytest.raises(CaseFileError, match=r"code: 912 \(int\) was given where text is expected"):
        Code(scheme="isced-f-2013", code=912)


@pytest.mark.parametrize(
    ("fields", "path", "words"),
    [
        ({"rel": "contradicts"}, "", "a contradiction says what it is about; add 'on:'"),
        ({"rel": "follows", "on": "date"}, "on", "'on' goes with rel: contradicts only"),
        ({"rel": "same_event_as"}, "", "same_event_as needs 'certainty: sure' or"),
        (
            {"rel": "part_of", "certainty": "sure"},
            "certainty",
            "'certainty' goes with rel: same_event_as only",
        ),
        (
            {"rel": "contradicts", "on": "date", "certainty": "sure"},
            "certainty",
            "'certainty' goes with rel: same_event_as only",
        ),
        ({"rel": "causes"}, "rel", f"{UNKNOWN} rel 'causes'"),
        (
            {"rel": "same_event_as", "certainty": "maybe"},
            "certainty",
            f"{UNKNOWN} certainty 'maybe'; {KNOWN_ARE} 'probable' and 'sure'",
        ),
    ],
)
def test_each_relation_has_the_fields_that_it_has(fields, path, words):
    """What a contradiction is about, how certain an identity is, and neither of them elsewhere."""
    with pytest.raises(CaseFileError) as caught:
        Link(to="b", **fields)
    (fault,) = caught.value.faults
    assert (fault.path, fault.text[: len(words)]) == (path, words)


@pytest.mark.parametrize(
    "fields",
    [
        *({"rel": rel} for rel in ("part_of", "follows", "implements", "prompted_by")),
        {"rel": "contradicts", "on": "quantities"},
        {"rel": "same_event_as", "certainty": "probable"},
    ],
)
def test_six_relations_are_known(fields):
    """Each stands with its own fields."""
    assert Link(to="b", note="Why.", **fields).to == "b"
