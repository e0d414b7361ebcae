"""How a rule is answered: what it takes of the ties of a case."""

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from operator import attrgetter, itemgetter

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.format_dates import format_day
from bilateral._findings.grouping import grouped
from bilateral._findings.questions.answers import (
    ANSWERED,
    NOT_MENTIONED,
    NOT_REPORTED,
    Answer,
    absences,
    chosen,
    doubts,
    ids_of,
    is_partial,
    nothing,
    several,
    silent,
)
from bilateral._findings.questions.columns import direction_label, span, text_of
from bilateral._findings.questions.rules import WORDS, Rule
from bilateral._findings.questions.sums import total
from bilateral._findings.tie_view import IN, MUTUAL, OUT, TieView
from bilateral._findings.words import few
from bilateral.text.lists import pluralize
from bilateral.vocabulary import topic_label

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
    'reported absent: investment (Cuba to Laos, start not reported, still reported 2018-11)'
    """
    found = chosen(case, rule)
    if not found and rule.take not in ("gaps", "chains"):
        return nothing(rule, case)
    return TAKES[rule.take](rule, case, found)


def _first(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Take the tie that had begun first; what may have begun before it lowers confidence."""
    begun = [tie for tie in found if tie.when.start_latest is not None]
    if not begun:
        return _undated("start", found)
    first = min(begun, key=lambda tie: (tie.when.outer[1], tie.when.outer[0]))
    rivals = [tie for tie in found if tie.when.outer[0] < first.when.outer[0]]
    day = format_day(first.when.start_earliest, first.when.start_latest)
    why = _open("earlier", first, rivals, case)
    return Answer(f"{day} ({first.title})", value=day, ids=(first.id,), why=why)


