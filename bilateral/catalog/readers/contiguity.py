"""Direct contiguity: one row for each directed dyad and year, two where it changed in the year."""

from pathlib import Path

import pandas as pd

from bilateral.catalog.card import Card
from bilateral.catalog.readers import plain


def read(path: Path, card: Card) -> pd.DataFrame:
    """Read contiguity, one row for each dyad and year: the closest and the farthest type.

    Rows without a key stay, so that they are refused with the others: a lost row would mean "none".
    """
    frame = plain.read(path, card)
    rows = frame.groupby(list(card.key), sort=False, dropna=False)
    return rows.agg(
        contiguity=("contiguity", "min"), contiguity_farthest=("contiguity", "max")
    ).reset_index()
