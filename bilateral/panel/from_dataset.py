"""Columns of a panel from a data set of the field, as its card says."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from bilateral.catalog.card import Card, Column
from bilateral.catalog.cards import card
from bilateral.catalog.read import read
from bilateral.catalog.yearly import by_year, states_of
from bilateral.errors import DataSetError, UnknownNameError, unknown_name
from bilateral.panel.addition import Addition, onward_name, renamed, turned_name
from bilateral.panel.column import Field, numbers
from bilateral.panel.grid import Ends, Grid
from bilateral.panel.known import OF_SILENCE, UNDER, UNKNOWN, VALUE
from bilateral.panel.row_lookup import (
    NOWHERE,
    OfDyads,
    OfStates,
    Reach,
    Silence,
    Who,
    hushed_dyads,
    hushed_states,
    of_dyads,
    of_states,
)
from bilateral.panel.state_index import numbered, who_in

Array = Any
MEASURED = frozenset({"flag", "level", "count", "number"})
"""The types of columns that say something of a dyad-year or state-year in numbers."""


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
        Whether a row of the frame may stand for several years.
    """

    frame: pd.DataFrame
    rows: Array
    years: Array
    repeats: bool = False


class Beside(NamedTuple):
    """A data set beside a grid: the rows whose states the grid has.

    Attributes
    ----------
    card : Card
    who : Who
        Its states.
    states : list of ndarray
        The state of each row, or its two states, by number.
    since : ndarray of int
        The year of each row, after the first of the grid.
    values : ndarray of int, or None
        Which values belong to each row, where that is not its own number.
    size : int
        How many rows the data set has in the years of the grid.
    """

    card: Card
    who: Who
    states: list[Array]
    since: Array
    values: Array | None
    size: int


def from_dataset(
    grid: Grid,
    system: str,
    name: str,
    path: str | os.PathLike[str] | None = None,
    columns: Sequence[str] | None = None,
) -> tuple[Addition, ...]:
    """Read a data set and bring its columns to the rows of a grid.

    Raises
    ------
    UnknownNameError
        If no data set, or no column of it, has the name.
    DataSetError
        If it cannot be had, or says nothing by years.
    """
    one = card(name)
    wanted = _wanted(one, columns)
    yearly = _by_years(read(name, path), one, (grid.first, grid.last))
    who = who_in(grid, system, one.system)
    states = [
        numbered(yearly.frame[column].to_numpy()[yearly.rows], yearly.years, who, one.system)[0]
        for column in states_of(one)
    ]
    kept = np.flatnonzero(np.logical_and.reduce([state != NOWHERE for state in states]))
    rows = yearly.rows[kept]
    beside = Beside(
        card=one,
        who=who,
        states=[state[kept] for state in states],
        since=(yearly.years[kept] - grid.first).astype(np.int32),
        values=rows if yearly.repeats else None,
        size=len(np.flatnonzero(np.diff(yearly.rows, prepend=-1))),
    )
    select = slice(None) if yearly.repeats else rows
    fields = [(column, _field(yearly.frame, select, column)) for column in wanted]
    make = _of_dyads if len(states) == 2 else _of_states
    return tuple(make(grid, beside, fields))


def _wanted(one: Card, columns: Sequence[str] | None) -> list[Column]:
    """Choose the columns: those asked for, or all that are measured by years."""
    by_years = one.unit.endswith("year")
    steps = {column.rounded_by for column in one.columns}
    there = {
        column.name: column
        for column in one.columns
        if column.type in MEASURED and (column.in_year or by_years) and column.name not in one.key
    }
    if not there:
        msg = f"{one.name} has a row for {one.row}, and nothing in it is brought to years"
        raise DataSetError(msg)
    if columns is None:
        return [column for name, column in there.items() if name not in steps]
    for name in columns:
        if name not in there:
            raise UnknownNameError(unknown_name(f"column of {one.name}", name, there))
    return [there[name] for name in columns]


def _by_years(frame: pd.DataFrame, one: Card, years: tuple[int, int]) -> Yearly:
    if "first_year" in frame:  # runs of years, whose values need not be repeated
        return _spread(frame, years)
    if not one.unit.endswith("year"):
        made = by_year(frame, one, years)
        return Yearly(made, np.arange(len(made)), made["year"].to_numpy(dtype=np.int32))
    all_years = frame["year"].to_numpy()
    rows = np.flatnonzero((all_years >= years[0]) & (all_years <= years[1]))
    return Yearly(frame, rows, all_years[rows])


