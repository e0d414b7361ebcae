"""Where files are kept, and what their digests rest on."""

import hashlib
import os

import pytest

from bilateral.catalog import cache as module
from bilateral.catalog.cache import (
    cache_folder,
    cached_file,
    current_digest,
    digest_of,
    read_note,
    unfinished_folder,
    write_note,
)
from bilateral.catalog.cards import find_card
from bilateral.errors import DataSetError


def test_the_variable_moves_the_cache(monkeypatch, tmp_path):
    """BILATERAL_DATA names the folder; a tilde in it is the home folder; empty is as if not set."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("BILATERAL_DATA", "~/elsewhere")
    assert cache_folder() == tmp_path / "elsewhere"
    monkeypatch.setenv("BILATERAL_DATA", "")
    assert cache_folder().name == "bilateral"


def test_nothing_is_made_by_asking_where(cache):
    """To tell a place makes no folder."""
    assert cached_file(find_card("cow-states")) == cache / "cow-states" / "states2016.csv"
    assert not cache.exists()


def test_a_derived_data_set_shares_the_file_it_is_computed_from():
    """The distances between capitals need no second copy of the list of capitals."""
    assert cached_file(find_card("capital-distance")) == cached_file(find_card("capitals"))


def test_ends_of_lines_do_not_change_a_digest(tmp_path, monkeypatch):
    """Text is the same with either end of line, also where a pair falls between two chunks."""
    monkeypatch.setattr(module, "CHUNK", 4)
    unix, coverage = tmp_path / "unix.csv", tmp_path / "coverage.csv"
    unix.write_bytes(b"abc\nde\nf\r")
    coverage.write_bytes(b"abc\r\nde\r\nf\r")
    assert digest_of(unix) == digest_of(coverage) == hashlib.sha256(b"abc\nde\nf\r").hexdigest()


def test_bytes_that_are_no_text_count_as_they_are(tmp_path):
    """In a Parquet file nothing is an end of line."""
    path = tmp_path / "table"
    path.write_bytes(b"PAR1\r\n")
    assert digest_of(path) == hashlib.sha256(b"PAR1\r\n").hexdigest()


def test_a_note_serves_until_the_file_changes(tmp_path, monkeypatch):
    """The digest comes from the note while size and time are the same, and is computed after."""
    path = tmp_path / "file.csv"
    path.write_text("a\n")
    write_note(path, digest_of(path), "http://127.0.0.1/file.csv")
    assert read_note(path).url == "http://127.0.0.1/file.csv"
    monkeypatch.setattr(module, "digest_of", lambda _path: "computed")
    assert current_digest(path) == hashlib.sha256(b"a\n").hexdigest()
    path.write_text("ab\n")
    assert current_digest(path) == "computed"


@pytest.mark.parametrize("text", ["", "{", "[]", "[" * 100_000, '{"sha256": "aa"}'])
def test_a_broken_note_is_no_note(tmp_path, text):
    """What cannot be read beside a file is as if it were not there."""
    path = tmp_path / "file.csv"
    path.with_name("file.csv.note.json").write_text(text)
    assert read_note(path) is None


def test_a_workshop_leaves_nothing_behind(cache):
    """Half-made things, and folders made for them, go when the work fails."""
    with pytest.raises(IsADirectoryError), unfinished_folder(cache / "name") as folder:
        folder.write_text("half")
    assert list(cache.rglob("*")) == []


def test_a_cache_that_cannot_be_made_is_told(tmp_path):
    """Where a file stands in the way of the folder, the text names it and the variable."""
    blocked = tmp_path / "blocked"
    blocked.write_text("a file")
    told = r"cannot be written at .*blocked.*BILATERAL_DATA"
    with pytest.raises(DataSetError, match=told), unfinished_folder(blocked / "name"):
        pass


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_read_only_cache_is_told(tmp_path):
    """A folder without the right to write says so."""
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o500)
    with pytest.raises(DataSetError, match="BILATERAL_DATA"), unfinished_folder(folder / "name"):
        pass


def test_a_note_in_a_closed_folder_is_left_out(tmp_path, monkeypatch):
    """That nothing can be noted down is no reason not to use a file."""
    path = tmp_path / "file.csv"
    path.write_text("a\n")

    def closed(*_args, **_kwargs):
        raise PermissionError

    monkeypatch.setattr("bilateral.atomic_write.tempfile.mkdtemp", closed)
    write_note(path, "aa", None)
    assert read_note(path) is None
