"""Rules put to a case: from the ties that fit to an answer in words, and what makes it unsafe."""

from collections.abc import Callable, Mapping, Sequence

from bilateral._findings.evidence import Evidence, Piece
from bilateral._findings.format_dates import day_words
from bilateral._findings.questions.aggregates import MORE, both_ways, count, listing, only, total
from bilateral._findings.questions.answers import (
    SILENT,
    Reply,
    absences,
    at_least,
    chosen,
    ids_of,
    nothing,
    silent,
)
from bilateral._findings.questions.rules import Rule
from bilateral._findings.questions.silence import silence
from bilateral._findings.record_summaries import counted, in_words

Taking = Callable[[Rule, Evidence, Sequence[Piece]], Reply]


def answer(rule: Rule, held: Evidence) -> Reply:
    """Answer one part of a question about one case from its records.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.evidence import evidence
    >>> held, = evidence([bl.load("cuba-laos")], focal="CUB")
    >>> rule = Rule(say="money", take="any", where={"topic": ["trade.investment"]})
    >>> answer(rule, held).words
    'reported absent: No direct investment by Cuba'
    """
    found = chosen(held, rule.where)
    if not found and rule.take not in ("sum", "chains", "one_claim"):
        return nothing(rule, held)
    return TAKES[rule.take](rule, held, found)


def _first(rule: Rule, held: Evidence, found: Sequence[Piece]) -> Reply:
    """Take the tie that had begun first; what may have begun before it makes that unsafe."""
    begun = [tie for tie in found if tie.when.start_latest is not None]
    if not begun:
        return _undated(found, "beginning")
    chosen = min(begun, key=lambda tie: (tie.when.outer[1], tie.when.outer[0]))
    when = chosen.when
    rivals = [
        tie
        for tie in found
        if tie.when.outer[0] < chosen.when.outer[0] and not _is_same(tie, chosen, held)
    ]
    day = day_words(when.start_earliest, when.start_latest)
    why = _open(rivals, "earlier", rule, held)
    return Reply(f"{day} ({chosen.title})", value=day, ids=(chosen.id,), why=why, unsafe=bool(why))


def _last(rule: Rule, held: Evidence, found: Sequence[Piece]) -> Reply:
    """Take the tie that was there last for sure; what may have been there later is unsafe."""
    ended = [tie for tie in found if tie.when.end_earliest is not None]
    if not ended:
        return _undated(found, "end")
    chosen = max(ended, key=lambda tie: (tie.when.outer[2], tie.when.outer[3]))
    rivals = [
        tie
        for tie in found
        if tie.when.outer[3] > chosen.when.outer[3] and not _is_same(tie, chosen, held)
    ]
    day, why = _end(chosen), _open(rivals, "later", rule, held)
    return Reply(f"{day} ({chosen.title})", value=day, ids=(chosen.id,), why=why, unsafe=bool(why))


def _spells(rule: Rule, held: Evidence, found: Sequence[Piece]) -> Reply:
    """Tell every time at which there was one, and the absences that are reported between."""
    order = sorted(found, key=lambda tie: tie.when.outer)
    told = "; ".join(_spell(tie) for tie in order)
    absent = [] if rule.where.absent else absences(held, rule.where)
    gaps = "; ".join(_spell(tie) for tie in absent)
    return Reply(
        words=f"{told}; reported absent {gaps}" if gaps else told,
        value="; ".join(tie.date for tie in order if tie.date) or None,
        ids=ids_of([*order, *absent]),
        why=at_least(MORE, rule, held),
    )


def _any(_: Rule, __: Evidence, found: Sequence[Piece]) -> Reply:
    """Say that there is one; a single record is enough, however the sources look."""
    told = in_words(tie.title for tie in found)
    return Reply(f"yes: {told}", value="yes", ids=ids_of(found))


