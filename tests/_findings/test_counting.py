"""What counts once, what counts apart, and what never counts."""

import pytest

import bilateral as bl
from bilateral._findings.case_index import index_case
from bilateral._findings.counting import record_state
from bilateral.ties import directions_of
from tests._findings.ghana import case, cases, with_tie


def record(name, kind, stage, absent):
    """Make a tie of a kind at a stage."""
    topic = {"aid": "aid.food", "trade": "trade.goods"}[kind]
    status = {"delivered": "completed", "planned": "proposed", "unknown": "unknown", None: None}
    return {
        "id": name,
        "kind": kind,
        "form": "event",
        "topic": topic,
        "title": name,
        "between": ["GHA", "NOR"],
        "status": status[stage],
        "absent": absent,
        "cites": [{"source": "survey"}],
    }


def kept(ties, links):
    """Name the ties that count, of a case with these ties and links."""
    records = {name: record(name, *rest) for name, *rest in ties}
    for name, rel, to, certainty in links:
        on = "place" if rel == "contradicts" else None
        link = {"rel": rel, "to": to, "certainty": certainty, "on": on}
        records[name].setdefault("links", []).append(link)
    source = next(one for one in case("ghana-norway").sources if one.id == "survey")
    made = bl.Relationship(
        id="r", title="R", states=["GHA", "NOR"], ties=[*records.values()], sources=[source]
    )
    return [tie.id for tie in index_case(made, "GHA").counted]


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
    assert kept(ties, links) == list(count)


def test_what_counts_in_the_case_of_many_parts():
    """Of seventeen ties two are parts, one is a second record and one an absence."""
    (norway,) = cases("ghana-norway")
    counted = {tie.id for tie in norway.counted}
    left = [tie.id for tie in norway.ties if tie.id not in counted]
    assert left == ["no-embassy", "visit-again", "wells", "pumps"]


def test_directions_are_seen_from_one_state():
    """Out is what it sends, in what it receives, mutual what has no direction."""
    (here,), (there,) = cases("ghana-norway"), cases("ghana-norway", focal="NOR")
    ways = {tie.id: tie.direction for tie in here.ties}
    assert (ways["cocoa"], ways["programme"], ways["relations"]) == ("out", "in", "mutual")
    assert [tie.direction for tie in there.ties] == [
        {"out": "in", "in": "out"}.get(way, way) for way in ways.values()
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
    more = index_case(with_tie(case("ghana-korea"), **absence), "GHA")
    (less,) = cases("ghana-korea")
    assert len(more.counted) == len(less.counted)
