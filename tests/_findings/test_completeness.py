"""How completely the sources look, by the best look at each way and the least of the ways."""

import pytest

import bilateral as bl
from bilateral._findings.completeness import best, looks, states_of
from tests._findings.ghana import tables


@pytest.fixture(scope="module")
def looked():
    """Give the looks of all four cases."""
    return looks(tables()["coverage"])


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
        ("ghana-chad", ["aid"], ["GHA"], None),
    ],
)
def test_a_look_at_one_way_says_nothing_about_the_other(looked, case, words, senders, rank):
    """Of two sources the better counts, of two ways the lesser; unseen is unseen."""
    assert best(looked, case, words, senders) == rank


def test_a_look_at_a_topic_is_none_at_its_kind():
    """Who looks at investment has not looked at trade."""
    found = {("a", "trade.investment", "CUB"): "exhaustive"}
    assert best(found, "a", ["trade", "trade.investment"], ["CUB"]) == "exhaustive"
    assert best(found, "a", ["trade"], ["CUB"]) is None
    assert best(found, "a", ["trade", "trade.goods"], ["CUB"]) is None


def test_the_states_of_a_case_come_from_its_ties_and_coverage():
    """A case with coverage in one direction has two states all the same."""
    assert states_of(tables()) == {
        "ghana-norway": {"GHA", "NOR"},
        "ghana-korea": {"GHA", "KOR"},
        "ghana-nepal": {"GHA", "NPL"},
        "ghana-peru": {"GHA", "PER"},
    }
    assert states_of(bl.tables([])) == {}
