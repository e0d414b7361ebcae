"""Read the sheets of an Excel workbook, within bounds."""

import warnings
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final, NoReturn
from zipfile import BadZipFile, ZipFile

from bilateral.errors import BilateralError, CaseFileError, Fault, shorten, unknown_name
from bilateral.extras import import_extra
from bilateral.spreadsheet.cells import TYPE_ANEW, Unreadable
from bilateral.spreadsheet.layout import sheets
from bilateral.spreadsheet.table import MOST_COLUMNS, MOST_ROWS, Cell, Table, table_of
from bilateral.spreadsheet.workbook import OURS, PURPOSE
from bilateral.yaml_lines.files import read_bytes
from bilateral.yaml_lines.reading import MAX_SIZE

SAVE_ANEW: Final = "open it in a spreadsheet program and save it as .xlsx"
NOT_VALUES: Final = {
    "f": "a formula is given; copy the cell and paste its value",
    "e": f"the cell shows an error; {TYPE_ANEW}",
}


def read_workbook(file: str) -> tuple[dict[str, Table], list[Fault]]:
    """Read the sheets of a workbook, and list those that are none of ours.

    Raises
    ------
    CaseFileError
        If it is no workbook, or would unpack to more than 20 MB.
    MissingExtraError
        If openpyxl is not installed.
    """
    data = read_bytes(file)
    library = import_extra("openpyxl", PURPOSE)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what a program adds to a workbook and nobody reads
        try:
            _check_size(data, file)
            book = library.load_workbook(BytesIO(data), read_only=True)
            return _tables(book, file)
        except BilateralError:
            raise
        except Exception as error:  # a damaged file fails anywhere in the library
            reason = shorten((str(error) or repr(error)).splitlines()[0])
            text = f"this is no complete Excel file ({reason}); {SAVE_ANEW}"
            raise CaseFileError([Fault(text=text, file=file)]) from error


def _check_size(data: bytes, file: str) -> None:
    """Refuse a file that unpacks to far more than it is."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            size = sum(member.file_size for member in archive.infolist())
    except BadZipFile:
        _refuse(f"this is no Excel file (.xlsx); {SAVE_ANEW}", file)
    if size > MAX_SIZE:
        given = f"the file unpacks to {size:,} bytes, at most {MAX_SIZE:,} are read"
        _refuse(f"{given}; remove what is not part of the case", file)


def _tables(book: Any, file: str) -> tuple[dict[str, Table], list[Fault]]:
    pages = {page.title.strip().lower(): page for page in book.worksheets}
    wrong = [
        Fault(text=f"{unknown_name('sheet', name, sheets())}; rename or remove it", file=file)
        for name, page in pages.items()
        if name not in sheets() and name not in OURS and any(_filled(page))
    ]
    tables = {
        name: table_of(sheet, _cells(pages[name]) if name in pages else ())
        for name, sheet in sheets().items()
    }
    return tables, wrong


def _filled(page: Any) -> Iterator[bool]:
    for row in _cells(page):
        yield from (cell.value is not None for cell in row)


def _cells(page: Any) -> Iterator[list[Cell]]:
    """Yield the rows, no more than are read; the size that a file states is not believed."""
    page.reset_dimensions()
    for number, row in enumerate(page.iter_rows(), 1):
        yield [_cell(cell) for cell in row[: MOST_COLUMNS + 1]]
        if number > MOST_ROWS:
            return


def _cell(cell: Any) -> Cell:
    if cell.value is None:
        return Cell(None)
    if cell.data_type in NOT_VALUES:
        return Cell(Unreadable(NOT_VALUES[cell.data_type]))
    value = cell.value
    if isinstance(value, str):
        value = value.replace("_x005F_", "_")  # as `workbook` wrote it
    return Cell(value, cell.number_format)


def _refuse(text: str, file: str) -> NoReturn:
    raise CaseFileError([Fault(text=text, file=file)]) from None
