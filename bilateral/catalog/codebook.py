"""The codebook of a data set: its columns, before anything is fetched."""

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from bilateral.catalog.card import Column
from bilateral.catalog.cards import find_card
from bilateral.frame_columns import flags, framed


def codebook(name: str) -> pd.DataFrame:
    """List the columns of a data set, from its card: nothing is fetched.

    Parameters
    ----------
    name : str
        The name of the data set, as in `datasets`.

    Returns
    -------
    DataFrame
        ``column, label, type, unit, meaning, published, missing_codes, levels, no_row,
        no_row_outside, in_year, in_panel``: its name here, on an axis, and in the file; the codes
        that mean *not known*; the levels with their labels; what it means that a state or dyad and
        year has no row, inside the years covered and outside them; how several rows of a year
        become one; and whether `Panel.add` adds it.

    Raises
    ------
    UnknownNameError
        If no data set has the name; the message names similar ones.

    Examples
    --------
    >>> levels = codebook("cow-disputes").set_index("column")["levels"]
    >>> levels["dispute_hostility"].split("; ")[-1]
    '5: war'
    """
    card = find_card(name)
    in_panel = [column in card.yearly_columns and column.name not in card.steps
                for column in card.columns]  # fmt: skip
    columns: dict[str, Sequence[Any]] = {
        "column": [column.name for column in card.columns],
        "label": [column.label for column in card.columns],
        "type": [column.type for column in card.columns],
        "unit": [column.unit for column in card.columns],
        "meaning": [column.meaning for column in card.columns],
        "published": [_joined(column.published) for column in card.columns],
        "missing_codes": [_joined(map(str, column.missing)) for column in card.columns],
        "levels": [_levels(column) for column in card.columns],
        "no_row": [
            (column.no_row or card.no_row.inside) if is_there else None
            for column, is_there in zip(card.columns, in_panel, strict=True)
        ],
        "no_row_outside": [card.no_row.outside if is_there else None for is_there in in_panel],
        "in_year": [column.in_year for column in card.columns],
        "in_panel": in_panel,
    }
    return framed(columns, {"in_panel": flags})


def _joined(words: Iterable[str]) -> str | None:
    return ", ".join(words) or None


def _levels(column: Column) -> str | None:
    return "; ".join(f"{value}: {label}" for value, label in column.labels) or None
