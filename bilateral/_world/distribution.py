"""The values of all dyads of a year in classes, for a chart of ranks."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from bilateral._world.everyone import Population
from bilateral.frame_columns import texts
from bilateral.panel.grid import Array

CLASSES = 40
"""How many classes there are at most."""
SKEWED = 20.0
"""Where the greatest value is so many times the middle one, classes are by powers of ten."""


def distribution(populations: dict[tuple[str, int], Population]) -> pd.DataFrame:
    """Count the values in classes.

    Parameters
    ----------
    populations : dict
        Those of a column in a year: (column, year) → its values.

    Returns
    -------
    DataFrame
        ``column, year, from, to, dyads``: a class from one value up to another, the last with it.
        Classes are of one width, or, where a few values are far above the others, of one width on
        powers of ten; zeros are then in none.
    """
    rows: list[tuple[Any, ...]] = []
    for (column, year), population in populations.items():
        rows += [(column, year, *each) for each in _classes(population.values.exact)]
    columns = list(zip(*rows, strict=True)) or [()] * 5
    return pd.DataFrame(
        {
            "column": texts(columns[0]),
            "year": np.array(columns[1], dtype=np.int64),
            "from": np.array(columns[2], dtype=np.float64),
            "to": np.array(columns[3], dtype=np.float64),
            "dyads": np.array(columns[4], dtype=np.int64),
        }
    )


def _classes(values: Array) -> Iterator[tuple[float, float, int]]:
    known = values[~np.isnan(values)]
    positive = known[known > 0]
    if not len(known):
        return
    low, high = float(known.min()), float(known.max())
    if low >= 0 and len(positive) and high > SKEWED * float(np.median(positive)):
        edges = np.geomspace(positive.min(), high, CLASSES + 1)
        known = positive
    elif low == high:
        edges = np.array([low, low])
    else:
        edges = np.linspace(low, high, CLASSES + 1)
    edges[0], edges[-1] = known.min(), high
    counts, _ = np.histogram(known, bins=edges) if low < high else ([len(known)], None)
    for start, end, count in zip(edges[:-1], edges[1:], counts, strict=True):
        yield float(start), float(end), int(count)
