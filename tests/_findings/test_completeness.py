"""How completely the sources look, by the best look at each way and the least of the ways."""

import pytest

from bilateral._findings.completeness import Completeness
from bilateral.coverage import Coverage
from tests._findings.ghana import cases


@pytest.fixture(scope="module")
def looked():
    """Give the completeness of all four cases."""
    return {one.id: one.completeness for one in cases()}


@pytest.mark.parametrize(
    ("case", "words", "senders", "rank"),
    [
        ("ghana-korea", ["aid"], ["GHA", "KOR"], "exhaustive"),
        ("ghana-korea", ["aid", "aid.money"], ["KOR"], "exhaustive"),
        ("ghana-korea", ["trade"], ["GHA"], "exhaustive"),
        ("ghana-korea", ["trade"], ["KOR"], None),
        ("ghana-korea", ["trade"], ["GHA", "KOR"], None),
        ("ghana-korea", ["political"], ["GHA", "KOR"], "selective"),
        ("ghana-korea", ["sports"], ["GHA", "KOR"], None),
        ("ghana-peru", ["sports"], ["GHA", "PER"], "exhaustive"),
        ("ghana-norway", ["aid"], ["GHA", "NOR"], "selective"),
        ("ghana-nepal", ["aid"], ["GHA", "NPL"], None),
        ("ghana-korea", ["aid"], [], None),
    ],
)
def test_a_look_at_one_way_says_nothing_about_the_other(looked, case, words, senders, rank):
    """Of two sources the better counts, of two ways the lesser; unseen is unseen."""
    assert looked[case].rank(words, senders) == rank


def test_a_look_at_a_topic_is_none_at_its_kind():
    """Who looks at investment has not looked at trade."""
    look = {"source": "a", "period": "1990/2000", "completeness": "exhaustive"}
    only = Coverage(**look, topics=["trade.investment"], direction="CUB>LAO")
    found = Completeness([only], ("CUB", "LAO"))
    assert found.rank(["trade", "trade.investment"], ["CUB"]) == "exhaustive"
    assert found.rank(["trade"], ["CUB"]) is None
    assert found.rank(["trade", "trade.goods"], ["CUB"]) is None


def test_a_case_with_coverage_in_one_direction_has_two_states_all_the_same():
    """The state from which it is seen comes first."""
    assert [one.states for one in cases()] == [
        *(("GHA", "NOR"), ("GHA", "KOR"), ("GHA", "NPL"), ("GHA", "PER")),
    ]
