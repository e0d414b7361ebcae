"""Open a panel of dyads by year, month, quarter or day, of all members or of some."""

from collections.abc import Collection

from bilateral.panel.dyad_years import carried_spells, checked_years, ends_of_list
from bilateral.panel.grid import grid
from bilateral.panel.panel import Panel
from bilateral.panel.periods import Period

Years = tuple[int, int] | int | None


def open_dyads(
    period: Period,
    *,
    system: str,
    directed: bool,
    years: Years,
    extend_to: int | None,
    microstates: bool,
    codes: Collection[int] | None = None,
) -> Panel:
    """Open a panel of dyads by a period; options as in `dyad_years`.

    Parameters
    ----------
    codes : collection of int, optional
        The codes of the states that have rows; by default all.
    """
    ends = ends_of_list(system, extend_to)
    wanted = checked_years(years, ends, system, is_carried=extend_to is not None)
    members = carried_spells(system, ends[1], microstates=microstates)
    kept = (spell for spell in members if codes is None or spell.code in codes)
    return Panel(system=system, grid=grid(kept, wanted, directed=bool(directed), period=period))
