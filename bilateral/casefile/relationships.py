"""List the shipped relationships, and find the file of a name or a path."""

import os
from pathlib import Path

from bilateral.errors import UnknownNameError, unknown_name
from bilateral.resources import shipped

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
