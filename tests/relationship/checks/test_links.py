"""Ids are told once, and links lead to other ties and in no circle."""

import pytest

from bilateral.errors import UNKNOWN
from bilateral.records.partial import partial_record
from bilateral.relationship.checks.links import ids_rule, links_rule
from bilateral.relationship.record import RelationshipRecord


def relationship(ways, rel="part_of"):
    """Make ties that are linked: each name with the names that it links to."""
    return built(
        {"id": name, "kind": "aid", "links": [{"rel": rel, "to": to} for to in ways[name]]}
        for name in ways
    )


def built(ties, **more):
    """Make of a relationship what can be made of it: most fields of these ties are missing."""
    return partial_record(RelationshipRecord, {"ties": list(ties), **more})[0]


@pytest.mark.parametrize(
    ("ways", "circles"),
    [
        ({"a": "b", "b": "c", "c": ""}, []),
        ({"a": "bc", "b": "d", "c": "d", "d": ""}, []),
        ({"a": "b", "b": "a"}, ["a → b → a"]),
        ({"a": "b", "b": "c", "c": "a"}, ["a → b → c → a"]),
        ({"z": "a", "a": "b", "b": "c", "c": "b"}, ["b → c → b"]),
        ({"a": "b", "b": "a", "c": "d", "d": "c"}, ["a → b → a", "c → d → c"]),
        ({"a": "bc", "b": "a", "c": "a"}, ["a → b → a", "a → c → a"]),
        (
            dict(zip("abcdefgh", "bcdefgha", strict=True)),
            ["a → b → c → d → e → f → … → a"],
        ),
    ],
)
@pytest.mark.parametrize("rel", ["part_of", "implements", "follows"])
def test_each_circle_is_told_once_with_its_way(ways, circles, rel):
    """A way that comes to its end is no circle, however many lead there."""
    told = [text for _, text in links_rule(relationship(ways, rel))]
    assert told == [
        f"the {rel} links form a circle: {circle}; remove one of them" for circle in circles
    ]


@pytest.mark.parametrize("rel", ["prompted_by", "contradicts", "same_event_as"])
def test_other_relations_may_go_both_ways(rel):
    """Two ties contradict each other, and two visits may have prompted one another."""
    assert list(links_rule(relationship({"a": "b", "b": "a"}, rel))) == []


def test_circles_of_different_relations_are_none():
    """A part of a whole may follow it."""
    ties = [
        {"id": "a", "kind": "aid", "links": [{"rel": "part_of", "to": "b"}]},
        {"id": "b", "kind": "aid", "links": [{"rel": "follows", "to": "a"}]},
    ]
    assert list(links_rule(built(ties))) == []


def test_a_way_of_ten_thousand_ties_is_walked_at_once():
    """No chain is too long, and walking it does not go deeper and deeper."""
    names = [f"t{number}" for number in range(10_000)]
    ways = {name: [after] for name, after in zip(names, [*names[1:], names[0]], strict=True)}
    assert len(list(links_rule(relationship(ways)))) == 1


def test_links_lead_to_ties_that_are_there():
    """A fact is no tie, and no tie is linked to itself."""
    ties = [
        {"id": "a", "links": [{"rel": "part_of", "to": to} for to in "abcf"]},
        {"id": "b", "links": []},
    ]
    given = built(ties, facts=[{"id": "f", "links": []}])
    assert {(path[-2], text.split(";")[0]) for path, text in links_rule(given)} == {
        (0, "the tie 'a' is linked to itself"),
        (2, f"{UNKNOWN} tie 'c'"),
        (3, "'f' is a fact, and a tie links to ties alone"),
    }


def test_facts_link_to_ties_and_to_facts():
    """A fact may contradict another, or follow a tie; to nothing else, and in no circle."""
    link = {"rel": "follows"}
    facts = [
        {"id": "f", "links": [link | {"to": to} for to in "agfx"]},
        {"id": "g", "links": [link | {"to": "f"}]},
    ]
    problems = list(links_rule(built([{"id": "a", "links": []}], facts=facts)))
    assert {(path, text.split(";")[0]) for path, text in problems} == {
        (("facts", 0, "links", 2, "to"), "the fact 'f' is linked to itself"),
        (("facts", 0, "links", 3, "to"), f"{UNKNOWN} tie or fact 'x'"),
        (("facts", 0, "links"), "the follows links form a circle: f → g → f"),
    }


def test_what_ends_another_goes_one_way():
    """Two ties cannot end each other."""
    ties = [
        {"id": "a", "links": [{"rel": "ends", "to": "b"}]},
        {"id": "b", "links": [{"rel": "ends", "to": "a"}]},
    ]
    (problem,) = links_rule(built(ties))
    assert problem.text.startswith("the ends links form a circle: a → b → a")


def test_an_id_names_one_thing():
    """Ties and facts share their ids; sources have their own."""
    given = built(
        [{"id": "a"}, {"id": "b"}, {"id": "a"}],
        facts=[{"id": "b"}],
        sources=[{"id": "a"}, {"id": "a"}],
    )
    assert [(path, text.split(";")[0]) for path, text in ids_rule(given)] == [
        (("ties", 2, "id"), "the id 'a' is used twice, first in ties[0]"),
        (("facts", 0, "id"), "the id 'b' is used twice, first in ties[1]"),
        (("sources", 1, "id"), "the id 'a' is used twice, first in sources[0]"),
    ]
