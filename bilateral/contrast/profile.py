"""What each case holds: kind by case, in stages, directions and years."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from bilateral.contrast.counting import (
    IN,
    MUTUAL,
    OUT,
    counted,
    direction,
    direction_words,
    given,
    record_state,
)
from bilateral.vocabulary import KINDS, STAGES
from bilateral.window import RANKS

COLUMNS = (
    "relationship kind record ties planned agreed delivered stopped unknown out in mutual "
    "other_terms out_word in_word first_year last_year reported_absent completeness"
).split()
COUNTS = "ties planned agreed delivered stopped unknown out in mutual other_terms".split()


def profile(tables: Mapping[str, pd.DataFrame], *, focal: str) -> pd.DataFrame:
    """Count the records of each kind in each case, in two ways that both add up.

    Parameters
    ----------
    tables : mapping of str to pandas.DataFrame
        As `bilateral.tables` gives them.
    focal : str
        The state from which directions are seen.

    Returns
    -------
    pandas.DataFrame
        One row for each case and kind, seven kinds a case, in this order. ``ties`` is the sum of
        the five stages, and also of ``out``, ``in``, ``mutual`` and ``other_terms``: for kinds that
        are given and received, the last holds the ties on other terms than a grant or shared
        costs. Counts are of records, which do not measure strength; they are missing, not 0, where
        there is no record, unless a source looks exhaustively. ``first_year`` and ``last_year`` are
        those in which a counted tie surely or possibly was, as far as its dates are bounded.

    Examples
    --------
    >>> import bilateral as bl
    >>> frame = profile(bl.load("cuba-laos").tables(), focal="CUB")
    >>> frame["kind"].to_list()
    ['diplomatic', 'political', 'aid', 'education', 'trade', 'military', 'sports']
    """
    ties = tables["ties"]
    ties = ties.assign(
        counts=counted(ties, tables["links"]), way=direction(ties, focal), given=given(ties)
    )
    cases = dict.fromkeys([*ties["relationship"], *tables["windows"]["relationship"]])
    rows = [
        _row(case, kind, _of(ties, case, kind), _of(tables["windows"], case, kind))
        for case in cases
        for kind in KINDS
    ]
    frame = pd.DataFrame(rows, columns=COLUMNS)
    whole = [*COUNTS, "first_year", "last_year", "reported_absent"]
    return frame.astype(dict.fromkeys(whole, "Int64"))


def side_by_side(frame: pd.DataFrame, titles: Mapping[str, str]) -> pd.DataFrame:
    """Lay a profile out for reading: a row a kind, a column a case, each cell in words.

    Examples
    --------
    >>> row = {"relationship": "a", "kind": "aid", "record": "no record"}
    >>> side_by_side(pd.DataFrame([row]), {"a": "A and B"}).to_dict("records")
    [{'kind': 'aid', 'A and B': 'no record'}]
    """
    cells = frame.assign(cell=[_in_words(row) for row in frame.to_dict("records")])
    wide = cells.pivot(index="kind", columns="relationship", values="cell")
    rows = [kind for kind in KINDS if kind in wide.index]
    return (
        wide.loc[rows, list(titles)].rename(columns=titles).rename_axis(None, axis=1).reset_index()
    )


def _in_words(row: Mapping[Any, Any]) -> str:
    if row["record"] != "recorded":
        return str(row["record"])
    stages = ", ".join(f"{row[stage]} {stage}" for stage in STAGES if row[stage])
    return f"{row['ties']}: {stages}"


def _of(frame: pd.DataFrame, case: str, kind: str) -> pd.DataFrame:
    return frame[frame["relationship"].eq(case) & frame["kind"].eq(kind)]


def _row(case: str, kind: str, ties: pd.DataFrame, windows: pd.DataFrame) -> tuple[object, ...]:
    kept = ties[ties["counts"]]
    absent = int(ties["absent"].sum())
    looked = next((rank for rank in RANKS if windows["completeness"].eq(rank).any()), None)
    state = record_state(len(kept), absent, looked)
    stages = [int(kept["stage"].eq(stage).sum()) for stage in STAGES]
    ways = [int((kept["way"].eq(way) & kept["given"]).sum()) for way in (OUT, IN, MUTUAL)]
    counts: list[int | None] = [len(kept), *stages, *ways, int((~kept["given"]).sum())]
    if state in ("no record", "reported absent"):
        counts = [None] * len(counts)
    return (case, kind, state, *counts, *direction_words(kind), *_years(kept), absent, looked)


def _years(ties: pd.DataFrame) -> tuple[object, object]:
    """Give the first and the last year that the dates bound; what has no bound is passed over."""
    starts = ties["start_earliest"].fillna(ties["start_latest"])
    ends = ties["end_latest"].fillna(ties["end_earliest"])
    days = pd.concat([starts, ends]).dropna().dt.year
    return (days.min(), days.max()) if len(days) else (np.nan, np.nan)
