"""Which records count, and what a count of none means."""

from typing import Any

import numpy as np
import pandas as pd

from bilateral.vocabulary import GIVING_KINDS, GIVING_TERMS

OUT, IN, MUTUAL = "out", "in", "mutual"
"""The directions of a tie, seen from the focal state."""

WORDS = {
    "diplomatic": ("outbound", "inbound"),
    "political": ("outbound", "inbound"),
    "trade": ("exported", "imported"),
}
"""What leaves and what reaches the focal state, in a kind's own words; else given, received."""


def counted(ties: pd.DataFrame, links: pd.DataFrame) -> pd.Series:
    """Say of each tie whether it counts as a record of its kind.

    What is reported absent does not count; neither does a part beside its whole (of the
    same kind: an offer of trade made at a meeting is the only trade in it), nor the second record
    of one event.

    Parameters
    ----------
    ties, links : pandas.DataFrame
        As `bilateral.tables` gives them.

    Returns
    -------
    pandas.Series of bool
        On the index of `ties`.

    Examples
    --------
    >>> from bilateral.frames import tables
    >>> empty = tables([])
    >>> counted(empty["ties"], empty["links"]).sum()
    np.int64(0)
    """
    kinds = ties.set_index(["relationship", "id"])["kind"]
    sure = links["rel"].eq("part_of") | (
        links["rel"].eq("same_event_as") & links["certainty"].eq("sure")
    )
    pairs = links[sure]
    here = pd.MultiIndex.from_frame(pairs[["relationship", "tie"]])
    there = pd.MultiIndex.from_frame(pairs[["relationship", "to"]])
    same_kind = kinds.reindex(here).to_numpy() == kinds.reindex(there).to_numpy()
    # of two records that name each other as the same event, the one that comes later is left out
    order = pd.Series(range(len(kinds)), index=kinds.index)
    later = order.reindex(here).to_numpy() > order.reindex(there).to_numpy()
    beside = here[same_kind & (pairs["rel"].eq("part_of").to_numpy() | later)]
    index = pd.MultiIndex.from_frame(ties[["relationship", "id"]])
    return pd.Series(~ties["absent"].to_numpy() & ~index.isin(beside), index=ties.index)


def direction(ties: pd.DataFrame, focal: str) -> pd.Series:
    """Say of each tie whether it leaves the focal state, reaches it, or goes both ways.

    Examples
    --------
    >>> ties = pd.DataFrame({"sender": ["CUB", "LAO"], "reciprocal": [False, False]})
    >>> direction(ties, "CUB").to_list()
    ['out', 'in']
    """
    leaving = ties["sender"].eq(focal)
    ways = np.select([ties["reciprocal"], leaving], [MUTUAL, OUT], IN)
    return pd.Series(ways, index=ties.index, dtype="str")


def given(ties: pd.DataFrame) -> pd.Series:
    """Say of each tie whether it is given by one side and received by the other.

    Only aid, education, military and sports on a grant or at shared costs are; of other kinds the
    question does not arise, and every tie passes.
    """
    return ~ties["kind"].isin(GIVING_KINDS) | ties["terms"].isin(GIVING_TERMS)


def direction_words(kind: str) -> tuple[str, str]:
    """Name what leaves and what reaches the focal state, in the words of the kind.

    Examples
    --------
    >>> direction_words("trade"), direction_words("aid")
    (('exported', 'imported'), ('given', 'received'))
    """
    return WORDS.get(kind, ("given", "received"))


def record_state(ties: int, absent: int, completeness: Any) -> str:
    """Say what the records of one kind in one case amount to, in one of four ways.

    Parameters
    ----------
    ties, absent : int
        How many records count, and how many absences are reported.
    completeness : str or missing
        How completely the sources look, by the best of them.

    Returns
    -------
    {"recorded", "reported absent", "zero", "no record"}
        Only an exhaustive source makes a zero of nothing.

    Examples
    --------
    >>> record_state(0, 0, "selective"), record_state(0, 0, "exhaustive"), record_state(0, 1, None)
    ('no record', 'zero', 'reported absent')
    """
    if ties:
        return "recorded"
    if absent:
        return "reported absent"
    return "zero" if completeness == "exhaustive" else "no record"
