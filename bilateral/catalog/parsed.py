"""Parse the published file of a data set into its tidy frame."""

from importlib import import_module
from pathlib import Path

import pandas as pd

from bilateral.catalog.card import Card
from bilateral.catalog.tidy import finish


def parsed(card: Card, file: Path) -> pd.DataFrame:
    """Parse the file of a data set that is not derived from another.

    Raises
    ------
    DataSetError
        If it is not a file of this data set, or is incomplete.
    """
    reader = import_module(f"bilateral.catalog.readers.{card.reader}")
    return finish(reader.read(file, card), card, file)
