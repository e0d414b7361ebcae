"""The files of event data: found by path or pattern, unpacked, and checked before any is read."""

import glob
import lzma
import os
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal
from zipfile import BadZipFile, ZipFile

from bilateral._events.file_columns import PARQUET, EventFile, checked
from bilateral._events.layout import EventLayout
from bilateral.catalog.bounds import copied
from bilateral.errors import DataSetError, quote

Broken = Literal["refuse", "leave out"]
Paths = str | os.PathLike[str] | Sequence[str | os.PathLike[str]]
DAMAGED: Final = (OSError, EOFError, RuntimeError, zlib.error, lzma.LZMAError, BadZipFile)
"""What the readers of packed files raise; RuntimeError for an archive with a password."""


@dataclass(frozen=True, kw_only=True)
class EventFiles:
    """The files that can be read, and why others cannot.

    Attributes
    ----------
    found : tuple of EventFile
        Those that can be read, all Parquet or all text.
    left_out : tuple of str
        The faults of those that cannot, where they were to be left out.
    """

    found: tuple[EventFile, ...]
    left_out: tuple[str, ...] = ()

    @property
    def paths(self) -> list[str]:
        """Their paths, as an engine takes them."""
        return [str(file.path) for file in self.found]

    @property
    def are_parquet(self) -> bool:
        """Whether they are Parquet."""
        return self.found[0].path.suffix.lower() in PARQUET


def find_files(paths: Paths, layout: EventLayout, unpacked: Path, broken: Broken) -> EventFiles:
    """Find files and check that each has the layout.

    Parameters
    ----------
    paths : path, pattern, or sequence of them
        Text files, also packed with gzip or zip, or Parquet.
    layout : EventLayout
        Their layout.
    unpacked : Path
        A folder for what is unpacked from zip archives.
    broken : {"refuse", "leave out"}
        What becomes of files that cannot be read.

    Raises
    ------
    DataSetError
        If there is none; with every file that cannot be read, and why; or if they are Parquet in
        part and text in part.
    """
    found: list[EventFile] = []
    faults: list[str] = []
    for path in _files(paths):
        try:
            found += [checked(file, shown, layout) for file, shown in _members(path, unpacked)]
        except DataSetError as error:
            faults.append(str(error))
        except DAMAGED as error:
            reason = getattr(error, "strerror", None) or str(error) or "it ends too early"
            faults.append(f"{path}: it cannot be read: {reason}")
    refuse_broken(faults, len(found), broken)
    if len({file.path.suffix.lower() in PARQUET for file in found}) > 1:
        msg = "the files are Parquet in part and text in part; give those of one kind at a time"
        raise DataSetError(msg)
    return EventFiles(found=tuple(found), left_out=tuple(faults))


def refuse_broken(faults: Sequence[str], good: int, broken: Broken) -> None:
    """Refuse files that cannot be read, unless they are to be left out and others remain.

    Raises
    ------
    DataSetError
        With every fault, and how to read the others.
    """
    if not faults or (broken == "leave out" and good):
        return
    raise DataSetError(faults_with_mend(faults, good))


def faults_with_mend(faults: Sequence[str], good: int) -> str:
    """Return the faults of files, a line each, and how to read the others if there are any."""
    others = f"the other {good:,} files" if good > 1 else "the other file"
    again = "them" if len(faults) > 1 else "it"
    mend = [f"obtain {again} again; broken='leave out' reads {others}"] if good else []
    return "\n".join([*faults, *mend])


def _files(given: Paths) -> list[Path]:
    """Return the files that paths and patterns name, each once.

    Raises
    ------
    DataSetError
        If one names no file.
    """
    found: dict[Path, None] = {}
    for each in [given] if isinstance(given, str | os.PathLike) else given:
        pattern = os.path.expanduser(os.fspath(each))  # noqa: PTH111 (it may be a pattern)
        # A name with brackets is first taken as it is.
        names = [pattern] if Path(pattern).is_file() else glob.glob(pattern, recursive=True)  # noqa: PTH207 (an absolute pattern)
        files = sorted(path for path in map(Path, names) if path.is_file())
        if not files:
            is_folder = Path(pattern).is_dir()
            mend = f"give a pattern: {str(Path(pattern, '*'))!r}" if is_folder else "correct it"
            what = "is a folder" if is_folder else "names no file"
            msg = f"{quote(os.fspath(each))} {what}; {mend}"
            raise DataSetError(msg)
        found.update(dict.fromkeys(files))
    if not found:
        msg = "no file was given; give a path, a pattern such as 'events/*.tab', or a list of them"
        raise DataSetError(msg)
    return list(found)


def _members(path: Path, unpacked: Path) -> Iterator[tuple[Path, str]]:
    """Yield a file, or the files in a zip archive, which are unpacked."""
    if path.suffix.lower() != ".zip":
        yield path, str(path)
        return
    with ZipFile(path) as archive:
        for member in archive.infolist():
            name = Path(member.filename).name
            if member.is_dir() or name.startswith(".") or member.filename.startswith("__MACOSX"):
                continue
            folder = unpacked / f"{sum(1 for _ in unpacked.iterdir())}"
            folder.mkdir()
            with archive.open(member) as source, (folder / name).open("wb") as sink:
                copied(source, sink, f"{member.filename} in {path}")
            yield folder / name, f"{member.filename} in {path}"
