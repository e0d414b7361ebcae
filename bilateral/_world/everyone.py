"""The values of all dyads, or of all states, in a year: what a pair is ranked among."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from bilateral._world.variables import Values, Variable
from bilateral.panel.grid import Array, Ends, Grid
from bilateral.panel.panel_data import PanelData


class Population(NamedTuple):
    """The values of a variable for all dyads, directed dyads or states of a year.

    Attributes
    ----------
    sender, receiver : ndarray of int
        The two states by number in the grid; of what is about a state, that state twice.
    values : Values
    """

    sender: Array
    receiver: Array
    values: Values

    def among(self, places: Sequence[int], *, as_sender: bool | None) -> "Population":
        """Return those of one state: as sender, as receiver, or (None) as either."""
        sends, receives = (np.isin(end, places) for end in (self.sender, self.receiver))
        kept = sends | receives if as_sender is None else sends if as_sender else receives
        return Population(self.sender[kept], self.receiver[kept], self.values.take(kept))


@dataclass(frozen=True, eq=False)
class RowsByYear:
    """The rows of a panel, grouped by year.

    Attributes
    ----------
    grid : Grid
    order : ndarray of int
        The rows, sorted by year.
    starts : ndarray of int
        Where each year begins in them.
    """

    grid: Grid
    order: Array
    starts: Array

    @classmethod
    def of(cls, grid: Grid) -> "RowsByYear":
        """Sort the rows of a grid by year."""
        years = (grid.cells % grid.width).astype(np.uint16)
        order = np.argsort(years, kind="stable")
        counts = np.bincount(years, minlength=grid.width)
        return cls(grid, order, np.concatenate([[0], np.cumsum(counts)]))

    def at(self, year: int) -> tuple[Array, Ends]:
        """Return the rows of a year, and their states."""
        place = year - self.grid.first
        rows = self.order[self.starts[place] : self.starts[place + 1]]
        return rows, self.grid.ends(rows)


def population(panel: PanelData, rows: RowsByYear, variable: Variable, year: int) -> Population:
    """Return the values of all that a variable is about in a year.

    What is about both states has one value a dyad, also in a directed panel; what is about a
    direction has two; what is about a state has one for each state with a dyad in the year.
    """
    there, ends = rows.at(year)
    if variable.about == "state":
        return _of_states(variable, there, ends)
    if variable.about == "direction" and not panel.grid.directed:
        both = [variable.at(there, ends, part) for part in range(2)]
        values = Values(*(np.concatenate(parts) for parts in zip(*both, strict=True)))
        return Population(
            np.concatenate([ends.a, ends.b]), np.concatenate([ends.b, ends.a]), values
        )
    if variable.about == "dyad" and panel.grid.directed:
        once = ends.a < ends.b
        there, ends = there[once], Ends(*(part[once] for part in ends))
    return Population(ends.a, ends.b, variable.at(there, ends))


def _of_states(variable: Variable, rows: Array, ends: Ends) -> Population:
    """Take each state once, from a row in which it is the first, or else the second."""
    states, firsts = np.unique(ends.a, return_index=True)
    last = np.setdiff1d(ends.b, states)
    seconds = np.array([np.flatnonzero(ends.b == state)[0] for state in last], dtype=np.int64)
    parts = [
        variable.at(rows[found], Ends(*(part[found] for part in ends)), part)
        for part, found in enumerate((firsts, seconds))
    ]
    values = Values(*(np.concatenate(both) for both in zip(*parts, strict=True)))
    everyone = np.concatenate([states, last])
    return Population(everyone, everyone, values)
