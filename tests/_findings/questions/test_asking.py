"""Questions put alike: a row for each part and case, by rule or by an analyst, and what is said."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

import bilateral as bl
from bilateral._findings.questions import COLUMNS, rule_words, summary
from bilateral._findings.questions.rules import Rule
from tests._findings.invented import SHIPPED, case, renamed, row, with_tie

KENYA = Path(__file__).parents[2] / "data" / "questions" / "kenya.yaml"
PERU, SPAIN, ITALY = NAMES = tuple(f"kenya-{name}-invented" for name in ("peru", "spain", "italy"))


@pytest.fixture(scope="module")
def shipped():
    """Give the answers to the questions that ship, about the cases that ship."""
    return bl.compare(*map(case, SHIPPED)).questions()


@pytest.fixture(scope="module")
def kenya():
    """Give the answers about the invented cases."""
    return bl.compare(*map(case, NAMES)).questions(KENYA)


def cell(frame, part, name):
    """Take the answer of the rule to a part of a question about one case."""
    return row(frame, part=part, relationship=name, by="rule")


@pytest.mark.parametrize(
    ("part", "pakistan", "laos"),
    [
        ("relations began", "1955-10-28", "1974-11-04"),
        ("a lapse is reported", "1990/2005", "none"),
        ("ties on one claim", "13", "0"),
        ("reported absences", "No formal relations between 1990 and 2005", None),
        ("money spoken of", "planned: Cuban share in the investment for the centre", None),
    ],
)
def test_the_answers_about_the_shipped_cases_are_those_of_their_sources(
    shipped, part, pakistan, laos
):
    """Values that a reader of the two texts finds by hand."""
    assert cell(shipped.frame, part, "cuba-pakistan")["value"] == pakistan
    if laos is not None:
        assert cell(shipped.frame, part, "cuba-laos")["value"] == laos


def test_what_the_sources_do_not_tell_is_no_answer(shipped):
    """No money came to Pakistan that is told of; in Laos investment is reported absent."""
    money = "money that came"
    assert cell(shipped.frame, money, "cuba-pakistan")["state"] == "no record"
    assert cell(shipped.frame, money, "cuba-laos")["state"] == "reported absent"
    united = cell(shipped.frame, "support there", "cuba-pakistan")
    assert (united["state"], bool(united["unsafe"])) == ("no record", True)
    assert united["ids"] != united["ids"]


def test_an_answer_names_the_ties_that_it_rests_on(shipped):
    """Who paid for the Lao students is told in five ties."""
    students = cell(shipped.frame, "students, by who pays", "cuba-laos")
    assert students["ids"].split("; ") == [
        "few-students-sent",
        "funded-students",
        "funded-sports-students",
        "funded-defence-students",
        "self-funded-students",
    ]
    assert students["reason"].startswith("sum, by terms, where kind is education")


def test_there_is_a_row_for_each_part_and_case_and_for_each_analyst(kenya):
    """Fourteen parts put to three cases, and two answers of analysts about these cases."""
    frame = kenya.frame
    assert list(frame.columns) == list(COLUMNS)
    assert (frame["by"] == "rule").sum() == 14 * 3
    assert (frame["by"] == "analyst").sum() == 2
    assert frame.loc[frame["relationship"].eq(PERU), "role"].unique().tolist() == [
        "the case with claims"
    ]


def test_an_analysts_answer_stands_beside_that_of_the_rule(kenya):
    """It says who judged, on what and why, and takes no other answer's place."""
    judged = row(kenya.frame, by="analyst", relationship=PERU)
    assert judged[["part", "answer", "value", "coder", "reason", "cites", "ids"]].tolist() == [
        "one claim",
        "Coffee is doubtful",
        "doubtful",
        "A. B.",
        "Nobody else speaks of it",
        "memoir, Trade, page 3",
        "coffee",
    ]
    assert cell(kenya.frame, "one claim", PERU)["answer"] == "1 of 3 ties: Bwana Wa Mfano (1)"


def test_a_finding_cites_what_its_answers_rest_on(kenya):
    """Every source of the three cases bears some answer, the memoir one of an analyst too."""
    assert {source.id for source in kenya.sources} == {"register", "memoir", "diary", "ledger"}
    assert "2 by an analyst" in kenya.summary


def test_the_frame_survives_a_csv(kenya, tmp_path):
    """Plain columns, nothing list-valued."""
    kenya.frame.to_csv(tmp_path / "answers.csv", index=False)
    again = pd.read_csv(tmp_path / "answers.csv")
    assert again["answer"].tolist() == kenya.frame["answer"].tolist()
    assert kenya.frame["unsafe"].dtype == bool
    assert kenya.frame["lower"].dtype == "float64"


def test_a_rule_says_in_words_what_it_did():
    """So that a reader of an answer need not open the file."""
    rule = Rule(
        say="x", take="chains", rel="follows", end="cause", where={"kind": ["aid", "trade"]}
    )
    assert rule_words(rule) == "chains, follows, its cause, where kind is aid or trade"
    only = Rule(say="x", take="only", at=["planned", "agreed"])
    assert rule_words(only) == "only, at planned or agreed"


def test_no_question_has_a_claim_too():
    """An empty frame is told as such."""
    assert summary([], {}) == "No question was asked."


def of_case(frame, name):
    """Take the answers about one case, without what names it."""
    own = frame[frame["relationship"].eq(name)].drop(columns="relationship")
    return own.reset_index(drop=True)


def test_the_order_of_cases_does_not_matter(kenya):
    """Each case is answered by itself."""
    turned = bl.compare(*map(case, reversed(NAMES))).questions(KENYA).frame
    for name in NAMES:
        pd.testing.assert_frame_equal(of_case(turned, name), of_case(kenya.frame, name))


def test_a_tie_added_to_one_case_changes_no_answer_about_another(kenya):
    """A second visit to Nairobi."""
    more = with_tie(case(SPAIN), replace(case(SPAIN).ties[2], id="visit-again"))
    frame = bl.compare(case(PERU), more, case(ITALY)).questions(KENYA).frame
    for name in (PERU, ITALY):
        pd.testing.assert_frame_equal(of_case(frame, name), of_case(kenya.frame, name))
    assert cell(frame, "records by kind", SPAIN)["lower"] == 4


def test_renaming_ids_changes_nothing_but_ids(shipped):
    """No answer by rule depends on how ties are called."""
    again = bl.compare(*(renamed(case(name)) for name in SHIPPED)).questions().frame
    columns = [name for name in COLUMNS if name != "ids"]
    one, other = (frame.loc[frame["by"].eq("rule"), columns] for frame in (again, shipped.frame))
    pd.testing.assert_frame_equal(one, other)


def test_an_analysts_answer_is_unsafe_where_its_evidence_is_left_out(shipped):
    """Without what a ministry says that its president said, what was judged by it is open."""
    both = bl.compare(*map(case, SHIPPED))
    less = both.without(attributed_to="Ministry of Foreign Affairs").questions().frame
    for frame, unsafe in ((shipped.frame, False), (less, True)):
        judged = row(frame, by="analyst", relationship="cuba-pakistan")
        assert bool(judged["unsafe"]) is unsafe
    assert judged["why"] == "it rests on ties that are left out here: gratitude-remembrance"
    assert judged["ids"] == (
        "relations-resumed; relations-closer-after-relief; tribute-revolution-day-2007; "
        "praise-of-health-care; learn-from-cuba"
    )
