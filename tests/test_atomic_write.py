"""Files are written whole or not at all, and a folder is made or its lack is told."""

import errno
import os
import stat
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bilateral.atomic_write import make_folder, write_whole, written_whole
from bilateral.errors import BilateralError


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def write_one(path):
    """Write a small file."""
    write_whole({path: b"new"})


def write_large(path):
    """Write a file in pieces."""
    with written_whole(path) as beside:
        beside.write_bytes(b"new")


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

    monkeypatch.setattr("bilateral.atomic_write.Path.write_bytes", full)
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


@pytest.mark.skipif(os.name != "posix", reason="rights are those of POSIX")
def test_a_file_that_is_replaced_keeps_its_rights(tmp_path):
    """Notes that only their owner may read stay so."""
    (tmp_path / "a.csv").touch(mode=0o600)
    write_whole({tmp_path / "a.csv": b"new"})
    assert stat.S_IMODE((tmp_path / "a.csv").stat().st_mode) == 0o600
    assert (tmp_path / "a.csv").read_bytes() == b"new"


def test_what_a_link_leads_to_is_written_and_the_link_stays(tmp_path):
    """A case that is kept elsewhere is saved there, also where it is not there yet."""
    (tmp_path / "kept").mkdir()
    for name in ("old", "new"):
        (tmp_path / name).symlink_to(Path("kept", f"{name}.yaml"))
    (tmp_path / "kept" / "old.yaml").write_bytes(b"old")
    write_whole({tmp_path / "old": b"1", tmp_path / "new": b"2"})
    assert [(tmp_path / name).is_symlink() for name in ("old", "new")] == [True, True]
    assert (tmp_path / "kept" / "old.yaml").read_bytes() == b"1"
    assert (tmp_path / "kept" / "new.yaml").read_bytes() == b"2"
    assert names(tmp_path) == ["kept", "new", "old"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name are those of POSIX")
@pytest.mark.parametrize("write", [write_one, write_large])
def test_a_pipe_or_a_device_is_never_replaced_by_a_file(tmp_path, write):
    """Saving to /dev/null would leave a file in its place for everybody on the machine."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(BilateralError, match=r"pipe: it is a device or a pipe, not a file"):
        write(tmp_path / "pipe")
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
    assert names(tmp_path) == ["pipe"]


@pytest.mark.parametrize("write", [write_one, write_large])
def test_what_is_write_protected_is_left_alone(tmp_path, write, monkeypatch):
    """A change of names would not ask, so it is asked before; the superuser may write anywhere."""
    (tmp_path / "a.csv").write_bytes(b"old")
    monkeypatch.setattr("bilateral.atomic_write.os.access", lambda *_: False)
    with pytest.raises(BilateralError, match=r"cannot write .*a\.csv: Permission denied"):
        write(tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_bytes() == b"old"
    assert names(tmp_path) == ["a.csv"]


def test_a_name_that_no_file_can_have_is_told(tmp_path):
    """Not as a fault of Python's."""
    with pytest.raises(BilateralError, match=r"cannot write .*: embedded null.*; choose another"):
        write_one(f"{tmp_path}/a\0.csv")


def test_no_files_are_no_work():
    """Nothing is asked, nothing is done."""
    assert write_whole({}) == ()


def test_a_folder_is_made_with_those_above_it(tmp_path):
    """And one that is there is taken as it is."""
    made = make_folder(tmp_path / "a" / "b")
    assert made.is_dir()
    assert make_folder(str(made)) == made


@pytest.mark.parametrize("inside", ["", "/deeper"])
def test_a_file_in_the_place_of_a_folder_is_told(tmp_path, inside):
    """The text names it."""
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(BilateralError, match=r"cannot create the folder .*taken.*; choose another"):
        make_folder(f"{tmp_path / 'taken'}{inside}")


@pytest.mark.parametrize("is_there", [True, False])
def test_of_two_saves_at_once_the_later_is_refused(tmp_path, is_there):
    """What another program has saved in the meantime is not overwritten in silence."""
    place = tmp_path / "case.yaml"
    if is_there:
        place.write_bytes(b"before")
    saving = written_whole(place)
    saving.__enter__().write_bytes(b"mine")
    write_whole({place: b"theirs"})
    with pytest.raises(BilateralError, match="another program"):
        saving.__exit__(None, None, None)
    assert place.read_bytes() == b"theirs"
    assert [path.name for path in tmp_path.iterdir()] == ["case.yaml"]


ERRORS = [OSError(errno.EIO, "Input/output error"), KeyboardInterrupt()]


@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("error", ERRORS, ids=["error", "Ctrl-C"])
@pytest.mark.parametrize("last", range(3))
def test_a_set_that_is_interrupted_is_put_back(tmp_path, monkeypatch, last, error, links):
    """Whichever rename fails, old files have their old content and new ones are gone."""
    old = {tmp_path / "a.csv": b"1", tmp_path / "c.csv": b"3"}
    write_whole(old)
    rename, count = Path.replace, []

    def failing(path, target):
        if Path(target).name in ("a.csv", "b.csv", "c.csv") and "-old" not in path.name:
            count.append(path)
            if len(count) == last + 1:
                raise error
        return rename(path, target)

    def no_links(*_):
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "replace", failing)
    if not links:
        monkeypatch.setattr(Path, "hardlink_to", no_links)
    new = {tmp_path / f"{letter}.csv": b"new" for letter in "abc"}
    with pytest.raises((BilateralError, KeyboardInterrupt)):
        write_whole(new)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == old


