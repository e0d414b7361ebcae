"""Find the row of a source for each row of a panel."""

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

import numpy as np

from bilateral.panel.grid import Array, Ends, Grid
from bilateral.panel.knowledge import NOT_OBSERVED

NOWHERE = -1


class SourceStates(NamedTuple):
    """The numbered states of a source, and which of them each state of a panel was in each year.

    Attributes
    ----------
    labels : ndarray
        The code or id of each, by number.
    table : ndarray of int, or None
        A row for each state of the grid, a column for each year; `NOWHERE` for a state that is
        not in the source. None if they are the states of the grid, in its order.
    """

    labels: Array
    table: Array | None = None


class MissingRows(NamedTuple):
    """The meaning of a missing row: by year, and for states that cannot have one.

    Attributes
    ----------
    by_year : ndarray of int
        The state of knowledge, for each year of the panel.
    senders : ndarray of bool, or None
        Which states a source covers as senders, by number; None if it covers all.
    """

    by_year: Array
    senders: Array | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class RowLookup:
    """The row of a source for each row of a panel, by dyad and year, or by one state and year.

    Attributes
    ----------
    places : ndarray of int32
        The row of the source, or, after these, the meaning of a missing row: for each row of the
        panel, or for each state of the grid (a row) and year (a column).
    end : {"a", "b"}, optional
        Which of the two states; None if the places are for rows of the panel.
    """

    places: Array
    end: Literal["a", "b"] | None = None

    def at(self, rows: Any, ends: Ends) -> Array:
        """Return the rows of the source for some rows of the panel."""
        if self.end is None:
            return self.places[rows]
        state = ends.a if self.end == "a" else ends.b
        return self.places.take(state * self.places.shape[1] + ends.year)


class FoundRows(NamedTuple):
    """The rows of a source for the rows of a grid.

    Attributes
    ----------
    rows : ndarray of int32
        The number of the source's row for each row of the grid, or `NOWHERE`.
    doubled : ndarray of int
        The rows of the source that share their key with another.
    opposite : ndarray of int32, or None
        Where rows are about both directions, for each row the one of the opposite direction.
    """

    rows: Array
    doubled: Array
    opposite: Array | None = None


def find_dyads(
    grid: Grid, states: SourceStates, keys: Ends, *, mirrored: bool = False, turned: bool = False
) -> FoundRows:
    """Find for each row of a grid the row of a source about the same two states and year.

    Parameters
    ----------
    grid : Grid
        The rows.
    states : SourceStates
        The states of the source.
    keys : Ends
        The two states of each row of the source, by number, and its year after the first.
    mirrored : bool
        Whether a row is about both directions; a row with the same direction comes first.
    turned : bool
        Whether to return the row of the opposite direction.
    """
    size, width = len(states.labels), grid.width
    cube = np.full(size * size * width, NOWHERE, dtype=np.int32)
    numbers = np.arange(len(keys.a), dtype=np.int32)
    straight = _cells(keys.a, keys.b, keys.year, size, width)
    opposite = None
    if mirrored:
        cube[_cells(keys.b, keys.a, keys.year, size, width)] = numbers
        opposite = cube[straight]
    cube[straight] = numbers
    doubled = np.flatnonzero(cube[straight] != numbers)
    if states.table is None and not turned:
        return FoundRows(cube[grid.cells], doubled, opposite)
    a, b, year = grid.ends(slice(None))
    if states.table is not None:
        a, b = (states.table.take(end * width + year) for end in (a, b))
    found = cube[_cells(b, a, year, size, width) if turned else _cells(a, b, year, size, width)]
    found[(a == NOWHERE) | (b == NOWHERE)] = NOWHERE
    return FoundRows(found, doubled, opposite)


def find_states(grid: Grid, states: SourceStates, state: Array, year: Array) -> FoundRows:
    """Find for each state of a grid and year the row of a source; and the rows that are doubled."""
    table = np.full((len(states.labels) + 1, grid.width), NOWHERE, dtype=np.int32)
    numbers = np.arange(len(state), dtype=np.int32)
    table[state, year] = numbers
    doubled = np.flatnonzero(table[state, year] != numbers)
    if states.table is None:
        return FoundRows(table[:-1], doubled)
    # A state that is not in the source has the number -1, and so the last row, which is empty
    return FoundRows(table[states.table, np.arange(grid.width)], doubled)


def fill_no_row(
    grid: Grid,
    states: SourceStates,
    found: Array,
    length: int,
    missing: MissingRows,
    *,
    turned: bool = False,
) -> Array:
    """Return the rows found, or after the `length` rows of the source the meaning of none."""
    nothing = found == NOWHERE
    is_same = bool((missing.by_year == missing.by_year[0]).all())
    if is_same and states.table is None and missing.senders is None:
        # A missing row means the same everywhere, so a single number fills them all.
        return np.where(nothing, np.int32(length + missing.by_year[0]), found)
    # Most rows of a panel are found, or most are not: only the latter are converted to states.
    a, b, year = grid.ends(nothing.nonzero()[0])
    meanings = missing.by_year[year]
    if states.table is not None:
        a, b = (states.table[end, year] for end in (a, b))
        meanings = np.where((a == NOWHERE) | (b == NOWHERE), NOT_OBSERVED, meanings)
    if missing.senders is not None:
        sender = b if turned else a
        looked_at = missing.senders[sender] & (sender != NOWHERE)
        meanings = np.where(looked_at, meanings, NOT_OBSERVED)
    filled = found.copy()
    filled[nothing] = length + meanings
    return filled


def fill_no_row_of_states(
    states: SourceStates, found: Array, length: int, missing: MissingRows
) -> Array:
    """Do the same for states and years."""
    meanings = np.broadcast_to(missing.by_year, found.shape)
    if states.table is not None:
        meanings = np.where(states.table == NOWHERE, NOT_OBSERVED, meanings)
    return np.where(found == NOWHERE, length + meanings, found).astype(np.int32)


def _cells(a: Array, b: Array, year: Array, size: int, width: int) -> Array:
    return (a * size + b) * width + year
