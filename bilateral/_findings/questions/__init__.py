"""The structured, focused comparison: the same general questions for every case."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import Any

import pandas as pd

from bilateral._findings.case_index import CaseIndex, titles_of
from bilateral._findings.grouping import grouped
from bilateral._findings.questions.answers import LOW, Answer
from bilateral._findings.questions.questionfile import question_file
from bilateral._findings.questions.questionset import Judgement, Question, QuestionSet
from bilateral._findings.questions.rules import Rule, Where
from bilateral._findings.questions.takes import answer
from bilateral._findings.result import FindingSpec, Result, Row, columns, joined, result_of
from bilateral._findings.words import few
from bilateral.coverage import HIDDEN
from bilateral.sources import Citation
from bilateral.text.names import inside

COLUMNS = columns(
    "question text part relationship role by answer state value lower:number upper:number unit "
    "confidence why ids cites coder reason"
)
BY_RULE, BY_ANALYST = "rule", "analyst"


def questions(cases: Sequence[CaseIndex], file: str | os.PathLike[str] | None = None) -> Result:
    """Answer the same general questions for every case: the structured, focused comparison.

    The frame has one row for each part of a question and case, and one for each answer of an
    analyst, which is added to that of the rule and never replaces it. ``by`` says which it is;
    ``answer`` is in words; ``state`` is *answered*, *reported absent*, *zero* (nothing, where a
    source covers all of it), or why there is no answer: *not reported* (there are records, and none
    says it), *not mentioned*, *not covered*. ``value`` is what of it is plain, ``lower`` and
    ``upper`` its interval where it is one number of ``unit``. ``confidence`` is *high* or *low*,
    and ``why`` gives the reasons of a low one: one person's statement, an inference, a
    contradiction, another tie that may be the one asked for. ``ids`` are the ties that it rests on.
    For an analyst ``cites``, ``coder`` and ``reason`` say on what, who and how; for a rule
    ``reason`` is the rule in words. What is shown has a line for each part, with the answers of all
    cases.

    Parameters
    ----------
    file : path, optional
        A file of questions, in YAML; by default the shipped ones, with those of a file
        ``questions.yaml`` in the folders that ``BILATERAL_CASES`` names. The shipped ones
        (``data/questions.yaml``) show how they are written: each with rules that are data, or
        with answers of analysts, who say on what they rest and why.

    Raises
    ------
    CaseFileError
        With every fault of the file and its line: unknown rules, kinds, measures; in a file of
        your own also an analyst's answer that rests on what a case does not have. In a
        comparison that was made narrower, such an answer has low confidence instead.

    References
    ----------
    George, A. L. and Bennett, A. (2005), Case Studies and Theory Development in the Social
    Sciences, chapter 3.

    Examples
    --------
    >>> import bilateral as bl
    >>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    >>> frame = both.questions().frame
    >>> frame.loc[frame["part"].eq("relations began"), "value"].to_list()
    ['1955-10-28', '1974-11-04']
    """
    given = question_file(file)
    if file is not None and not any(case.is_narrowed for case in cases):
        sources = {case.id: {source.id for source in case.relationship.sources} for case in cases}
        given.check({case.id: case.by_id for case in cases}, sources)
    rows, titles = question_rows(given.question_set, cases), titles_of(cases)
    result = result_of(rows, COLUMNS, cases, summary, cites=_cited(given.question_set, titles))
    return replace(result, grid=grid(rows, titles))


SPEC = FindingSpec(
    title="Structured comparison",
    find=questions,
    shown="text part relationship answer confidence why by ids",
)


def summary(rows: Sequence[Row], titles: Mapping[str, str]) -> str:
    """Say which questions no case answers, and which answers deserve low confidence.

    Examples
    --------
    >>> summary([], {})
    'No question is asked.'
    """
    if not rows:
        return "No question is asked."
    by_rule = [row for row in rows if row["by"] == BY_RULE and row["state"] != HIDDEN]
    known = {
        key[1]: [titles[row["relationship"]] for row in each if row["confidence"]]
        for key, each in grouped(by_rule, itemgetter("text", "part")).items()
        if len(each) == len(titles)
    }
    hidden = grouped((row for row in rows if row["state"] == HIDDEN), itemgetter("part"))
    found = {
        "Answered for one case only: {}.": [
            f"{part} ({inside(cases[0])})"
            for part, cases in known.items()
            if len(cases) == 1 < len(titles)
        ],
        "Not answered by the sources: {}.": [part for part, cases in known.items() if not cases],
        "Low confidence, for the reasons given: {}.": dict.fromkeys(
            row["part"] for row in by_rule if row["confidence"] == LOW
        ),
        "Left out by the filter: {}.": hidden,
    }
    sentences = [text.format(few(parts)) for text, parts in found.items() if parts]
    return " ".join(sentences) or "All questions are answered."


def grid(rows: Sequence[Row], titles: Mapping[str, str]) -> pd.DataFrame:
    """Lay the answers out with a row for each part of a question, and a column for each case.

    Parts that a filter hides in every case have none.
    """
    parts: dict[tuple[str, str], dict[str, str]] = {}
    shown = {(row["text"], row["part"]) for row in rows if row["state"] != HIDDEN}
    for row in (row for row in rows if (row["text"], row["part"]) in shown):
        part = row["part"] or "the whole question"
        part = part if row["by"] == BY_RULE else f"{part}, as {row['coder']} judge it"
        cells = parts.setdefault((row["text"], part), {})
        cells[titles[row["relationship"]]] = _traced(row)
    names = list(titles.values())
    table = [[*key, *(cells.get(name, "") for name in names)] for key, cells in parts.items()]
    return pd.DataFrame(table, columns=["question", "part", *names], dtype="str")


def _traced(row: Row) -> str:
    """Write an answer with the ties that it rests on, and why confidence in it is low."""
    ids = f" [{few(row['ids'].split('; '))}]" if row["ids"] else ""
    low = f" Low confidence: {row['why']}." if row["confidence"] == LOW else ""
    return f"{row['answer']}{ids}{low and '.'}{low}"


def question_rows(question_set: QuestionSet, cases: Sequence[CaseIndex]) -> list[dict[str, Any]]:
    """Put every question to every case."""
    roles = {role.case: role.role for role in question_set.roles}
    return [
        row
        for question in question_set.questions
        for case in cases
        for row in _answers(question, case, roles.get(case.id))
    ]


def _cited(question_set: QuestionSet, cases: Mapping[str, str]) -> set[str]:
    """Name the sources that analysts cite in their answers about these cases."""
    return {
        cite.source
        for question in question_set.questions
        for judgement in question.answers
        if judgement.case in cases
        for cite in judgement.cites
    }


def _answers(question: Question, case: CaseIndex, role: str | None) -> Iterator[dict[str, Any]]:
    head = {"question": question.id, "text": question.text, "relationship": case.id, "role": role}
    for rule in question.rules:
        by_rule = {"part": rule.say, "by": BY_RULE, "reason": rule_words(rule)}
        yield {**head, **by_rule, **_cells(answer(rule, case)), "cites": None, "coder": None}
    for judgement in question.answers:
        if judgement.case == case.id:
            cites = joined(map(_place, judgement.cites))
            analyst = {"by": BY_ANALYST, "coder": judgement.coder, "reason": judgement.reason}
            cells = _cells(_judged(judgement, case))
            yield {**head, "part": judgement.part, **analyst, **cells, "cites": cites}


def _cells(found: Answer) -> dict[str, Any]:
    """Lay an answer out, whoever gave it."""
    cells = {**found._asdict(), "answer": found.words, "confidence": found.confidence}
    return {**cells, "why": found.why or None, "ids": joined(found.ids)}


def _judged(judgement: Judgement, case: CaseIndex) -> Answer:
    """Return an analyst's answer; where some of its evidence was left out, confidence is low."""
    gone = [tie for tie in judgement.ties if tie not in case.by_id]
    return Answer(
        judgement.words,
        value=judgement.value,
        ids=tuple(tie for tie in judgement.ties if tie in case.by_id),
        why=f"ties that it rests on are left out here: {few(gone)}" if gone else "",
    )


