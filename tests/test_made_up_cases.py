"""The made-up cases load, say what their heads promise, and can be set beside each other."""

from collections import Counter
from pathlib import Path

import pytest

import bilateral as bl
from bilateral.vocabulary import codes
from tests.thousand_ties import thousand_ties

CASES = Path(__file__).parent / "data" / "cases"
NAMES = (
    "war-and-settlement",
    "broken-relations",
    "loan-and-pool",
    "three-sources",
    "one-tie",
    "only-absences",
)


def case(name):
    """Load one of the made-up cases."""
    return bl.load(CASES / f"{name}.yaml")


def tones(relationship):
    """Count the ties of a case by the tone of their topics."""
    return Counter(codes("topics")[tie.topic]["tone"] for tie in relationship.ties)


@pytest.mark.parametrize("name", NAMES)
def test_each_made_up_case_says_so_at_its_top_and_bears_its_name(name):
    """Nobody takes one for a record of something real."""
    assert (CASES / f"{name}.yaml").read_text(encoding="utf-8").startswith("# Made up")
    assert case(name).id == name


@pytest.mark.parametrize("name", NAMES)
def test_each_made_up_case_comes_back_as_it_was(name, tmp_path):
    """What is saved is read again as the same records."""
    case(name).save(tmp_path / "again.yaml")
    assert bl.load(tmp_path / "again.yaml") == case(name)


def test_a_war_is_hostile_and_its_settlement_is_not():
    """Nine ties of the quarrel and the war; a withdrawal may end help as well as a fight."""
    war = case("war-and-settlement")
    assert tones(war) == {"hostile": 9, "cooperative": 8, "neutral": 1}
    ended = {tie.id: str(tie.date) for tie in war.ties if tie.topic == "military.conflict"}
    assert ended == {"war": "1971-09-01/1973-06-09"}


def test_a_broken_relation_is_hostile_in_both_directions():
    """Expulsions go each way; three cooperative ties are relations, one is an embassy."""
    broken = case("broken-relations")
    hostile = [tie for tie in broken.ties if codes("topics")[tie.topic]["tone"] == "hostile"]
    assert len(hostile) == 10
    assert {tie.sender for tie in hostile if not tie.reciprocal} == {"KEN", "URY"}


def test_doses_that_were_given_and_doses_that_were_bought_are_on_other_terms():
    """50,000 on a grant and 600,000 paid by the receiver."""
    doses = {
        tie.terms: tie.quantities[0].value
        for tie in case("loan-and-pool").ties
        if tie.quantities[0].measure == "vaccine-doses"
    }
    assert doses == {"grant": 50_000, "paid_by_receiver": 600_000}


def test_three_sources_disagree_on_date_figure_and_existence():
    """Three contradictions, each with its field; the track is told by all and disputed by none."""
    three = case("three-sources")
    disputed = {(link.on, tie.id) for tie in three.ties for link in tie.links if link.on}
    assert disputed == {
        ("date", "relations-1975"),
        ("quantities", "doctors-almanac"),
        ("absent", "school"),
    }
    (track,) = (tie for tie in three.ties if tie.id == "stadium")
    assert track.sources == ("almanac", "memoir", "dispatch")


def test_one_tie_is_one_tie_without_date_figure_or_coverage():
    """Nothing is known of it but that it was."""
    (coach,) = case("one-tie").ties
    assert (coach.date, coach.quantities, case("one-tie").coverage) == (None, (), ())


def test_only_absences_hold_nothing_that_counts():
    """Every tie is reported as not there."""
    assert [tie.absent for tie in case("only-absences").ties] == [True, True, True]


def test_a_thousand_ties_are_the_same_each_time():
    """Of every kind, both ways and none, dated and not; made twice, they are equal."""
    many = thousand_ties()
    assert many == thousand_ties()
    assert len(many.ties) == 1000
    assert {tie.topic for tie in many.ties} == {*codes("topics")}
    assert sum(tie.absent for tie in many.ties) == 40
    assert sum(tie.reciprocal for tie in many.ties) == 100
    assert sum(tie.date is None for tie in many.ties) == 91


def test_made_up_cases_can_be_compared_where_they_share_a_state():
    """Five share Kenya; the two of Mongolia and Paraguay share no state with them."""
    shared = [case(name) for name in NAMES if "KEN" in case(name).states]
    assert len(shared) == 5
    assert bl.compare(*shared)
    assert not {*case("one-tie").states} & {state for each in shared for state in each.states}
    assert {*thousand_ties().states} == {*case("one-tie").states}
