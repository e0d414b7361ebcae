"""Rule on return: what the helping side gets back: deeds, support, offers, thanks."""

from collections.abc import Iterator, Sequence

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.grouping import grouped
from bilateral._findings.summary.assistance import (
    GIVING_KINDS,
    PEACE,
    STAGES,
    back,
    is_denied,
    is_help,
    is_provided,
    is_study,
    provider_side,
    wholes,
)
from bilateral._findings.summary.deeds import carried_out
from bilateral._findings.summary.efforts import efforts
from bilateral._findings.summary.grounds import clause, silence
from bilateral._findings.summary.sentence import Clause, Sentence, Subject, contrast
from bilateral._findings.summary.things import (
    by_account,
    dated_things,
    planned_things,
    series,
    short_list,
    things,
)
from bilateral._findings.summary.voice import Voice
from bilateral._findings.tie_view import IN, OUT, TieView
from bilateral._findings.when import lasted
from bilateral.coverage import NOT_COVERED
from bilateral.text.lists import join_list

SUBJECTS = {
    IN: Subject(first="from {other}", later="from {other}"),
    OUT: Subject(first="from {focal} to {other}", later="to {other}"),
}
NOTHING = "no help, support or thanks is mentioned"
SUPPORT = ("political.support-at-un", "political.support")
THANKS = {
    "political.gratitude": "thanks",
    "political.tribute": "praise",
    "political.honour": "honours",
}
OFFERED = ("offered", "agreed", "proposed", "negotiating")
"""Statuses of a side's own offers, the firmest first; requests are not included."""


def returned(cases: Sequence[CaseIndex], voice: Voice) -> Iterator[Sentence]:
    """Write what the side that is helped did, offered and said in return."""
    sides = {case.id: provider_side(case) for case in cases}
    for direction, subject in SUBJECTS.items():
        there = [case for case in cases if sides[case.id] == back(direction)]
        clauses = [read(case, direction) for case in there]
        if any(each.ties for each in clauses if each):
            yield from contrast("returned", clauses, subject, voice)


def read(case: CaseIndex, direction: str) -> Clause | None:
    """Read what goes in one direction in return for help in the other."""
    there = [tie for tie in case.ties if tie.direction == direction and not tie.is_hostile]
    deeds = [tie for tie in there if is_help(tie) or is_study(tie)]
    support = [tie for tie in there if tie.topic in SUPPORT and tie.stage == "delivered"]
    acts = _other_acts(there, [*deeds, *support])
    offers = _offers(case, there)
    thanks = [tie for tie in there if tie.topic in THANKS and tie.stage == "delivered"]
    denied = [tie for tie in case.ties if is_denied(case, tie, direction)]
    open_ = "" if case.is_narrowed else " that no record shows carried out"
    gave = efforts(case, wholes(case, deeds), deeds)
    parts = [
        f"{short_list(gave.names)}{by_account(case, deeds)}" if deeds else "",
        _support(case, support) if support else "",
        _acts(case, acts) if acts else "",
        join_list(THANKS[topic] for topic in THANKS if any(tie.topic == topic for tie in thanks)),
        f"{_word(offers)} {short_list(planned_things(case, offers))}{open_}" if offers else "",
        f"no {short_list(dated_things(denied))} (reported absent)" if denied else "",
    ]
    ties = [*deeds, *support, *acts, *thanks, *offers, *denied]
    if not ties:
        if any(tie.tone == "cooperative" and not tie.absent for tie in there):
            return None  # visits, goods and the like, of which other rules speak
        why = silence(case, [*GIVING_KINDS, "political"], case.senders(direction))
        is_silent = not why or why == NOT_COVERED
        return None if is_silent else clause(case, NOTHING)
    return clause(case, f"came {series(parts)}", ties)


def _other_acts(ties: Sequence[TieView], told: Sequence[TieView]) -> list[TieView]:
    """Return what else a side did for the other, or bound itself to: no words, visits or goods."""
    known = {tie.id for tie in told}
    return [
        tie
        for tie in ties
        if tie.id not in known
        and not tie.absent
        and tie.kind in ("political", "military")
        and tie.topic not in PEACE
        and not is_provided(tie, STAGES)
        and (
            (tie.mode == "material" and tie.tone == "cooperative" and tie.stage == "delivered")
            or (tie.topic in SUPPORT and tie.stage == "agreed")
        )
    ]


def _acts(case: CaseIndex, ties: Sequence[TieView]) -> str:
    """Name such acts with their largest figures and dates; pledges as such."""
    pledged = [tie for tie in ties if tie.stage == "agreed"]
    done = [tie for tie in ties if tie.stage != "agreed"]
    gave = efforts(case, wholes(case, done), done)
    figures = f" ({gave.figures})" if gave.figures else ""
    parts = [
        f"{short_list(gave.names)}{figures}" if done else "",
        f"a pledge of {short_list(dated_things(pledged))}" if pledged else "",
    ]
    return f"{series(parts)}{by_account(case, ties)}"


def _offers(case: CaseIndex, ties: Sequence[TieView]) -> list[TieView]:
    """Return the firmest offers that no record shows carried out."""
    done = carried_out(case)
    open_ = [tie for tie in ties if is_provided(tie, ("planned", "agreed")) and tie.id not in done]
    of_status = grouped(open_, lambda tie: tie.status)
    return next((of_status[status] for status in OFFERED if status in of_status), [])


def _word(offers: Sequence[TieView]) -> str:
    return {"offered": "offers of", "agreed": "promises of"}.get(str(offers[0].status), "plans for")


def _support(case: CaseIndex, ties: Sequence[TieView]) -> str:
    """Write what support was given, and since when."""
    heads = wholes(case, ties)
    since = f" {lasted(heads[0])}".rstrip() if len(heads) == 1 else ""
    return f"{things(heads)}{since}{by_account(case, ties)}"
