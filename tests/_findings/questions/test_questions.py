"""Questions put alike: a row for each part and case, by rule or by an analyst, and what is said."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

import bilateral as bl
from bilateral._findings.questions import COLUMNS, rule_words, summary
from bilateral._findings.questions.rules import Rule
from bilateral.vocabulary import tone_of
from tests._findings.invented import SHIPPED, case, renamed, row, with_tie
from tests._findings.questions.put import (
    ABSENT,
    BROKEN,
    MADE_UP,
    NAMES,
    ONE,
    PERU,
    POOL,
    SPAIN,
    THREE,
    WAR,
)

OTHER = "kenya-italy-invented"
KENYA = Path(__file__).parents[2] / "data" / "questions" / "kenya.yaml"


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
        ("interruptions", "1990/2005", None),
        ("statements of quoted persons and bodies", "13", "none"),
        ("money planned or agreed", "planned: Cuban share in the investment for the centre", None),
        ("highest rank announced", None, "Cuba: head of state"),
        ("money lent, repaid or invested", None, None),
    ],
)
def test_the_answers_about_the_shipped_cases_are_those_of_their_sources(
    shipped, part, pakistan, laos
):
    """Values that a reader of the two texts finds by hand."""
    for name, value in (("cuba-pakistan", pakistan), ("cuba-laos", laos)):
        found = cell(shipped.frame, part, name)["value"]
        assert found == value if value else pd.isna(found)


def test_what_the_sources_do_not_report_is_no_answer(shipped):
    """Of votes at the UN nothing is mentioned for Pakistan; trade with Laos is not covered."""
    support = cell(shipped.frame, "support, also at the United Nations", "cuba-pakistan")
    assert support["state"] == "not mentioned"
    assert support[["confidence", "value", "ids"]].isna().all()
    goods = cell(shipped.frame, "goods and services", "cuba-laos")
    assert goods["state"] == "not covered by the sources"
    lent = cell(shipped.frame, "money lent, repaid or invested", "cuba-laos")
    assert (lent["state"], lent["ids"]) == ("not mentioned", "no-cuban-investment")


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
    assert cell(kenya.frame, "one claim", PERU)["ids"] == "coffee"


def test_a_finding_cites_what_its_answers_rest_on(kenya):
    """Every source of the three cases bears some answer, the memoir one of an analyst too."""
    assert {source.id for source in kenya.sources} == {"register", "memoir", "diary", "ledger"}
    assert (kenya.frame["by"] == "analyst").sum() == 2


def test_the_frame_survives_a_csv(kenya, tmp_path):
    """Plain columns, nothing list-valued."""
    kenya.frame.to_csv(tmp_path / "answers.csv", index=False)
    again = pd.read_csv(tmp_path / "answers.csv")
    assert again["answer"].tolist() == kenya.frame["answer"].tolist()
    assert set(kenya.frame["confidence"].dropna()) == {"high", "low"}
    assert kenya.frame["lower"].dtype == "float64"


def test_a_rule_says_in_words_what_it_did():
    """So that a reader of an answer need not open the file."""
    rule = Rule(
        say="x", take="chains", rel="follows", end="cause", where={"kind": ["aid", "trade"]}
    )
    assert rule_words(rule) == "chains, follows, its cause, where kind is aid or trade"
    only = Rule(say="x", take="only", at=["planned", "agreed"])
    assert rule_words(only) == "only, at planned or agreed"


def test_no_question_has_a_summary_too():
    """An empty frame is said to be one."""
    assert "question" in summary([], {})


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
    frame = bl.compare(case(PERU), more, case(OTHER)).questions(KENYA).frame
    for name in (PERU, OTHER):
        pd.testing.assert_frame_equal(of_case(frame, name), of_case(kenya.frame, name))
    assert cell(frame, "records by kind", SPAIN)["lower"] == 4


def test_renaming_ids_changes_nothing_but_ids(shipped):
    """No answer by rule depends on how ties are called."""
    again = bl.compare(*(renamed(case(name)) for name in SHIPPED)).questions().frame
    columns = [name for name in COLUMNS if name != "ids"]
    one, other = (frame.loc[frame["by"].eq("rule"), columns] for frame in (again, shipped.frame))
    pd.testing.assert_frame_equal(one, other)


def test_confidence_in_an_analysts_answer_is_low_where_its_evidence_is_left_out(shipped):
    """Without what a ministry says that its president said, what was judged by it is open."""
    both = bl.compare(*map(case, SHIPPED))
    less = both.without(attributed_to="Ministry of Foreign Affairs").questions().frame
    for frame, confidence in ((shipped.frame, "high"), (less, "low")):
        judged = row(frame, by="analyst", relationship="cuba-pakistan")
        assert judged["confidence"] == confidence
    gone = {"gratitude-remembrance", "gratitude-ministry-statement"}
    assert all(tie in judged["why"] for tie in gone)
    assert not gone & {*judged["ids"].split("; ")}
    assert "relations-resumed" in judged["ids"]


def test_what_is_printed_names_the_ties_of_each_answer(shipped):
    """A line for each part, a column for each case; parts that nobody answers say so."""
    assert shipped.grid.columns.tolist()[:2] == ["question", "part"]
    began = row(shipped.grid, part="relations began")
    assert "[relations-1955]" in began.iloc[2]
    assert "[relations-1974]" in began.iloc[3]
    assert "relations-1974" in str(shipped)
    assert "relations-1974" in shipped._repr_html_()


def test_parts_that_a_filter_hides_in_every_case_are_not_printed(shipped):
    """Only education was chosen: of embassies nothing is said, and the frame says why."""
    chosen = [case(name).where(kind="education") for name in SHIPPED]
    found = bl.compare(*chosen).questions()
    assert len(found.grid) < len(shipped.grid)
    assert "embassies" not in set(found.grid["part"])
    states = found.frame.loc[found.frame["part"].eq("embassies"), "state"]
    assert set(states) == {"left out by the filter"}


def test_the_summary_names_what_one_case_alone_answers():
    """And what nobody does, and where confidence is low: parts, and no numbers of answers."""
    head = {"text": "When?", "by": "rule"}
    rows = [
        {**head, "part": "began", "relationship": "a", "state": "answered", "confidence": "low"},
        {**head, "part": "began", "relationship": "b", "state": "x", "confidence": None},
        {**head, "part": "ended", "relationship": "a", "state": "x", "confidence": None},
        {**head, "part": "ended", "relationship": "b", "state": "x", "confidence": None},
    ]
    found = summary(rows, {"a": "A", "b": "B"})
    assert "one case only: began (A)." in found
    assert "Not answered by the sources: ended." in found
    assert found.endswith("began.")


HOSTILE_PARTS = "breaks of relations", "trade forbidden, limited or seized"
SPEAKING = {
    "relations began": {WAR: "relations", BROKEN: "relations", THREE: "relations-1975"},
    "relations in force": {WAR: "relations", BROKEN: "relations", THREE: "relations-1976"},
    "help of which only plans are reported": {POOL: "debt-relief"},
    "types of tie of which only plans are reported": {POOL: "debt-relief"},
    "aid, study, trade, military and sports ties among them": {THREE: "doctors-dispatch"},
    "interruptions": {WAR: "relations-resumed", BROKEN: "relations-restored"},
    HOSTILE_PARTS[0]: dict.fromkeys((WAR, BROKEN), "rupture"),
    HOSTILE_PARTS[1]: {BROKEN: "embargo"},
    "embassies": {BROKEN: "embassy-uruguay"},
    "hostile acts and how they ended": {WAR: "peace", BROKEN: "embargo"},
    "given as a grant or at shared costs": {
        WAR: "scholarships",
        POOL: "doses-given",
        THREE: "stadium",
    },
    "paid for by the receiver or the person": {POOL: "doses-bought"},
    "on terms that are not reported": {THREE: "school", ONE: "coach"},
    "figures of what was delivered": {
        WAR: "scholarships",
        POOL: "doses-given",
        THREE: "doctors-almanac",
    },
    "one-off or recurring": {
        WAR: "scholarships",
        POOL: "doses-given",
        THREE: "stadium",
        ONE: "coach",
    },
    "by who pays": {WAR: "scholarships", POOL: "pool-gift", THREE: "stadium"},
    "students, by who pays": {WAR: "scholarships"},
    "agreed or delivered in both directions": {
        WAR: "peace",
        BROKEN: "normalisation",
        THREE: "school",
    },
    "money given": {POOL: "pool-gift"},
    "money lent, repaid or invested": {POOL: "loan-paid-out"},
    "amounts lent, by stage": {POOL: "loan"},
    "money planned or agreed": {POOL: "credit-line"},
    "goods and services": {WAR: "fish", POOL: "machines"},
    "third states and their roles": {WAR: "war", POOL: "pool-gift"},
    "reported absences": {THREE: "no-school", ABSENT: "no-arms"},
    "statements of quoted persons and bodies": dict.fromkeys((WAR, POOL, ONE), "")
    | {BROKEN: "help-to-exiles", THREE: "relations-1976"},
    "records that contradict each other": {THREE: "no-school"},
}
"""Of which made-up cases a part speaks, and a tie that it rests on; of all others it is silent."""


@pytest.mark.parametrize("name", MADE_UP)
def test_each_question_speaks_where_records_bear_it_and_is_silent_elsewhere(name):
    """War, break, loan, disagreement, one tie, absences: no gift, no bond, no peace by silence."""
    frame = bl.compare(case(name), case(OTHER), by="dyad").questions().frame
    for _, found in frame[frame["relationship"].eq(case(name).id)].iterrows():
        speaking = SPEAKING.get(found["part"], {})
        if name in speaking:
            assert speaking[name] in found["ids"].split("; ") or not speaking[name]
            assert found["state"] in ("answered", "reported absent")
        else:
            is_none = found["state"] in ("answered", "zero") and found["value"] in ("none", "0")
            assert is_none or pd.isna(found["confidence"]), found["part"]


@pytest.mark.parametrize("name", [WAR, BROKEN])
def test_hostile_ties_bear_no_answer_but_those_that_ask_for_them(name):
    """Neither what is given, nor what goes both ways, nor what holds the two together."""
    frame = bl.compare(case(name), case(OTHER), by="dyad").questions().frame
    kept = ~frame["question"].isin(["conflict", "voice", "third-states", "limits"])
    kept &= ~frame["part"].isin(HOSTILE_PARTS) & frame["relationship"].eq(case(name).id)
    ids = frame.loc[kept, "ids"].dropna().str.split("; ").explode()
    assert not {tie.id for tie in case(name).ties if tone_of(tie.topic) == "hostile"} & {*ids}
