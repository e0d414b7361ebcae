"""Spark on this machine or on a cluster: started, and files read by it."""

import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from bilateral._events.engine import PURPOSE, Table
from bilateral._events.layout import EventLayout
from bilateral.errors import DataSetError
from bilateral.extras import import_extra

SPARK: Final = "spark"


def spark_connection() -> Any:
    """Return a connection to the session of Spark that runs, or to one started on this machine.

    Raises
    ------
    MissingExtraError
        If PySpark is not installed; it comes with ``bilateral[spark]``.
    DataSetError
        If there is no Java.
    """
    sql = import_extra("pyspark.sql", "reading event data with Spark", extra=SPARK)
    ibis = import_extra("ibis", PURPOSE, extra=SPARK)
    session = sql.SparkSession.getActiveSession()
    if session is None:
        refuse_without_java()
        session = sql.SparkSession.builder.appName("bilateral").getOrCreate()
    return ibis.pyspark.connect(session)


def refuse_without_java() -> None:
    """Refuse to start Spark where there is no Java.

    Raises
    ------
    DataSetError
        With the versions that do, and how to have one.
    """
    home = os.environ.get("JAVA_HOME")
    if (home and Path(home, "bin", "java").exists()) or shutil.which("java"):
        return
    msg = (
        "Spark needs Java 17 or 21, and there is none here; install it (on Debian and Ubuntu: "
        "apt install openjdk-17-jre-headless; on macOS: brew install openjdk@17), or set JAVA_HOME "
        "to the folder where it is"
    )
    raise DataSetError(msg)


def read_on_spark(
    connection: Any,
    paths: Sequence[str],
    columns: Mapping[str, str],
    layout: EventLayout,
    *,
    are_parquet: bool,
) -> Table:
    """Read files of the same columns as a table of Spark."""
    ibis = import_extra("ibis", PURPOSE, extra=SPARK)
    reader = import_extra("pyspark.sql", PURPOSE, extra=SPARK).SparkSession.getActiveSession().read
    name = ibis.util.gen_name("events")
    if are_parquet:
        rows = reader.parquet(*paths)
    else:
        rows = reader.csv(
            list(paths),
            schema=", ".join(f"`{column}` STRING" for column in columns),
            sep=layout.separator,
            header=layout.header,
            quote=layout.quote or "",
            encoding=layout.encoding,
            enforceSchema=True,
        )
    rows.createOrReplaceTempView(name)
    return connection.table(name)
