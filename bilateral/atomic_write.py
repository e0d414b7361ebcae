"""Write files completely or not at all."""

import errno
import os
import stat
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bilateral.errors import BilateralError


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
        (a folder, a device), the disk is full, and the like.
    """
    with ExitStack() as stack:  # when it closes, all files are written, and each takes its name
        for path, content in files.items():
            stack.enter_context(written_whole(path)).write_bytes(content)
    return tuple(files)


@contextmanager
def written_whole(path: str | os.PathLike[str]) -> Iterator[Path]:
    """Yield a temporary place for a large file, which takes the name `path` once it is complete.

    Raises
    ------
    BilateralError
        As for `write_whole`, or if another program writes to `path` in the meantime; what was
        there is then untouched.
    """
    try:
        target = _target(path)
        before = _version(target)
        handle, name = tempfile.mkstemp(prefix=".", suffix=target.suffix, dir=target.parent)
        os.close(handle)
        temporary = Path(name)
        try:
            temporary.chmod(_rights(target))
            yield temporary
            if _version(target) != before:  # else what another program saved would be lost
                raise OSError(errno.EBUSY, "another program has written it in the meantime")
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise _write_error(path, error) from error


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
    except OSError as error:
        msg = f"cannot create the folder {folder}: {error.strerror}; choose another place"
        raise BilateralError(msg) from error
    return folder


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


def _write_error(path: str | os.PathLike[str], error: OSError) -> BilateralError:
    why = error.strerror or str(error)
    return BilateralError(f"cannot write {os.fspath(path)}: {why}; choose another place")


def _rights(path: Path) -> int:
    """Return the permissions of the existing file, or else those of a new file."""
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)  # the only way to learn it is to set it
    os.umask(mask)
    return 0o666 & ~mask
