"""The rows of events with the states that their actors mean, and the classes of their codes."""

from functools import cache
from typing import TYPE_CHECKING, Any

from bilateral._events.actors import UNNAMED, actor_table, known_actors
from bilateral._events.engine import Column, Table, as_frame, as_table
from bilateral._events.event_codes import event_codes
from bilateral._events.layout import EventLayout

if TYPE_CHECKING:
    import pandas as pd

ACTORS = {"text": "string", "first": "date", "last": "date", "state": "string", "why": "string"}
CODES = {
    "of_code": "string",
    "root": "string",
    "class": "string",
    "tone": "string",
    "of_score": "float64",
}
"""The columns of the tables that are joined, and their types."""


def resolved(rows: Table, layout: EventLayout, connection: Any) -> Table:
    """Join the states and the classes of codes to rows of events, so that the engine does it.

    Parameters
    ----------
    rows : Table
        As `event_rows` returns them.
    layout : EventLayout
        Their layout. Where its names of states can be any, the distinct ones are read first.
    connection : ibis.backends.BaseBackend
        The engine that reads them.

    Returns
    -------
    Table
        The rows, none left out, with ``state_a`` and ``state_b``, the ids of sender and receiver on
        the day of the event; ``why_a`` and ``why_b``, why there is none; and ``root``, ``class``
        (of cooperation and conflict) and ``tone`` of the code.
    """
    actors = _actors(rows, layout, connection)
    found = _with_state(_with_state(rows, actors, "sender", "a"), actors, "receiver", "b")
    if not layout.directed:
        found = _in_one_order(found)
    return _with_classes(found, layout)


def _actors(rows: Table, layout: EventLayout, connection: Any) -> Table:
    known = known_actors(layout.states)
    if known is None:
        both = rows.select(text=rows.sender).union(rows.select(text=rows.receiver))
        texts = as_frame(both.distinct(), connection)["text"].dropna()
        return _as_table(actor_table(sorted(texts), layout.states))
    return _known_actors(layout.states)


@cache
def _known_actors(scheme: str) -> Table:
    return _as_table(actor_table(known_actors(scheme) or (), scheme))


def _as_table(actors: "pd.DataFrame") -> Table:
    """Return the actors as a table, with an empty text for no state: Spark reads none as "NaN"."""
    return as_table(actors.fillna({"state": ""}), ACTORS)


def _with_state(rows: Table, actors: Table, actor: str, end: str) -> Table:
    """Join the state of one end; why there is none is said by the table of actors, or by its lack.

    A row without a day has no state, as the day decides which.
    """
    its = actors.select(**{f"{name}_{end}": actors[name] for name in actors.columns})
    text, first, last = (its[f"{name}_{end}"] for name in ("text", "first", "last"))
    joined = rows.left_join(its, [rows[actor] == text, rows.day >= first, rows.day <= last])
    why = joined[actor].isnull().ifelse(UNNAMED, joined[f"why_{end}"].coalesce("unknown"))
    named = {f"state_{end}": joined[f"state_{end}"].nullif(""), f"why_{end}": why}
    return joined.select(*rows.columns, **named)


def _in_one_order(rows: Table) -> Table:
    """Name the two states of each row in the order of their ids."""
    turned = rows.state_a > rows.state_b
    ends: dict[str, Column] = {}
    for name in ("state", "why"):
        a, b = rows[f"{name}_a"], rows[f"{name}_b"]
        ends |= {f"{name}_a": turned.ifelse(b, a), f"{name}_b": turned.ifelse(a, b)}
    return rows.mutate(**ends)


def _with_classes(rows: Table, layout: EventLayout) -> Table:
    import ibis

    if not layout.codes:
        return rows
    codes = event_codes(layout.codes)
    if layout.every:
        [row] = codes[codes["code"] == layout.every].to_dict("records")
        constant = {
            "code": row["code"],
            "root": row["root"],
            "class": row["quad"],
            "tone": row["tone"],
        }
        return rows.mutate(**{name: ibis.literal(value) for name, value in constant.items()})
    named = codes.rename(columns={"code": "of_code", "quad": "class", "score": "of_score"})
    table = as_table(named[list(CODES)], CODES)
    joined = rows.left_join(table, rows.code == table.of_code)
    kept = (name for name in rows.columns if name != "score")
    of_code = joined.of_score.isnan().ifelse(None, joined.of_score)
    score = joined.score if layout.score else of_code
    return joined.select(*kept, "root", "class", "tone", score=score)
