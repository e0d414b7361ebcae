"""The rows of event data on an engine, the states they are between, and the days they cover."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bilateral._events.covered import Covered, covered_by
from bilateral._events.engine import Table, as_frame, errors_in_words, first_words, write_parquet
from bilateral._events.files import EventFiles, faults_with_mend
from bilateral._events.layout import EventLayout
from bilateral._events.read_events import event_rows, observed_days, read_files
from bilateral._events.resolved import resolved
from bilateral.bibliography import cite

if TYPE_CHECKING:
    import pandas as pd

    from bilateral.sources import Source


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class EventTable:
    """The rows of event data on an engine; nothing is read before it is needed.

    Attributes
    ----------
    layout : EventLayout
        Their layout.
    tables : tuple of Table
        The rows as published.
    connection : ibis.backends.BaseBackend
        The engine.
    files : EventFiles or None
        The files; None for a table of an engine.
    given : Covered or None
        The days covered, as the user named them.
    """

    layout: EventLayout
    tables: tuple[Table, ...]
    connection: Any
    files: EventFiles | None = None
    given: Covered | None = None

    @cached_property
    def covered(self) -> Covered | None:
        """The days that the data cover; None where no row has a day.

        As given, or found by a query: from the first day to the last, but for months without any
        row, of which a file is probably missing. Where the layout says on which day a row was
        added, it goes by that day, as reports name events of the past.
        """
        if self.given is not None:
            return self.given
        with errors_in_words(self.broken_files):
            return covered_by(
                observed_days(self.tables, self.layout, self.connection.name), self.connection
            )

    @cached_property
    def table(self) -> Table:
        """All rows, none left out, with the states of their actors and the classes of their codes.

        ``day, sender, receiver``, the code and the numbers of the layout, ``state_a`` and
        ``state_b``, and ``why_a`` and ``why_b`` where an actor is no state.
        """
        with errors_in_words(self.broken_files):
            return resolved(self._rows, self.layout, self.connection)

    @property
    def _rows(self) -> Table:
        return event_rows(self.tables, self.layout, self.connection.name)

    def between_states(self) -> Table:
        """Return the rows of events between two different states, within the days covered."""
        rows = self.table
        is_kept = rows.state_a.notnull() & rows.state_b.notnull() & (rows.state_a != rows.state_b)
        return rows.filter(is_kept & self.is_covered(rows))

    def is_covered(self, rows: Table) -> Any:
        """Return the condition that the day of a row is one of those covered."""
        if self.given is None and not self.layout.observed:  # every day of an event is covered
            return rows.day.notnull()
        if self.covered is None:
            return rows.day.notnull() & rows.day.isnull()
        first, last = self.covered.ends
        return (rows.day >= first) & (rows.day <= last)

    def run(self, query: Table) -> "pd.DataFrame":
        """Run a query and return its rows.

        Raises
        ------
        DataSetError
            If the engine cannot run it; a file that it cannot read is named.
        """
        with errors_in_words(self.broken_files):
            return as_frame(query, self.connection)

    def write(self, query: Table, path: Path) -> None:
        """Run a query and write its rows as Parquet, part by part; errors as in `run`."""
        with errors_in_words(self.broken_files):
            write_parquet(query, self.connection, path)

    def sql_of(self, query: Table) -> str:
        """Return the SQL of a query in the language of the engine."""
        return str(self.connection.compile(query, pretty=True))

    def broken_files(self) -> str:
        """Read each file alone; return the faults of those that cannot be read, and the mend."""
        if self.files is None:
            return ""
        faults = list(broken_files(self.connection, self.files, self.layout))
        return faults_with_mend(faults, len(self.files.found) - len(faults)) if faults else ""

    @property
    def sources(self) -> tuple["Source", ...]:
        """The sources to cite."""
        return self.layout.citation

    def cite(self, format: str = "text") -> str:  # noqa: A002 (the word that users know)
        """Write the references; the format is ``text``, ``bibtex`` or ``csl``."""
        return cite(self.sources, format)


def broken_files(connection: Any, files: EventFiles, layout: EventLayout) -> Iterator[str]:
    """Read each file alone, and yield the faults of those that the engine cannot read."""
    for file in files.found:
        try:
            for table in read_files(connection, EventFiles(found=(file,)), layout):
                rows = event_rows([table], layout, connection.name)
                # The greatest of every column, since what is not needed is not read.
                greatest = {name: rows[name].max() for name in rows.columns}
                as_frame(rows.aggregate(**greatest), connection)
        except Exception as error:  # noqa: BLE001 (each engine has its own)
            yield f"{file.shown}: it cannot be read: {first_words(error)}"
