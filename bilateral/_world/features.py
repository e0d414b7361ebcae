"""What is compared of the dyads of a year: the ranks of their values."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from bilateral._world.everyone import RowsByYear
from bilateral._world.pairs import Pair
from bilateral._world.variables import Variable
from bilateral.panel.grid import Array, Ends
from bilateral.panel.panel_data import PanelData


class Features(NamedTuple):
    """What is compared of ordered dyads in a year.

    Attributes
    ----------
    a, b : ndarray of int
        The first and the second state of each, by number in the grid.
    ranks : ndarray of float
        A row for each dyad, a column for each feature: its rank among those known, from 0 to 1;
        NaN where it is not known.
    weights : ndarray of float
        A weight for each feature: columns with two ends have two features of half the weight.
    variables : ndarray of int
        The variable of each feature.
    """

    a: Array
    b: Array
    ranks: Array
    weights: Array
    variables: Array


def features(panel: PanelData, variables: Sequence[Variable], year: int) -> Features:
    """Return the ranks of all ordered dyads of a year: in each order of the two states."""
    grid = panel.grid
    rows, ends = RowsByYear.of(grid).at(year)
    turned = Ends(ends.b, ends.a, ends.year)
    if grid.directed:
        back = _row_back(ends, len(grid.codes))
        orders = [(rows, ends, rows[back])]
    else:
        orders = [(rows, ends, rows), (rows, turned, rows)]
    columns: list[Array] = []
    weights, owners = [], []
    for place, variable in enumerate(variables):
        parts = _of_ordered(variable, rows, ends, orders, directed=grid.directed)
        columns += map(_ranks, parts)
        weights += [1 / len(parts)] * len(parts)
        owners += [place] * len(parts)
    a, b = (np.concatenate([getattr(order[1], end) for order in orders]) for end in ("a", "b"))
    return Features(a, b, np.column_stack(columns), np.array(weights), np.array(owners))


def _row_back(ends: Ends, size: int) -> Array:
    """Return for each directed row of a year the place of the opposite one."""
    straight, back = ends.a * size + ends.b, ends.b * size + ends.a
    return np.argsort(straight)[np.searchsorted(np.sort(straight), back)]


def _of_ordered(
    variable: Variable, rows: Array, ends: Ends, orders: Sequence[Any], *, directed: bool
) -> list[Array]:
    """Return the values of a variable for dyads in each order: one feature, or one for each end."""
    values = [variable.at(rows, ends, part).lower for part in range(len(variable.parts))]
    if variable.about == "dyad":
        return [np.tile(values[0], len(orders))]
    if directed:
        if variable.about == "state":
            return values
        opposite = orders[0][2]
        return [values[0], variable.at(opposite, Ends(ends.b, ends.a, ends.year)).lower]
    return [np.concatenate(values), np.concatenate(values[::-1])]


def _ranks(values: Array) -> Array:
    """Return ranks from 0 to 1 among the values known; equal values have the mean of theirs."""
    known = ~np.isnan(values)
    _, places, sizes = np.unique(values[known], return_inverse=True, return_counts=True)
    found = np.full(len(values), np.nan)
    middle = np.cumsum(sizes) - (sizes + 1) / 2
    found[known] = middle[places] / max(int(known.sum()) - 1, 1)
    return found


def features_of(pair: Pair, found: Features, year: int) -> Array:
    """Return the features of a pair in a year; all NaN if it has no row then."""
    [place] = np.flatnonzero(pair.years == year)[:1].tolist() or [None]
    if place is None:
        return np.full(found.ranks.shape[1], np.nan)
    a, b = (int(end[place]) for end in pair.ends[:2])
    first, second = (b, a) if pair.turned[place] else (a, b)
    return found.ranks[np.flatnonzero((found.a == first) & (found.b == second))[0]]
