"""Missions of one state abroad: spells of constant standing."""

from pathlib import Path

import pandas as pd

from bilateral.catalog.card import Card
from bilateral.catalog.readers import spells


def read(path: Path, card: Card) -> pd.DataFrame:
    """Read missions, with their level as a number and in words.

    "None" is a standing among others; read as a missing value, a third of the spells is lost.
    """
    frame = spells.read(path, card)
    levels = {label: value for value, label in card.column("standing").labels}
    return frame.assign(standing=frame["standing_published"].map(levels))
