"""Unpack a downloaded file: find the file in an archive, and refuse a web page."""

import zlib
from lzma import LZMAError
from pathlib import Path
from zipfile import BadZipFile, ZipFile, is_zipfile

from bilateral.catalog.bounds import copied
from bilateral.catalog.card import File
from bilateral.catalog.file_type import file_type
from bilateral.errors import DataSetError

DAMAGED = (BadZipFile, EOFError, OSError, zlib.error, LZMAError)
UNREADABLE = (RuntimeError, NotImplementedError)
"""What `zipfile` raises where an archive has a password, or is packed in a way it does not know."""


def unpack(downloaded: Path, file: File, folder: Path) -> Path:
    """Return the file of the card from a download.

    Parameters
    ----------
    downloaded : Path
        The downloaded file.
    file : File
        The description on the card.
    folder : Path
        A folder for extracted parts.

    Raises
    ------
    DataSetError
        If it is empty, a web page, a broken archive, or an archive without the file.
    """
    if not downloaded.stat().st_size:
        msg = f"{file.url} returned an empty file; try again later"
        raise DataSetError(msg)
    if file_type(downloaded) == "page":
        msg = (
            f"{file.url} returned a web page instead of {file.name}: the file has probably moved, "
            "or the page asks for something first"
        )
        raise DataSetError(msg)
    for depth, member in enumerate(file.member):
        downloaded = _member(downloaded, member, folder / f"member-{depth}", file)
    return downloaded


def _member(archive: Path, member: str, target: Path, file: File) -> Path:
    if not is_zipfile(archive):
        msg = f"{file.url} returned an incomplete zip archive; try again"
        raise DataSetError(msg)
    try:
        with ZipFile(archive) as opened:
            name = _found(opened.namelist(), member, file)
            with opened.open(name) as source, target.open("wb") as sink:
                copied(source, sink, f"{member} in the archive at {file.url}")
    except DAMAGED as error:
        msg = f"the archive at {file.url} is damaged ({error}); try again"
        raise DataSetError(msg) from error
    except UNREADABLE as error:
        msg = f"the archive at {file.url} cannot be unpacked here: {error}"
        raise DataSetError(msg) from error
    return target


def _found(names: list[str], member: str, file: File) -> str:
    """Find a member by the end of its path, since folders in archives change."""
    wanted = f"/{member.lower()}"
    for name in names:
        if f"/{name.lower()}".endswith(wanted):
            return name
    members = ", ".join(names[:8]) or "nothing"
    msg = f"the archive at {file.url} has no {member}; it has {members}"
    raise DataSetError(msg)
