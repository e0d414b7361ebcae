"""What happened, in about ten events: relations, war, the highest visits, agreements, figures."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import Any

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.counting import above
from bilateral._findings.hostile_acts import OF_CONFLICT, hostile_acts
from bilateral._findings.ranks import encounters
from bilateral._findings.result import (
    FindingSpec,
    Result,
    case_by_case,
    columns,
    joined,
    result_of,
    row_of,
)
from bilateral._findings.summary import course
from bilateral._findings.summary.scale import counted, largest, numbers
from bilateral._findings.summary.voice import possessive, state_name
from bilateral._findings.tie_view import IN, OUT, TieView
from bilateral.dates.bounds import Day
from bilateral.dates.in_words import bare, between
from bilateral.errors import BilateralError

COLUMNS = columns(
    "relationship date title direction why kind topic earliest:day latest:day attributed_to "
    "disputed:flag rank:count ids"
)
WAR = ("military.conflict", "military.occupation", *sorted(OF_CONFLICT))
EMBASSY, AGREEMENT = "diplomatic.embassy", "agreement"
MEASURES_OF = (
    "diplomatic.expulsion",
    "political.sanctions",
    "trade.embargo",
    "trade.expropriation",
    "political.detention",
)
RELATIONS, CONFLICT, VISITS = "relations", "war and its end", "highest visits"
BEGIN, BREAK, RESUME = (f"{name} of relations" for name in ("beginning", "break", "resumption"))
FIGURES, AGREEMENTS = "largest figures", "agreements"
MEASURES, EMBASSIES, KEY = "hostile measures", "embassies", "marked in the record"
RULE = (
    "Up to {n} dated events: marked as key, relations, war, then top visits, largest figures, "
    "agreements, sanctions, embassies."
)
"""By which events are chosen."""
BEGUN, RESUMED = "Diplomatic relations begin", "Diplomatic relations resume"
LAPSE, END = "Diplomatic relations lapse", "Diplomatic relations end"
AT_FIRST = 4
"""So many events of relations, and of war, come before all others."""
LEAST = 10
"""A figure below this is too small to be one of the largest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened, between two days at most.

    Attributes
    ----------
    tie : TieView
        The record that tells it.
    title : str
        What happened.
    why : str
        By which part of the rule it is chosen.
    days : (Day, Day)
        The first and the last day on which it may have happened.
    """

    tie: TieView
    title: str
    why: str
    days: tuple[Day, Day]


def key_events(cases: Sequence[CaseIndex], n: int = 10) -> Result:
    """Choose what a slide shows of each case: about ten events, the same number from each.

    The frame has one row for each event, in order of time within a case: ``date`` in words,
    ``title``, ``direction`` (*out* from the focal state, *in* to it, *joint*), ``why`` it was
    chosen, and the first and last day on which it may have happened. What begins and ends is two
    events. ``rank`` is 1 for what the rule puts first. `RULE` is the rule, and the first of the
    warnings.

    Parameters
    ----------
    n : int
        The most events of all cases together; where a case has fewer, others have more.

    Raises
    ------
    BilateralError
        When `n` is no number of events.
    """
    if isinstance(n, bool) or not isinstance(n, int) or n < 1:
        msg = f"n={n!r} is no number of events; give a whole number from 1 on"
        raise BilateralError(msg)
    turns = zip_longest(*(_ranked(case) for case in cases))
    each = (pair for turn in turns for pair in zip(cases, turn, strict=True) if pair[1])
    chosen = [(case, event) for (case, event), _ in zip(each, range(n), strict=False)]
    ranks = {(case.id, event): rank for rank, (case, event) in enumerate(chosen, 1)}
    places = {case.id: place for place, case in enumerate(cases)}
    chosen.sort(key=lambda pair: (places[pair[0].id], *pair[1].days, pair[1].title))
    rows = [_row(case, event, ranks[case.id, event]) for case, event in chosen]
    return result_of(rows, COLUMNS, cases, _summary, lambda *_: (RULE.format(n=n),))


SPEC = FindingSpec(
    title="Key events",
    find=key_events,
    shown="relationship date title direction why",
    about=(),
)


def _ranked(case: CaseIndex) -> list[Event]:
    """Order the events of a case by the rule, each tie's event once."""
    groups = {
        RELATIONS: _of_relations(case),
        CONFLICT: _of_ties(case, CONFLICT, WAR),
        VISITS: _of_visits(case),
        FIGURES: _of_figures(case),
        AGREEMENTS: _of_agreements(case),
        MEASURES: _of_ties(case, MEASURES, MEASURES_OF),
        EMBASSIES: _of_embassies(case),
    }
    found = {why: _one_a_tie(case, events) for why, events in groups.items()}
    marked = [event for tie in case.ties if tie.record.key for event in _happened(tie, KEY)]
    first = [*found[RELATIONS][:AT_FIRST], *found[CONFLICT][:AT_FIRST]]
    rest = [events for why, events in found.items() if why not in (RELATIONS, CONFLICT)]
    rest += [found[RELATIONS][AT_FIRST:], found[CONFLICT][AT_FIRST:]]
    turns = [event for event in chain.from_iterable(zip_longest(*rest)) if event]
    each: dict[tuple[str, tuple[Day, Day]], Event] = {}
    for event in (*marked, *first, *turns):
        each.setdefault((event.tie.id, event.days), event)
    return list(each.values())


