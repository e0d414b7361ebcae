"""Describe the columns of a panel: years, source, and how much is known."""

from typing import Any

import numpy as np
import pandas as pd

from bilateral.panel.column import PanelColumn
from bilateral.panel.grid import Array
from bilateral.panel.knowledge import ABSENT, UNDER_HALF_STEP, VALUE, WORDS, ZERO
from bilateral.panel.panel_data import Addition, PanelData
from bilateral.panel.to_frame import EVERY
from bilateral.text.html import Html, card
from bilateral.text.tables import html_table

COLUMNS = {
    **dict.fromkeys(("column", "source", "file", "sha256", "meaning", "unit"), "str"),
    **dict.fromkeys(("first_year", "last_year"), "Int32"),
    **dict.fromkeys(("known", "zero", "under_half_step", "unknown"), "int64"),
    **dict.fromkeys(("not_observed", "not_applicable"), "int64"),
    "left_out": "Int64",
}


def describe(panel: PanelData) -> pd.DataFrame:
    """Return for each column its source, its years, and how much is known.

    Returns
    -------
    DataFrame
        ``column, source, file, sha256`` (of the file that was read, with its digest), ``meaning,
        unit, first_year, last_year`` (the years that the source covers, as its card says); then
        numbers of rows of the panel: ``known`` (a value, a known zero, a reported absence),
        ``zero`` (of these the zeros and absences), ``under_half_step``, ``unknown``,
        ``not_observed``, ``not_applicable``. Known and the last four add up to all rows.
        ``left_out`` are rows of the source, in these years, that match no dyad-year here (given in
        directed panels, where only one direction reaches a row).

    Examples
    --------
    >>> import bilateral as bl
    >>> columns = bl.dyad_years(years=(1990, 1992)).add(bl.load("cuba-laos")).describe()
    >>> columns.loc[columns["column"] == "ties_sports", ["known", "unknown"]].to_numpy().tolist()
    [[0, 6]]
    """
    ends = panel.grid.ends(EVERY)
    rows = []
    for addition in panel.additions:
        length = len(addition.columns[0])
        counts = np.bincount(addition.lookup.at(EVERY, ends), minlength=length + len(WORDS))
        reached = int((counts[:length] > 0).sum())
        left_out = addition.rows - reached if panel.grid.directed else None
        rows += [_row(addition, column, counts, left_out) for column in addition.columns]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)


def _row(
    addition: Addition, column: PanelColumn, counts: Array, left_out: int | None
) -> tuple[Any, ...]:
    """Describe one column; `counts` are the rows of the panel by their index in it."""
    states = np.bincount(column.known, weights=counts, minlength=len(WORDS)).astype(np.int64)
    first, last = addition.years or (None, None)
    return (
        column.name,
        addition.source,
        addition.file or None,
        addition.sha256 or None,
        column.meaning,
        column.unit,
        first,
        last,
        states[[VALUE, ZERO, ABSENT]].sum(),
        states[[ZERO, ABSENT]].sum() + _recorded_zeros(column, counts),
        # from here on the words of knowledge have the order of the columns
        *states[UNDER_HALF_STEP:],
        left_out,
    )


def _recorded_zeros(column: PanelColumn, counts: Array) -> int:
    """Count the rows with a zero that the source has."""
    if column.words is not None or column.values.dtype.kind == "M":
        return 0
    return int(counts[(column.values == 0) & (column.known == VALUE)].sum())


def panel_html(panel: PanelData) -> Html:
    """Build the card of a panel for a notebook, with its columns."""
    columns = describe(panel).drop(columns=["meaning", "sha256"])
    table = html_table(columns) if len(columns) else None
    return card("Dyad-years", summary=repr(panel), table=table)
