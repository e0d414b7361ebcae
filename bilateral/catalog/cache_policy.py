"""Decide what to do with a file of the cache: one pure function."""

from typing import Literal

Action = Literal["use", "note", "download", "refuse"]


def fetch_action(*, found: str | None, known: str | None, recorded: str | None) -> Action:
    """Return what to do with the file of a data set.

    Parameters
    ----------
    found : str or None
        The digest of the file in the cache; None if there is no file.
    known : str or None
        The digest that the card names, if any.
    recorded : str or None
        The digest noted when the file was first fetched or found, if any.

    Returns
    -------
    {"use", "note", "download", "refuse"}
        ``note``: use it, and note its digest (trust on first use). ``refuse``: the file is
        not the expected one; it is not overwritten, since a user may have put it there.

    Examples
    --------
    >>> fetch_action(found=None, known="aa", recorded=None)
    'download'
    >>> fetch_action(found="aa", known=None, recorded=None)
    'note'
    >>> fetch_action(found="bb", known="aa", recorded="bb")
    'refuse'
    """
    if found is None:
        return "download"
    if known is None and recorded is None:
        return "note"
    return "use" if found == (known or recorded) else "refuse"
