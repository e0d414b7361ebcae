"""Turn a panel into Arrow: a stream of batches, with only one in memory."""

from collections.abc import Iterator
from importlib import import_module
from typing import Any

import numpy as np

from bilateral.errors import MissingExtraError
from bilateral.extras import import_extra
from bilateral.panel.column import NONE, PanelColumn
from bilateral.panel.grid import Array
from bilateral.panel.knowledge import WORDS
from bilateral.panel.labels import LabelTables, label_columns, label_tables
from bilateral.panel.panel_data import PanelData
from bilateral.panel.to_frame import KNOWN, key_columns, places_of_columns, shows_knowledge

BATCH = 2**17
"""Rows of a batch; with forty columns it has about thirty megabytes."""
PURPOSE = "turning a panel into Arrow"


def reader(panel: PanelData, *, knowledge: bool | None = None, labels: bool = False) -> Any:
    """Return a reader of batches, each built when it is read; with the names of states or without.

    Returns
    -------
    pyarrow.RecordBatchReader
    """
    arrow = import_extra("pyarrow", PURPOSE)
    tables = label_tables(panel.grid, panel.system) if labels else {}
    schema = _batch(panel, slice(0, 0), knowledge, tables).schema
    return arrow.RecordBatchReader.from_batches(schema, _batches(panel, knowledge, tables))


def batches(panel: PanelData, *, knowledge: bool | None = None) -> Iterator[Any]:
    """Yield the rows in batches, in their order."""
    yield from _batches(panel, knowledge, {})


def _batches(panel: PanelData, knowledge: bool | None, tables: LabelTables) -> Iterator[Any]:
    for start in range(0, len(panel.grid), BATCH):
        rows = slice(start, min(start + BATCH, len(panel.grid)))
        yield _batch(panel, rows, knowledge, tables)


def _batch(panel: PanelData, rows: slice, knowledge: bool | None, tables: LabelTables) -> Any:
    arrow = import_extra("pyarrow", PURPOSE)
    ends = panel.grid.ends(rows)
    columns = {name: arrow.array(keys) for name, keys in key_columns(panel, ends).items()}
    for name, labels in label_columns(panel.grid, ends, tables).items():
        columns[name] = _words(arrow, labels.codes, tuple(labels.categories))
    for column, places in places_of_columns(panel, rows, ends):
        columns[column.name] = _array(arrow, column, places)
        if shows_knowledge(column, knowledge):
            codes = column.known.take(places).view(np.int8)
            columns[column.name + KNOWN] = _words(arrow, codes, WORDS)
    return arrow.RecordBatch.from_pydict(columns)


def _array(arrow: Any, column: PanelColumn, places: Array) -> Any:
    values = column.values.take(places)
    if column.words is not None:
        return _words(arrow, values, column.words, ordered=column.ordered)
    missing = np.isnan(values) if column.missing is None else column.missing.take(places)
    return arrow.array(values, mask=missing)


def _words(arrow: Any, codes: Array, words: tuple[str, ...], *, ordered: bool = False) -> Any:
    numbers = arrow.array(codes, mask=codes == NONE)
    texts = arrow.array(words, type=arrow.string())
    return arrow.DictionaryArray.from_arrays(numbers, texts, ordered=ordered)


def to_arrow(panel: PanelData, *, knowledge: bool | None = None) -> Any:
    """Return the panel as a `pyarrow.Table`; `knowledge` as in `to_frame`.

    Libraries that read Arrow streams accept the panel itself, too.
    """
    return reader(panel, knowledge=knowledge).read_all()


def to_polars(panel: PanelData, *, knowledge: bool | None = None) -> Any:
    """Return the panel as a frame of polars (which is in no extra); `knowledge` as before.

    Raises
    ------
    MissingExtraError
        If polars is not installed.
    """
    try:
        polars = import_module("polars")
    except ImportError as error:
        msg = "a frame of polars needs polars, which is not installed: pip install polars"
        raise MissingExtraError(msg) from error
    return polars.from_arrow(to_arrow(panel, knowledge=knowledge))
