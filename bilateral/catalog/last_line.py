"""Notice a text file that was cut short in its last line."""

import csv
from pathlib import Path

from bilateral.catalog.file_type import file_type
from bilateral.errors import DataSetError

TAIL = 2**16
"""Bytes at the end of a file, in which its last two lines are."""


def refuse_cut_line(path: Path, mend: str) -> None:
    """Refuse a text file whose last line has fewer fields than the one before.

    Raises
    ------
    DataSetError
        With both numbers of fields.
    """
    if file_type(path) != "text":
        return
    with path.open("rb") as file:
        separator = "\t" if b"\t" in file.readline() else ","
        file.seek(max(path.stat().st_size - TAIL, 0))
        lines = file.read().decode("latin-1").splitlines()
    lines = [line for line in lines if line.strip()][-2:]
    if len(lines) < 2 or lines[0].count('"') % 2:  # a text of several lines
        return
    counts = [len(next(csv.reader([line], delimiter=separator))) for line in lines]
    if counts[1] < counts[0]:
        msg = (
            f"the last line of {path} has {counts[1]} fields, and the line before {counts[0]}: the "
            f"file is probably cut short; {mend}"
        )
        raise DataSetError(msg)
