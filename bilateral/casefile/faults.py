"""List the errors and the warnings of a case file, without raising them."""

import os
from typing import NamedTuple

from bilateral.casefile.reading import CaseFile
from bilateral.casefile.relationships import path_of
from bilateral.errors import CaseFileError, Fault


class CheckedFile(NamedTuple):
    """What is wrong with a case file, and what is still to be done: quotes to anchor."""

    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...] = ()


def faults(name: str | os.PathLike[str]) -> tuple[Fault, ...]:
    """Return all errors of a case file; if there are none, it loads.

    Examples
    --------
    >>> faults("cuba-laos")
    ()
    """
    return checked(name).faults


def checked(name: str | os.PathLike[str]) -> CheckedFile:
    """Return all errors and warnings of a case file."""
    warnings: tuple[Fault, ...] = ()
    try:
        file = CaseFile(path_of(name))
        warnings = file.warnings
        file.relationship()
    except CaseFileError as error:
        return CheckedFile(error.faults, warnings)
    return CheckedFile((), warnings)
