"""Spells of time: membership of a state system, standing as a major power, seats of government."""

from pathlib import Path

import pandas as pd

from bilateral.catalog.calendar import day_of_parts, days
from bilateral.catalog.card import Card
from bilateral.catalog.tidy import numbers, open_published, pick
from bilateral.errors import DataSetError

PARTS = {
    "start": ("styear", "stmonth", "stday"),
    "end": ("endyear", "endmonth", "endday"),
}


def read(path: Path, card: Card) -> pd.DataFrame:
    """Read spells with their first and last day, in one column each or in three."""
    published = open_published(
        path, card, also=[name for names in PARTS.values() for name in names]
    )
    frame = pick(_with_days(published, path), card, path)
    frame = frame.assign(start=days(frame["start"], path), end=days(frame["end"], path))
    _refuse_ends_before_starts(frame, path)
    return frame.assign(goes_on=(frame["end"] == frame["end"].max()).astype("int8"))


def _refuse_ends_before_starts(frame: pd.DataFrame, path: Path) -> None:
    wrong = frame[frame["end"] < frame["start"]]
    if len(wrong):
        row = wrong.iloc[0]
        msg = (
            f"{len(wrong)} spells of {path} end before they start, such as one from "
            f"{row['start']:%Y-%m-%d} to {row['end']:%Y-%m-%d}; correct the file"
        )
        raise DataSetError(msg)


def _with_days(published: pd.DataFrame, path: Path) -> pd.DataFrame:
    """Combine the three columns of a day into one."""
    by_name = {
        name: day_of_parts(*(numbers(published[part], part, path) for part in parts))
        for name, parts in PARTS.items()
        if all(part in published for part in parts)
    }
    return published.assign(**by_name)
