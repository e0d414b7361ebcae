"""The rank of offices, and the highest that the two sides sent to meet each other."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.tie_view import TieView
from bilateral._states import state
from bilateral.ties.parts import Participant
from bilateral.vocabulary import codes

ENCOUNTERS = (
    "political.visit",
    "political.meeting",
    "political.consultation",
    "military.talks",
)
"""The topics under which people of both sides take part."""

NOT_THERE = frozenset(
    {"inviting", "invited", "claimant", "praised", "compared with", "to be founded", "mediator"}
)
"""Roles of people whom a record of an encounter names, and who were not there by it."""

NO_OFFICE = frozenset(
    {"wife", "husband", "spouse", "adviser", "advisor", "aide", "assistant", "former", "daughter"}
)
"""Words by which an office is somebody else's."""

STATE_BODIES = frozenset({"government", "ministry", "presidency", "cabinet", "state", "ministers"})
"""Words for bodies of the state itself: a president of one of these is the president."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Rank:
    """A rank of offices; ranks sort from the highest.

    Attributes
    ----------
    place : int
        0 for the highest.
    id, label, plural : str
        As in ``data/codes/offices.yaml``.
    """

    place: int
    id: str
    label: str
    plural: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Encounter:
    """A visit, a meeting, talks: with the highest rank that each side sent, where it is known.

    Attributes
    ----------
    tie : TieView
        The record of it.
    ranks : mapping
        State → rank, the focal state and the other one only.
    offices : mapping
        State → office of this rank, where the record names one of a single person in the
        service of the state itself.
    """

    tie: TieView
    ranks: Mapping[str, Rank]
    offices: Mapping[str, str]

    @property
    def highest(self) -> Rank | None:
        """The highest rank on either side; None where no office is reported."""
        return min(self.ranks.values(), default=None)


def encounters(case: CaseIndex) -> list[Encounter]:
    """Return the encounters of a case that took place, were agreed or recur, in order of records.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> found = encounters(index_case(bl.load("cuba-pakistan"), "CUB"))
    >>> min(meeting.highest for meeting in found if meeting.highest).label
    'head of state'
    """
    return [
        Encounter(
            tie=tie,
            ranks={state: rank for state, (rank, _) in found.items()},
            offices={
                state: office
                for state, (_, participant) in found.items()
                if (office := _office(participant))
            },
        )
        for tie in case.ties
        if tie.topic in ENCOUNTERS and not tie.absent and tie.stage in ("agreed", "delivered")
        for found in [_highest(tie.record.participants, case.states)]
    ]


def rank_of(participant: Participant) -> Rank | None:
    """Return the rank of somebody's office; None where it has none, or is not known.

    Examples
    --------
    >>> rank_of(Participant(state="CUB", office="Deputy Foreign Minister of Cuba")).label
    'deputy minister'
    >>> chamber = Participant(state="PAK", office="President", body="Lahore Chamber of Commerce")
    >>> rank_of(chamber).id
    'business'
    >>> rank_of(Participant(state="CUB", office="Wife of the president")) is None
    True
    """
    return _rank_of(_words(participant.office or ""), _words(participant.body or ""))


@cache
def _rank_of(office: tuple[str, ...], body: tuple[str, ...]) -> Rank | None:
    if not NO_OFFICE.isdisjoint(office):
        return None
    inside = [
        rank
        for rank in _listed_ranks()
        if any(_fits(_words(phrase), body) for phrase in _listed(rank, "bodies"))
    ]
    is_of_state = not body or not STATE_BODIES.isdisjoint(body)
    fitting = [
        (len(phrase), rank)
        for rank in _listed_ranks()
        for field, is_meant in (("offices", is_of_state or rank in inside), ("any", rank in inside))
        for phrase in map(_words, _listed(rank, field) if is_meant else ())
        if _fits(phrase, office)
    ]
    return max(fitting)[1] if fitting else max(inside, default=None)


def _highest(
    participants: Iterable[Participant], states: Sequence[str]
) -> dict[str, tuple[Rank, Participant]]:
    """Return of each state who ranks highest."""
    found: dict[str, tuple[Rank, Participant]] = {}
    for participant in participants:
        code, rank = participant.state, rank_of(participant)
        is_there = code in states and participant.role not in NOT_THERE
        if code and rank and is_there and not (code in found and found[code][0] <= rank):
            found[code] = rank, participant
    return found


def _office(participant: Participant) -> str:
    """Write the office of a single person, without the state; empty in a body, or of several."""
    office, code = participant.office or "", participant.state
    if participant.body or not code or "," in office or " and " in office:
        return ""
    return re.sub(rf" of (the )?{re.escape(state(code).name)}$", "", office)


@cache
def _listed_ranks() -> tuple[Rank, ...]:
    return tuple(
        Rank(place=place, id=name, label=fields["label"], plural=fields["plural"])
        for place, (name, fields) in enumerate(codes("offices").items())
    )


def _listed(rank: Rank, field: str) -> Sequence[str]:
    phrases: Sequence[str] = codes("offices")[rank.id].get(field, ())
    return phrases


def _fits(phrase: Sequence[str], words: Sequence[str]) -> bool:
    """Return whether the words of a phrase are among others in their order."""
    rest = iter(words)
    return all(word in rest for word in phrase)


def _words(text: str) -> tuple[str, ...]:
    """Split a text into words, a plural *s* left off, for offices are named of one and of many."""
    return tuple(word.removesuffix("s") for word in re.findall(r"[\w']+", text.casefold()))
