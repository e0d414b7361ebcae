"""Trade and money in the summary: what is done, lent, wished and denied."""

import pytest

from bilateral._findings.summary.trade import trade
from tests._findings.invented import cases
from tests._findings.small_cases import small_case, small_tie, ties_of, written

GOODS = small_tie("goods", "trade.goods")
WISH = small_tie("wish", "trade.goods", status="proposed")
DENIED = small_tie("none", "trade.investment", absent=True)


def test_what_is_done_stands_before_what_is_wished():
    """More goods that are wished are no goods."""
    (sentence,) = written(trade, small_case(GOODS, WISH), small_case(WISH, other="ISL"))
    assert sentence.rule == "trade"
    assert "more goods proposed" in sentence.text
    assert "only as goods proposed" in sentence.text
    assert ties_of([sentence]) == {"goods", "wish"}


def test_an_absence_speaks_for_its_own_topic():
    """No investment is no word about goods, which are not covered."""
    denied = small_case(DENIED, other="ISL", kinds=("aid",))
    (sentence,) = written(trade, small_case(GOODS), denied)
    assert "investment from Kenya in 1990" in sentence.text
    assert "otherwise not covered" in sentence.text
    assert ("kenya-isl", "none") in sentence.ties


def test_loans_and_credit_are_lent_and_no_goods():
    """What is agreed, paid out and owed stand apart, and nothing of it is exported or given."""
    sentences = written(trade, *cases("loan-and-pool", "war-and-settlement", focal="KEN"))
    lent = {"loan", "loan-paid-out", "debt", "credit-line"}
    assert lent <= ties_of(sentences)
    for words in ("20,000,000 euros agreed", "12,000,000 euros paid out", "9,000,000 euros owed"):
        assert words in sentences[0].text
    assert "pool-gift" not in ties_of(sentences)


@pytest.mark.parametrize("topic", ["trade.embargo", "trade.restriction", "trade.expropriation"])
def test_a_hostile_tie_makes_no_trade_and_no_silence(topic):
    """Where an embargo is recorded, trade is not said to be unmentioned."""
    hostile = small_case(small_tie("hostile", topic), other="ISL")
    (sentence,) = written(trade, small_case(GOODS), hostile)
    assert ties_of([sentence]) == {"goods"}
    assert "not mentioned" not in sentence.text


def test_what_no_source_covers_is_said_once():
    """Two cases that say nothing of trade share one clause without ties."""
    pair = [small_case(other=other, kinds=("aid",)) for other in ("PER", "ISL")]
    (sentence,) = written(trade, *pair)
    assert sentence.ties == ()
    assert sentence.text.count("not covered") == 1


def test_a_narrowed_case_is_silent():
    """What a filter hid is neither covered nor mentioned."""
    assert not written(
        trade, small_case(is_narrowed=True), small_case(other="ISL", is_narrowed=True)
    )


def test_a_plan_that_was_carried_out_is_no_wish():
    """It is told as what was done."""
    deed = small_tie("deed", "trade.goods", links=[{"rel": "implements", "to": "wish"}])
    (sentence,) = written(trade, small_case(WISH, deed), small_case(GOODS, other="ISL"))
    assert "proposed" not in sentence.text


def test_figures_of_both_ways_are_not_told_of_one():
    """Where goods go both ways, the figure of one of them is left out."""
    (sentence,) = written(trade, *cases("cuba-mexico-invented", "cuba-chile-invented"))
    assert "goods both ways" in sentence.text
    assert "900" not in sentence.text
