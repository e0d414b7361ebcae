"""The events of a case in the order of a rule: relations, war, visits, figures, agreements."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, zip_longest

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.counting import above
from bilateral._findings.endings import OF_CONFLICT
from bilateral._findings.grouping import grouped
from bilateral._findings.ranks import encounters
from bilateral._findings.status_words import status_word
from bilateral._findings.summary import spells
from bilateral._findings.summary.scale import counted, largest, numbers, own_years
from bilateral._findings.summary.voice import possessive, state_name
from bilateral._findings.tie_view import TieView
from bilateral._findings.years import years
from bilateral.dates.bounds import Day
from bilateral.dates.in_words import year_of

FIGHTING = ("military.conflict", "military.occupation")
WAR = (*FIGHTING, *sorted(OF_CONFLICT))
EMBASSY, AGREEMENT = "diplomatic.embassy", "agreement"
MEASURES_OF = (
    "diplomatic.expulsion",
    "political.sanctions",
    "trade.embargo",
    "trade.expropriation",
    "political.detention",
    "political.covert-action",
)
RELATIONS, CONFLICT, VISITS = "relations", "war and its end", "highest visits"
BEGIN, BREAK, LOWERING, RESUME, ANNOUNCED = (
    f"{name} of relations"
    for name in ("beginning", "break", "lowering", "resumption", "announced break")
)
FIGURES, AGREEMENTS = "largest figures", "agreements"
MEASURES, EMBASSIES, KEY = "hostile measures", "embassies", "marked in the record"
SETTLEMENTS = "settlements"
BEGUN, RESUMED = "Diplomatic relations begin", "Diplomatic relations resume"
LAPSE, END = "Diplomatic relations lapse", "Diplomatic relations end"
AT_FIRST = 4
"""So many events of relations and of war, by turns, come before all others, marked or not."""
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
        The first and the last day on which it may have happened, or have begun.
    status : str
        How far it came, where it was not carried out.
    lasted : str
        The years through which it lasted; empty for a beginning or an end alone.
    """

    tie: TieView
    title: str
    why: str
    days: tuple[Day, Day]
    status: str = ""
    lasted: str = ""


def ranked_events(case: CaseIndex) -> list[Event]:
    """Order the events of a case by the rule, each tie's event once."""
    at_war = not case.by_word.keys().isdisjoint(FIGHTING)
    groups = {
        RELATIONS: _of_relations(case),
        CONFLICT: _of_ties(case, CONFLICT, WAR) if at_war else (),
        VISITS: _of_visits(case),
        FIGURES: _of_figures(case),
        AGREEMENTS: _of_agreements(case),
        MEASURES: _of_ties(case, MEASURES, MEASURES_OF),
        ANNOUNCED: _of_announcements(case),
        EMBASSIES: _of_embassies(case),
        SETTLEMENTS: () if at_war else _of_ties(case, SETTLEMENTS, sorted(OF_CONFLICT)),
    }
    found = {why: _one_a_tie(case, events) for why, events in groups.items()}
    leading = zip_longest(found[RELATIONS][:AT_FIRST], found[CONFLICT][:AT_FIRST])
    first = [event for event in chain.from_iterable(leading) if event]
    rest = [events for why, events in found.items() if why not in (RELATIONS, CONFLICT)]
    rest += [found[RELATIONS][AT_FIRST:], found[CONFLICT][AT_FIRST:]]
    turns = [event for event in chain.from_iterable(zip_longest(*rest)) if event]
    marked = _marked(case, [*first, *turns])
    each: dict[tuple[str, tuple[Day, Day]], Event] = {}
    for event in (*first, *marked, *turns):
        each.setdefault((event.tie.id, event.days), event)
    return list(each.values())


