"""Open a panel of some dyads by day."""

from collections.abc import Sequence
from typing import Any

from bilateral.errors import DataSetError
from bilateral.panel.open_dyads import Years, open_dyads
from bilateral.panel.panel import Panel
from bilateral.panel.where import where


def dyad_days(
    pairs: Sequence[tuple[str | int, str | int]] | None = None,
    *,
    system: str = "cow",
    directed: bool = True,
    years: Years = None,
    extend_to: int | None = None,
    microstates: bool = False,
) -> Panel:
    """Open a panel: a row for some pairs of members of the state system and every day.

    Parameters
    ----------
    pairs : sequence of (str or int, str or int)
        The pairs, by names, ids or codes; all pairs would be too many rows, and are refused.
    system, directed, years, extend_to, microstates
        As in `dyad_months`.

    Returns
    -------
    Panel
        With the key columns ``cow_a, cow_b, day`` (``gw_a, gw_b, day``).

    Raises
    ------
    UnknownNameError
        If no list has this name, or one is not a state.
    DataSetError
        If no pairs are given, with the number of rows that all would have; if two states were never
        members on the same day; if the years are reversed, before 1816, or after the list.

    Examples
    --------
    >>> dyad_days([("CUB", "LAO")], years=2011)
    Panel(cow, directed, 2011-01-01 to 2011-12-31: 730 rows, 3 columns)
    """
    options: dict[str, Any] = {
        "system": system,
        "directed": directed,
        "years": years,
        "extend_to": extend_to,
        "microstates": microstates,
    }
    yearly = open_dyads("year", **options)
    if not pairs:
        days = len(yearly) * 365
        msg = (
            f"all pairs by day would be about {days:,} rows; name the pairs that are meant: "
            "bl.dyad_days([('CUB', 'LAO')], …), or open bl.dyad_months"
        )
        raise DataSetError(msg)
    met = where(yearly, pairs=pairs).grid
    ends = met.ends(slice(None))
    codes = {*met.codes[ends.a].tolist(), *met.codes[ends.b].tolist()}
    by_day = open_dyads("day", **options, codes=codes)
    return where(by_day, pairs=pairs)
