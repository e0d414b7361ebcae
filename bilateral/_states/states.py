"""List states and memberships as frames, for all times or for a date."""

from typing import TYPE_CHECKING, Any

from bilateral._states.as_of import AsOf, When, as_of
from bilateral._states.data_files import Span, date_of
from bilateral._states.state_record import State
from bilateral._states.state_systems import Spell, days_of_list, published_spells
from bilateral._states.states_by_id import states_by_id
from bilateral.errors import DateError, UnknownNameError

if TYPE_CHECKING:
    import pandas as pd

LIFE = {"start": "datetime64[s]", "end": "datetime64[s]"}
TYPES = {
    **dict.fromkeys(("id", "name", "official_name", "standing"), "str"),
    **LIFE,
    **dict.fromkeys(("iso2", "iso3", "iso_numeric"), "str"),
    **dict.fromkeys(("cow", "gw"), "Int64"),
    "capital": "str",
    **dict.fromkeys(("latitude", "longitude"), "float64"),
}
"""The pandas types of the columns of states, in order."""


def states(on: When = None, *, system: str | None = None, carry: bool = False) -> "pd.DataFrame":
    """List the states that existed on a date, or were members of a system then.

    Parameters
    ----------
    on : int, str, datetime.date, Date, optional
        A year, a date in EDTF or a day: a state is listed if it existed on at least one day of
        it. None lists those of all times.
    system : {"cow", "gw"}, optional
        The list of members to read: Correlates of War (v2016) or Gleditsch and Ward. None lists
        every known state, contested entity and territory, one row for each.
    carry : bool
        Treat the members on a list's last day as members ever after.

    Returns
    -------
    pandas.DataFrame
        With a system a row for each spell of membership, cut where a number passes from one state
        to another: `id`, `name` (of that time), the number under the system's name, `abbreviation`,
        `start`, `end` (days, both included; no end for a member on the list's last day). Without,
        `id, name, official_name, standing, start, end, iso2, iso3, iso_numeric, cow, gw, capital,
        latitude, longitude`; no start where it is older than 1816.

    Raises
    ------
    UnknownNameError
        If no list has this name.
    DateError
        If `on` is not a date, or lies outside the list.

    References
    ----------
    Correlates of War Project (2017), State System Membership List, v2016.
    Gleditsch, K. S. and M. D. Ward (1999), A revised list of independent states since the Congress
    of Vienna, International Interactions 25(4): 393-413.

    Examples
    --------
    >>> members = states(on="1914-07-28", system="cow")
    >>> len(members), members.query("id == 'X-AUH'")["name"].item()
    (45, 'Austria-Hungary')
    """
    day_range = as_of(on)
    if system is None:
        return _of_states(day_range)
    return _of_members(system, _within_list(day_range, system, carry=carry))


def spells(system: str, *, microstates: bool = False) -> tuple[Spell, ...]:
    """Return the spells of membership as listed, whatever states the numbers meant.

    Parameters
    ----------
    system : {"cow", "gw"}
        The list.
    microstates : bool
        For ``gw``: whether to include the microstates, which it lists apart.

    Raises
    ------
    UnknownNameError
        If no list has this name, or it has no list of microstates.

    Examples
    --------
    >>> first = spells("cow")[3]
    >>> first.code, first.abbreviation, str(first.span)
    (40, 'CUB', 'from 1902-05-20 to 1906-09-25')
    >>> len(spells("gw")), len(spells("gw", microstates=True))
    (216, 239)
    """
    days_of_list(system)  # refuses an unknown system
    listed = [spell for spell in published_spells() if spell.system == system]
    if microstates and not any(spell.is_microstate for spell in listed):
        msg = (
            f"the list {system!r} has no microstates apart from its members; leave out "
            "microstates=True, or take the list 'gw'"
        )
        raise UnknownNameError(msg)
    return tuple(spell for spell in listed if microstates or not spell.is_microstate)


def _of_members(system: str, day_range: AsOf | None) -> "pd.DataFrame":
    members = [
        (state, spell)
        for state in states_by_id().values()
        for spell in state.spells
        if spell.system == system
        and not spell.is_microstate
        and (day_range is None or spell.span.meets(day_range.span))
    ]
    members.sort(key=lambda member: (member[1].code, member[1].span))
    closes = days_of_list(system).last
    rows = [
        {
            "id": state.id,
            "name": _name_then(state, spell.span, day_range),
            system: spell.code,
            "abbreviation": spell.abbreviation,
            "start": date_of(spell.span.first),
            # A member on the last day of the list has not left it.
            "end": None if spell.span.last == closes else date_of(spell.span.last),
        }
        for state, spell in members
    ]
    return _frame(
        rows, {"id": "str", "name": "str", system: "int64", "abbreviation": "str", **LIFE}
    )


def _of_states(day_range: AsOf | None) -> "pd.DataFrame":
    rows = []
    for state in states_by_id().values():
        periods = [it for it in state.periods if day_range is None or it.meets(day_range.span)]
        if periods:
            life = Span(periods[0].first, periods[-1].last)
            row = {column: getattr(state, column) for column in TYPES}
            row |= {"name": _name_then(state, life, day_range), "capital": state.capital or None}
            rows.append(row | {"start": date_of(life.first), "end": date_of(life.last)})
    return _frame(rows, TYPES)


def _frame(rows: list[dict[str, Any]], types: dict[str, str]) -> "pd.DataFrame":
    import pandas as pd

    # Typed column by column, which is faster than converting a frame of objects.
    return pd.DataFrame(
        {name: pd.Series([row[name] for row in rows], dtype=kind) for name, kind in types.items()}
    )


def _within_list(day_range: AsOf | None, system: str, *, carry: bool) -> AsOf | None:
    covers = days_of_list(system)
    if day_range is None or day_range.span.meets(covers):
        return day_range
    if carry and day_range.span.first > covers.last:
        return AsOf(Span(covers.last, covers.last), day_range.text)
    mend = "carry=True treats its last members as members ever after" if not carry else ""
    after = f"; {mend}" if mend and day_range.span.first > covers.last else ""
    msg = f"{day_range.text} is outside the list {system!r}, which covers the days {covers}{after}"
    raise DateError(msg)


def _name_then(state: State, life: Span, day_range: AsOf | None) -> str:
    """Return the name of a state on the last day given; without a day, its present name."""
    if day_range is None or not life.meets(day_range.span):
        return state.name
    return state.name_at(life.within(day_range.span).last)
