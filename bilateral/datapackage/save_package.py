"""Save relationships as a Data Package."""

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import pandas as pd

from bilateral.atomic_write import make_folder, write_whole
from bilateral.bibliography import cite
from bilateral.datapackage.codebook import codebook
from bilateral.datapackage.schema import RELATIONSHIPS, schema
from bilateral.errors import BilateralError
from bilateral.relationship import Relationship
from bilateral.relationship.tables import tables
from bilateral.sources import Source
from bilateral.text.csv_cells import plain_cells
from bilateral.text.lists import join_list

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}


def save_package(
    relationships: Iterable[Relationship], folder: str | os.PathLike[str]
) -> tuple[Path, ...]:
    """Save relationships as a Data Package, ready to be published.

    It has the tables of `bilateral.tables` as CSV, with a schema of each (types, keys, closed
    lists) in ``datapackage.json``; a codebook; the sources in CSL-JSON and BibTeX; and names the
    licence of the records, CC BY 4.0. The texts of the sources are not in it.

    Parameters
    ----------
    relationships : iterable of Relationship
        At least one.
    folder : path
        The folder, created if it does not exist; files of the same names are replaced.

    Returns
    -------
    tuple of Path
        The files written, all of them or none.

    Raises
    ------
    BilateralError
        If none is given, two have the same id, or the folder cannot be written to.

    References
    ----------
    Data Package 2.0, https://datapackage.org/

    Examples
    --------
    >>> import tempfile
    >>> import bilateral as bl
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     [path.name for path in bl.save_package([bl.load("cuba-laos")], folder)][:3]
    ['datapackage.json', 'codebook.md', 'sources.json']
    """
    cases = [relationships] if isinstance(relationships, Relationship) else [*relationships]
    if not cases:
        msg = "no relationship is given; give at least one"
        raise BilateralError(msg)
    frames = {RELATIONSHIPS: _relationships(cases), **tables(cases)}
    title = join_list(case.title for case in cases)
    sources = [source for case in cases for source in case.sources]
    files = {
        "codebook.md": f"{codebook(title, frames)}\n",
        "sources.json": f"{cite(sources, 'csl')}\n",
        "sources.bib": f"{cite(sources, 'bibtex')}\n",
        **{
            f"{name}.csv": plain_cells(frame).to_csv(index=False, lineterminator="\n")
            for name, frame in frames.items()
        },
    }
    contents = {name: text.encode() for name, text in files.items()}
    described = {
        "$schema": PROFILE,
        "name": "-".join(case.id for case in cases),
        "title": title,
        "description": _description(cases),
        "licenses": [LICENCE],
        "sources": [_source(source) for source in dict.fromkeys(sources)],
        "resources": [_resource(name, content, frames) for name, content in contents.items()],
    }
    description = f"{json.dumps(described, ensure_ascii=False, indent=2)}\n".encode()
    place = make_folder(folder)
    together = {"datapackage.json": description, **contents}
    return write_whole({place / name: content for name, content in together.items()})


def _relationships(cases: Sequence[Relationship]) -> pd.DataFrame:
    rows = [(case.id, case.title, *case.states) for case in cases]
    return pd.DataFrame(rows, columns=["id", "title", "state_1", "state_2"])


def _description(cases: Sequence[Relationship]) -> str:
    chosen = [
        f"{case.id}: {'; '.join(entry.words for entry in case.filters)}"
        for case in cases
        if case.filters
    ]
    text = "Coded records of relations between states, each with the passages that support it."
    return f"{text} Only a part of some: {'. '.join(chosen)}." if chosen else text


def _source(source: Source) -> dict[str, str]:
    address = {"path": source.url} if source.url else {}
    return {"title": source.title, **address}


def _resource(name: str, content: bytes, frames: Mapping[str, pd.DataFrame]) -> dict[str, Any]:
    stem, _, ending = name.rpartition(".")
    unique = stem if stem in frames else name.replace(".", "-")
    shared = {
        "name": unique,
        "path": name,
        "format": ending,
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
    }
    if stem not in frames:
        return shared | {"type": "json" if ending == "json" else "file"}
    return shared | {"type": "table", "schema": schema(stem, frames[stem])}
