"""The pairs of states that are compared, and their rows in a panel."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from bilateral._states import state
from bilateral._states.in_sentence import in_sentence
from bilateral.errors import DataSetError, quote, quote_list
from bilateral.panel.code_tenures import codes_in, ids_in
from bilateral.panel.grid import Array, Ends
from bilateral.panel.pair import rows_of_pair
from bilateral.panel.panel_data import PanelData

FEWEST, MOST = 2, 6


@dataclass(frozen=True, eq=False, kw_only=True)
class Pair:
    """Two states in the order in which they were named, and their rows, by year.

    Attributes
    ----------
    panel : PanelData
        The panel.
    ids : (str, str)
        The ids of the two; a code that meant several states in these years has several ids.
    names : (str, str)
        What to call them.
    rows : ndarray of int
        Their rows; in a directed panel from the first to the second.
    back : ndarray of int
        The rows of the other direction; in an undirected panel the same.
    turned : ndarray of bool
        Which rows have the second state first, as rows of an undirected panel may.
    """

    panel: PanelData
    ids: tuple[str, str]
    names: tuple[str, str]
    rows: Array
    back: Array
    turned: Array

    @property
    def id(self) -> str:
        """The ids of both: ``CUB-PAK``."""
        return "-".join(self.ids)

    @property
    def title(self) -> str:
        """The names of both, as in a sentence."""
        return " and ".join(map(in_sentence, self.names))

    @property
    def directions(self) -> tuple[str, str]:
        """What to call each direction."""
        first, second = map(in_sentence, self.names)
        return f"{first} to {second}", f"{second} to {first}"

    @cached_property
    def ends(self) -> Ends:
        """The states and the year of each row."""
        return self.panel.grid.ends(self.rows)

    @property
    def years(self) -> Array:
        """The year of each row."""
        return self.ends.year + self.panel.grid.first


def find_pairs(panel: PanelData, given: Sequence[Any], *, fewest: int = FEWEST) -> tuple[Pair, ...]:
    """Find the pairs that are compared.

    Raises
    ------
    UnknownNameError
        If one is not a state.
    DataSetError
        If there are too few or too many, one is not a pair or is given twice, or two states share
        no year of the panel.
    """
    if not fewest <= len(given) <= MOST:
        msg = (
            f"{len(given)} pairs given; compare {fewest} to {MOST} pairs of states at once, such "
            "as ('CUB', 'PAK'), ('CUB', 'LAO')"
        )
        raise DataSetError(msg)
    if panel.grid.period != "year":
        msg = (
            f"pairs are compared by year, and this panel is by {panel.grid.period}; open "
            "bl.dyad_years(…)"
        )
        raise DataSetError(msg)
    pairs = tuple(_pair(panel, *_two(item)) for item in given)
    keys = [frozenset(pair.ids) for pair in pairs]
    twice = sorted({pair.id for pair in pairs if keys.count(frozenset(pair.ids)) > 1})
    if twice:
        msg = f"{quote_list(twice)} are the same two states; give each pair once, in either order"
        raise DataSetError(msg)
    return pairs


def _two(item: Any) -> tuple[Any, Any]:
    if isinstance(item, tuple | list) and len(item) == 2:
        return item[0], item[1]
    msg = f"{quote(item)} is not a pair of states; write both, as in ('CUB', 'LAO')"
    raise DataSetError(msg)


def _pair(panel: PanelData, first: Any, second: Any) -> Pair:
    grid = panel.grid
    if _id(first) == _id(second):
        msg = f"{quote(first)} and {quote(second)} are one state; a pair has two"
        raise DataSetError(msg)
    rows = _rows(panel, first, second)
    ids_there = ids_in(grid, panel.system)
    ends = grid.ends(rows)
    named = [_ids(given, grid.codes, ids_there, ends) for given in (first, second)]
    turned = ~np.isin(ids_there[ends.a, ends.year], named[0])
    ids = ["/".join(ids) for ids in named]
    return Pair(
        panel=panel,
        ids=(ids[0], ids[1]),
        names=(_names(named[0]), _names(named[1])),
        rows=rows,
        back=_rows(panel, second, first) if grid.directed else rows,
        turned=turned if not grid.directed else np.zeros(len(rows), dtype=bool),
    )


def _rows(panel: PanelData, first: Any, second: Any) -> Array:
    """Return the rows of two states, one a year.

    In a year in which the code of a state changed it may have two: that of the code it had longer
    is taken.
    """
    grid = panel.grid
    rows = rows_of_pair(grid, panel.system, first, second)
    ends = grid.ends(rows)
    doubled = np.isin(ends.year, ends.year[1:][np.diff(ends.year) == 0])
    if not doubled.any():
        return rows
    had = codes_in(grid, panel.system)
    codes = np.sort([grid.codes[ends.a], grid.codes[ends.b]], axis=0)
    wanted = [
        had[_id(given)][ends.year] if isinstance(given, str) else np.full(len(rows), given)
        for given in (first, second)
    ]
    return rows[~doubled | (codes == np.sort(wanted, axis=0)).all(axis=0)]


def _id(given: Any) -> Any:
    """Return the id of a state that is named; a code as it is."""
    return state(given).id if isinstance(given, str) else given


def _ids(given: Any, codes: Array, ids_there: Array, ends: Ends) -> list[str]:
    """Return the id of a state that is named, or those that a code meant in the years of rows."""
    if isinstance(given, str):
        return [_id(given)]
    places = np.where(codes[ends.a] == given, ends.a, ends.b)
    return list(dict.fromkeys(ids_there[places, ends.year].tolist()))


def _names(ids: Sequence[str]) -> str:
    return " / ".join(state(id_).name for id_ in ids)