def _spread(frame: pd.DataFrame, years: tuple[int, int]) -> Yearly:
    first = np.maximum(frame["first_year"].to_numpy(dtype=np.int32), years[0])
    last = np.minimum(frame["last_year"].to_numpy(dtype=np.int32), years[1])
    lengths = np.maximum(last - first + 1, 0)
    rows = np.repeat(np.arange(len(frame), dtype=np.int32), lengths)
    within = np.arange(len(rows)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    return Yearly(frame, rows, first[rows] + within, repeats=True)


def _field(frame: pd.DataFrame, rows: Any, column: Column) -> Field:
    """Take a column of the data set; a zero that rounding made is a bound, and no value."""
    meaning, unit = column.meaning, column.unit or ""
    series = frame[column.name]
    if series.dtype.kind != "f":
        missing = series.isna().to_numpy()[rows]
        whole = series.to_numpy(dtype=series.dtype.name.lower(), na_value=0)[rows]
        return numbers(column.name, whole, missing, meaning=meaning, unit=unit)
    values = series.to_numpy()[rows]
    known = np.where(np.isnan(values), UNKNOWN, VALUE).astype(np.uint8)
    if column.rounded_by:
        under = (values == 0) & (frame[column.rounded_by].to_numpy()[rows] > 0)
        known[under] = UNDER
        values = np.where(under, np.nan, values)
    return numbers(column.name, values, known=known, meaning=meaning, unit=unit)


Fields = list[tuple[Column, Field]]


def _of_states(grid: Grid, beside: Beside, fields: Fields) -> Iterator[Addition]:
    """Give the columns twice: of the first state and of the second."""
    found, doubled = of_states(grid, beside.who, beside.states[0], beside.since)
    _refuse_doubled(grid, beside, doubled)
    for silence, some in _by_silence(grid, beside, fields):
        table = hushed_states(beside.who, _valued(beside, found), len(some[0]), silence)
        for end in "ab":
            yield _addition(beside, OfStates(table, end), renamed(some, f"_{end}"))


def _of_dyads(grid: Grid, beside: Beside, fields: Fields) -> Iterator[Addition]:
    """Give the columns once, or, without direction in the grid, those that have one both ways."""
    a, b = beside.states
    for some_fields, is_mirrored, is_turned, name in _ways(grid, beside.card, fields):
        found, doubled = of_dyads(
            grid,
            beside.who,
            Ends(a, b, beside.since),
            mirrored=is_mirrored,
            turned=is_turned,
        )
        _refuse_doubled(grid, beside, doubled)
        found = _valued(beside, found)
        for silence, some in _by_silence(grid, beside, some_fields):
            places = hushed_dyads(grid, beside.who, found, len(some[0]), silence, turned=is_turned)
            called = tuple(replace(one, name=name(one.name)) for one in some)
            yield _addition(beside, OfDyads(places), called)


class Way(NamedTuple):
    """One direction in which columns are taken, and how they are called then."""

    fields: Fields
    is_mirrored: bool
    is_turned: bool
    name: Callable[[str], str]


def _ways(grid: Grid, one: Card, fields: Fields) -> Iterator[Way]:
    if one.symmetric or one.unit.startswith("undirected"):
        yield Way(fields, is_mirrored=True, is_turned=False, name=str)
    elif grid.directed:
        yield Way(fields, is_mirrored=False, is_turned=False, name=str)
    else:
        mutual = [each for each in fields if each[0].mutual]
        own = [each for each in fields if not each[0].mutual]
        yield Way(mutual, is_mirrored=True, is_turned=False, name=str)
        yield Way(own, is_mirrored=False, is_turned=False, name=onward_name)
        yield Way(own, is_mirrored=False, is_turned=True, name=turned_name)


def _by_silence(
    grid: Grid, beside: Beside, fields: Fields
) -> Iterator[tuple[Silence, tuple[Field, ...]]]:
    """Group columns by what it means for them that there is no row."""
    one = beside.card
    senders = np.isin(beside.who.labels, one.senders) if one.senders else None
    for sort in dict.fromkeys(column.no_row for column, _ in fields):
        some = [(column, field) for column, field in fields if column.no_row == sort]
        words = [one.no_row_of(some[0][0].name, grid.first + n) for n in range(grid.width)]
        by_year = np.array([OF_SILENCE[word] for word in words])
        yield Silence(by_year, senders), tuple(field for _, field in some)


def _valued(beside: Beside, found: Array) -> Array:
    """Turn numbers of rows into those of their values."""
    if beside.values is None:
        return found
    return np.append(beside.values, np.int32(NOWHERE))[found]


def _addition(beside: Beside, reach: Reach, fields: tuple[Field, ...]) -> Addition:
    one = beside.card
    return Addition(
        source=one.name,
        reach=reach,
        fields=fields,
        years=one.years,
        rows=beside.size,
        sources=one.citation,
    )


def _refuse_doubled(grid: Grid, beside: Beside, doubled: Array) -> None:
    if not len(doubled):
        return
    row = doubled[0]
    states = " and ".join(str(beside.who.labels[state[row]]) for state in beside.states)
    msg = (
        f"{beside.card.name} has {len(doubled) + 1} rows or more for one {beside.card.row}, such "
        f"as {states} in {grid.first + beside.since[row]}; an add never adds rows"
    )
    raise DataSetError(msg)
