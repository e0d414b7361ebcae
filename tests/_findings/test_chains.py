"""Chains of links, told apart and counted step by step."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bilateral as bl
from bilateral._findings.chains import chains, hanging_together
from tests._findings.summary.small_cases import A, B, small_case, tie


def test_steps_count_the_longest_way():
    """Where two ways lead to a tie, the longer one counts; a tie by itself has no chain."""
    before = {"a": [], "b": ["a"], "c": ["a", "b"], "d": [], "e": ["d"], "alone": []}
    assert chains(before) == {"a": (1, 0), "b": (1, 1), "c": (1, 2), "d": (2, 0), "e": (2, 1)}


def test_chains_are_numbered_in_the_order_given():
    """The first tie that stands in a chain gives it its number."""
    before = {"late": ["early"], "other": ["first"], "first": [], "early": []}
    assert {tie: chain for tie, (chain, _) in chains(before).items()} == {
        "late": 1,
        "early": 1,
        "other": 2,
        "first": 2,
    }


def test_two_chains_that_meet_are_one():
    """A tie that follows from two beginnings holds them together."""
    assert {chain for chain, _ in chains({"a": [], "b": [], "c": ["a", "b"]}).values()} == {1}
    assert len(set(hanging_together({"a": [], "b": [], "c": ["a", "b"]}).values())) == 1


def test_a_circle_ends():
    """Links in a circle are a slip of the file; they are counted, and not for ever."""
    assert set(chains({"a": ["b"], "b": ["a"]})) == {"a", "b"}
    assert chains({"a": ["a"]}) == {"a": (1, 0)}


def test_a_chain_may_be_long():
    """A chain of 5,000 links is walked without running out of stack."""
    before = {f"t{n}": [f"t{n - 1}"] if n else [] for n in range(5_000)}
    assert chains(before)["t4999"] == (1, 4999)


@given(st.dictionaries(st.integers(1, 30), st.sets(st.integers(0, 29), max_size=3), max_size=30))
def test_each_step_is_one_more_than_the_longest_before_it(drawn):
    """Whatever the links, as long as none leads forward, steps add up from those before."""
    before = {str(n): [] for n in range(31)}
    before |= {str(n): [str(one) for one in sorted(drawn[n]) if one < n] for n in drawn}
    told = chains(before)
    for link, (chain, step) in told.items():
        earlier = [told[one] for one in before[link]]
        assert step == max((one + 1 for _, one in earlier), default=0)
        assert {other for other, _ in earlier} <= {chain}


@pytest.mark.parametrize(
    ("status", "date", "certainty"),
    [
        ("suspended", "1970/1981", "surely"),
        ("suspended", "1970/1979", "no"),
        ("suspended", "1970/", "no"),
        ("ended", "1970/1981", "no"),
    ],
)
def test_what_is_broken_off_may_be_prompted_at_its_end(status, date, certainty):
    """Flights since 1970 that a quarrel of 1980 stopped in 1981 are not against the order."""
    quarrel = tie("quarrel", "political.criticism", "CUB>PER", date="1980")
    link = [{"rel": "prompted_by", "to": "quarrel"}]
    flights = tie("flights", "trade.transport", "CUB>PER", form="flow", date=date, links=link)
    case = small_case(A, [quarrel, flights | {"status": status}])
    frame = bl.compare(case, small_case(B, [])).sequence().frame
    assert frame.set_index("id").loc["flights", "begins_before"] == certainty
