"""Loading a relationship, by its name or from a file of one's own."""

import os

from bilateral.casefile.reading import CaseFile
from bilateral.casefile.relationships import path_of
from bilateral.relationship import Relationship


def load(name: str | os.PathLike[str]) -> Relationship:
    """Load a relationship: one that ships, by its name, or one of your own, by its path.

    Parameters
    ----------
    name : str or path
        A bare word names what ships; anything with a separator, ``.yaml`` or ``.yml`` in it, and
        every path object, is a path.

    Returns
    -------
    Relationship

    Raises
    ------
    UnknownNameError
        When nothing of that name ships.
    CaseFileError
        With every fault of the file, each with its line and how to mend it.

    Examples
    --------
    >>> load("cuba-laos").states
    ('CUB', 'LAO')
    """
    return CaseFile(path_of(name)).relationship()
