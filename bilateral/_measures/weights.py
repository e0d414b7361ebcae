"""Weights of items: given for each, by year or for all years."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from bilateral._measures.pair_tables import Array
from bilateral.errors import DataSetError, quote, quote_list

SHOWN = 5


def weights_of(given: Any) -> pd.Series | None:
    """Read weights: a mapping of items, or a frame of items (and years) with one more column.

    Raises
    ------
    DataSetError
        If it is neither, has an item twice, or a weight is no number, negative or missing.

    Examples
    --------
    >>> weights_of({2: 0.3, 40: 0.1}).tolist()
    [0.3, 0.1]
    """
    if given is None:
        return None
    if isinstance(given, Mapping):
        weights = pd.Series(dict(given))
    else:
        weights = _of_frame(given.to_pandas() if hasattr(given, "to_pandas") else given)
    if weights.empty or not pd.api.types.is_numeric_dtype(weights):
        msg = "the weights are not numbers; give each item a number, as in {2: 0.3, 40: 0.1}"
        raise DataSetError(msg)
    weights = weights.astype("float64")
    wrong = weights[~np.isfinite(weights) | (weights < 0)]
    if len(wrong):
        msg = (
            f"the weight of {wrong.index[0]} is {wrong.iloc[0]:g}; weights are numbers of 0 or "
            "more, and one is given for each item"
        )
        raise DataSetError(msg)
    if not weights.any():
        msg = "all weights are 0; at least one is above 0, or leave out weights="
        raise DataSetError(msg)
    if not weights.index.is_unique:
        item = weights.index[weights.index.duplicated()][0]
        msg = f"the weights have {item} more than once; give each item one weight"
        raise DataSetError(msg)
    return weights


def _of_frame(frame: Any) -> pd.Series:
    if not isinstance(frame, pd.DataFrame):
        msg = f"{quote(frame)} was given as weights; give a mapping of items, or a frame"
        raise DataSetError(msg)
    others = [name for name in frame.columns if name != "year"]
    if len(others) != 2:
        msg = (
            f"the frame of weights has the columns {quote_list(frame.columns)}; it has the item, "
            "the weight, and a year if they change: frame[['cow', 'year', 'cinc']]"
        )
        raise DataSetError(msg)
    keys = ["year", others[0]] if "year" in frame.columns else others[0]
    return frame.set_index(keys)[others[1]]


def in_year(weights: pd.Series, year: int, items: Array) -> Array:
    """Return the weights of the items of a year.

    Raises
    ------
    DataSetError
        If an item has none, or all are 0.
    """
    there = weights
    if weights.index.nlevels == 2:
        is_of_year = weights.index.get_level_values(0) == year
        there = weights[is_of_year].droplevel(0)
    found = there.reindex(items).to_numpy(dtype=np.float64)
    without = items[np.isnan(found)]
    if len(without):
        msg = (
            f"{len(without)} of the {len(items)} items of {year} have no weight, such as "
            f"{quote_list(without[:SHOWN].tolist())}; give each one, or choose other years"
        )
        raise DataSetError(msg)
    if not found.any():
        msg = f"all weights of {year} are 0; at least one is above 0"
        raise DataSetError(msg)
    return found
