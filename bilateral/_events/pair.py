"""Two states in event data: both directions by year, and their chart."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from bilateral._events.classes import By
from bilateral._events.event_counts import EventCounts
from bilateral._events.per import per
from bilateral._states.state import state
from bilateral.errors import DataSetError
from bilateral.panel.dyad_years import dyad_years, years_of_list
from bilateral.panel.panel import Panel
from bilateral.panel.where import where

if TYPE_CHECKING:
    import pandas as pd

    from bilateral._events.event_table import EventTable


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class EventPair:
    """Two states in event data, by year. Built by ``events.pair``.

    Attributes
    ----------
    ids : (str, str)
        The two states.
    panel : Panel
        Their rows, in both directions, with the counts of events.
    counts : EventCounts
        The counts.
    """

    ids: tuple[str, str]
    panel: Panel
    counts: EventCounts

    @property
    def table(self) -> "pd.DataFrame":
        """The counts by year, from the first state to the second and back.

        A year that is covered and has no event has 0 events, and no mean; one that is not is
        missing.
        """
        import pandas as pd

        there, back = (self.panel.pair(*ends) for ends in (self.ids, self.ids[::-1]))
        return pd.concat([there, back], ignore_index=True)

    @property
    def plot(self) -> "EventPlots":
        """Its chart: ``pair.plot.trend()``."""
        return EventPlots(self)

    def __repr__(self) -> str:
        return f"EventPair({self.ids[0]}, {self.ids[1]}: {self.panel!r})"


class EventPlots:
    """What ``events.pair(…).plot`` offers.

    Parameters
    ----------
    pair : EventPair
        The pair.
    """

    def __init__(self, pair: EventPair) -> None:
        self._pair = pair

    def trend(self, column: str = "events", *, ax: Any = None, **options: Any) -> Any:
        """Draw one column by year, in both directions.

        Parameters
        ----------
        column : str
            What is counted, without the name of the layout: ``events``, ``material_conflict``.
        ax, **options
            As in `bilateral.charts.trends`.

        Returns
        -------
        Chart

        Raises
        ------
        UnknownNameError
            If there is no such column.
        """
        name = f"{self._pair.counts.events.layout.prefix}_{column}"
        return self._pair.panel.plot.trend(name, [self._pair.ids], ax=ax, **options)


def pair(
    events: "EventTable", a: str, b: str, *, by: By | None = "quad", **options: Any
) -> EventPair:
    """Count the events between two states by year, in both directions.

    Parameters
    ----------
    a, b : str
        Names or ids of the states.
    by, **options
        As in `per`.

    Returns
    -------
    EventPair
        With ``table`` and ``plot.trend()``.

    Raises
    ------
    UnknownNameError
        If one is not a state.
    DataSetError
        If no year of the data is one in which both were members of a list.

    Examples
    --------
    >>> import pandas as pd
    >>> import bilateral as bl
    >>> rows = pd.DataFrame({"day": ["1994-01-01", "1995-12-31"], "from": "CUB", "to": "PAK"})
    >>> layout = {"day": "day", "sender": "from", "receiver": "to", "states": "iso3"}
    >>> data = bl.events(layout, rows, covered=(1994, 1996))
    >>> data.pair("CUB", "PAK", by=None).table["events_events"].tolist()
    [1, 1, 0, 0, 0, 0]
    """
    ids = (state(a).id, state(b).id)
    counts = per(events, "year", by=by, **options)
    if events.covered is None:
        msg = "no row of the events has a day, so that there is no year to show"
        raise DataSetError(msg)
    panel = where(_years(events), pairs=[ids])
    return EventPair(ids=ids, panel=panel.add(counts), counts=counts)


def _years(events: "EventTable") -> Panel:
    """Open a panel of the years that the events cover; its list is carried on to the last."""
    first, last = (date.fromordinal(day).year for day in events.covered.days)  # type: ignore[union-attr]
    _, end = years_of_list("cow")
    return dyad_years(years=(first, last), extend_to=max(last, end) if last > end else None)
