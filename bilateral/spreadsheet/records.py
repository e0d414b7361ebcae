"""The relationship that the rows of sheets say, or where they do not say one."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bilateral.casefile.reading import each_slip_once
from bilateral.errors import CaseFileError, Fault, unknown_name
from bilateral.records import Path, Problem, partly
from bilateral.relationship import Relationship
from bilateral.spreadsheet.cells import texts_in
from bilateral.spreadsheet.layout import (
    ENDS,
    PARENT,
    RELATIONSHIP,
    SEPARATOR,
    UNDIRECTED,
    pairs_of_ends,
)
from bilateral.spreadsheet.rows import Row
from bilateral.spreadsheet.table import Mistake, Table
from bilateral.vocabulary import ends_of

MOST_FAULTS = 100


class Rows:
    """Builds plain records from the rows of all sheets, and knows where each stands."""

    def __init__(self, tables: Mapping[str, Table]) -> None:
        self.tables = tables
        self.given: dict[str, Any] = {}
        self.places: dict[Path, tuple[Table, int]] = {}
        self.by_id: dict[tuple[str, str], tuple[Path, dict[str, Any]]] = {}
        for table in tables.values():
            for number, row in table.rows:
                self._add(table, number, row)

    def _add(self, table: Table, number: int, row: Row) -> None:
        sheet = table.sheet
        path, parent = self._parent(table, number, row) if sheet.parents else ((), self.given)
        if parent is None:
            return
        record = self._record(table, number, row)
        if sheet.name == RELATIONSHIP:
            self._add_relationship(table, number, record)
            return
        siblings = parent.setdefault(sheet.field, [])
        path = (*path, sheet.field, len(siblings))
        siblings.append(record)
        self.places[path] = (table, number)
        if sheet.key:
            self.by_id.setdefault((sheet.name, row.get(sheet.key, "")), (path, record))

    def _add_relationship(self, table: Table, number: int, record: dict[str, Any]) -> None:
        if () in self.places:
            table.wrong("a second relationship is given; a file has one", number)
            return
        self.given |= record
        self.places[()] = (table, number)

    def _parent(self, table: Table, number: int, row: Row) -> tuple[Path, Any]:
        """Find the record that a row belongs to; note that there is none."""
        name = row.get(PARENT, "")
        parents = table.sheet.parents
        for parent in parents:
            if name and (parent, name) in self.by_id:
                return self.by_id[parent, name]
        known = [given for sheet, given in self.by_id if sheet in parents]
        text = unknown_name("record", name, known)
        if PARENT in table.letters:
            text = text if name else "no record is named to which this row belongs; add its id"
            table.wrong(text, number, PARENT)
        return (), None

    def _record(self, table: Table, number: int, row: Row) -> dict[str, Any]:
        record: dict[str, Any] = {}
        for column in table.sheet.columns:
            text = row.get(column.name)
            if not column.field or text is None:
                continue
            if column.place is None:
                record[column.field] = texts_in(text, column)
            else:
                record.setdefault(column.field, [None, None])[column.place] = text
        return self._with_ends(table, number, record) if ENDS in _names(table) else record

    def _with_ends(self, table: Table, number: int, record: dict[str, Any]) -> dict[str, Any]:
        """Write the two ends of a tie under the names that its kind has for them."""
        ends = {name: record.pop(name) for name in ("sender", "receiver") if name in record}
        words = record.pop(ENDS, None)
        if words == UNDIRECTED:
            return record | {UNDIRECTED: [ends.get("sender"), ends.get("receiver")]}
        pairs = pairs_of_ends(record.get("kind", "")) or (("sender", "receiver"),)
        pair = tuple(word.strip() for word in (words or "").split(SEPARATOR.strip()))
        if words and pair not in pairs:
            known = [*map(SEPARATOR.join, pairs), UNDIRECTED]
            table.wrong(unknown_name("ends", words, known), number, ENDS)
        names = pair if pair in pairs else ends_of(record.get("topic", ""), pairs)
        renamed = zip(("sender", "receiver"), names, strict=True)
        return record | {name: ends[end] for end, name in renamed if end in ends}


def relationship_of(tables: Mapping[str, Table], file: str) -> Relationship:
    """Build the relationship that sheets say.

    Raises
    ------
    CaseFileError
        With all that is wrong, by sheet, row and column, of which the first hundred are listed.
    """
    rows = Rows(tables)
    if () not in rows.places:
        text = "no relationship is given; write a row with its id, its title and its two states"
        tables[RELATIONSHIP].wrong(text)
    relationship, problems = partly(Relationship, rows.given)
    for problem in dict.fromkeys(each_slip_once(problems)):
        _place(problem, rows)
    found = [_fault(mistake, file) for table in tables.values() for mistake in table.mistakes]
    if len(found) > MOST_FAULTS:
        more = f"{len(found) - MOST_FAULTS} more errors; correct these first"
        found = [*found[:MOST_FAULTS], Fault(text=more, file=file)]
    if found:
        raise CaseFileError(found)
    return relationship  # type: ignore[no-any-return]


def _place(problem: Problem, rows: Rows) -> None:
    """Note a problem of a record at the cell that it is about."""
    path = problem.path
    steps = next((n for n in range(len(path), -1, -1) if path[:n] in rows.places), 0)
    table, number = rows.places.get(path[:steps], (rows.tables[RELATIONSHIP], None))
    columns = [*_columns(table, path[steps:])]
    required = {column.name for column in table.sheet.columns if column.required}
    if columns and columns[0] in required and columns[0] not in table.letters:
        return  # the whole column is missing, which is reported once
    seen = {(mistake.row, mistake.column.partition(" ")[0]) for mistake in table.mistakes}
    if columns and (number, table.letters.get(columns[0], "")) in seen:
        return  # what stands there could not be read
    table.wrong(problem.text, number, columns[0] if columns else "")


def _columns(table: Table, path: Sequence[str | int]) -> Iterator[str]:
    """Yield the columns that a place in a record may mean, the likeliest first."""
    for column in table.sheet.columns:
        if path and column.field == path[0] and (column.place or 0) == ([*path[1:], 0])[0]:
            yield column.name
    for end in (0, 1):
        for pair in pairs_of_ends():
            if ENDS in _names(table) and path and path[0] == pair[end]:
                yield ("sender", "receiver")[end]
    if path and path[0] == UNDIRECTED:
        yield ("sender", "receiver")[path[1:] == (1,)]
    if path and len(path) == 1:
        yield from (column.name for column in table.sheet.columns if column.field == path[0])


def _names(table: Table) -> set[str]:
    return {column.name for column in table.sheet.columns}


def _fault(mistake: Mistake, file: str) -> Fault:
    row = f", row {mistake.row}" if mistake.row is not None else ""
    column = f", column {mistake.column}" if mistake.column else ""
    return Fault(text=mistake.text, file=file, path=f"sheet {mistake.sheet}{row}{column}")
