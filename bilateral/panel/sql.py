"""Query a panel in SQL: the only module that uses DuckDB."""

from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from bilateral.errors import DataSetError
from bilateral.extras import import_extra
from bilateral.panel.arrow import reader
from bilateral.panel.panel_data import PanelData

if TYPE_CHECKING:
    import pandas as pd

TABLE = "panel"


class Stream:
    """Read the batches of a panel again each time they are needed.

    A query may read its table more than once, and a reader of batches can be read only once.
    """

    def __init__(self, panel: PanelData) -> None:
        self._panel = panel

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        return reader(self._panel, knowledge=True, labels=True).__arrow_c_stream__(requested_schema)


def sql(panel: PanelData, query: str) -> "pd.DataFrame":
    """Query the panel in SQL, as the table ``panel``; its rows are streamed to DuckDB.

    The table also has the ids, names and ISO codes of states (as `labels` does: ``name_a`` …), and
    the ``…_known`` columns.

    Raises
    ------
    DataSetError
        If the query fails; the message includes that of DuckDB.

    Examples
    --------
    >>> import bilateral as bl
    >>> bl.dyad_years(years=(1946, 1950)).sql("SELECT count(*) AS n FROM panel")["n"].item()
    25058
    >>> bl.dyad_years(years=1980).sql(
    ...     "SELECT DISTINCT name_a FROM panel WHERE cow_a = 365")["name_a"].tolist()
    ['Soviet Union']
    """
    duckdb = import_extra("duckdb", "querying a panel in SQL")
    with TemporaryDirectory() as overflow, duckdb.connect() as connection:
        try:
            connection.execute(f"SET temp_directory = '{overflow}'")
            connection.register(TABLE, Stream(panel))
            answer = connection.sql(query)
            frame: pd.DataFrame | None = None if answer is None else answer.df()
        except duckdb.Error as error:
            msg = f"the query failed: {error}"
            raise DataSetError(msg) from error
    if frame is None:
        msg = f"the statement returns no rows; select from the table {TABLE!r}"
        raise DataSetError(msg)
    return frame
