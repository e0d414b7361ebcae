"""Shared memberships in intergovernmental organisations: a column for each, or their count."""

from pathlib import Path

import pandas as pd

from bilateral.catalog.card import Card
from bilateral.catalog.file_formats import Selection, chunks, header, stata_names
from bilateral.catalog.file_type import file_type
from bilateral.catalog.tidy import open_published, other_layout, pick
from bilateral.errors import DataSetError

COUNT = "dyadigos"
ABOUT_THE_DYAD = frozenset(
    {"ccode1", "ccode2", "country1", "country2", "state1", "state2", "year", "dyadid", "version"}
)
KNOWN = frozenset({"un", "who"})
"""Organisations that distinguish the published layout from other tables about two states."""
ROWS = 50_000
JOINT_FULL_MEMBERSHIP = 1


def read(path: Path, card: Card) -> pd.DataFrame:
    """Count the organisations of which two states are both full members.

    In the published file each organisation has a column: 1 joint full membership, 0 none, -9 not
    known, -1 not both in the state system. Unknown memberships add nothing to the count.
    """
    names = [name.lower() for name in _names(path)]
    if COUNT in names or not names:
        return pick(open_published(path, card), card, path)
    if not set(names) >= KNOWN:
        lacking = [f"a column for each organisation, such as {sorted(KNOWN)}, or {COUNT!r}"]
        raise DataSetError(other_layout(lacking, pd.DataFrame(columns=names), card, path))
    organisations = [name for name in names if name not in ABOUT_THE_DYAD]
    wanted = Selection(columns=frozenset({"ccode1", "ccode2", "year", *organisations}))
    counted = pd.concat(
        [
            piece[["ccode1", "ccode2", "year"]].assign(
                **{COUNT: (piece[organisations] == JOINT_FULL_MEMBERSHIP).sum(axis="columns")}
            )
            for piece in chunks(path, wanted, ROWS)
        ],
        ignore_index=True,
    )
    return pick(counted, card, path)


def _names(path: Path) -> list[str]:
    """Return the names of the columns of a text or Stata file; other formats have the count."""
    match file_type(path):
        case "text":
            return header(path)
        case "stata":
            return stata_names(path)
    return []
