"""List the shipped relationships, and find the file of a name or a path."""

import os
from pathlib import Path

from bilateral.errors import CaseFileError, Fault, UnknownNameError, unknown_name
from bilateral.resources import shipped
from bilateral.source_file import SOURCES

PATH_MARKS = ("/", "\\", ".yaml", ".yml")
A_PATH = "the path of a file has '/' or '.yaml' in it"


def relationships() -> list[str]:
    """Return the names of the relationships that ship with the package.

    Examples
    --------
    >>> relationships()
    ['cuba-laos', 'cuba-pakistan', 'united-states-cuba', ...]
    """
    return sorted(path.stem for path in shipped("cases").glob("*.yaml"))


def path_of(name: str | os.PathLike[str]) -> Path:
    """Return the file that a name or a path means.

    Examples
    --------
    >>> path_of("cuba-laos").name, path_of("./mine.yaml").name
    ('cuba-laos.yaml', 'mine.yaml')
    """
    text = os.fspath(name)
    if not isinstance(name, str) or any(mark in text.lower() for mark in PATH_MARKS):
        return Path(text)
    if text not in relationships():
        mend = f"for the file here write './{text}'" if stands_here(text) else A_PATH
        msg = f"{unknown_name('relationship', text, relationships())} ({mend})"
        raise UnknownNameError(msg)
    return shipped("cases", f"{text}.yaml")


def cases_in(folder: Path) -> list[Path]:
    """Return the case files of a folder, by name; files of sources are none.

    Raises
    ------
    CaseFileError
        If there are none.

    Examples
    --------
    >>> [path.name for path in cases_in(shipped("cases"))]
    ['cuba-laos.yaml', 'cuba-pakistan.yaml', 'united-states-cuba.yaml', ...]
    """
    found = [path for pattern in ("*.yaml", "*.yml") for path in folder.glob(pattern)]
    cases = sorted(path for path in found if path.name != SOURCES)
    if not cases:
        text = "this folder has no case file; one ends in .yaml"
        raise CaseFileError([Fault(text=text, file=str(folder))])
    return cases


def stands_here(text: str) -> bool:
    """Return whether the current folder has a file or a folder of this name.

    Examples
    --------
    >>> stands_here("cuba-laos")
    False
    """
    try:
        return bool(text) and Path(text).exists()
    except (OSError, ValueError):  # a name that no file can have
        return False
