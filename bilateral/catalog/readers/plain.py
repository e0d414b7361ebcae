"""Tables whose columns are only renamed: alliance obligations, ideal points."""

from pathlib import Path

import pandas as pd

from bilateral.catalog.card import Card
from bilateral.catalog.tidy import open_published, pick


def read(path: Path, card: Card) -> pd.DataFrame:
    """Read the columns of the card unchanged."""
    return pick(open_published(path, card), card, path)
