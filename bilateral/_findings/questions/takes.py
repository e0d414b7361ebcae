"""How rules are answered from the ties of a case."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter, itemgetter

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.grouping import grouped
from bilateral._findings.hostile_acts import hostile_acts, name_of
from bilateral._findings.questions.answers import (
    NOT_REPORTED,
    Answer,
    chosen,
    doubts,
    ids_of,
    in_turn,
    linked_with,
    several,
)
from bilateral._findings.questions.columns import direction_label, span, text_of
from bilateral._findings.questions.rules import Rule
from bilateral._findings.questions.silence import is_partial, none_on_record, nothing, silent
from bilateral._findings.questions.sums import split, total
from bilateral._findings.questions.third_states import third_states
from bilateral._findings.questions.times import first, gaps, last, spells
from bilateral._findings.ranks import NOT_THERE, encounters
from bilateral._findings.tie_view import IN, JOINT, OUT, TieView
from bilateral._findings.words import few
from bilateral.coverage import HIDDEN
from bilateral.text.lists import join_list, pluralize
from bilateral.vocabulary import topic_label

LINKED = {"contradicts": "as against"}
"""The words for links whose name does not fit a sentence."""
Taking = Callable[[Rule, CaseIndex, Sequence[TieView]], Answer]


def answer(rule: Rule, case: CaseIndex) -> Answer:
    """Answer one part of a question about one case from its records.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> case = index_case(bl.load("cuba-laos"), "CUB")
    >>> rule = Rule(say="money", take="any", where={"topic": ["trade.investment"]})
    >>> answer(rule, case).words
    'reported absent: investment (Cuba to Laos, as of November 2018); otherwise not mentioned'
    """
    if rule.take == "conflict" and rule.where.tone is None:
        rule = replace(rule, where=replace(rule.where, tone=("hostile",)))
    found = chosen(case, rule)
    if not found and rule.take not in ("gaps", "chains"):
        return nothing(rule, case)
    return TAKES[rule.take](rule, case, found)


def _any(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Answer that there is one; a single record is enough, whatever the coverage."""
    words = f"yes: {several(tie.title for tie in found)}"
    return Answer(words, value="yes", ids=ids_of(found), why=_doubted(rule, case, found))


