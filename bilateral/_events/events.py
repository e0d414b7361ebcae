"""Open event data: files in place, a frame, or a table of any engine that Ibis speaks to."""

import os
import shutil
import tempfile
import weakref
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bilateral._events.covered import covered_as_given
from bilateral._events.engine import PURPOSE, Table, as_table, connect
from bilateral._events.event_data import EventData
from bilateral._events.event_layouts import layout_of
from bilateral._events.event_table import broken_files
from bilateral._events.files import Broken, EventFiles, find_files, refuse_broken
from bilateral._events.layout import EventLayout
from bilateral._events.read_events import read_files
from bilateral._events.spark import SPARK, spark_connection
from bilateral.errors import DataSetError, refuse_unknown
from bilateral.extras import import_extra

if TYPE_CHECKING:
    import pandas as pd

BROKEN = ("refuse", "leave out")


def events(
    layout: str | Mapping[str, Any] | EventLayout,
    source: "str | os.PathLike[str] | Sequence[str | os.PathLike[str]] | pd.DataFrame | Table",
    *,
    connection: Any = None,
    covered: Any = None,
    broken: Broken = "refuse",
) -> EventData:
    """Open event data, each row of which is what one actor did to another on a day.

    Parameters
    ----------
    layout : str, mapping or EventLayout
        ``"gdelt"`` (version 2), ``"gdelt-1"``, ``"icews"``, ``"polecat"`` or ``"ucdp-ged"``; or the
        columns of your own, as in ``{"day": "date", "sender": "from", "receiver": "to", "states":
        "iso3"}``, with the other fields of `EventLayout`. See `event_layouts`.
    source : path, pattern, sequence of them, frame, or table of Ibis
        Text files, also packed with gzip or zip, or Parquet, which are read where they are; or rows
        in memory; or a table of an engine.
    connection : ibis.backends.BaseBackend, optional
        The engine of the table: PySpark, BigQuery or any other of Ibis, or a session of Spark.
        Files and frames are read by DuckDB, files with ``"spark"`` by Spark: by the session that
        runs, or one started on this machine, which needs Java 17 or 21.
    covered : date or (date, date), optional
        The days that the data cover, as in ``(1995, 2018)``. By default they are found by a query;
        see `EventData.covered`.
    broken : {"refuse", "leave out"}
        What becomes of files that cannot be read: all are named in one error; or they are left
        out and listed in ``events.files.left_out``, for which every file is read once at the
        beginning.

    Returns
    -------
    EventData
        With `describe`, `unresolved`, `per`, `pair` and `table`.

    Raises
    ------
    MissingExtraError
        If Ibis is not installed; it comes with ``bilateral[events]``.
    UnknownNameError
        If no layout has the name.
    DataSetError
        If a layout of your own is at fault; if there is no file; with each file that has another
        layout or cannot be read; if Spark is asked for and there is no Java.

    Examples
    --------
    >>> import pandas as pd
    >>> import bilateral as bl
    >>> rows = pd.DataFrame({"day": ["1994-08-10"], "from": ["Cuba"], "to": ["Pakistan"]})
    >>> bl.events({"day": "day", "sender": "from", "receiver": "to", "states": "name"}, rows)
    EventData(events, a table on duckdb)
    """
    chosen = layout_of(layout)
    refuse_unknown("use of broken files, broken", broken, BROKEN)
    given = None if covered is None else covered_as_given(covered)
    ibis = import_extra("ibis", PURPOSE, extra="events")
    if isinstance(source, ibis.Table):
        engine = source.get_backend() if connection is None else _engine(connection)
        return EventData(layout=chosen, tables=(source,), connection=engine, given=given)
    are_files = isinstance(source, str | os.PathLike | Sequence)
    if connection is not None and not (are_files and connection == SPARK):
        msg = "connection= is for a table of an engine, connection.table('events'), or 'spark'"
        raise DataSetError(msg)
    folder = tempfile.mkdtemp(prefix="bilateral-events-")
    engine = connect(Path(folder)) if connection is None else spark_connection()
    remove = weakref.finalize(engine, shutil.rmtree, folder, True)
    try:
        files = _files(source, chosen, engine, Path(folder), broken) if are_files else None
        tables = read_files(engine, files, chosen) if files else [as_table(source)]
    except BaseException:
        remove()
        raise
    return EventData(
        layout=chosen, tables=tuple(tables), connection=engine, files=files, given=given
    )


def _files(
    source: Any, layout: EventLayout, engine: Any, folder: Path, broken: Broken
) -> EventFiles:
    """Find the files; where broken ones are left out, read each once to find them."""
    unpacked = folder / "unpacked"
    unpacked.mkdir()
    files = find_files(source, layout, unpacked, broken)
    if broken == "refuse":
        return files
    good, faults = [], list(files.left_out)
    for file in files.found:
        found = list(broken_files(engine, EventFiles(found=(file,)), layout))
        faults += found
        good += [] if found else [file]
    refuse_broken(faults, len(good), broken)
    return EventFiles(found=tuple(good), left_out=tuple(faults))


def _engine(connection: Any) -> Any:
    """Return the engine of a connection of Ibis, or of a session of Spark."""
    if type(connection).__module__.startswith("pyspark"):
        return import_extra("ibis", PURPOSE, extra="spark").pyspark.connect(connection)
    return connection
