"""Read a relationship from a spreadsheet."""

import os
from pathlib import Path

from bilateral.errors import CaseFileError
from bilateral.relationship import Relationship
from bilateral.spreadsheet.csv_folder import read_csv_folder
from bilateral.spreadsheet.read_workbook import read_workbook
from bilateral.spreadsheet.records import relationship_of


def read_sheets(path: str | os.PathLike[str]) -> Relationship:
    """Read a relationship from the workbook or the folder of CSV files that `save_sheets` writes.

    What a person does in a spreadsheet is understood: columns in another order, blank rows, spaces
    around words, columns deleted that need not be filled in, numbers as text, ``1E3``, and dates
    that a program has made of what was typed, which are read as precisely as the cell shows
    them. What cannot be understood is reported, all at once.

    Parameters
    ----------
    path : path
        An Excel file (``.xlsx``), or a folder of CSV files.

    Returns
    -------
    Relationship

    Raises
    ------
    CaseFileError
        With all errors, by sheet, row and column, or if the file cannot be read at all.
    MissingExtraError
        If it is a workbook and openpyxl is not installed; it comes with the extra ``world``.

    Examples
    --------
    >>> import bilateral as bl
    >>> bl.read_sheets("nowhere.xlsx")
    Traceback (most recent call last):
    bilateral.errors.CaseFileError: nowhere.xlsx: the file does not exist; check the name and the \
folder
    """
    file = os.fspath(path)
    read = read_csv_folder if Path(file).is_dir() else read_workbook
    tables, wrong = read(file)
    try:
        relationship = relationship_of(tables, file)
    except CaseFileError as error:
        raise CaseFileError([*wrong, *error.faults]) from None
    if wrong:
        raise CaseFileError(wrong)
    return relationship
