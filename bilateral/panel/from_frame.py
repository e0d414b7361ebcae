"""Build columns of a panel from a user's frame, with codes or names of states."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from bilateral.errors import DataSetError, UnknownNameError, quote, quote_list, refuse_unknown
from bilateral.extras import import_extra
from bilateral.panel.convert import panel_column, refuse_missing, whole_numbers
from bilateral.panel.grid import Array, Grid
from bilateral.panel.join import ColumnGroup, SourceRows, join
from bilateral.panel.keys import YEAR, Keys, key_names, keys_among
from bilateral.panel.knowledge import NO_ROW
from bilateral.panel.panel_data import Addition, PanelData
from bilateral.panel.row_lookup import NOWHERE, MissingRows, SourceStates
from bilateral.panel.state_index import number_states, source_states
from bilateral.sources import Source


def from_frame(
    panel: PanelData,
    given: object,
    *,
    columns: Sequence[str] | None = None,
    no_row: str = "unknown",
    symmetric: bool = False,
    name: str = "your frame",
    sources: Source | Sequence[Source] = (),
) -> tuple[Addition, ...]:
    """Match the columns of a frame to the rows of a panel; options as in `add`.

    Raises
    ------
    UnknownNameError
        If a name is not a state in its year, or `no_row` or a column is not known.
    DataSetError
        If it is not a frame, has no keys or a row without, doubled keys, or no dyad-year here; or
        its name is not a text, or its sources are not sources.
    """
    grid = panel.grid
    reference = _reference(name, sources)
    refuse_unknown("meaning of no row", no_row, NO_ROW)
    frame = _eager(given)
    keys = keys_among(frame.columns, panel.system)
    wanted = _wanted(frame.columns, columns)
    states = source_states(grid, panel.system, keys.scheme)
    kept, years, ends = _in_grid(grid, frame, keys, states)
    mirrored = symmetric or not grid.directed
    if mirrored and not symmetric and len(ends) == 2:
        # In an undirected grid two states have one row, in either order.
        ends = [np.minimum(*ends), np.maximum(*ends)]
    source = SourceRows(states, ends, (years - grid.first).astype(np.int32))
    values = tuple(replace(panel_column(frame[name], kept), mutual=mirrored) for name in wanted)
    group = ColumnGroup(values, MissingRows(np.full(grid.width, NO_ROW[no_row])), mirrored)
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
            grid, source, [group], lambda doubled: _doubled_rows(frame, keys, kept[doubled])
        )
    )


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


def _eager(given: object) -> Any:
    nw = import_extra("narwhals", "adding a frame")
    try:
        frame = nw.from_native(given)
    except (TypeError, nw.exceptions.NarwhalsError) as error:
        why = str(error).splitlines()[0]
        msg = (
            f"a {type(given).__name__} cannot be added to a panel ({why}); expected the name of a "
            "data set, a relationship, or a frame of pandas, polars or Arrow"
        )
        raise DataSetError(msg) from error
    return frame.collect() if isinstance(frame, nw.LazyFrame) else frame


def _wanted(names: Sequence[str], columns: Sequence[str] | None) -> list[str]:
    values = [name for name in names if name not in key_names()]
    for name in columns or ():
        refuse_unknown("column of the frame", name, values)
    if not values:
        msg = "the frame has nothing but keys; there is no column to add"
        raise DataSetError(msg)
    return values if columns is None else list(columns)


def _in_grid(
    grid: Grid, frame: Any, keys: Keys, states: SourceStates
) -> tuple[Array, Array, list[Array]]:
    """Return the rows whose states and years the grid has, with their years and states."""
    years = whole_numbers(frame[YEAR])
    # Names are read only in the years of the panel: what they meant at other times does not matter.
    inside = np.flatnonzero((years >= grid.first) & (years <= grid.last))
    ends = [_states(frame[name], years, inside, states, keys.scheme) for name in keys.ends]
    kept = np.flatnonzero(np.logical_and.reduce([end != NOWHERE for end in ends]))
    if not len(kept):
        msg = (
            f"none of the {len(years)} rows of the frame, by {quote_list(keys.all)}, is about "
            f"states and years of this panel ({grid.first} to {grid.last}); look at their codes"
        )
        raise DataSetError(msg)
    return inside[kept], years[inside[kept]], [end[kept] for end in ends]


def _states(series: Any, years: Array, rows: Array, states: SourceStates, scheme: str) -> Array:
    """Return numbers for the states that some rows of a column name."""
    if scheme in ("cow", "gw"):
        return number_states(whole_numbers(series)[rows], years[rows], states, scheme)[0]
    refuse_missing(series)
    values = np.array(series.to_list(), dtype=object)[rows]
    numbers, unresolved = number_states(values, years[rows], states, scheme)
    names = sorted(set(unresolved["name"].dropna()))[:20]
    if names:
        msg = (
            f"the column {series.name!r} has names that are not states in their years: "
            f"{_offers(unresolved)}. Write what is meant, or leave these rows out: "
            f"frame[~frame[{series.name!r}].isin({names})]"
        )
        raise UnknownNameError(msg)
    return numbers


def _offers(unresolved: pd.DataFrame) -> str:
    """List the first few names that are not states then, each with suggestions."""
    first = unresolved[["name", "first", "offered"]].iloc[:5].fillna({"offered": ""})
    offers = [
        f"{name!r} in {when}" + (f" ({offered}?)" if offered else "")
        for name, when, offered in first.to_numpy().tolist()
    ]
    more = [f"and {len(unresolved) - 5} more"] if len(unresolved) > 5 else []
    return "; ".join([*offers, *more])


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
