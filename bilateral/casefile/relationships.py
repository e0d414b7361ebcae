"""List the relationships that have names, and find the file of a name or a path."""

import os
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from bilateral.added_words import LISTS
from bilateral.errors import BilateralError, CaseFileError, Fault, UnknownNameError, unknown_name
from bilateral.resources import QUESTIONS, folders_of_cases, shipped
from bilateral.source_file import SOURCES

PATH_MARKS = ("/", "\\", ".yaml", ".yml")
A_PATH = "the path of a file has '/' or '.yaml' in it"
BESIDE = frozenset({SOURCES, QUESTIONS, *(f"{name}.yaml" for name in LISTS)})
"""The files of a folder that are no cases."""


def relationships() -> list[str]:
    """Return the names of the relationships that ship, and of those in your own folders.

    Your folders are those of the environment variable ``BILATERAL_CASES``, several separated as in
    ``PATH``; a relationship there has the name of its file.

    Raises
    ------
    BilateralError
        If a folder does not exist, or two relationships have the same name.

    Examples
    --------
    >>> relationships()
    ['cuba-laos', 'cuba-pakistan', 'united-states-cuba', ...]
    """
    return sorted(_files())


def cases_in(folder: Path) -> list[Path]:
    """Return the case files of a folder, by name; files of sources, words and questions are none.

    Raises
    ------
    CaseFileError
        If there are none.

    Examples
    --------
    >>> [path.name for path in cases_in(shipped("cases"))]
    ['cuba-laos.yaml', 'cuba-pakistan.yaml', 'united-states-cuba.yaml', ...]
    """
    cases = _case_files(folder)
    if not cases:
        text = "this folder has no case file; one ends in .yaml"
        raise CaseFileError([Fault(text=text, file=str(folder))])
    return cases


def _case_files(folder: Path) -> list[Path]:
    found = [path for pattern in ("*.yaml", "*.yml") for path in folder.glob(pattern)]
    return sorted(path for path in found if path.name not in BESIDE)


def _files() -> Mapping[str, Path]:
    """Return the file of each name, or refuse names that several files have."""
    files: dict[str, list[Path]] = defaultdict(list)
    for folder in (shipped("cases"), *folders_of_cases()):
        for path in _case_files(folder):
            files[path.stem].append(path)
    twice = [" and ".join(map(str, paths)) for paths in files.values() if len(paths) > 1]
    if twice:
        msg = f"{'; '.join(twice)} have the same name; rename one of them"
        raise BilateralError(msg)
    return {name: path for name, [path] in files.items()}


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
    files = _files()
    if text not in files:
        mend = f"for the file here write './{text}'" if stands_here(text) else A_PATH
        msg = f"{unknown_name('relationship', text, files)} ({mend})"
        raise UnknownNameError(msg)
    return files[text]


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
