"""The structured, focused comparison: general questions put to every case alike."""

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from bilateral._findings.counting import read_rows, typed
from bilateral._findings.evidence import Evidence
from bilateral._findings.questions.answering import answer
from bilateral._findings.questions.answers import ANSWERED, Reply
from bilateral._findings.questions.questionset import Judgement, Question, QuestionSet
from bilateral._findings.questions.rules import Rule, Where
from bilateral._findings.record_summaries import counted, in_words
from bilateral.sources import Citation

COLUMNS = (
    *("question", "text", "part", "relationship", "role", "by", "answer", "state", "value"),
    *("lower", "upper", "unit", "unsafe", "why", "ids", "cites", "coder", "reason"),
)
BY_RULE, BY_ANALYST = "rule", "analyst"
Row = tuple[object, ...]


def ask(asked: QuestionSet, cases: Sequence[Evidence]) -> pd.DataFrame:
    """Put every question to every case.

    Parameters
    ----------
    asked : QuestionSet
        The questions, with rules and analysts' answers.
    cases : sequence of Evidence
        What each case holds.

    Returns
    -------
    pandas.DataFrame
        One row for each part of a question and case, and one for each answer of an analyst, which
        stands beside that of the rule and never in its place. ``by`` says which it is; ``answer``
        is in words; ``state`` is *answered*, *reported absent*, *zero* (nothing, where a source
        looks at all of it) or *no record*. ``value`` is what of it is plain, ``lower`` and
        ``upper`` its interval where it is one number of ``unit``. ``why`` says what coverage and
        dates leave open, and ``unsafe`` is True where that could make it another answer, not
        only a longer one. ``ids`` are the ties
        that it rests on. For an analyst ``cites``, ``coder`` and ``reason`` say on what, who and
        how; for a rule ``reason`` is the rule in words.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.evidence import evidence
    >>> held = evidence([bl.load("cuba-laos")], focal="CUB")
    >>> where = {"topic": "diplomatic.relations"}
    >>> rule = {"say": "relations began", "take": "first", "where": where}
    >>> question = {"id": "begin", "text": "When did relations begin?", "rules": [rule]}
    >>> asked = QuestionSet(class_of_events="x", objective="y", questions=[question])
    >>> ask(asked, held)["answer"].to_list()
    ['1974-11-04 (Diplomatic relations)']
    """
    roles = {one.case: one.role for one in asked.roles}
    rows = [
        row
        for question in asked.questions
        for held in cases
        for row in _answers(question, held, roles.get(held.case))
    ]
    order = {question.id: n for n, question in enumerate(asked.questions)}
    rows.sort(key=lambda row: order[str(row[0])])
    return typed(rows, COLUMNS, numbers=["lower", "upper"], flags=["unsafe"])


def asked_summary(frame: pd.DataFrame, titles: Mapping[str, str]) -> str:
    """Say how many answers there are, by rule and by analysts, and how many are unsafe or none.

    Examples
    --------
    >>> asked_summary(typed([], COLUMNS), {})
    'No question was asked.'
    """
    rows = list(read_rows(frame, ["question", "by", "state", "unsafe"]))
    if not rows:
        return "No question was asked."
    questions, cases = counted(len({row[0] for row in rows}), "question"), len(titles)
    ruled = sum(by == BY_RULE for _, by, _, _ in rows)
    silent = sum(state == "no record" for _, _, state, _ in rows)
    unsafe = sum(flag for *_, state, flag in rows if state != "no record")
    return (
        f"{questions} put to {counted(cases, 'case')} alike: {counted(ruled, 'answer')} by rule, "
        f"{len(rows) - ruled} by an analyst. To {silent} the sources say nothing; "
        f"{unsafe} of the others are unsafe: what is not told could change them."
    )


def _answers(question: Question, held: Evidence, role: str | None) -> Iterator[Row]:
    head = (question.id, question.text)
    for rule in question.rules:
        told = answer(rule, held)
        own = (rule.say, held.case, role, BY_RULE)
        yield (*head, *own, *_reply(told), None, None, rule_words(rule))
    for judged in question.answers:
        if judged.case == held.case:
            yield (*head, judged.part, held.case, role, BY_ANALYST, *_judged(judged, held))


def _reply(told: Reply) -> Row:
    number = (told.lower, told.upper, told.unit)
    ids = "; ".join(told.ids) or None
    return (told.words, told.state, told.value, *number, told.unsafe, told.why or None, ids)


def _judged(judged: Judgement, held: Evidence) -> Row:
    """Give an analyst's answer; where some of its evidence was left out, it is unsafe."""
    known = {tie.id for tie in held.ties}
    ids = [tie for tie in judged.ties if tie in known]
    gone = [tie for tie in judged.ties if tie not in known]
    why = f"it rests on ties that are left out here: {in_words(gone)}" if gone else None
    cites = "; ".join(map(_place, judged.cites)) or None
    told = (judged.words, ANSWERED, judged.value, None, None, None, bool(gone), why)
    return (*told, "; ".join(ids) or None, cites, judged.coder, judged.reason)


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
    told = [rule.take.replace("_", " ")]
    if rule.rel or rule.take == "chains":
        told.append(f"{(rule.rel or 'prompted_by').replace('_', ' ')}, its {rule.end or 'effect'}")
    if rule.at:
        told.append(f"at {' or '.join(rule.at)}")
    if rule.show:
        told.append(f"of each {rule.show}")
    if rule.by:
        told.append(f"by {' and '.join(rule.by)}")
    where = _where(rule.where)
    return ", ".join([*told, *([f"where {where}"] if where else [])])


def _where(where: Where) -> str:
    words = [
        f"{name} is {' or '.join(value)}" if isinstance(value, tuple) else f"{name}: {value}"
        for name in Where.__dataclass_fields__
        if (value := getattr(where, name)) not in (None, False)
    ]
    return in_words(words) if words else ""
