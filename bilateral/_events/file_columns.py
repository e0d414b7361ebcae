"""The columns of a file of events, read from its first line or its schema, and checked."""

import bz2
import csv
import gzip
import lzma
from pathlib import Path
from typing import Any, Final, NamedTuple

from bilateral._events.event_layouts import all_layouts
from bilateral._events.layout import EventLayout
from bilateral.errors import DataSetError, quote_list, shorten
from bilateral.extras import import_extra
from bilateral.text.lists import join_list

PARQUET: Final = frozenset({".parquet", ".pq"})
OPENERS: Final[dict[str, Any]] = {".gz": gzip.open, ".bz2": bz2.open, ".xz": lzma.open}
LONGEST_LINE: Final = 1_000_000
"""Bytes of a first line; that of GDELT has a few hundred."""


class EventFile(NamedTuple):
    """A file, what it is called in messages, and its columns with their types as Ibis has them."""

    path: Path
    shown: str
    columns: tuple[tuple[str, str], ...]


def checked(path: Path, shown: str, layout: EventLayout) -> EventFile:
    """Read the names or the number of a file's columns, and check them.

    Parameters
    ----------
    path, shown : Path, str
        The file, and what it is called in messages.
    layout : EventLayout
        The layout that it should have.

    Raises
    ------
    DataSetError
        If it has another.
    """
    if path.suffix.lower() in PARQUET:
        types = _parquet_columns(path, shown)
        _refuse_lacking(tuple(types), shown, layout)
        return EventFile(path, shown, tuple(types.items()))
    cells = _first_cells(path, shown, layout)
    if layout.header:
        _refuse_lacking(cells, shown, layout)
        return EventFile(path, shown, _texts(cells))
    widths = layout.widths or (len(layout.columns),)
    if len(cells) not in widths:
        wanted = join_list(map(str, widths), "or")
        msg = (
            f"{shown}: its first line has {len(cells)} columns, and {layout.name} has {wanted}"
            f"{_meant(cells)}"
        )
        raise DataSetError(msg)
    if set(cells) & set(layout.required):
        msg = (
            f"{shown}: it begins with the names of columns, which files of {layout.name} do not "
            "have; delete the first line"
        )
        raise DataSetError(msg)
    return EventFile(path, shown, _texts(layout.columns))


def _texts(columns: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((name, "string") for name in columns)


def _refuse_lacking(columns: tuple[str, ...], shown: str, layout: EventLayout) -> None:
    """Refuse a file that lacks a column which its layout needs."""
    lacking = [name for name in layout.required if name not in columns]
    if lacking:
        given = shorten(", ".join(columns), 200)
        msg = (
            f"{shown}: it has no column {quote_list(lacking)}, which {layout.name} needs; its "
            f"columns are {given}{_meant(columns)}"
        )
        raise DataSetError(msg)


def _meant(cells: tuple[str, ...]) -> str:
    """Name the layouts that a file with these columns, or as many, may have."""
    names = [
        layout.name
        for layout in all_layouts().values()
        if (layout.header and set(layout.required) <= set(cells))
        or (not layout.header and len(cells) in layout.widths)
    ]
    return f"; it may be {quote_list(names, 'or')}" if names else ""


def _first_cells(path: Path, shown: str, layout: EventLayout) -> tuple[str, ...]:
    opened = OPENERS.get(path.suffix.lower(), open)
    with opened(path, "rb") as file:
        start = file.readline(LONGEST_LINE)
    try:
        line = start.decode("utf-8-sig" if layout.encoding == "utf-8" else layout.encoding)
    except UnicodeDecodeError:
        msg = f"{shown}: it is not a text in {layout.encoding.upper()}; give encoding='latin-1'"
        raise DataSetError(msg) from None
    line = line.rstrip("\r\n")
    if not line:
        msg = f"{shown}: it is empty, or begins with an empty line"
        raise DataSetError(msg)
    if layout.quote:
        return tuple(next(csv.reader([line], delimiter=layout.separator, quotechar=layout.quote)))
    return tuple(line.split(layout.separator))


def _parquet_columns(path: Path, shown: str) -> dict[str, str]:
    parquet = import_extra("pyarrow.parquet", "reading Parquet")
    ibis = import_extra("ibis", "reading event data", extra="events")
    try:
        schema = ibis.Schema.from_pyarrow(parquet.read_schema(path))
    except (ValueError, OSError) as error:  # that of pyarrow for a file that is no Parquet
        msg = f"{shown}: it is not a whole file of Parquet: {error}"
        raise DataSetError(msg) from error
    return {name: str(kind) for name, kind in schema.items()}
