"""The cells of a sheet under its headings, whatever their order, and where each stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from bilateral.errors import unknown_name
from bilateral.spreadsheet.cells import Unreadable, text_of
from bilateral.spreadsheet.layout import Column, Sheet
from bilateral.spreadsheet.rows import Row

MOST_ROWS, MOST_COLUMNS = 50_000, 200


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as a program keeps it; the format is empty where a file has none, as CSV."""

    value: Any
    number_format: str = ""


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong in a place of a sheet; without a row it concerns the sheet or its heading."""

    sheet: str
    row: int | None
    column: str
    text: str


@dataclass(slots=True)
class Table:
    """The rows of a sheet that are not blank, each with its number, and what is wrong in them."""

    sheet: Sheet
    letters: dict[str, str] = field(default_factory=dict)
    rows: list[tuple[int, Row]] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)

    def wrong(self, text: str, row: int | None = None, name: str = "") -> None:
        """Note what is wrong in a place."""
        letter = self.letters.get(name, "")
        column = f"{letter} ({name})" if letter and name else name or letter
        self.mistakes.append(Mistake(self.sheet.name, row, column, text))


def table_of(sheet: Sheet, cells: Iterable[Sequence[Cell]]) -> Table:
    """Read the rows of a sheet; the first that is not blank has the names of the columns.

    Parameters
    ----------
    sheet : Sheet
        What is expected.
    cells : iterable of sequence of Cell
        The rows from the first, blank ones included.
    """
    table = Table(sheet)
    columns: dict[int, Column] | None = None
    for number, row in enumerate(cells, 1):
        filled = {place: cell for place, cell in enumerate(row) if not _is_blank(cell)}
        if number > MOST_ROWS or max(filled, default=0) >= MOST_COLUMNS:
            most = f"{MOST_ROWS:,} rows and {MOST_COLUMNS} columns are read"
            table.wrong(f"at most {most}; remove what lies beyond, also if it looks empty", number)
            break
        if filled and columns is None:
            columns = _headings(table, filled, number)
        elif filled and columns is not None:
            texts = _texts(table, columns, filled, number)
            if texts:
                table.rows.append((number, texts))
    _missing_columns(table)
    return table


def letters_of(place: int) -> str:
    """Name a column as spreadsheet programs do, counted from 0.

    Examples
    --------
    >>> letters_of(0), letters_of(25), letters_of(26), letters_of(701)
    ('A', 'Z', 'AA', 'ZZ')
    """
    before, last = divmod(place, 26)
    return (letters_of(before - 1) if before else "") + chr(ord("A") + last)


def _is_blank(cell: Cell) -> bool:
    return cell.value is None or (isinstance(cell.value, str) and not cell.value.strip())


def _headings(table: Table, cells: dict[int, Cell], number: int) -> dict[int, Column]:
    """Find the column of each heading; capitals and spaces in it do not matter."""
    known = {_plain(column.name): column for column in table.sheet.columns}
    found: dict[int, Column] = {}
    for place, cell in cells.items():
        letter = letters_of(place)
        if isinstance(cell.value, Unreadable):
            table.wrong(cell.value.text, number, letter)
            continue
        name = _plain(str(cell.value))
        column = known.get(name)
        if column is None:
            names = [column.name for column in table.sheet.columns]
            table.wrong(f"{unknown_name('column', str(cell.value), names)}", number, letter)
        elif column.name in table.letters:
            first = table.letters[column.name]
            table.wrong(f"{column.name!r} is already column {first}; keep one", number, letter)
        else:
            found[place] = column
            table.letters[column.name] = letter
    return found


def _plain(heading: str) -> str:
    return heading.strip().casefold().replace(" ", "_").replace("-", "_")


def _texts(table: Table, columns: dict[int, Column], cells: dict[int, Cell], number: int) -> Row:
    texts: Row = {}
    for place, cell in cells.items():
        column = columns.get(place)
        if column is None:
            if letters_of(place) not in {it.column for it in table.mistakes}:  # its heading is
                wrong = "this column has no heading; name it, or clear it"
                table.wrong(wrong, number, letters_of(place))
            continue
        try:
            if text := text_of(cell.value, column, cell.number_format):
                texts[column.name] = text
        except ValueError as error:
            table.wrong(str(error), number, column.name)
    return texts


def _missing_columns(table: Table) -> None:
    """Report the columns that each row needs, once and not for each row."""
    if table.rows or table.mistakes:
        for column in table.sheet.columns:
            if column.required and column.name not in table.letters:
                table.wrong(f"the column {column.name!r} is missing; add it, with a value a row")
