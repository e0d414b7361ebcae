"""A panel as a plain frame: all of it, or some rows."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from bilateral.panel.column import PanelColumn
from bilateral.panel.grid import Array, Ends
from bilateral.panel.panel_data import PanelData

EVERY = slice(None)
KNOWN = "_known"
"""Behind the name of a column: the column that says what is known of it."""


def places_of_columns(
    panel: PanelData, rows: Any, ends: Ends
) -> Iterator[tuple[PanelColumn, Array]]:
    """Give all columns, each with the place of some rows of the panel in it."""
    for addition in panel.additions:
        places = addition.lookup.at(rows, ends)  # once for all that came together
        for column in addition.columns:
            yield column, places


def key_columns(panel: PanelData, ends: Ends) -> dict[str, Array]:
    """Give the keys of some rows.

    They have 32 bits: in 16, the usual ``cow_a * 1000 + cow_b`` would overflow without a word.
    """
    codes = panel.grid.codes
    return {
        f"{panel.system}_a": codes.take(ends.a),
        f"{panel.system}_b": codes.take(ends.b),
        "year": ends.year + panel.grid.first,
    }


def shows_knowledge(column: PanelColumn, knowledge: bool | None) -> bool:
    """Say whether a column gets a second one with the state of knowledge of its rows."""
    return column.misleads if knowledge is None else knowledge


def to_frame(panel: PanelData, *, knowledge: bool | None = None) -> pd.DataFrame:
    """Lay the panel out as a plain frame, sorted by its keys.

    Parameters
    ----------
    knowledge : bool, optional
        Whether each gets a column ``…_known``, which says what is known of each row:
        ``value``, ``zero`` (no row, in a complete data set), ``reported absent``, ``under half a
        step`` (a 0 made by rounding), ``unknown``, ``not observed`` or ``not applicable``. If
        nothing is said, columns get it that have zeros made by rounding, which would else look
        like figures that nobody knows.

    Returns
    -------
    DataFrame
        Keys are integers of 32 bits. Flags, levels and counts are integers (pandas' ``Int8`` and so
        on), measures are floats; what is not known is missing, never a zero.

    Examples
    --------
    >>> import bilateral as bl
    >>> bl.dyad_years(years=1946).to_frame().iloc[0].to_dict()
    {'cow_a': 2, 'cow_b': 20, 'year': 1946}
    """
    return rows_to_frame(panel, EVERY, knowledge=knowledge)


def rows_to_frame(panel: PanelData, rows: Any, *, knowledge: bool | None = None) -> pd.DataFrame:
    """Lay some rows of a panel out as a frame."""
    ends = panel.grid.ends(rows)
    columns: dict[str, Any] = key_columns(panel, ends)
    for column, places in places_of_columns(panel, rows, ends):
        columns[column.name] = column.gathered(places)
        if shows_knowledge(column, knowledge):
            columns[column.name + KNOWN] = column.knowledge(places)
    return pd.DataFrame(columns, copy=False)


def column_names(panel: PanelData, *, knowledge: bool | None = None) -> list[str]:
    """Name the columns in their order."""
    names = [f"{panel.system}_a", f"{panel.system}_b", "year"]
    for addition in panel.additions:
        for column in addition.columns:
            names.append(column.name)
            if shows_knowledge(column, knowledge):
                names.append(column.name + KNOWN)
    return names
