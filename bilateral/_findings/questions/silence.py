"""What it means that no tie fits a rule: absent, none, hidden, not mentioned or not covered."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.questions.answers import (
    ABSENT,
    NOT_REPORTED,
    TESTS,
    ZERO,
    Answer,
    doubts,
    fitting,
    ids_of,
    without_hostile,
)
from bilateral._findings.questions.columns import direction_label, span, text_of
from bilateral._findings.questions.rules import SCOPE, Rule, Where
from bilateral._findings.tie_view import IN, JOINT, OUT, TieView
from bilateral._findings.words import few
from bilateral.coverage import HIDDEN, NOT_COVERED, NOT_MENTIONED, RANKS
from bilateral.text.lists import join_list
from bilateral.ties import KINDS, passes
from bilateral.vocabulary import codes, tone_of, topic_label

AGAINST = {
    "diplomatic.rupture": ("diplomatic.relations",),
    "diplomatic.downgrading": ("diplomatic.relations",),
    "trade.embargo": ("trade.goods",),
    "trade.restriction": ("trade.goods",),
}
"""What each hostile topic breaks, lowers, forbids or limits: of that, sources are not silent."""


def nothing(rule: Rule, case: CaseIndex) -> Answer:
    """Say what it means that no tie fits: silence is no answer, but a report of absence may be."""
    where, absent = rule.where, absences(case, rule.where)
    if absent and _denies_all(where, absent, case):
        return _reported_absent(absent, case)
    hidden = any(_is_hidden(case, word, where) for word in _subjects(where))
    near = [] if where.absent or hidden else without_hostile(fitting(case, scope(where)), rule)
    if near and _asks_how_recorded(where):
        return none_on_record("none", case, near)
    if not near and not hidden and (against := _against(case, where)):
        topics = dict.fromkeys(topic_label(tie.topic) for tie in against)
        # Sources that tell of an embargo may well not cover what passes in spite of it.
        state = NOT_COVERED if silent(rule, case).state == NOT_COVERED else NOT_REPORTED
        return Answer(f"{state}; on record: {few(topics)}", state)
    if near:
        topics = dict.fromkeys(
            f"{topic_label(tie.topic)}{_missed(tie, where, case)}" for tie in near
        )
        missed = where.stage and all(tie.stage not in where.stage for tie in near)
        stage = f" as {join_list(where.stage, 'or')}" if where.stage and missed else ""
        return Answer(f"{NOT_REPORTED}{stage}; on record: {few(topics)}", NOT_REPORTED)
    rest = silent(rule, case)
    if absent:
        words = f"{_absent_words(absent, case)}; otherwise {rest.words}"
        return rest._replace(words=words, ids=ids_of(absent))
    return rest


def _missed(tie: TieView, where: Where, case: CaseIndex) -> str:
    """Say in what a tie is not what is asked for: its stage, its terms, or its channel."""
    for column in ("stage", "terms", "channel"):
        wanted, value = getattr(where, column), getattr(tie, column)
        if wanted and value not in wanted:
            return "" if value == "not_stated" else f" ({text_of(column, tie, case)})"
    return f" ({tie.stage})"


def _against(case: CaseIndex, where: Where) -> list[TieView]:
    """Give what broke off or forbids what is asked of: that is no silence."""
    if where.absent or where.tone is not None:
        return []
    broken = [word for word in AGAINST if set(AGAINST[word]) & set(where.topic or ())]
    return [tie for word in broken for tie in case.by_word.get(word, ()) if not tie.absent]


def silent(rule: Rule, case: CaseIndex) -> Answer:
    """Say that there is no record: a zero only where a source covers all that is asked."""
    return _each_way(rule, case) or _silent(rule, case)


def _each_way(rule: Rule, case: CaseIndex) -> Answer | None:
    """Say it of each direction, if the sources cover what passes one way otherwise."""
    kinds = {word.partition(".")[0] for word in _subjects(rule.where)}
    if rule.where.direction or not all(map(passes, kinds)):
        return None
    each = {
        side: _silent(replace(rule, where=replace(rule.where, direction=(side,))), case)
        for side in (OUT, IN)
    }
    if each[OUT].words == each[IN].words:
        return None
    weakest = next(found for found in each.values() if found.state != ZERO)
    words = (f"{direction_label(side, case)}: {found.words}" for side, found in each.items())
    return Answer("; ".join(words), weakest.state)


def _silent(rule: Rule, case: CaseIndex) -> Answer:
    ranks = {word: _rank(case, word, rule.where) for word in _subjects(rule.where)}
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
    """Return whether there may be more than the sources report of what is asked."""
    return any(_rank(case, word, where) != RANKS[0] for word in _subjects(where))


def absences(case: CaseIndex, where: Where) -> list[TieView]:
    """Return the absences that are reported of what is asked for.

    That a thing is not there says something of its topic, and nothing of plans, of claims or of
    inferences.
    """
    of_plans = where.stage is not None and "delivered" not in where.stage
    if of_plans or _asks_how_recorded(where) or not (where.kind or where.topic):
        return []
    # An absence has no stage, status or terms: only what it shares with ties can be asked of it.
    # What is absent both ways is so in each direction.
    ways = where.direction and tuple(dict.fromkeys([*where.direction, JOINT]))
    return fitting(case, replace(scope(where, absent=True), direction=ways))


def scope(where: Where, *, absent: bool = False) -> Where:
    """Keep of the conditions the kind, the topic, the direction and the tone."""
    return Where(absent=absent, **{name: getattr(where, name) for name in SCOPE})


def _asks_how_recorded(where: Where) -> bool:
    """Return whether a rule asks how records are made, of which nothing is unknown."""
    return any(getattr(where, name) is not None for name in TESTS)


def _denies_all(where: Where, absent: Sequence[TieView], case: CaseIndex) -> bool:
    """Return whether each topic that is asked of is reported absent, in each direction."""
    denied = {(tie.topic, sender) for tie in absent for sender in case.senders(tie.direction)}
    types_asked = {
        (topic, sender) for topic in where.topic or () for sender in _senders(case, where)
    }
    return bool(types_asked) and types_asked <= denied


def _reported_absent(absent: Sequence[TieView], case: CaseIndex) -> Answer:
    """Say what is reported absent: an absence speaks for its topic, direction and time alone."""
    dated = dict.fromkeys(f"reported for {span(tie)} only" for tie in absent if tie.date)
    why = "; ".join([*dated, *doubts(case, absent, ())])
    return Answer(_absent_words(absent, case), ABSENT, ABSENT, ids=ids_of(absent), why=why)


def _absent_words(absent: Iterable[TieView], case: CaseIndex) -> str:
    each = (
        f"{topic_label(tie.topic)} ({', '.join([_direction(tie, case), *_times(tie)])})"
        for tie in absent
    )
    return f"{ABSENT}: {few(each)}"


def _times(tie: TieView) -> list[str]:
    return [span(tie)] if tie.date or tie.observed else []


def _direction(tie: TieView, case: CaseIndex) -> str:
    is_directed = tie.direction in (OUT, IN)
    return direction_label(tie.direction, case) if is_directed else "either way"


def _subjects(where: Where) -> tuple[str, ...]:
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