def _one_claim(_: Rule, __: Evidence, found: Sequence[Piece]) -> Reply:
    """Count what rests on one person's or body's word alone."""
    told: dict[str, list[Piece]] = {}
    for tie in found:
        if len(tie.claimants) == 1:
            told.setdefault(tie.claimants[0], []).append(tie)
    if not told:
        return Reply("nothing", value="0", lower=0.0, upper=0.0)
    order = sorted(told.items(), key=lambda item: -len(item[1]))
    number = sum(map(len, told.values()))
    each = in_words(f"{who} ({len(ties)})" for who, ties in order)
    return Reply(
        words=f"{number} of {counted(len(found), 'tie')}: {each}",
        value=str(number),
        lower=float(number),
        upper=float(number),
        unit="tie",
        ids=ids_of(tie for _, ties in order for tie in ties),
    )


def _chains(rule: Rule, held: Evidence, found: Sequence[Piece]) -> Reply:
    """Tell which ties a link joins; `where` speaks of the one that has it, or of the one named.

    What is asked for is at the other end: each such tie is named, and counted, once.
    """
    names = {tie.id: tie for tie in held.ties}
    wanted = {tie.id for tie in found}
    rel, place = rule.rel or "prompted_by", 1 if rule.end == "cause" else 0
    pairs = [
        (tie, to) for tie, link, to, _ in held.links if link == rel and (tie, to)[place] in wanted
    ]
    if not pairs:
        return silent("no such link is recorded", silence(held, rule.where))
    asked: dict[str, list[str]] = {}
    for pair in pairs:
        asked.setdefault(pair[1 - place], []).append(pair[place])
    groups: dict[tuple[str, ...], list[str]] = {}
    for one, others in asked.items():
        groups.setdefault(tuple(others), []).append(one)
    ends = [(others, ones) if place == 0 else (ones, others) for others, ones in groups.items()]
    told = [[in_words(names[tie].title for tie in end) for end in both] for both in ends]
    word = rel.replace("_", " ")
    return Reply(
        words="; ".join(f"{effects}, {word} {causes}" for effects, causes in told),
        value=str(len(asked)),
        lower=float(len(asked)),
        ids=tuple(dict.fromkeys(one for pair in pairs for one in pair)),
        why=at_least(MORE, rule, held),
    )


def _is_same(tie: Piece, other: Piece, held: Evidence) -> bool:
    """Say whether two ties tell of one thing, as far as a link says so, even if not surely."""
    ends = {tie.id, other.id}
    return any({one, to} == ends and rel == "same_event_as" for one, rel, to, _ in held.links)


def _open(rivals: Sequence[Piece], which: str, rule: Rule, held: Evidence) -> str:
    """Say what may lie outside: ties whose days are not bounded, and what no source tells."""
    told = [f"may be {which}: {in_words(tie.title for tie in rivals)}"] if rivals else []
    look = silence(held, rule.where).words
    return "; ".join([*told, *([f"{which} ones may go untold: {look}"] if look else [])])


def _undated(found: Sequence[Piece], end: str) -> Reply:
    why = f"no {end} is bounded by a day"
    return Reply("undated", SILENT, ids=ids_of(found), why=why, unsafe=True)


def _end(tie: Piece) -> str:
    if tie.when.end_latest is not None:
        return day_words(tie.when.end_earliest, tie.when.end_latest)
    since = tie.observed or day_words(tie.when.end_earliest, tie.when.end_earliest)
    return f"{since}, when it was still there"


def _spell(tie: Piece) -> str:
    """Write when a tie was, as written, with when it was told and by whom where on a summary."""
    seen = f"still told {tie.observed}" if tie.date else f"told {tie.observed}"
    summary = f"as {in_words(tie.claimants)} says" if tie.claimants else None
    parts = [tie.date or "undated", seen if tie.observed else None, summary]
    return ", ".join(part for part in parts if part)


TAKES: Mapping[str, Taking] = {
    "first": _first,
    "last": _last,
    "spells": _spells,
    "any": _any,
    "count": count,
    "sum": total,
    "list": listing,
    "only": only,
    "both_ways": both_ways,
    "one_claim": _one_claim,
    "chains": _chains,
}
"""How each thing that a rule can take is taken."""
