"""A file's bytes → plain values, or one fault that says why it cannot be read."""

import stat
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from os import PathLike
from pathlib import Path
from typing import NoReturn

from bilateral.errors import CaseFileError, Fault
from bilateral.markedyaml.reading import MAX_SIZE, Marked, read, too_large


def read_file(path: str | PathLike[str]) -> Marked:
    """Read one YAML file in UTF-8 as plain values; see `read`.

    Raises
    ------
    CaseFileError
        The file is missing, may not be read, is a folder, has more than 20 MB, is empty, is not
        UTF-8 or not YAML; with the line where there is one.

    Examples
    --------
    >>> from bilateral.shipped import shipped
    >>> read_file(shipped("codes", "forms.yaml")).line(("event", "statuses")) > 1
    True
    """
    file = str(path)
    return read(_decoded(_bytes(file), file), file=file)


def _bytes(file: str) -> bytes:
    try:
        found = Path(file).stat()
        _regular(found.st_mode, found.st_size, file)
        with Path(file).open("rb") as handle:
            return handle.read(MAX_SIZE + 1)
    except FileNotFoundError:
        _refuse("there is no such file; check the name and the folder", file)
    except PermissionError:
        _refuse("the file may not be read; ask for the permission to read it (chmod +r)", file)
    except (OSError, ValueError) as error:
        _refuse(f"the file cannot be read: {getattr(error, 'strerror', None) or error}", file)


def _regular(mode: int, size: int, file: str) -> None:
    if stat.S_ISDIR(mode):
        _refuse("a folder is given, a file is wanted; name a case file inside it", file)
    if not stat.S_ISREG(mode):
        _refuse("neither a file nor a folder (a device or a pipe); copy it into a file", file)
    if size > MAX_SIZE:
        _refuse(too_large(size, "bytes"), file)


def _decoded(data: bytes, file: str) -> str:
    if len(data) > MAX_SIZE:
        _refuse(too_large(len(data), "bytes"), file)
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        _refuse("the file is UTF-16, UTF-8 is wanted; save it with the encoding UTF-8", file, 1)
    try:
        return data.removeprefix(BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        before = error.object[: error.start]
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8")) + 1
        given = f"column {column}: the byte 0x{error.object[error.start]:02X} is not UTF-8"
        _refuse(f"{given}; save the file with the encoding UTF-8", file, before.count(b"\n") + 1)


def _refuse(text: str, file: str, line: int | None = None) -> NoReturn:
    raise CaseFileError([Fault(text=text, file=file, line=line)]) from None
