"""Read a data set as a tidy frame, parsed once and then stored as Parquet."""

import os
import stat
import sys
import warnings
from functools import cache
from hashlib import file_digest, sha256
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from bilateral.catalog.cache import (
    UnwritableError,
    cache_folder,
    current_digest,
    digest_of,
    unfinished_folder,
)
from bilateral.catalog.card import Card
from bilateral.catalog.cards import find_card
from bilateral.catalog.fetch import fetch
from bilateral.catalog.packed import out_of_packing
from bilateral.catalog.parsed import parsed
from bilateral.catalog.tidy import finish
from bilateral.errors import DataSetError
from bilateral.extras import import_extra

PURPOSE = "reading data sets"
SLOW_FROM = 2**20
"""Files of fewer bytes are not slow to read, whatever their card says of the whole file."""


def read(name: str, path: str | os.PathLike[str] | None = None) -> pd.DataFrame:
    """Read a data set as a tidy frame, with the state codes of the data set.

    States are in `cow`, `gw`, `iso3` or `name`; two states in `cow_a` and `cow_b` and so on, in
    directed data sets from sender to receiver. Units are in the names of the columns, codes for
    "missing" are NA, and small integers (flags, levels) stay integers. The meaning of a dyad
    and year *without* a row is on the card: see `datasets`.

    The file is parsed once; the frame is stored as Parquet in the cache, under the digest of the
    file, so that it is never used for another file.

    Parameters
    ----------
    name : str
        The name of the data set, as in `datasets`.
    path : str or PathLike, optional
        A local file, in the layout that its authors publish (CSV, Stata, RData, Excel), or
        reduced to the columns needed; also packed (``.csv.gz``, or a zip with one table). By
        default the one in the cache, which `fetch` downloads.

    Returns
    -------
    DataFrame
        The columns that the card describes, sorted by its key, which no two rows share.

    Raises
    ------
    UnknownNameError
        If no data set has the name.
    DataSetError
        If the file cannot be obtained, is not a file of this data set, or is incomplete; or if the
        stored Parquet is damaged.
    MissingExtraError
        If the libraries for data sets are not installed.

    Examples
    --------
    >>> read("cow-trade", path="nowhere/trade.csv")
    Traceback (most recent call last):
    bilateral.errors.DataSetError: 'nowhere/trade.csv' is not there; give the path of a file of \
Dyadic Trade, or none to have it fetched
    """
    return read_with_file(name, path).frame


class ReadFile(NamedTuple):
    """A data set with the file that it was read from, and the file's digest."""

    frame: pd.DataFrame
    file: Path
    sha256: str


def read_with_file(name: str, path: str | os.PathLike[str] | None = None) -> ReadFile:
    """Read a data set as `read` does, and say from which file."""
    card = find_card(name)
    file = _given(path, card) if path is not None else fetch(name)
    digest = digest_of(file) if path is not None else current_digest(file)
    folder, stem = cache_folder() / card.name, f"{digest[:16]}-{_recipe(card)}"
    for kept in folder.glob(f"{stem}-*.parquet"):
        return ReadFile(_load(kept), file, digest)
    # Outside a terminal too: a notebook shows it. An extract is read at once.
    if card.file.slow and file.stat().st_size > SLOW_FROM:
        sys.stderr.write(f"reading {card.title} for the first time takes {card.file.slow}\n")
    if card.derived_from:
        frame = _derived(card, file)
    else:
        with out_of_packing(file, Path(card.file.name).name) as table:
            frame = parsed(card, table)
    _keep(frame, folder, stem)
    return ReadFile(frame, file, digest)


def _derived(card: Card, file: Path) -> pd.DataFrame:
    """Build the frame from another data set."""
    reader = import_module(f"bilateral.catalog.readers.{card.reader}")
    return finish(reader.derive(read(str(card.derived_from), file)), card, file)


def _given(path: str | os.PathLike[str], card: Card) -> Path:
    file = Path(os.path.expanduser(path))  # noqa: PTH111 (an unknown user is no error to it)
    if reason := _refusal(file):
        msg = (
            f"{str(file)!r} {reason}; give the path of a file of {card.title}, or none to have it "
            "fetched"
        )
        raise DataSetError(msg)
    return file


def _refusal(file: Path) -> str:
    """Say why a path is not a file that can be read; a pipe would never end, so is not opened."""
    try:
        mode = file.stat().st_mode
        if stat.S_ISDIR(mode):
            return "is a folder, not a file"
        if not stat.S_ISREG(mode):
            return "is a device or a pipe, not a file"
        with file.open("rb"):
            return ""
    except FileNotFoundError:
        return "is not there"
    except (OSError, ValueError) as error:  # ValueError: a character that no name can have
        return f"cannot be read ({getattr(error, 'strerror', None) or error})"


def _recipe(card: Card) -> str:
    """Return a digest of the code and the card that produce a frame; a change rebuilds it."""
    return sha256(f"{_code()} {pd.__version__} {card!r}".encode()).hexdigest()[:8]


@cache
def _code() -> str:
    files = sorted(Path(__file__).parent.rglob("*.py"))
    return sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def _load(kept: Path) -> pd.DataFrame:
    """Load a stored table, whose name has the digest of its content."""
    parquet: Any = import_extra("pyarrow.parquet", PURPOSE)
    if _name(kept.stem.rpartition("-")[0], kept) != kept.name:
        msg = (
            f"the stored table {kept} is damaged; delete it and read again: it is rebuilt from the "
            "file"
        )
        raise DataSetError(msg)
    with parquet.ParquetFile(kept) as file:
        frame: pd.DataFrame = file.read().to_pandas()
    # Parquet has no days without milliseconds
    days = frame.columns[[dtype.kind == "M" for dtype in frame.dtypes]]
    return frame.astype(dict.fromkeys(days, "datetime64[s]"))


def _name(stem: str, table: Path) -> str:
    """Name a stored table after its content, so that any damage to it is noticed."""
    with table.open("rb") as file:
        return f"{stem}-{file_digest(file, 'sha256').hexdigest()[:16]}.parquet"


def _keep(frame: pd.DataFrame, folder: Path, stem: str) -> None:
    """Store a frame as Parquet; without a cache the next reading is only slower, so continue."""
    arrow: Any = import_extra("pyarrow", PURPOSE)
    parquet: Any = import_extra("pyarrow.parquet", PURPOSE)
    try:
        with unfinished_folder(folder) as unfinished:
            written = unfinished / "table"
            table = arrow.Table.from_pandas(frame, preserve_index=False)
            parquet.write_table(table, written, compression="zstd")
            written.replace(folder / _name(stem, written))
    except (UnwritableError, OSError) as error:
        msg = f"{error}; the table was read, and will be parsed again each time"
        warnings.warn(msg, UserWarning, stacklevel=3)
