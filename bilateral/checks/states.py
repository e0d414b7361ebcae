"""What records owe the states: that they are known, the two of the relationship, and there then."""

from collections.abc import Iterator
from contextlib import suppress

from bilateral._states import state
from bilateral._states.register import register
from bilateral.checks.lives import not_there
from bilateral.checks.walking import Given, below, items, records, word
from bilateral.errors import UnknownNameError, quote_list, shorten, unknown_name
from bilateral.records import Path, Problem
from bilateral.ties import CLASS_OF


def states_rule(given: Given) -> Iterator[Problem]:
    """Check the two states of a relationship."""
    states = items(given, "states")
    for place, one in enumerate(states):
        yield from below(("states", place), known_state(one))
    if len(states) == 2 and states[0] == states[1]:
        text = f"both states are {shorten(str(states[0]))}; a relationship has two"
        yield Problem(("states",), text)


def tie_states(tie: Given, given: Given) -> Iterator[Problem]:
    """Check that the ends are the two states, and there then, and that all others are known."""
    third = "; a third state is a participant with a role"
    for path, one in _ends(tie):
        yield from below(path, _own_state(one, tie, given, third))
    for name in ("participants", "borne_by"):
        for path, part in records(tie, name):
            yield from below((*path, "state"), known_state(part.get("state")))
    yield from below(("initiated_by",), known_state(tie.get("initiated_by")))


def fact_state(fact: Given, given: Given) -> Iterator[Problem]:
    """Check that a fact is about one of the two states, at a time when it was there."""
    yield from below(("state",), _own_state(fact.get("state"), fact, given))


def coverage_states(coverage: Given, given: Given) -> Iterator[Problem]:
    """Check that coverage looks from one of the two states to the other."""
    direction = word(coverage, "direction") or "both"
    ends = direction.split(">")
    if len(ends) != 2:  # both, or no direction at all, which the field tells
        return
    for one in ends:
        yield from below(("direction",), known_state(one.strip()) or _stranger(one, given, ""))
    if ends[0] == ends[1] and ends[0] in register():
        text = f"{direction} leads from {ends[0]} to itself; write two states, or both"
        yield Problem(("direction",), text)


def known_state(one: object) -> list[Problem]:
    """Check that there is such a state; what is no text at all is told elsewhere.

    Examples
    --------
    >>> known_state("Laos")
    [Problem(path=(), text="unknown state 'Laos'; did you mean 'LAO'?")]
    """
    if not isinstance(one, str) or one in register():
        return []
    # letters that changed places are a commoner slip than another letter
    meant = _meant(one) or [name for name in register() if sorted(name) == sorted(one.upper())]
    if not meant:
        return [Problem((), unknown_name("state", one, register()))]
    text = unknown_name("state", one, meant=meant)
    return [Problem((), text)]


def _meant(one: str) -> list[str]:
    """Find the state of a name, of a code, or of an abbreviation of the Correlates of War."""
    for given, scheme in ((one, None), (one.upper(), "cow")):
        with suppress(UnknownNameError):
            return [state(given, code=scheme).id]
    return []


def _ends(tie: Given) -> Iterator[tuple[Path, object]]:
    kind = word(tie, "kind") or ""
    for pair in CLASS_OF[kind].ENDS if kind in CLASS_OF else ():
        yield from (((name,), tie[name]) for name in pair if tie.get(name))
    yield from ((("between", place), one) for place, one in enumerate(items(tie, "between")))


def _own_state(one: object, record: Given, given: Given, mend: str = "") -> list[Problem]:
    """Tell the first thing wrong with a state that should be one of the two, and there then."""
    found = known_state(one) or _stranger(one, given, mend)
    if found or not isinstance(one, str):
        return found
    text = not_there(one, word(record, "date"), word(record, "observed"))
    return [Problem((), text)] if text else []


def _stranger(one: object, given: Given, mend: str) -> list[Problem]:
    """Tell of a state that is not one of the two, if it is clear which two these are."""
    two = [name for name in items(given, "states") if isinstance(name, str) and name in register()]
    if not isinstance(one, str) or len(set(two)) != 2 or one in two:
        return []
    text = f"{one} is not one of the two states of the relationship, {quote_list(two)}{mend}"
    return [Problem((), text)]
