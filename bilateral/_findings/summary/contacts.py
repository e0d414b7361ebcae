"""Rule on contacts: the highest rank that met, when, and how regularly, and other levels."""

from collections.abc import Iterator, Sequence

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.grouping import grouped
from bilateral._findings.ranks import ENCOUNTERS, NOT_THERE, Encounter, Rank, encounters
from bilateral._findings.summary.claims import KNOWN_BY_OFFICE
from bilateral._findings.summary.grounds import clause, silence
from bilateral._findings.summary.sentence import Clause, Sentence, Subject, contrast
from bilateral._findings.summary.things import series, short_list
from bilateral._findings.summary.voice import (
    Voice,
    possessive,
    state_name,
    topic_noun,
    with_article,
)
from bilateral._findings.when import began, year
from bilateral._findings.years import years
from bilateral.dates.in_words import bare
from bilateral.text.lists import join_list

MOST = 3
VISIT = "political.visit"
"""The topic of people of one side travelling to the other."""


def contacts(cases: Sequence[CaseIndex], voice: Voice) -> Iterator[Sentence]:
    """Write at which rank the two sides met, when, and whether they do so regularly."""
    if any(map(encounters, cases)):
        clauses = (read(case) or _silent(case) for case in cases)
        yield from contrast("contacts", clauses, Subject(first=f"{voice.between},"), voice)


def _silent(case: CaseIndex) -> Clause | None:
    words = silence(case, ENCOUNTERS)
    return clause(case, f"visits and meetings are {words}") if words else None


def read(case: CaseIndex) -> Clause | None:
    """Read the encounters of a case: regular ones, the highest, announced ones, and the others."""
    found = encounters(case)
    ranked = [meeting for meeting in found if meeting.ranks]
    regular = [meeting for meeting in ranked if meeting.tie.record.repeats == "yearly"]
    once = [meeting for meeting in ranked if meeting not in regular]
    done = [meeting for meeting in once if meeting.tie.stage == "delivered"]
    top = _top(done) if _is_higher(done, regular) else []
    ahead = _top([meeting for meeting in once if meeting.tie.stage == "agreed"])
    higher = ahead if _is_higher(ahead, [*regular, *done]) else []
    rest = [meeting for meeting in done if top and meeting not in _linked(top, done)]
    parts = [
        *([_regular(case, regular)] if regular else []),
        *([_met(case, top)] if top else []),
        *([f"otherwise {_met_otherwise(case, rest)}"] if rest else []),
        *([_announced(case, higher)] if higher else []),
    ]
    if not found:
        return None
    ties = [meeting.tie for meeting in (*regular, *top, *rest, *higher) or found]
    says = ", and ".join(parts) or _unranked(found)
    return clause(case, says, ties, ("participants", "topic", "repeats"))


def _is_higher(some: Sequence[Encounter], others: Sequence[Encounter]) -> bool:
    """Return whether some encounters were at a higher rank than all others."""
    first, second = (
        [rank for meeting in meetings for rank in meeting.ranks.values()]
        for meetings in (some, others)
    )
    return bool(first) and (not second or min(first) < min(second))


def _top(found: Sequence[Encounter]) -> list[Encounter]:
    """Return the encounters of the highest rank, with the highest rank of the other side."""
    best = min((sorted(meeting.ranks.values()) for meeting in found), key=_height, default=[])
    return [meeting for meeting in found if sorted(meeting.ranks.values()) == best]


def _height(ranks: Sequence[Rank]) -> tuple[Rank, int, Sequence[Rank]]:
    """Return the sort key of an encounter: the highest rank, then whether both sides are known."""
    return ranks[0], -len(ranks), ranks


def _linked(top: Sequence[Encounter], done: Sequence[Encounter]) -> list[Encounter]:
    """Return the encounters that are the same as some, or parts or wholes of them."""
    joined = {meeting.tie.id for meeting in top}
    for meeting in done:
        for link in meeting.tie.record.links:
            if link.rel in ("part_of", "same_event_as") and joined & {meeting.tie.id, link.to}:
                joined |= {meeting.tie.id, link.to}
    return [meeting for meeting in done if meeting.tie.id in joined]


