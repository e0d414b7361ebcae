"""The schema of each table: the type and the meaning of its columns, its keys, its closed lists."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import pandas as pd

from bilateral.relationship.tables import TYPES
from bilateral.spreadsheet.layout import Column, sheets

RELATIONSHIPS = "relationships"
DERIVED: Mapping[str, str] = {
    "relationship": "The id of the relationship.",
    "tie": "The id of the tie that the row belongs to.",
    "n": "The place of the row in its record, from 0.",
    "kind": "The kind of tie.",
    "topic": "The topic of the tie, from the list of topics.",
    "sender": "The first end of the tie; of an undirected tie, the first code in order.",
    "receiver": "The second end of the tie; of an undirected tie, the second code in order.",
    "reciprocal": "Whether the tie has no direction.",
    "stage": "The stage that the status rolls up to.",
    "start_earliest": "The earliest day on which it can have begun.",
    "start_latest": "The latest day on which it can have begun.",
    "end_earliest": "The earliest day on which it can have ended.",
    "end_latest": "The latest day on which it can have ended.",
    "earliest": "The earliest day of the date.",
    "latest": "The latest day of the date; missing where it has no bound.",
    "start_kind": "Whether the beginning is given, unknown or open.",
    "end_kind": "Whether the end is given, unknown or open.",
    "start_precision": "How precisely the beginning is given: day, month, year.",
    "end_precision": "How precisely the end is given: day, month, year.",
    "approximate": "Whether the date is approximate.",
    "uncertain": "Whether the date is uncertain.",
    "participants": "Who took part; for reading, the table of participants has the parts.",
    "attributed_to": "Whose statement it rests on, where a source only reports it.",
    "borne_by": "Who pays what; for reading.",
    "steps": "The steps to the status; for reading.",
    "inferred": "What the source implies and does not say, and why; for reading.",
    "links": "The relations to other records; for reading.",
    "sources": "The ids of the sources that are cited; for reading.",
    "lower": "The least number that is meant.",
    "upper": "The greatest number that is meant; missing where there is no limit.",
    "state_1": "The first state of the relationship.",
    "state_2": "The second state of the relationship.",
}
"""The meaning of the columns that are no field of a record, or that several tables share."""
PARENT_KEY = ["relationship", "tie"]
KEYS: Mapping[str, list[str]] = {
    RELATIONSHIPS: ["id"],
    "ties": ["relationship", "id"],
    "facts": ["relationship", "id", "n"],
    "coverage": ["relationship", "n"],
}
"""The keys of the tables that are no parts of ties."""
NAMED = {"flags": "boolean", "days": "date", "numbers": "number", "counts": "integer"}


def schema(table: str, frame: pd.DataFrame) -> dict[str, Any]:
    """Return the Table Schema of a frame of `bilateral.tables`, or of the relationships.

    Examples
    --------
    >>> schema("links", pd.DataFrame({"rel": ["follows"]}))["fields"][0]["constraints"]["enum"][:2]
    ['part_of', 'follows']
    """
    key = KEYS.get(table, [*PARENT_KEY, "n"])
    about = [("relationship", RELATIONSHIPS, "id")] if table != RELATIONSHIPS else []
    foreign = [
        {"fields": [name], "reference": {"resource": other, "fields": [field]}}
        for name, other, field in about
    ]
    if table not in KEYS:
        ties = {"resource": "ties", "fields": ["relationship", "id"]}
        foreign.append({"fields": PARENT_KEY, "reference": ties})
    return {
        "fields": [_field(table, name, frame[name], key) for name in map(str, frame)],
        "primaryKey": key,
        **({"foreignKeys": foreign} if foreign else {}),
    }


def meaning(table: str, name: str) -> str:
    """Return what a column means.

    Examples
    --------
    >>> meaning("ties", "reciprocal")
    'Whether the tie has no direction.'
    """
    column = _column(table, name)
    return column.meaning if column else DERIVED.get(name, "")


def _field(table: str, name: str, values: pd.Series, key: list[str]) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if name in key else {}
    column = _column(table, name)
    if column and "|" in column.choices and column.type is not bool:
        constraints["enum"] = column.choices.split("|")
    return {
        "name": name,
        "type": _type(name, values),
        "description": meaning(table, name),
        **({"constraints": constraints} if constraints else {}),
    }


def _type(name: str, values: pd.Series) -> str:
    make = TYPES.get(name)
    if make is None:
        return "string"
    kind = NAMED.get(make.__name__, "integer")
    # Years beyond four digits, and before the year 1, are no dates of this format.
    years = values.dt.year if kind == "date" else None
    return "string" if years is not None and not years.dropna().between(1, 9999).all() else kind


@cache
def _columns() -> Mapping[tuple[str, str], Column]:
    of_sheets = {
        (sheet.name, column.name): column for sheet in sheets().values() for column in sheet.columns
    }
    figures = {
        ("facts", name): it for (sheet, name), it in of_sheets.items() if sheet == "quantities"
    }
    of_relationship = {
        (RELATIONSHIPS, name): it
        for (sheet, name), it in of_sheets.items()
        if sheet == "relationship"
    }
    return figures | of_sheets | of_relationship


def _column(table: str, name: str) -> Column | None:
    return None if name in DERIVED else _columns().get((table, name))
