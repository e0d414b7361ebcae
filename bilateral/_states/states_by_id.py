"""The register of states, built from the data files on first use: each state as a record."""

from collections import defaultdict
from collections.abc import Callable
from functools import cache
from typing import NamedTuple, TypeVar

from bilateral._states.data_files import rows, span, spans
from bilateral._states.state_record import Code, Name, State

Entry = TypeVar("Entry")


class Succession(NamedTuple):
    """One state that succeeded another: when, and how."""

    predecessor: str
    successor: str
    date: str
    how: str


@cache
def states_by_id() -> dict[str, State]:
    """Return all states by id, in the order of their file.

    Examples
    --------
    >>> states_by_id()["SUHH"].name
    'Soviet Union'
    """
    names, codes = _by_id("state_names.csv", Name), _by_id("state_codes.csv", Code)
    before, after = defaultdict(list), defaultdict(list)
    for succession in successions():
        before[succession.successor].append(succession.predecessor)
        after[succession.predecessor].append(succession.successor)
    states = {}
    for row in rows("states.csv"):
        id_, name, official, standing, periods, capital, latitude, longitude, note = row
        states[id_] = State(
            id=id_,
            name=name,
            official_name=official,
            standing=standing,
            periods=spans(periods),
            capital=capital,
            latitude=float(latitude) if latitude else None,
            longitude=float(longitude) if longitude else None,
            note=note,
            names=tuple(names[id_]),
            codes=tuple(codes[id_]),
            predecessors=tuple(before[id_]),
            successors=tuple(after[id_]),
        )
    return states


@cache
def successions() -> tuple[Succession, ...]:
    """Return the successions of states, in order of time.

    Examples
    --------
    >>> [each.successor for each in successions() if each.predecessor == "CSHH"]
    ['CZE', 'SVK']
    """
    return tuple(Succession(*row) for row in rows("state_successions.csv"))


def _by_id(file: str, entry: Callable[..., Entry]) -> dict[str, list[Entry]]:
    """Read what states have for a period: their names, their codes."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for id_, *texts, start, end in rows(file):
        found[id_].append(entry(*texts, span(start, end) if start or end else None))
    return found
