"""Open a panel: its state system and its years, independent of today's date."""

from collections.abc import Iterator
from datetime import date
from operator import index
from typing import Any

from bilateral._states import Span, Spell, spells
from bilateral._states.as_of import days_of_year
from bilateral._states.state_systems import days_of_list
from bilateral.errors import DataSetError
from bilateral.panel.grid import grid
from bilateral.panel.panel import Panel

LAST_CARRIED = 2100
"""The last year to which membership can be carried; a greater year is probably a mistake."""


def dyad_years(
    *,
    system: str = "cow",
    directed: bool = True,
    years: tuple[int, int] | int | None = None,
    extend_to: int | None = None,
    microstates: bool = False,
) -> Panel:
    """Open a panel: a row for every two members of the state system and year.

    A dyad-year exists if both states were members on at least one common day of that year.
    Rows are sorted by the first state, the second and the year. The result depends on the list of
    members, never on today's date.

    Parameters
    ----------
    system : {"cow", "gw"}
        The list of members: Correlates of War (v2016) or Gleditsch and Ward.
    directed : bool
        Whether every two states have two rows a year, one for each direction; otherwise the first
        state is the one with the smaller code.
    years : (int, int) or int, optional
        The first and the last year, both included, or one year; all of the list by default.
    extend_to : int, optional
        Treat the members on the last day of the list as members until the end of this
        year; without it the panel ends with the list.
    microstates : bool
        For ``gw``: whether the states that Gleditsch and Ward list apart have rows too, such as
        Tonga, Andorra and Samoa; ``cow`` counts among its members those that it knows.

    Returns
    -------
    Panel
        With the key columns ``cow_a, cow_b, year`` (``gw_a, gw_b, year``); see `Panel.add`.

    Raises
    ------
    UnknownNameError
        If no list has this name, or it has no microstates apart.
    DataSetError
        If the years are reversed, before 1816, or after the list.

    References
    ----------
    Correlates of War Project (2017), State System Membership List, v2016.
    Gleditsch, K. S. and M. D. Ward (1999), A revised list of independent states since the Congress
    of Vienna, International Interactions 25(4): 393-413.

    Examples
    --------
    >>> dyad_years(years=(1946, 2010))
    Panel(cow, directed, 1946-2010: 1,444,960 rows, 3 columns)
    >>> dyad_years(years=(2010, 2024))
    Traceback (most recent call last):
    bilateral.errors.DataSetError: 2024 is after the list 'cow', which ends in 2016; \
extend_to=2024 treats its last members as members until then
    """
    ends = ends_of_list(system, extend_to)
    wanted = checked_years(years, ends, system, is_carried=extend_to is not None)
    members = carried_spells(system, ends[1], microstates=microstates)
    return Panel(system=system, grid=grid(members, wanted, directed=bool(directed)))


def carried_spells(system: str, last: int, *, microstates: bool) -> Iterator[Spell]:
    """Yield the spells of membership; those open at the end of the list last to a year's end."""
    closes, until = days_of_list(system).last, days_of_year(last).last
    for spell in spells(system, microstates=microstates):
        is_last = spell.span.last == closes
        yield spell._replace(span=Span(spell.span.first, until)) if is_last else spell


def years_of_list(system: str) -> tuple[int, int]:
    """Return the first and the last year of a list of members.

    Raises
    ------
    UnknownNameError
        If no list has this name.
    """
    first, last = map(date.fromordinal, days_of_list(system))
    return first.year, last.year


def ends_of_list(system: str, extend_to: int | None) -> tuple[int, int]:
    """Return the first and the last year of a list of members, carried on to a year.

    Raises
    ------
    UnknownNameError
        If no list has this name.
    DataSetError
        If the year is before the end of the list, or after `LAST_CARRIED`.
    """
    first, last = years_of_list(system)
    if extend_to is None:
        return first, last
    carried = _whole(extend_to)
    if not last <= carried <= LAST_CARRIED:
        msg = (
            f"extend_to={carried} was given; membership can be carried from {last}, the end of the "
            f"list, to {LAST_CARRIED}"
        )
        raise DataSetError(msg)
    return first, carried


def checked_years(
    years: tuple[int, int] | int | None, ends: tuple[int, int], system: str, *, is_carried: bool
) -> tuple[int, int]:
    """Return the first and the last year of a panel, checked against those of the list.

    Raises
    ------
    DataSetError
        If they are no years, are reversed, or are not on the list.
    """
    if years is None:
        return ends
    first, last = _pair(years)
    if first > last:
        msg = f"years={years} are reversed; write ({last}, {first})"
        raise DataSetError(msg)
    if first < ends[0]:
        msg = f"{first} is before the list {system!r}, which begins in {ends[0]}"
        raise DataSetError(msg)
    if last > ends[1]:
        mend = "a later extend_to" if is_carried else f"extend_to={last}"
        msg = (
            f"{last} is after the list {system!r}, which ends in {ends[1]}; {mend} treats its last "
            "members as members until then"
        )
        raise DataSetError(msg)
    return first, last


def _pair(years: Any) -> tuple[int, int]:
    ends = years if isinstance(years, tuple | list) else (years, years)
    if len(ends) != 2:
        msg = f"years={years!r} was given; expected the first and the last, as in (1946, 2010)"
        raise DataSetError(msg)
    return _whole(ends[0]), _whole(ends[1])


def _whole(year: Any) -> int:
    try:
        if not isinstance(year, bool):
            return index(year)
    except TypeError:
        pass
    msg = f"{year!r} is not a year; write it as a whole number, such as 1946"
    raise DataSetError(msg)
