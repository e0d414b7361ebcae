"""Dyadic militarised disputes: one row a directed dyad, dispute and year."""

from pathlib import Path

import pandas as pd

from bilateral.catalog.calendar import day_of_parts
from bilateral.catalog.card import Card
from bilateral.catalog.tidying import open_published, pick

START = ("strtyr", "strtmnth", "strtday")
END = ("endyear", "endmnth", "endday")


def read(path: Path, card: Card) -> pd.DataFrame:
    """Read disputes with their first and last day, and whether they begin in the year."""
    published = open_published(path, card, also=[*START, *END, "durindx"])
    return pick(published, card, path).assign(
        start=day_of_parts(*(published[part] for part in START)),
        end=day_of_parts(*(published[part] for part in END)),
        begins=(published["durindx"] == 1).astype("int8"),
    )
