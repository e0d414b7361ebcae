"""Keep some rows of a panel: of states, pairs or years, or of politically relevant dyads."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

import numpy as np

from bilateral.errors import DataSetError, quote
from bilateral.panel.grid import Array, Grid
from bilateral.panel.pair import places_of_state, rows_of_pair
from bilateral.panel.panel_data import Addition, PanelData
from bilateral.panel.relevance import is_relevant
from bilateral.panel.years import years_given

P = TypeVar("P", bound=PanelData)


def where(
    panel: P,
    *,
    states: Sequence[str | int] | str | int | None = None,
    pairs: Sequence[tuple[str | int, str | int]] | None = None,
    years: tuple[int, int] | int | None = None,
    relevant: bool | Mapping[str, str | os.PathLike[str]] = False,
) -> P:
    """Return the panel with some of its rows; columns that it has stay.

    What is given together is met together: `states` and `years` keep the years of these states.

    Parameters
    ----------
    states : str, int or sequence of these, optional
        Names, ids or codes: dyads of which at least one state is among them.
    pairs : sequence of (str or int, str or int), optional
        These dyads, in a directed panel in both directions.
    years : (int, int) or int, optional
        The first and the last year, both included, or one year.
    relevant : bool or mapping of str to path
        Whether to keep politically relevant dyads alone: contiguous by land or across at most 400
        miles of water, or with at least one major power. It takes the data sets
        ``cow-contiguity`` and ``cow-majors``; a mapping gives local files of them.

    Returns
    -------
    Panel

    Raises
    ------
    UnknownNameError
        If one is not a state.
    DataSetError
        If no row is left; if years are outside the panel; or if it is not known of some years
        whether dyads are relevant.

    References
    ----------
    Lemke, D. and W. Reed (2001), The relevance of politically relevant dyads, Journal of Conflict
    Resolution 45(1): 126-144.

    Examples
    --------
    >>> import bilateral as bl
    >>> panel = bl.dyad_years(years=(1990, 2000))
    >>> panel.where(states="CUB", years=1995)
    Panel(cow, directed, 1995: 372 rows, 3 columns)
    """
    kept = np.ones(len(panel.grid), dtype=bool)
    if states is not None:
        kept &= _of_states(panel, states)
    if pairs is not None:
        kept &= _of_pairs(panel, pairs)
    span = years_given(panel.grid, years) or range(panel.grid.first, panel.grid.last + 1)
    if years is not None:
        year = panel.grid.first + panel.grid.cells % panel.grid.width
        kept &= (year >= span[0]) & (year <= span[-1])
    if relevant:
        kept &= is_relevant(panel, relevant if isinstance(relevant, Mapping) else {})
    if not kept.any():
        msg = "no row of the panel is left; give other states, pairs or years"
        raise DataSetError(msg)
    return keep_rows(panel, np.flatnonzero(kept), (span[0], span[-1]))


def keep_rows(panel: P, rows: Array, years: tuple[int, int] | None = None) -> P:
    """Return a panel with some of its rows, in their order, and its years narrowed to some."""
    first, last = years or (panel.grid.first, panel.grid.last)
    return replace(
        panel,
        grid=_narrowed(panel.grid, rows, first, last),
        additions=tuple(
            _addition_of(addition, rows, first - panel.grid.first, last - first + 1)
            for addition in panel.additions
        ),
    )


def _narrowed(grid: Grid, rows: Array, first: int, last: int) -> Grid:
    pairs, years = np.divmod(grid.cells[rows], grid.width)
    width = last - first + 1
    cells = (pairs * width + years - (first - grid.first)).astype(np.int32)
    starts = np.searchsorted(cells, np.arange(len(grid.starts)) * width)
    return replace(grid, first=first, last=last, cells=cells, starts=starts)


def _addition_of(addition: Addition, rows: Array, skipped: int, width: int) -> Addition:
    """Keep the places of some rows, or, of what is about states, of the years that are left."""
    lookup = addition.lookup
    places = (
        lookup.places[rows]
        if lookup.end is None
        else np.ascontiguousarray(lookup.places[:, skipped : skipped + width])
    )
    return replace(addition, lookup=replace(lookup, places=places))


def _of_states(panel: PanelData, given: Any) -> Array:
    """Mark the rows with one of the states; a name means that state alone, in its years."""
    grid = panel.grid
    several = [given] if isinstance(given, str | int) else list(given)
    there = np.zeros((len(grid.codes), grid.width), dtype=bool)
    for state in several:
        found = places_of_state(grid, panel.system, state)
        if not found:
            msg = f"{quote(state)} is in no year of this panel a member of {panel.system!r}"
            raise DataSetError(msg)
        for place, in_years in found.items():
            there[place] |= in_years
    ends = grid.ends(slice(None))
    return there[ends.a, ends.year] | there[ends.b, ends.year]


def _of_pairs(panel: PanelData, given: Any) -> Array:
    kept = np.zeros(len(panel.grid), dtype=bool)
    for pair in given:
        if not isinstance(pair, tuple | list) or len(pair) != 2:
            msg = f"{quote(pair)} is not a pair of states; write pairs=[('CUB', 'LAO'), …]"
            raise DataSetError(msg)
        for ends in (pair, pair[::-1]):
            kept[rows_of_pair(panel.grid, panel.system, *ends)] = True
    return kept
