"""Bounds of what is taken from strangers: a small file may unpack to one that fills the disk."""

import bz2
import gzip
import io
import lzma
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any, Final
from zipfile import ZipFile

from bilateral.errors import DataSetError

MOST_ON_DISK: Final = 3_000_000_000
"""Bytes of a file that is downloaded or unpacked into the cache."""
MOST_IN_MEMORY: Final = 500_000_000
"""Bytes of an RData file when unpacked; the votes of the United Nations have 115 million."""
MOST_OF_A_SHEET: Final = 20_000_000
"""Bytes of a workbook when unpacked, beyond the size at which its packing is no longer usual."""
USUAL: Final = 20
"""How many times larger a workbook is when unpacked; that of Chinese finance is 5 times larger."""
CHUNK: Final = 2**20
PACKED: Final[Mapping[bytes, Any]] = {
    b"\x1f\x8b": gzip.open,
    b"BZh": bz2.open,
    b"\xfd7zXZ": lzma.open,
}


def copied(source: IO[bytes], sink: IO[bytes], what: str, most: int | None = None) -> None:
    """Copy a file, or refuse it once it has become too large.

    Raises
    ------
    DataSetError
        If it is larger than `most`, by default `MOST_ON_DISK`.

    Examples
    --------
    >>> import io
    >>> copied(io.BytesIO(b"abc"), io.BytesIO(), "trade.csv", most=2)
    Traceback (most recent call last):
    bilateral.errors.DataSetError: trade.csv has more than 2 bytes, which no data set here has; ...
    """
    size, most = 0, MOST_ON_DISK if most is None else most
    while chunk := source.read(CHUNK):
        size += len(chunk)
        if size > most:
            raise DataSetError(too_large(what, most))
        sink.write(chunk)


def too_large(what: str, most: int) -> str:
    """Word the error that a file is larger than any of its kind."""
    return f"{what} has more than {most:,} bytes, which no data set here has; it was not read"


def unpacked(path: Path) -> bytes:
    """Return the content of a file that may be packed with gzip, bzip2 or xz.

    Raises
    ------
    DataSetError
        If it is larger than `MOST_IN_MEMORY`.
    """
    with path.open("rb") as file:
        head = file.read(5)
    opened = next((it for magic, it in PACKED.items() if head.startswith(magic)), Path.open)
    content = io.BytesIO()
    with opened(path, "rb") as file:
        copied(file, content, f"{path}, unpacked,", MOST_IN_MEMORY)
    return content.getvalue()


def refuse_packed_sheets(path: Path) -> None:
    """Refuse a workbook that unpacks to far more than it is.

    Raises
    ------
    DataSetError
        If it does.
    """
    most = max(MOST_OF_A_SHEET, USUAL * path.stat().st_size)
    with ZipFile(path) as archive:
        size = sum(member.file_size for member in archive.infolist())
    if size > most:
        raise DataSetError(too_large(f"{path}, unpacked,", most))
