"""Rule on conflict: what was done against whom, when, and how it ended."""

from collections import Counter
from collections.abc import Iterator, Sequence

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.endings import RESUMED, ending_name
from bilateral._findings.grouping import grouped
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
from bilateral._findings.summary.things import PLANNED
from bilateral._findings.summary.voice import Voice, state_name, topic_noun, with_article
from bilateral._findings.tie_view import TieView
from bilateral._findings.when import began, began_by, lasted
from bilateral.text.lists import join_list
from bilateral.vocabulary import codes, tone_of

SUBJECT = Subject(first="hostility between {focal} and {other}", later="that {between}")
IN_FULL, IN_ALL, AMONG = 1, 3, 2
"""The number of acts named with their parts and ends, named at all, and named among the others."""
Acts = Sequence[HostileAct]
"""Acts that are named in the same words."""
UNENDED = "no end of it is reported"
GENERAL = frozenset({"political.dispute", "political.strained-relations"})
"""The topics that say that the two are at odds, and not what was done."""
RELATIONS, CONFLICT = "diplomatic.relations", "military.conflict"
SANCTIONS = "political.sanctions"


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
    acts = sorted(
        acts, key=lambda act: (_is_told_as_course(case, act.tie), act.tie.topic in GENERAL)
    )
    several = _alike([act for act in acts if _is_named(case, act)])
    most = IN_ALL - 1 if len(several) > IN_ALL else IN_ALL
    foremost = several[:IN_FULL]
    named = [tie for acts in foremost for act in acts for tie in (*act.parts, *act.endings)]
    later = [tie for tie in _endings(case, acts) if tie not in named][-1:]
    phrases = [(_first(some), in_full(case, some, is_mended=bool(later))) for some in foremost]
    brief = ((some, f" ({title})" if (title := _title(some)) else "") for some in several[1:most])
    phrases += [(_first(some), in_brief(case, some) + title) for some, title in brief]
    named_acts = [says for _, says in sorted(phrases, key=lambda phrase: phrase[0])]
    if most < len(several):
        named_acts.append(f"other acts{_another(case, several[:most], several)}")
    after = "".join(f", and in the end {_came(case, tie)}" for tie in later)
    ties = [*(act.tie for act in acts if _is_named(case, act)), *named, *later]
    fields = ("actor", "target", "topic", "title")
    return clause(case, f"took the form of {join_list(named_acts)}{after}", ties, fields)


def _is_named(case: CaseIndex, act: HostileAct) -> bool:
    """Return whether an act is named for itself: what was done in a quarrel, and no part of a deed.

    Of a quarrel that has deeds for its parts, these are named in its place; but not those that
    the course of relations tells.
    """
    if act.tie.topic in GENERAL:
        return not act.wholes and not any(_is_deed(case, part) for part in act.parts)
    is_in_quarrel = all(case.by_id[whole].topic in GENERAL for whole in act.wholes)
    return not act.wholes or (is_in_quarrel and _is_deed(case, act.tie))


def _is_deed(case: CaseIndex, tie: TieView) -> bool:
    return tie.mode == "material" and not _is_told_as_course(case, tie)


def _first(acts: Sequence[HostileAct]) -> tuple[int, ...]:
    """Return when the first of some acts began: acts are named in order of time."""
    return min(began_by(act.tie) for act in acts)


def _alike(acts: Sequence[HostileAct]) -> list[list[HostileAct]]:
    """Put together the acts that are named in the same words but for their dates.

    Of one side in one field and year, deeds come before announcements, and are named once.
    """
    first: dict[tuple[object, ...], HostileAct] = {}
    for act in sorted(acts, key=lambda act: act.tie.stage in PLANNED):
        first.setdefault((*_sort(act), lasted(act.tie)), act)
    return list(
        grouped(
            first.values(),
            lambda act: (*_sort(act), act.tie.stage in PLANNED, act.tie.claimants, act.is_disputed),
        ).values()
    )


def _sort(act: HostileAct) -> tuple[object, ...]:
    return act.tie.topic, act.actor, act.tie.record.field


def _another(case: CaseIndex, named: Sequence[Acts], several: Sequence[Acts]) -> str:
    """Name the most frequent other deeds, or else words, that are not mere claims."""
    topics = {acts[0].tie.topic for acts in named}
    rest = [act for acts in several for act in acts if act.tie.topic not in topics]
    rest = [act for act in rest if not act.tie.claimants]
    rest = [act for act in rest if _is_deed(case, act.tie)] or rest
    if not rest:
        return ""
    counts = Counter(act.tie.topic for act in rest)
    most = sorted(counts, key=lambda topic: (topic in GENERAL, -counts[topic]))[:AMONG]
    return f", among them {join_list(_noun(topic, counts[topic]) for topic in most)}"


def _noun(topic: str, number: int) -> str:
    """Name one act of a topic, or several."""
    noun = topic_noun(topic)
    return str(codes("topics")[topic].get("plural", noun)) if number > 1 else with_article(noun)


