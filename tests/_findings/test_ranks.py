"""Offices have the rank of what they are, and an encounter the highest that each side sent."""

import pytest

import bilateral as bl
from bilateral._findings.case_index import index_case
from bilateral._findings.ranks import encounters, rank_of
from bilateral.ties.parts import Participant
from bilateral.vocabulary import codes

OFFICES = [
    ("President of Peru", None, "head-of-state"),
    ("President", "Government of Peru", "head-of-state"),
    ("President of the Councils of State and of Ministers", None, "head-of-state"),
    ("Vice President", None, "deputy-head"),
    ("Prime Minister", None, "head-of-government"),
    ("Deputy Prime Minister", None, "deputy-head"),
    ("Minister of Foreign Affairs", "Ministry of Foreign Affairs", "foreign-minister"),
    ("Deputy Foreign Minister", None, "deputy-minister"),
    ("Minister for Trade", None, "minister"),
    ("Ministers of Trade", None, "minister"),
    ("President of the National Assembly", None, "speaker"),
    ("Speaker", "National Assembly", "speaker"),
    ("Members", "National Assembly", "parliamentarian"),
    ("Members of the Politburo and delegations", "Communist Party", "party-leader"),
    (None, "United Party", "party-delegate"),
    ("Ambassador of Fiji", None, "ambassador"),
    ("Chairman", "Joint Chiefs of Staff Committee", "general"),
    ("President", "Chamber of Commerce of Lima", "business"),
    ("Rector", "University of Lima", "institution"),
    ("Head of department", "Ministry of Health", "official"),
]
NOBODY = [
    ("Wife of the president", None),
    ("Adviser to the Prime Minister", None),
    ("President", "Football Club Lima"),
    ("Official delegation", None),
]


@pytest.mark.parametrize(("office", "body", "rank"), OFFICES)
def test_an_office_has_the_rank_of_what_it_is(office, body, rank):
    """A deputy is not taken for whom he stands in for, nor a chamber's head for a president."""
    assert rank_of(Participant(state="PER", office=office, body=body)).id == rank


@pytest.mark.parametrize(("office", "body"), NOBODY)
def test_who_holds_no_office_of_a_state_has_no_rank(office, body):
    """A spouse, an adviser and the head of a club are no heads of state."""
    assert rank_of(Participant(state="PER", office=office, body=body)) is None


def test_ranks_sort_from_the_highest():
    """The least of several ranks is the highest."""
    president, envoy = (
        rank_of(Participant(state="PER", office=office)) for office in ("President", "Ambassador")
    )
    assert min(envoy, president) == president


def test_every_rank_has_words_for_one_and_for_several():
    """Each row says what it is called, and by which offices or bodies it is known."""
    for rank, fields in codes("offices").items():
        assert fields["label"] != fields["plural"], rank
        assert fields.get("offices") or fields.get("bodies"), rank


def test_an_encounter_tells_the_highest_of_each_side_and_not_who_only_invites():
    """The Lao president invites to the visit of 2018; he is not said to have been met yet."""
    laos = index_case(bl.load("cuba-laos"), "CUB")
    visit = {found.tie.id: found for found in encounters(laos)}["state-visit-2018"]
    assert {state: rank.id for state, rank in visit.ranks.items()} == {"CUB": "head-of-state"}
    assert visit.highest.id == "head-of-state"


def test_an_encounter_without_offices_has_no_rank():
    """Talks of which nobody is named took place, at a rank that is not reported."""
    pakistan = index_case(bl.load("cuba-pakistan"), "CUB")
    ids = [found.tie.id for found in encounters(pakistan)]
    assert "meeting-2006-05-24" in ids
    assert "chambers-memorandum" not in ids
