"""Which row of a source each row of a panel takes its values from."""

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from bilateral.panel.grid import Ends, Grid
from bilateral.panel.known import UNSEEN

Array = Any
NOWHERE = -1


class Who(NamedTuple):
    """The states of a source, numbered, and which of them each state of a panel was in each year.

    Attributes
    ----------
    labels : ndarray
        The code or id of each, by number.
    table : ndarray of int, or None
        A row for each place of the grid, a column for each year; `NOWHERE` for a state that is
        none of them. None where they are the states of the grid, in its order.
    """

    labels: Array
    table: Array | None = None


class Silence(NamedTuple):
    """What it means that a source has no row: by year, and where it cannot have one.

    Attributes
    ----------
    by_year : ndarray of int
        The state of knowledge, for each year of the panel.
    senders : ndarray of bool, or None
        Which of its states a source looks at as senders, by number; None where at all.
    """

    by_year: Array
    senders: Array | None = None


@dataclass(frozen=True, eq=False)
class OfDyads:
    """Takes the row of the dyad and year.

    Attributes
    ----------
    places : ndarray of int32
        For each row of the panel that of the source, or behind these the sort of silence.
    """

    places: Array

    def at(self, rows: Any, ends: Ends) -> Array:  # noqa: ARG002 (the other sort needs them)
        """Give the places for some rows of the panel."""
        return self.places[rows]


@dataclass(frozen=True, eq=False)
class OfStates:
    """Takes the row of one of the two states and the year.

    Attributes
    ----------
    table : ndarray of int32
        The place for each state of the grid (a row) and year (a column).
    end : {"a", "b"}
        Which of the two states.
    """

    table: Array
    end: str

    def at(self, rows: Any, ends: Ends) -> Array:  # noqa: ARG002 (the other sort needs them)
        """Give the places for some rows of the panel."""
        state = ends.a if self.end == "a" else ends.b
        return self.table.take(state * self.table.shape[1] + ends.year)


Reach = OfDyads | OfStates


def of_dyads(
    grid: Grid, who: Who, keys: Ends, *, mirrored: bool = False, turned: bool = False
) -> tuple[Array, Array]:
    """Find for each row of a grid the row of a source about the same two states and year.

    Parameters
    ----------
    grid : Grid
        The rows.
    who : Who
        The states of the source.
    keys : Ends
        The two states of each row of the source, by number, and its year after the first.
    mirrored : bool
        Whether a row stands for both directions; one that is there in its own comes first.
    turned : bool
        Whether the row of the opposite direction is wanted.

    Returns
    -------
    ndarray of int32
        The number of the source's row for each row of the grid, or `NOWHERE`.
    ndarray of int
        The rows that share their key with another.
    """
    size, width = len(who.labels), grid.width
    cube = np.full(size * size * width, NOWHERE, dtype=np.int32)
    numbers = np.arange(len(keys.a), dtype=np.int32)
    if mirrored:
        cube[_cells(keys.b, keys.a, keys.year, size, width)] = numbers
    own = _cells(keys.a, keys.b, keys.year, size, width)
    cube[own] = numbers
    doubled = np.flatnonzero(cube[own] != numbers)
    if who.table is None and not turned:
        return cube[grid.cells], doubled
    a, b, year = grid.ends(slice(None))
    if who.table is not None:
        a, b = (who.table.take(end * width + year) for end in (a, b))
    found = cube[_cells(b, a, year, size, width) if turned else _cells(a, b, year, size, width)]
    found[(a == NOWHERE) | (b == NOWHERE)] = NOWHERE
    return found, doubled


def of_states(grid: Grid, who: Who, state: Array, year: Array) -> tuple[Array, Array]:
    """Find for each state of a grid and year the row of a source; and the rows that are doubled."""
    table = np.full((len(who.labels) + 1, grid.width), NOWHERE, dtype=np.int32)
    numbers = np.arange(len(state), dtype=np.int32)
    table[state, year] = numbers
    doubled = np.flatnonzero(table[state, year] != numbers)
    if who.table is None:
        return table[:-1], doubled
    # a state that is none of the source's has the number -1, and so the last row, which is empty
    return table[who.table, np.arange(grid.width)], doubled


def hushed_dyads(
    grid: Grid, who: Who, found: Array, length: int, silence: Silence, *, turned: bool = False
) -> Array:
    """Put the sort of silence behind the `length` rows of a source, where it has no row."""
    nothing = found == NOWHERE
    if _is_even(who, silence):
        return np.where(nothing, np.int32(length + silence.by_year[0]), found)
    a, b, year = grid.ends(nothing.nonzero()[0])
    sorts = silence.by_year[year]
    if who.table is not None:
        a, b = (who.table[end, year] for end in (a, b))
        sorts = np.where((a == NOWHERE) | (b == NOWHERE), UNSEEN, sorts)
    if silence.senders is not None:
        sender = b if turned else a
        sorts = np.where(silence.senders[sender] & (sender != NOWHERE), sorts, UNSEEN)
    hushed = found.copy()
    hushed[nothing] = length + sorts
    return hushed


def hushed_states(who: Who, found: Array, length: int, silence: Silence) -> Array:
    """Do the same for states and years."""
    sorts = np.broadcast_to(silence.by_year, found.shape)
    if who.table is not None:
        sorts = np.where(who.table == NOWHERE, UNSEEN, sorts)
    return np.where(found == NOWHERE, length + sorts, found).astype(np.int32)


def _is_even(who: Who, silence: Silence) -> bool:
    is_same = bool((silence.by_year == silence.by_year[0]).all())
    return is_same and who.table is None and silence.senders is None


def _cells(a: Array, b: Array, year: Array, size: int, width: int) -> Array:
    return (a * size + b) * width + year
