"""Read a file as plain values, or report why it cannot be read."""

import stat
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from os import PathLike
from pathlib import Path
from typing import NoReturn

from bilateral.errors import CaseFileError, Fault
from bilateral.yaml_lines.reading import MAX_SIZE, Marked, read, too_large
from bilateral.yaml_lines.syntax import position


def read_file(path: str | PathLike[str]) -> Marked:
    """Read one YAML file in UTF-8 as plain values; see `read`.

    Raises
    ------
    CaseFileError
        If the file is missing, may not be read, is a folder, has more than 20 MB, is empty, is not
        UTF-8 or not YAML; with the line where there is one.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder, "embassy.yaml")
    ...     _ = path.write_text("id: embassy", encoding="utf-8")
    ...     read_file(path).value
    {'id': 'embassy'}
    """
    file = str(path)
    return read(read_text(file), file=file)


def read_text(file: str) -> str:
    """Read a file as text in UTF-8, without its mark of order; see `read_file` for what is refused.

    Examples
    --------
    >>> read_text("nowhere.yaml")
    Traceback (most recent call last):
    bilateral.errors.CaseFileError: nowhere.yaml: the file does not exist; check the name and the \
folder
    """
    return _decoded(read_bytes(file), file)


def _refusal(file: str) -> str:
    """Return why a path is not a file that can be read, or None."""
    try:
        found = Path(file).stat()
    except (OSError, ValueError) as error:
        return _reason(error)
    if stat.S_ISDIR(found.st_mode):
        return "a folder is given, a file is expected; name a file inside it"
    if not stat.S_ISREG(found.st_mode):
        return "a device or a pipe is given, a file is expected; save it as a file first"
    return too_large(found.st_size, "bytes") if found.st_size > MAX_SIZE else ""


def read_bytes(file: str) -> bytes:
    """Read a file of at most 20 MB; see `read_file` for what is refused."""
    if refusal := _refusal(file):
        _refuse(refusal, file)
    try:
        with Path(file).open("rb") as handle:
            data = handle.read(MAX_SIZE + 1)
    except OSError as error:
        _refuse(_reason(error), file)
    if len(data) > MAX_SIZE:  # it has grown since it was checked
        _refuse(too_large(len(data), "bytes"), file)
    return data


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "the file does not exist; check the name and the folder"
    if isinstance(error, PermissionError):
        return "you have no permission to read the file; ask for it, or give it with chmod +r"
    return f"the file cannot be read: {getattr(error, 'strerror', None) or error}; check its name"


def _decoded(data: bytes, file: str) -> str:
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        _refuse("UTF-16 is given, UTF-8 is expected; save the file as UTF-8", file, 1)
    try:
        return data.removeprefix(BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        line, column = position(error.object[: error.start].decode("utf-8"))
        given = f"column {column}: the byte 0x{error.object[error.start]:02X} is not UTF-8"
        _refuse(f"{given}; save the file as UTF-8", file, line)


def _refuse(text: str, file: str, line: int | None = None) -> NoReturn:
    raise CaseFileError([Fault(text=text, file=file, line=line)]) from None
