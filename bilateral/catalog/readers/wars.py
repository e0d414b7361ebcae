"""Wars between states: one row for each directed dyad, war and year."""

from pathlib import Path

import pandas as pd

from bilateral.catalog.card import Card
from bilateral.catalog.tidy import open_published, pick


def read(path: Path, card: Card) -> pd.DataFrame:
    """Read wars; of a year in which a war ends and begins again one row is kept.

    It says that the war begins in the year, where one of the rows does.
    """
    frame = pick(open_published(path, card), card, path)
    return frame.groupby(list(card.key), as_index=False, sort=True).max()
