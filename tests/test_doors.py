"""Malformed files are refused with every error located, or loaded whole and saved the same.

The files are made by number, the same on each machine: `malformed.case_file(7)`. `make fuzz` tries
thirty times as many.
"""

import re
import shutil
import subprocess
import sys
import time

import pytest
from hypothesis import settings

import bilateral as bl
from bilateral.errors import CaseFileError
from bilateral.spreadsheet.layout import sheets
from tests import malformed

MANY = settings().max_examples
"""A hundred, or three thousand in the long profile."""
LONGEST = 10
"""Seconds for a file."""
LARGEST = 1_000_000
"""Kilobytes of memory."""
OF_A_FILE = re.compile(
    "the file is empty|.* given, at most .* are read|.* correct th|not YAML, for a reason"
)
OF_SHEETS = re.compile(
    r"sheet (?P<sheet>\w+)(, row (?P<row>\d+))?(, column (?P<column>[A-Z]+|[A-Z]* ?\(?[\w-]+\)?))?"
)


@pytest.fixture
def folder(tmp_path):
    """Give an empty folder; no file is left in it but those that a test writes."""
    return tmp_path


def tried(path, read, wanted):
    """Read a file: give what it is, or its errors; see that it takes no time and writes nothing."""
    start, before = time.monotonic(), sorted(path.parent.rglob("*"))
    try:
        case, faults = read(path), ()
    except CaseFileError as error:
        case, faults = None, error.faults
    assert time.monotonic() - start < LONGEST
    assert sorted(path.parent.rglob("*")) == before
    assert case is None or not faults
    for fault in faults:
        wanted(fault, path)
    return case


def in_a_line(fault, path):
    """See that an error of a case file has its line."""
    assert fault.file == str(path)
    assert fault.text
    assert "\n" not in str(fault)
    if fault.line is None:
        assert OF_A_FILE.match(fault.text), fault
    else:
        assert (
            1 <= fault.line <= path.read_bytes().count(b"\n") + path.read_bytes().count(b"\r") + 1
        )


def in_a_cell(fault, path):
    """See that an error of sheets has its sheet, row and column, or is of a whole file."""
    assert fault.file.startswith(str(path))
    assert fault.text
    place = OF_SHEETS.fullmatch(fault.path)
    assert place or not fault.path, fault
    assert not place or place["sheet"] in sheets(), fault


@pytest.mark.parametrize("batch", range(20))
def test_a_malformed_case_file_is_refused_or_loads_whole(batch, folder):
    """Each error has its line; what loads is the same after a save, and a save of that."""
    for number in range(batch * MANY, (batch + 1) * MANY):
        path = folder / f"{number}.yaml"
        path.write_bytes(malformed.case_file(number))
        case = tried(path, bl.load, in_a_line)
        assert bool(bl.faults(path)) == (case is None)
        if case is not None:
            again, third = folder / "again.yaml", folder / "third.yaml"
            case.save(again)
            assert bl.load(again) == case
            bl.load(again).save(third)
            assert third.read_bytes() == again.read_bytes()
            again.unlink(), third.unlink()
        path.unlink()


@pytest.mark.parametrize("batch", range(8))
def test_a_malformed_folder_of_csv_is_refused_or_loads_whole(batch, folder):
    """Each error has its sheet, row and column; what loads is the same after a save."""
    for number in range(batch * MANY, (batch + 1) * MANY):
        path = folder / f"{number}"
        path.mkdir()
        for name, data in malformed.csv_folder(number).items():
            (path / name).write_bytes(data)
        same_after_sheets(tried(path, bl.read_sheets, in_a_cell), folder)
        shutil.rmtree(path)


@pytest.mark.parametrize("batch", range(3))
def test_a_malformed_workbook_is_refused_or_loads_whole(batch, folder):
    """Each error has its sheet, row and column; what loads is the same after a save."""
    for number in range(batch * MANY, (batch + 1) * MANY):
        path = folder / f"{number}.xlsx"
        path.write_bytes(malformed.excel_file(number))
        same_after_sheets(tried(path, bl.read_sheets, in_a_cell), folder)
        path.unlink()


def same_after_sheets(case, folder):
    """See that what was loaded comes back from sheets."""
    if case is not None:
        bl.save_sheets(case, folder / "again")
        assert bl.read_sheets(folder / "again") == case
        shutil.rmtree(folder / "again")


READ_MANY = """
import sys
from contextlib import suppress
from pathlib import Path
import bilateral as bl
from tests import malformed
folder = Path(sys.argv[1])
for number in range(200):
    path = folder / "a.yaml"
    path.write_bytes(malformed.case_file(number))
    with suppress(bl.CaseFileError):
        bl.load(path)
for number in range(20):
    path = folder / "a.xlsx"
    path.write_bytes(malformed.excel_file(number))
    with suppress(bl.CaseFileError):
        bl.read_sheets(path)
status = Path("/proc/self/status").read_text()
print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the system says it in another place")
def test_reading_many_takes_little_memory(folder, root):
    """Two hundred case files and twenty workbooks, in a process of their own: under a gigabyte."""
    done = subprocess.run(
        [sys.executable, "-c", READ_MANY, str(folder)],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(done.stdout) < LARGEST
