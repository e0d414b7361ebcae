"""Save relationships as one Parquet file."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import fields
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

from bilateral.atomic_write import write_whole
from bilateral.errors import BilateralError, quote
from bilateral.extras import import_extra
from bilateral.relationship.arrow_columns import PURPOSE, arrow_type, cell
from bilateral.relationship.record import RelationshipRecord

FORMAT = b"bilateral-format"
DIGEST = b"bilateral-sha256"


def save_tables(relationships: Iterable[RelationshipRecord], path: str | os.PathLike[str]) -> None:
    """Save any number of relationships as one Parquet file, which `read_tables` reads.

    Nothing is lost: each row is a relationship with all its records, their texts, dates and digits
    as they were given. The file is written completely or not at all.

    Parameters
    ----------
    relationships : iterable of Relationship
        The relationships; may be empty.
    path : path
        Where to write; an existing file is replaced.

    Raises
    ------
    BilateralError
        If a value given is not a relationship, or the file cannot be written.
    MissingExtraError
        When pyarrow is not installed; it comes with the extra ``world``.

    Examples
    --------
    >>> import tempfile
    >>> import bilateral as bl
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     bl.save_tables(map(bl.load, bl.relationships()), f"{folder}/all.parquet")
    ...     [case.id for case in bl.read_tables(f"{folder}/all.parquet")]
    ['cuba-laos', 'cuba-pakistan', 'united-states-cuba', ...]
    """
    pa, parquet = import_extra("pyarrow", PURPOSE), import_extra("pyarrow.parquet", PURPOSE)
    rows = [_row(relationship) for relationship in relationships]
    table = pa.Table.from_pylist(rows, schema=schema())
    marks = {FORMAT: fingerprint(), DIGEST: digest(table)}
    content = BytesIO()
    parquet.write_table(table.replace_schema_metadata(marks), content, compression="zstd")
    write_whole({Path(path): content.getvalue()})


def schema() -> Any:
    """Return the columns of such a file, one for each field of a relationship."""
    return import_extra("pyarrow", PURPOSE).schema(list(arrow_type(RelationshipRecord)))


def fingerprint() -> bytes:
    """Return a short digest of the columns and their types, to recognize files of this version."""
    return sha256(schema().to_string().encode()).hexdigest()[:16].encode()


def digest(table: Any) -> bytes:
    """Return the SHA-256 of all values of a table, however they are laid out in a file."""
    total = sha256()
    for column in table.columns:
        for part in _bytes_of(column.combine_chunks()):
            total.update(part)
    return total.hexdigest().encode()


def _row(relationship: Any) -> dict[str, Any]:
    if not isinstance(relationship, RelationshipRecord):
        msg = f"{quote(relationship)} is not a relationship; give what bl.load returns"
        raise BilateralError(msg)
    return {field.name: cell(getattr(relationship, field.name)) for field in fields(relationship)}


def _bytes_of(column: Any) -> Iterator[bytes]:
    """Yield the values of a column: for lists lengths and items, for texts lengths and bytes."""
    pa, pc = import_extra("pyarrow", PURPOSE), import_extra("pyarrow.compute", PURPOSE)
    if pa.types.is_struct(column.type):
        for field in column.flatten():
            yield from _bytes_of(field)
    elif pa.types.is_list(column.type):
        yield from _bytes_of(column.value_lengths())
        yield from _bytes_of(column.flatten())
    elif pa.types.is_string(column.type):
        yield from _bytes_of(pc.binary_length(column))
        yield "".join(pc.drop_null(column).to_pylist()).encode()
    else:
        yield column.cast("int64").fill_null(-1).to_numpy(zero_copy_only=False).tobytes()
