"""Diplomatic exchange: a row for each pair and wave, with each state's representation."""

from pathlib import Path

import pandas as pd

from bilateral.catalog.card import Card
from bilateral.catalog.directed_rows import directed_rows
from bilateral.catalog.tidy import open_published

OTHER = 9
EXCHANGE = 1


def read(path: Path, card: Card) -> pd.DataFrame:
    """Read the representation of each state at the other, with its level.

    The code 9 is some representation at a level that is not coded, where the two exchange missions
    (`diplomatic_exchange` 1); where they do not, it says only that there was something (an
    interests section, or the years before 1933), so that whether the sender is represented is
    unknown.
    """
    frame = directed_rows(open_published(path, card), card, path)
    code = frame["diplomatic_code"]
    other = code == OTHER
    return frame.assign(
        diplomatic_rank=code.where(~other),
        diplomatic_mission=(code > 0)
        .astype("float64")
        .where(~other | (frame["diplomatic_exchange"] == EXCHANGE)),
    )
