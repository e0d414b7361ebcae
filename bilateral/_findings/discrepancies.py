"""What the sources say against each other, or against themselves: shown, never settled."""

from collections.abc import Mapping

import pandas as pd

from bilateral._findings.counting import Key, read_rows, typed

COLUMNS = (
    "relationship on tie says date attributed_to sources other other_says other_date "
    "other_attributed_to other_sources note"
).split()
SIDE = "relationship id title date attributed_to sources".split()
LINK = "relationship tie rel to on note".split()

FIGURES, DATE = "quantit", "date"
"""How the field begins that a contradiction about figures, or about the date, names."""


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


def is_about(on: str | None, field: str) -> bool:
    """Say whether a contradiction is about a field, a part of it, or what begins like it.

    Examples
    --------
    >>> is_about("quantities.0.value", FIGURES), is_about("date", FIGURES)
    (True, False)
    """
    return on is not None and on.startswith(field)


def disputed(links: pd.DataFrame, field: str) -> set[Key]:
    """Name the ties of which one contradicts the other on a field, both sides of each dispute.

    Examples
    --------
    >>> import bilateral as bl
    >>> sorted(tie for _, tie in disputed(bl.load("cuba-pakistan").tables()["links"], FIGURES))
    ['first-year-finished', 'students-sent-2005']
    """
    columns = ["relationship", "tie", "rel", "to", "on"]
    return {
        (case, side)
        for case, tie, rel, to, on in read_rows(links, columns)
        if rel == "contradicts" and is_about(on, field)
        for side in (tie, to)
    }
