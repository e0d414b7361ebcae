"""Turn a panel into a plain frame: all of it, or some rows."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from bilateral.panel.column import PanelColumn
from bilateral.panel.grid import Array, Ends
from bilateral.panel.panel_data import PanelData
from bilateral.panel.periods import KEYS, keys_of_numbers

EVERY = slice(None)
KNOWN = "_known"
"""The suffix of a column that says what is known of each value."""


def places_of_columns(
    panel: PanelData, rows: Any, ends: Ends
) -> Iterator[tuple[PanelColumn, Array]]:
    """Yield all columns, each with the indices of some rows of the panel in it."""
    for addition in panel.additions:
        places = addition.lookup.at(rows, ends)  # once for all columns of the addition
        for column in addition.columns:
            yield column, places


def key_columns(panel: PanelData, ends: Ends) -> dict[str, Array]:
    """Return the keys of some rows.

    They have 32 bits: in 16, the usual ``cow_a * 1000 + cow_b`` would overflow silently.
    """
    codes = panel.grid.codes
    states = {
        f"{panel.system}{suffix}": codes.take(getattr(ends, end))
        for end, suffix in panel.grid.suffixes.items()
    }
    numbers = ends.year + panel.grid.first
    return {**states, **keys_of_numbers(panel.grid.period, numbers)}


def shows_knowledge(column: PanelColumn, knowledge: bool | None) -> bool:
    """Return whether a column gets a second one with the state of knowledge of its rows."""
    return column.misleads if knowledge is None else knowledge


def to_frame(
    panel: PanelData, *, knowledge: bool | None = None, nullable: bool = True
) -> pd.DataFrame:
    """Return the panel as a plain frame, sorted by its keys.

    Parameters
    ----------
    knowledge : bool, optional
        Whether each column gets a second one ``…_known``, which says what is known of each row:
        ``value``, ``zero`` (no row, in a complete data set), ``reported absent``, ``under half a
        step`` (a 0 from rounding), ``unknown``, ``not observed`` or ``not applicable``. If
        None, columns with zeros from rounding get it, which would otherwise look
        like unknown figures.
    nullable : bool
        Whether flags, levels and counts are integers that may be missing, which statsmodels and
        scikit-learn do not take; otherwise all columns of numbers are floats, NaN where missing.

    Returns
    -------
    DataFrame
        Keys are integers of 32 bits. Flags, levels and counts are integers (pandas' ``Int8`` and so
        on), measures are floats; an unknown value is missing, never a zero.

    Examples
    --------
    >>> import bilateral as bl
    >>> bl.dyad_years(years=1946).to_frame().iloc[0].to_dict()
    {'cow_a': 2, 'cow_b': 20, 'year': 1946}
    """
    return rows_to_frame(panel, EVERY, knowledge=knowledge, nullable=nullable)


def rows_to_frame(
    panel: PanelData, rows: Any, *, knowledge: bool | None = None, nullable: bool = True
) -> pd.DataFrame:
    """Return some rows of a panel as a frame."""
    ends = panel.grid.ends(rows)
    columns: dict[str, Any] = key_columns(panel, ends)
    for column, places in places_of_columns(panel, rows, ends):
        columns[column.name] = column.gathered(places) if nullable else column.floats(places)
        if shows_knowledge(column, knowledge):
            columns[column.name + KNOWN] = column.knowledge(places)
    return pd.DataFrame(columns, copy=False)


def column_names(panel: PanelData, *, knowledge: bool | None = None) -> list[str]:
    """Return the names of the columns in order."""
    states = (f"{panel.system}{suffix}" for suffix in panel.grid.suffixes.values())
    names = [*states, *KEYS[panel.grid.period]]
    for addition in panel.additions:
        for column in addition.columns:
            names.append(column.name)
            if shows_knowledge(column, knowledge):
                names.append(column.name + KNOWN)
    return names
