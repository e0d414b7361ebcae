"""The join: match rows of a data set or frame, by states and years, to the rows of a grid."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from bilateral.errors import DataSetError
from bilateral.panel.column import PanelColumn
from bilateral.panel.grid import Array, Ends, Grid
from bilateral.panel.row_lookup import (
    NOWHERE,
    MissingRows,
    RowLookup,
    SourceStates,
    fill_no_row,
    fill_no_row_of_states,
    find_dyads,
    find_states,
)


class SourceRows(NamedTuple):
    """The rows of a source about dyads or states and years that a grid has.

    Attributes
    ----------
    states : SourceStates
        The states of the source.
    ends : sequence of ndarray of int
        The state of each row by number, or its two states.
    since : ndarray of int
        The year of each row, after the first of the grid.
    values : ndarray of int, optional
        The index of the values of each row, where it differs from the row number.
    """

    states: SourceStates
    ends: Sequence[Array]
    since: Array
    values: Array | None = None


class ColumnGroup(NamedTuple):
    """Columns that are joined in the same way.

    Attributes
    ----------
    columns : tuple of PanelColumn
    missing : MissingRows
        The meaning of a missing row for them.
    mirrored : bool
        Whether a row is about both directions.
    turned : bool
        Whether to use the row of the opposite direction.
    """

    columns: tuple[PanelColumn, ...]
    missing: MissingRows
    mirrored: bool = False
    turned: bool = False


def join(
    grid: Grid,
    source: SourceRows,
    groups: Iterable[ColumnGroup],
    doubled_rows: Callable[[Array], str],
) -> Iterator[tuple[RowLookup, tuple[PanelColumn, ...]]]:
    """Yield the columns of a source, matched to the rows of a grid by states and year.

    Columns about one state appear twice, for the first state and for the second.

    Parameters
    ----------
    grid : Grid
        The rows to which the columns are added.
    source : SourceRows
        The rows that have the values.
    groups : iterable of ColumnGroup
        The columns.
    doubled_rows : callable
        Words the error about rows that share their states and year with another.

    Raises
    ------
    DataSetError
        If there are such rows.
    """
    found: dict[tuple[bool, bool], Array] = {}
    for columns, missing, mirrored, turned in groups:
        if len(source.ends) == 2 and len(grid.suffixes) == 1:
            msg = (
                "this has a row for two states, and the panel one for each state; open a panel of "
                "dyads with bl.dyad_years"
            )
            raise DataSetError(msg)
        direction = (mirrored, turned)
        if direction not in found:
            found[direction], doubled = _found(grid, source, mirrored=mirrored, turned=turned)
            if len(doubled):
                raise DataSetError(doubled_rows(doubled))
        rows = (source.states, found[direction], len(columns[0]), missing)
        if len(source.ends) == 2:
            yield RowLookup(places=fill_no_row(grid, *rows, turned=turned)), columns
        else:
            places = fill_no_row_of_states(*rows)
            for end, suffix in grid.suffixes.items():
                yield RowLookup(places=places, end=end), _with_suffix(columns, suffix)


def _found(grid: Grid, source: SourceRows, **direction: bool) -> tuple[Array, Array]:
    """Find the values of each row of the grid, or of each state and year; and doubled rows."""
    states, ends, since, values = source
    if len(ends) == 2:
        found, doubled = find_dyads(grid, states, Ends(ends[0], ends[1], since), **direction)
    else:
        found, doubled = find_states(grid, states, ends[0], since)
    # numpy counts -1 from the end, so that NOWHERE stays NOWHERE
    return found if values is None else np.append(values, np.int32(NOWHERE))[found], doubled


def _with_suffix(columns: tuple[PanelColumn, ...], suffix: str) -> tuple[PanelColumn, ...]:
    return tuple(replace(column, name=f"{column.name}{suffix}") for column in columns)
