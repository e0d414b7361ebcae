"""How completely the sources look, read from the table of windows."""

from collections.abc import Iterable, Mapping

import pandas as pd

from bilateral.window import RANKS

Looks = Mapping[tuple[str, str, str], str]


def looks(windows: pd.DataFrame) -> Looks:
    """Lay out how completely each case is looked at: by case, kind or topic, and sender.

    Parameters
    ----------
    windows : pandas.DataFrame
        As `bilateral.tables` gives it.

    Returns
    -------
    mapping
        ``(relationship, kind or topic, sender)`` → ``exhaustive``, ``selective`` or
        ``incidental``, the best of what several sources offer.
    """
    found: dict[tuple[str, str, str], str] = {}
    what = windows["topic"].fillna(windows["kind"])
    rows = zip(
        windows["relationship"], what, windows["sender"], windows["completeness"], strict=True
    )
    for case, word, sender, rank in sorted(rows, key=lambda row: RANKS.index(row[3]), reverse=True):
        found[case, word, sender] = rank
    return found


def best(looks: Looks, case: str, words: Iterable[str], senders: Iterable[str]) -> str | None:
    """Say how completely a case is looked at for some kind or topic, by the best look; None if not.

    Examples
    --------
    >>> best({("a", "aid", "CUB"): "selective"}, "a", ["aid", "aid.medicines"], ["CUB"])
    'selective'
    """
    senders = tuple(senders)
    told = {looks.get((case, word, sender)) for word in words for sender in senders}
    return next((rank for rank in RANKS if rank in told), None)
