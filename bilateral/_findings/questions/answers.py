"""An answer to a part of a question: which ties a rule reads, what silence means, what is open."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from operator import itemgetter
from typing import NamedTuple

from bilateral._findings.case_index import HIDDEN, NOT_COVERED, NOT_MENTIONED, CaseIndex, is_about
from bilateral._findings.grouping import grouped
from bilateral._findings.hostile_acts import spell
from bilateral._findings.questions.columns import direction_label, fields_read
from bilateral._findings.questions.rules import SCOPE, WORDS, Rule, Where, reads_terms
from bilateral._findings.tie_view import IN, MUTUAL, OUT, TieView
from bilateral._findings.words import few
from bilateral.coverage import RANKS
from bilateral.text.lists import join_list
from bilateral.ties import KINDS
from bilateral.vocabulary import codes, tone_of, topic_label

ANSWERED, ABSENT, ZERO = "answered", "reported absent", "zero"
NOT_REPORTED = "not reported"
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
        One of `ANSWERS`; else *not reported* (there are records, and none says it), *not
        mentioned*, *not covered by the sources* or *left out by the filter*.
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
    return _without_hostile(fitting(case, rule.where), rule)


def _without_hostile(ties: list[TieView], rule: Rule) -> list[TieView]:
    if rule.where.tone is None and (rule.take == "both_ways" or reads_terms(rule)):
        return [tie for tie in ties if not tie.is_hostile]
    return ties


def fitting(case: CaseIndex, where: Where) -> list[TieView]:
    """Give the ties that fit every condition."""
    words = where.topic or where.kind
    ties = case.by_word.get(words[0], ()) if words and len(words) == 1 else case.ties
    left_out = where.not_topic or ()
    ties = [tie for tie in ties if tie.absent == where.absent and tie.topic not in left_out]
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
    if of_plans or _asks_how_recorded(where) or not (where.kind or where.topic):
        return []
    # An absence has no stage, status or terms: only what it shares with ties can be asked of it.
    # What is absent both ways is so in each direction.
    ways = where.direction and tuple(dict.fromkeys([*where.direction, MUTUAL]))
    return fitting(case, replace(scope(where, absent=True), direction=ways))


def scope(where: Where, *, absent: bool = False) -> Where:
    """Keep of the conditions the kind, the topic, the direction and the tone."""
    return Where(absent=absent, **{name: getattr(where, name) for name in SCOPE})


def nothing(rule: Rule, case: CaseIndex) -> Answer:
    """Say what it means that no tie fits: silence is no answer, but a report of absence may be."""
    where, absent = rule.where, absences(case, rule.where)
    if absent and _denies_all(where, absent, case):
        return _reported_absent(absent, case)
    hidden = any(_is_hidden(case, word, where) for word in _asked(where))
    near = [] if where.absent or hidden else _without_hostile(fitting(case, scope(where)), rule)
    if near and _asks_how_recorded(where):
        return none_on_record("none", case, near)
    if near:
        topics = dict.fromkeys(f"{topic_label(tie.topic)} ({tie.stage})" for tie in near)
        missed = where.stage and all(tie.stage not in where.stage for tie in near)
        stage = f" as {join_list(where.stage, 'or')}" if where.stage and missed else ""
        return Answer(f"{NOT_REPORTED}{stage}; on record: {few(topics)}", NOT_REPORTED)
    rest = silent(rule, case)
    if absent:
        words = f"{_absent_words(absent, case)}; otherwise {rest.words}"
        return rest._replace(words=words, ids=ids_of(absent))
    return rest


def _asks_how_recorded(where: Where) -> bool:
    """Say whether a rule asks how records are made, of which nothing is unknown."""
    return any(getattr(where, name) is not None for name in TESTS)


def silent(rule: Rule, case: CaseIndex) -> Answer:
    """Say that there is no record: a zero only where a source covers all that is asked."""
    ranks = {word: _rank(case, word, rule.where) for word in _asked(rule.where)}
    hidden = [word for word in ranks if _is_hidden(case, word, rule.where)]
    if hidden:
        which = "" if len(hidden) == len(ranks) else f": {few(map(topic_label, hidden))}"
        return Answer(f"{HIDDEN}{which}", HIDDEN)
    if set(ranks.values()) == {RANKS[0]} and not rule.where.absent:
        return Answer("none: the sources cover this completely", ZERO, "0", 0.0, 0.0)
    if not case.coverage:
        return Answer(f"{NOT_MENTIONED}; coverage not stated", NOT_MENTIONED)
    uncovered = [word for word, rank in ranks.items() if rank is None]
    if len(uncovered) == len(ranks):
        return Answer(NOT_COVERED, NOT_COVERED)
    rest = f"; {NOT_COVERED}: {few(map(topic_label, uncovered))}" if uncovered else ""
    return Answer(f"{NOT_MENTIONED}{rest}", NOT_MENTIONED)


def none_on_record(words: str, case: CaseIndex, ties: Iterable[TieView] = ()) -> Answer:
    """Say that of the records none does so, which a filter keeps from being known.

    Parameters
    ----------
    ties : iterable of TieView
        The records that were read.
    """
    if case.filters:
        return Answer("none in what the filter leaves", HIDDEN)
    return Answer(words, value="none", ids=ids_of(ties))


def is_partial(case: CaseIndex, where: Where) -> bool:
    """Say whether there may be more than the sources report of what is asked."""
    return any(_rank(case, word, where) != RANKS[0] for word in _asked(where))


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
    if against := _against(case, {tie.id for tie in ties}, read):
        reasons.append(f"contradicted by {few(case.by_id[tie].title for tie in against)}")
    return [*reasons, *inferred(ties, columns)]


def _against(case: CaseIndex, ties: set[str], fields: Iterable[str]) -> dict[str, None]:
    """Name what contradicts some ties on what is read of them."""
    found: dict[str, None] = {}
    for tie, link in case.links:
        if link.rel == "contradicts" and any(is_about(link.on, field) for field in fields):
            found |= {here: None for here, to in ((tie, link.to), (link.to, tie)) if to in ties}
    return found


def inferred(ties: Sequence[TieView], columns: Iterable[str]) -> Iterator[str]:
    """Say what of some columns is inferred of most of the ties; of a single one, how."""
    read = set[str]().union(*(fields_read(columns, tie) for tie in ties))
    inferences = [
        (inference.of.partition(".")[0], tie, inference.because)
        for tie in ties
        for inference in tie.record.inferred
    ]
    for field, those in grouped(inferences, itemgetter(0)).items():
        titles = dict.fromkeys(tie.title for _, tie, _ in those)
        if field not in read or 2 * len(titles) < len(ties):
            continue
        if len(ties) == 1:
            yield f"{field} inferred ({those[0][2].rstrip('.')})"
        else:
            yield f"{field} inferred{'' if len(titles) == len(ties) else f' of {few(titles)}'}"


def ids_of(ties: Iterable[TieView]) -> tuple[str, ...]:
    """Name ties, each once."""
    return tuple(dict.fromkeys(tie.id for tie in ties))


def _denies_all(where: Where, absent: Sequence[TieView], case: CaseIndex) -> bool:
    """Say whether each topic that is asked of is reported absent, in each direction."""
    denied = {(tie.topic, sender) for tie in absent for sender in case.senders(tie.direction)}
    asked = {(topic, sender) for topic in where.topic or () for sender in _senders(case, where)}
    return bool(asked) and asked <= denied


def _reported_absent(absent: Sequence[TieView], case: CaseIndex) -> Answer:
    """Say what is reported absent: an absence speaks for its topic, direction and time alone."""
    dated = dict.fromkeys(f"reported for {spell(tie)} only" for tie in absent if tie.date)
    why = "; ".join([*dated, *doubts(case, absent, ())])
    return Answer(_absent_words(absent, case), ABSENT, ABSENT, ids=ids_of(absent), why=why)


def _absent_words(absent: Iterable[TieView], case: CaseIndex) -> str:
    each = (
        f"{topic_label(tie.topic)} ({', '.join([_way(tie, case), *_times(tie)])})" for tie in absent
    )
    return f"{ABSENT}: {few(each)}"


def _times(tie: TieView) -> list[str]:
    return [spell(tie)] if tie.date or tie.observed else []


def _way(tie: TieView, case: CaseIndex) -> str:
    is_directed = tie.direction in (OUT, IN)
    return direction_label(tie.direction, case) if is_directed else "either way"


def _asked(where: Where) -> tuple[str, ...]:
    """Name the topics or kinds that are asked of; of a tone, the kinds that have topics of it."""
    if where.topic or where.kind or where.tone is None:
        return where.topic or where.kind or KINDS
    kinds = {topic.partition(".")[0] for topic in codes("topics") if tone_of(topic) in where.tone}
    return tuple(kind for kind in KINDS if kind in kinds)


def _senders(case: CaseIndex, where: Where) -> tuple[str, ...]:
    words = where.direction or (OUT, IN)
    return tuple(dict.fromkeys(sender for word in words for sender in case.senders(word)))


def _is_hidden(case: CaseIndex, word: str, where: Where) -> bool:
    return any(case.is_hidden(word, direction) for direction in where.direction or (None,))


def _rank(case: CaseIndex, word: str, where: Where) -> str | None:
    """Say how completely the sources cover a kind or topic, in the directions that are asked."""
    return case.completeness.rank((word, word.partition(".")[0]), _senders(case, where))
