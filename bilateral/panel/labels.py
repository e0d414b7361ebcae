"""The names and ISO codes of the states of a panel, as they were in each year."""

from typing import Any

import numpy as np
import pandas as pd

from bilateral._states import State
from bilateral._states import state as find_state
from bilateral._states.as_of import days_of_year
from bilateral.panel.code_tenures import ids_of
from bilateral.panel.grid import Ends, Grid
from bilateral.panel.panel_data import PanelData
from bilateral.panel.to_frame import EVERY, rows_to_frame

Array = Any
LABELS = ("state", "name", "iso3")


def labels(panel: PanelData, *, knowledge: bool | None = None) -> pd.DataFrame:
    """Lay the panel out with states' ids, names and ISO codes; `knowledge` as in `to_frame`.

    Returns
    -------
    DataFrame
        ``state_a, name_a, iso3_a, state_b, name_b, iso3_b`` behind the keys: the id that
        `bilateral.state` takes, the name of that year, the alpha-3 code of ISO 3166-1. A code that
        passed to another state within a year stands for the one that had it longer.

    Examples
    --------
    >>> import bilateral as bl
    >>> bl.dyad_years(years=1980).labels().query("cow_a == 365")["name_a"].unique().tolist()
    ['Soviet Union']
    """
    frame = rows_to_frame(panel, EVERY, knowledge=knowledge)
    keys, columns = frame.columns[:3], frame.columns[3:]
    beside = label_columns(panel.grid, panel.system, panel.grid.ends(EVERY))
    return pd.DataFrame(
        {
            **{name: frame[name] for name in keys},
            **beside,
            **{name: frame[name] for name in columns},
        },
        copy=False,
    )


def label_columns(grid: Grid, system: str, ends: Ends) -> dict[str, Any]:
    """Give for both states of rows the id, the name of that year, and the alpha-3 code.

    Where the code of a list passed from one state to another within a year, it is the one that had
    it longer.
    """
    ids = ids_of(system, tuple(grid.codes.tolist()), grid.first, grid.last)
    known = {id_: find_state(id_) for id_ in set(ids.ravel()) - {None}}
    columns = {}
    for end, places in (("a", ends.a), ("b", ends.b)):
        cells = places * grid.width + ends.year
        for label in LABELS:
            columns[f"{label}_{end}"] = _labelled(label, known, ids, grid.first, cells)
    return columns


def _labelled(label: str, known: dict[str, State], ids: Array, first: int, cells: Array) -> Any:
    """Take one label for rows, by the cells of a table of states and years."""
    words = [
        _label(label, known[id_], first + year) if id_ else None
        for row in ids.tolist()
        for year, id_ in enumerate(row)
    ]
    codes, distinct = pd.factorize(np.array(words, dtype=object), sort=True)
    taken: Any = codes.astype(np.int16).take(cells)
    return pd.Categorical.from_codes(
        taken, dtype=pd.CategoricalDtype(pd.Index(distinct, dtype="str"))
    )


def _label(label: str, state: State, year: int) -> str | None:
    match label:
        case "state":
            return state.id
        case "name":
            return state.name_at(days_of_year(year).last)
        case _:
            return state.iso3
