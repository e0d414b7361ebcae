"""What each column of a panel holds: years, source, and how much is known."""

from typing import Any

import numpy as np
import pandas as pd

from bilateral.panel.addition import Addition
from bilateral.panel.column import Field
from bilateral.panel.known import (
    ABSENT,
    NEVER,
    UNDER,
    UNKNOWN,
    UNSEEN,
    VALUE,
    WORDS,
    ZERO,
)
from bilateral.panel.to_frame import EVERY, Laid
from bilateral.text.html import Html, card
from bilateral.text.tables import html_table

Array = Any
COLUMNS = {
    "column": "str",
    "source": "str",
    "meaning": "str",
    "unit": "str",
    "first_year": "Int32",
    "last_year": "Int32",
    "known": "int64",
    "zero": "int64",
    "under_half_step": "int64",
    "unknown": "int64",
    "not_observed": "int64",
    "not_applicable": "int64",
    "left_out": "Int64",
}


def described(panel: Laid) -> pd.DataFrame:
    """Count for each column the rows by what is known of them."""
    ends = panel.grid.ends(EVERY)
    rows = []
    for addition in panel.additions:
        length = len(addition.fields[0])
        counts = np.bincount(addition.reach.at(EVERY, ends), minlength=length + len(WORDS))
        reached = int((counts[:length] > 0).sum())
        left_out = addition.rows - reached if panel.grid.directed else None
        rows += [_row(addition, field, counts, left_out) for field in addition.fields]
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    return frame.astype(COLUMNS)


def _row(addition: Addition, field: Field, counts: Array, left_out: int | None) -> tuple[Any, ...]:
    """Describe one column; `counts` are the rows of the panel by their place in it."""
    states = np.bincount(field.known, weights=counts, minlength=len(WORDS)).astype(np.int64)
    first, last = addition.years or (None, None)
    return (
        field.name,
        addition.source,
        field.meaning,
        field.unit,
        first,
        last,
        states[[VALUE, ZERO, ABSENT]].sum(),
        states[[ZERO, ABSENT]].sum() + _recorded_zeros(field, counts),
        *states[[UNDER, UNKNOWN, UNSEEN, NEVER]],
        left_out,
    )


def _recorded_zeros(field: Field, counts: Array) -> int:
    """Count the rows that hold a zero which the source has."""
    if field.words or field.values.dtype.kind == "M":
        return 0
    return int(counts[(field.values == 0) & (field.known == VALUE)].sum())


def shown(panel: Laid) -> Html:
    """Show a panel in a notebook: what it is, and what each column holds."""
    told = described(panel).drop(columns=["meaning"])
    table = html_table(told) if len(told) else None
    return card("Dyad-years", summary=repr(panel), table=table)