def _regular(case: CaseIndex, found: Sequence[Encounter]) -> str:
    """Write the yearly encounters, with the rank of those who travel."""
    states = [state for state in case.states if any(state in meeting.ranks for meeting in found)]
    rank = min(rank for meeting in found for rank in meeting.ranks.values())
    is_visit = all(meeting.tie.topic == VISIT for meeting in found)
    if len(states) == 2:
        return (
            f"{rank.plural} of both sides {'visit each other' if is_visit else 'meet'} every year"
        )
    other = state_name(next(state for state in case.states if state != states[0]))
    verb = "visit" if is_visit else "meet people of"
    return f"{rank.plural} of {state_name(states[0])} {verb} {other} every year"


def _met(case: CaseIndex, found: Sequence[Encounter]) -> str:
    """Write who met whom and when: visits apart from meetings, and each pair of ranks by itself."""
    groups = grouped(found, _sort)
    parts = [_write(case, group) for group in groups.values()]
    subject, _, _ = parts[0].partition(" visited ")
    if len(parts) == 2 and " and " not in parts[0] and parts[1].startswith(f"{subject} met "):
        return f"{parts[0]} and{parts[1].removeprefix(subject)}"
    return series(parts)


def _sort(meeting: Encounter) -> tuple[object, ...]:
    """Return what encounters have in common that one clause can tell, visits first."""
    is_visit = meeting.tie.topic == VISIT and _is_sent(meeting)
    sender = meeting.tie.record.sender if is_visit else ""
    ranks = tuple(sorted(meeting.ranks.items()))
    return bool(meeting.tie.record.repeats), not is_visit, sender, ranks


def _write(case: CaseIndex, found: Sequence[Encounter]) -> str:
    """Write one clause on encounters of the same sort and ranks."""
    first = found[0]
    if first.tie.record.repeats:
        return join_list(dict.fromkeys(_kept_meeting(case, meeting) for meeting in found))
    known = sorted({text for meeting in found if (text := year(meeting.tie))})
    when = f"in {join_list(known[:MOST])}" if known else began(first.tie)
    sides = [state for state in case.states if state in first.ranks]
    sides.sort(key=lambda state: first.ranks[state])
    if first.tie.topic == VISIT and _is_sent(first):
        guest = first.tie.record.sender
        other = next(state for state in case.states if state != guest)
        met = f" and met {_side(other, found)}" if other in first.ranks else ""
        return f"{_side(guest, found)} visited {state_name(other)} {when}".rstrip() + met
    other = next(state for state in case.states if state != sides[0])
    met = _side(other, found) if len(sides) == 2 else _people(other, found)
    return f"{_side(sides[0], found)} met {met} {when}".rstrip()


def _people(state: str, found: Sequence[Encounter]) -> str:
    """Name those of one side whose rank is not known, if they were the same each time, and few."""
    there = [
        [each for each in meeting.tie.record.participants if each.state == state]
        for meeting in found
    ]
    names = [[each.name for each in some if each.role not in NOT_THERE] for some in there]
    first = names[0]
    if not first or None in first or len(first) > MOST or any(some != first for some in names):
        return f"people of {state_name(state)}"
    offices = {each.name: each.office for each in there[0]}
    written = (f"{name} ({offices[name]})" if offices[name] else str(name) for name in first)
    return f"{join_list(written)} of {state_name(state)}"


def _is_sent(meeting: Encounter) -> bool:
    """Return whether it is known who travelled, and at what rank."""
    return not meeting.tie.record.reciprocal and meeting.tie.record.sender in meeting.ranks


def _kept_meeting(case: CaseIndex, meeting: Encounter) -> str:
    """Write what recurred, in the plural, with its whole period."""
    sides = sorted(meeting.ranks, key=lambda state: meeting.ranks[state])
    people = [_plural(state, [meeting.ranks[state]]) for state in sides]
    other = [state_name(state) for state in case.states if state not in sides]
    noun = "visits" if meeting.tie.topic == VISIT else "meetings"
    ways = (
        f"by {people[0]} to {other[0]}" if other and noun == "visits" else f"of {join_list(people)}"
    )
    return f"{noun} {ways} are recorded {years([meeting.tie])}".rstrip()