def _last(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Take the tie that was there last for sure; what may have been later lowers confidence."""
    ended = [tie for tie in found if tie.when.end_earliest is not None]
    if not ended:
        return _undated("end", found)
    last = max(ended, key=lambda tie: (tie.when.outer[2], tie.when.outer[3]))
    rivals = [tie for tie in found if tie.when.outer[3] > last.when.outer[3]]
    if last.when.end_latest is not None:
        day = format_day(last.when.end_earliest, last.when.end_latest)
    else:
        since = format_day(last.when.end_earliest, last.when.end_earliest)
        day = f"still reported {last.observed or since}"
    why = _open("later", last, rivals, case)
    return Answer(f"{day} ({last.title})", value=day, ids=(last.id,), why=why)


def _undated(end: str, found: Sequence[TieView]) -> Answer:
    return Answer(f"{end} {NOT_REPORTED}", NOT_REPORTED, ids=ids_of(found))


def _open(which: str, taken: TieView, rivals: Sequence[TieView], case: CaseIndex) -> str:
    """Say why another tie may be the one that is asked for."""
    # What a link takes for the same event, even if not surely, is no rival of it.
    same = [{tie, link.to} for tie, link in case.links if link.rel == "same_event_as"]
    others = [tie.title for tie in rivals if {tie.id, taken.id} not in same]
    reasons = doubts(case, [taken], ["date"])
    return "; ".join([*reasons, *([f"may be {which}: {few(others)}"] if others else [])])


def _spells(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Give every time at which there was one, and the absences that are reported between."""
    order = sorted(found, key=lambda tie: tie.when.outer)
    absent = absences(case, rule.where)
    gaps = f"; reported absent: {several(map(span, absent))}" if absent else ""
    return Answer(
        words="; ".join(map(_spell, order)) + gaps,
        value="; ".join(tie.date for tie in order if tie.date) or None,
        ids=ids_of([*order, *absent]),
        why="; ".join(doubts(case, [*order, *absent], ["date"])),
    )


def _spell(tie: TieView) -> str:
    claim = f" (as {few(tie.claimants)} says)" if tie.claimants else ""
    return f"{span(tie)}{claim}"


def _gaps(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Give the times between one tie and the next, and reported absences: silence is no gap."""
    absent = absences(case, rule.where)
    breaks = [pair for pair in _breaks(found) if not any(_overlap(pair, tie) for tie in absent)]
    if not breaks and not absent:
        return silent(rule, case)
    words = [
        f"between {format_day(before.when.end_earliest, before.when.end_latest)} and "
        f"{format_day(after.when.start_earliest, after.when.start_latest)}"
        for before, after in breaks
    ]
    ties = [*absent, *chain.from_iterable(breaks)]
    return Answer(
        words=several([*map(span, absent), *words]),
        value="; ".join(filter(None, [*(tie.date for tie in absent), *words])) or None,
        ids=ids_of(ties),
        why="; ".join(doubts(case, ties, ["date"])),
    )


def _breaks(found: Sequence[TieView]) -> list[tuple[TieView, TieView]]:
    """Pair each tie that ended with the next that began, where no other may span the time."""
    pairs = []
    for before in found:
        end = before.when.outer[3]
        later = [tie for tie in found if tie.when.outer[0] > end]
        if before.when.end_latest is None or not later:
            continue
        after = min(later, key=lambda tie: tie.when.outer[:2])
        start = after.when.outer[0]
        others = [tie for tie in found if tie not in (before, after)]
        if not any(tie.when.outer[0] <= end and tie.when.outer[3] >= start for tie in others):
            pairs.append((before, after))
    return pairs


def _overlap(pair: tuple[TieView, TieView], absent: TieView) -> bool:
    before, after = pair
    return (
        absent.when.outer[0] <= after.when.outer[1] and before.when.outer[2] <= absent.when.outer[3]
    )


def _any(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Say that there is one; a single record is enough, however the sources look."""
    words = f"yes: {several(tie.title for tie in found)}"
    return Answer(words, value="yes", ids=ids_of(found), why=_doubted(rule, case, found))


def _count(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Count records, parts and second records of one event included."""
    numbers = {name: len(ties) for name, ties in _split(rule, case, found).items()}
    number = float(len(found))
    return Answer(
        words=_each({name: pluralize(n, "record") for name, n in numbers.items()}),
        value=_each({name: str(n) for name, n in numbers.items()}),
        lower=number,
        upper=None if is_partial(case, rule.where) else number,
        unit="record",
        ids=ids_of(found),
        why=_doubted(rule, case, found),
    )


def _list(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Name what is there, in the words that the rule wants to be shown."""
    column = rule.show or "title"
    names_of = {
        name: names
        for name, ties in _split(rule, case, found).items()
        if (names := list(dict.fromkeys(text for tie in ties if (text := text_of(column, tie, case)))))
    }
    if not names_of:
        words = f"{column.replace('_', ' ')} {NOT_REPORTED}"
        return Answer(words, NOT_REPORTED, ids=ids_of(found))
    named = [tie for tie in found if text_of(column, tie, case)]
    return Answer(
        words=_each({name: several(names) for name, names in names_of.items()}),
        value=_each({name: ", ".join(names) for name, names in names_of.items()}),
        ids=ids_of(named),
        why=_doubted(rule, case, named),
    )


def _only(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Name the types of tie that are recorded at some stage, and at no later one."""
    types = grouped(found, attrgetter("topic", "direction"))
    kept = [
        tie for ties in types.values() if {tie.stage for tie in ties} <= {*rule.at} for tie in ties
    ]
    if not kept:
        words = f"no type of tie is only {' or '.join(rule.at)}"
        return Answer(words, value="none", ids=ids_of(found))
    each = {
        name: list(dict.fromkeys(_type_label(tie, case) for tie in ties))
        for name, ties in _split(rule, case, kept).items()
    }
    return Answer(
        words=_each({name: several(labels) for name, labels in each.items()}),
        value=_each({name: ", ".join(labels) for name, labels in each.items()}),
        ids=ids_of(kept),
        why="; ".join(doubts(case, kept, ["status"])),
    )


def _type_label(tie: TieView, case: CaseIndex) -> str:
    return f"{topic_label(tie.topic)} ({direction_label(tie.direction, case)})"


def _both_ways(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Name what goes out and comes in by ties of their own; what is joint stands apart."""
    column = (rule.by or ("topic",))[0]
    groups = grouped(found, lambda tie: text_of(column, tie, case))
    directions = {name: {tie.direction for tie in ties} for name, ties in groups.items()}
    both = [name for name, seen in directions.items() if {OUT, IN} <= seen]
    joint = [name for name, seen in directions.items() if seen == {MUTUAL}]
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


def _voice(_: Rule, __: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Say what rests on somebody's statement; all else the sources say in their own voice."""
    claims = [tie for tie in found if tie.claimants]
    number = float(len(claims))
    bounds = {"value": str(len(claims)), "lower": number, "upper": number, "unit": "record"}
    if not claims:
        words = "no claimant is named: all rests on the sources' own voice"
        return Answer(words, ANSWERED, ids=ids_of(found), **bounds)
    names = grouped(((who, tie) for tie in claims for who in tie.claimants), itemgetter(0))
    order = sorted(names.items(), key=lambda item: -len(item[1]))
    each = several(f"{who} ({len(ties)})" for who, ties in order)
    words = f"{len(claims)} of {pluralize(len(found), 'record')} rest on statements: {each}"
    rest = "; the others on the sources' own voice" if len(claims) < len(found) else ""
    return Answer(f"{words}{rest}", ids=ids_of(claims), **bounds)


def _chains(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Name the ties that a link joins; `where` is about the one that has it, or the one named.

    What is asked for is at the other end: each such tie is named, and counted, once.
    """
    wanted = {tie.id for tie in found}
    rel, place = rule.rel or "prompted_by", 1 if rule.end == "cause" else 0
    every = [(tie, link.to) for tie, link in case.links if link.rel == rel]
    pairs = [pair for pair in every if pair[place] in wanted]
    if not pairs:
        return Answer(NOT_REPORTED, NOT_REPORTED) if found else silent(rule, case)
    linked = {
        tie: tuple(pair[place] for pair in group)
        for tie, group in grouped(pairs, itemgetter(1 - place)).items()
    }
    groups = grouped(linked, linked.__getitem__)
    ends = [(others, ties) if place == 0 else (ties, others) for others, ties in groups.items()]
    titles = [[several(case.by_id[tie].title for tie in end) for end in both] for both in ends]
    ids = tuple(dict.fromkeys(tie for pair in pairs for tie in pair))
    return Answer(
        words="; ".join(f"{effects}, {rel.replace('_', ' ')} {causes}" for effects, causes in titles),
        value=str(len(linked)),
        lower=float(len(linked)),
        ids=ids,
        why="; ".join(doubts(case, (case.by_id[tie] for tie in ids), ["links"])),
    )


def _split(
    rule: Rule, case: CaseIndex, ties: Sequence[TieView]
) -> dict[str, list[TieView]]:
    """Part ties by the columns of a rule; a group is called by what it has in common."""
    return grouped(
        ties, lambda tie: ", ".join(text_of(column, tie, case) for column in rule.by)
    )


def _each(groups: Mapping[str, str]) -> str:
    """Write each group behind its name; a single group without a name is written alone."""
    return "; ".join(f"{name}: {words}" if name else words for name, words in groups.items())


def _doubted(rule: Rule, case: CaseIndex, ties: Sequence[TieView]) -> str:
    """Say why what a rule reads of some ties may be otherwise."""
    asked = [name for name in WORDS if getattr(rule.where, name) is not None]
    shown = [rule.show] if rule.show else []
    return "; ".join(doubts(case, ties, [*asked, *rule.by, *shown]))


TAKES: Mapping[str, Taking] = {
    "first": _first,
    "last": _last,
    "spells": _spells,
    "gaps": _gaps,
    "any": _any,
    "count": _count,
    "sum": total,
    "list": _list,
    "only": _only,
    "both_ways": _both_ways,
    "voice": _voice,
    "chains": _chains,
}
"""How each thing that a rule can take is taken."""
