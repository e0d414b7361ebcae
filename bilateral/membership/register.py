"""The register of states, made from the data files when first asked: each state as a record."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from bilateral.membership.record import Code, Name, Spell, State
from bilateral.membership.tables import Span, rows, span, spans


class System(NamedTuple):
    """A list of members of the state system, with the days on which it opens and closes."""

    id: str
    title: str
    version: str
    covers: Span
    reference: str


class Succession(NamedTuple):
    """One state that came from another: when, and how."""

    predecessor: str
    successor: str
    date: str
    how: str


@cache
def register() -> dict[str, State]:
    """Give all states by id, in the order of their file.

    Examples
    --------
    >>> register()["SUHH"].name
    'Soviet Union'
    """
    names, codes, spells = _names(), _codes(), _spells_by_code()
    before, after = defaultdict(list), defaultdict(list)
    for succession in successions():
        before[succession.successor].append(succession.predecessor)
        after[succession.predecessor].append(succession.successor)
    states = {}
    for row in rows("states.csv"):
        id_, name, official, standing, periods, capital, latitude, longitude, note = row
        existence = spans(periods)
        states[id_] = State(
            id=id_,
            name=name,
            official_name=official,
            standing=standing,
            periods=existence,
            capital=capital,
            latitude=float(latitude) if latitude else None,
            longitude=float(longitude) if longitude else None,
            note=note,
            names=tuple(names[id_]),
            codes=tuple(codes[id_]),
            spells=tuple(_memberships(codes[id_], existence, spells)),
            predecessors=tuple(before[id_]),
            successors=tuple(after[id_]),
        )
    return states


@cache
def systems() -> dict[str, System]:
    """Give the lists of members: Correlates of War, Gleditsch and Ward.

    Examples
    --------
    >>> str(systems()["cow"].covers)
    'from 1816-01-01 to 2016-12-31'
    """
    return {
        id_: System(id_, title, version, span(opens, closes), reference)
        for id_, title, version, opens, closes, reference in rows("state_systems.csv")
    }


@cache
def published() -> tuple[Spell, ...]:
    """Give the memberships as the lists have them, not cut to states.

    Examples
    --------
    >>> sum(spell.system == "cow" for spell in published())
    243
    """
    found = []
    for system, code, abbreviation, start, end in rows("state_spells.csv"):
        member, closes = span(start, end), systems()[system].covers.last
        days = Span(member.first, min(member.last, closes))
        found.append(Spell(system, int(code), abbreviation, days))
    return tuple(found)


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


def _spells_by_code() -> dict[tuple[str, str], list[Spell]]:
    found: dict[tuple[str, str], list[Spell]] = defaultdict(list)
    for spell in published():
        found[spell.system, str(spell.code)].append(spell)
    return found


def _memberships(
    codes: list[Code], existence: tuple[Span, ...], spells: dict[tuple[str, str], list[Spell]]
) -> Iterator[Spell]:
    for code in codes:
        days = (code.span,) if code.span else existence
        for spell in spells.get((code.scheme, code.code), ()):
            for own in days:
                if spell.span.meets(own):
                    yield spell._replace(span=spell.span.within(own))
