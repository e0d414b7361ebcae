"""Answers in time: what was first and last, when it was, and the times between."""

from collections.abc import Sequence
from itertools import chain

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.format_dates import format_day
from bilateral._findings.questions.answers import (
    NOT_REPORTED,
    Answer,
    doubts,
    ids_of,
    in_turn,
    several,
)
from bilateral._findings.questions.columns import span
from bilateral._findings.questions.rules import Rule
from bilateral._findings.questions.silence import absences, nothing, silent
from bilateral._findings.tie_view import TieView
from bilateral._findings.when import began, ended
from bilateral._findings.words import few
from bilateral.dates.in_words import bare
from bilateral.text.names import speaker

PLANS = ("planned", "agreed")
"""The stages of what is not yet there."""


def first(_: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Take the tie that had begun first; what may have begun before it lowers confidence."""
    dated = [tie for tie in found if tie.when.start_latest is not None]
    if not dated:
        return _undated("start", found)
    first = min(dated, key=lambda tie: (tie.when.outer[1], tie.when.outer[0]))
    rivals = [tie for tie in found if tie.when.outer[0] < first.when.outer[0]]
    day = format_day(first.when.start_earliest, first.when.start_latest)
    why = _open("earlier", first, rivals, case, "start")
    # Of what was there already it is not known when it began.
    open_start = first.when.is_interval and first.when.start_kind != "known"
    note = f"start {NOT_REPORTED}; " if open_start else ""
    words = f"{began(first, fine=True)} ({note}{first.title})"
    return Answer(words, value=day, ids=(first.id,), why=why)


def last(_: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Take the tie that was there last for sure; what may have been later lowers confidence."""
    dated = [tie for tie in found if tie.when.end_earliest is not None]
    if not dated:
        return _undated("end", found)
    last = max(dated, key=lambda tie: (tie.when.outer[2], tie.when.outer[3]))
    rivals = [tie for tie in found if tie.when.outer[3] > last.when.outer[3]]
    # Of what was there at the same time none was later than the others.
    alike = [tie for tie in dated if tie.when.outer[2:] == last.when.outer[2:]]
    day = format_day(last.when.end_earliest, last.when.end_latest or last.when.end_earliest)
    why = _open("later", last, rivals, case, "end")
    words = several(f"{tie.title} ({span(tie)})" for tie in alike)
    return Answer(words, value=day, ids=ids_of(alike), why=why)


def _undated(end: str, found: Sequence[TieView]) -> Answer:
    return Answer(f"{end} {NOT_REPORTED}", NOT_REPORTED, ids=ids_of(found))


def _open(which: str, taken: TieView, rivals: Sequence[TieView], case: CaseIndex, side: str) -> str:
    """Say why another tie may be the one that is asked for, or that side of its date another."""
    # What a link takes for the same event, even if not surely, is no rival of it.
    same = [{tie, link.to} for tie, link in case.links if link.rel == "same_event_as"]
    others = [tie.title for tie in rivals if {tie.id, taken.id} not in same]
    reasons = doubts(case, [taken], [f"date.{side}"])
    return "; ".join([*reasons, *([f"may be {which}: {few(others)}"] if others else [])])


def spells(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Return every time at which there was one, and the absences that are reported between."""
    order = sorted(found, key=lambda tie: tie.when.outer)
    absent = absences(case, rule.where)
    gaps = f"; reported absent: {several(map(span, absent))}" if absent else ""
    return Answer(
        words=in_turn(map(_claimed_spell, order)) + gaps,
        value="; ".join(tie.date for tie in order if tie.date) or None,
        ids=ids_of([*order, *absent]),
        why="; ".join(doubts(case, [*order, *absent], ["date"])),
    )


def _claimed_spell(tie: TieView) -> str:
    claim = f" (by the statement of {few(map(speaker, tie.claimants))})" if tie.claimants else ""
    # What is to come is not yet there.
    stage = f" (only {tie.stage})" if tie.stage in PLANS else ""
    return f"{span(tie)}{stage}{claim}"


def gaps(rule: Rule, case: CaseIndex, found: Sequence[TieView]) -> Answer:
    """Return the times between one tie and the next, and reported absences: silence is no gap."""
    absent = absences(case, rule.where)
    found = [tie for tie in found if tie.stage not in PLANS]
    breaks = [pair for pair in _breaks(found) if not any(_overlap(pair, tie) for tie in absent)]
    lasting = _suspended(found)
    if not breaks and not absent and not lasting:
        return silent(rule, case) if found else nothing(rule, case)
    words = [
        f"from {bare(ended(before, fine=True))} to {bare(began(after, fine=True))}"
        for before, after in breaks
    ]
    words += [f"from {bare(ended(tie, fine=True))}, resumption {NOT_REPORTED}" for tie in lasting]
    ties = [*absent, *chain.from_iterable(breaks), *lasting]
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


def _suspended(found: Sequence[TieView]) -> list[TieView]:
    """Return what was suspended at a known time, if nothing was there after it, as far as known."""
    return [
        tie
        for tie in found
        if tie.status == "suspended"
        and ended(tie)
        and not any(other.when.outer[3] > tie.when.outer[2] for other in found if other != tie)
    ]


def _overlap(pair: tuple[TieView, TieView], absent: TieView) -> bool:
    before, after = pair
    return (
        absent.when.outer[0] <= after.when.outer[1] and before.when.outer[2] <= absent.when.outer[3]
    )
