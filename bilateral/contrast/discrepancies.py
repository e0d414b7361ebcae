"""What the sources say against each other, or against themselves: shown, never settled."""

from collections.abc import Mapping

import pandas as pd

from bilateral.contrast.counting import typed

COLUMNS = (
    "relationship on tie says date attributed_to sources other other_says other_date "
    "other_attributed_to other_sources note"
).split()
SIDE = "relationship id title date attributed_to sources".split()
LINK = "relationship tie to on note".split()


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
    said = {(tie["relationship"], tie["id"]): tie for tie in _records(tables["ties"], SIDE)}
    links = tables["links"]
    rows: dict[tuple[object, ...], tuple[object, ...]] = {}
    for link in _records(links[links["rel"].eq("contradicts")], LINK):
        case, ends = link["relationship"], (link["tie"], link["to"])
        one, other = (said[case, end] for end in ends)
        sides = (*map(one.get, SIDE[1:]), *map(other.get, SIDE[1:]))
        rows.setdefault((case, link["on"], *sorted(ends)), (case, link["on"], *sides, link["note"]))
    return typed(list(rows.values()), COLUMNS)


def _records(frame: pd.DataFrame, columns: list[str]) -> list[dict[str, str]]:
    """Read rows as mappings."""
    return [
        {str(name): value for name, value in row.items()}
        for row in frame[columns].to_dict("records")
    ]
