"""Write files completely or not at all."""

import errno
import os
import shutil
import stat
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bilateral.errors import BilateralError

try:
    import fcntl
except ImportError:  # Windows, which has no locks of folders
    fcntl = None  # type: ignore[assignment]

STAGE: Final = ".bilateral-"
"""How the names of temporary folders begin; they lie next to the files that are written."""
DAY: Final = 24 * 3600
PATIENCE: Final = 5.0
"""Seconds to wait while another program puts its files in the same folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Swap:
    """A file to put in place: the path given, and what it leads to; the new file, and the old."""

    path: str | os.PathLike[str]
    target: Path
    before: tuple[int, int, int] | None
    new: Path
    old: Path


def write_whole(files: Mapping[Path, bytes]) -> tuple[Path, ...]:
    """Write files completely; if one cannot be written, change none of them.

    Parameters
    ----------
    files : mapping of Path to bytes
        The bytes for each path. An existing file is replaced and keeps its permissions; where the
        path is a link, the file it leads to is written; folders are not created.

    Returns
    -------
    tuple of Path
        The files, in the order given.

    Raises
    ------
    BilateralError
        If a folder does not exist or is not writable, a file is write-protected or is not a file
        (a folder, a device), the disk is full, another program writes one of them in the meantime,
        and the like.
    """
    with _all_or_none([*files]) as places:
        for (path, content), place in zip(files.items(), places, strict=True):
            with _in_words(path):
                place.write_bytes(content)
    return tuple(files)


@contextmanager
def written_whole(path: str | os.PathLike[str]) -> Iterator[Path]:
    """Yield a temporary place for a large file, which takes the name `path` once it is complete.

    Raises
    ------
    BilateralError
        As for `write_whole`; what was there is then untouched.
    """
    with _all_or_none([path]) as [place], _in_words(path):
        yield place


def make_folder(path: str | os.PathLike[str]) -> Path:
    """Return a folder to write into; create it if it does not exist.

    Raises
    ------
    BilateralError
        If it cannot be created, or a file has its name.
    """
    folder = Path(path)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:  # ValueError: a character that no name can have
        reason = getattr(error, "strerror", None) or error
        msg = f"cannot create the folder {folder}: {reason}; choose another place"
        raise BilateralError(msg) from error
    return folder


@contextmanager
def temporary_folder(folder: Path) -> Iterator[Path]:
    """Make a temporary folder in a folder, and remove those of programs killed long ago.

    Raises
    ------
    OSError
        If it cannot be made.
    """
    for left in folder.glob(f"{STAGE}*"):
        with suppress(OSError):
            if left.stat().st_mtime < time.time() - DAY:
                shutil.rmtree(left)
    stage = Path(tempfile.mkdtemp(prefix=STAGE, dir=folder))
    try:
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)


@contextmanager
def _all_or_none(paths: Sequence[str | os.PathLike[str]]) -> Iterator[list[Path]]:
    """Yield temporary places for files, which take their names together once all are complete."""
    with ExitStack() as stack:
        stages: dict[Path, Path] = {}
        swaps = []
        for number, path in enumerate(paths):
            with _in_words(path):
                target = _target(path)
                before, folder = _version(target), target.parent
                if folder not in stages:
                    stages[folder] = stack.enter_context(temporary_folder(folder))
            new, old = (stages[folder] / f"{number}{age}{target.suffix}" for age in ("", "-old"))
            swaps.append(_Swap(path=path, target=target, before=before, new=new, old=old))
        yield [swap.new for swap in swaps]
        for folder in sorted(stages):  # in one order, so that no two programs wait for each other
            with _in_words(folder):
                stack.enter_context(_locked(folder))
        _put_in_place(swaps)


def _put_in_place(swaps: Sequence[_Swap]) -> None:
    """Give the new files their names; if that fails or is interrupted, put back the old ones."""
    for swap in swaps:
        with _in_words(swap.path):
            if _version(swap.target) != swap.before:  # else what somebody else saved would be lost
                raise OSError(errno.EBUSY, "another program has written it in the meantime")
            if swap.before:
                swap.new.chmod(stat.S_IMODE(swap.target.stat().st_mode))
                _keep(swap)
    try:
        for swap in swaps:
            with _in_words(swap.path):
                swap.new.replace(swap.target)
    except BaseException:
        for swap in swaps:
            with suppress(OSError):
                _put_back(swap)
        raise


def _keep(swap: _Swap) -> None:
    """Keep the old file under a second name: as a link, or a copy where there are no links."""
    try:
        swap.old.hardlink_to(swap.target)
    except OSError:
        shutil.copy2(swap.target, swap.old)


def _put_back(swap: _Swap) -> None:
    if swap.before:
        swap.old.replace(swap.target)
    elif not swap.new.exists():
        swap.target.unlink(missing_ok=True)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Let one program at a time put files in place; the lock ends with its process."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:  # it may be written, and not listed; or this system opens no folders
        yield
        return
    try:
        _lock(handle)
        yield
    finally:
        os.close(handle)


def _lock(handle: int) -> None:
    """Lock an open folder, where the system has such locks, or refuse after some seconds."""
    end = time.monotonic() + PATIENCE
    while fcntl is not None:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > end:
                raise OSError(errno.EBUSY, "another program is writing there") from None
            time.sleep(0.01)
        except OSError:  # this file system has none
            return
        else:
            return


def _target(path: str | os.PathLike[str]) -> Path:
    """Follow links to the file that is meant, and check that a file may replace it.

    A file is put in place by renaming, which does not check what it replaces: it would
    replace a device by a file, and overwrite a write-protected file.
    """
    try:
        target = Path(os.path.realpath(path))
    except ValueError as error:  # it has a character that no file name can have
        raise OSError(errno.EINVAL, str(error)) from error
    if target.is_dir():
        raise _os_error(errno.EISDIR)
    if target.exists():
        if not stat.S_ISREG(target.stat().st_mode):
            raise OSError(errno.EINVAL, "it is a device or a pipe, not a file")
        if not os.access(target, os.W_OK):
            raise _os_error(errno.EACCES)
    return target


def _version(path: Path) -> tuple[int, int, int] | None:
    """Return what tells one version of a file from the next; None where there is no file."""
    if not path.exists():
        return None
    found = path.stat()
    return found.st_ino, found.st_mtime_ns, found.st_size


def _os_error(number: int) -> OSError:
    return OSError(number, os.strerror(number))


@contextmanager
def _in_words(path: str | os.PathLike[str]) -> Iterator[None]:
    """Name the file in an error of the system."""
    try:
        yield
    except OSError as error:
        why = error.strerror or str(error)
        msg = f"cannot write {os.fspath(path)}: {why}; choose another place"
        raise BilateralError(msg) from error
