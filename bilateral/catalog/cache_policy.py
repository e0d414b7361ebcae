"""What to do about a file of the cache: one pure function."""

from typing import Literal

Action = Literal["use", "note", "download", "refuse"]


def fetch_action(*, found: str | None, known: str | None, recorded: str | None) -> Action:
    """Say what to do about the file of a data set.

    Parameters
    ----------
    found : str or None
        The digest of the file in the cache; None where there is none.
    known : str or None
        The digest that the card names, if it does.
    recorded : str or None
        The digest that was noted down when the file was first fetched or found, if it was.

    Returns
    -------
    {"use", "note", "download", "refuse"}
        ``note``: use it, and note its digest down (trust on first use). ``refuse``: the file is
        another than it should be; nothing is overwritten, since somebody may have laid it there.

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
