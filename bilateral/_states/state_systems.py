"""The lists of members of the state system, as published, and limited to a state's days."""

from collections import defaultdict
from functools import cache
from typing import NamedTuple

from bilateral._states.data_files import Span, rows, span
from bilateral.errors import refuse_unknown


class Spell(NamedTuple):
    """A membership in a state system, as listed; the last one may last to the end of the list.

    Gleditsch and Ward list microstates (of fewer than 250,000 people, or recognised by few) apart
    from the other states; their memberships are marked.
    """

    system: str
    code: int
    abbreviation: str
    span: Span
    is_microstate: bool = False


@cache
def state_systems() -> dict[str, Span]:
    """Return the days that each list of members covers: Correlates of War, Gleditsch and Ward.

    Examples
    --------
    >>> str(state_systems()["cow"])
    'from 1816-01-01 to 2016-12-31'
    """
    return {row[0]: span(row[3], row[4]) for row in rows("state_systems.csv")}


def days_of_list(system: str) -> Span:
    """Return the days that a list of members covers.

    Raises
    ------
    UnknownNameError
        If no list has this name.

    Examples
    --------
    >>> str(days_of_list("gw"))
    'from 1816-01-01 to 2017-12-31'
    """
    refuse_unknown("state system", system, state_systems())
    return state_systems()[system]


@cache
def published_spells() -> tuple[Spell, ...]:
    """Return the memberships as listed, not limited to states.

    Examples
    --------
    >>> sum(spell.system == "cow" for spell in published_spells())
    243
    """
    lists = state_systems()
    return tuple(
        # A member on the last day of a list has no end date: its spell ends with the list.
        Spell(system, int(code), text, span(start, end).within(lists[system]), micro == "1")
        for system, code, text, start, end, micro in rows("state_spells.csv")
    )


def spells_within(system: str, code: str, days: tuple[Span, ...]) -> list[Spell]:
    """Return the spells of a number on some days, each cut to them.

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
