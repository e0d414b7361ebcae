"""List the errors of a case file, without raising them."""

import os

from bilateral.casefile.load import load
from bilateral.errors import CaseFileError, Fault


def faults(name: str | os.PathLike[str]) -> tuple[Fault, ...]:
    """Return all errors of a case file; if there are none, it loads.

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
