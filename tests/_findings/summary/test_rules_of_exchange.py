"""What holds for all rules of help, costs, people, return, trade and plans, whatever they say."""

import re

import pytest

from bilateral._findings.case_index import index_case
from bilateral._findings.summary.costs import costs
from bilateral._findings.summary.help import help as help_rule
from bilateral._findings.summary.people import people
from bilateral._findings.summary.plans import plans
from bilateral._findings.summary.returned import returned
from bilateral._findings.summary.trade import trade
from bilateral._findings.summary.voice import state_name
from tests._findings.invented import case, cases
from tests._findings.small_cases import small_case, small_tie, written
from tests.thousand_ties import thousand_ties

RULES = (help_rule, costs, people, returned, trade, plans)
PAIRS = (
    ("cuba-pakistan", "cuba-laos", "CUB"),
    ("cuba-mexico-invented", "cuba-chile-invented", "CUB"),
    ("war-and-settlement", "broken-relations", "KEN"),
    ("loan-and-pool", "three-sources", "KEN"),
    ("only-absences", "kenya-peru-invented", "KEN"),
    ("ghana-norway", "ghana-korea", "GHA"),
)
every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
every_pair = pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair[0])


@every_pair
@every_rule
def test_each_sentence_rests_on_ties_that_are_there(rule, pair):
    """None of them is hostile, and a sentence bears the name of its rule."""
    first, second, focal = pair
    pair_of_cases = cases(first, second, focal=focal)
    known = {(each.id, tie.id): tie for each in pair_of_cases for tie in each.ties}
    for sentence in written(rule, *pair_of_cases):
        assert sentence.rule == rule.__name__
        assert not [key for key in sentence.ties if known[key].is_hostile]


@every_pair
@every_rule
def test_the_order_of_the_cases_changes_nothing_but_the_order(rule, pair):
    """The same sentences rest on the same ties and depend on the same."""
    first, second, focal = pair

    def content(*names):
        return {
            (sentence.rule, frozenset(sentence.ties), frozenset(sentence.depends_on))
            for sentence in written(rule, *cases(*names, focal=focal))
        }

    assert content(first, second) == content(second, first)


@every_rule
def test_a_war_changes_no_sentence(rule):
    """What was said of a friendly case is said of it with a war and an embargo, no more."""
    hostile = (small_tie("war", "military.conflict"), small_tie("embargo", "trade.embargo"))
    friendly = (
        small_tie("doctors", "aid.medical-team", terms="grant"),
        small_tie("goods", "trade.goods"),
        small_tie("votes", "political.support-at-un", "in"),
        small_tie("offer", "military.training", "in", status="offered"),
    )
    rest = small_case(small_tie("food", "aid.food", terms="grant"), other="ISL")
    before = written(rule, small_case(*friendly), rest)
    assert before == written(rule, small_case(*friendly, *hostile), rest)


@every_rule
def test_other_states_change_the_names_alone(rule):
    """What is said of Peru is said of Fiji in the same words."""
    ties = (
        small_tie("doctors", "aid.medical-team", terms="grant"),
        small_tie("thanks", "political.gratitude", "in"),
        small_tie("plan", "trade.goods", status="proposed"),
    )
    rest = small_case(other="ISL")
    peru = written(rule, small_case(*ties), rest)
    fiji = written(rule, small_case(*ties, other="FJI"), rest)
    assert [each.text.replace(state_name("PER"), state_name("FJI")) for each in peru] == [
        each.text for each in fiji
    ]


@every_rule
def test_a_tie_that_is_taken_away_bears_nothing(rule):
    """Without a tie on which it rests a sentence is another one, or is gone."""
    ties = {
        "doctors": small_tie("doctors", "aid.medical-team", terms="grant"),
        "thanks": small_tie("thanks", "political.gratitude", "in"),
        "goods": small_tie("goods", "trade.goods"),
        "plan": small_tie("plan", "sports.match", status="proposed"),
    }
    rest = small_case(other="ISL")
    for sentence in written(rule, small_case(*ties.values()), rest):
        for _, gone in sentence.ties:
            left = [tie for name, tie in ties.items() if name != gone]
            texts = [each.text for each in written(rule, small_case(*left), rest)]
            assert sentence.text not in texts


@every_rule
def test_a_thousand_ties_make_a_short_sentence(rule):
    """Lists end after three; nothing counts records."""
    many = index_case(thousand_ties(), "MNG")
    few = index_case(case("one-tie"), "MNG")
    for sentence in written(rule, many, few):
        assert len(sentence.text) < 700
        assert not re.search(r"\d+ (ties|records)", sentence.text)


@every_rule
def test_empty_cases_have_nothing_to_say(rule):
    """Two cases without ties make no sentence that rests on any."""
    assert not [
        key
        for sentence in written(rule, small_case(), small_case(other="ISL"))
        for key in sentence.ties
    ]
