"""Rules about states: they are known, the two of the relationship, and existed at the time."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any

from bilateral._states import state
from bilateral._states.states_by_id import states_by_id
from bilateral.errors import UnknownNameError, quote_list, shorten, unknown_name
from bilateral.records import Path, Problem, as_written, below, each
from bilateral.relationship.checks.lives import not_there

States = Sequence[object]
"""The two states of a relationship; in an invalid one, any number of any values."""
FORERUNNER = (
    "; where the source speaks of its forerunner, name this field under 'inferred' with the reason"
)


def states_rule(states: States) -> Iterator[Problem]:
    """Check the two states of a relationship."""
    for place, given in enumerate(states):
        yield from below(("states", place), known_state(given))
    first, *others = [*map(as_written, states)] or [None]
    if first is not None and others == [first]:
        text = f"both states are {shorten(first)}; a relationship has two"
        yield Problem(("states",), text)


def tie_states(tie: Any, states: States) -> Iterator[Problem]:
    """Check that the ends are the two states, which existed then, and that all others are known."""
    ends: list[tuple[Path, object]] = [((word,), getattr(tie, word)) for word in tie.end_words()]
    if tie.between is not None:
        ends += [(("between", place), end) for place, end in enumerate(tie.between)]
    marked = _forerunners(tie)
    for path, end in ends:
        third = "; a third state is a participant with a role"
        yield from below(path, _own_state(end, tie, states, third, path[0] in marked))
    for name in ("participants", "borne_by"):
        for path, part in each(tie, name):
            yield from below((*path, "state"), known_state(part.state))
    yield from below(("initiated_by",), known_state(tie.initiated_by))


def fact_state(fact: Any, states: States) -> Iterator[Problem]:
    """Check that a fact is about one of the two states, at a time when it existed."""
    marked = "state" in _forerunners(fact)
    return below(("state",), _own_state(fact.state, fact, states, forerunner=marked))


def coverage_states(coverage: Any, states: States) -> Iterator[Problem]:
    """Check that the direction of coverage leads from one of the two states to the other."""
    direction = as_written(coverage.direction) or "both"
    ends = direction.split(">")
    if len(ends) != 2:  # both, or an invalid direction, which the field reports
        return
    for end in ends:
        yield from below(("direction",), known_state(end.strip()) or _stranger(end, states, ""))
    if ends[0] == ends[1] and ends[0] in states_by_id():
        text = f"{direction} leads from {ends[0]} to itself; write two states, or both"
        yield Problem(("direction",), text)


def filter_states(chosen: Any, states: States) -> Iterator[Problem]:
    """Check that a filter names only the two states."""
    for path, given in each(chosen, "senders"):
        yield from below(path, known_state(given) or _stranger(given, states, ""))
    for path, entry in each(chosen, "left_out"):
        if entry.sender is not None:
            problems = known_state(entry.sender) or _stranger(entry.sender, states, "")
            yield from below((*path, "sender"), problems)


def known_state(given: object) -> list[Problem]:
    """Check that a state is known; a value that is not text is reported elsewhere.

    Examples
    --------
    >>> known_state("Laos")
    [Problem(path=(), text="unknown state 'Laos'; ... 'LAO'?")]
    """
    name = as_written(given)
    if name is None or name in states_by_id():
        return []
    # swapped letters are a more common mistake than a wrong letter
    meant = _meant(name) or [
        code for code in states_by_id() if sorted(code) == sorted(name.upper())
    ]
    return [Problem((), unknown_name("state", name, states_by_id(), meant=meant))]


def _meant(name: str) -> list[str]:
    """Return the state of a name, a code, or an abbreviation of the Correlates of War."""
    for given, scheme in ((name, None), (name.upper(), "cow")):
        with suppress(UnknownNameError):
            return [state(given, code=scheme).id]
    return []


def _own_state(
    given: object, record: Any, states: States, mend: str = "", forerunner: bool = False
) -> list[Problem]:
    """Return the first problem with a state that should be one of the two and exist at the time."""
    problems = known_state(given) or _stranger(given, states, mend)
    if problems or forerunner or not isinstance(given, str):
        return problems
    text = not_there(given, record.date, record.observed)
    return [Problem((), f"{text}{FORERUNNER}")] if text else []


def _forerunners(record: Any) -> set[object]:
    """Return the fields whose state the coder takes, for a reason, to have had a forerunner."""
    return {inference.of for _, inference in each(record, "inferred")}


def _stranger(given: object, states: States, mend: str) -> list[Problem]:
    """Report a state that is not one of the two, if both are valid."""
    two = [name for name in states if isinstance(name, str) and name in states_by_id()]
    if not isinstance(given, str) or len(set(two)) != 2 or given in two:
        return []
    text = (
        f"{given} is not one of the two states of the relationship, {quote_list(two, 'and')}{mend}"
    )
    return [Problem((), text)]
