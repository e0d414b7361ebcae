"""Rule on third states: which are in the records, in what topics, and in which roles."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.summary.grounds import clause
from bilateral._findings.summary.sentence import (
    AGREES,
    Clause,
    Sentence,
    Subject,
    contrast,
    joined_clauses,
    sentence,
)
from bilateral._findings.summary.voice import Voice, state_name, topic_noun
from bilateral._findings.tie_view import TieView
from bilateral.text.lists import join_list

MOST = 3

WORDS = 4
"""The greatest number of words of a role; longer ones are descriptions."""
HALF = ("with", "to", "of", "by", "for")
"""The endings of roles that need an object."""

Third = Mapping[str, Sequence[TieView]]
"""Third state → the ties in which it takes part."""


def third_states(cases: Sequence[CaseIndex], voice: Voice) -> Iterator[Sentence]:
    """Write which third states take part in the ties, and in which roles."""
    found = {
        case.id: dict(sorted(thirds(case, case.ties).items(), key=lambda pair: -len(pair[1])))
        for case in cases
    }
    everywhere = [
        state for state in found[cases[0].id] if all(state in third for third in found.values())
    ][:1]
    for state in everywhere:
        yield _of_all(cases, found, state, voice)
    rest = {
        case: {state: ties for state, ties in third.items() if state not in everywhere}
        for case, third in found.items()
    }
    clauses = (_clause(case, rest[case.id], named=True) for case in cases if rest[case.id])
    yield from contrast("third_states", clauses, Subject(first=f"{voice.between},"), voice)


def thirds(case: CaseIndex, ties: Iterable[TieView]) -> dict[str, list[TieView]]:
    """Return the third states of some ties, with the ties in which each takes part."""
    found: dict[str, list[TieView]] = {}
    for tie in ties:
        states = (participant.state for participant in tie.record.participants)
        for state in dict.fromkeys(states):
            if state and state not in case.states and not tie.absent:
                found.setdefault(state, []).append(tie)
    return found


def _of_all(
    cases: Sequence[CaseIndex], found: Mapping[str, Third], state: str, voice: Voice
) -> Sentence:
    """Write about a third state in all cases, in which topics it takes part."""
    clauses = [_clause(case, {state: found[case.id][state]}, named=False) for case in cases]
    subject = Subject(first=voice.between)
    text = f"{state_name(state)} is named as a third state in {voice.everywhere}: "
    text += joined_clauses(clauses, subject, voice)
    return sentence("third_states", text, clauses, AGREES)


def _clause(case: CaseIndex, third: Third, *, named: bool) -> Clause:
    """Write in which topics some third states take part, and in which roles."""
    states: dict[str, list[str]] = {}
    for state, ties in list(third.items())[:MOST]:
        topics = join_list(list(dict.fromkeys(topic_noun(tie.topic) for tie in ties))[:MOST])
        roles = join_list([*filter(_is_role, roles_of(state, ties))][:MOST])
        part = f"as {roles}" if roles else f"in records of {topics}"
        states.setdefault(part, []).append(state_name(state))
    each = [
        f"{join_list(names)} {'is' if len(names) == 1 else 'are each'} named {part}"
        if named
        else part
        for part, names in states.items()
    ]
    involved = [tie for ties in list(third.values())[:MOST] for tie in ties]
    return clause(case, join_list(each), involved, ("participants",))


def roles_of(state: str, ties: Sequence[TieView]) -> list[str]:
    """Name the roles of a state in some ties, each once."""
    roles = (
        participant.role
        for tie in ties
        for participant in tie.record.participants
        if participant.state == state
    )
    return list(dict.fromkeys(filter(None, roles)))


def _is_role(role: str) -> bool:
    words = role.split()
    return len(words) <= WORDS and words[-1] not in HALF
