"""The lists of members of the state system, as published, and as cut to a state's days."""

from collections import defaultdict
from functools import cache
from typing import NamedTuple

from bilateral._states.data_files import Span, rows, span


class StateSystem(NamedTuple):
    """A list of members of the state system, with the days on which it opens and closes."""

    id: str
    title: str
    version: str
    covers: Span
    reference: str


class Spell(NamedTuple):
    """A membership in a state system as its list has it; the last one may run to the list's end."""

    system: str
    code: int
    abbreviation: str
    span: Span


@cache
def state_systems() -> dict[str, StateSystem]:
    """Give the lists of members: Correlates of War, Gleditsch and Ward.

    Examples
    --------
    >>> str(state_systems()["cow"].covers)
    'from 1816-01-01 to 2016-12-31'
    """
    return {
        id_: StateSystem(id_, title, version, span(opens, closes), reference)
        for id_, title, version, opens, closes, reference in rows("state_systems.csv")
    }


@cache
def published_spells() -> tuple[Spell, ...]:
    """Give the memberships as the lists have them, not cut to states.

    Examples
    --------
    >>> sum(spell.system == "cow" for spell in published_spells())
    243
    """
    found = []
    for system, code, abbreviation, start, end in rows("state_spells.csv"):
        member, closes = span(start, end), state_systems()[system].covers.last
        days = Span(member.first, min(member.last, closes))
        found.append(Spell(system, int(code), abbreviation, days))
    return tuple(found)


def spells_within(system: str, code: str, days: tuple[Span, ...]) -> list[Spell]:
    """Give the spells of a number on some days, each cut to them.

    Examples
    --------
    >>> soviet = (span("1922-12-30", "1991-12-25"),)
    >>> [str(spell.span) for spell in spells_within("cow", "365", soviet)]
    ['from 1922-12-30 to 1991-12-25']
    """
    return [
        spell._replace(span=spell.span.within(period))
        for spell in _by_code().get((system, code), ())
        for period in days
        if spell.span.meets(period)
    ]


@cache
def _by_code() -> dict[tuple[str, str], list[Spell]]:
    found: dict[tuple[str, str], list[Spell]] = defaultdict(list)
    for spell in published_spells():
        found[spell.system, str(spell.code)].append(spell)
    return found
