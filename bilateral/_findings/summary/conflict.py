"""Rule on conflict: what was done against whom, when, and how it ended."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.endings import RESUMED, ending_name
from bilateral._findings.hostile_acts import (
    HostileAct,
    endings_unlinked,
    hostile_acts,
)
from bilateral._findings.status_words import came, status_word
from bilateral._findings.summary.claims import claimants
from bilateral._findings.summary.grounds import clause, silence_each_way
from bilateral._findings.summary.scale import counted, largest, numbers
from bilateral._findings.summary.sentence import DIFFERS, LEADS, Clause, Sentence, Subject, contrast
from bilateral._findings.summary.voice import Voice, state_name, topic_noun, with_article
from bilateral._findings.tie_view import TieView
from bilateral._findings.when import began, lasted
from bilateral.text.lists import join_list
from bilateral.vocabulary import codes, tone_of

SUBJECT = Subject(first="hostility between {focal} and {other}", later="that with {other}")
IN_FULL, IN_ALL = 1, 3
"""The number of acts named with their parts and ends, and the number named at all."""
UNENDED = "no end of it is reported"
RUPTURE, RELATIONS = "diplomatic.rupture", "diplomatic.relations"


def conflict(cases: Sequence[CaseIndex], voice: Voice) -> Iterator[Sentence]:
    """Write the hostile acts, and how they ended; first in the paragraph if latest or most."""
    found = {case.id: hostile_acts(case) for case in cases}
    if not any(found.values()):
        return
    clauses = (write(case, found[case.id]) for case in cases)
    leads = any(is_foremost(case) for case in cases if found[case.id])
    yield from contrast("conflict", clauses, SUBJECT, voice, LEADS if leads else DIFFERS)


def write(case: CaseIndex, acts: Sequence[HostileAct]) -> Clause | None:
    """Name the gravest acts of one case; or write the meaning of no record."""
    if not acts:
        hostile = [topic for topic in codes("topics") if tone_of(topic) == "hostile"]
        words = silence_each_way(case, hostile)
        return clause(case, f"is {words}") if words else None
    acts = sorted(acts, key=lambda act: _is_told_as_course(case, act))
    wholes = _once(act for act in acts if not act.wholes)
    named = [tie for act in wholes[:IN_FULL] for tie in (*act.parts, *act.endings)]
    later = [tie for tie in _endings(case, acts) if tie not in named][-1:]
    phrases = [in_full(case, act, is_mended=bool(later)) for act in wholes[:IN_FULL]]
    phrases += [in_brief(case, act) for act in wholes[IN_FULL:IN_ALL]]
    if len(wholes) > IN_ALL:
        phrases[-1] = f"other acts{_another(wholes[: IN_ALL - 1], wholes)}"
    after = "".join(f", and in the end {_came(tie)}" for tie in later)
    ties = [*(act.tie for act in acts if not act.wholes), *named, *later]
    fields = ("actor", "target", "topic", "title")
    return clause(case, f"took the form of {join_list(phrases)}{after}", ties, fields)


def _once(acts: Iterable[HostileAct]) -> list[HostileAct]:
    """Merge acts of the same side in the same field and year: deeds before announcements."""
    first: dict[tuple[object, ...], HostileAct] = {}
    for act in sorted(acts, key=lambda act: act.tie.stage in ("planned", "agreed")):
        of_what = act.tie.topic, act.actor, act.tie.record.field, lasted(act.tie)
        first.setdefault(of_what, act)
    return list(first.values())


def _another(named: Sequence[HostileAct], acts: Sequence[HostileAct]) -> str:
    """Name the most frequent other acts that are not mere claims; of equal ones the gravest."""
    topics = {act.tie.topic for act in named}
    rest = [act for act in acts if act.tie.topic not in topics and not act.tie.claimants]
    if not rest:
        return ""
    most, _ = Counter(act.tie.topic for act in rest).most_common(1)[0]
    return f", among them {with_article(topic_noun(most))}"


def _is_told_as_course(case: CaseIndex, act: HostileAct) -> bool:
    """Return whether the course of relations names an act already; it is named last here."""
    return act.tie.topic == RUPTURE and RELATIONS in case.by_word


def is_foremost(case: CaseIndex) -> bool:
    """Return whether conflict is the latest, or the greatest part, of the records of a case."""
    ties = [tie for tie in case.ties if not tie.absent]
    dated = [tie for tie in ties if tie.date]
    latest = max((tie.when.outer[1] for tie in dated), default=0)
    is_latest = any(tie.is_hostile and tie.when.outer[1] == latest for tie in dated)
    return is_latest or sum(tie.is_hostile for tie in ties) * 2 > len(ties)


def in_full(case: CaseIndex, act: HostileAct, *, is_mended: bool) -> str:
    """Name an act: by whom, when, with what parts, how it ended, and who says so.

    What mends a quarrel mends a break of relations; an embargo may well outlast it.
    """
    suffered = map(counted, (amount.figure for amount in largest(numbers(case, [act.tie]))))
    parts = [*suffered, *dict.fromkeys(topic_noun(part.topic) for part in act.parts)]
    ends = [_ending(tie) for tie in act.endings[:2]]
    asides = [
        f"with {', '.join(parts[:3])}" if parts else "",
        f"ended by {join_list(ends)}" if ends else "",
        "" if act.is_over or (is_mended and act.tie.topic in RESUMED) else UNENDED,
    ]
    aside = "; ".join(filter(None, asides))
    return in_brief(case, act) + (f" ({aside})" if aside else "")


def in_brief(case: CaseIndex, act: HostileAct) -> str:
    """Name an act: what it was, over what, by whom and when, and on whose statement."""
    tie = act.tie
    words = [
        with_article(topic_noun(tie.topic)),
        f"over {tie.record.field}" if tie.record.field else "",
        f"by {state_name(act.actor)}" if act.actor else "",
        lasted(tie),
        f"(only {status_word(tie)})" if tie.stage in ("planned", "agreed") else "",
        f"by the account of {claimants(case, tie)}" if tie.claimants else "",
        "(disputed)" if act.is_disputed else "",
    ]
    return " ".join(filter(None, words))


def _endings(case: CaseIndex, acts: Sequence[HostileAct]) -> list[TieView]:
    """Return the ends of hostility, earliest first, except resumed relations (see the course)."""
    found = {tie.id: tie for act in acts for tie in act.endings if tie.topic != RELATIONS}
    found |= {tie.id: tie for tie in endings_unlinked(case, acts)}
    return sorted(found.values(), key=lambda tie: (tie.when.outer[0], tie.id))


def _came(tie: TieView) -> str:
    """Say that an end came; where it is settled in words or only proposed, that it was."""
    return f"{ending_name(tie.topic)} {came(tie)} {began(tie)}".rstrip()


def _ending(tie: TieView) -> str:
    status = "" if tie.stage in ("agreed", "delivered") else f"(only {tie.status})"
    return " ".join(filter(None, [ending_name(tie.topic), began(tie), status]))
