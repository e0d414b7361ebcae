"""The register of states, made from the data files when first asked: each state as a record."""

from collections import defaultdict
from functools import cache
from typing import NamedTuple

from bilateral._states.data_files import rows, span, spans
from bilateral._states.state_record import Code, Name, State


class Succession(NamedTuple):
    """One state that came from another: when, and how."""

    predecessor: str
    successor: str
    date: str
    how: str


@cache
def states_by_id() -> dict[str, State]:
    """Give all states by id, in the order of their file.

    Examples
    --------
    >>> states_by_id()["SUHH"].name
    'Soviet Union'
    """
    names, codes = _names(), _codes()
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
    """Give who came from whom, in order of time.

    Examples
    --------
    >>> [each.successor for each in successions() if each.predecessor == "CSHH"]
    ['CZE', 'SVK']
    """
    return tuple(Succession(*row) for row in rows("state_successions.csv"))


def _names() -> dict[str, list[Name]]:
    names: dict[str, list[Name]] = defaultdict(list)
    for id_, text, kind, start, end in rows("state_names.csv"):
        names[id_].append(Name(text, kind, span(start, end) if start or end else None))
    return names


def _codes() -> dict[str, list[Code]]:
    codes: dict[str, list[Code]] = defaultdict(list)
    for id_, scheme, code, start, end in rows("state_codes.csv"):
        codes[id_].append(Code(scheme, code, span(start, end) if start or end else None))
    return codes