def _one_a_tie(case: CaseIndex, events: Iterable[Event]) -> list[Event]:
    """Leave out what is a part of, or the same as, what tells of another event of the same sort."""
    kept: list[Event] = []
    seen: set[str] = set()
    for event in events:
        around = {event.tie.id, *above(event.tie.id, case.onward)}
        is_end = any(it.tie is event.tie for it in kept)
        if is_end or seen.isdisjoint(around):
            kept.append(event)
            seen |= around
    return kept


def _of_relations(case: CaseIndex) -> list[Event]:
    """Tell the first beginning, then the last break and resumption, then those before."""
    found = course.read(case)
    broken = [event for tie in found.ruptures for event in _happened(tie, BREAK)]
    ends = [
        *(event for tie in found.absences for event in _began(tie, LAPSE, BREAK)),
        *(event for tie in found.spells[:-1] for event in _ended(tie, LAPSE, BREAK)),
        *(event for tie in found.spells[-1:] for event in _ended(tie, END, BREAK)),
    ]
    for event in ends:
        if not any(_meet(event.days, other.days) for other in broken):
            broken.append(event)
    begun = [
        event
        for place, tie in enumerate(found.spells)
        for event in (_began(tie, RESUMED, RESUME) if place else _began(tie, BEGUN, BEGIN))
    ]
    later = sorted([*broken, *begun[1:]], key=lambda event: event.days, reverse=True)
    return [*begun[:1], *later]


def _of_ties(case: CaseIndex, why: str, topics: Iterable[str]) -> Iterator[Event]:
    for topic in topics:
        for tie in case.by_word.get(topic, ()):
            yield from _happened(tie, why)


def _of_visits(case: CaseIndex) -> Iterator[Event]:
    """Tell visits and meetings, those of the highest rank first; without a rank none is told."""
    ranked = [
        (min(it.ranks.values()), sorted(it.ranks.values()), it.tie)
        for it in encounters(case)
        if it.ranks
    ]
    ranked.sort(key=lambda item: (item[0], -len(item[1]), item[1], -item[2].when.outer[0]))
    for *_, tie in ranked:
        if not tie.record.repeats:
            yield from _happened(tie, VISITS)


def _of_figures(case: CaseIndex) -> Iterator[Event]:
    """Tell what the largest figures are of, people before things, delivered before agreed."""
    found = []
    for tie in case.ties:
        if tie.absent or tie.is_hostile or tie.stage not in ("delivered", "agreed"):
            continue
        for amount in largest(numbers(case, [tie], (tie.stage,)))[:1]:
            figure = amount.figure
            size = figure.lower if figure.lower is not None else figure.upper or 0.0
            if size < LEAST:
                continue
            order = (not figure.is_of_people, tie.stage != "delivered", -size)
            words = "" if figure.words in tie.title else f": {counted(figure)}"
            found.append((order, tie, words))
    for _, tie, words in sorted(found, key=lambda item: (item[0], item[1].id)):
        for event in _happened(tie, FIGURES):
            yield Event(tie=tie, title=f"{event.title}{words}", why=FIGURES, days=event.days)


