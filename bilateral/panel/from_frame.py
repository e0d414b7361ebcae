"""Build columns of a panel from a user's frame, with codes or names of states."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Literal

import numpy as np

from bilateral.errors import DataSetError, quote, quote_list, refuse_unknown
from bilateral.panel.column import PanelColumn
from bilateral.panel.convert import panel_column, periods_of, whole_frame
from bilateral.panel.described import Described
from bilateral.panel.directions import onward_name, turned_name
from bilateral.panel.frame_states import numbers_of, refuse
from bilateral.panel.grid import Array, Grid
from bilateral.panel.join import ColumnGroup, SourceRows, join
from bilateral.panel.keys import Keys, keys_among, reserved_names
from bilateral.panel.knowledge import NO_ROW
from bilateral.panel.panel_data import Addition, PanelData
from bilateral.panel.periods import Period
from bilateral.panel.row_lookup import NOWHERE, MissingRows, SourceStates
from bilateral.panel.spells_by_year import RULES, is_of_spells, spread
from bilateral.panel.state_index import source_states
from bilateral.sources import Source

NO_STATE = ("refuse", "leave out")
Observed = Callable[[int], Literal["whole", "partly", "not"]]
"""How much of the days of a period data cover, by the number of the period."""


def from_frame(
    panel: PanelData,
    given: object,
    *,
    columns: Sequence[str] | None = None,
    no_row: str | Mapping[str, str] = "unknown",
    unmatched: str = "refuse",
    symmetric: bool = False,
    name: str = "your frame",
    sources: Source | Sequence[Source] = (),
    described: Mapping[str, Described] = MappingProxyType({}),
    observed: Observed | None = None,
    period: Period | None = None,
    spells: str | None = None,
) -> tuple[Addition, ...]:
    """Match the columns of a frame to the rows of a panel; options as in `add`.

    A finding knows more: `described`, what its columns are; `observed`, how much of a period its
    data cover, since a missing row means what `no_row` says only in one that they cover whole; and
    `period`, by which it is counted.

    Raises
    ------
    UnknownNameError
        If a name or code is not a state in its year, or `no_row` or a column is not known.
    DataSetError
        If it is not a frame, has no keys or a row without, doubled keys, or no dyad-year here; or
        its name is not a text, or its sources are not sources; or if rows about both directions,
        which are to be alike, differ.
    """
    grid = panel.grid
    _refuse_period(grid, period)
    reference = _reference(name, sources)
    refuse_unknown("use of rows without a state, unmatched", unmatched, NO_STATE)
    frame = _without_spells(whole_frame(given), grid, spells)
    keys = keys_among(frame.columns, panel.system, grid.period)
    wanted = _wanted(grid, frame.columns, columns, keys)
    states = source_states(grid, panel.system, keys.scheme)
    kept, numbered, ends = _in_grid(grid, frame, keys, states, unmatched)
    source = SourceRows(states, ends, (numbered - grid.first).astype(np.int32))
    plain = tuple(panel_column(frame[name], kept) for name in wanted)
    meanings = _no_row(no_row, plain)
    named = [described[it.name].applied(it) if it.name in described else it for it in plain]
    # What is about one state has no direction.
    is_symmetric = symmetric or len(ends) == 1
    groups = list(_groups(grid, named, meanings, is_symmetric, observed))
    return tuple(
        Addition(
            source=name,
            lookup=lookup,
            columns=joined,
            years=None,
            rows=len(frame),
            sources=reference,
        )
        for lookup, joined in join(
            grid, source, groups, lambda doubled: _doubled_rows(frame, keys, kept[doubled])
        )
    )


def _refuse_period(grid: Grid, period: Period | None) -> None:
    """Refuse what is counted by another period than the rows of a grid are of."""
    if period not in (None, grid.period):
        msg = (
            f"what was given is by {period}, and the rows of this panel by {grid.period}; count by "
            f"{grid.period}: per({grid.period!r})"
        )
        raise DataSetError(msg)


def _without_spells(frame: Any, grid: Grid, spells: str | None) -> Any:
    """Return a frame of spells as one by year; one that is not is returned as it is.

    Raises
    ------
    DataSetError
        If a rule is given and there are no spells, or there are and none is given.
    """
    has_spells = is_of_spells(list(frame.columns)) and grid.period == "year"
    if not has_spells and spells is None:
        return frame
    if not has_spells or spells is None:
        rules = quote_list(RULES, "or")
        msg = f"a frame with 'start' and 'end', and without 'year', has spells; spells= is {rules}"
        raise DataSetError(msg)
    return spread(frame, (grid.first, grid.last), spells)


def _groups(
    grid: Grid,
    columns: Sequence[PanelColumn],
    meanings: Mapping[str, str],
    symmetric: bool,
    observed: Observed | None,
) -> Iterator[ColumnGroup]:
    """Yield the columns by what a missing row means, and in an undirected grid by direction."""
    for meaning in dict.fromkeys(meanings.values()):
        alike = [column for column in columns if meanings[column.name] == meaning]
        missing = MissingRows(_by_period(grid, meaning, observed))
        if symmetric or grid.directed:
            some = tuple(replace(column, mutual=symmetric) for column in alike)
            yield ColumnGroup(some, missing, mirrored=symmetric)
            continue
        for name, turned in ((onward_name, False), (turned_name, True)):
            named = tuple(replace(column, name=name(column.name)) for column in alike)
            yield ColumnGroup(named, missing, turned=turned)


def _by_period(grid: Grid, meaning: str, observed: Observed | None) -> Array:
    """Return what a missing row means in each period of a grid."""
    if observed is None:
        return np.full(grid.width, NO_ROW[meaning])
    words = {"whole": meaning, "partly": "unknown", "not": "not observed"}
    numbers = range(grid.first, grid.last + 1)
    return np.array([NO_ROW[words[observed(number)]] for number in numbers])


def _reference(name: Any, sources: Any) -> tuple[Source, ...]:
    """Return the sources of a frame, and refuse a name that is not a text."""
    if not isinstance(name, str) or not name.strip():
        msg = f"{quote(name)} is not a name; give words, such as name='votes in the UN'"
        raise DataSetError(msg)
    several = isinstance(sources, Iterable) and not isinstance(sources, str | Mapping)
    given = tuple(sources) if several else (sources,)
    for source in given:
        if not isinstance(source, Source):
            msg = (
                f"{quote(source)} is not a source; describe it as "
                "bl.Source(id='votes', type='dataset', title='…', as_of='2020')"
            )
            raise DataSetError(msg)
    return given


def _wanted(
    grid: Grid, names: Sequence[str], columns: Sequence[str] | None, keys: Keys
) -> list[str]:
    """Return the columns to add: those named, or all that are no key by which the frame joins."""
    values = [name for name in names if name not in keys.all]
    for name in columns or ():
        refuse_unknown("column of the frame", name, values)
    if not values:
        msg = "the frame has nothing but keys; there is no column to add"
        raise DataSetError(msg)
    wanted = values if columns is None else list(columns)
    reserved = reserved_names(grid.suffixes.values())
    suffixes = ("",) if len(keys.ends) == 2 else grid.suffixes.values()
    taken = [name for name in wanted if any(name + suffix in reserved for suffix in suffixes)]
    if taken:
        msg = (
            f"the frame joins by {quote_list(keys.all)}, and {quote_list(taken)} would be taken "
            "for the names of states in the panel: leave out with columns=[…], or rename: "
            f"frame.rename(columns={{{taken[0]!r}: '…'}})"
        )
        raise DataSetError(msg)
    return wanted


def _no_row(no_row: str | Mapping[str, str], columns: Sequence[PanelColumn]) -> dict[str, str]:
    """Return what a missing row means for each column.

    Raises
    ------
    UnknownNameError
        If a meaning or a column is not known.
    DataSetError
        If "zero" would be said of a mean, a text or a day.
    """
    if isinstance(no_row, Mapping):
        known = [column.name for column in columns]
        for name, meaning in no_row.items():
            refuse_unknown("column of the frame, in no_row", name, known)
            refuse_unknown("meaning of no row", meaning, NO_ROW)
        meanings = {column.name: no_row.get(column.name, "unknown") for column in columns}
    else:
        refuse_unknown("meaning of no row", no_row, NO_ROW)
        meanings = {column.name: no_row for column in columns}
    for column in columns:
        has_no_zero = column.words is not None or column.values.dtype.kind == "M"
        # Of several columns, only whole numbers are surely 0 where there is nothing to count.
        is_said_of_all = len(columns) > 1 and not isinstance(no_row, Mapping)
        may_be_mean = is_said_of_all and column.missing is None
        if meanings[column.name] == "zero" and (has_no_zero or may_be_mean):
            what = "has no zero" if has_no_zero else "may be a mean, which is not 0 without rows"
            msg = (
                f"no_row='zero' was given, and the column {column.name!r} {what}; say of which "
                f"columns no row is a zero: no_row={{'…': 'zero'}}"
            )
            raise DataSetError(msg)
    return meanings


def _in_grid(
    grid: Grid, frame: Any, keys: Keys, states: SourceStates, unmatched: str
) -> tuple[Array, Array, list[Array]]:
    """Return the rows whose states and years the grid has, with their years and states."""
    numbered = periods_of(frame, keys, grid.period)
    # Names are read only in the years of the panel: what they meant at other times does not matter.
    inside = np.flatnonzero((numbered >= grid.first) & (numbered <= grid.last))
    ends = []
    for name in keys.ends:
        numbers, none = numbers_of(frame[name], numbered, inside, states, keys.scheme, grid.period)
        if unmatched == "refuse":
            refuse(none, name, keys.times, grid.period)
        ends.append(numbers)
    kept = np.flatnonzero(np.logical_and.reduce([end != NOWHERE for end in ends]))
    if not len(kept):
        msg = (
            f"none of the {len(numbered)} rows of the frame, by {quote_list(keys.all)}, is about "
            f"states and {grid.period}s of this panel ({grid.words[0]} to {grid.words[1]}); look "
            "at their codes"
        )
        raise DataSetError(msg)
    return inside[kept], numbered[inside[kept]], [end[kept] for end in ends]


def _doubled_rows(frame: Any, keys: Keys, rows: Array) -> str:
    """Name keys that several rows have, and the line that finds them."""
    values = {name: frame[name].to_list() for name in keys.all}
    first = {name: column[rows[0]] for name, column in values.items()}
    alike = sum(row == tuple(first.values()) for row in zip(*values.values(), strict=True))
    line = f"frame[frame.duplicated({keys.all}, keep=False)]"
    if alike < 2:  # other names of the same states, or the same two states in the other order
        line = f"frame.iloc[{rows[:10].tolist()}], each with another row about the same states"
    return (
        f"{len(rows)} rows of the frame share their states and year with another, such as {first}; "
        f"an add never adds rows. What finds them is {line}"
    )
