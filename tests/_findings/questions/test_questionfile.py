"""Files of questions: every fault at once, each with its line, and analysts held to the cases."""

from pathlib import Path

import pytest

import bilateral as bl
from bilateral._findings.questions.questionfile import question_file
from bilateral.errors import DID_YOU_MEAN, UNKNOWN
from bilateral.resources import shipped
from tests._findings.invented import SHIPPED, case

FOLDER = Path(__file__).parents[2] / "data" / "questions"


def faults(text, tmp_path):
    """Write a file of questions and tell its faults."""
    path = tmp_path / "questions.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(bl.CaseFileError) as error:
        question_file(path)
    return [(fault.line, fault.path, fault.text) for fault in error.value.faults]


def test_every_fault_is_told_in_one_reading_with_its_line():
    """Shapes, unknown words, rules across fields and across records, all of them in order."""
    with pytest.raises(bl.CaseFileError) as error:
        question_file(FOLDER / "faulty.yaml")
    told = [(fault.line, fault.path.rpartition(".")[2]) for fault in error.value.faults]
    assert told == [
        (2, "objective"),
        (7, "take"),
        (7, "kind"),
        (7, "topic"),
        (7, "show"),
        (8, "measuer"),
        (8, "say"),
        (9, "by"),
        (10, "measure"),
        (10, "measure"),
        (11, "stage"),
        (11, "rules[4]"),
        (12, "rel"),
        (12, "rel"),
        (14, "answers[0]"),
        (14, "part"),
        (15, "case"),
        (15, "reason"),
        (15, "coder"),
        (16, "questions[1]"),
        (16, "id"),
        (18, "id"),
        (19, "say"),
    ]


@pytest.mark.parametrize(
    ("given", "near"),
    [
        ("take: frist", f"{UNKNOWN} take 'frist'; {DID_YOU_MEAN} 'first' or 'list'?"),
        ("take: any, where: {kind: aide}", f"{UNKNOWN} kind 'aide'; {DID_YOU_MEAN} 'aid'"),
        (
            "take: any, where: {topic: aid.fod}",
            f"{UNKNOWN} topic 'aid.fod'; {DID_YOU_MEAN} 'aid.food'",
        ),
        ("take: sum, where: {measure: studnets}", f"{UNKNOWN} measure 'studnets'; {DID_YOU_MEAN}"),
        (
            "take: count, by: direktion",
            f"{UNKNOWN} column 'direktion'; {DID_YOU_MEAN} 'direction'?",
        ),
        ("take: any, where: {direction: inward}", f"{UNKNOWN} direction 'inward'"),
        (
            "take: any, where: {tone: hostil}",
            f"{UNKNOWN} tone 'hostil'; {DID_YOU_MEAN} 'hostile'?",
        ),
        ("take: any, where: {mode: verbl}", f"{UNKNOWN} mode 'verbl'; {DID_YOU_MEAN} 'verbal'?"),
        (
            "take: list, where: {not_topic: aid.lone}",
            f"{UNKNOWN} topic 'aid.lone'; {DID_YOU_MEAN} 'aid.loan'",
        ),
        ("take: list, show: limits", f"{UNKNOWN} column 'limits'; {DID_YOU_MEAN} 'limit'"),
        ("take: list, by: recurence", f"{UNKNOWN} column 'recurence'; {DID_YOU_MEAN} 'recurrence'"),
        ("take: conflikt", f"{UNKNOWN} take 'conflikt'; {DID_YOU_MEAN} 'conflict'?"),
        ("take: one_claim", f"{UNKNOWN} take 'one_claim'"),
        ("take: any, where: {colour: red}", f"{UNKNOWN} field 'colour'"),
        ("take: chains, rel: prompts", f"{UNKNOWN} rel 'prompts'; {DID_YOU_MEAN} 'prompted_by'?"),
        ("take: any, where: {absent: yes}", "the text 'yes' was given; write true or false"),
        ("take: any, where: {kind: []}", "a list was given where a word or a list of words"),
    ],
)
def test_an_unknown_word_of_the_language_of_rules_gets_near_ones(given, near, tmp_path):
    """Rules are data, and a slip in them is told like a slip in a case file."""
    text = (
        "class_of_events: x\nobjective: y\nquestions:\n"
        f"  - id: q\n    text: What?\n    rules:\n      - {{say: a, {given}}}\n"
    )
    told = faults(text, tmp_path)
    assert [line for line, _, _ in told] == [7]
    assert told[0][2].startswith(near)


@pytest.mark.parametrize(
    ("text", "line", "near"),
    [
        ("- a list", 1, "no questions; such a file has"),
        ("class_of_events: x\nobjective: y\nquestions: []\n", 3, "there are no questions"),
        ("class_of_events: x\nobjective: [\n", 2, ""),
        ("class_of_events: x\nclass_of_events: y\nobjective: z\nquestions: 1\n", 2, ""),
    ],
)
def test_what_is_no_file_of_questions_is_refused(text, line, near, tmp_path):
    """Other YAML, none at all, and no questions."""
    told = faults(text, tmp_path)
    assert told[0][0] == line
    assert near in told[0][2]


def test_a_missing_file_is_refused(tmp_path):
    """The fault names the file."""
    with pytest.raises(bl.CaseFileError, match="the file does not exist"):
        question_file(tmp_path / "none.yaml")


def test_the_questions_that_ship_are_a_dozen_with_purpose_and_roles():
    """Class of events, objective, each case's role: what George and Bennett ask for."""
    question_set = question_file().question_set
    assert 15 <= len(question_set.questions) <= 18
    assert question_set.class_of_events.startswith("Relations between")
    assert question_set.objective
    assert {one.case for one in question_set.roles} == set(SHIPPED)
    assert shipped("questions.yaml").is_file()


def test_an_analyst_may_rest_on_what_the_case_has_and_on_nothing_else(tmp_path):
    """An unknown tie or source of a compared case is a fault; other cases are passed over."""
    text = (
        "class_of_events: x\nobjective: y\nquestions:\n  - id: q\n    text: What?\n    answers:\n"
        "      - {case: kenya-peru-invented, words: w, reason: r, coder: c, ties: [fod]}\n"
        "      - case: kenya-peru-invented\n        words: w\n        reason: r\n        coder: c\n"
        "        cites: [{source: registre}]\n"
        "      - {case: somewhere-else, words: w, reason: r, coder: c, ties: [anything]}\n"
    )
    path = tmp_path / "questions.yaml"
    path.write_text(text, encoding="utf-8")
    both = bl.compare(case("kenya-peru-invented"), case("kenya-italy-invented"))
    with pytest.raises(bl.CaseFileError) as error:
        both.questions(path)
    told = [(fault.line, fault.text) for fault in error.value.faults]
    assert told == [
        (7, f"{UNKNOWN} tie of kenya-peru-invented 'fod'; {DID_YOU_MEAN} 'food'?"),
        (12, f"{UNKNOWN} source of kenya-peru-invented 'registre'; {DID_YOU_MEAN} 'register'?"),
    ]