def _count(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Count records, parts and second records of one event included."""
    numbers = {name: len(ties) for name, ties in split(rule, case, found).items()}
    number = float(len(found))
    return Answer(
        words=in_turn(_named({name: pluralize(n, "record") for name, n in numbers.items()})),
        value="; ".join(_named({name: str(n) for name, n in numbers.items()})),
        lower=number,
        upper=None if is_partial(case, rule.where) else number,
        unit="record",
        ids=ids_of(found),
        why=_doubted(rule, case, found),
    )


def _list(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Name what is there, in the words that the rule wants to be shown."""
    column = rule.show or "title"
    groups = split(rule, case, found).items()
    each = {name: [text_of(column, tie, case) for tie in ties] for name, ties in groups}
    names_of = {name: list(dict.fromkeys(filter(None, texts))) for name, texts in each.items()}
    names_of = {name: names for name, names in names_of.items() if names}
    if not names_of:
        words = f"{column.partition('_')[0]} {NOT_REPORTED}"
        linked = [tie for tie in linked_with(case, found) if text_of(column, tie, case)]
        reasons = few(f"{text_of(column, tie, case)} ({tie.title})" for tie in linked)
        words += f" with it; given of what is linked: {reasons}" if linked else ""
        return Answer(words, NOT_REPORTED, ids=ids_of(linked or found))
    named = [tie for tie in found if text_of(column, tie, case)]
    return _listed(names_of, named, _doubted(rule, case, named))


def _listed(names_of: Mapping[str, Sequence[str]], ties: Sequence[TieView], why: str) -> Answer:
    """Answer with the names of each group."""
    return Answer(
        words=in_turn(_named({name: several(names) for name, names in names_of.items()})),
        value="; ".join(_named({name: ", ".join(names) for name, names in names_of.items()})),
        ids=ids_of(ties),
        why=why,
    )


def _only(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Name the types of tie that are recorded at some stage, and at no later one."""
    types, at = grouped(found, attrgetter("topic", "direction")), rule.at or ()
    kept = [tie for ties in types.values() if {tie.stage for tie in ties} <= {*at} for tie in ties]
    if not kept:
        words = f"no type of tie on record is only {' or '.join(at)}"
        return none_on_record(words, case, found)
    each = {
        name: list(dict.fromkeys(_type_label(tie, rule, case) for tie in ties))
        for name, ties in split(rule, case, kept).items()
    }
    return _listed(each, kept, "; ".join(doubts(case, kept, ["status"])))


def _type_label(tie: TieView, rule: Rule, case: CaseIndex) -> str:
    label = topic_label(tie.topic)
    return label if "direction" in rule.by else f"{label} ({direction_label(tie.direction, case)})"


def _both_ways(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Name what goes out and comes in by ties of their own; what is joint is apart."""
    column = (rule.by or ("topic",))[0]
    groups = grouped(found, lambda tie: text_of(column, tie, case))
    directions = {name: {tie.direction for tie in ties} for name, ties in groups.items()}
    both = [name for name, seen in directions.items() if {OUT, IN} <= seen]
    joint = [name for name, seen in directions.items() if seen == {JOINT}]
    ties = [tie for name in (*both, *joint) for tie in groups[name]]
    if not ties:
        return silent(rule, case)
    parts = [several(both), f"joint: {several(joint)}" if joint else ""]
    return Answer(
        words="; ".join(filter(None, parts)),
        value=", ".join(map(str, both)) or None,
        ids=ids_of(ties),
        why=_doubted(rule, case, ties),
    )


def _rank(_: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Return the highest rank that each side sent to meet the other, and when."""
    wanted = {tie.id for tie in found}
    meetings = [meeting for meeting in encounters(case) if meeting.tie.id in wanted]
    highest, ties = {}, []
    for state in case.states:
        ranked = [meeting for meeting in meetings if state in meeting.ranks]
        if ranked:
            top = min(meeting.ranks[state] for meeting in ranked)
            ties += (those := [each.tie for each in ranked if each.ranks[state] == top])
            titles = join_list((f"{tie.title}, {span(tie)}" for tie in those), most=2)
            highest[name_of(state)] = top.label, titles
    if not ties:
        return Answer(f"rank {NOT_REPORTED}", NOT_REPORTED, ids=ids_of(found))
    return Answer(
        words="; ".join(f"{name}: {rank} ({titles})" for name, (rank, titles) in highest.items()),
        value="; ".join(f"{name}: {rank}" for name, (rank, _) in highest.items()),
        ids=ids_of(ties),
        why="; ".join(doubts(case, ties, _who_was_there(case, ties))),
    )


def _who_was_there(case: CaseIndex, ties: Sequence[TieView]) -> set[str]:
    """Name the fields of those who met: who only invited has no rank in a meeting."""
    return {
        f"participants.{n}"
        for tie in ties
        for n, each in enumerate(tie.record.participants)
        if each.state in case.states and each.role not in NOT_THERE
    }


def _conflict(_: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Say who did what against whom, and how it ended; parts are named with their whole."""
    wanted = {tie.id for tie in found}
    acts = [act for act in hostile_acts(case) if act.tie.id in wanted]
    wholes = [act for act in acts if not wanted & {*act.wholes}]
    return Answer(
        words=in_turn(act.words for act in wholes),
        value=", ".join(dict.fromkeys(topic_label(act.tie.topic) for act in acts)),
        ids=tuple(dict.fromkeys(tie for act in acts for tie in act.ids)),
        why="; ".join(doubts(case, [act.tie for act in acts], ["date", "direction"])),
    )


def _voice(_: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Say what rests on somebody's statement; all else the sources say in their own voice."""
    claims = [tie for tie in found if tie.claimants]
    if not claims:
        words = "no claimant is named: all rests on the sources' own voice"
        return none_on_record(words, case, found)
    names = grouped(((speaker, tie) for tie in claims for speaker in tie.claimants), itemgetter(0))
    order = sorted(names.items(), key=lambda item: -len(item[1]))
    each = several(f"{speaker} ({len(ties)})" for speaker, ties in order)
    rest_on = "rests on a statement" if len(claims) == 1 else "rest on statements"
    words = f"{len(claims)} of {pluralize(len(found), 'record')} {rest_on}: {each}"
    rest = "; the others on the sources' own voice" if len(claims) < len(found) else ""
    number = float(len(claims))
    return Answer(
        f"{words}{rest}",
        value=str(len(claims)),
        lower=number,
        upper=number,
        unit="record",
        ids=ids_of(claims),
    )


def _chains(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Name the ties that a link joins; `where` is about the one that has it, or the one named.

    What is asked for is at the other end: each such tie is named, and counted, once.
    """
    wanted = {tie.id for tie in found}
    rel, place = rule.rel or "prompted_by", 1 if rule.end == "cause" else 0
    every = [(tie, link.to) for tie, link in case.links if link.rel == rel]
    # A contradiction applies to both sides, and to reported absences too.
    ends = (0, 1) if rel == "contradicts" else (place,)
    pairs = [pair for pair in every if any(pair[end] in wanted for end in ends)]
    if not pairs:
        return _no_link(rule, case, found)
    linked = {
        tie: tuple(pair[place] for pair in group)
        for tie, group in grouped(pairs, itemgetter(1 - place)).items()
    }
    groups = grouped(linked, linked.__getitem__)
    order = [(others, ties) if place == 0 else (ties, others) for others, ties in groups.items()]
    titles = [[several(case.by_id[tie].title for tie in end) for end in both] for both in order]
    words = LINKED.get(rel, rel.replace("_", " "))
    ids = tuple(dict.fromkeys(tie for pair in pairs for tie in pair))
    return Answer(
        words=in_turn(f"{effects}, {words} {causes}" for effects, causes in titles),
        value=str(len(linked)),
        lower=float(len(linked)),
        ids=ids,
        why=""
        if rel == "contradicts"
        else "; ".join(doubts(case, map(case.by_id.__getitem__, ids), ["links"])),
    )


def _no_link(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    if not found:
        return silent(rule, case)
    if rule.rel == "contradicts":
        return none_on_record("no record contradicts another", case)
    return Answer(NOT_REPORTED, HIDDEN if case.filters else NOT_REPORTED)


def _named(groups: Mapping[str, str]) -> list[str]:
    """Write each group behind its name; a single group without a name is written alone."""
    return [f"{name}: {words}" if name else words for name, words in groups.items()]


def _doubted(rule: Rule, case: CaseIndex, ties: Sequence[TieView]) -> str:
    """Say why what a rule reads of some ties may be otherwise."""
    chosen_by = [name for name in ("topic", "terms") if getattr(rule.where, name)]
    read = [*rule.by, *([rule.show] if rule.show else []), *chosen_by]
    return "; ".join(doubts(case, ties, read))


TAKES: Mapping[str, Taking] = {
    "first": first,
    "last": last,
    "spells": spells,
    "gaps": gaps,
    "any": _any,
    "count": _count,
    "sum": total,
    "list": _list,
    "only": _only,
    "both_ways": _both_ways,
    "rank": _rank,
    "conflict": _conflict,
    "third_states": third_states,
    "voice": _voice,
    "chains": _chains,
}
"""How each thing that a rule can take is taken."""
