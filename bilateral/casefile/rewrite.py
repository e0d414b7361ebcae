"""Write a changed case file in place of the one that was read."""

from codecs import BOM_UTF8
from pathlib import Path

from bilateral.atomic_write import written_whole
from bilateral.casefile.reading import CaseFile
from bilateral.errors import BilateralError


def rewrite(file: CaseFile, text: str) -> None:
    """Write a new text of a case file, completely or not at all.

    Raises
    ------
    BilateralError
        If it cannot be written, or was changed since it was read.
    """
    path = Path(file.path)
    with written_whole(path) as place:  # from here on it notices what another program writes
        data = path.read_bytes()
        mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
        if data.removeprefix(mark) != file.text.encode():
            msg = f"{path} was changed while it was read; nothing is written; try again"
            raise BilateralError(msg)
        place.write_bytes(mark + text.encode())
