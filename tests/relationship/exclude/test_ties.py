"""Fewer claims: what falls, what stays, and what is taken back to what a source says."""

from dataclasses import replace

import pytest

import bilateral as bl
from bilateral.errors import DID_YOU_MEAN, UNKNOWN
from bilateral.relationship.exclude.exclusions import Exclusions, excludable, exclusions
from bilateral.relationship.exclude.ties import ties_without
from bilateral.relationship.exclude.without import exclude
from bilateral.ties.parts import Inference
from tests._findings.invented import SHIPPED, case

PERU, SPAIN = "kenya-peru-invented", "kenya-spain-invented"


def ids(ties):
    """Name ties."""
    return [tie.id for tie in ties]


def test_a_tie_falls_when_all_its_support_is_claimed_by_those_left_out():
    """The students stand on the register too, coffee on one man's word alone."""
    left = ties_without(case(PERU).ties, Exclusions(claimants=frozenset({"Bwana Wa Mfano"})))
    assert ids(left) == ["food", "students", "no-food-back"]
    students = left[1]
    assert students.attributed_to == ()
    assert students.sources == ("register",)


def test_a_tie_falls_with_the_only_source_that_supports_it():
    """Without the register, food and its absence go; the students stand on the memoir."""
    left = ties_without(case(PERU).ties, Exclusions(sources=frozenset({"register"})))
    assert ids(left) == ["students", "coffee"]
    assert left[0].attributed_to == ("Bwana Wa Mfano",)


def test_links_to_ties_that_fall_are_left_out():
    """Coffee followed the students, who were prompted by food: that is no longer told."""
    whole = {tie.id: tie for tie in case(PERU).ties}
    assert [link.to for link in whole["students"].links] == ["food"]
    left = {
        tie.id: tie
        for tie in ties_without(whole.values(), Exclusions(sources=frozenset({"register"})))
    }
    assert left["students"].links == ()
    assert [link.to for link in left["coffee"].links] == ["students"]


def test_a_stage_goes_with_its_ties_and_figures():
    """What is planned falls; a figure of that stage in a tie that stays falls too."""
    food = case(PERU).ties[0]
    planned = replace(food.quantities[0], stage="planned", value=99)
    both = replace(food, quantities=(*food.quantities, planned))
    left = ties_without([both, *case(SPAIN).ties], Exclusions(stages=frozenset({"planned"})))
    assert ids(left) == ["food", "scholars", "visit"]
    assert [str(one.value) for one in left[0].quantities] == ["10"]


def test_an_inferred_date_goes_back_to_none():
    """The year of the food was read from the flood: without that it is undated, and still there."""
    food = ties_without(case(PERU).ties, Exclusions(inferred=frozenset({"date"})))[0]
    assert food.date is None
    assert food.inferred == ()
    assert [str(one.value) for one in food.quantities] == ["10"]


def test_an_inferred_status_goes_back_to_unknown():
    """That food was only promised is a reading."""
    food = ties_without(case(SPAIN).ties, Exclusions(inferred=frozenset({"status"})))[0]
    assert (food.status, food.stage) == ("unknown", "unknown")


def test_a_tie_whose_ends_or_topic_are_inferred_falls():
    """That Cuba is the investor is read into the sentence that there is no investment."""
    lao = case("cuba-laos")
    left = ties_without(lao.ties, Exclusions(inferred=frozenset({"investor"})))
    assert set(ids(lao.ties)) - set(ids(left)) == {"no-cuban-investment"}


def test_an_inferred_quantity_is_taken_out_and_the_others_keep_their_places():
    """Of the students sent, the places are inferred (the second figure), the students are told."""
    left = ties_without(case("cuba-pakistan").ties, Exclusions(inferred=frozenset({"quantities"})))
    sent = next(tie for tie in left if tie.id == "students-sent-2005")
    assert [one.measure for one in sent.quantities] == ["students"]


def test_only_the_date_of_a_quantity_goes_where_only_that_is_inferred():
    """Twenty delegations are told; that the count ends with the article is not."""
    left = ties_without(case("cuba-laos").ties, Exclusions(inferred=frozenset({"quantities"})))
    delegations = next(tie for tie in left if tie.id == "lao-delegations-to-cuba").quantities[0]
    assert (str(delegations.value), delegations.date) == ("20", None)


@pytest.mark.parametrize("name", SHIPPED)
def test_nothing_left_out_leaves_every_tie_the_very_same(name):
    """Ties that lose nothing are not copied, so that one can see what changed."""
    ties = case(name).ties
    assert all(
        one is other for one, other in zip(ties, ties_without(ties, Exclusions()), strict=True)
    )


