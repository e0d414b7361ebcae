"""Count all rows of event data: which are between two states, and why the others are not."""

from typing import TYPE_CHECKING, Any

from bilateral._events.engine import Column, Table, count_where
from bilateral._states.state import look_up
from bilateral._states.states_by_id import states_by_id
from bilateral._states.suggest import suggest

if TYPE_CHECKING:
    import pandas as pd

    from bilateral._events.event_table import EventTable

MOST_SUGGESTED = 1_000
"""Similar names are looked for only for so many actors, those with most rows."""


def describe(events: "EventTable") -> "pd.DataFrame":
    """Count the rows: every row is in exactly one of the lines up to ``between two states``.

    Returns
    -------
    DataFrame
        With ``what``, ``rows`` and ``share`` of all rows. The first line is all rows; then those
        without a day that can be read; of days outside those covered; of which sender or receiver
        is not named, is no state, or was none on the day; domestic, with one state at both ends;
        and those between two states. Of these, the lines that follow count the ones with a code
        that is not on the list, and those that repeat the day, sender, receiver and code of
        another.

    Examples
    --------
    >>> import pandas as pd
    >>> import bilateral as bl
    >>> rows = pd.DataFrame({"day": ["1994-08-10", "1994-02-30"], "from": ["USA", "USA"],
    ...                      "to": ["CUB", "CUB"]})
    >>> layout = {"day": "day", "sender": "from", "receiver": "to", "states": "iso3"}
    >>> described = bl.events(layout, rows).describe().set_index("what")["rows"]
    >>> described["without a day"].item(), described["between two states"].item()
    (1, 1)
    """
    import pandas as pd

    rows = events.table
    lines = _lines(events, rows)
    counts = {f"line_{n}": count_where(rows, each) for n, each in enumerate(lines.values())}
    found = events.run(rows.aggregate(all=rows.count(), **counts)).iloc[0]
    names = ["rows", *lines]
    numbers = [int(found["all"]), *(int(found[name]) for name in counts)]
    if events.layout.codes:
        names.append("doubled")
        numbers.append(_doubled(events))
    share = [number / numbers[0] if numbers[0] else float("nan") for number in numbers]
    return pd.DataFrame({"what": names, "rows": numbers, "share": share})


def _lines(events: "EventTable", rows: Table) -> dict[str, Column]:
    """Return the conditions of the lines; each counts what those before it do not."""
    ends = [(rows.state_a, rows.why_a), (rows.state_b, rows.why_b)]
    without = ends[0][0].isnull() | ends[1][0].isnull()
    unnamed = (ends[0][1] == "not named") | (ends[1][1] == "not named")
    not_then = (ends[0][1] == "not then") | (ends[1][1] == "not then")
    domestic = rows.state_a == rows.state_b
    dated = rows.day.notnull()
    inside = events.is_covered(rows)
    return {
        "without a day": ~dated,
        "outside the days covered": dated & ~inside,
        "an actor not named": inside & unnamed,
        "an actor that is no state": inside & without & ~unnamed & ~not_then,
        "an actor that was no state that day": inside & without & ~unnamed & not_then,
        "domestic": inside & domestic,
        "between two states": inside & ~without & ~domestic,
        **(_of_codes(rows, inside & ~without & ~domestic) if "root" in rows.columns else {}),
    }


def _of_codes(rows: Table, between: Column) -> dict[str, Column]:
    return {"of an unknown code": between & rows.root.isnull()}


def _doubled(events: "EventTable") -> int:
    """Count the events that repeat the day, the states and the code of another."""
    rows = events.between_states()
    groups = rows.group_by("day", "state_a", "state_b", "code").agg(times=rows.count())
    found = events.run(
        groups.aggregate(all=groups.times.sum().cast("int64"), distinct=groups.count())
    ).iloc[0]
    return int(found.fillna(0)["all"] - found["distinct"])


def unresolved(events: "EventTable") -> "pd.DataFrame":
    """List the actors that are no state, those with most rows first.

    Returns
    -------
    DataFrame
        With ``name``, as it is in the data; ``why``: *not named*, *unknown* (organisations and
        regions too), *ambiguous*, *not then* (no state that day), *loose* (a name used loosely);
        ``first`` and ``last``, the days of the first and the last row; ``rows``, in which an actor
        is sender or receiver; and ``offered``, what it may mean.
    """
    rows = events.table
    ends = [
        rows.select(
            name=rows[actor], why=rows[f"why_{end}"], day=rows.day, state=rows[f"state_{end}"]
        )
        for actor, end in (("sender", "a"), ("receiver", "b"))
    ]
    both = ends[0].union(ends[1])
    none = both.filter(both.state.isnull() & both.day.notnull())
    query = none.group_by("name", "why").agg(
        first=none.day.min(), last=none.day.max(), rows=none.count()
    )
    found = events.run(query.order_by(query.rows.desc(), "name", "why"))
    scheme = events.layout.states
    offered = [
        _offered(row.name, row.why, scheme) if place < MOST_SUGGESTED else ""
        for place, row in enumerate(found[["name", "why"]].itertuples(index=False))
    ]
    return found.assign(offered=offered)


def _offered(name: Any, why: Any, scheme: str) -> str:
    """Return what a name may mean."""
    if scheme != "name" or not isinstance(name, str):
        return ""
    if why == "unknown":
        return "; ".join(suggest(name))
    ids = [candidate.id for candidate in look_up(name).candidates]
    return "; ".join(f"{states_by_id()[id_].name} ({id_})" for id_ in dict.fromkeys(ids))
