"""Tables by session of the UN General Assembly: ideal points."""

from pathlib import Path

import pandas as pd

from bilateral.catalog.card import Card
from bilateral.catalog.readers import plain

YEAR_BEFORE_THE_FIRST = 1945


def read(path: Path, card: Card) -> pd.DataFrame:
    """Read a table by session; the year is that in which the session opens, in September."""
    frame = plain.read(path, card)
    return frame.assign(year=frame["session"] + YEAR_BEFORE_THE_FIRST)
