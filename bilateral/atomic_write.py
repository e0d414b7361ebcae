"""Files that are written whole or not at all."""

import errno
import os
import stat
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bilateral.errors import BilateralError


def write_whole(files: Mapping[Path, bytes]) -> tuple[Path, ...]:
    """Write files so that each is whole or untouched, and none appears if one cannot be written.

    Parameters
    ----------
    files : mapping of Path to bytes
        What to write where; files that are there are replaced and keep their rights, what a link
        leads to is written and the link stays, folders are not made.

    Returns
    -------
    tuple of Path
        The files, in the order given.

    Raises
    ------
    BilateralError
        When a folder is not there or may not be written to, a file is write-protected or no file
        (a folder, a device), the disk is full, and the like.
    """
    with ExitStack() as stack:  # at its end each file takes its name, when all are written
        for path, content in files.items():
            stack.enter_context(written_whole(path)).write_bytes(content)
    return tuple(files)


@contextmanager
def written_whole(path: str | os.PathLike[str]) -> Iterator[Path]:
    """Give a place to write a large file into, which takes the name `path` once it is whole.

    Raises
    ------
    BilateralError
        As for `write_whole`; what was at `path` is then untouched.
    """
    try:
        target = _target(path)
        handle, name = tempfile.mkstemp(prefix=".", suffix=target.suffix, dir=target.parent)
        os.close(handle)
        beside = Path(name)
        try:
            beside.chmod(_rights(target))
            yield beside
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise _write_error(path, error) from error


def make_folder(path: str | os.PathLike[str]) -> Path:
    """Give a folder to write into, made if need be.

    Raises
    ------
    BilateralError
        When it cannot be made, or a file is in its place.
    """
    folder = Path(path)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        msg = f"cannot make the folder {folder}: {error.strerror}; choose another place"
        raise BilateralError(msg) from error
    return folder


def _target(path: str | os.PathLike[str]) -> Path:
    """Follow links to the file that is meant, and see that a file may take its place.

    A file is put in place by a change of names, which asks nothing of what it replaces: it would
    put a file where a device was, and write over what is write-protected.
    """
    try:
        target = Path(os.path.realpath(path))
    except ValueError as error:  # it holds a character that no name can
        raise OSError(errno.EINVAL, str(error)) from error
    if target.is_dir():
        raise _os_error(errno.EISDIR)
    if target.exists():
        if not stat.S_ISREG(target.stat().st_mode):
            raise OSError(errno.EINVAL, "a device or a pipe stands there, and no file")
        if not os.access(target, os.W_OK):
            raise _os_error(errno.EACCES)
    return target


def _os_error(number: int) -> OSError:
    return OSError(number, os.strerror(number))


def _write_error(path: str | os.PathLike[str], error: OSError) -> BilateralError:
    why = error.strerror or str(error)
    return BilateralError(f"cannot write {os.fspath(path)}: {why}; choose another place")


def _rights(path: Path) -> int:
    """Give the rights of the file that is there, or else those of a new file."""
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)  # the only way to learn it is to set it
    os.umask(mask)
    return 0o666 & ~mask
