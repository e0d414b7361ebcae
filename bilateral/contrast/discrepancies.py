"""What the sources say against each other, or against themselves: shown, never settled."""

from collections.abc import Mapping

import pandas as pd

from bilateral.contrast.counting import read_rows, typed

COLUMNS = (
    "relationship on tie says date attributed_to sources other other_says other_date "
    "other_attributed_to other_sources note"
).split()
SIDE = "relationship id title date attributed_to sources".split()
LINK = "relationship tie rel to on note".split()


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
    said = {(case, tie): (tie, *rest) for case, tie, *rest in read_rows(tables["ties"], SIDE)}
    rows: dict[tuple[object, ...], tuple[object, ...]] = {}
    for case, tie, rel, to, on, note in read_rows(tables["links"], LINK):
        if rel == "contradicts":
            sides = (*said[case, tie], *said[case, to])
            rows.setdefault((case, on, *sorted((tie, to))), (case, on, *sides, note))
    return typed(list(rows.values()), COLUMNS)
