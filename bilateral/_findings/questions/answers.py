"""An answer to a part of a question: which ties a rule reads, what silence means, what is open."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from bilateral._findings.case_index import FIGURES, CaseIndex
from bilateral._findings.questions.columns import direction_label, fields_read, span
from bilateral._findings.questions.rules import SCOPE, WORDS, Rule, Where, reads_terms
from bilateral._findings.tie_view import IN, OUT, TieView
from bilateral._findings.words import few
from bilateral.coverage import RANKS
from bilateral.text.lists import join_list
from bilateral.ties import KINDS
from bilateral.vocabulary import topic_label

ANSWERED, ABSENT, ZERO = "answered", "reported absent", "zero"
NOT_REPORTED, NOT_MENTIONED, NOT_COVERED = "not reported", "not mentioned", "not covered"
ANSWERS = (ANSWERED, ABSENT, ZERO)
"""The states that are answers; the others say why there is none."""

HIGH, LOW = "high", "low"

TESTS: Mapping[str, Callable[[TieView], bool]] = {
    "attributed": lambda tie: bool(tie.claimants),
    "inferred": lambda tie: bool(tie.record.inferred),
    "dated": lambda tie: (tie.when.start_earliest, tie.when.start_latest) != (None, None),
}
"""What a rule can ask of how a record is made, and when it is so."""

several = partial(join_list, most=8)
"""Names what an answer consists of; of more, the first few and the number of the rest."""


class Answer(NamedTuple):
    """What the records of one case answer.

    Attributes
    ----------
    words : str
        The answer, or why there is none.
    state : str
        One of `ANSWERS`; else *not reported* (there are records, and none says it), *not mentioned*
        or *not covered*.
    value : str or None
        What of it is a plain value.
    lower, upper : float or None
        Between which it lies, where it is a number.
    unit : str or None
        Of which unit.
    ids : tuple of str
        The ties that it rests on.
    why : str
        Why confidence in it is low; nothing where it is high.
    """

    words: str
    state: str = ANSWERED
    value: str | None = None
    lower: float | None = None
    upper: float | None = None
    unit: str | None = None
    ids: tuple[str, ...] = ()
    why: str = ""

    @property
    def confidence(self) -> str | None:
        """High or low; None where there is no answer to rely on."""
        if self.state not in ANSWERS:
            return None
        return LOW if self.why else HIGH


def chosen(case: CaseIndex, rule: Rule) -> list[TieView]:
    """Give the ties of a case that fit a rule.

    What is hostile is no gift, has no terms and goes "both ways" as no bond: a rule about these
    leaves it out, unless it asks for the tone itself.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> case = index_case(bl.load("cuba-laos"), "CUB")
    >>> [tie.id for tie in chosen(case, Rule(say="it", take="list", where={"absent": True}))]
    ['no-cuban-investment']
    """
    ties = fitting(case, rule.where)
    if rule.where.tone is None and (rule.take == "both_ways" or reads_terms(rule)):
        return [tie for tie in ties if not tie.is_hostile]
    return ties


def fitting(case: CaseIndex, where: Where) -> list[TieView]:
    """Give the ties that fit every condition."""
    words = where.topic or where.kind
    ties = case.by_word.get(words[0], ()) if words and len(words) == 1 else case.ties
    ties = [tie for tie in ties if tie.absent == where.absent and tie.topic not in where.not_topic]
    for name in WORDS:
        if allowed := getattr(where, name):
            ties = [tie for tie in ties if getattr(tie, name) in allowed]
    for name, test in TESTS.items():
        if (flag := getattr(where, name)) is not None:
            ties = [tie for tie in ties if test(tie) == flag]
    return ties


def absences(case: CaseIndex, where: Where) -> list[TieView]:
    """Give the absences that are reported of what is asked for.

    That a thing is not there says something of its topic, and nothing of plans, of claims or of
    inferences.
    """
    of_plans = where.stage is not None and "delivered" not in where.stage
    of_records = any(getattr(where, name) is not None for name in TESTS)
    if of_plans or of_records or not (where.kind or where.topic):
        return []
    # An absence has no stage, status or terms: only what it shares with ties can be asked of it.
    return fitting(case, scope(where, absent=True))


def scope(where: Where, *, absent: bool = False) -> Where:
    """Keep of the conditions the kind, the topic, the direction and the tone."""
    return Where(absent=absent, **{name: getattr(where, name) for name in SCOPE})


def nothing(rule: Rule, case: CaseIndex) -> Answer:
    """Say what it means that no tie fits: silence is no answer, but a report of absence may be."""
    where = rule.where
    absent = absences(case, where)
    if absent:
        return _reported_absent(where, absent, case)
    near = [] if where.absent else fitting(case, scope(where))
    if near:
        topics = dict.fromkeys(f"{topic_label(tie.topic)} ({tie.stage})" for tie in near)
        return Answer(f"{NOT_REPORTED}; on record: {few(topics)}", NOT_REPORTED)
    return silent(rule, case)


def silent(rule: Rule, case: CaseIndex) -> Answer:
    """Say that there is no record: a zero only where a source covers all that is asked."""
    words = rule.where.topic or rule.where.kind or KINDS
    ranks = {word: _rank(case, word, rule.where) for word in words}
    if set(ranks.values()) == {RANKS[0]} and not rule.where.absent:
        return Answer("none: the sources cover this completely", ZERO, "0", 0.0, 0.0)
    if not case.coverage:
        return Answer(f"{NOT_MENTIONED}; coverage not stated", NOT_MENTIONED)
    uncovered = [word for word, rank in ranks.items() if rank is None]
    if len(uncovered) == len(ranks):
        return Answer(f"{NOT_COVERED} by the sources", NOT_COVERED)
    rest = f"; {NOT_COVERED}: {few(map(topic_label, uncovered))}" if uncovered else ""
    return Answer(f"{NOT_MENTIONED}{rest}", NOT_MENTIONED)


def is_partial(case: CaseIndex, where: Where) -> bool:
    """Say whether there may be more than the sources report of what is asked."""
    words = where.topic or where.kind or KINDS
    return any(_rank(case, word, where) != RANKS[0] for word in words)


def doubts(case: CaseIndex, ties: Iterable[TieView], columns: Iterable[str]) -> list[str]:
    """Say why what rests on these ties deserves low confidence.

    Parameters
    ----------
    columns : iterable of str
        What the answer reads of a tie: where it is inferred or contradicted, the answer could be
        another one.
    """
    ties, columns = list(ties), set(columns)
    read = {"absent"}.union(*(fields_read(columns, tie) for tie in ties))
    reasons = []
    if ties and all(tie.claimants for tie in ties):
        who = dict.fromkeys(name for tie in ties for name in tie.claimants)
        reasons.append(f"on the statement of {few(who)} alone")
    disputed = set().union(*(case.disputed(FIGURES if "quant" in name else name) for name in read))
    if contradicted := [tie.title for tie in ties if tie.id in disputed]:
        reasons.append(f"contradicted by another record: {few(contradicted)}")
    inferred: dict[str, list[str]] = {}
    for tie in ties:
        for of in {inference.of.partition(".")[0] for inference in tie.record.inferred} & read:
            inferred.setdefault(of, []).append(tie.title)
    return [*reasons, *(f"{of} inferred: {few(inferred[of])}" for of in sorted(inferred))]


def ids_of(ties: Iterable[TieView]) -> tuple[str, ...]:
    """Name ties, each once."""
    return tuple(dict.fromkeys(tie.id for tie in ties))


def _reported_absent(where: Where, absent: Sequence[TieView], case: CaseIndex) -> Answer:
    """Say what is reported absent: an absence speaks for its topic, direction and time alone."""
    what = few(
        f"{topic_label(tie.topic)} ({direction_label(tie.direction, case)}, {span(tie)})"
        for tie in absent
    )
    # Of several topics, or both directions, those that nobody denies are still open.
    denied = {(tie.topic, way) for tie in absent for way in case.senders(tie.direction)}
    ways = {sender for word in where.direction or (OUT, IN) for sender in case.senders(word)}
    asked = {(topic, way) for topic in where.topic or () for way in ways}
    if asked and asked <= denied:
        dated = [f"reported for {span(tie)} only" for tie in absent if tie.date]
        reasons = "; ".join([*dict.fromkeys(dated), *doubts(case, absent, ())])
        return Answer(f"{ABSENT}: {what}", ABSENT, ABSENT, ids=ids_of(absent), why=reasons)
    rest = f"{ABSENT}: {what}; otherwise {NOT_MENTIONED}"
    return Answer(rest, NOT_MENTIONED, ids=ids_of(absent))


def _rank(case: CaseIndex, word: str, where: Where) -> str | None:
    """Say how completely the sources cover a kind or topic, in the directions that are asked."""
    directions = where.direction or (OUT, IN)
    senders = dict.fromkeys(sender for each in directions for sender in case.senders(each))
    return case.completeness.rank((word, word.partition(".")[0]), senders)