def test_what_a_killed_program_left_is_removed_a_day_later(tmp_path):
    """The next save removes old temporary folders, and none that may be in use."""
    for name, age in ((".bilateral-old", 2 * 24 * 3600), (".bilateral-new", 60)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "0.parquet").write_bytes(b"half")
        then = time.time() - age
        os.utime(tmp_path / name, (then, then))
    write_one(tmp_path / "a.csv")
    assert names(tmp_path) == [".bilateral-new", "a.csv"]


def test_of_many_saves_at_once_none_is_lost(tmp_path):
    """Each save counts on from what was there; what was refused is tried again."""
    place = tmp_path / "count"
    place.write_text("0")

    def count(_):
        while True:
            try:
                with written_whole(place) as beside:
                    beside.write_text(str(int(place.read_text()) + 1))
            except BilateralError:
                continue
            return

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(count, range(80)))
    assert place.read_text() == "80"


@pytest.mark.skipif(os.name != "posix", reason="the locks are those of POSIX")
def test_a_program_that_holds_the_folder_is_told(tmp_path, monkeypatch):
    """A save waits some seconds, then says why it does not write."""
    import fcntl

    monkeypatch.setattr("bilateral.atomic_write.PATIENCE", 0.05)
    handle = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    with pytest.raises(BilateralError, match="another program is writing there"):
        write_one(tmp_path / "a.csv")
    os.close(handle)
    assert names(tmp_path) == []
    write_one(tmp_path / "a.csv")


SAVING = """
import sys
from pathlib import Path
from bilateral.atomic_write import write_whole
folder = Path(sys.argv[1])
for number in range(10**6):
    write_whole({folder / f"{n}.txt": str(number).encode() * 5000 for n in range(5)})
    print(number, flush=True)
"""


@pytest.mark.parametrize("wait", [0.0, 0.003, 0.01])
def test_a_set_whose_program_is_killed_has_whole_files(tmp_path, wait):
    """Each file is that of one save; the next save works."""
    with subprocess.Popen(
        [sys.executable, "-c", SAVING, str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout.readline() == "0\n"
        time.sleep(wait)
        process.kill()
    texts = [(tmp_path / f"{number}.txt").read_text() for number in range(5)]
    numbers = [int(text[: len(text) // 5000]) for text in texts]
    assert texts == [str(number) * 5000 for number in numbers]
    assert max(numbers) - min(numbers) <= 1
    write_whole({tmp_path / "0.txt": b"after"})
