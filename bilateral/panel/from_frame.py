"""Columns of a panel from a frame of the user's own, with codes or names of states."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from bilateral.catalog.extras import needed
from bilateral.errors import DataSetError, UnknownNameError, quote, quote_list, unknown_name
from bilateral.panel.addition import Addition, renamed
from bilateral.panel.column import Field
from bilateral.panel.convert import field_of, refuse_missing, whole_numbers
from bilateral.panel.grid import Ends, Grid
from bilateral.panel.keys import YEAR, Keys, key_names, keys_among
from bilateral.panel.known import OF_SILENCE
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
from bilateral.sources import Source

Array = Any
SOURCE = "your frame"


class Named(NamedTuple):
    """What a frame is called, and what to cite for it."""

    name: str
    sources: tuple[Source, ...]


class Joined(NamedTuple):
    """A frame beside a grid: its keys, states and years, and what no row in it means.

    Attributes
    ----------
    frame : narwhals.DataFrame
    keys : Keys
    who : Who
    states : list of ndarray
        The state of each row that the grid has, or its two states, by number.
    since : ndarray of int
        The year of each, after the first of the grid.
    kept : ndarray of int
        Which rows of the frame these are.
    silence : Silence
    named : Named
    """

    frame: Any
    keys: Keys
    who: Who
    states: list[Array]
    since: Array
    kept: Array
    silence: Silence
    named: Named


def from_frame(
    grid: Grid,
    system: str,
    given: object,
    columns: Sequence[str] | None = None,
    *,
    no_row: str = "unknown",
    symmetric: bool = False,
    name: str = SOURCE,
    sources: Source | Sequence[Source] = (),
) -> tuple[Addition, ...]:
    """Bring the columns of a frame to the rows of a grid.

    Raises
    ------
    UnknownNameError
        If a name is of no state in its year, or `no_row` or a column is none that there is.
    DataSetError
        If it is no frame, has no keys or none in a row, doubled keys, or meets no dyad-year; or its
        name is none, or what it rests on is no source.
    """
    named = _named(name, sources)
    if no_row not in OF_SILENCE:
        raise UnknownNameError(unknown_name("meaning of no row", no_row, OF_SILENCE))
    frame = _eager(given)
    keys = keys_among(frame.columns, system)
    wanted = _wanted(frame.columns, columns)
    silence = Silence(np.full(grid.width, OF_SILENCE[no_row]))
    joined = _joined(grid, system, frame, keys, silence)._replace(named=named)
    fields = tuple(field_of(frame[column], joined.kept) for column in wanted)
    if len(keys.ends) == 1:
        return tuple(_of_states(grid, joined, fields))
    return (_of_dyads(grid, joined, fields, symmetric=symmetric),)


def _named(name: Any, sources: Any) -> Named:
    """Read what a frame is called and what it rests on."""
    if not isinstance(name, str) or not name.strip():
        msg = f"{quote(name)} is no name; give words, such as name='votes in the UN'"
        raise DataSetError(msg)
    several = isinstance(sources, Iterable) and not isinstance(sources, str | Mapping)
    given = tuple(sources) if several else (sources,)
    for one in given:
        if not isinstance(one, Source):
            msg = (
                f"{quote(one)} is no source; describe it as "
                "bl.Source(id='votes', type='dataset', title='…', as_of='2020')"
            )
            raise DataSetError(msg)
    return Named(name, given)


def _eager(given: object) -> Any:
    nw = needed("narwhals", "adding a frame of your own")
    try:
        frame = nw.from_native(given)
    except (TypeError, nw.exceptions.NarwhalsError) as error:
        why = str(error).splitlines()[0]
        msg = (
            f"a {type(given).__name__} cannot be added to a panel ({why}); wanted is the name of a "
            "data set, a relationship, or a frame of pandas, polars or Arrow"
        )
        raise DataSetError(msg) from error
    return frame.collect() if isinstance(frame, nw.LazyFrame) else frame


def _wanted(names: Sequence[str], columns: Sequence[str] | None) -> list[str]:
    values = [name for name in names if name not in key_names()]
    for name in columns or ():
        if name not in values:
            raise UnknownNameError(unknown_name("column of the frame", name, values))
    if not values:
        msg = "the frame has nothing but keys; there is no column to add"
        raise DataSetError(msg)
    return values if columns is None else list(columns)


def _joined(grid: Grid, system: str, frame: Any, keys: Keys, silence: Silence) -> Joined:
    years = whole_numbers(frame[YEAR])
    who = who_in(grid, system, keys.scheme)
    inside = (years >= grid.first) & (years <= grid.last)
    states = [_states(frame[name], years, inside, who, keys.scheme) for name in keys.ends]
    kept = np.flatnonzero(np.logical_and.reduce([inside, *(s != NOWHERE for s in states)]))
    if not len(kept):
        msg = (
            f"none of the {len(years)} rows of the frame, by {quote_list(keys.all)}, is about "
            f"states and years of this panel ({grid.first} to {grid.last}); look at their codes"
        )
        raise DataSetError(msg)
    since = (years[kept] - grid.first).astype(np.int32)
    ends = [state[kept] for state in states]
    return Joined(frame, keys, who, ends, since, kept, silence, Named(SOURCE, ()))


def _states(series: Any, years: Array, inside: Array, who: Who, scheme: str) -> Array:
    """Give numbers to the states of a column; names are read in the years of the panel alone."""
    named = np.full(len(years), NOWHERE, dtype=np.int32)
    if scheme in ("cow", "gw"):
        return numbered(whole_numbers(series), years, who, scheme)[0]
    refuse_missing(series)
    values = np.array(series.to_list(), dtype=object)[inside]
    found, unresolved = numbered(values, years[inside], who, scheme)
    if unresolved.names:
        names = sorted(set(unresolved.names))[:20]
        msg = (
            f"the column {series.name!r} names what is no state in its year: {unresolved.told}. "
            "Write what is meant, or leave these rows out: "
            f"frame[~frame[{series.name!r}].isin({names})]"
        )
        raise UnknownNameError(msg)
    named[inside] = found
    return named


def _of_states(grid: Grid, joined: Joined, fields: tuple[Field, ...]) -> Iterator[Addition]:
    found, doubled = of_states(grid, joined.who, joined.states[0], joined.since)
    _refuse_doubled(joined, doubled)
    table = hushed_states(joined.who, found, len(joined.kept), joined.silence)
    for end in "ab":
        yield _addition(joined, OfStates(table, end), renamed(fields, f"_{end}"))


def _of_dyads(
    grid: Grid, joined: Joined, fields: tuple[Field, ...], *, symmetric: bool
) -> Addition:
    """Take rows in their direction; without direction in the grid, two states have one row."""
    a, b = joined.states
    if not grid.directed and not symmetric:
        a, b = np.minimum(a, b), np.maximum(a, b)
    ends = Ends(a, b, joined.since)
    found, doubled = of_dyads(grid, joined.who, ends, mirrored=symmetric or not grid.directed)
    _refuse_doubled(joined, doubled)
    places = hushed_dyads(grid, joined.who, found, len(joined.kept), joined.silence)
    return _addition(joined, OfDyads(places), fields)


def _addition(joined: Joined, reach: Reach, fields: tuple[Field, ...]) -> Addition:
    return Addition(
        source=joined.named.name,
        reach=reach,
        fields=fields,
        years=None,
        rows=len(joined.frame),
        sources=joined.named.sources,
    )


def _refuse_doubled(joined: Joined, doubled: Array) -> None:
    """Name keys that stand in several rows, and the line that finds them."""
    if not len(doubled):
        return
    rows = joined.kept[doubled]
    values = {name: joined.frame[name].to_list() for name in joined.keys.all}
    first = {name: column[rows[0]] for name, column in values.items()}
    alike = sum(row == tuple(first.values()) for row in zip(*values.values(), strict=True))
    line = f"frame[frame.duplicated({joined.keys.all}, keep=False)]"
    if alike < 2:  # other names of the same states, or the same two states in the other order
        line = f"frame.iloc[{rows[:10].tolist()}], each beside a row about the same states"
    msg = (
        f"{len(rows)} rows of the frame share their states and year with another, such as {first}; "
        f"an add never adds rows. What finds them is {line}"
    )
    raise DataSetError(msg)
