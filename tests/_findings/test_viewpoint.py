"""From which state cases are seen, and what is said where that cannot be told."""

import pytest

import bilateral as bl
from bilateral._findings.viewpoint import seen_from, viewpoint
from bilateral.errors import DID_YOU_MEAN, UNKNOWN
from tests._findings.invented import case

PERU, BRAZIL = "kenya-peru-invented", "brazil-japan-invented"


def test_cases_are_seen_from_the_one_state_that_they_share():
    """A shared state needs no naming, whichever place it has in its dyads."""
    cases = [case(PERU), case("kenya-spain-invented"), case("kenya-italy-invented")]
    assert viewpoint(cases) == "KEN"


def test_cases_without_a_shared_state_are_refused_with_the_way_that_works():
    """The error names the dyads and how to compare them, and that way works."""
    with pytest.raises(bl.BilateralError, match="share no state") as error:
        bl.compare(case(PERU), case(BRAZIL))
    assert "BRA and JPN" in str(error.value)
    assert "by='dyad'" in str(error.value)
    dyads = bl.compare(case(PERU), case(BRAZIL), by="dyad")
    assert dyads.focal == {PERU: "KEN", BRAZIL: "BRA"}


def test_dyad_by_dyad_directions_are_seen_from_the_first_state_of_each():
    """Food leaves Kenya and leaves Brazil: a sort that both have, though no state is shared."""
    shared = bl.compare(case(PERU), case(BRAZIL), by="dyad").shared().frame.set_index("topic")
    assert shared[PERU].str[0].to_dict() == {"aid.food": "→", "education.scholarship": "←"}
    assert shared[BRAZIL].str[0].to_dict() == {"aid.food": "→", "education.scholarship": "←"}


def test_a_mapping_turns_single_dyads_round():
    """Seen from Japan, food comes in: the type is shared, and the arrow says which way it goes."""
    turned = bl.compare(case(PERU), case(BRAZIL), focal={PERU: "KEN", BRAZIL: "JPN"})
    food = turned.shared().frame.set_index("topic").loc["aid.food"]
    assert (food[PERU][0], food[BRAZIL][0]) == ("→", "←")
    assert seen_from(turned.focal, BRAZIL) == "JPN"


def test_a_dyad_that_is_not_named_is_seen_from_its_first_state():
    """A mapping need not name every case."""
    assert viewpoint([case(PERU), case(BRAZIL)], {BRAZIL: "JPN"}) == {PERU: "KEN", BRAZIL: "JPN"}


@pytest.mark.parametrize(
    ("focal", "by", "text"),
    [
        ("KEM", "state", f"{UNKNOWN} shared state 'KEM'; {DID_YOU_MEAN} 'KEN'?"),
        (None, "dyads", f"{UNKNOWN} value of by 'dyads'; {DID_YOU_MEAN} 'dyad'?"),
        ({"kenya-perú": "KEN"}, "dyad", f"{DID_YOU_MEAN} 'kenya-peru-invented'?"),
        ({PERU: "KAN"}, "dyad", f"{UNKNOWN} state of {PERU} 'KAN'; {DID_YOU_MEAN} 'KEN'?"),
        ("KEN", "dyad", "takes a state for each case"),
    ],
)
def test_names_that_are_not_known_are_refused_with_near_ones(focal, by, text):
    """A state, a case or a way that there is not gets an error that helps."""
    with pytest.raises(bl.BilateralError) as error:
        viewpoint([case(PERU), case("kenya-spain-invented")], focal, by)
    assert text in str(error.value)


def test_a_state_may_be_given_by_name():
    """As a person calls it; what comes back is its id."""
    cases = [bl.load("cuba-pakistan"), bl.load("cuba-laos")]
    assert viewpoint(cases, "Cuba") == "CUB"
    assert viewpoint(cases, {"cuba-laos": "Laos"})["cuba-laos"] == "LAO"


def test_two_shared_states_have_to_be_told_apart():
    """Two relationships of one dyad share both states; the error says how to choose."""
    with pytest.raises(bl.BilateralError, match="say which with focal='KEN'"):
        viewpoint([case(PERU), case(PERU)])


def test_every_finding_can_be_had_dyad_by_dyad():
    """No result needs a shared state."""
    dyads = bl.compare(case(PERU), case(BRAZIL), by="dyad")
    results = [
        dyads.profile(),
        dyads.shared(),
        dyads.distinct(),
        dyads.discrepancies(),
        dyads.quantities(),
        dyads.balance(),
        dyads.periods(),
        dyads.sequence(),
        dyads.delivery(),
        dyads.questions(),
        dyads.similarity(),
        dyads.sensitivity(),
    ]
    assert all(result.summary for result in results)
    assert "dyad by dyad, seen from Kenya and Brazil" in str(dyads)