def _marked(case: CaseIndex, events: Sequence[Event]) -> list[Event]:
    """Tell what records mark as key, by turns what a rule tells too and what none does."""
    by_tie = grouped(events, lambda event: event.tie.id)
    keys = {tie.id: tie for tie in case.ties if tie.record.key}
    by_rule = [min(some, key=lambda it: it.days) for tie, some in by_tie.items() if tie in keys]
    alone = [tie for tie in keys.values() if tie.id not in by_tie]
    by_none = [event for tie in alone for event in _happened(tie, KEY)]
    return [event for pair in zip_longest(by_rule, by_none) for event in pair if event]


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
    found = spells.read(case)
    ruptures = [tie for tie in found.ruptures if tie.stage == "delivered"]
    broken = [event for tie in ruptures for event in _happened(tie, BREAK)]
    broken += [event for tie in found.lowerings for event in _happened(tie, LOWERING)]
    over = [spell.last for spell in found.spells if spell.is_over]
    words = {spell.last.id: LAPSE for spell in found.spells[:-1]}
    ends = [
        *(event for tie in found.absences for event in _began(tie, LAPSE, BREAK)),
        *(event for tie in over for event in _ended(tie, words.get(tie.id, END), BREAK)),
    ]
    for event in ends:
        if not any(_meet(event.days, other.days) for other in broken):
            broken.append(event)
    begun = [
        event
        for place, spell in enumerate(found.spells)
        for event in _began(spell.first, *((RESUMED, RESUME) if place else (BEGUN, BEGIN)))
    ]
    begun += [event for tie in found.restorations for event in _began(tie, tie.title, RESUME)]
    later = sorted([*broken, *begun[1:]], key=lambda event: event.days, reverse=True)
    return [*begun[:1], *later]


def _of_announcements(case: CaseIndex) -> Iterator[Event]:
    """Tell breaks of relations that were not carried out: an announcement breaks nothing."""
    for tie in spells.read(case).ruptures:
        if tie.stage != "delivered":
            yield from _happened(tie, ANNOUNCED)


def _of_ties(case: CaseIndex, why: str, topics: Iterable[str]) -> Iterator[Event]:
    for topic in topics:
        for tie in case.by_word.get(topic, ()):
            yield from _happened(tie, why)


def _of_visits(case: CaseIndex) -> Iterator[Event]:
    """Tell visits and meetings, the highest rank first; those without a rank are left out."""
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
            words = " ".join(filter(None, (f": {counted(figure)}", own_years(case, amount))))
            words = "" if figure.words in tie.title else words
            found.append((order, tie, words))
    for _, tie, words in sorted(found, key=lambda item: (item[0], item[1].id)):
        for event in _happened(tie, FIGURES):
            yield replace(event, title=f"{event.title}{words}")


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
    status = "" if tie.stage == "delivered" or tie.form == AGREEMENT else status_word(tie)
    last = tie.when.start_latest if tie.when.is_interval else tie.when.end_latest
    if not tie.absent:
        for event in _on_days(tie, tie.title, why, tie.when.start_earliest, last):
            yield replace(event, status=status, lasted=_lasted(tie))


def _lasted(tie: TieView) -> str:
    """Write the years through which a tie lasted; empty for what was over within a year."""
    first, last = tie.when.start_earliest, tie.when.end_latest
    is_within = first is not None and last is not None and year_of(first) == year_of(last)
    return years([tie]) if tie.when.is_interval and not is_within else ""


def _began(tie: TieView, title: str, why: str) -> Iterator[Event]:
    return _on_days(tie, title, why, tie.when.start_earliest, tie.when.start_latest)


def _ended(tie: TieView, title: str, why: str) -> Iterator[Event]:
    if tie.when.end_kind == "known":
        yield from _on_days(tie, title, why, tie.when.end_earliest, tie.when.end_latest)


def _on_days(
    tie: TieView, title: str, why: str, first: Day | None, last: Day | None
) -> Iterator[Event]:
    """Tell what happened between two days, if both are known."""
    if tie.is_dated and first is not None and last is not None:
        yield Event(tie=tie, title=title, why=why, days=(first, last))


def _meet(days: tuple[Day, Day], others: tuple[Day, Day]) -> bool:
    return bool(days[0] <= others[1] and others[0] <= days[1])