def _is_told_as_course(case: CaseIndex, tie: TieView) -> bool:
    """Return whether the course of relations names an act already; it is named last here."""
    return tie.topic in RESUMED and RELATIONS in case.by_word


def is_foremost(case: CaseIndex) -> bool:
    """Return whether conflict is the latest, or the greatest part, of the records of a case."""
    ties = [tie for tie in case.ties if not tie.absent]
    dated = [tie for tie in ties if tie.date]
    latest = max((tie.when.outer[1] for tie in dated), default=0)
    is_latest = any(tie.is_hostile and tie.when.outer[1] == latest for tie in dated)
    return is_latest or sum(tie.is_hostile for tie in ties) * 2 > len(ties)


def in_full(case: CaseIndex, acts: Sequence[HostileAct], *, is_mended: bool) -> str:
    """Name acts alike: by whom, when, with what parts, how they ended, and who says so.

    What mends a quarrel mends a break of relations; an embargo may well outlast it. A use of force
    by one side is named by the title of its record too: *armed conflict* may be any.
    """
    ties, topic = [act.tie for act in acts], acts[0].tie.topic
    suffered = map(counted, (amount.figure for amount in largest(numbers(case, ties))))
    of_parts = dict.fromkeys(topic_noun(part.topic) for act in acts for part in act.parts)
    parts = [*suffered, *of_parts]
    ends = list(dict.fromkeys(_ending(tie) for act in acts for tie in act.endings[:2]))
    is_over = all(act.is_over for act in acts) or (is_mended and topic in RESUMED)
    asides = [
        _title(acts),
        f"with {', '.join(parts[:3])}" if parts else "",
        f"ended by {join_list(ends)}" if ends else "",
        "" if is_over else UNENDED,
    ]
    aside = "; ".join(filter(None, asides))
    return in_brief(case, acts) + (f" ({aside})" if aside else "")


def _title(acts: Sequence[HostileAct]) -> str:
    """Quote the title of a single act whose topic does not say what was done."""
    tie = acts[0].tie
    is_vague = tie.topic == SANCTIONS or (tie.topic == CONFLICT and acts[0].actor)
    if len(acts) > 1 or not is_vague:
        return ""
    return f"\N{LEFT DOUBLE QUOTATION MARK}{tie.title}\N{RIGHT DOUBLE QUOTATION MARK}"


def in_brief(case: CaseIndex, acts: Sequence[HostileAct]) -> str:
    """Name acts alike: what they were, over what, by whom and when, and on whose statement."""
    act = acts[0]
    tie = act.tie
    is_force = tie.topic == CONFLICT and act.actor
    name = "the use of force" if is_force else _noun(tie.topic, len(acts))
    words = [
        name,
        f"over {tie.record.field}" if tie.record.field else "",
        f"by {state_name(act.actor)}" if act.actor else "",
        _when([act.tie for act in acts]),
        f"(only {status_word(tie)})" if tie.stage in PLANNED else "",
        f"by the account of {claimants(case, tie)}" if tie.claimants else "",
        "(disputed)" if act.is_disputed else "",
    ]
    return " ".join(filter(None, words))


def _when(ties: Sequence[TieView]) -> str:
    """Write when acts were, in order of time, and how many there were besides."""
    dates = [lasted(tie) for tie in sorted(ties, key=began_by)]
    known = list(dict.fromkeys(filter(None, dates)))
    if known and all(date.startswith("in ") for date in known):
        known = [known[0], *(date.removeprefix("in ") for date in known[1:])]
    return join_list(known[:IN_ALL]) + (" and at other times" if len(known) > IN_ALL else "")


def _endings(case: CaseIndex, acts: Sequence[HostileAct]) -> list[TieView]:
    """Return the ends of hostility, earliest first, except resumed relations (see the course)."""
    found = {tie.id: tie for act in acts for tie in act.endings if tie.topic != RELATIONS}
    found |= {tie.id: tie for tie in endings_unlinked(case, acts)}
    return sorted(found.values(), key=lambda tie: (tie.when.outer[0], tie.id))


def _came(case: CaseIndex, tie: TieView) -> str:
    """Say that an end came; where it is only proposed, or is to restore relations, that it was."""
    parts = [
        case.by_id[part] for part, link in case.links if (link.rel, link.to) == ("part_of", tie.id)
    ]
    to_be = [part for part in parts if part.topic == RELATIONS]
    is_ahead = bool(to_be) and all(part.stage in PLANNED for part in to_be)
    how = status_word(to_be[0]) if is_ahead else ""
    return f"{ending_name(tie.topic)} {f'was {how}' if how else came(tie)} {began(tie)}".rstrip()


def _ending(tie: TieView) -> str:
    status = "" if tie.stage in ("agreed", "delivered") else f"(only {tie.status})"
    return " ".join(filter(None, [ending_name(tie.topic), began(tie), status]))
