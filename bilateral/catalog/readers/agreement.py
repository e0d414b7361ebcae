"""How often two states voted alike in the General Assembly, computed from their votes."""

import numpy as np
import pandas as pd


def derive(votes: pd.DataFrame) -> pd.DataFrame:
    """Count for each two states and year the roll calls in which both voted, and voted alike.

    A state that was absent did not vote; an abstention is a vote like yes and no.
    """
    cast = votes.dropna(subset=["vote", "year"])
    return pd.concat([_of_a_year(year, rows) for year, rows in cast.groupby("year")])


def _of_a_year(year: object, rows: pd.DataFrame) -> pd.DataFrame:
    states, row = np.unique(rows["cow"], return_inverse=True)
    calls, column = np.unique(rows["roll_call"], return_inverse=True)
    choices = np.zeros((len(states), len(calls)), dtype="int8")
    choices[row, column] = rows["vote"].to_numpy(dtype="int8")
    both = _together(choices > 0)
    alike = sum((_together(choices == choice) for choice in (1, 2, 3)), np.zeros_like(both))
    a, b = np.nonzero(np.triu(both, k=1))
    return pd.DataFrame(
        {
            "cow_a": states[a],
            "cow_b": states[b],
            "year": year,
            "un_shared_votes": both[a, b],
            "un_votes_alike": alike[a, b],
            "un_agreement": alike[a, b] / both[a, b],
        }
    )


def _together(marks: np.ndarray) -> np.ndarray:
    """Count for each two rows the columns in which both are marked."""
    counts = marks.astype("float32")  # whole numbers below 2**24 are exact, and products quick
    product: np.ndarray = (counts @ counts.T).astype("int32")
    return product
