"""An answer to a part of a question, and which ties a rule looks at to find it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.questions.rules import Rule, Where
from bilateral._findings.questions.silence import Silence, silence
from bilateral._findings.tie_view import IN, OUT, TieView
from bilateral._findings.words import few
from bilateral._states import state
from bilateral.text.lists import pluralize
from bilateral.vocabulary import topic_label

ANSWERED, ABSENT, ZERO, SILENT = "answered", "reported absent", "zero", "no record"
WORDS = ("kind", "topic", "form", "direction", "status", "stage", "terms", "channel")
SCOPE = ("kind", "topic", "direction")
"""What a reported absence has in common with the ties that would be there."""


TESTS: Mapping[str, Callable[[TieView], bool]] = {
    "attributed": lambda tie: bool(tie.claimants),
    "inferred": lambda tie: bool(tie.record.inferred),
    "dated": lambda tie: (tie.when.start_earliest, tie.when.start_latest) != (None, None),
}
"""What a rule can ask of how a record is made, and when it is so."""


class Answer(NamedTuple):
    """What the records of one case answer.

    Attributes
    ----------
    words : str
        The answer.
    state : {"answered", "reported absent", "zero", "no record"}
        Whether it is one.
    value : str or None
        What of it is a plain value.
    lower, upper : float or None
        Between which it lies, where it is a number.
    unit : str or None
        Of which unit.
    ids : tuple of str
        The ties that it rests on.
    why : str
        What it leaves open: what no source tells, what is undated; nothing where that is nothing.
    unsafe : bool
        Whether what it leaves open could make it another answer, not only a longer one.
    """

    words: str
    state: str = ANSWERED
    value: str | None = None
    lower: float | None = None
    upper: float | None = None
    unit: str | None = None
    ids: tuple[str, ...] = ()
    why: str = ""
    unsafe: bool = False


def chosen(case: CaseIndex, where: Where) -> list[TieView]:
    """Give the ties of a case that fit.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> case = index_case(bl.load("cuba-laos"), "CUB")
    >>> [tie.id for tie in chosen(case, Where(absent=True))]
    ['no-cuban-investment']
    """
    found = [tie for tie in _narrow(case, where) if tie.absent == where.absent]
    for name in WORDS:
        if words := getattr(where, name):
            found = [tie for tie in found if getattr(tie, name) in words]
    for name, test in TESTS.items():
        if (flag := getattr(where, name)) is not None:
            found = [tie for tie in found if test(tie) == flag]
    return found


def _narrow(case: CaseIndex, where: Where) -> Sequence[TieView]:
    """Give the ties to look through: those of the one topic or kind, if only one is asked of."""
    words = where.topic or where.kind
    return case.by_word.get(words[0], ()) if words and len(words) == 1 else case.ties


def absences(case: CaseIndex, where: Where) -> list[TieView]:
    """Give the absences that are reported of what a rule asks for.

    A thing that is not there answers what was asked of a kind or topic, not what was asked of
    plans, of claims or of inferences.
    """
    of_plans = where.stage is not None and "delivered" not in where.stage
    if _is_of_records(where) or of_plans or not (where.kind or where.topic):
        return []
    # An absence has no stage, status or terms: only what it shares with ties can be asked of it.
    same = {name: getattr(where, name) for name in SCOPE}
    return chosen(case, Where(absent=True, **same))


def nothing(rule: Rule, case: CaseIndex) -> Answer:
    """Say what it means that no tie fits: reported absent, none, or no record at all."""
    look = silence(case, rule.where)
    if rule.where.absent:
        return Answer("none is reported", value="none")
    absent = absences(case, rule.where)
    if absent:
        why = _left_open(rule.where, absent, look)
        words = f"reported absent: {few(tie.title for tie in absent)}"
        return Answer(words, ABSENT, ABSENT, ids=ids_of(absent), why=why, unsafe=bool(why))
    beside = chosen(case, Where(**{name: getattr(rule.where, name) for name in SCOPE}))
    if _is_of_records(rule.where):
        return Answer(f"none of {pluralize(len(beside), 'record')}", value="none")
    rest = f" (of this sort there {_are(beside)})" if beside and rule.where != Where() else ""
    return silent(f"no record{rest}", look)


def silent(words: str, look: Silence) -> Answer:
    """Say that the records are no answer, or a zero where a source looks at all that is asked."""
    if look.is_exhaustive:
        return Answer("none, where a source looks at all of it", ZERO, "0", 0.0, 0.0)
    return Answer(words, SILENT, why=f"silence is no answer: {look.words}", unsafe=True)


def at_least(words: str, rule: Rule, case: CaseIndex) -> str:
    """Say why something found is not all; nothing where a source looks at all of it."""
    look = silence(case, rule.where)
    return f"{words}: {look.words}" if look.words else ""


def _left_open(where: Where, absent: Iterable[TieView], look: Silence) -> str:
    """Say that not all that was asked for is reported absent, where a source may miss the rest."""
    covered = {tie.topic for tie in absent}
    rest = [topic for topic in where.topic or () if topic not in covered]
    if look.is_exhaustive or (where.topic and not rest):
        return ""
    return f"only this is reported absent, and silence on the rest is no answer: {look.words}"


def _are(ties: Sequence[TieView]) -> str:
    stages = few(dict.fromkeys(tie.stage or "unknown" for tie in ties))
    return f"{'is' if len(ties) == 1 else 'are'} {pluralize(len(ties), 'record')}, {stages}"


def ids_of(ties: Iterable[TieView]) -> tuple[str, ...]:
    """Name ties, each once."""
    return tuple(dict.fromkeys(tie.id for tie in ties))


def label(column: str, value: str | None, case: CaseIndex) -> str:
    """Write what a column says of a tie as a reader would.

    Directions are named by their two states, topics by their labels.
    """
    if value is None:
        return "not told"
    if column == "direction":
        here, there = name_of(case.focal), name_of(case.other)
        return {OUT: f"{here} to {there}", IN: f"{there} to {here}"}.get(value, "both together")
    if column == "topic":
        return topic_label(value)
    return value.replace("_", " ")


@cache
def name_of(code: str) -> str:
    """Name a state by its code."""
    return state(code).name


def _is_of_records(where: Where) -> bool:
    """Say whether a rule asks how records are made, and not what there is."""
    return any(getattr(where, name) is not None for name in TESTS)
