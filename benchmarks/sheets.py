"""How long a relationship takes into a spreadsheet and back, beside writing the same cells alone.

Run with ``python -m benchmarks.sheets``. Export and import of 100 ties are to take 2 s each.
"""

import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from openpyxl import Workbook

import bilateral as bl
from bilateral.spreadsheet.rows import rows_of

TIES = 100


def main() -> None:
    """Print the seconds of each step."""
    ties = bl.load("cuba-pakistan").ties
    more = [
        replace(tie, id=f"{tie.id}-{turn}", links=(), inferred=())
        for turn in range(TIES // len(ties) + 1)
        for tie in ties
    ]
    case = replace(bl.load("cuba-pakistan"), ties=tuple(more[:TIES]))
    with tempfile.TemporaryDirectory() as folder:
        book, csv, plain = Path(folder, "a.xlsx"), Path(folder, "a"), Path(folder, "plain.xlsx")
        steps: dict[str, Callable[[], object]] = {
            "export .xlsx": lambda: bl.save_sheets(case, book),
            "import .xlsx": lambda: bl.read_sheets(book),
            "export CSV": lambda: bl.save_sheets(case, csv),
            "import CSV": lambda: bl.read_sheets(csv),
            "cells alone": lambda: _cells_alone(case, plain),
        }
        print(f"{len(case.ties)} ties")
        for name, step in steps.items():
            start = time.perf_counter()
            step()
            print(f"{name:<14} {time.perf_counter() - start:6.2f} s")


def _cells_alone(case: bl.Relationship, path: Path) -> None:
    """Write the same cells without formats, lists and checks."""
    book = Workbook(write_only=True)
    for name, rows in rows_of(case).items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(list(row.values()))
    book.save(path)


if __name__ == "__main__":
    main()
