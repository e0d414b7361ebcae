"""The engine that runs a query, DuckDB by default, and its errors in our words."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bilateral.errors import DataSetError
from bilateral.extras import import_extra

if TYPE_CHECKING:
    import pandas as pd
    from ibis.expr.types import Table

    from bilateral._events.event_data import EventData

PURPOSE = "reading event data"
MEMORY = "2GB"
"""What DuckDB may use; what does not fit goes to a temporary folder."""
AFTER = 1000
"""Milliseconds after which a bar shows on a terminal how far a query is."""
PARTS = 100_000
"""Rows of a part of a result."""


def connect(overflow: Path) -> Any:
    """Open DuckDB in memory, with a folder for what does not fit."""
    import_extra("duckdb", PURPOSE, extra="events")
    ibis = import_extra("ibis", PURPOSE, extra="events")
    connection = ibis.duckdb.connect(
        memory_limit=MEMORY, preserve_insertion_order=False, temp_directory=str(overflow)
    )
    if sys.stdout.isatty():
        connection.raw_sql("SET enable_progress_bar = true")
        connection.raw_sql(f"SET progress_bar_time = {AFTER}")
    else:
        connection.raw_sql("SET enable_progress_bar = false")
    return connection


def frame_of(query: "Table", events: "EventData") -> "pd.DataFrame":
    """Run a query and return its rows.

    Raises
    ------
    DataSetError
        If the engine cannot run it; a file that it cannot read is named.
    """
    with errors_in_words(events):
        return events.connection.to_pandas(query)


def sql_of(query: "Table", events: "EventData") -> str:
    """Return the SQL of a query in the language of the engine."""
    return str(events.connection.compile(query, pretty=True))


@contextmanager
def batches(query: "Table", events: "EventData") -> Iterator[tuple[Any, Iterator[Any]]]:
    """Run a query and give the schema of its rows, and these in parts.

    Raises
    ------
    DataSetError
        As `frame_of`.
    """
    with errors_in_words(events):
        reader = events.connection.to_pyarrow_batches(query, chunk_size=PARTS)
        yield reader.schema, reader


@contextmanager
def errors_in_words(events: "EventData") -> Iterator[None]:
    """Turn errors of the engine into ours.

    Raises
    ------
    DataSetError
        With the files that cannot be read, where that is why; otherwise with the engine's words.
    """
    try:
        yield
    except Exception as error:
        if not _is_of_an_engine(error):
            raise
        faults = events.broken_files()
        msg = "\n".join(faults) or f"the engine could not run the query: {_first_lines(error)}"
        raise DataSetError(msg) from error


def _is_of_an_engine(error: Exception) -> bool:
    home = type(error).__module__.partition(".")[0]
    return home in {"duckdb", "_duckdb", "ibis", "pyspark", "py4j", "google", "sqlglot"}


def _first_lines(error: Exception) -> str:
    return " ".join(str(error).split("\n\n")[0].split())
