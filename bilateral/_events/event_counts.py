"""Counts of events by two states and period: as a frame, as Parquet, as SQL, and for a panel."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from bilateral._events.covered import Covered
from bilateral._events.engine import Table
from bilateral.atomic_write import written_whole
from bilateral.bibliography import cite
from bilateral.panel.add import NoRow
from bilateral.panel.described import Described
from bilateral.panel.periods import KEYS, Period, number_of, words_of
from bilateral.text.lists import join_list, pluralize

if TYPE_CHECKING:
    import pandas as pd

    from bilateral._events.event_table import EventTable
    from bilateral.sources import Source

STATES = ("state_a", "state_b")
LISTED = 6
"""How many periods a warning lists."""


def _gaps(covered: Covered) -> str:
    count = len(covered.empty)
    return f" without {pluralize(count, 'month')} of which they have no row" if count else ""


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
    """Events counted by sender, receiver and period: ``panel.add(events.per("year"))``.

    Attributes
    ----------
    events : EventTable
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

    events: "EventTable"
    query: Table
    period: Period
    columns: tuple[CountColumn, ...]
    doubled: str

    @property
    def names(self) -> list[str]:
        """The names of its columns, keys first; counts begin with the name of the layout."""
        counts = [f"{self.events.layout.prefix}_{column.name}" for column in self.columns]
        return [*STATES, *KEYS[self.period], *counts]

    @property
    def table(self) -> Table:
        """The expression with the names of its columns, sorted."""
        given = [*STATES, *KEYS[self.period], *(column.name for column in self.columns)]
        named = self.query.select(
            **dict(zip(self.names, (self.query[name] for name in given), strict=True))
        )
        return named.order_by(*STATES, *KEYS[self.period])

    @cached_property
    def frame(self) -> "pd.DataFrame":
        """A row for each two states and period with an event; it is computed once.

        Two states without a row had no event in a period that is covered; `Panel.add` knows so.
        """
        return self.events.run(self.table)

    def sql(self) -> str:
        """Return the SQL that the engine runs.

        The table of states and that of codes, which are joined, are part of the session.
        """
        return self.events.sql_of(self.table)

    def to_parquet(self, path: str | os.PathLike[str]) -> None:
        """Write the rows as Parquet, part by part; completely or not at all."""
        with written_whole(path) as written:
            self.events.write(self.table, written)

    @property
    def sources(self) -> tuple["Source", ...]:
        """The sources of the events and of their codes."""
        return self.events.layout.citation

    def cite(self, format: str = "text") -> str:  # noqa: A002 (the word that users know)
        """Write the references; the format is ``text``, ``bibtex`` or ``csl``."""
        return cite(self.sources, format)

    @property
    def warnings(self) -> tuple[str, ...]:
        """What to know before the counts are used: of which periods only a part is covered."""
        covered = self.events.covered
        if covered is None:
            return ("No row has a day that can be read, so that nothing is counted.",)
        numbers = self._numbers(covered)
        partly = [n for n in numbers if covered.status(self.period, n) == "partly"]
        never = [n for n in numbers if covered.status(self.period, n) == "not"]
        found = []
        if partly:
            several = "s" if len(partly) > 1 else ""
            found.append(
                f"The data cover {covered}{_gaps(covered)}: the counts of {self._named(partly)} "
                f"are of a part of the {self.period}{several}."
            )
        if never:
            found.append(
                f"The data have no row of {self._named(never)}: probably a file is missing."
            )
        return tuple(found)

    def _named(self, numbers: Sequence[int]) -> str:
        return join_list([words_of(self.period, number) for number in numbers], most=LISTED)

    def _numbers(self, covered: Covered) -> range:
        first, last = (number_of(self.period, day) for day in covered.ends)
        return range(first, last + 1)

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
            "period": self.period,
            "sources": self.sources,
            "no_row": {
                name: column.no_row for name, column in zip(counts, self.columns, strict=True)
            },
            "described": {
                name: Described(meaning=column.meaning, topics=column.topics, zero_says_none=False)
                for name, column in zip(counts, self.columns, strict=True)
            },
            "observed": lambda number: covered.status(self.period, number) if covered else "not",
        }

    def __repr__(self) -> str:
        what = ", ".join(self.names[-len(self.columns) :])
        return f"EventCounts({self.events.layout.name}, by {self.period}: {what})"
