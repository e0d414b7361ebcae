"""Load a relationship by its name or from a file."""

import os

from bilateral.casefile.reading import CaseFile
from bilateral.casefile.relationships import path_of
from bilateral.relationship import Relationship


def load(name: str | os.PathLike[str]) -> Relationship:
    """Load a relationship: a shipped one by its name, or a case file by its path.

    Parameters
    ----------
    name : str or path
        A bare word names a shipped relationship; any text with a separator, ``.yaml`` or ``.yml``
        in it, and every path object, is a path.

    Returns
    -------
    Relationship

    Raises
    ------
    UnknownNameError
        If no shipped relationship has this name.
    CaseFileError
        With all errors of the file, each with its line and how to correct it.

    Examples
    --------
    >>> load("cuba-laos").states
    ('CUB', 'LAO')
    """
    return CaseFile(path_of(name)).relationship()
