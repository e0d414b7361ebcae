"""Rule on third states: which are in the records, in what topics, and in which roles."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.summary.grounds import clause
from bilateral._findings.summary.sentence import (
    AGREES,
    Clause,
    Sentence,
    Subject,
    contrast,
    difference_of,
    listed_clauses,
    sentence,
)
from bilateral._findings.summary.voice import Voice, state_name, topic_noun
from bilateral._findings.tie_view import TieView
from bilateral.text.lists import join_list
from bilateral.text.names import speaker
from bilateral.ties.parts import Participant

BEFORE = frozenset("a an the in on at by with from for under as one its their".split())
"""Words with which a role begins that takes no article."""
MOST = 3

WORDS = 4
"""The greatest number of words of a role; longer ones are descriptions."""
HALF = ("with", "to", "of", "by", "for")
"""The endings of roles that need an object."""

Third = Mapping[str, Sequence[TieView]]
"""The name of a third state, or of who is of one → the ties in which it takes part."""


def third_states(cases: Sequence[CaseIndex], voice: Voice) -> Iterator[Sentence]:
    """Write which third states take part in the ties, and in which roles."""
    found = {
        case.id: dict(sorted(thirds(case, case.ties).items(), key=lambda pair: -len(pair[1])))
        for case in cases
    }
    everywhere = [
        state for state in found[cases[0].id] if all(state in third for third in found.values())
    ][:1]
    rest = {
        case: {state: ties for state, ties in third.items() if state not in everywhere}
        for case, third in found.items()
    }
    clauses = [_clause(case, rest[case.id], named=True) for case in cases if rest[case.id]]
    difference = difference_of(clauses, voice) if clauses else AGREES
    for state in everywhere:
        yield _of_all(cases, found, state, voice, difference)
    yield from contrast("third_states", clauses, Subject(first=f"{voice.between},"), voice)


def thirds(case: CaseIndex, ties: Iterable[TieView]) -> dict[str, list[TieView]]:
    """Return who of third states takes part in some ties, by name, and in which."""
    found: dict[str, list[TieView]] = {}
    for tie in ties:
        names = [] if tie.absent else [third(case, each) for each in tie.record.participants]
        for name in dict.fromkeys(filter(None, names)):
            found.setdefault(name, []).append(tie)
    return found


def third(
    case: CaseIndex, participant: Participant, naming: Callable[[str], str] = state_name
) -> str:
    """Name a third state that takes part; a body, office or person of it is not the state itself.

    Empty for what is of one of the two, or of no state.
    """
    if not participant.state or participant.state in case.states:
        return ""
    part = participant.name or participant.body or participant.office
    if not part:
        return naming(participant.state)
    return f"{speaker(part)} of {state_name(participant.state)}"


def _of_all(
    cases: Sequence[CaseIndex],
    found: Mapping[str, Third],
    state: str,
    voice: Voice,
    difference: float,
) -> Sentence:
    """Write about a third state in all cases, in which topics it takes part."""
    clauses = [_clause(case, {state: found[case.id][state]}, named=False) for case in cases]
    text = f"{state} is named as a third state in {voice.everywhere}: "
    text += listed_clauses(clauses, Subject(first=voice.between), voice)
    return sentence("third_states", text, clauses, difference)


def _clause(case: CaseIndex, third: Third, *, named: bool) -> Clause:
    """Write in which topics some third states take part, and in which roles."""
    states: dict[str, list[str]] = {}
    for state, ties in list(third.items())[:MOST]:
        topics = join_list(list(dict.fromkeys(topic_noun(tie.topic) for tie in ties))[:MOST])
        roles = join_list(
            [*map(_with_article, filter(_is_role, roles_of(case, state, ties)))][:MOST]
        )
        part = f"as {roles}" if roles else f"in records of {topics}"
        states.setdefault(part, []).append(state)
    each = [
        f"{join_list(names)} {'is' if len(names) == 1 else 'are each'} named {part}"
        if named
        else part
        for part, names in states.items()
    ]
    involved = [tie for ties in list(third.values())[:MOST] for tie in ties]
    return clause(case, join_list(each), involved, ("participants",))


def roles_of(case: CaseIndex, name: str, ties: Sequence[TieView]) -> list[str]:
    """Name the roles of a third state, or of what is of one, in some ties, each once."""
    roles = (
        participant.role
        for tie in ties
        for participant in tie.record.participants
        if third(case, participant) == name
    )
    return list(dict.fromkeys(filter(None, roles)))


def _with_article(role: str) -> str:
    """Write a role as one that others may have too.

    Examples
    --------
    >>> _with_article("adversary"), _with_article("blockading power"), _with_article("other donor")
    ('an adversary', 'a blockading power', 'another donor')
    >>> _with_article("co-sponsors"), _with_article("in the background")
    ('co-sponsors', 'in the background')
    """
    first, _, rest = role.partition(" ")
    if role.partition(" of ")[0].endswith("s") or first in BEFORE:
        return role
    if first == "other" and rest:
        return f"another {rest}"
    return f"{'an' if role[0] in 'aeiou' else 'a'} {role}"


def _is_role(role: str) -> bool:
    words = role.split()
    return len(words) <= WORDS and words[-1] not in HALF
