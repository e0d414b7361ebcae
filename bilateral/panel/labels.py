"""The names and ISO codes of the states of a panel, as they were in each year."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from bilateral._states import state
from bilateral.panel.code_tenures import ids_in
from bilateral.panel.grid import Array, Ends, Grid
from bilateral.panel.panel_data import PanelData
from bilateral.panel.periods import KEYS, days_of
from bilateral.panel.to_frame import EVERY, rows_to_frame


def labels(panel: PanelData, *, knowledge: bool | None = None) -> pd.DataFrame:
    """Return the panel with ids, names and ISO codes of states; `knowledge` as in `to_frame`.

    Returns
    -------
    DataFrame
        ``state_a, name_a, iso3_a, state_b, name_b, iso3_b`` after the keys: the id that
        `bilateral.state` takes, the name of that year, the alpha-3 code of ISO 3166-1. A code that
        passed to another state within a year belongs to the state that had it longer.

    Examples
    --------
    >>> import bilateral as bl
    >>> bl.dyad_years(years=1980).labels().query("cow_a == 365")["name_a"].unique().tolist()
    ['Soviet Union']
    """
    frame = rows_to_frame(panel, EVERY, knowledge=knowledge)
    tables = label_tables(panel.grid, panel.system)
    labelled = pd.DataFrame(label_columns(panel.grid, panel.grid.ends(EVERY), tables))
    keys = len(panel.grid.suffixes) + len(KEYS[panel.grid.period])
    return pd.concat([frame.iloc[:, :keys], labelled, frame.iloc[:, keys:]], axis="columns")


LabelTables = dict[str, tuple[Array, pd.CategoricalDtype]]
"""For each label the number of its word, by state and year, and the words."""


def label_tables(grid: Grid, system: str) -> LabelTables:
    """Return the id, the name of each year, and the alpha-3 code of each state of a grid.

    Where the code of a list passed from one state to another within a year, it is the state that
    had it longer.
    """
    ids = ids_in(grid, system)
    known = {id_: state(id_) for id_ in set(ids.ravel()) - {None}}
    words: dict[str, Callable[[str, int], str | None]] = {
        "state": lambda id_, _: id_,
        "name": lambda id_, number: known[id_].name_at(days_of(grid.period, number).last),
        "iso3": lambda id_, _: known[id_].iso3,
    }
    years = range(grid.first, grid.last + 1)
    tables = {
        label: [
            id_ and word(id_, year)
            for row in ids.tolist()
            for id_, year in zip(row, years, strict=True)
        ]
        for label, word in words.items()
    }
    coded = {
        label: pd.factorize(np.array(table, dtype=object), sort=True)
        for label, table in tables.items()
    }
    return {
        label: (codes.astype(np.int16), pd.CategoricalDtype(pd.Index(distinct, dtype="str")))
        for label, (codes, distinct) in coded.items()
    }


def label_columns(grid: Grid, ends: Ends, tables: LabelTables) -> dict[str, Any]:
    """Return for the states of rows the id, the name of that year, and the alpha-3 code."""
    columns = {}
    for end, suffix in grid.suffixes.items():
        cells = getattr(ends, end) * grid.width + ends.year
        for label, (codes, words) in tables.items():
            columns[f"{label}{suffix}"] = pd.Categorical.from_codes(codes.take(cells), dtype=words)
    return columns
