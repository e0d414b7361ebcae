"""Steps in time: for each row of a panel the row of the same dyad some years before or after."""

import numpy as np

from bilateral.panel.grid import Array, Grid
from bilateral.panel.row_lookup import NOWHERE


def row_at(grid: Grid, years: int) -> Array:
    """Return for each row that of the same dyad so many years later; `NOWHERE` if there is none.

    Years are real ones: where a dyad has no row in a year, nothing takes its place.

    Examples
    --------
    >>> import bilateral as bl
    >>> grid = bl.dyad_years(years=(1990, 1992)).where(pairs=[("CUB", "LAO")]).grid
    >>> row_at(grid, -1).tolist()
    [-1, 0, 1, -1, 3, 4]
    """
    year = grid.cells % grid.width + years
    wanted = grid.cells + years
    places = np.searchsorted(grid.cells, wanted).astype(np.int64)
    places[places == len(grid.cells)] = 0
    inside = (year >= 0) & (year < grid.width)
    return np.where(inside & (grid.cells[places] == wanted), places, NOWHERE)


def run_starts(grid: Grid) -> Array:
    """Return for each row the first row of its run of years without a gap, of the same dyad."""
    begins = np.ones(len(grid.cells), dtype=bool)
    follows = np.diff(grid.cells) == 1
    begins[1:] = ~(follows & (grid.cells[1:] % grid.width != 0))
    return np.maximum.accumulate(np.where(begins, np.arange(len(begins)), 0))
