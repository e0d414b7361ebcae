"""Trade and money in the summary: what is done, lent, wished and denied."""

from dataclasses import replace

import pytest

from tests._findings.invented import CHILE, MEXICO, case
from tests._findings.summary.small_cases import A, B, hedges, ids, sentences, small_case, tie

GOODS = tie("goods", "trade.goods", "CUB>PER", date="1990")
WISH = tie("wish", "trade.goods", "CUB>PER", date="1990", status="proposed")
WISH_B = tie("wish", "trade.goods", "CUB>CHL", date="1990", status="proposed")
EMPTY = small_case(B, [])


def trade_of(ties, other=EMPTY):
    """Give the sentences on trade of a case with Peru beside another."""
    return sentences("trade", small_case(A, ties), other)


def test_what_is_done_stands_before_what_is_wished():
    """More goods that are wished are no goods."""
    found = trade_of([GOODS, WISH], small_case(B, [WISH_B]))
    assert ids(found) == {"cub-per/goods", "cub-per/wish", "cub-chl/wish"}
    (text,) = found["text"]
    assert "more goods proposed" in text
    assert "only as goods proposed" in text


def test_an_absence_speaks_for_its_own_topic():
    """No investment is no word about goods, which are not covered."""
    denied = tie("none", "trade.investment", "CUB>CHL", absent=True, date="1990")
    found = trade_of([GOODS], small_case(B, [denied], kinds=["aid"]))
    assert ids(found) == {"cub-per/goods", "cub-chl/none"}
    (text,) = found["text"]
    assert "investment from Cuba in 1990" in text
    assert "otherwise not covered" in text


def test_loans_and_credit_are_lent_and_no_goods():
    """What is agreed, paid out and owed stand apart, and nothing of it is exported or given."""
    found = sentences("trade", case("loan-and-pool"), case("three-sources"))
    lent = {f"loan-and-pool/{tie}" for tie in ("loan", "loan-paid-out", "debt", "credit-line")}
    assert lent <= ids(found)
    assert "loan-and-pool/pool-gift" not in ids(found)
    for words in ("20,000,000 euros agreed", "12,000,000 euros paid out", "9,000,000 euros owed"):
        assert found["text"].str.contains(words).all()


@pytest.mark.parametrize("topic", ["trade.embargo", "trade.restriction", "trade.expropriation"])
def test_a_hostile_tie_makes_no_trade_and_no_silence(topic):
    """Where an embargo is recorded, trade is not said to be unmentioned."""
    found = trade_of([GOODS], small_case(B, [tie("hostile", topic, "CUB>CHL", date="1990")]))
    assert ids(found) == {"cub-per/goods"}
    assert found["relationships"].tolist() == ["cub-per"]


def test_what_no_source_covers_is_said_once():
    """Two cases that say nothing of trade share one clause without ties."""
    found = sentences("trade", *(small_case(name, [], kinds=["aid"]) for name in (A, B)))
    assert ids(found) <= {""}
    assert found["text"].str.count("not covered").tolist() == [1]


def test_a_narrowed_case_is_silent():
    """What a filter hid is neither covered nor mentioned."""
    talks = [tie("talks", "political.meeting", date="1990")]
    narrowed = [small_case(name, talks).where(kind="political") for name in (A, B)]
    assert sentences("trade", *narrowed).empty


def test_a_plan_that_was_carried_out_is_no_wish():
    """It is told as what was done."""
    deed = GOODS | {"links": [{"rel": "implements", "to": "wish"}]}
    found = trade_of([WISH, deed])
    assert ids(found) == {"cub-per/goods"}
    assert not found["text"].str.contains("proposed").any()


def test_figures_of_both_ways_are_not_told_of_one():
    """Where goods go both ways, the figure of one of them is left out."""
    found = sentences("trade", case(MEXICO), case(CHILE))
    assert found["text"].str.contains("both ways").all()
    assert not found["text"].str.contains("900").any()


def test_trade_on_the_word_of_one_person_says_whose():
    """The claimant is named, and the sentence depends on the claim."""
    found = trade_of([GOODS | {"cites": [{"source": "almanac", "attributed_to": "Ana Invented"}]}])
    assert found["text"].str.contains("Ana Invented").all()
    assert hedges(found) == {"attributed to Ana Invented"}


def test_what_is_covered_one_way_is_silent_one_way():
    """Goods from Cuba are none, since a source covers them in full; those from Chile are open."""
    silent = small_case(B, [tie("talks", "political.meeting", date="1990")])
    entry = replace(silent.coverage[0], completeness="exhaustive", direction="CUB>CHL")
    (text,) = trade_of([GOODS], replace(silent, coverage=(entry,)))["text"]
    assert "by no source from Cuba, though covered in full" in text
    assert "not covered by the sources from Chile" in text
    (text,) = trade_of([GOODS], silent)["text"]
    assert "not mentioned from" not in text


SOLD = tie("sold", "trade.goods", "CUB>PER", form="flow", status="broken_off", date="1970/1990")
BOUGHT = tie("bought", "trade.goods", "PER>CUB", form="flow", status="active", observed="2000")


def test_what_was_broken_off_is_not_told_as_going_on():
    """Each direction has its own time, and what goes on comes first."""
    (text,) = trade_of([SOLD, BOUGHT])["text"]
    assert "both ways" not in text
    assert "from Peru as of 2000 and from Cuba from 1970 to 1990 (broken off)" in text


def test_what_goes_on_has_no_end():
    """Where nothing has stopped, goods go both ways, and no state is said of them."""
    (text,) = trade_of([SOLD | {"status": "active"}, BOUGHT])["text"]
    assert "goods both ways" in text
    assert "(" not in text


def test_what_is_suspended_is_named_with_its_state():
    """It is neither trade that goes on nor silence."""
    (text,) = trade_of([SOLD | {"status": "suspended"}])["text"]
    assert "goods from Cuba from 1970 to 1990 (suspended)" in text
