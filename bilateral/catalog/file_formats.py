"""Open a published file: CSV, tab-separated text, Stata, RData, Excel or Parquet."""

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from bilateral.catalog.bounds import refuse_packed_sheets, unpacked
from bilateral.catalog.file_type import FileType, file_type
from bilateral.catalog.r_frames import r_frame
from bilateral.errors import DataSetError, MissingExtraError
from bilateral.extras import import_extra

PURPOSE = "reading data sets"
# Markers of missing values in columns of numbers. In columns of text only the empty text is one:
# "None" is a status there, and "NA" is Namibia.
NOTHING = ("", " ", "NA", "NaN", ".")

GET_ANEW = "download the file again (a file in the cache is fetched again after it is deleted)"


class Selection(NamedTuple):
    """The columns to read from a table.

    Attributes
    ----------
    columns : frozenset of str
        Names in small letters; missing ones are left out.
    texts : frozenset of str
        Those of them that are text.
    names : tuple of str
        The names of the columns, in order, where the file has no header.
    """

    columns: frozenset[str]
    texts: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()

    def has(self, name: object) -> bool:
        """Return whether a column is selected, regardless of capital letters."""
        return plain_name(name) in self.columns


def plain_name(name: object) -> str:
    """Return the name of a column as on the card; versions of a file differ in capital letters."""
    return str(name).strip().lower()


def open_table(path: Path, wanted: Selection) -> pd.DataFrame:
    """Open a published table with the selected columns, their names in small letters.

    Parameters
    ----------
    path : Path
        The file; its first bytes show its format.
    wanted : Selection
        The columns to read.

    Raises
    ------
    DataSetError
        If it cannot be read as a table; the message says what it seems to be.
    """
    with _in_words(path):
        frame = OPENERS[table_type(path)](path, wanted)
    return frame.rename(columns=plain_name)


def table_type(path: Path) -> FileType:
    """Return the format of a file that must contain a table.

    Raises
    ------
    DataSetError
        If it is empty or a web page.
    """
    form = file_type(path)
    if form == "page" or not path.stat().st_size:
        what = "is a web page, not data" if form == "page" else "is empty"
        msg = f"{path} {what}; {GET_ANEW}"
        raise DataSetError(msg)
    return form


@contextmanager
def _in_words(path: Path) -> Iterator[None]:
    """Report any failure of the reading libraries as an error of the file."""
    try:
        yield
    except (DataSetError, MissingExtraError):
        raise
    except Exception as error:
        reason = (str(error) or repr(error)).splitlines()[0]
        msg = (
            f"{path} cannot be read as {file_type(path)}: {reason}. It is probably cut short or "
            f"damaged; {GET_ANEW}"
        )
        raise DataSetError(msg) from error


def header(path: Path) -> list[str]:
    """Return the fields of the first line of a text file, unchanged."""
    with path.open(encoding="latin-1") as file:
        first = file.readline().removeprefix("ï»¿").rstrip("\r\n")
    return [field.strip().strip('"') for field in first.split(_separator(path))]


def chunks(path: Path, wanted: Selection, rows: int) -> Iterator[pd.DataFrame]:
    """Open a large text or Stata file in parts; all selected columns must be numbers."""
    with _in_words(path), _pieces(path, wanted, rows) as pieces:
        for piece in pieces:
            yield piece.rename(columns=plain_name)


def _pieces(path: Path, wanted: Selection, rows: int) -> Any:
    if file_type(path) == "stata":
        return pd.read_stata(path, chunksize=rows, convert_categoricals=False)
    return pd.read_csv(path, chunksize=rows, dtype="float32", **_columns(path, wanted))


def _columns(path: Path, wanted: Selection) -> dict[str, Any]:
    """Return the positions of the columns of a text file to read.

    With names alone, pandas uses the first column as an index where rows have one field more
    than the header (a comma at the end), which moves all others by one.
    """
    first = header(path)
    headless = bool(wanted.names) and first[0].isdigit()
    names = list(wanted.names) if headless else first
    return {
        "sep": _separator(path),
        "header": None if headless else 0,
        "names": names,
        "usecols": [place for place, name in enumerate(names) if wanted.has(name)],
        "index_col": False,
    }


def _text(path: Path, wanted: Selection) -> pd.DataFrame:
    """Read delimited text in UTF-8, or else in latin-1."""
    options = _columns(path, wanted)
    if not options["usecols"]:  # it is another file, which the check of columns reports
        return pd.DataFrame()
    nothing = {
        name: [""] if name.lower() in wanted.texts else list(NOTHING) for name in options["names"]
    }
    options |= {"keep_default_na": False, "na_values": nothing, "low_memory": False}
    try:
        frame = pd.read_csv(path, encoding="utf-8-sig", **options)
    except UnicodeDecodeError:
        frame = pd.read_csv(path, encoding="latin-1", **options)
    return pd.DataFrame(frame)


def _separator(path: Path) -> str:
    with path.open("rb") as file:
        return "\t" if b"\t" in file.readline() else ","


def _parquet(path: Path, wanted: Selection) -> pd.DataFrame:
    parquet = import_extra("pyarrow.parquet", PURPOSE)
    with parquet.ParquetFile(path) as file:
        names = list(filter(wanted.has, file.schema_arrow.names))
        read: pd.DataFrame = file.read(columns=names).to_pandas()
    return read


def _excel(path: Path, wanted: Selection) -> pd.DataFrame:
    """Read the first sheet; a single space is a missing value in columns of numbers."""
    import_extra("openpyxl", PURPOSE)
    refuse_packed_sheets(path)
    frame = pd.read_excel(path, usecols=wanted.has, keep_default_na=False)
    numbers = [name for name in frame if plain_name(name) not in wanted.texts]
    return frame.assign(**frame[numbers].replace(dict.fromkeys(NOTHING)))


def _stata(path: Path, wanted: Selection) -> pd.DataFrame:
    names = list(filter(wanted.has, stata_names(path)))
    return pd.read_stata(path, columns=names, convert_categoricals=False)


def stata_names(path: Path) -> list[str]:
    """Return the names of the columns of a Stata file, unchanged."""
    with pd.read_stata(path, iterator=True) as file:
        return list(file.variable_labels())


def _rdata(path: Path, wanted: Selection) -> pd.DataFrame:
    """Read the first frame of an R workspace (several named objects) or of a single-object file.

    What has more than plain vectors is read by a library, which takes minutes for a million rows.
    """
    content = unpacked(path)
    plain = r_frame(content)
    if plain is not None:
        return plain[list(filter(wanted.has, plain.columns))]
    rdata = import_extra("rdata", PURPOSE)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # R classes without a counterpart, such as AsIs, are plain
        found: Any = rdata.conversion.convert(rdata.parser.parse_data(content))
    values = found.values() if isinstance(found, dict) else [found]
    frames = [value for value in values if isinstance(value, pd.DataFrame)]
    if not frames:
        raise DataSetError(f"{path} has no data frame")  # noqa: EM102
    frame: pd.DataFrame = frames[0]
    return frame[list(filter(wanted.has, frame.columns))].reset_index(drop=True)


OPENERS: dict[FileType, Callable[[Path, Selection], pd.DataFrame]] = {
    "text": _text,
    "parquet": _parquet,
    "excel": _excel,
    "stata": _stata,
    "rdata": _rdata,
}
