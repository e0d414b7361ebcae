"""For every two states, how often their values met: one table of levels by levels a pair."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

Array = Any
"""An ndarray."""


@dataclass(frozen=True, eq=False, kw_only=True)
class PairTables:
    """The tables of all pairs of one year.

    Attributes
    ----------
    first, second : ndarray of int
        The two states of each pair, by their rows among the portfolios.
    items : ndarray of int
        The number of items that both have a value for.
    counts : ndarray
        Level of the first state by level of the second by pair: how many items, or their weight.
    levels : ndarray of float
        The values, rising.
    span : float
        The greatest distance that two values can have.
    power : int
        1 where distances are absolute, 2 where they are squared.
    all_items : int
        The number of items of the year, also of those that only one state has a value for.
    """

    first: Array
    second: Array
    items: Array
    counts: Array
    levels: Array
    span: float
    power: int
    all_items: int

    @cached_property
    def total(self) -> Array:
        """The weight of the items of each pair."""
        return self.counts.sum(axis=(0, 1))

    @property
    def costs(self) -> Array:
        """The distance of every two levels."""
        return np.abs(self.levels[:, None] - self.levels[None, :]) ** self.power


def pair_tables(
    places: Array,
    levels: Array,
    *,
    weights: Array | None,
    span: float,
    power: int,
) -> PairTables:
    """Build the tables of all pairs by one product of matrices.

    Parameters
    ----------
    places : ndarray of int
        State by item: the place of its value among the levels; -1 where it has none.
    levels : ndarray of float, or sequence
        The values, rising.
    weights : ndarray, optional
        One for each item; by default each counts 1.
    span, power : float, int
        As in `PairTables`.

    Examples
    --------
    >>> votes = np.array([[0, 2, 2], [0, 0, -1]])
    >>> found = pair_tables(votes, (1, 2, 3), weights=None, span=2, power=1)
    >>> found.items.tolist(), found.counts[:, 0, 0].tolist()
    ([2], [1.0, 0.0, 1.0])
    """
    states, items = places.shape
    size = len(levels)
    marks = (places == np.arange(size)[:, None, None]).astype(np.float64)
    marks = marks.reshape(size * states, items)
    weighted = marks if weights is None else marks * weights
    counts = (weighted @ marks.T).reshape(size, states, size, states).transpose(0, 2, 1, 3)
    first, second = np.triu_indices(states, k=1)
    there = (places >= 0).astype(np.float64)
    common = (there @ there.T)[first, second].astype(np.int32)
    kept = common > 0
    first, second = first[kept], second[kept]
    return PairTables(
        first=first,
        second=second,
        items=common[kept],
        counts=np.ascontiguousarray(counts[:, :, first, second]),
        levels=np.asarray(levels, dtype=np.float64),
        span=span,
        power=power,
        all_items=items,
    )
