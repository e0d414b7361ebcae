"""How completely the sources look, read from the table of coverage."""

from collections.abc import Iterable, Mapping

import pandas as pd

from bilateral._findings.counting import read_rows
from bilateral.coverage import RANKS

Looks = Mapping[tuple[str, str, str], str]


def looks(coverage: pd.DataFrame) -> Looks:
    """Lay out how completely each case is looked at: by case, kind or topic, and sender.

    Parameters
    ----------
    coverage : pandas.DataFrame
        As `bilateral.tables` gives it.

    Returns
    -------
    mapping
        ``(relationship, kind or topic, sender)`` → ``exhaustive``, ``selective`` or
        ``incidental``, the best of what several sources offer.
    """
    found: dict[tuple[str, str, str], str] = {}
    rows = read_rows(coverage, ["relationship", "kind", "topic", "sender", "completeness"])
    for case, kind, topic, sender, rank in sorted(
        rows, key=lambda row: RANKS.index(row[4]), reverse=True
    ):
        found[case, topic or kind, sender] = rank
    return found


def best(looks: Looks, case: str, words: Iterable[str], senders: Iterable[str]) -> str | None:
    """Say how completely a case is looked at for some kind or topic, by the best look at each way.

    Of several senders the one that is looked at least counts, for silence about one way says
    nothing about the other; None where some way is not looked at.

    Examples
    --------
    >>> looks = {("a", "aid", "CUB"): "exhaustive", ("a", "aid.money", "LAO"): "selective"}
    >>> best(looks, "a", ["aid", "aid.money"], ["CUB"])
    'exhaustive'
    >>> best(looks, "a", ["aid", "aid.money"], ["CUB", "LAO"])
    'selective'
    >>> best(looks, "a", ["aid"], ["CUB", "LAO"]) is None
    True
    """
    words = tuple(words)
    told = [{looks.get((case, word, sender)) for word in words} for sender in senders]
    ranks = [next((rank for rank in RANKS if rank in ways), None) for ways in told]
    known = [rank for rank in ranks if rank is not None]
    return max(known, key=RANKS.index) if known and len(known) == len(ranks) else None


def states_of(tables: Mapping[str, pd.DataFrame]) -> Mapping[str, frozenset[str]]:
    """Name the states between which each case has ties, or is looked at.

    Examples
    --------
    >>> import bilateral as bl
    >>> sorted(states_of(bl.load("cuba-laos").tables())["cuba-laos"])
    ['CUB', 'LAO']
    """
    found: dict[str, set[str]] = {}
    for table in (tables["ties"], tables["coverage"]):
        for case, *ends in read_rows(table, ["relationship", "sender", "receiver"]):
            found.setdefault(case, set()).update(ends)
    return {case: frozenset(states) for case, states in found.items()}
