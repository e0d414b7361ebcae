"""Recognize the format of a file by its first bytes, not by its name."""

from pathlib import Path
from typing import Literal

FileType = Literal["parquet", "excel", "rdata", "stata", "page", "text"]

MAGIC: tuple[tuple[bytes, FileType], ...] = (
    (b"PAR1", "parquet"),
    (b"PK\x03\x04", "excel"),
    (b"\x1f\x8b", "rdata"),
    (b"BZh", "rdata"),
    (b"\xfd7zXZ", "rdata"),
    (b"RDX", "rdata"),
    (b"RDA", "rdata"),
    (b"<stata_dta>", "stata"),
)
PAGES = (b"<!doctype html", b"<html", b"<head", b"<?xml", b"<script")
# versions 104 to 115 of Stata's format, followed by the order of bytes
OLD_STATA = range(0x68, 0x74)


def file_type(path: Path) -> FileType:
    """Return the format of a file, from its first bytes.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "trade.csv")
    ...     _ = path.write_text("<!DOCTYPE html><title>Moved</title>")
    ...     file_type(path)
    'page'
    """
    with path.open("rb") as file:
        head = file.read(512)
    for magic, name in MAGIC:
        if head.startswith(magic):
            return name
    if len(head) > 1 and head[0] in OLD_STATA and head[1] in (1, 2):
        return "stata"
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return "page" if start.startswith(PAGES) else "text"
