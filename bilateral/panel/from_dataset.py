"""Build columns of a panel from a published data set, as its card says."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from bilateral.catalog.card import Card, Column
from bilateral.catalog.cards import find_card
from bilateral.catalog.one_of_several import refuse_rule
from bilateral.catalog.read import ReadFile, read_with_file
from bilateral.catalog.yearly import by_year, each_year, states_of
from bilateral.errors import DataSetError, refuse_unknown
from bilateral.panel.column import PanelColumn, number_column
from bilateral.panel.directions import onward_name, turned_name
from bilateral.panel.grid import Array, Grid
from bilateral.panel.join import ColumnGroup, SourceRows, join
from bilateral.panel.knowledge import NO_ROW, UNDER_HALF_STEP, UNKNOWN, VALUE
from bilateral.panel.panel_data import Addition, PanelData
from bilateral.panel.row_lookup import NOWHERE, MissingRows, SourceStates
from bilateral.panel.state_index import number_states, source_states

Columns = Sequence[tuple[Column, PanelColumn]]
"""Columns as the card describes them, each with its values."""


class Yearly(NamedTuple):
    """A data set by years.

    Attributes
    ----------
    frame : DataFrame
        Its values.
    rows : ndarray of int
        The row of the frame for each state-year or dyad-year.
    years : ndarray of int
        The year of each.
    repeats : bool
        Whether a row of the frame may be about several years.
    """

    frame: pd.DataFrame
    rows: Array
    years: Array
    repeats: bool = False


def from_dataset(
    panel: PanelData,
    name: str,
    *,
    path: str | os.PathLike[str] | None = None,
    columns: Sequence[str] | None = None,
    rule: str | None = None,
) -> tuple[Addition, ...]:
    """Read a data set and match its columns to the rows of a panel; options as in `add`.

    Raises
    ------
    UnknownNameError
        If no data set, or no column of it, has the name.
    DataSetError
        If it cannot be obtained, or has no yearly values.
    """
    grid, card = panel.grid, find_card(name)
    wanted = _wanted(card, columns)
    if rule is not None:
        refuse_rule(card, rule)
    given = read_with_file(name, path)
    card = _as_in_file(card, given)
    yearly = _by_years(given.frame, card, (grid.first, grid.last), rule)
    size = len(np.flatnonzero(np.diff(yearly.rows, prepend=-1)))
    rows, source = _rows_in(panel, card, yearly)
    select = slice(None) if yearly.repeats else rows
    pairs = [(column, _described(card, column, yearly.frame, select)) for column in wanted]
    return tuple(
        Addition(
            source=card.name,
            lookup=lookup,
            columns=joined,
            years=card.years,
            rows=size,
            sources=card.citation,
            file=given.file.name,
            sha256=given.sha256,
        )
        for lookup, joined in join(
            grid,
            source,
            _groups(grid, card, pairs, source.states),
            lambda doubled: _doubled_rows(grid, card, source, doubled[0], len(doubled)),
        )
    )


def _as_in_file(card: Card, given: ReadFile) -> Card:
    """Return the card, its years ending with the file where that is another version.

    An older file says nothing of the years after its last row: a missing row there is no zero.
    """
    meanings = {card.no_row.inside, *(column.no_row for column in card.columns)}
    last = _last_year(given.frame)
    if last is None or "zero" not in meanings or given.sha256 == card.file.sha256:
        return card
    return replace(card, years=(min(card.years[0], last), last))


def _last_year(frame: pd.DataFrame) -> int | None:
    """Return the last year of which a frame has a row."""
    for name in ("year", "last_year", "end"):
        if name in frame:
            values = frame[name].dropna()
            last = values.dt.year.max() if name == "end" else values.max()
            return int(last) if len(values) else None
    return None


def _rows_in(panel: PanelData, card: Card, yearly: Yearly) -> tuple[Array, SourceRows]:
    """Find the rows of the frame whose states the panel has."""
    states = source_states(panel.grid, panel.system, card.system)
    named = [yearly.frame[name].to_numpy()[yearly.rows] for name in states_of(card)]
    ends = [number_states(names, yearly.years, states, card.system).numbers for names in named]
    kept = np.flatnonzero(np.logical_and.reduce([end != NOWHERE for end in ends]))
    rows = yearly.rows[kept]
    since = (yearly.years[kept] - panel.grid.first).astype(np.int32)
    # A run of years has its values once: repeated, those of all distances would fill the memory.
    values = rows if yearly.repeats else None
    return rows, SourceRows(states, [end[kept] for end in ends], since, values)


def _wanted(card: Card, columns: Sequence[str] | None) -> list[Column]:
    """Choose the columns: those named, or all that are measured by years."""
    there = {column.name: column for column in card.yearly_columns}
    if not there:
        msg = f"{card.name} has a row for {card.row}, and no yearly values"
        raise DataSetError(msg)
    if columns is None:
        return [column for name, column in there.items() if name not in card.steps]
    for name in columns:
        refuse_unknown(f"column of {card.name}", name, there)
    return [there[name] for name in columns]


def _by_years(frame: pd.DataFrame, card: Card, years: tuple[int, int], rule: str | None) -> Yearly:
    if "first_year" in frame:
        first, last = (frame[f"{end}_year"].to_numpy(np.int32) for end in ("first", "last"))
        return Yearly(frame, *each_year(first, last, years), repeats=True)
    if not card.unit.endswith("year"):
        yearly = by_year(frame, card, years, rule=rule)
        return Yearly(yearly, np.arange(len(yearly)), yearly["year"].to_numpy(dtype=np.int32))
    all_years = frame["year"].to_numpy()
    rows = np.flatnonzero((all_years >= years[0]) & (all_years <= years[1]))
    return Yearly(frame, rows, all_years[rows])


def _described(card: Card, column: Column, frame: pd.DataFrame, rows: Any) -> PanelColumn:
    """Take a column of the data set, with all that its card says of it."""
    both = card.symmetric or card.unit.startswith("undirected")
    return replace(
        _panel_column(frame, rows, column),
        label=column.label or "",
        type=column.type,
        labels=column.labels,
        mutual=both or column.mutual,
    )


def _panel_column(frame: pd.DataFrame, rows: Any, column: Column) -> PanelColumn:
    """Take a column of the data set; a zero from rounding is a bound, not a value."""
    meaning, unit = column.meaning, column.unit or ""
    series = frame[column.name]
    if series.dtype.kind != "f":
        missing = series.isna().to_numpy()[rows]
        whole = series.to_numpy(dtype=series.dtype.name.lower(), na_value=0)[rows]
        return number_column(column.name, whole, missing, meaning=meaning, unit=unit)
    values = series.to_numpy()[rows]
    known = np.where(np.isnan(values), UNKNOWN, VALUE).astype(np.uint8)
    if column.rounded_by:
        under = (values == 0) & (frame[column.rounded_by].to_numpy()[rows] > 0)
        known[under] = UNDER_HALF_STEP
        values = np.where(under, np.nan, values)
    return number_column(column.name, values, known=known, meaning=meaning, unit=unit)


def _groups(
    grid: Grid, card: Card, columns: Columns, states: SourceStates
) -> Iterator[ColumnGroup]:
    """Yield the columns once, or, in an undirected grid, directed columns for both directions."""
    senders = np.isin(states.labels, card.senders) if card.senders else None
    for some, direction, name in _directions(grid, card, columns):
        for meaning in dict.fromkeys(column.no_row for column, _ in some):
            alike = [pair for pair in some if pair[0].no_row == meaning]
            words = [card.no_row_of(alike[0][0].name, grid.first + n) for n in range(grid.width)]
            missing = MissingRows(np.array([NO_ROW[word] for word in words]), senders)
            named = tuple(replace(values, name=name(values.name)) for _, values in alike)
            yield ColumnGroup(named, missing, **direction)


def _directions(
    grid: Grid, card: Card, columns: Columns
) -> Iterator[tuple[Columns, dict[str, bool], Callable[[str], str]]]:
    if card.symmetric or card.unit.startswith("undirected"):
        yield columns, {"mirrored": True}, str
    elif grid.directed or "dyad" not in card.unit:
        yield columns, {}, str
    else:
        directed = [pair for pair in columns if not pair[0].mutual]
        yield [pair for pair in columns if pair[0].mutual], {"mirrored": True}, str
        yield directed, {}, onward_name
        yield directed, {"turned": True}, turned_name


def _doubled_rows(grid: Grid, card: Card, source: SourceRows, row: int, count: int) -> str:
    states = " and ".join(str(source.states.labels[end[row]]) for end in source.ends)
    return (
        f"{card.name} has {count + 1} rows or more for one {card.row}, such as {states} in "
        f"{grid.first + source.since[row]}; an add never adds rows"
    )
