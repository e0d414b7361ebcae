"""How a rule is answered from the ties of a case, and what makes the answer unsafe."""

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.format_dates import format_day
from bilateral._findings.grouping import grouped
from bilateral._findings.questions.aggregates import MORE, both_ways, count, listing, only, total
from bilateral._findings.questions.answers import (
    SILENT,
    Answer,
    absences,
    at_least,
    chosen,
    ids_of,
    nothing,
    silent,
)
from bilateral._findings.questions.rules import Rule
from bilateral._findings.questions.silence import silence
from bilateral._findings.tie_view import TieView
from bilateral._findings.words import few
from bilateral.text.lists import pluralize

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
    'reported absent: No direct investment by Cuba'
    """
    found = chosen(case, rule.where)
    if not found and rule.take not in ("sum", "chains", "one_claim"):
        return nothing(rule, case)
    return TAKES[rule.take](rule, case, found)


def _first(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Take the tie that had begun first; what may have begun before it makes that unsafe."""
    begun = [tie for tie in found if tie.when.start_latest is not None]
    if not begun:
        return _undated(found, "beginning")
    chosen = min(begun, key=lambda tie: (tie.when.outer[1], tie.when.outer[0]))
    rivals = [tie for tie in found if tie.when.outer[0] < chosen.when.outer[0]]
    day = format_day(chosen.when.start_earliest, chosen.when.start_latest)
    why = _open(chosen, rivals, "earlier", rule, case)
    return Answer(f"{day} ({chosen.title})", value=day, ids=(chosen.id,), why=why, unsafe=bool(why))


def _last(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Take the tie that was there last for sure; what may have been there later is unsafe."""
    ended = [tie for tie in found if tie.when.end_earliest is not None]
    if not ended:
        return _undated(found, "end")
    chosen = max(ended, key=lambda tie: (tie.when.outer[2], tie.when.outer[3]))
    rivals = [tie for tie in found if tie.when.outer[3] > chosen.when.outer[3]]
    day, why = _end(chosen), _open(chosen, rivals, "later", rule, case)
    return Answer(f"{day} ({chosen.title})", value=day, ids=(chosen.id,), why=why, unsafe=bool(why))


def _spells(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Tell every time at which there was one, and the absences that are reported between."""
    order = sorted(found, key=lambda tie: tie.when.outer)
    spells = "; ".join(_spell(tie) for tie in order)
    absent = [] if rule.where.absent else absences(case, rule.where)
    gaps = "; ".join(_spell(tie) for tie in absent)
    return Answer(
        words=f"{spells}; reported absent {gaps}" if gaps else spells,
        value="; ".join(tie.date for tie in order if tie.date) or None,
        ids=ids_of([*order, *absent]),
        why=at_least(MORE, rule, case),
    )


def _any(_: Rule, __: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Say that there is one; a single record is enough, however the sources look."""
    titles = few(tie.title for tie in found)
    return Answer(f"yes: {titles}", value="yes", ids=ids_of(found))


def _one_claim(_: Rule, __: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Count what rests on one person's or body's word alone."""
    claims = [tie for tie in found if len(tie.claimants) == 1]
    if not claims:
        return Answer("nothing", value="0", lower=0.0, upper=0.0)
    by_claimant = grouped(claims, lambda tie: tie.claimants[0])
    order = sorted(by_claimant.items(), key=lambda item: -len(item[1]))
    number = len(claims)
    each = few(f"{who} ({len(ties)})" for who, ties in order)
    return Answer(
        words=f"{number} of {pluralize(len(found), 'tie')}: {each}",
        value=str(number),
        lower=float(number),
        upper=float(number),
        unit="tie",
        ids=ids_of(tie for _, ties in order for tie in ties),
    )


def _chains(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Tell which ties a link joins; `where` speaks of the one that has it, or of the one named.

    What is asked for is at the other end: each such tie is named, and counted, once.
    """
    wanted = {tie.id for tie in found}
    rel, place = rule.rel or "prompted_by", 1 if rule.end == "cause" else 0
    every = [(tie, link.to) for tie, link in case.links if link.rel == rel]
    pairs = [pair for pair in every if pair[place] in wanted]
    if not pairs:
        return silent("no such link is recorded", silence(case, rule.where))
    asked = {
        tie: tuple(pair[place] for pair in several)
        for tie, several in grouped(pairs, itemgetter(1 - place)).items()
    }
    groups = grouped(asked, asked.__getitem__)
    ends = [(others, ties) if place == 0 else (ties, others) for others, ties in groups.items()]
    titles = [[few(case.by_id[tie].title for tie in end) for end in both] for both in ends]
    word = rel.replace("_", " ")
    return Answer(
        words="; ".join(f"{effects}, {word} {causes}" for effects, causes in titles),
        value=str(len(asked)),
        lower=float(len(asked)),
        ids=tuple(dict.fromkeys(tie for pair in pairs for tie in pair)),
        why=at_least(MORE, rule, case),
    )


def _open(
    chosen: TieView, rivals: Sequence[TieView], which: str, rule: Rule, case: CaseIndex
) -> str:
    """Say what may lie outside: ties whose days are not bounded, and what no source tells."""
    # What a link takes for the same event, even if not surely, is no rival of it.
    same = [{tie, link.to} for tie, link in case.links if link.rel == "same_event_as"]
    others = [tie.title for tie in rivals if {tie.id, chosen.id} not in same]
    texts = [f"may be {which}: {few(others)}"] if others else []
    look = silence(case, rule.where).words
    return "; ".join([*texts, *([f"{which} ones may go untold: {look}"] if look else [])])


def _undated(found: Sequence[TieView], end: str) -> Answer:
    why = f"no {end} is bounded by a day"
    return Answer("undated", SILENT, ids=ids_of(found), why=why, unsafe=True)


def _end(tie: TieView) -> str:
    if tie.when.end_latest is not None:
        return format_day(tie.when.end_earliest, tie.when.end_latest)
    since = tie.observed or format_day(tie.when.end_earliest, tie.when.end_earliest)
    return f"{since}, when it was still there"


def _spell(tie: TieView) -> str:
    """Write when a tie was, as written, with when it was told and by whom where on a summary."""
    seen = f"still told {tie.observed}" if tie.date else f"told {tie.observed}"
    summary = f"as {few(tie.claimants)} says" if tie.claimants else None
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
