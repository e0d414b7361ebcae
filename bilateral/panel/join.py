"""The join: match rows of a data set or frame, by states and years, to the rows of a grid."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from bilateral.errors import DataSetError
from bilateral.panel.column import NONE, PanelColumn
from bilateral.panel.grid import Array, Ends, Grid
from bilateral.panel.periods import words_of
from bilateral.panel.row_lookup import (
    NOWHERE,
    FoundRows,
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
        If there are such rows, or rows about both directions contradict each other.
    """
    found: dict[tuple[bool, bool], FoundRows] = {}
    for columns, missing, mirrored, turned in groups:
        if len(source.ends) == 2 and len(grid.suffixes) == 1:
            msg = (
                "this has a row for two states, and the panel one for each state; open a panel of "
                "dyads with bl.dyad_years"
            )
            raise DataSetError(msg)
        direction = (mirrored, turned)
        if direction not in found:
            found[direction] = _found(grid, source, mirrored=mirrored, turned=turned)
            if len(found[direction].doubled):
                raise DataSetError(doubled_rows(found[direction].doubled))
        if found[direction].opposite is not None:
            _refuse_contradictions(grid, source, columns, found[direction].opposite)
        rows = (source.states, found[direction].rows, len(columns[0]), missing)
        if len(source.ends) == 2:
            yield RowLookup(places=fill_no_row(grid, *rows, turned=turned)), columns
        else:
            places = fill_no_row_of_states(*rows)
            for end, suffix in grid.suffixes.items():
                yield RowLookup(places=places, end=end), _with_suffix(columns, suffix)


def _found(grid: Grid, source: SourceRows, **direction: bool) -> FoundRows:
    """Find the values of each row of the grid, or of each state and year; and doubled rows."""
    states, ends, since, values = source
    if len(ends) == 2:
        found = find_dyads(grid, states, Ends(ends[0], ends[1], since), **direction)
    else:
        found = find_states(grid, states, ends[0], since)
    if values is None:
        return found
    # numpy counts -1 from the end, so that NOWHERE stays NOWHERE
    return found._replace(rows=np.append(values, np.int32(NOWHERE))[found.rows])


def _refuse_contradictions(
    grid: Grid, source: SourceRows, columns: tuple[PanelColumn, ...], opposite: Array
) -> None:
    """Refuse rows a → b and b → a that are to say the same, and differ."""
    rows = np.flatnonzero(opposite != NOWHERE)
    others = opposite[rows]
    if source.values is not None:
        rows_of_values, others = source.values[rows], source.values[others]
    else:
        rows_of_values = rows
    for column in columns:
        values, missing = column.values, column.missing
        if missing is None:
            missing = values == NONE if column.words is not None else np.isnan(values)
        differ = (values[rows_of_values] != values[others]) & ~(
            missing[rows_of_values] & missing[others]
        )
        differ |= missing[rows_of_values] != missing[others]
        if differ.any():
            first = rows[differ][0]
            states = " and ".join(str(source.states.labels[end[first]]) for end in source.ends)
            when = words_of(grid.period, grid.first + int(source.since[first]))
            msg = (
                f"{column.name!r} is to be the same in both directions, and differs in "
                f"{int(differ.sum()) // 2} pairs of rows, such as {states} in "
                f"{when}; correct them, or leave out symmetric=True to keep each direction"
            )
            raise DataSetError(msg)


def _with_suffix(columns: tuple[PanelColumn, ...], suffix: str) -> tuple[PanelColumn, ...]:
    return tuple(replace(column, name=f"{column.name}{suffix}") for column in columns)
