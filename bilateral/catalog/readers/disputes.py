"""Dyadic militarised disputes: one row for each directed dyad, dispute and year."""

from pathlib import Path

import pandas as pd

from bilateral.catalog.calendar import day_of_parts
from bilateral.catalog.card import Card
from bilateral.catalog.tidy import open_published, parts_of, pick

START = ("strtyr", "strtmnth", "strtday")
END = ("endyear", "endmnth", "endday")


def read(path: Path, card: Card) -> pd.DataFrame:
    """Read disputes with their first and last day, and whether they begin in the year."""
    published = open_published(path, card, also=[*START, *END, "durindx"])
    frame = pick(published, card, path)
    (year_of_encounter,) = parts_of(published, ["durindx"], card, path)
    return frame.assign(
        start=day_of_parts(*parts_of(published, START, card, path)),
        end=day_of_parts(*parts_of(published, END, card, path)),
        begins=(year_of_encounter == 1).astype("int8"),
    )
