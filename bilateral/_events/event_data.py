"""Event data as they are opened: with what counts, lists and compares them."""

from dataclasses import dataclass

from bilateral._events.describe import describe, unresolved
from bilateral._events.event_table import EventTable
from bilateral._events.pair import pair
from bilateral._events.per import per
from bilateral.text.lists import pluralize


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class EventData(EventTable):
    """Event data on an engine. Opened by `bilateral.events`; nothing is read before it is needed.

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

    # Each method is written in the module of its name.
    describe = describe
    pair = pair
    per = per
    unresolved = unresolved

    def __repr__(self) -> str:
        if self.files is None:
            return f"EventData({self.layout.name}, a table on {self.connection.name})"
        left = f", {len(self.files.left_out)} left out" if self.files.left_out else ""
        return f"EventData({self.layout.name}, {pluralize(len(self.files.found), 'file')}{left})"
