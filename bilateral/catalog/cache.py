"""The cache of data files, with a note for each file."""

import json
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import file_digest, sha256
from pathlib import Path

from bilateral.atomic_write import temporary_folder, write_whole
from bilateral.catalog.card import Card
from bilateral.catalog.file_type import file_type
from bilateral.errors import BilateralError, DataSetError
from bilateral.extras import import_extra

VARIABLE = "BILATERAL_DATA"
CHUNK = 2**20


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """The note about a file of the cache.

    Size and time of change show whether the digest is still valid: computing it again
    for each reading of a gigabyte would take a second.
    """

    sha256: str
    size: int
    changed: int
    url: str
    noted: str


def cache_folder() -> Path:
    """Return the folder of the cache, without creating it.

    The environment variable ``BILATERAL_DATA`` sets another folder.
    """
    moved = os.environ.get(VARIABLE, "").strip()
    if moved:
        return Path(os.path.expanduser(moved)).absolute()  # noqa: PTH111 (an unknown user is no error to it)
    return Path(import_extra("pooch", "looking for fetched data sets").os_cache("bilateral"))


def cached_file(card: Card) -> Path:
    """Return the path of a data set's file in the cache, whether it exists or not."""
    return cache_folder() / (card.derived_from or card.name) / card.file.name


def digest_of(path: Path) -> str:
    """Compute the SHA-256 of a file; in text, each end of a line counts as one line feed.

    Version control and editors may change line ends and nothing else; the file is still the
    same then.
    """
    with path.open("rb") as file:
        if file_type(path) != "text":
            return file_digest(file, "sha256").hexdigest()
        state = sha256()
        while chunk := file.read(CHUNK):
            # "\r\n" must not be split between two chunks
            whole = chunk + file.read(1) if chunk.endswith(b"\r") else chunk
            state.update(whole.replace(b"\r\n", b"\n"))
        return state.hexdigest()


def read_note(path: Path) -> Note | None:
    """Read the note about a file; None where there is none, or it cannot be read."""
    try:
        return Note(**json.loads(_note_path(path).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, RecursionError):  # RecursionError: brackets without end
        return None


def write_note(path: Path, sha256: str, url: str | None) -> None:
    """Note a file's digest next to it; a cache that cannot be written can still be read."""
    state = path.stat()
    note = Note(
        sha256=sha256,
        size=state.st_size,
        changed=state.st_mtime_ns,
        url=url or "",
        noted=datetime.now(tz=UTC).date().isoformat(),
    )
    with suppress(BilateralError):
        write_whole({_note_path(path): json.dumps(asdict(note), indent=1).encode()})


def is_current(note: Note | None, path: Path) -> bool:
    """Return whether a note describes a file in its present state."""
    state = path.stat()
    return note is not None and (note.size, note.changed) == (state.st_size, state.st_mtime_ns)


def current_digest(path: Path) -> str:
    """Return a file's digest, from the note next to it if that is still valid."""
    note = read_note(path)
    return note.sha256 if note and is_current(note, path) else digest_of(path)


@contextmanager
def unfinished_folder(folder: Path) -> Iterator[Path]:
    """Create a temporary folder inside the cache; it is always removed at the end.

    It lies next to the final place, so that the last step is a rename within one file system.

    Raises
    ------
    DataSetError
        If the cache cannot be written.
    """
    unfinished = ExitStack()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        place = unfinished.enter_context(temporary_folder(folder))
    except OSError as error:
        raise unwritable(folder, error) from error
    try:
        with unfinished:
            yield place
    finally:
        # a folder that is not empty is kept; one already removed is no error
        with suppress(OSError):
            folder.rmdir()


class UnwritableError(DataSetError):
    """The cache cannot be written."""


def unwritable(folder: Path, error: OSError) -> UnwritableError:
    """Word the error that the cache cannot be written, and how to move it."""
    msg = (
        f"the cache cannot be written at {folder} ({error.strerror or error}): make it writable, "
        f"or set the environment variable {VARIABLE} to a folder that is"
    )
    return UnwritableError(msg)


def _note_path(path: Path) -> Path:
    return path.with_name(f"{path.name}.note.json")
