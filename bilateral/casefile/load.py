"""Load a relationship by its name or from a file, or all those of a folder."""

import os
from pathlib import Path
from typing import Any

from bilateral.casefile.reading import CaseFile
from bilateral.casefile.relationships import cases_in, path_of
from bilateral.errors import CaseFileError, Fault, quote
from bilateral.relationship import Relationship


def load(name: str | os.PathLike[str]) -> Relationship | Any:
    """Load a relationship by its name or from a case file, or all those of a folder.

    Parameters
    ----------
    name : str or path
        A bare word names a relationship of the list (see `relationships`); any text with a
        separator, ``.yaml`` or ``.yml`` in it, and every path object, is a path.

    Returns
    -------
    Relationship, or list of Relationship
        A list for a folder, in the order of its files, as in ``bl.compare(*bl.load("mine/"))``.
        Topics, measures and units next to a case (``topics.yaml``, ``measures.yaml``,
        ``units.yaml``, written as those in ``data/codes``) are known to it.

    Raises
    ------
    UnknownNameError
        If no relationship has this name.
    CaseFileError
        With all errors of the file, or of all files of the folder, each with its line and how to
        correct it; also if two files of a folder have relationships with the same id.

    Examples
    --------
    >>> load("cuba-laos").states
    ('CUB', 'LAO')
    """
    path = path_of(name)
    return _all_in(path) if path.is_dir() else CaseFile(path).relationship()


def _all_in(folder: Path) -> list[Relationship]:
    """Load the relationships of a folder, or raise an error with the faults of all its files."""
    faults: list[Fault] = []
    files: dict[str, Path] = {}
    found: list[Relationship] = []
    for path in cases_in(folder):
        try:
            case = CaseFile(path).relationship()
        except CaseFileError as error:
            faults += [fault for fault in error.faults if fault not in faults]
            continue
        if case.id in files:
            text = f"{files[case.id]} has the id {quote(case.id)} too; change one"
            faults.append(Fault(text=text, file=str(path), path="id"))
        files.setdefault(case.id, path)
        found.append(case)
    if faults:
        raise CaseFileError(faults)
    return found