def _place(cite: Citation) -> str:
    """Write where a citation is."""
    paragraph = f"paragraph {cite.paragraph}" if cite.paragraph else None
    page = f"page {cite.page}" if cite.page else None
    return ", ".join(filter(None, (cite.source, cite.section, paragraph, page)))


def rule_words(rule: Rule) -> str:
    """Write a rule in words, as a reader of an answer wants to see it.

    Examples
    --------
    >>> rule_words(Rule(say="students", take="sum", where={"measure": "students"}, by="terms"))
    'sum, by terms, where measure is students'
    """
    words = [rule.take.replace("_", " ")]
    if rule.rel or rule.take == "chains":
        words.append(f"{(rule.rel or 'prompted_by').replace('_', ' ')}, its {rule.end or 'effect'}")
    if rule.at:
        words.append(f"at {' or '.join(rule.at)}")
    if rule.show:
        words.append(f"of each {rule.show}")
    if rule.by:
        words.append(f"by {' and '.join(rule.by)}")
    where = _where(rule.where)
    return ", ".join([*words, *([f"where {where}"] if where else [])])


def _where(where: Where) -> str:
    words = [
        f"{name} is {' or '.join(value)}" if isinstance(value, tuple) else f"{name}: {value}"
        for name in Where.__dataclass_fields__
        if (value := getattr(where, name)) not in (None, False)
    ]
    return few(words) if words else ""
