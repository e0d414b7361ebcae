"""Asking a panel in SQL: the only home of DuckDB."""

from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from bilateral.catalog.extras import needed
from bilateral.errors import DataSetError
from bilateral.panel.arrow import reader
from bilateral.panel.to_frame import Laid

if TYPE_CHECKING:
    import pandas as pd

TABLE = "panel"


class Stream:
    """Gives the batches of a panel anew each time that they are asked for.

    A query may read its table more than once, and a reader of batches can be read only once.
    """

    def __init__(self, panel: Laid) -> None:
        self._panel = panel

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        return reader(self._panel, knowledge=True).__arrow_c_stream__(requested_schema)


def asked(panel: Laid, query: str) -> "pd.DataFrame":
    """Answer a query about the table ``panel``, whose rows are streamed.

    Raises
    ------
    DataSetError
        With DuckDB's own words, if the query is none.
    """
    duckdb = needed("duckdb", "asking a panel in SQL")
    with TemporaryDirectory() as overflow, duckdb.connect() as connection:
        try:
            connection.execute(f"SET temp_directory = '{overflow}'")
            connection.register(TABLE, Stream(panel))
            answer = connection.sql(query)
            frame: pd.DataFrame | None = None if answer is None else answer.df()
        except duckdb.Error as error:
            msg = f"the query cannot be answered: {error}"
            raise DataSetError(msg) from error
    if frame is None:
        msg = f"the statement gives no rows; ask for some of the table {TABLE!r}"
        raise DataSetError(msg)
    return frame
