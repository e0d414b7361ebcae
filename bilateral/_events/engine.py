"""The engine that runs a query, DuckDB by default, and its errors in our words."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bilateral.errors import DataSetError
from bilateral.extras import import_extra

if TYPE_CHECKING:
    import pandas as pd

Table = Any
Column = Any
"""Expressions of Ibis; it is not imported for types alone."""
PURPOSE = "reading event data"
MEMORY = "2GB"
"""What DuckDB may use; what does not fit goes to a temporary folder."""
AFTER = 1000
"""Milliseconds after which a bar shows on a terminal how far a query is."""
PARTS = 100_000
"""Rows of a part of a result."""


def connect(overflow: Path) -> Any:
    """Open DuckDB in memory, with a folder for what does not fit."""
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


def as_frame(query: Table, connection: Any) -> "pd.DataFrame":
    """Run a query and return its rows, days as those of numpy."""
    if connection.name == "duckdb":
        rows = relation_of(query, connection).to_arrow_table()
    else:
        rows = connection.to_pyarrow(query)
    frame: pd.DataFrame = rows.to_pandas(date_as_object=False)
    return frame


def count_where(rows: Table, condition: Column) -> Column:
    """Count the rows that meet a condition; Spark gives no number where it is missing in all."""
    return rows.count(where=condition.fill_null(False))


def relation_of(query: Table, connection: Any) -> Any:
    """Return a query as a relation of DuckDB, which is run once its rows are asked for.

    Ibis 12 fetches rows by functions that DuckDB 2 deprecates or no longer has. Only when it runs a
    query itself does it register tables in memory; that is done here before.
    """
    connection._run_pre_execute_hooks(query)  # noqa: SLF001 (it has no public name)
    return connection.con.sql(str(connection.compile(query)))


def write_parquet(query: Table, connection: Any, path: Path) -> None:
    """Run a query and write its rows as Parquet, part by part."""
    if connection.name == "duckdb":
        relation_of(query, connection).write_parquet(str(path), compression="zstd")
        return
    parquet = import_extra("pyarrow.parquet", "writing Parquet")
    reader = connection.to_pyarrow_batches(query, chunk_size=PARTS)
    with parquet.ParquetWriter(path, reader.schema, compression="zstd") as file:
        for part in reader:
            file.write_batch(part)


def as_table(frame: Any, types: Mapping[str, str] | None = None) -> Table:
    """Return a frame of pandas, polars or Arrow as a table of Ibis; engines read it as Arrow.

    Parameters
    ----------
    frame : DataFrame of any library
        The rows.
    types : mapping of str to str, optional
        The types of the columns, as Ibis names them.

    Raises
    ------
    DataSetError
        If it is not a frame.
    """
    ibis, nw = import_extra("ibis", PURPOSE, extra="events"), import_extra("narwhals", PURPOSE)
    try:
        arrow = nw.from_native(frame, eager_only=True).to_arrow()
    except TypeError as error:
        msg = (
            f"a {type(frame).__name__} is no event data; expected a path, a pattern, a frame, or a "
            "table of an engine"
        )
        raise DataSetError(msg) from error
    return ibis.memtable(arrow, schema=ibis.schema(types) if types else None)


@contextmanager
def errors_in_words(broken_files: Callable[[], str]) -> Iterator[None]:
    """Turn errors of an engine into ours.

    Parameters
    ----------
    broken_files : callable
        Returns the faults of the files that cannot be read, or nothing; called after an error.

    Raises
    ------
    DataSetError
        With the files that cannot be read, where that is why; otherwise with the engine's words.
    """
    try:
        yield
    except RuntimeError as error:
        if "interrupted" not in str(error):
            raise
        raise KeyboardInterrupt from None  # what DuckDB makes of it
    except Exception as error:
        if not _is_of_an_engine(error):
            raise
        msg = broken_files() or f"the engine could not run the query: {first_words(error)}"
        raise DataSetError(msg) from error


def _is_of_an_engine(error: Exception) -> bool:
    home = type(error).__module__.partition(".")[0]
    return home in {"duckdb", "_duckdb", "ibis", "pyspark", "py4j", "google", "sqlglot"}


def first_words(error: Exception) -> str:
    """Return the first part of the message of an engine, on one line."""
    return " ".join(str(error).split("\n\n")[0].split())
