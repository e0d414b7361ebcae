"""The sheets of a relationship as an Excel workbook, with lists to choose from."""

import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any, Final

from bilateral.errors import BilateralError, shorten
from bilateral.extras import import_extra
from bilateral.spreadsheet.layout import Column, choices, sheets
from bilateral.spreadsheet.read_me import read_me
from bilateral.spreadsheet.rows import Row
from bilateral.spreadsheet.table import letters_of

PURPOSE: Final = "an Excel file"
READ_ME: Final = "read me"
WORDS: Final = "words"
"""The sheet with the words that cells are chosen from."""
OURS: Final = frozenset({READ_ME, WORDS})
LONGEST: Final = 32_767
"""The number of characters that fit into a cell."""
SPARE_ROWS: Final = 1_000
"""The number of empty rows below that are prepared for new records."""
NARROW, WIDE = 9, 60
CODE: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""Where a text would be taken for the code of a character, as in ``_x0041_``."""


def workbook(rows: Mapping[str, Sequence[Row]]) -> bytes:
    """Return an Excel file of the rows of each sheet, every cell as text.

    Raises
    ------
    BilateralError
        If a text does not fit into a cell, or there is no room for temporary files.
    MissingExtraError
        If openpyxl is not installed.
    """
    book = import_extra("openpyxl", PURPOSE).Workbook()
    _write(book.active, READ_ME, [["sheet", "column", "to fill in", "meaning"], *read_me()])
    lists: dict[str, str] = {}
    words = book.create_sheet(WORDS)
    for name, sheet in sheets().items():
        page = book.create_sheet(name, index=len(book.sheetnames) - 1)
        columns = [column.name for column in sheet.columns]
        body = [[row.get(column) for column in columns] for row in rows[name]]
        _write(page, name, [columns, *body])
        for place, column in enumerate(sheet.columns):
            _offer(page, column, letters_of(place), len(body) + SPARE_ROWS, lists, words)
    content = BytesIO()
    try:
        book.save(content)
    except OSError as error:  # the library writes each sheet into the folder for temporary files
        msg = f"cannot write the workbook: {error.strerror}; make room for temporary files"
        raise BilateralError(msg) from error
    return content.getvalue()


def _write(page: Any, name: str, rows: Sequence[Sequence[str | None]]) -> None:
    """Write rows as text below a heading that stays in view."""
    styles = import_extra("openpyxl.styles", PURPOSE)
    page.title = name
    page.freeze_panes = "B2"
    wrapped = styles.Alignment(wrap_text=True, vertical="top")
    for place, values in enumerate(zip(*rows, strict=True)):
        width = max(len(value or "") for value in values)
        column = page.column_dimensions[letters_of(place)]
        column.width = min(max(width + 2, NARROW), WIDE)
        column.number_format = "@"  # so that what is typed below stays as it is typed
        column.alignment = wrapped
        for number, value in enumerate(values, 1):
            if value is not None:
                cell = page.cell(number, place + 1)
                cell.value = _fitting(value, f"sheet {name}, row {number}")
                cell.data_type = "s"  # else a text such as '=1' would be a formula
                cell.number_format = "@"
                cell.alignment = wrapped
                cell.quotePrefix = True
                if number == 1:
                    cell.font = styles.Font(bold=True)


def _fitting(text: str, place: str) -> str:
    """Write what would be taken for the code of a character so that it is not."""
    if len(text) > LONGEST or "x005F_" in text:
        reason = "has the code of a character in it"
        if len(text) > LONGEST:
            reason = f"has {len(text):,} characters, and a cell holds {LONGEST:,}"
        msg = f"{place}: {shorten(text)!r} {reason}; shorten it, or save the case file itself"
        raise BilateralError(msg)
    return CODE.sub("_x005F_", text)


def _offer(
    page: Any, column: Column, letter: str, last: int, lists: dict[str, str], words: Any
) -> None:
    """Offer the words of a column in its cells; others are refused where the list is complete."""
    source = ""
    if column.refers:
        key = next(n for n, it in enumerate(sheets()[column.refers].columns) if it.name == "id")
        source = f"{column.refers}!${letters_of(key)}$2:${letters_of(key)}${SPARE_ROWS}"
    elif column.choices:
        source = lists.get(column.choices) or _listed(column, lists, words)
    if source:
        validation = import_extra("openpyxl.worksheet.datavalidation", PURPOSE).DataValidation(
            type="list", formula1=source, allow_blank=True, showErrorMessage=not column.refers
        )
        validation.error = f"Choose a word of the list; all are on the sheet '{WORDS}'."
        validation.add(f"{letter}2:{letter}{last}")
        page.add_data_validation(validation)


def _listed(column: Column, lists: dict[str, str], words: Any) -> str:
    """Write a list of words on their sheet, once, and return where it stands."""
    place = len(lists)
    given = choices(column.choices)
    heading = column.choices if "|" not in column.choices else column.name
    for number, word in enumerate((heading, *given), 1):
        words.cell(number, place + 1, word).number_format = "@"
    letter = letters_of(place)
    words.column_dimensions[letter].width = max(map(len, given)) + 2
    lists[column.choices] = f"{WORDS}!${letter}$2:${letter}${len(given) + 1}"
    return lists[column.choices]