def _of_agreements(case: CaseIndex) -> Iterator[Event]:
    """Tell agreements that were reached, general ones first."""
    ties = [tie for tie in case.ties if tie.form == AGREEMENT and tie.topic not in WAR]
    for tie in sorted(
        ties, key=lambda tie: (tie.topic != "political.general-agreement", tie.when.outer)
    ):
        if tie.stage in ("agreed", "delivered"):
            yield from _happened(tie, AGREEMENTS)


def _of_embassies(case: CaseIndex) -> list[Event]:
    """Tell openings and closings, the latest first."""
    events = []
    for tie in case.by_word.get(EMBASSY, ()):
        if tie.stage in ("delivered", "stopped"):
            record = tie.record
            sides = (
                f"{possessive(state_name(record.sender))} embassy in {state_name(record.receiver)}"
            )
            what = "Embassies" if record.reciprocal else sides[0].upper() + sides[1:]
            verbs = ("open", "close") if record.reciprocal else ("opens", "closes")
            opened, closed = (f"{what} {verb}" for verb in verbs)
            events += [*_began(tie, opened, EMBASSIES), *_ended(tie, closed, EMBASSIES)]
    return sorted(events, key=lambda event: event.days, reverse=True)


def _happened(tie: TieView, why: str) -> Iterator[Event]:
    """Tell a tie by its title when it happened or began; not what is planned for ever or absent."""
    status = "" if tie.stage == "delivered" or tie.form == AGREEMENT else f" ({tie.status})"
    if tie.absent or not tie.is_dated:
        return
    when = tie.when
    last = when.start_latest if when.is_interval else when.end_latest
    if when.start_earliest is not None and last is not None:
        yield Event(
            tie=tie, title=f"{tie.title}{status}", why=why, days=(when.start_earliest, last)
        )


def _began(tie: TieView, title: str, why: str) -> Iterator[Event]:
    first, last = tie.when.start_earliest, tie.when.start_latest
    if tie.is_dated and first is not None and last is not None:
        yield Event(tie=tie, title=title, why=why, days=(first, last))


def _ended(tie: TieView, title: str, why: str) -> Iterator[Event]:
    first, last = tie.when.end_earliest, tie.when.end_latest
    if tie.is_dated and tie.when.end_kind == "known" and first is not None and last is not None:
        yield Event(tie=tie, title=title, why=why, days=(first, last))


def _meet(days: tuple[Day, Day], others: tuple[Day, Day]) -> bool:
    return bool(days[0] <= others[1] and others[0] <= days[1])


def _row(case: CaseIndex, event: Event, rank: int) -> dict[str, Any]:
    tie, (first, last) = event.tie, event.days
    is_disputed = tie.id in case.disputed("")
    doubt = " (disputed)" if is_disputed else " (claim)" if tie.claimants else ""
    actors = {act.tie.id: act.actor for act in hostile_acts(case)}
    actor = actors.get(tie.id)
    direction = {case.focal: OUT, case.other: IN}[actor] if actor else tie.direction
    date = bare(between(first, last, fine=True))
    values = (
        *(case.id, date, f"{event.title}{doubt}", direction, event.why, tie.kind, tie.topic),
        *(int(first.astype(int)), int(last.astype(int)), joined(tie.claimants), is_disputed),
        *(rank, tie.id),
    )
    return row_of(COLUMNS, values)


def _summary(rows: Sequence[Mapping[str, Any]], titles: Mapping[str, str]) -> str:
    if not rows:
        return "No key event with a date is recorded."
    return case_by_case(rows, titles, _sentence)


def _sentence(rows: Sequence[Mapping[str, Any]]) -> str:
    return (
        "; ".join(f"{row['title']} ({row['date']})" for row in rows) or "no such event is recorded"
    )
