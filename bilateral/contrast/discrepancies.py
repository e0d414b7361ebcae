"""What the sources say against each other, or against themselves: shown, never settled."""

from collections.abc import Mapping

import pandas as pd

COLUMNS = (
    "relationship on tie says date attributed_to sources other other_says other_date "
    "other_attributed_to other_sources note"
).split()


def discrepancies(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Lay every recorded contradiction out, with both sides and what they disagree about.

    Parameters
    ----------
    tables : mapping of str to pandas.DataFrame
        As `bilateral.tables` gives them.

    Returns
    -------
    pandas.DataFrame
        One row for each pair of ties and field; ``on`` is the field, ``says`` and ``other_says``
        the titles of the two ties. A contradiction told from both sides is one row.

    Examples
    --------
    >>> import bilateral as bl
    >>> discrepancies(bl.load("cuba-pakistan").tables()).columns[:3].to_list()
    ['relationship', 'on', 'tie']
    """
    links = tables["links"]
    told = links[links["rel"].eq("contradicts")][["relationship", "tie", "to", "on", "note"]]
    one = _side(tables["ties"], "")
    other = _side(tables["ties"], "other_")
    frame = (
        told.rename(columns={"to": "other"})
        .merge(one, on=["relationship", "tie"])
        .merge(other, on=["relationship", "other"])
    )
    names = frame[["tie", "other"]].to_numpy(dtype=str)
    pair = pd.Series(["/".join(sorted(two)) for two in names], index=frame.index, dtype="str")
    twice = frame.assign(pair=pair).duplicated(["relationship", "on", "pair"])
    return frame.loc[~twice, COLUMNS].reset_index(drop=True)


def _side(ties: pd.DataFrame, prefix: str) -> pd.DataFrame:
    """Take what one side of a contradiction says, its columns headed by a prefix."""
    names = {
        "id": "other" if prefix else "tie",
        "title": f"{prefix}says",
        "date": f"{prefix}date",
        "attributed_to": f"{prefix}attributed_to",
        "sources": f"{prefix}sources",
    }
    return ties[["relationship", *names]].rename(columns=names)
