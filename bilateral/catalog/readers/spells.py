"""Spells of time: membership of a state system, standing as a major power, seats of government."""

from pathlib import Path

import pandas as pd

from bilateral.catalog.calendar import day_of_parts, days
from bilateral.catalog.card import Card
from bilateral.catalog.tidy import open_published, pick

PARTS = {
    "start": ("styear", "stmonth", "stday"),
    "end": ("endyear", "endmonth", "endday"),
}


def read(path: Path, card: Card) -> pd.DataFrame:
    """Read spells with their first and last day, in one column each or in three."""
    published = open_published(
        path, card, also=[name for names in PARTS.values() for name in names]
    )
    frame = pick(_with_days(published), card, path)
    frame = frame.assign(start=days(frame["start"], path), end=days(frame["end"], path))
    return frame.assign(goes_on=(frame["end"] == frame["end"].max()).astype("int8"))


def _with_days(published: pd.DataFrame) -> pd.DataFrame:
    """Combine the three columns of a day into one."""
    by_name = {
        name: day_of_parts(*(published[part] for part in parts))
        for name, parts in PARTS.items()
        if all(part in published for part in parts)
    }
    return published.assign(**by_name)
