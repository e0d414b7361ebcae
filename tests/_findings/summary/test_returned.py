"""What goes back in the summary: deeds, support, offers, thanks; and when nothing is told of it."""

import pytest

from tests._findings.summary.small_cases import A, B, hedges, ids, sentences, small_case, tie

HELP = tie("doctors", "aid.medical-team", "CUB>PER", date="1990")
HELP_B = tie("doctors", "aid.medical-team", "CUB>CHL", date="1990")
VOTES = tie("votes", "political.support-at-un", "CHL>CUB", date="1990", reason="a dispute")
OFFER = tie("offer", "military.training", "PER>CUB", date="1990", status="offered")
THANKS = tie("thanks", "political.gratitude", "PER>CUB", date="1990")
SILENT = small_case(B, [HELP_B])


def returned_by(ties, other=SILENT):
    """Give the sentences on what goes back of a case with Peru beside another."""
    return sentences("returned", small_case(A, ties), other)


def test_votes_stand_beside_thanks_and_offers_that_stayed_offers():
    """What was done, what was said, and what no record shows carried out are told apart."""
    found = returned_by([HELP, THANKS, OFFER], small_case(B, [HELP_B, VOTES]))
    assert ids(found) == {"cub-per/thanks", "cub-per/offer", "cub-chl/votes"}
    (text,) = found["text"]
    assert "thanks" in text
    assert "military training that no record shows" in text
    assert "support at the UN" in text


def test_an_offer_that_was_carried_out_is_a_deed():
    """It is told as what was done, not as an offer."""
    link = [{"rel": "implements", "to": "offer"}]
    deed = tie("deed", "military.training", "PER>CUB", date="1991", links=link)
    found = returned_by([HELP, OFFER, deed])
    assert ids(found) == {"cub-per/deed"}
    assert not found["text"].str.contains("no record shows").any()


@pytest.mark.parametrize(
    ("topic", "ends", "status"),
    [
        ("military.conflict", "PER>CUB", "completed"),
        ("political.demand", "PER>CUB", "completed"),
        ("political.release", "PER>CUB", "completed"),
        ("trade.goods", "PER>CUB", "completed"),
        ("military.training", "PER>CUB", "requested"),
        ("political.gratitude", "CUB>PER", "completed"),
    ],
)
def test_what_is_no_return_makes_no_sentence(topic, ends, status):
    """War, a demand, an end of hostility, goods, a request, and what goes the way of the help."""
    assert returned_by([HELP, tie("other", topic, ends, date="1990", status=status)]).empty


def test_without_help_there_is_nothing_to_return():
    """Thanks for nothing that is recorded make no sentence."""
    assert returned_by([THANKS], small_case(B, [])).empty


def test_silence_beside_a_return_is_silence():
    """The other case is said to mention nothing, where its sources cover it, and only there."""
    uncovered = small_case(B, [HELP_B], kinds=[])
    found = [returned_by([HELP, THANKS], other) for other in (SILENT, uncovered)]
    assert [each["relationships"].tolist() for each in found] == [["cub-per; cub-chl"], ["cub-per"]]
    assert found[0]["text"].str.contains("is mentioned").all()


def test_an_offer_is_not_called_open_where_a_filter_may_hide_the_deed():
    """Of a narrowed case nobody knows what was carried out."""
    narrowed = small_case(A, [HELP, OFFER]).where(kind=["aid", "military"])
    found = sentences("returned", narrowed, SILENT)
    assert hedges(found) == {"filter"}
    assert not found["text"].str.contains("no record shows").any()


def test_help_that_is_denied_goes_not_back():
    """An absence that a source reports is told, for its time."""
    denied = tie("none", "aid.food", "PER>CUB", absent=True, date="1980/1985")
    found = returned_by([HELP, denied])
    assert ids(found) == {"cub-per/none"}
    assert found["text"].str.contains("no food aid in 1980\N{EN DASH}1985").all()
