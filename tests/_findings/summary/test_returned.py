"""What goes back in the summary: deeds, support, offers, thanks; and when nothing is told of it."""

import pytest

from bilateral._findings.summary.returned import returned
from tests._findings.small_cases import small_case, small_tie, ties_of, written

HELP = small_tie("doctors", "aid.medical-team")
VOTES = small_tie("votes", "political.support-at-un", "in", reason="a dispute at sea")
OFFER = small_tie("offer", "military.training", "in", status="offered")
THANKS = small_tie("thanks", "political.gratitude", "in")


def test_votes_stand_beside_thanks_and_offers_that_stayed_offers():
    """What was done, what was said, and what no record shows carried out are told apart."""
    first, second = small_case(HELP, THANKS, OFFER), small_case(HELP, VOTES, other="ISL")
    (sentence,) = written(returned, first, second)
    assert sentence.rule == "returned"
    assert ties_of([sentence]) == {"thanks", "offer", "votes"}
    assert "thanks" in sentence.text
    assert "military training that no record shows" in sentence.text
    assert "a dispute at sea" in sentence.text


def test_an_offer_that_was_carried_out_is_a_deed():
    """It is told as what was done, not as an offer."""
    deed = small_tie(
        "deed", "military.training", "in", links=[{"rel": "implements", "to": "offer"}]
    )
    (sentence,) = written(returned, small_case(HELP, OFFER, deed), small_case(other="ISL"))
    assert ties_of([sentence]) == {"deed"}
    assert "no record shows" not in sentence.text


@pytest.mark.parametrize(
    "tie",
    [
        small_tie("war", "military.conflict", "in"),
        small_tie("demand", "political.demand", "in"),
        small_tie("release", "political.release", "in"),
        small_tie("goods", "trade.goods", "in"),
        small_tie("wish", "military.training", "in", status="requested"),
        small_tie("same-way", "political.gratitude", "out"),
    ],
    ids=lambda tie: tie["id"],
)
def test_what_is_no_return_makes_no_sentence(tie):
    """War, a demand, an end of hostility, goods, a request, and what goes the same way as help."""
    assert not written(returned, small_case(HELP, tie), small_case(HELP, other="ISL"))


def test_without_help_there_is_nothing_to_return():
    """Thanks for nothing that is recorded make no sentence."""
    assert not written(returned, small_case(THANKS), small_case(other="ISL"))


def test_silence_beside_a_return_is_silence():
    """The other case is said to mention nothing, where its sources cover it, and only there."""
    (covered,) = written(returned, small_case(HELP, VOTES), small_case(HELP, other="ISL"))
    assert "nothing that is mentioned" in covered.text
    uncovered = small_case(HELP, other="ISL", kinds=())
    (sentence,) = written(returned, small_case(HELP, VOTES), uncovered)
    assert "nothing" not in sentence.text


def test_an_offer_is_not_called_open_where_a_filter_may_hide_the_deed():
    """Of a narrowed case nobody knows what was carried out."""
    narrowed = small_case(HELP, OFFER, is_narrowed=True)
    (sentence,) = written(returned, narrowed, small_case(other="ISL"))
    assert "no record shows" not in sentence.text
    assert "filter" in sentence.depends_on


def test_help_that_is_denied_goes_not_back():
    """An absence that a source reports is told, for its time."""
    denied = small_tie("none", "aid.food", "in", absent=True, date="1980/1985")
    (sentence,) = written(returned, small_case(HELP, denied), small_case(other="ISL"))
    assert "no food aid from 1980 to 1985 (reported absent)" in sentence.text
