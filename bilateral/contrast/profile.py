"""What each case holds: kind by case, in stages, directions and years."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from bilateral.contrast.counting import (
    case_names,
    counted,
    direction,
    direction_words,
    given,
    record_state,
    typed,
)
from bilateral.contrast.coverage import best, looks, states_of
from bilateral.contrast.viewpoint import Focal
from bilateral.vocabulary import KINDS, STAGES

WAYS = ("out", "in", "mutual", "other_terms")
COUNTS = ("ties", *STAGES, *WAYS)
COLUMNS = (
    *("relationship", "kind", "record", *COUNTS, "out_word", "in_word"),
    *("first_year", "last_year", "reported_absent", "completeness"),
)
WHOLE = (*COUNTS, "first_year", "last_year", "reported_absent")


def profile(
    tables: Mapping[str, pd.DataFrame], *, focal: Focal, cases: Iterable[str] = ()
) -> pd.DataFrame:
    """Count the records of each kind in each case, in two ways that both add up.

    Parameters
    ----------
    tables : mapping of str to pandas.DataFrame
        As `bilateral.tables` gives them.
    focal : str or mapping
        The state from which directions are seen, or that of each case.
    cases : iterable of str, optional
        Cases that have rows whether there is anything in the tables of them or not.

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
    kept = ties[counted(ties, tables["links"])]
    way = direction(kept, focal).where(given(kept), "other_terms")
    tally = _tally(kept, kept["stage"]) + _tally(kept, way)
    tally += _tally(ties[ties["absent"]], "reported_absent") + _tally(kept, "ties")
    years = _years(kept)
    looked = looks(tables["windows"])
    rows = []
    ends = states_of(tables)
    for case in dict.fromkeys([*cases, *case_names(tables)]):
        for kind in KINDS:
            rank = best(looked, case, [kind], ends.get(case, ()))
            rows.append(_row(case, kind, tally, years.get((case, kind), (None, None)), rank))
    return typed(rows, COLUMNS, counts=WHOLE)


def side_by_side(frame: pd.DataFrame, titles: Mapping[str, str]) -> pd.DataFrame:
    """Lay a profile out for reading: a row a kind, a column a case, each cell in words.

    Examples
    --------
    >>> row = {"relationship": "a", "kind": "aid", "record": "no record"}
    >>> side_by_side(pd.DataFrame([row]), {"a": "A and B"}).to_dict("records")
    [{'kind': 'aid', 'A and B': 'no record'}]
    """
    cells = {(row["relationship"], row["kind"]): _in_words(row) for row in frame.to_dict("records")}
    kinds = [kind for kind in KINDS if kind in set(frame["kind"])]
    columns = {title: [cells[case, kind] for kind in kinds] for case, title in titles.items()}
    return pd.DataFrame({"kind": kinds, **columns})


def _in_words(row: Mapping[Any, Any]) -> str:
    if row["record"] != "recorded":
        return str(row["record"])
    stages = ", ".join(f"{row[stage]} {stage}" for stage in STAGES if row[stage])
    return f"{row['ties']}: {stages}"


def _tally(ties: pd.DataFrame, column: Any) -> Counter[tuple[str, str, str]]:
    """Count ties by case, kind and what a column says of each, or one word for all of them."""
    words = [column] * len(ties) if isinstance(column, str) else column.tolist()
    return Counter(zip(ties["relationship"].tolist(), ties["kind"].tolist(), words, strict=True))


def _row(
    case: str,
    kind: str,
    tally: Counter[tuple[str, str, str]],
    years: tuple[int | None, int | None],
    rank: str | None,
) -> tuple[object, ...]:
    absent = tally[case, kind, "reported_absent"]
    state = record_state(tally[case, kind, "ties"], absent, rank)
    told = state in ("recorded", "zero")
    counts = [tally[case, kind, column] if told else None for column in COUNTS]
    return (case, kind, state, *counts, *direction_words(kind), *years, absent, rank)


def _years(ties: pd.DataFrame) -> dict[tuple[str, str], tuple[int, int]]:
    """Give the first and the last year that the dates bound; what has no bound is passed over."""
    starts = ties["start_earliest"].fillna(ties["start_latest"]).dt.year
    ends = ties["end_latest"].fillna(ties["end_earliest"]).dt.year
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for case, kind, *years in zip(ties["relationship"], ties["kind"], starts, ends, strict=True):
        known = [int(year) for year in (*years, *found.get((case, kind), ())) if year == year]
        if known:
            found[case, kind] = min(known), max(known)
    return found
