"""The sheets of a relationship as a folder of CSV files."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bilateral.errors import CaseFileError, Fault, unknown_name
from bilateral.spreadsheet.layout import Sheet, sheets
from bilateral.spreadsheet.rows import Row
from bilateral.spreadsheet.table import Cell, Table, table_of
from bilateral.text.csv_cells import escaped, unescaped
from bilateral.yaml_lines.files import read_text

SEPARATORS = ",;\t"


def csv_files(rows: Mapping[str, Sequence[Row]], folder: Path) -> dict[Path, bytes]:
    """Return the file of each sheet: UTF-8 with a mark by which programs know it."""
    return {
        folder / f"{name}.csv": _written(sheet, rows[name]).encode("utf-8-sig")
        for name, sheet in sheets().items()
    }


def read_csv_folder(folder: str) -> tuple[dict[str, Table], list[Fault]]:
    """Read the sheets of a folder, and list the files that are none.

    Raises
    ------
    CaseFileError
        If a file cannot be read at all.
    """
    files = {path.stem: path for path in sorted(Path(folder).glob("*.csv"))}
    wrong = [
        Fault(text=f"{unknown_name('sheet', name, sheets())}; rename or remove it", file=str(path))
        for name, path in files.items()
        if name not in sheets()
    ]
    tables = {
        name: table_of(sheet, _cells(files[name]) if name in files else ())
        for name, sheet in sheets().items()
    }
    return tables, wrong


def _written(sheet: Sheet, rows: Sequence[Row]) -> str:
    text = io.StringIO()
    names = [column.name for column in sheet.columns]
    writer = csv.DictWriter(text, names, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: escaped(value) for name, value in row.items()} for row in rows)
    return text.getvalue()


def _cells(file: Path) -> Iterator[list[Cell]]:
    """Yield the rows of a file; a program may have put semicolons or tabs between the cells."""
    text = read_text(str(file))
    heading = text.lstrip("\r\n").partition("\n")[0]
    separator = max(SEPARATORS, key=heading.count)
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            yield [Cell(unescaped(value.replace("\r\n", "\n"))) for value in row]
    except csv.Error as error:
        fault = Fault(text=f"this is no CSV: {error}; save it again as CSV UTF-8", file=str(file))
        raise CaseFileError([fault]) from None
