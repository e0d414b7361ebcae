"""Open a panel of dyads by month."""

from bilateral.panel.open_dyads import Years, open_dyads
from bilateral.panel.panel import Panel


def dyad_months(
    *,
    system: str = "cow",
    directed: bool = True,
    years: Years = None,
    extend_to: int | None = None,
    microstates: bool = False,
) -> Panel:
    """Open a panel: a row for every two members of the state system and month.

    A dyad-month exists if both states were members on at least one common day of the month. Frames
    and counts of events by month can be added; data sets by year and records are refused.

    Parameters
    ----------
    system, directed, years, extend_to, microstates
        As in `dyad_years`; all months of the years.

    Returns
    -------
    Panel
        With the key columns ``cow_a, cow_b, year, month`` (``gw_a, gw_b, year, month``).

    Raises
    ------
    UnknownNameError
        If no list has this name, or it has no microstates apart.
    DataSetError
        If the years are reversed, before 1816, or after the list.

    Examples
    --------
    >>> dyad_months(years=(2010, 2011))
    Panel(cow, directed, 2010-01 to 2011-12: 900,936 rows, 4 columns)
    """
    return open_dyads(
        "month",
        system=system,
        directed=directed,
        years=years,
        extend_to=extend_to,
        microstates=microstates,
    )
