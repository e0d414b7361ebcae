"""Records as rows of sheets: each list of records is a sheet, each record a row."""

from collections.abc import Iterable, Mapping
from typing import Any

from bilateral.records import plain
from bilateral.spreadsheet.layout import (
    ENDS,
    PARENT,
    RELATIONSHIP,
    SEPARATOR,
    UNDIRECTED,
    Column,
    Sheet,
    pairs_of_ends,
    sheets,
)
from bilateral.vocabulary import ends_of

Row = dict[str, str]
"""The text of each cell by the name of its column; an empty cell is left out."""


def rows_of(relationship: object) -> dict[str, list[Row]]:
    """Return the rows of each sheet of a relationship.

    Examples
    --------
    >>> from bilateral.casefile.load import load
    >>> rows_of(load("cuba-laos"))["relationship"][0]["state_2"]
    'LAO'
    """
    given = plain(relationship)
    rows: dict[str, list[Row]] = {name: [] for name in sheets()}
    rows[RELATIONSHIP].append(_cells(sheets()[RELATIONSHIP], given))
    for sheet in sheets().values():
        if not sheet.parents and sheet.field:
            _lay_out(sheet, given.get(sheet.field, ()), "", rows)
    return rows


def _lay_out(
    sheet: Sheet, records: Iterable[dict[str, Any]], parent: str, rows: dict[str, list[Row]]
) -> None:
    """Add the rows of some records, and those of the records inside them."""
    for record in records:
        number = str(len(rows[sheet.name]) + 1)
        cells = {"n": number} if sheet.key == "n" else {}
        cells |= {PARENT: parent} if parent else {}
        rows[sheet.name].append(cells | _cells(sheet, _with_ends(record)))
        for part in sheets().values():
            if sheet.name in part.parents:
                _lay_out(part, record.get(part.field, ()), record.get("id", number), rows)


def _cells(sheet: Sheet, record: Mapping[str, Any]) -> Row:
    return {
        column.name: _text(column, record[column.field])
        for column in sheet.columns
        if column.field in record
    }


def _text(column: Column, value: Any) -> str:
    if column.place is not None:
        return str(value[column.place])
    return SEPARATOR.join(value) if column.several else str(value)


def _with_ends(record: dict[str, Any]) -> dict[str, Any]:
    """Name the two ends of a tie alike, and say by which words its kind calls them."""
    if UNDIRECTED in record:
        sender, receiver = record[UNDIRECTED]
        return {**record, "sender": sender, "receiver": receiver, ENDS: UNDIRECTED}
    pairs = pairs_of_ends(record["kind"]) if "kind" in record else ()
    # the pair of the topic first: two pairs of a kind may share a word, or differ in order alone
    for pair in pairs and (ends_of(record.get("topic", ""), pairs), *pairs):
        if pair[0] in record and pair[1] in record:
            sender, receiver = (record[name] for name in pair)
            return {**record, "sender": sender, "receiver": receiver, ENDS: SEPARATOR.join(pair)}
    return record
