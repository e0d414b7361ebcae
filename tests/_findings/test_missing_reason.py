"""What it means that a case has no figure of some sort."""

from dataclasses import replace

import pytest

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.completeness import Completeness
from bilateral._findings.missing_reason import reason_of_figure, record_of_kind, record_state
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
        (MEXICO, key("aid.food", "mutual"), "zero"),
        (MEXICO, key("military.arms", "out"), "reported absent"),
        (MEXICO, key("military.arms", "in"), "not covered"),
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
        ("cuba-laos", "trade", "out", "not covered"),
        ("cuba-laos", "trade", "in", "not covered"),
        (CHILE, "diplomatic", "in", "not covered"),
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
    ranks = [found.rank(["aid"], case.senders(way)) for way in ("out", "in", "mutual")]
    assert ranks == ["exhaustive", None, None]


@pytest.mark.parametrize(
    ("records", "absences", "completeness", "state"),
    [
        (3, 0, None, "recorded"),
        (3, 1, "exhaustive", "recorded"),
        (0, 1, None, "reported absent"),
        (0, 1, "exhaustive", "reported absent"),
        (0, 0, "exhaustive", "zero"),
        (0, 0, "selective", "not mentioned"),
        (0, 0, "incidental", "not mentioned"),
        (0, 0, None, "not covered"),
    ],
)
def test_nothing_is_a_zero_only_where_a_source_covers_all(records, absences, completeness, state):
    """A value, a reported absence, and two silences; a zero is a value."""
    assert record_state(records, absences, completeness) == state
