"""Telling what is wrong with a case file, without raising it."""

import os

from bilateral.casefile.load import load
from bilateral.errors import CaseFileError, Fault


def faults(name: str | os.PathLike[str]) -> tuple[Fault, ...]:
    """Tell every fault of a case file; none means that it loads.

    Examples
    --------
    >>> faults("cuba-laos")
    ()
    """
    try:
        load(name)
    except CaseFileError as error:
        return error.faults
    return ()
