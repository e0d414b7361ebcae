"""A save that is killed, or has no room, leaves what was there, in every format."""

import subprocess
import sys
import time

import pytest

import bilateral as bl
from bilateral.errors import BilateralError

SAVE = """
import resource, sys
import bilateral as bl
from bilateral.errors import BilateralError
case = bl.load("cuba-pakistan")
if sys.argv[2] == "full":
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    while True:
        bl.save_sheets(case, sys.argv[1]) if sys.argv[1][-4:] != "yaml" else case.save(sys.argv[1])
        print("saved", flush=True)
except BilateralError as error:
    sys.exit(str(error))
"""


def saving(place, disk):
    """Start a process that saves again and again."""
    return subprocess.Popen(
        [sys.executable, "-c", SAVE, str(place), disk],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def read(place):
    """Read what is at a place."""
    return bl.load(place) if place.suffix == ".yaml" else bl.read_sheets(place)


@pytest.mark.parametrize("name", ["case.yaml", "case.xlsx"])
def test_a_save_that_is_killed_leaves_a_whole_file(name, tmp_path):
    """Whenever a process is killed, the file is the one before or the one after."""
    place = tmp_path / name
    with saving(place, "free") as process:
        assert process.stdout.readline() == "saved\n"
        time.sleep(0.13)
        process.kill()
    assert read(place) == bl.load("cuba-pakistan")


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such limit")
@pytest.mark.parametrize("name", ["case.yaml", "case.xlsx", "case"])
def test_a_full_disk_is_an_error_and_leaves_what_was_there(name, tmp_path):
    """Without room nothing is replaced, and the message names the file."""
    place = tmp_path / name
    laos = bl.load("cuba-laos")
    laos.save(place) if place.suffix == ".yaml" else bl.save_sheets(laos, place)
    before = sorted(path.name for path in tmp_path.rglob("*"))
    with saving(place, "full") as process:
        assert "cannot write" in process.stderr.read()
    assert read(place) == laos
    assert sorted(path.name for path in tmp_path.rglob("*")) == before


def test_a_device_is_refused():
    """What is no file is never written to."""
    with pytest.raises(BilateralError, match="/dev/full"):
        bl.load("cuba-laos").save("/dev/full")


def test_a_folder_in_the_place_of_a_file_leaves_all_files(tmp_path):
    """A package, or a folder of CSV, is written whole or not at all."""
    for save, name in (
        (lambda: bl.save_package([bl.load("cuba-laos")], tmp_path), "sources.bib"),
        (lambda: bl.save_sheets(bl.load("cuba-laos"), tmp_path), "ties.csv"),
    ):
        (tmp_path / name).mkdir()
        with pytest.raises(BilateralError, match=name):
            save()
        assert [path.name for path in tmp_path.iterdir()] == [name]
        (tmp_path / name).rmdir()
