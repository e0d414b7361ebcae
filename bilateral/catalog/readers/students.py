"""Students abroad, by the countries they come from and study in."""

from pathlib import Path

import pandas as pd

from bilateral.catalog.card import Card
from bilateral.catalog.tidy import open_published, pick
from bilateral.errors import DataSetError

MARKS = ("includes_others", "included_elsewhere", "national_estimate", "unesco_estimate")
"""The four positions of the column of conditions, each a letter or a hyphen."""


def read(path: Path, card: Card) -> pd.DataFrame:
    """Read numbers of students, with a separate flag for each condition on them."""
    published = open_published(path, card, also=["cond_all"])
    frame = pick(published, card, path)
    if "cond_all" not in published:
        return frame
    marks = (
        published["cond_all"].astype("str").str.extract(f"^{' '.join(['([a-z-])'] * len(MARKS))}$")
    )
    wrong = marks.isna().any(axis="columns")
    if wrong.any():
        first = published.loc[wrong, "cond_all"].iloc[0]
        msg = f"{path} has {first!r} as conditions, where four letters or hyphens are expected"
        raise DataSetError(msg)
    return frame.assign(
        **{name: (marks[place] != "-").astype("int8") for place, name in enumerate(MARKS)}
    )
