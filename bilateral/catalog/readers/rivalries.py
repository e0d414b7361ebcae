"""Rivalries: one row for each two states and run of years, the smaller code first."""

from pathlib import Path

import numpy as np
import pandas as pd

from bilateral.catalog.card import Card
from bilateral.catalog.tidy import open_published, pick
from bilateral.errors import DataSetError


def read(path: Path, card: Card) -> pd.DataFrame:
    """Read rivalries; whoever is named first, the state with the smaller code comes first.

    Raises
    ------
    DataSetError
        If one ends before it begins.
    """
    frame = pick(open_published(path, card), card, path)
    wrong = frame[frame["last_year"] < frame["first_year"]]
    if len(wrong):
        row = wrong.iloc[0]
        msg = (
            f"{len(wrong)} rivalries of {path} end before they begin, such as one from "
            f"{row['first_year']} to {row['last_year']}; correct the file"
        )
        raise DataSetError(msg)
    ends = np.sort(frame[["cow_a", "cow_b"]].to_numpy(), axis=1)
    return frame.assign(cow_a=ends[:, 0], cow_b=ends[:, 1])
