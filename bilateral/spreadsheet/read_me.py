"""What the first sheet says: how to work in the workbook, and what each column is for."""

from bilateral.spreadsheet.layout import sheets

TEXT = """
This workbook is a relationship of two states: a sheet for each list of records, a row for each.
Rows of 'quantities', 'citations' and so on belong to the tie or fact whose id is in 'record'.
Back to a case file: bilateral import THIS-FILE.xlsx case.yaml
All errors are then listed with sheet, row and column.
You may sort rows, move columns, leave rows blank, and delete columns that need no value.
All cells are text, so that what you type stays: 2008-05 is a month, 1963/1968 a period (EDTF).
Where a program has made a date of it, it is read as it is shown: May-08 is 2008-05.
Formulas are refused; copy their values. A text may begin with '=': it is not run.
Words of closed lists are offered in the cells, and all stand on the sheet 'words'.
A cell that takes several words has '; ' between them.
"""

Lines = list[list[str | None]]


def read_me() -> Lines:
    """Return the lines of the sheet: the text, then each column with its meaning."""
    lines: Lines = [[None, None, None, line] for line in TEXT.strip().split("\n")]
    for sheet in sheets().values():
        for column in sheet.columns:
            needed = "always" if column.required else ""
            lines.append([sheet.name, column.name, needed, column.meaning])
    return lines
