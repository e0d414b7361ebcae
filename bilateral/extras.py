"""Import optional libraries where they are used."""

from importlib import import_module
from typing import Any

from bilateral.errors import MissingExtraError


def import_extra(module: str, purpose: str, extra: str = "world") -> Any:
    """Import a library of an extra, or name the pip command that installs it.

    Parameters
    ----------
    module : str
        The module to import.
    purpose : str
        What it is needed for, as a sentence begins: "reading data sets".
    extra : {"world", "events", "spark"}
        The extra with which it comes.

    Raises
    ------
    MissingExtraError
        If it is not installed.

    Examples
    --------
    >>> import_extra("no_such_library", "reading data sets")
    Traceback (most recent call last):
    bilateral.errors.MissingExtraError: reading data sets needs no_such_library, which is not \
installed; it comes with: pip install "bilateral[world]"
    """
    try:
        return import_module(module)
    except ImportError as error:
        library = module.partition(".")[0]
        msg = (
            f"{purpose} needs {library}, which is not installed; "
            f'it comes with: pip install "bilateral[{extra}]"'
        )
        raise MissingExtraError(msg) from error
