"""A panel as a plain frame: all of it, or some rows."""

from collections.abc import Iterator
from typing import Any, NamedTuple, Protocol

import pandas as pd

from bilateral.panel.addition import Addition
from bilateral.panel.column import Field
from bilateral.panel.grid import Ends, Grid

Array = Any
EVERY = slice(None)
KNOWN = "_known"
"""Behind the name of a column: the column that says what is known of it."""


class Laid(Protocol):
    """What has rows and columns: a panel."""

    @property
    def system(self) -> str:
        """The list of members whose codes it is in."""

    @property
    def grid(self) -> Grid:
        """Its rows."""

    @property
    def additions(self) -> tuple[Addition, ...]:
        """Its columns."""


class Piece(NamedTuple):
    """A column, and the place of each row in it."""

    field: Field
    places: Array


def pieces(panel: Laid, rows: Any, ends: Ends) -> Iterator[Piece]:
    """Give all columns of some rows; the places of columns that came together are found once."""
    for addition in panel.additions:
        places = addition.reach.at(rows, ends)
        for field in addition.fields:
            yield Piece(field, places)


def key_columns(panel: Laid, ends: Ends) -> dict[str, Array]:
    """Give the keys of some rows.

    They have 32 bits: in 16, the usual ``cow_a * 1000 + cow_b`` would overflow without a word.
    """
    codes = panel.grid.codes
    return {
        f"{panel.system}_a": codes.take(ends.a),
        f"{panel.system}_b": codes.take(ends.b),
        "year": ends.year + panel.grid.first,
    }


def is_beside(field: Field, knowledge: bool | None) -> bool:
    """Say whether a column stands beside the state of knowledge of its rows."""
    return field.misleads if knowledge is None else knowledge


def frame_of(panel: Laid, rows: Any = EVERY, *, knowledge: bool | None = None) -> pd.DataFrame:
    """Lay some rows of a panel out as a frame."""
    ends = panel.grid.ends(rows)
    columns: dict[str, Any] = key_columns(panel, ends)
    for field, places in pieces(panel, rows, ends):
        columns[field.name] = field.gathered(places)
        if is_beside(field, knowledge):
            columns[field.name + KNOWN] = field.knowledge(places)
    return pd.DataFrame(columns, copy=False)


def column_names(panel: Laid, *, knowledge: bool | None = None) -> list[str]:
    """Name the columns in their order."""
    names = [f"{panel.system}_a", f"{panel.system}_b", "year"]
    for addition in panel.additions:
        for field in addition.fields:
            names.append(field.name)
            if is_beside(field, knowledge):
                names.append(field.name + KNOWN)
    return names
