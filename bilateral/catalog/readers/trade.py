"""Dyadic trade: one row for each pair and year with both flows, or a row for each direction."""

from pathlib import Path

import pandas as pd

from bilateral.catalog.card import Card
from bilateral.catalog.directed_rows import directed_rows
from bilateral.catalog.tidy import open_published

EXPORTS = "exports_a_to_b_million_usd"


def read(path: Path, card: Card) -> pd.DataFrame:
    """Read trade as exports sender → receiver, and note whether the figures were rounded.

    The published file has decimals. A file in which no figure has any has been rounded to whole
    millions, and a 0 in it is anything under half a million.
    """
    frame = directed_rows(open_published(path, card), card, path)
    are_whole = (frame[EXPORTS].dropna() % 1 == 0).all()
    return frame.assign(rounded_to_million_usd=float(are_whole))
