"""Third states: who else stands in the records, in what, and in which role."""

from collections.abc import Iterator, Mapping, Sequence

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.summary.grounds import depends_on, ids
from bilateral._findings.summary.sentence import (
    AGREES,
    DIFFERS,
    VARIES,
    Clause,
    Sentence,
    Subject,
    joined_clauses,
    sentence,
)
from bilateral._findings.summary.voice import Voice, state_name
from bilateral._findings.tie_view import TieView
from bilateral.text.lists import join_list
from bilateral.vocabulary import topic_label

MOST = 3

Third = Mapping[str, Sequence[TieView]]
"""Third state → the ties in which it has a part."""


def third_states(cases: Sequence[CaseIndex], voice: Voice) -> Iterator[Sentence]:
    """Say which third states have a part in the ties, and in which roles."""
    found = {case.id: thirds(case) for case in cases}
    shared = [
        state for state in _all(found.values()) if all(state in each for each in found.values())
    ]
    if shared and len(cases) > 1:
        yield _of_all(cases, found, shared[0], voice)
    rest = {
        case: {state: ties for state, ties in each.items() if state not in shared[:1]}
        for case, each in found.items()
    }
    if any(rest.values()):
        yield _of_some(cases, rest, voice)


def thirds(case: CaseIndex) -> dict[str, list[TieView]]:
    """Give the third states of a case, those of most ties first."""
    found: dict[str, list[TieView]] = {}
    for tie in case.ties:
        states = (participant.state for participant in tie.record.participants)
        for state in dict.fromkeys(states):
            if state and state not in case.states and not tie.absent:
                found.setdefault(state, []).append(tie)
    return dict(sorted(found.items(), key=lambda pair: -len(pair[1])))


def _of_all(
    cases: Sequence[CaseIndex], found: Mapping[str, Third], state: str, voice: Voice
) -> Sentence:
    """Say of a third state that stands in all cases, in what it does so."""
    everywhere = "both" if len(cases) == 2 else "all"
    clauses = [_clause(case, {state: found[case.id][state]}, named=False) for case in cases]
    subject = Subject(first=voice.between, later=voice.between)
    text = f"{state_name(state)} is a third state in {everywhere}: "
    text += joined_clauses(clauses, subject, voice)
    return sentence("third_states", text, clauses, AGREES)


def _of_some(cases: Sequence[CaseIndex], found: Mapping[str, Third], voice: Voice) -> Sentence:
    clauses = [_clause(case, found[case.id], named=True) for case in cases if found[case.id]]
    subject = Subject(first=voice.between, later=voice.between)
    other = "" if len(clauses) < len(cases) else "other "
    text = f"{other}third states have a part {joined_clauses(clauses, subject, voice)}"
    return sentence("third_states", text, clauses, DIFFERS if len(clauses) < len(cases) else VARIES)


def _clause(case: CaseIndex, third: Third, *, named: bool) -> Clause:
    """Say in what some third states have a part, and in which roles."""
    each = []
    for state, ties in list(third.items())[:MOST]:
        topics = join_list(list(dict.fromkeys(topic_label(tie.topic) for tie in ties))[:MOST])
        roles = "; ".join(_roles(state, ties)[:MOST])
        name = f"{state_name(state)}, " if named else ""
        each.append(f"{name}in {topics} ({roles})" if roles else f"{name}in {topics}")
    ties = [tie for ties in third.values() for tie in ties]
    return Clause(
        case=case,
        says=join_list(each),
        ties=ids(ties),
        depends_on=depends_on(case, ties, ("participants",)),
    )


def _roles(state: str, ties: Sequence[TieView]) -> list[str]:
    """Name the roles in which a state stands in some ties, each once."""
    roles = (
        participant.role
        for tie in ties
        for participant in tie.record.participants
        if participant.state == state
    )
    return list(dict.fromkeys(filter(None, roles)))


def _all(found: Sequence[Third]) -> list[str]:
    return list(dict.fromkeys(state for third in found for state in third))
