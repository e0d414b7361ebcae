"""Files that are written whole or not at all."""

import errno
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from bilateral.errors import BilateralError


def write_whole(files: Mapping[Path, bytes]) -> tuple[Path, ...]:
    """Write files so that each is whole or untouched, and none appears if one cannot be written.

    Parameters
    ----------
    files : mapping of Path to bytes
        What to write where; files that are there are replaced, folders are not made.

    Returns
    -------
    tuple of Path
        The files, in the order given.

    Raises
    ------
    BilateralError
        When a folder is not there or may not be written to, the disk is full, and the like.
    """
    ready: list[tuple[Path, Path]] = []
    try:
        for path, content in files.items():
            if path.is_dir():  # found out now, before another file has been replaced
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
            ready.append((_laid_beside(path, content), path))
        for beside, path in ready:
            beside.replace(path)
    except OSError as error:
        msg = f"cannot write {error.filename2 or path}: {error.strerror}; choose another place"
        raise BilateralError(msg) from error
    finally:
        for beside, _ in ready:
            beside.unlink(missing_ok=True)
    return tuple(files)


@contextmanager
def written_whole(path: str | os.PathLike[str]) -> Iterator[Path]:
    """Give a place to write a large file into, which takes the name `path` once it is whole.

    Raises
    ------
    BilateralError
        When the folder is not there or may not be written to, the disk is full, and the like;
        what was at `path` is then untouched.
    """
    target = Path(path)
    try:
        beside = _laid_beside(target, b"")
        try:
            yield beside
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        why = error.strerror or str(error)
        msg = f"cannot write {target}: {why}; choose another place"
        raise BilateralError(msg) from error


def folder_at(path: str | os.PathLike[str]) -> Path:
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


def _laid_beside(path: Path, content: bytes) -> Path:
    """Write a file under a name of its own in the same folder, with the rights of a new file."""
    handle, name = tempfile.mkstemp(prefix=".", suffix=path.suffix, dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        mask = os.umask(0)  # the only way to learn it is to set it
        os.umask(mask)
        beside.chmod(0o666 & ~mask)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return beside