@pytest.mark.parametrize("name", SHIPPED)
def test_whatever_is_left_out_of_a_case_the_rest_is_still_a_sound_relationship(name):
    """Every single leaving-out builds, with all checks, and all that is inferred at once too."""
    whole = case(name)
    known = excludable(whole.ties)
    each = [
        *(Exclusions(claimants=frozenset({one})) for one in known.claimants),
        *(Exclusions(stages=frozenset({one})) for one in known.stages),
        *(Exclusions(inferred=frozenset({one})) for one in known.inferred),
        Exclusions(inferred=known.inferred),
    ]
    for one in each:
        left = exclude(whole, one)
        assert 0 < len(left.ties) <= len(whole.ties)


def test_a_source_takes_its_coverage_and_facts_with_it():
    """Nothing that the paper says of Laos stands without the paper."""
    left = exclude(case("cuba-laos"), Exclusions(sources=frozenset({"vientiane-times-2018"})))
    assert (left.ties, left.facts, left.coverage) == ((), (), ())


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        ({"attributed_to": "Bwana wa Mfano"}, f"{DID_YOU_MEAN} 'Bwana Wa Mfano'?"),
        ({"source": "registre"}, f"{DID_YOU_MEAN} 'register'?"),
        ({"stage": "plan"}, f"{DID_YOU_MEAN} 'planned'?"),
        ({"inferred": "dat"}, f"{UNKNOWN} inferred field 'dat'; {DID_YOU_MEAN} 'date'?"),
        ({"inferred": ["date", "statu"]}, f"{UNKNOWN} inferred field 'statu'"),
        ({}, "nothing to leave out"),
    ],
)
def test_names_that_nothing_has_are_refused_with_near_ones(wanted, text):
    """Leaving out what is not there would look like a result that does not depend on it."""
    known = excludable(case(PERU).ties)
    with pytest.raises(bl.BilateralError) as error:
        exclusions(known, **wanted)
    assert text in str(error.value)


def test_what_was_left_out_is_said_in_words():
    """A reader of the narrower comparison is told first what it lacks."""
    known = excludable([*case(PERU).ties, *case(SPAIN).ties])
    wanted = exclusions(known, attributed_to="Una Voz", inferred=True)
    assert str(wanted) == "claims of Una Voz, what is inferred (date and status)"


def test_what_speaks_against_a_tie_does_not_hold_it_up():
    """Coffee falls with its claimant, though another source denies it."""
    coffee = case(PERU).ties[2]
    denial = replace(coffee.cites[0], source="register", attributed_to=None, stance="contradicts")
    doubted = replace(coffee, cites=(*coffee.cites, denial), links=())
    assert ties_without([doubted], Exclusions(claimants=frozenset({"Bwana Wa Mfano"}))) == ()


def test_inferred_terms_go_with_who_bears_what():
    """That costs are shared is read from the housing: without that nothing is said of terms."""
    left = {
        tie.id: tie for tie in ties_without(case("cuba-laos").ties, Exclusions(inferred={"terms"}))
    }
    coaches = left["boxing-coaches"]
    assert (coaches.terms, coaches.borne_by) == ("not_stated", ())


def test_an_inference_follows_its_figure_to_its_new_place():
    """With the planned figure gone, the delivered one is the first, and inferred as before."""
    food = case(PERU).ties[0]
    planned = replace(food.quantities[0], stage="planned", value=99)
    inferred = (
        Inference(of="quantities.0.value", because="a"),
        Inference(of="quantities.1", because="b"),
    )
    both = replace(food, quantities=(planned, *food.quantities), inferred=inferred)
    (left,) = ties_without([both], Exclusions(stages=frozenset({"planned"})))
    assert [(one.of, one.because) for one in left.inferred] == [("quantities.0", "b")]


def test_an_inference_about_a_link_stays_when_another_link_falls():
    """What food prompted is inferred still, when what it is said to follow is not there."""
    food, students, *_ = case(PERU).ties
    follows = replace(students.links[0], rel="follows", to="gone")
    inferred = (Inference(of="links.1", because="a"),)
    both = replace(students, links=(follows, *students.links), inferred=inferred)
    left = [*ties_without([food, both], Exclusions(claimants=frozenset({"nobody"})))]
    assert [link.to for link in left[1].links] == ["food"]
    assert [one.of for one in left[1].inferred] == ["links.0"]


@pytest.mark.parametrize(
    ("sides", "left"),
    [(["end"], "1990/"), (["start"], "/2008-03-14"), (["start", "end"], None)],
)
def test_of_a_date_that_is_inferred_in_part_the_other_part_stays(sides, left):
    """Without what is inferred an interval is known from one side alone, or not at all."""
    relations = next(tie for tie in case("broken-relations").ties if tie.id == "relations")
    inferred = [{"of": f"date.{side}", "because": "Read so."} for side in sides]
    unwanted = Exclusions(inferred=frozenset({"date"}))
    (tie,) = ties_without([replace(relations, inferred=inferred)], unwanted)
    assert (str(tie.date) if tie.date else None, tie.inferred) == (left, ())
