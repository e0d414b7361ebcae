"""What it means that a case has no figure of some sort."""

from dataclasses import replace

import pytest

from bilateral._findings.case_index import CaseIndex, index_case
from bilateral._findings.completeness import Completeness
from bilateral._findings.missing_reason import reason_of_figure, record_of_kind, record_without
from tests._findings.invented import CHILE, MEXICO, SHIPPED, SILENT, cases


@pytest.fixture(scope="module")
def indexed() -> dict[str, CaseIndex]:
    return {case.id: case for case in cases(*SHIPPED, MEXICO, CHILE, SILENT)}


def key(topic: str, way: str, stage: str = "delivered") -> tuple[tuple[str, str], str, str]:
    return (topic.partition(".")[0], topic), way, stage


@pytest.mark.parametrize(
    ("case", "asked", "expected"),
    [
        (MEXICO, key("aid.medical-team", "out"), "no figure"),
        (MEXICO, key("aid.medical-team", "out", "planned"), "zero"),
        (MEXICO, key("aid.food", "in"), "zero"),
        (MEXICO, key("aid.food", "joint"), "zero"),
        (MEXICO, key("military.arms", "out"), "reported absent"),
        (MEXICO, key("military.arms", "in"), "not covered by the sources"),
        (MEXICO, key("sports.coaching", "out"), "not mentioned"),
        (CHILE, key("aid.food", "out"), "not mentioned"),
        (CHILE, key("diplomatic.relations", "out"), "reported absent"),
        (SILENT, key("trade.goods", "in"), "reported absent"),
    ],
)
def test_four_ways_of_having_no_figure(indexed, case, asked, expected):
    """Ties without the figure, a reported absence, a zero and silence are told apart."""
    assert reason_of_figure(indexed[case], *asked) == expected


@pytest.mark.parametrize(
    ("case", "kind", "way", "expected"),
    [
        (MEXICO, "trade", "in", "recorded"),
        (MEXICO, "education", "in", "zero"),
        ("cuba-laos", "diplomatic", "in", "only both ways"),
        ("cuba-laos", "trade", "out", "not covered by the sources"),
        ("cuba-laos", "trade", "in", "not covered by the sources"),
        (CHILE, "diplomatic", "in", "not covered by the sources"),
    ],
)
def test_what_a_case_has_of_a_kind(indexed, case, kind, way, expected):
    """Of a kind as a whole it is told whether it goes that way, both ways, or not at all."""
    assert record_of_kind(indexed[case], kind, way) == expected


def test_an_exhaustive_look_one_way_says_nothing_of_the_other():
    """Seen from Mexico what leaves it is looked at as well; a look at one sender is not enough."""
    (case,) = cases(MEXICO)
    one_way = [
        replace(entry, direction="CUB>MEX")
        for entry in case.coverage
        if entry.direction in ("both", "CUB>MEX")
    ]
    found = Completeness(one_way, case.states)
    ranks = [found.rank(["aid"], case.senders(way)) for way in ("out", "in", "joint")]
    assert ranks == ["exhaustive", None, None]


@pytest.mark.parametrize(
    ("wanted", "word", "direction", "expected"),
    [
        ({}, "aid", None, "zero"),
        ({}, "military.arms", "in", "not covered by the sources"),
        ({}, "sports.match", "out", "not mentioned"),
        ({"kind": "education"}, "aid", None, "left out by the filter"),
        ({"kind": "education"}, "aid.food", "in", "left out by the filter"),
    ],
)
def test_nothing_is_a_zero_only_where_a_source_covers_all(wanted, word, direction, expected):
    """Two silences, a zero, and what a filter left out, of which nothing is said."""
    (whole,) = cases(MEXICO)
    case = index_case(whole.relationship.where(**wanted), "CUB")
    assert record_without(case, word, direction) == expected
