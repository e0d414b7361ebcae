"""What it means that a case has no figure of some sort."""

import pytest

from bilateral._findings.figures.missing_reason import Gaps
from tests._findings.invented import CHILE, MEXICO, SHIPPED, SILENT, tables


@pytest.fixture(scope="module")
def gaps() -> Gaps:
    return Gaps.read(tables(*SHIPPED, MEXICO, CHILE, SILENT), "CUB")


def key(topic: str, way: str, stage: str = "delivered") -> tuple[str, ...]:
    return ("students", "person", stage, "total", topic.partition(".")[0], topic, way)


@pytest.mark.parametrize(
    ("case", "asked", "expected"),
    [
        (MEXICO, key("aid.medical-team", "out"), "no figure"),
        (MEXICO, key("aid.medical-team", "out", "planned"), "zero"),
        (MEXICO, key("aid.food", "in"), "zero"),
        (MEXICO, key("aid.food", "mutual"), "zero"),
        (MEXICO, key("military.arms", "out"), "reported absent"),
        (MEXICO, key("military.arms", "in"), "no record"),
        (MEXICO, key("sports.coaching", "out"), "no record"),
        (CHILE, key("aid.food", "out"), "no record"),
        (CHILE, key("diplomatic.relations", "out"), "reported absent"),
        (SILENT, key("trade.goods", "in"), "reported absent"),
        ("unheard-of", key("aid.food", "out"), "no record"),
    ],
)
def test_four_ways_of_having_no_figure(gaps, case, asked, expected):
    """Ties without the figure, a reported absence, a zero and silence are told apart."""
    assert gaps.of(case, asked) == expected


@pytest.mark.parametrize(
    ("case", "kind", "way", "expected"),
    [
        (MEXICO, "trade", "in", "recorded"),
        (MEXICO, "education", "in", "zero"),
        ("cuba-laos", "diplomatic", "in", "only both ways"),
        ("cuba-laos", "trade", "out", "reported absent"),
        ("cuba-laos", "trade", "in", "no record"),
        (CHILE, "diplomatic", "in", "reported absent"),
    ],
)
def test_what_a_case_has_of_a_kind(gaps, case, kind, way, expected):
    """Of a kind as a whole it is told whether it goes that way, both ways, or not at all."""
    assert gaps.of_kind(case, kind, way) == expected


def test_an_exhaustive_look_one_way_says_nothing_of_the_other():
    """Seen from Mexico what leaves it is looked at as well; a look at one sender is not enough."""
    frames = tables(MEXICO)
    coverage = frames["coverage"]
    one_way = {**frames, "coverage": coverage[coverage["sender"].eq("CUB")]}
    gaps = Gaps.read(one_way, "CUB")
    assert gaps.is_exhaustive(MEXICO, ["aid"], "out")
    assert not gaps.is_exhaustive(MEXICO, ["aid"], "in")
    assert not gaps.is_exhaustive(MEXICO, ["aid"], "mutual")
