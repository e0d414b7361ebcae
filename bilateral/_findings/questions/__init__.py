"""The structured, focused comparison: general questions, put to every case alike."""

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bilateral._findings.case_index import CaseIndex, titles_of
from bilateral._findings.questions.answering import answer
from bilateral._findings.questions.answers import Answer
from bilateral._findings.questions.questionfile import question_file
from bilateral._findings.questions.questionset import Judgement, Question, QuestionSet
from bilateral._findings.questions.rules import Rule, Where
from bilateral._findings.result import FindingSpec, Result, Row, columns, joined, result_of
from bilateral._findings.words import few
from bilateral.sources import Citation
from bilateral.text.lists import pluralize

COLUMNS = columns(
    "question text part relationship role by answer state value lower:number upper:number unit "
    "unsafe:flag why ids cites coder reason"
)
BY_RULE, BY_ANALYST = "rule", "analyst"


def questions(cases: Sequence[CaseIndex], file: str | os.PathLike[str] | None = None) -> Result:
    """Put general questions to every case alike: the structured, focused comparison.

    The frame has one row for each part of a question and case, and one for each answer of an
    analyst, which stands beside that of the rule and never in its place. ``by`` says which it is;
    ``answer`` is in words; ``state`` is *answered*, *reported absent*, *zero* (nothing, where a
    source looks at all of it) or *no record*. ``value`` is what of it is plain, ``lower`` and
    ``upper`` its interval where it is one number of ``unit``. ``why`` says what coverage and dates
    leave open, and ``unsafe`` is True where that could make it another answer, not only a longer
    one. ``ids`` are the ties that it rests on. For an analyst ``cites``, ``coder`` and ``reason``
    say on what, who and how; for a rule ``reason`` is the rule in words.

    Parameters
    ----------
    file : path, optional
        Questions of your own, in YAML; those that ship (``data/questions.yaml``) show how they
        are written: each with rules that are data, or with answers of analysts, who say on
        what they rest and why.

    Raises
    ------
    CaseFileError
        With every fault of the file and its line: unknown rules, kinds, measures; in a file of
        your own also an analyst's answer that rests on what a case does not have. In a
        comparison that was made narrower such an answer is *unsafe* instead.

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
    rows = question_rows(given.asked, cases)
    return result_of(rows, COLUMNS, cases, summary, cites=_cited(given.asked, titles_of(cases)))


SPEC = FindingSpec(
    title="Questions put alike",
    find=questions,
    shown="part relationship answer by unsafe why text ids",
)


def summary(rows: Sequence[Row], titles: Mapping[str, str]) -> str:
    """Say how many answers there are, by rule and by analysts, and how many are unsafe or none.

    Examples
    --------
    >>> summary([], {})
    'No question was asked.'
    """
    if not rows:
        return "No question was asked."
    number, cases = len({row["question"] for row in rows}), len(titles)
    ruled = sum(row["by"] == BY_RULE for row in rows)
    silent = sum(row["state"] == "no record" for row in rows)
    unsafe = sum(row["unsafe"] for row in rows if row["state"] != "no record")
    return (
        f"{pluralize(number, 'question')} put to {pluralize(cases, 'case')} alike: "
        f"{pluralize(ruled, 'answer')} by rule, {len(rows) - ruled} by an analyst. To {silent} the "
        f"sources say nothing; {unsafe} of the others are unsafe: what is not told could change "
        "them."
    )


def question_rows(asked: QuestionSet, cases: Sequence[CaseIndex]) -> list[dict[str, Any]]:
    """Put every question to every case."""
    roles = {role.case: role.role for role in asked.roles}
    return [
        row
        for question in asked.questions
        for case in cases
        for row in _answers(question, case, roles.get(case.id))
    ]


def _cited(asked: QuestionSet, cases: Mapping[str, str]) -> set[str]:
    """Name the sources that analysts cite in their answers about these cases."""
    return {
        cite.source
        for question in asked.questions
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
            who = {"by": BY_ANALYST, "coder": judgement.coder, "reason": judgement.reason}
            cells = _cells(_judged(judgement, case))
            yield {**head, "part": judgement.part, **who, **cells, "cites": cites}


def _cells(found: Answer) -> dict[str, Any]:
    """Lay an answer out, whoever gave it."""
    cells = found._asdict()
    return {**cells, "answer": found.words, "why": found.why or None, "ids": joined(found.ids)}


def _judged(judgement: Judgement, case: CaseIndex) -> Answer:
    """Give an analyst's answer; where some of its evidence was left out, it is unsafe."""
    gone = [tie for tie in judgement.ties if tie not in case.by_id]
    return Answer(
        judgement.words,
        value=judgement.value,
        ids=tuple(tie for tie in judgement.ties if tie in case.by_id),
        why=f"it rests on ties that are left out here: {few(gone)}" if gone else "",
        unsafe=bool(gone),
    )


def _place(cite: Citation) -> str:
    """Write where a citation stands."""
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
