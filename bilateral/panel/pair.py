"""Find the rows of two states, given by name, id or code."""

from operator import index
from typing import Any

import numpy as np
import pandas as pd

from bilateral._states import state
from bilateral._states.state import GIVE_A_DATE
from bilateral.errors import DataSetError, UnknownNameError, unknown_name
from bilateral.panel.code_tenures import ids_in
from bilateral.panel.directions import exchanged_name
from bilateral.panel.grid import Array, Grid
from bilateral.panel.panel_data import PanelData
from bilateral.panel.to_frame import rows_to_frame


def pair(
    panel: PanelData, a: str | int, b: str | int, *, knowledge: bool | None = None
) -> pd.DataFrame:
    """Return the rows of two states, by year, with `a` as the first and `b` as the second.

    In a directed panel these are the rows from `a` to `b`; in an undirected one all that is about
    the first or the second state, or one direction, is exchanged where need be.

    Parameters
    ----------
    a, b : str or int
        Names, ids (``"CUB"``) or codes of the list. A name means only that state: the rows of
        ``"Russia"`` exclude those of the Soviet Union, which has the same code.
    knowledge : bool, optional
        As in `to_frame`.

    Raises
    ------
    UnknownNameError
        If one is not a state.
    DataSetError
        If the two have no dyad-year here.

    Examples
    --------
    >>> import bilateral as bl
    >>> bl.dyad_years(years=(1950, 1960)).pair("CUB", "LAO")["year"].tolist()[:2]
    [1953, 1954]
    """
    rows = rows_of_pair(panel.grid, panel.system, a, b)
    frame = rows_to_frame(panel, rows, knowledge=knowledge)
    first = panel.grid.codes[list(places_of_state(panel.grid, panel.system, a))]
    turned = ~np.isin(frame.iloc[:, 0], first)
    if not turned.any():
        return frame
    parts = pd.concat([frame[~turned], _exchanged(frame[turned])])
    return parts.loc[frame.index]


def _exchanged(frame: pd.DataFrame) -> pd.DataFrame:
    """Exchange the two states in the columns that have a counterpart."""
    names = {name: exchanged_name(str(name)) for name in frame}
    pairs = {name: other for name, other in names.items() if other in frame}
    return frame.rename(columns=pairs)[list(frame.columns)]


def rows_of_pair(grid: Grid, system: str, a: str | int, b: str | int) -> Array:
    """Find the rows of two states, sorted by year.

    Raises
    ------
    UnknownNameError
        If a name is not a state, or a code is not on the list.
    DataSetError
        If the two have no dyad-year in the grid.
    """
    first, second = (places_of_state(grid, system, given) for given in (a, b))
    found = [
        # A code may have meant another state in some years; only years are kept in which both mean
        # the states that were named.
        rows[(first[i] & second[j])[grid.cells[rows] % grid.width]]
        for i in first
        for j in second
        for rows in [np.r_[grid.rows_of(i, j)]]
        if i != j
    ]
    rows = np.concatenate(found) if found else np.array([], dtype=np.int64)
    if not len(rows):
        when = " to ".join(grid.words)
        msg = (
            f"{a!r} and {b!r} have no dyad-{grid.period} in this panel: on no day from {when} were "
            f"both members of the list {system!r}, each as the state that is named"
        )
        raise DataSetError(msg)
    return rows[np.argsort(grid.cells[rows] % grid.width, kind="stable")]


def places_of_state(grid: Grid, system: str, given: str | int) -> dict[int, Array]:
    """Return the indices of a state, with the years in which the code meant it."""
    if not isinstance(given, str):
        return {_place_of_code(grid, system, given): np.ones(grid.width, dtype=bool)}
    id_ = _id_of(given)
    ids = ids_in(grid, system)
    there = ids == id_
    return {int(place): there[place] for place in np.flatnonzero(there.any(axis=1))}


def _place_of_code(grid: Grid, system: str, given: Any) -> int:
    try:
        code = index(given)
    except TypeError:
        msg = f"{given!r} is not a state; give a name, an id such as 'CUB', or a code of {system!r}"
        raise UnknownNameError(msg) from None
    place = int(np.searchsorted(grid.codes, code))
    if place == len(grid.codes) or grid.codes[place] != code:
        known = map(str, grid.codes.tolist())
        raise UnknownNameError(unknown_name(f"{system} code in these years", str(code), known))
    return place


def _id_of(given: str) -> str:
    try:
        return state(given).id
    except UnknownNameError as error:  # a panel of many years takes no date
        raise UnknownNameError(str(error).replace(GIVE_A_DATE, "")) from None
