"""Open a panel of dyads by quarter of a year."""

from bilateral.panel.open_dyads import Years, open_dyads
from bilateral.panel.panel import Panel


def dyad_quarters(
    *,
    system: str = "cow",
    directed: bool = True,
    years: Years = None,
    extend_to: int | None = None,
    microstates: bool = False,
) -> Panel:
    """Open a panel: a row for every two members of the state system and quarter of a year.

    Parameters
    ----------
    system, directed, years, extend_to, microstates
        As in `dyad_months`.

    Returns
    -------
    Panel
        With the key columns ``cow_a, cow_b, year, quarter`` (``gw_a, gw_b, year, quarter``).

    Raises
    ------
    UnknownNameError
        If no list has this name, or it has no microstates apart.
    DataSetError
        If the years are reversed, before 1816, or after the list.

    Examples
    --------
    >>> dyad_quarters(years=2011, directed=False).columns
    ['cow_a', 'cow_b', 'year', 'quarter']
    """
    return open_dyads(
        "quarter",
        system=system,
        directed=directed,
        years=years,
        extend_to=extend_to,
        microstates=microstates,
    )