def _met_otherwise(case: CaseIndex, found: Sequence[Encounter]) -> str:
    """Write at what level others met: one side's office, if it is always the same."""
    if visited := _always(case, found):
        return visited
    both = [meeting for meeting in found if len(meeting.ranks) == 2]
    sides = [(state, sorted({meeting.ranks[state] for meeting in both})) for state in case.states]
    sides.sort(key=lambda side: len(side[1]))
    parts = [" met ".join(_plural(state, ranks) for state, ranks in sides)] if both else []
    for state, other in (case.states, case.states[::-1]):
        known = dict(sides)[state]
        alone = {meeting.ranks[state] for meeting in found if [*meeting.ranks] == [state]}
        if ranks := sorted(alone.difference(known)):
            parts.append(f"{_plural(state, ranks)} met people of {state_name(other)}")
    return series(parts)


def _always(case: CaseIndex, found: Sequence[Encounter]) -> str:
    """Write when one side visited the other, if it was always the same side and rank."""
    senders = {meeting.tie.record.sender for meeting in found}
    if len(senders) > 1 or not all(meeting.tie.topic == VISIT for meeting in found):
        return ""
    sender = senders.pop()
    known = [meeting.ranks.get(sender) for meeting in found if _is_sent(meeting)]
    dated = all(year(meeting.tie) for meeting in found)
    if len(known) < len(found) or len(set(known)) > 1 or not dated:
        return ""
    other = next(state for state in case.states if state != sender)
    if any(other in meeting.ranks for meeting in found):
        return ""
    whens = [f"{year(meeting.tie)}{_how_often(meeting)}" for meeting in _in_time(found)]
    if len(whens) > MOST:
        whens = [f"{len(whens)} years from {whens[0]}"]
    return f"{_side(sender, found)} visited {state_name(other)} in {join_list(whens)}"


def _in_time(found: Sequence[Encounter]) -> list[Encounter]:
    return sorted(found, key=lambda meeting: meeting.tie.when.outer)


def _how_often(meeting: Encounter) -> str:
    """Write how many visits one record counts, if it counts them."""
    counts = [figure for figure in meeting.tie.figures if figure.measure == "visits"]
    words = [figure.words for figure in counts if figure.is_number]
    return (
        f" ({'twice' if words[0] == '2' else f'{words[0]} times'})"
        if words[:1] != ["1"] and words
        else ""
    )


def _announced(case: CaseIndex, found: Sequence[Encounter]) -> str:
    """Write which encounter of a higher rank is announced."""
    tie, ranks = found[0].tie, found[0].ranks
    sides = " with ".join(_side(state, found[:1]) for state in case.states if state in ranks)
    when = bare(began(tie, fine=True))
    ahead = f"{with_article(topic_noun(tie.topic))} of {sides} is announced"
    return f"{ahead} for {when}" if when else ahead


def _side(state: str, found: Sequence[Encounter]) -> str:
    """Name who was there of one side: by the office, if all records name the same; else by rank."""
    offices = {meeting.offices.get(state) for meeting in found}
    if len(offices) == 1 and (office := offices.pop()):
        return f"the {office} of {state_name(state)}"
    return _ranked(state, found[0].ranks[state])


def _ranked(state: str, rank: Rank) -> str:
    name = state_name(state)
    if rank.id in KNOWN_BY_OFFICE:
        return f"{possessive(name)} {rank.label}"
    return f"{with_article(rank.label)} of {name}"


def _plural(state: str, ranks: Sequence[Rank]) -> str:
    if len(ranks) == 1 and ranks[0].id in KNOWN_BY_OFFICE:
        return _ranked(state, ranks[0])
    return f"{short_list(rank.plural for rank in ranks)} of {state_name(state)}"


def _unranked(found: Sequence[Encounter]) -> str:
    """Name encounters without a reported office, and their channel, if all have the same."""
    nouns = [topic_noun(meeting.tie.topic).removesuffix("s") for meeting in found]
    is_single = len(found) == 1 and not found[0].tie.record.repeats
    plural = join_list([f"{noun}s" for noun in dict.fromkeys(nouns)][:MOST])
    channels = {meeting.tie.channel for meeting in found} - {"not_stated"}
    through = f" through {channels.pop()} channels" if len(channels) == 1 else ""
    known = sorted({text for meeting in found if (text := year(meeting.tie))})
    when = f" in {join_list(known)}" if 0 < len(known) <= MOST else ""
    what = with_article(nouns[0]) if is_single else plural
    be = "is" if is_single else "are"
    return f"{what}{through}{when} {be} recorded, without the rank of who met"
