"""Counts of events by two states and period: as a frame, as Parquet, as SQL, and for a panel."""

import os
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from bilateral._events.covered import Covered
from bilateral._events.engine import batches, frame_of, sql_of
from bilateral.atomic_write import written_whole
from bilateral.bibliography import cite
from bilateral.extras import import_extra
from bilateral.panel.add import NoRow
from bilateral.panel.described import Described
from bilateral.panel.periods import KEYS, Period, number_of, words_of
from bilateral.text.lists import join_list, pluralize

if TYPE_CHECKING:
    import pandas as pd
    from ibis.expr.types import Table

    from bilateral._events.event_data import EventData
    from bilateral.sources import Source

STATES = ("state_a", "state_b")
LISTED = 6
"""How many periods a warning lists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountColumn:
    """A column of counts.

    Attributes
    ----------
    name : str
        Its name, without that of the layout.
    meaning : str
        Its meaning, in words.
    no_row : str
        What two states without an event have in a period that is covered: zero events, and no mean.
    topics : tuple of str
        The topics of ties that the events come nearest to.
    """

    name: str
    meaning: str
    no_row: NoRow = "zero"
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class EventCounts:
    """Events counted by sender, receiver and period. Built by ``events.per``; ``panel.add`` takes it.

    Attributes
    ----------
    events : EventData
        The events.
    query : Table
        What is computed, as an expression of Ibis.
    period : {"year", "quarter", "month", "day"}
        The period.
    columns : tuple of CountColumn
        What is counted.
    doubled : {"keep", "one a day"}
        What became of doubled events.
    """

    events: "EventData"
    query: "Table"
    period: Period
    columns: tuple[CountColumn, ...]
    doubled: str

    @property
    def names(self) -> list[str]:
        """The names of its columns, keys first; counts begin with the name of the layout."""
        counts = [f"{self.events.layout.prefix}_{column.name}" for column in self.columns]
        return [*STATES, *KEYS[self.period], *counts]

    @property
    def table(self) -> "Table":
        """The expression with the names of its columns, sorted."""
        given = [*STATES, *KEYS[self.period], *(column.name for column in self.columns)]
        named = self.query.select(**dict(zip(self.names, (self.query[name] for name in given), strict=True)))
        return named.order_by(*STATES, *KEYS[self.period])

    @cached_property
    def frame(self) -> "pd.DataFrame":
        """A row for each two states and period with an event; it is computed once.

        Two states without a row had no event in a period that is covered; `Panel.add` knows so.
        """
        return frame_of(self.table, self.events)

    def sql(self) -> str:
        """Return the SQL that the engine runs.

        The table of states and that of codes, which are joined, are part of the session.
        """
        return sql_of(self.table, self.events)

    def to_parquet(self, path: str | os.PathLike[str]) -> None:
        """Write the rows as Parquet, in parts as the engine gives them; completely or not at all."""
        parquet = import_extra("pyarrow.parquet", "writing Parquet")
        with written_whole(path) as written, batches(self.table, self.events) as (schema, parts):
            with parquet.ParquetWriter(written, schema, compression="zstd") as file:
                for part in parts:
                    file.write_batch(part)

    @property
    def sources(self) -> tuple["Source", ...]:
        """The sources of the events and of their codes."""
        return self.events.layout.citation

    def cite(self, format: str = "text") -> str:  # noqa: A002 (the word that users know)
        """Write the references; the format is ``text``, ``bibtex`` or ``csl``."""
        return cite(self.sources, format)

    @property
    def warnings(self) -> tuple[str, ...]:
        """What to know before the counts are used: periods of which only a part is covered."""
        covered = self.events.covered
        if covered is None:
            return ("no row has a day that can be read, so that nothing is counted.",)
        partly = self._partly(covered)
        if not partly:
            return ()
        names = join_list([words_of(self.period, number) for number in partly], most=LISTED)
        verb = "are" if len(partly) > 1 else "is"
        return (
            f"the data cover {covered}: of {pluralize(len(partly), self.period)} a part alone, "
            f"{names}, whose counts {verb} of that part.",
        )

    def _partly(self, covered: Covered) -> list[int]:
        ends = (number_of(self.period, date.fromordinal(day)) for day in covered.days)
        first, last = ends
        return [n for n in range(first, last + 1) if covered.status(self.period, n) == "partly"]

    def for_panel(self) -> dict[str, Any]:
        """Return what `Panel.add` needs to know about the frame.

        In a period that is covered, two states without a row had no event; of one covered in part
        that is unknown; others were not observed.
        """
        covered = self.events.covered
        layout = self.events.layout
        counts = self.names[-len(self.columns) :]
        return {
            "name": layout.title or layout.name,
            "symmetric": not layout.directed,
            "sources": self.sources,
            "no_row": {name: column.no_row for name, column in zip(counts, self.columns, strict=True)},
            "described": {
                name: Described(meaning=column.meaning, topics=column.topics, zero_says_none=False)
                for name, column in zip(counts, self.columns, strict=True)
            },
            "observed": lambda number: covered.status(self.period, number) if covered else "not",
        }

    def __repr__(self) -> str:
        what = ", ".join(self.names[-len(self.columns) :])
        return f"EventCounts({self.events.layout.name}, by {self.period}: {what})"
