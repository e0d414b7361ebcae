"""Take a table out of the packing in which a person keeps it: gzip, bzip2, xz, or a zip."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import IO, Any, Final
from zipfile import ZipFile

from bilateral.catalog.bounds import PACKED, copied
from bilateral.catalog.unpack import DAMAGED, UNREADABLE
from bilateral.errors import DataSetError

ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")  # the second begins one without any file
WORKBOOK: Final = "[Content_Types].xml"
R: Final = (b"RDX", b"RDA", b"X\n", b"A\n", b"B\n")
"""How the content of R's own files begins, which are packed too."""
TABLES: Final = (
    ".csv",
    ".tsv",
    ".tab",
    ".txt",
    ".dta",
    ".rdata",
    ".rda",
    ".rds",
    ".xlsx",
    ".parquet",
)
SHOWN: Final = 8


@contextmanager
def out_of_packing(path: Path, expected: str) -> Iterator[Path]:
    """Give the file with the table; one that is unpacked is there until the end alone.

    Parameters
    ----------
    path : Path
        The file given. A workbook and R's files, which are packed by themselves, stay as they are.
    expected : str
        The name under which the table is published, to find it among several in a zip.

    Raises
    ------
    DataSetError
        If the packing is damaged, has a password or unpacks to more than any data set; if a zip has
        no table or several; and any error of the block, in which the file given is named.
    """
    with path.open("rb") as file:
        head = file.read(5)
    opener = next((it for magic, it in PACKED.items() if head.startswith(magic)), None)
    with TemporaryDirectory() as folder:
        try:
            if opener:
                inside = _unpacked(opener, path, Path(folder))
            else:
                inside = _member(path, expected, Path(folder)) if head.startswith(ZIP) else path
        except (*DAMAGED, *UNREADABLE) as error:
            msg = f"{path} cannot be unpacked: {error}; unpack it yourself, or get it anew"
            raise DataSetError(msg) from error
        try:
            yield inside
        except DataSetError as error:
            msg = str(error).replace(str(inside), f"{path}, unpacked,")
            raise DataSetError(msg) from error


def _unpacked(opener: Any, path: Path, folder: Path) -> Path:
    """Unpack a file that is packed alone, unless it is one of R's."""
    with opener(path, "rb") as packed:
        if packed.read(3).startswith(R):
            return path
        packed.seek(0)
        return _copy(packed, folder / path.stem, path)


def _member(path: Path, expected: str, folder: Path) -> Path:
    """Take the only table out of a zip, or that of the name expected."""
    with ZipFile(path) as archive:
        names = [info.filename for info in archive.infolist() if not info.is_dir()]
        if WORKBOOK in names:
            return path
        tables = [name for name in names if _is_table(PurePosixPath(name))]
        wanted = [name for name in tables if PurePosixPath(name).name.lower() == expected.lower()]
        chosen = wanted or tables
        if len(chosen) != 1:
            listed = ", ".join(chosen[:SHOWN] or names[:SHOWN]) or "nothing"
            has = f"{len(chosen)} tables" if chosen else "no table"
            msg = f"{path} has {has} ({listed}); unpack it, and give the path of the one to read"
            raise DataSetError(msg)
        # The name is one's own: what an archive calls a file may lead anywhere.
        target = folder / f"table{PurePosixPath(chosen[0]).suffix}"
        with archive.open(chosen[0]) as packed:
            return _copy(packed, target, path)


def _is_table(name: PurePosixPath) -> bool:
    is_hidden = name.name.startswith(".") or "__MACOSX" in name.parts
    return name.suffix.lower() in TABLES and not is_hidden


def _copy(packed: IO[bytes], target: Path, path: Path) -> Path:
    with target.open("wb") as sink:
        copied(packed, sink, f"{path}, unpacked,")
    return target
