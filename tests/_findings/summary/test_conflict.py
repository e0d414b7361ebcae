"""Conflict in the summary: deeds before quarrels, and an end that is only agreed."""

import pytest

from tests._findings.summary.small_cases import A, B, ids, sentences, small_case, tie

OTHER = small_case(B, [])
QUARREL = tie("quarrel", "political.dispute", date="1970/1975", status="ended")
PART = {"links": [{"rel": "part_of", "to": "quarrel"}]}
MENDED = tie("mended", "political.reconciliation", date="1975")


def conflict_of(*ties):
    """Give the sentence on conflict of a case with Peru, and the ties that it rests on."""
    found = sentences("conflict", small_case(A, ties), OTHER)
    (text,) = found["text"]
    return text.partition("; ")[0], ids(found)


@pytest.mark.parametrize("topic", ["diplomatic.expulsion", "trade.embargo", "trade.restriction"])
def test_the_deeds_of_a_quarrel_are_named_in_its_place(topic):
    """What was done is named, once; a quarrel without deeds is named itself."""
    deed = tie("deed", topic, "CUB>PER", date="1970", **PART)
    text, grounds = conflict_of(QUARREL, deed)
    assert "cub-per/deed" in grounds
    assert "dispute" not in text
    words = tie("words", "political.criticism", "CUB>PER", date="1970", **PART)
    text, _ = conflict_of(QUARREL, words)
    assert "dispute" in text


def test_a_quarrel_is_named_where_the_course_tells_its_only_deed():
    """A lowering of relations that are on record belongs to their course."""
    relations = tie("relations", "diplomatic.relations", date="1950/")
    deed = tie("deed", "diplomatic.downgrading", "CUB>PER", date="1970", **PART)
    text, grounds = conflict_of(QUARREL, relations, deed)
    assert "dispute" in text
    assert "cub-per/quarrel" in grounds


def test_the_parts_of_a_deed_are_not_named_beside_it():
    """An embargo that is part of another is one thing with it."""
    part = {"links": [{"rel": "part_of", "to": "whole"}]}
    acts = [
        tie("whole", "trade.embargo", "CUB>PER", date="1970/"),
        tie("part", "trade.restriction", "CUB>PER", date="1971/", **part),
    ]
    _, grounds = conflict_of(*acts)
    assert "cub-per/whole" in grounds
    text, _ = conflict_of(*acts)
    assert "1971" not in text


@pytest.mark.parametrize(("status", "came"), [("agreed", False), ("active", True)])
def test_an_end_whose_relations_are_to_come_was_only_agreed(status, came):
    """A reconciliation that is to restore relations is agreed; one that restored them came."""
    part = {"links": [{"rel": "part_of", "to": "mended"}]}
    again = tie("again", "diplomatic.relations", **part) | {
        "form": "condition",
        "status": status,
        **({"observed": "1975"} if status == "agreed" else {"date": "1975/"}),
    }
    text, _ = conflict_of(QUARREL, MENDED, again)
    assert ("was agreed" in text) != came
    assert "reconciliation" in text


def test_other_acts_are_named_by_what_was_done():
    """An expulsion is named beside more frequent words; what says that they are at odds is not."""
    acts = [
        tie("embargo", "trade.embargo", "CUB>PER", date="1990"),
        tie("blame", "political.criticism", "CUB>PER", date="1991"),
        tie("blame-again", "political.criticism", "CUB>PER", date="1992"),
        tie("strain", "political.strained-relations", date="1993"),
        tie("restriction", "trade.restriction", "CUB>PER", date="1994"),
        tie("expulsion", "diplomatic.expulsion", "CUB>PER", date="1995"),
    ]
    (text,) = sentences("conflict", small_case(A, acts), small_case(B, []))["text"]
    assert "an expulsion" in text
    assert "strained relations" not in text


def test_sanctions_are_named_by_their_title():
    """Its topic does not say what was done; several have no one title; an embargo needs none."""
    sanction = tie("cut", "political.sanctions", "CUB>PER", date="1990", title="Grants cancelled")
    (text,) = sentences("conflict", small_case(A, [sanction]), small_case(B, []))["text"]
    assert "“Grants cancelled”" in text
    again = sanction | {"id": "again", "date": "1995"}
    (text,) = sentences("conflict", small_case(A, [sanction, again]), small_case(B, []))["text"]
    assert "Grants cancelled" not in text
    embargo = tie("cut", "trade.embargo", "CUB>PER", date="1990", title="Grants cancelled")
    (text,) = sentences("conflict", small_case(A, [embargo]), small_case(B, []))["text"]
    assert "Grants cancelled" not in text
