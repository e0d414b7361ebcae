"""Dyadic militarised disputes: one row for each directed dyad, dispute and year."""

from pathlib import Path

import pandas as pd

from bilateral.catalog.calendar import day_of_parts
from bilateral.catalog.card import Card
from bilateral.catalog.tidy import open_published, parts_of, pick

START = ("strtyr", "strtmnth", "strtday")
END = ("endyear", "endmnth", "endday")


def read(path: Path, card: Card) -> pd.DataFrame:
    """Read disputes with their first and last day, and whether they begin in the year.

    The published index of the year within the encounter (`durindx`) is exchanged with its duration
    in some rows, and is not read.
    """
    published = open_published(path, card, also=[*START, *END])
    frame = pick(published, card, path)
    (first_year,) = parts_of(published, ["strtyr"], card, path)
    return frame.assign(
        start=day_of_parts(*parts_of(published, START, card, path)),
        end=day_of_parts(*parts_of(published, END, card, path)),
        dispute_begins=(first_year == frame["year"]).astype("int8"),
    )
