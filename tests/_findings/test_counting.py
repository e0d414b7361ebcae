"""Every tie is one record; on its terms depends whether it counts as given."""

import pytest

from bilateral._findings.counting import flow_category
from bilateral.ties import directions_of
from tests._findings.ghana import case, cases, with_tie
from tests._findings.invented import index_cases


def test_every_tie_is_one_record_but_an_absence_is_none():
    """Parts of a whole and a second record of one event count like all others."""
    (norway,) = cases("ghana-norway")
    left = [tie.id for tie in norway.ties if tie not in norway.records]
    assert left == ["no-embassy"]
    by_kind = [tie for ties in norway.records_of.values() for tie in ties]
    by_type = [tie for ties in norway.recorded.values() for tie in ties]
    assert set(by_kind) == set(by_type) == set(norway.records)
    assert len(by_kind) == len(by_type) == len(norway.records)


def test_an_added_absence_changes_no_count():
    """It enters nothing, whatever its kind."""
    absence = {"status": None, "absent": True, "topic": "sports.coaching"}
    more = index_cases([with_tie(case("ghana-norway"), **absence)], "GHA")
    (before,) = cases("ghana-norway")
    assert [tie.id for tie in more[0].records] == [tie.id for tie in before.records]


def test_directions_are_seen_from_one_state():
    """Out is what it sends, in what it receives, joint what has no direction."""
    (here,), (there,) = cases("ghana-norway"), cases("ghana-norway", focal="NOR")
    ways = {tie.id: tie.direction for tie in here.ties}
    assert (ways["cocoa"], ways["programme"], ways["relations"]) == ("out", "in", "joint")
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
    ("topic", "terms", "expected"),
    [
        ("aid.relief", "cost_shared", "in"),
        ("education.scholarship", "self_funded", "other_terms"),
        ("military.training", "not_stated", "terms_not_reported"),
        ("political.visit", "not_stated", "in"),
        ("trade.goods", "commercial", "in"),
        ("trade.credit", "commercial", "finance"),
        ("trade.investment", "not_stated", "finance"),
        ("aid.loan", "not_stated", "finance"),
        ("aid.debt-relief", "grant", "in"),
    ],
)
def test_only_what_is_given_depends_on_its_terms(topic, terms, expected):
    """A grant counts as given; a sale does not; a visit has no terms; a loan is no gift."""
    assert flow_category(topic, terms, "in") == expected
