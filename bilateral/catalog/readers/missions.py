"""Missions of one state abroad: spells of constant level."""

from pathlib import Path

import pandas as pd

from bilateral.catalog.card import Card
from bilateral.catalog.readers import spells


def read(path: Path, card: Card) -> pd.DataFrame:
    """Read missions, with their level as a number and in words.

    "None" is one of the levels; read as a missing value, it would lose a third of the spells.
    """
    frame = spells.read(path, card)
    levels = {label: value for value, label in card.column("us_mission_standing").labels}
    return frame.assign(us_mission_standing=frame["standing_published"].map(levels))
