"""What counts once, what counts apart, and what never counts."""

import pandas as pd
import pytest

from bilateral._findings.counting import (
    directions,
    record_state,
    which_count,
)
from bilateral.ties import directions_of
from tests._findings.ghana import case, tables, with_tie


def frame_of_ties(*rows):
    """Make a table of ties: id, kind, stage, absent."""
    columns = ["id", "kind", "stage", "absent"]
    return pd.DataFrame(rows, columns=columns).assign(relationship="r")


def frame_of_links(*rows):
    """Make a table of links: tie, rel, to, certainty."""
    columns = ["tie", "rel", "to", "certainty"]
    return pd.DataFrame(rows, columns=columns).assign(relationship="r")


def kept(ties, links):
    return ties.loc[which_count(ties, links), "id"].to_list()


ABC = [(name, "aid", "delivered", False) for name in "abc"]


@pytest.mark.parametrize(
    ("ties", "links", "count"),
    [
        (ABC, [], "abc"),
        (ABC, [("b", "part_of", "a", None)], "ac"),
        (ABC, [("b", "part_of", "a", None), ("c", "part_of", "b", None)], "a"),
        (ABC, [("a", "part_of", "c", None), ("b", "part_of", "c", None)], "c"),
        (ABC, [("b", "follows", "a", None), ("c", "implements", "a", None)], "abc"),
        (ABC, [("b", "contradicts", "a", None), ("c", "prompted_by", "a", None)], "abc"),
        (ABC, [("b", "same_event_as", "a", "sure")], "ac"),
        (ABC, [("a", "same_event_as", "b", "sure")], "ac"),
        (ABC, [("a", "same_event_as", "b", "sure"), ("b", "same_event_as", "a", "sure")], "ac"),
        (ABC, [("c", "same_event_as", "b", "sure"), ("b", "same_event_as", "a", "sure")], "a"),
        (ABC, [("b", "same_event_as", "a", "probable")], "abc"),
        (ABC, [("a", "same_event_as", "b", "sure"), ("a", "part_of", "c", None)], "c"),
        (
            [*ABC[:2], ("c", "aid", "planned", False)],
            [("a", "part_of", "c", None), ("b", "part_of", "a", None)],
            "ac",
        ),
        (
            [ABC[0], ("b", "aid", "planned", False), ABC[2]],
            [("c", "part_of", "b", None), ("b", "part_of", "a", None)],
            "ab",
        ),
        ([ABC[0], ("b", "trade", "delivered", False)], [("b", "part_of", "a", None)], "ab"),
        ([ABC[0], ("b", "aid", None, True)], [], "a"),
        ([("a", "aid", None, True), ABC[1]], [("b", "part_of", "a", None)], "b"),
        ([("a", "aid", "unknown", False)], [], "a"),
        ([], [], ""),
    ],
)
def test_a_part_does_not_count_beside_its_whole_nor_an_event_twice(ties, links, count):
    """In one cell; apart where kind or stage differ; by way of others; absences never."""
    assert kept(frame_of_ties(*ties), frame_of_links(*links)) == list(count)


def test_cases_do_not_touch_each_other():
    """A link leads to the tie of its own case, though another has one of that id."""
    one, two = frame_of_ties(*ABC), frame_of_ties(*ABC).assign(relationship="s")
    both = pd.concat([one, two], ignore_index=True)
    links = frame_of_links(("b", "part_of", "a", None))
    assert which_count(both, links) == [True, False, True, True, True, True]


def test_what_counts_in_the_case_of_many_parts():
    """Of seventeen ties two are parts, one is a second record and one an absence."""
    ties = tables("ghana-norway")["ties"]
    counts = which_count(ties, tables("ghana-norway")["links"])
    left = [tie for tie, does in zip(ties["id"], counts, strict=True) if not does]
    assert left == ["no-embassy", "visit-again", "wells", "pumps"]


def test_directions_are_seen_from_one_state():
    """Out is what it sends, in what it receives, mutual what has no direction."""
    ties = tables("ghana-norway")["ties"]
    ways = dict(zip(ties["id"], directions(ties, "GHA"), strict=True))
    assert (ways["cocoa"], ways["programme"], ways["relations"]) == ("out", "in", "mutual")
    assert directions(ties, "NOR") == [
        {"out": "in", "in": "out"}.get(way, way) for way in directions(ties, "GHA")
    ]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("aid", ("given", "received")),
        ("sports", ("given", "received")),
        ("trade", ("exported", "imported")),
        ("political", ("outbound", "inbound")),
        ("diplomatic", ("outbound", "inbound")),
    ],
)
def test_each_kind_has_its_own_words_for_the_two_ways(kind, words):
    """A visit is not given, and goods are."""
    assert directions_of(kind) == words


@pytest.mark.parametrize(
    ("ties", "absent", "completeness", "state"),
    [
        (3, 0, None, "recorded"),
        (3, 1, "exhaustive", "recorded"),
        (0, 1, None, "reported absent"),
        (0, 1, "exhaustive", "reported absent"),
        (0, 0, "exhaustive", "zero"),
        (0, 0, "selective", "no record"),
        (0, 0, "incidental", "no record"),
        (0, 0, None, "no record"),
        (0, 0, float("nan"), "no record"),
    ],
)
def test_nothing_is_a_zero_only_where_somebody_looked_at_all(ties, absent, completeness, state):
    """A value, a reported absence, silence: three states, and a zero is a value."""
    assert record_state(ties, absent, completeness) == state


def test_an_added_absence_changes_no_count():
    """It enters nothing, whatever its kind."""
    absence = {"status": None, "absent": True, "topic": "sports.coaching"}
    more = with_tie(case("ghana-korea"), **absence).tables()
    less = tables("ghana-korea")
    before = sum(which_count(less["ties"], less["links"]))
    assert sum(which_count(more["ties"], more["links"])) == before
