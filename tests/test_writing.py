"""Files are written whole or not at all, and a folder is made or its lack is told."""

import errno
import os
import stat
from pathlib import Path

import pytest

from bilateral.errors import BilateralError
from bilateral.writing import folder_at, write_whole


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_files_are_written_with_their_bytes(tmp_path):
    """In the order given, over what was there, and nothing else is left."""
    (tmp_path / "a.csv").write_bytes(b"old")
    files = {tmp_path / "a.csv": b"new", tmp_path / "b.svg": b"\xff\x00"}
    assert write_whole(files) == (tmp_path / "a.csv", tmp_path / "b.svg")
    assert [path.read_bytes() for path in files] == [b"new", b"\xff\x00"]
    assert names(tmp_path) == ["a.csv", "b.svg"]


@pytest.mark.parametrize("bad", ["missing/b.csv", "folder", "a.csv/b.csv"])
def test_none_appears_if_one_cannot_be_written(tmp_path, bad):
    """Whatever stands in the way of one, the other stays as it was."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "a.csv").write_bytes(b"old")
    with pytest.raises(BilateralError, match=r"^cannot write .*: .*; choose another place$"):
        write_whole({tmp_path / "a.csv": b"new", tmp_path / bad: b"new"})
    assert (tmp_path / "a.csv").read_bytes() == b"old"
    assert names(tmp_path) == ["a.csv", "folder"]
    assert names(tmp_path / "folder") == []


def test_a_full_disk_leaves_everything_as_it_was(tmp_path, monkeypatch):
    """What was begun is taken away again."""
    (tmp_path / "a.csv").write_bytes(b"old")

    def full(*_args, **_kwargs):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("bilateral.writing.os.fdopen", full)
    with pytest.raises(BilateralError, match=r"cannot write .*a\.csv: No space left on device"):
        write_whole({tmp_path / "a.csv": b"new"})
    assert (tmp_path / "a.csv").read_bytes() == b"old"
    assert names(tmp_path) == ["a.csv"]


@pytest.mark.skipif(os.name != "posix", reason="rights are those of POSIX")
def test_a_written_file_has_the_rights_of_any_new_file(tmp_path):
    """Not those of a temporary one, which only its owner may read."""
    Path(tmp_path / "plain").touch()
    write_whole({tmp_path / "a.csv": b""})
    rights = [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("plain", "a.csv")]
    assert rights[0] == rights[1]


def test_no_files_are_no_work():
    """Nothing is asked, nothing is done."""
    assert write_whole({}) == ()


def test_a_folder_is_made_with_those_above_it(tmp_path):
    """And one that is there is taken as it is."""
    made = folder_at(tmp_path / "a" / "b")
    assert made.is_dir()
    assert folder_at(str(made)) == made


@pytest.mark.parametrize("inside", ["", "/deeper"])
def test_a_file_in_the_place_of_a_folder_is_told(tmp_path, inside):
    """The text names it."""
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(BilateralError, match=r"cannot make the folder .*taken.*; choose another"):
        folder_at(f"{tmp_path / 'taken'}{inside}")
