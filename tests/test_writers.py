"""Every command that writes, writes all of its files or none, and says why."""

import errno
import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

import bilateral as bl
from bilateral import atomic_write
from bilateral.cli import COMMANDS, main
from tests.casefile.test_anchor import CASE, NEWS

DATA = Path(__file__).parent / "data" / "cases"
ONE, OTHER = (DATA / f"ghana-{name}.yaml" for name in ("nepal", "peru"))
MOVED = NEWS.replace("== Aid ==", "== Help ==").replace("1999. They came back.", "1999.")

WRITERS = {
    "anchor": "anchor {0}/quoted.yaml --sources {0}",
    "brief": f"brief GHA NPL --case {ONE} --years 1990-1991 -o {{0}}/brief.html",
    "compare": f"compare {ONE} {OTHER} -o {{0}}/sub",
    "export": f"export {ONE} {{0}}/new.xlsx",
    "export --replace": f"export {ONE} {{0}}/sub --replace",
    "import": "import {0}/sheets {0}/new.yaml",
    "import --replace": "import {0}/sheets {0}/anchored.yaml --replace",
    "new": "new CUB VNM --source {0}/news.txt --output {0}/new.yaml",
    "package": f"package {{0}}/sub {ONE}",
    "panel": f"panel --case {ONE} --years 1990-1991 -o {{0}}/panel.parquet",
    "panel as CSV": f"panel --case {ONE} --years 1990-1991 -o {{0}}/panel.csv",
    "plot": f"plot {ONE} {OTHER} --chart timeline -o {{0}}/chart.svg",
    "schema": "schema --output {0}/schema.json",
    "verify": "verify {0}/anchored.yaml --sources {0} --update",
}
"""A command line of each command that writes."""
WRITES_NOTHING = "agree cite fields list locate measures show topics validate watch".split()
OTHERWISE = ["data"]
"""Its files are in the cache, which `tests/catalog/test_fetch.py` tests."""


def run(words):
    """Call the command line."""
    return CliRunner().invoke(main, words)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    """Give a folder with all that the commands read, and old files where they write folders."""
    folder = tmp_path_factory.mktemp("prepared")
    (folder / "news.txt").write_text(NEWS, encoding="utf-8")
    for name in ("quoted", "anchored"):
        (folder / f"{name}.yaml").write_text(CASE, encoding="utf-8")
    run(["anchor", f"{folder}/anchored.yaml", "--sources", str(folder)])
    (folder / "news.txt").write_text(MOVED, encoding="utf-8")
    bl.save_sheets(bl.load(ONE), folder / "sheets")
    (folder / "sub").mkdir()
    for name in ("report.html", "ties.csv", "timeline.svg"):
        (folder / "sub" / name).write_text("old")
    for name in ("panel.parquet", "chart.svg", "schema.json"):
        (folder / name).write_text("old")
    return folder


@pytest.fixture
def folder(prepared, tmp_path, monkeypatch):
    """Give a copy of this folder, and a cache beside it."""
    monkeypatch.setenv("BILATERAL_DATA", str(tmp_path / "cache"))
    return Path(shutil.copytree(prepared, tmp_path / "work"))


def contents(folder):
    """Give every file and folder in a folder, hidden ones too."""
    return {path: path.is_file() and path.read_bytes() for path in folder.rglob("*")}


def read_only(monkeypatch):
    """Let no folder be written to, which the superuser may do anyway."""

    def refuse(*_args, **_kwargs):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(atomic_write.tempfile, "mkdtemp", refuse)
    return "Permission denied"


def full(monkeypatch):
    """Let the disk be full as soon as the names of the new files are to be given."""

    def refuse(*_args, **_kwargs):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(atomic_write, "_version", refuse)
    return "No space left on device"


def broken(monkeypatch):
    """Let the last rename fail."""
    return _failing(monkeypatch, OSError(errno.EIO, "Input/output error"), "Input/output error")


def interrupted(monkeypatch):
    """Press Ctrl-C before the last rename."""
    return _failing(monkeypatch, KeyboardInterrupt(), "Aborted!")


def _failing(monkeypatch, error, words):
    put, rename = atomic_write._put_in_place, Path.replace

    def place(swaps):
        def failing(path, target):
            if path == swaps[-1].new:
                raise error
            return rename(path, target)

        monkeypatch.setattr(Path, "replace", failing)
        put(swaps)

    monkeypatch.setattr(atomic_write, "_put_in_place", place)
    return words


def test_each_command_that_writes_is_tried_here():
    """A new command stands in one of the lists."""
    assert {name.split()[0] for name in WRITERS} | {*WRITES_NOTHING, *OTHERWISE} == {*COMMANDS}


@pytest.mark.parametrize("trouble", [read_only, full, broken, interrupted])
@pytest.mark.parametrize("name", WRITERS)
def test_in_trouble_a_command_changes_nothing_and_says_why(name, trouble, folder, monkeypatch):
    """Exit code 1, one line, and all files are as they were."""
    before = contents(folder)
    words = trouble(monkeypatch)
    result = run(WRITERS[name].format(folder).split())
    assert (result.exit_code, isinstance(result.exception, SystemExit)) == (1, True)
    assert words in result.stderr.splitlines()[-1]
    assert contents(folder) == before


@pytest.mark.parametrize("name", WRITERS)
def test_without_trouble_a_command_writes(name, folder):
    """The command lines above do write, so that the tests of trouble test something."""
    before = contents(folder)
    assert run(WRITERS[name].format(folder).split()).exit_code < 2
    after = contents(folder)
    assert before.keys() <= after.keys()
    assert after != before
    assert not [path for path in after if path.name.startswith(atomic_write.STAGE)]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="rights do not bind here")
@pytest.mark.parametrize("name", WRITERS)
def test_a_read_only_folder_is_an_error(name, folder):
    """What nobody may write to is left as it is."""
    before = contents(folder)
    for path in (folder, folder / "sub"):
        path.chmod(0o555)
    result = run(WRITERS[name].format(folder).split())
    for path in (folder, folder / "sub"):
        path.chmod(0o755)
    assert result.exit_code == 1
    assert "Permission denied" in result.stderr
    assert contents(folder) == before
