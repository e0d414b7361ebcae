"""The names and ISO codes of the states of a panel, as they were in each year."""

from typing import Any

import numpy as np
import pandas as pd

from bilateral._states import State, state
from bilateral._states.as_of import year as days_of
from bilateral.panel.code_tenures import ids_of
from bilateral.panel.grid import Ends, Grid
from bilateral.panel.to_frame import EVERY, Laid, frame_of

Array = Any
LABELS = ("state", "name", "iso3")


def label_columns(grid: Grid, system: str, ends: Ends) -> dict[str, Any]:
    """Give for both states of rows the id, the name of that year, and the alpha-3 code.

    Where the code of a list passed from one state to another within a year, it is the one that had
    it longer.
    """
    ids = ids_of(system, tuple(grid.codes.tolist()), grid.first, grid.last)
    known = {id_: state(id_) for id_ in set(ids.ravel()) - {None}}
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
    codes, labels = pd.factorize(np.array(words, dtype=object), sort=True)
    taken: Any = codes.astype(np.int16).take(cells)
    return pd.Categorical.from_codes(
        taken, dtype=pd.CategoricalDtype(pd.Index(labels, dtype="str"))
    )


def _label(label: str, one: State, year: int) -> str | None:
    match label:
        case "state":
            return one.id
        case "name":
            return one.name_at(days_of(year).last)
        case _:
            return one.iso3


def labelled(panel: Laid, *, knowledge: bool | None = None) -> pd.DataFrame:
    """Lay a panel out with labels behind its keys."""
    frame = frame_of(panel, knowledge=knowledge)
    labels = label_columns(panel.grid, panel.system, panel.grid.ends(EVERY))
    keys = 3
    columns: dict[str, Any] = {name: frame[name] for name in frame.columns[:keys]}
    columns |= labels
    columns |= {name: frame[name] for name in frame.columns[keys:]}
    return pd.DataFrame(columns, copy=False)
