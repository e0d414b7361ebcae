"""Help in the summary: what was delivered, once or standing, and when there is nothing to say."""

import pytest

from bilateral._findings.summary.help import help as help_rule
from tests._findings.invented import cases
from tests._findings.small_cases import people, small_case, small_tie, ties_of, written

DOCTORS = small_tie("doctors", "aid.medical-team", quantities=[people(40, "physicians")])
COACHES = small_tie(
    "coaches", "sports.coaching", field="judo", status="active", date=None, observed="2010"
)


def texts(*indexed):
    """Write the rule's sentences as one text."""
    return " ".join(sentence.text for sentence in written(help_rule, *indexed))


def test_one_effort_stands_beside_a_standing_presence():
    """What is over is counted; what goes on has no figure, and a source covers it."""
    (sentence,) = written(help_rule, small_case(DOCTORS), small_case(COACHES, other="ISL"))
    assert sentence.rule == "help"
    assert ties_of([sentence]) == {"doctors", "coaches"}
    assert "one effort, 40 physicians in 1990" in sentence.text
    assert "standing presence, without figures: judo coaching" in sentence.text


def test_the_parts_of_one_effort_are_told_with_it():
    """A team and a shipment that are part of the relief are no efforts of their own."""
    part = {"links": [{"rel": "part_of", "to": "relief"}]}
    relief = small_tie("relief", "aid.emergency-relief")
    team = small_tie("team", "aid.medical-team", quantities=[people(12, "physicians")], **part)
    food = small_tie("food", "aid.food", **part)
    (sentence,) = written(help_rule, small_case(relief, team, food), small_case(other="ISL"))
    assert "one effort, emergency relief in 1990, with 12 physicians" in sentence.text
    assert ties_of([sentence]) == {"relief", "team", "food"}


@pytest.mark.parametrize(
    "tie",
    [
        small_tie("war", "military.conflict"),
        small_tie("sanctions", "political.sanctions"),
        small_tie("ceasefire", "military.ceasefire"),
        small_tie("loan", "aid.loan"),
        small_tie("bought", "aid.medical-supplies", terms="paid_by_receiver"),
        small_tie("talks", "military.talks"),
        small_tie("offer", "aid.food", status="offered"),
        small_tie("none", "aid.food", absent=True),
        small_tie("both", "aid.technical-assistance", "mutual"),
    ],
    ids=lambda tie: tie["id"],
)
def test_what_is_no_help_makes_no_sentence_of_help(tie):
    """A war, its end, a loan, a sale, talks, an offer, an absence and what is joint help nobody."""
    assert not written(help_rule, small_case(tie), small_case(other="ISL"))


def test_a_hostile_tie_changes_nothing_of_help():
    """A war beside the doctors makes no friendlier sentence, and no other one."""
    war = small_tie("war", "military.conflict", date="1995")
    rest = small_case(other="ISL")
    assert written(help_rule, small_case(DOCTORS), rest) == written(
        help_rule, small_case(DOCTORS, war), rest
    )


@pytest.mark.parametrize(
    ("kinds", "words"),
    [(("political",), "not covered by the sources"), (("aid",), "not mentioned")],
)
def test_silence_is_told_as_the_coverage_has_it(kinds, words):
    """The other case is said to be not covered or not mentioned, and rests on no tie."""
    (sentence,) = written(help_rule, small_case(DOCTORS), small_case(other="ISL", kinds=kinds))
    assert words in sentence.text
    assert {case for case, _ in sentence.ties} == {"kenya-per"}


def test_of_a_narrowed_case_nothing_is_said_to_be_missing():
    """What a filter may have hidden is neither absent nor the only effort."""
    hidden = small_case(DOCTORS, is_narrowed=True)
    (sentence,) = written(help_rule, hidden, small_case(other="ISL", is_narrowed=True))
    assert sentence.cases == ("kenya-per",)
    assert "filter" in sentence.depends_on
    assert "one effort" not in sentence.text
    assert "not mentioned" not in sentence.text


def test_help_that_is_denied_is_denied_for_its_topic_and_time():
    """No food from 1980 to 1985 is no word about doctors."""
    denied = small_tie("none", "aid.food", absent=True, date="1980/1985")
    (sentence,) = written(help_rule, small_case(DOCTORS), small_case(denied, other="ISL"))
    assert ("kenya-isl", "none") in sentence.ties
    assert "absent as to food aid from 1980 to 1985, and else not mentioned" in sentence.text


def test_figures_keep_their_bounds_and_their_claimant():
    """At least stays at least, and what one person says is by the account of that person."""
    claim = [{"source": "book", "page": "1", "attributed_to": "A Minister"}]
    team = {"quantities": [people(9, "physicians", bound="at_least")], "cites": claim}
    said = small_tie("doctors", "aid.medical-team", **team)
    (sentence,) = written(help_rule, small_case(said), small_case(other="ISL"))
    assert "at least 9 physicians" in sentence.text
    assert "by the account of A Minister" in sentence.text
    assert "attributed to A Minister" in sentence.depends_on


def test_gifts_and_purchases_are_not_added_up():
    """Of the doses only those that were given are help."""
    text = texts(*cases("loan-and-pool", "war-and-settlement", focal="KEN"))
    assert "50,000 doses" in text
    assert "600,000" not in text
    assert "650,000" not in text


def test_no_list_is_longer_than_three():
    """Of five sorts of help three are named, and that there are others."""
    topics = ("food", "goods", "science", "money", "infrastructure")
    many = [small_tie(topic, f"aid.{topic}") for topic in topics]
    (sentence,) = written(help_rule, small_case(*many), small_case(other="ISL"))
    assert "and others" in sentence.text
    assert len(ties_of([sentence])) == len(topics)


def test_three_cases_say_together_what_is_alike():
    """Two cases without help share a clause."""
    silent = [small_case(other=other) for other in ("ISL", "FJI")]
    (sentence,) = written(help_rule, small_case(DOCTORS), *silent)
    assert "Iceland and Fiji is not mentioned" in sentence.text
    assert len(sentence.cases) == 3
