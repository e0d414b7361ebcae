"""Open a panel of state-years: one row for each member of the state system and year."""

from bilateral.panel.dyad_years import carried_spells, checked_years, ends_of_list
from bilateral.panel.panel import Panel
from bilateral.panel.state_grid import state_grid


def state_years(
    *,
    system: str = "cow",
    years: tuple[int, int] | int | None = None,
    extend_to: int | None = None,
    microstates: bool = False,
) -> Panel:
    """Open a panel: a row for every member of the state system and year.

    A state-year exists if the state was a member on at least one day of that year. Data sets and
    frames about single states can be added, and everything but what is about pairs works as in a
    panel of dyads: `Panel.where`, `Panel.derive`, `Panel.to_frame`.

    Parameters
    ----------
    system, years, extend_to, microstates
        As in `dyad_years`.

    Returns
    -------
    Panel
        With the key columns ``cow, year`` (``gw, year``).

    Raises
    ------
    UnknownNameError
        If no list has this name, or it has no microstates apart.
    DataSetError
        If the years are reversed, before 1816, or after the list.

    Examples
    --------
    >>> state_years(years=(1946, 2010))
    Panel(cow, states, 1946-2010: 9,348 rows, 2 columns)
    """
    ends = ends_of_list(system, extend_to)
    wanted = checked_years(years, ends, system, is_carried=extend_to is not None)
    members = carried_spells(system, ends[1], microstates=microstates)
    return Panel(system=system, grid=state_grid(members, wanted))
