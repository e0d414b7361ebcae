"""Read the relationships of a Parquet file."""

import os
from io import BytesIO
from pathlib import Path
from typing import Any, NoReturn

from bilateral.errors import CaseFileError, Fault, shorten
from bilateral.extras import import_extra
from bilateral.relationship.arrow_columns import PURPOSE, values_of
from bilateral.relationship.checks import mark_checked
from bilateral.relationship.relationship import Relationship
from bilateral.relationship.save_tables import DIGEST, FORMAT, digest, fingerprint, schema

SAVE_ANEW = "save it again with bl.save_tables"


def read_tables(path: str | os.PathLike[str]) -> list[Relationship]:
    """Read the relationships of a Parquet file that `save_tables` or `Relationship.save` wrote.

    Records were checked before they were saved, so reading does not check them again, and takes a
    tenth of the time of case files. It checks that the file is unchanged: the columns
    are those of this version, and a digest (SHA-256) of all values is the one stored with them.

    Parameters
    ----------
    path : path
        A file of any number of relationships.

    Returns
    -------
    list of Relationship
        Equal to those that were saved, in their order.

    Raises
    ------
    CaseFileError
        If the file does not exist, is not a complete Parquet file, `save_tables` did not
        write it, another version did, or it was changed afterwards.
    MissingExtraError
        When pyarrow is not installed; it comes with the extra ``world``.

    Examples
    --------
    >>> import tempfile
    >>> import bilateral as bl
    >>> lao = bl.load("cuba-laos")
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     lao.save(f"{folder}/laos.parquet")
    ...     bl.read_tables(f"{folder}/laos.parquet") == [lao]
    True
    """
    pa = import_extra("pyarrow", PURPOSE)
    file = os.fspath(path)
    table = _read(file)
    marks = table.schema.metadata or {}
    if FORMAT not in marks or DIGEST not in marks:
        _refuse(file, "this Parquet file was not written by bl.save_tables")
    if marks[FORMAT] != fingerprint() or not table.schema.equals(schema()):
        _refuse(file, "its columns are not those that this version of bilateral reads")
    if marks[DIGEST] != digest(table):
        _refuse(file, "the file was changed after it was saved")
    batches = table.combine_chunks().to_batches()
    arrays = [pa.StructArray.from_arrays(it.columns, fields=list(schema())) for it in batches]
    relationships: list[Relationship] = []
    for array in arrays:
        relationships += values_of(Relationship, array)
    for relationship in relationships:
        mark_checked(relationship)
    return relationships


def _read(file: str) -> Any:
    parquet = import_extra("pyarrow.parquet", PURPOSE)
    try:
        return parquet.read_table(BytesIO(Path(file).read_bytes()))
    except FileNotFoundError:
        _refuse(file, "the file does not exist", "check the name and the folder")
    except (OSError, ValueError) as error:  # errors of Arrow are subclasses of these two
        _refuse(file, f"not a complete Parquet file: {shorten(str(error).partition(chr(10))[0])}")


def _refuse(file: str, text: str, mend: str = SAVE_ANEW) -> NoReturn:
    raise CaseFileError([Fault(text=f"{text}; {mend}", file=file)]) from None
