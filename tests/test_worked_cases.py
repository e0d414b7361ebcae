"""The worked examples among the tests verify against their texts, and can be compared."""

from pathlib import Path

import pytest

import bilateral as bl
from bilateral.verify import verify

TOGETHER = {"by": "dyad"}
WORKED = Path(__file__).parent / "data" / "worked"
NAMES = ("angola-cuba", "canada-saudi-arabia", "somalia-turkey")


def case(name):
    """Load one of the worked examples."""
    return bl.load(WORKED / f"{name}.yaml")


@pytest.mark.parametrize("name", NAMES)
def test_a_worked_case_verifies_and_leaves_nothing_out(name, source_texts):
    """Each passage is there, each figure is in it, and each sentence is cited or excused."""
    assert verify(case(name), source_texts).complete


@pytest.mark.parametrize("name", NAMES)
def test_a_worked_case_comes_back_as_it_was(name, tmp_path):
    """What is saved is read again as the same records."""
    case(name).save(tmp_path / "again.yaml")
    assert bl.load(tmp_path / "again.yaml") == case(name)


@pytest.mark.parametrize("name", NAMES)
def test_everything_is_made_of_a_worked_case_without_the_texts(name):
    """Its card names it, and its records are a table."""
    alone = case(name)
    assert alone.title in str(alone)
    assert not alone.to_frame().empty


def test_all_findings_are_made_of_the_three_together():
    """Three pairs of states that share none are compared dyad by dyad."""
    together = bl.compare(*map(case, NAMES), **TOGETHER)
    assert [name for name, finding in together.findings().items() if not str(finding)] == []
    assert together.summary().summary


def sentence(rule, *names):
    """Return the text of a rule of the summary of some cases."""
    frame = bl.compare(*map(case, names), **TOGETHER).summary().frame
    return " ".join(frame.loc[frame["rule"] == rule, "text"])


def test_what_was_paid_for_is_said_once():
    """Study and arms are told of the past and of the present: neither is paid for twice."""
    costs = sentence("costs", *NAMES)
    assert costs.count("study abroad") == costs.count("arms") == 1
    assert "Saudi Arabia paid for" in costs


def test_students_who_left_are_told_of_in_the_past():
    """They were there until August 2018."""
    assert "were reported as at least 16,000" in sentence("people", *NAMES)


def test_third_states_are_told_with_what_they_were():
    """Those who supported the rebels are not named like the ally of the government."""
    told = sentence("third_states", *NAMES)
    assert "the United States and South Africa are each named as a supporter of the rebels" in told
    assert "the Soviet Union is named as an ally of the government" in told


def test_few_statements_are_counted_in_place_of_a_share():
    """One record of sixteen is not a tenth of them."""
    told = sentence("evidence", *NAMES)
    assert "three of the records quoting" in told
    assert "one of the records quoting" in told
    assert "tenth" not in told


def test_relations_that_are_to_be_restored_are_not_in_force():
    """They were agreed in 2023; that they were restored is in none of the texts."""
    frame = bl.compare(*map(case, NAMES), **TOGETHER).questions().frame
    force = frame[frame["part"] == "relations in force"].set_index("relationship")["answer"]
    assert "(only agreed)" in force["canada-saudi-arabia"]
    assert "(only agreed)" not in force["angola-cuba"]


def test_a_recall_lowers_relations_and_a_break_is_only_announced():
    """One text of three has ties severed, as an announcement."""
    ties = {tie.id: tie for tie in case("canada-saudi-arabia").ties}
    assert (ties["recall"].topic, ties["recall"].status) == ("diplomatic.downgrading", "completed")
    assert (ties["severing"].topic, ties["severing"].status) == ("diplomatic.rupture", "agreed")


def test_what_the_sources_disagree_on_is_kept():
    """Two years of the beginning, and two accounts of the time from 1991 to 2002."""
    links = [
        (tie.id, link.to)
        for tie in case("angola-cuba").ties
        for link in tie.links
        if link.rel == "contradicts"
    ]
    assert links == [("relations-1975", "relations-1976"), ("same-vitality", "weaker-relations")]
