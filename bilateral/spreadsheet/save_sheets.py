"""Save a relationship as a spreadsheet."""

import os
from pathlib import Path

from bilateral.atomic_write import make_folder, write_whole
from bilateral.errors import BilateralError, quote
from bilateral.relationship import Relationship
from bilateral.spreadsheet.csv_folder import csv_files
from bilateral.spreadsheet.rows import rows_of
from bilateral.spreadsheet.workbook import workbook

WORKBOOK = ".xlsx"


def save_sheets(relationship: Relationship, path: str | os.PathLike[str]) -> tuple[Path, ...]:
    """Save a relationship as an Excel workbook, or as a folder of CSV files.

    Each list of records is a sheet, each record a row: ties, quantities, participants, citations,
    links, facts, sources and the rest. The workbook offers the words of closed lists in its
    cells, and its first sheet explains it. Nothing is lost: `read_sheets` returns an equal
    relationship. No cell is a formula.

    Parameters
    ----------
    relationship : Relationship
        What is saved.
    path : path
        A file that ends in ``.xlsx``, which is replaced if it exists, or a folder without an
        ending, which is created if it does not.

    Returns
    -------
    tuple of Path
        The files written, all of them or none.

    Raises
    ------
    BilateralError
        If the path has another ending, a text does not fit into a cell, or a file cannot be
        written.
    MissingExtraError
        If a workbook is asked for and openpyxl is not installed; it comes with the extra ``world``.

    Examples
    --------
    >>> import tempfile
    >>> import bilateral as bl
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = bl.save_sheets(bl.load("cuba-laos"), f"{folder}/laos.xlsx")
    ...     bl.read_sheets(f"{folder}/laos.xlsx") == bl.load("cuba-laos")
    True
    """
    if not isinstance(relationship, Relationship):
        msg = f"{quote(relationship)} is not a relationship; give what bl.load returns"
        raise BilateralError(msg)
    place = Path(path)
    if place.suffix.lower() == WORKBOOK:
        return write_whole({place: workbook(rows_of(relationship))})
    if place.suffix and not place.is_dir():
        msg = (
            f"{place.name!r} ends in {place.suffix!r}; write {place.with_suffix(WORKBOOK).name!r} "
            f"for Excel, or {place.stem!r} for a folder of CSV files"
        )
        raise BilateralError(msg)
    files = csv_files(rows_of(relationship), place)
    make_folder(place)
    return write_whole(files)
