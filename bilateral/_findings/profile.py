"""What each case holds: kind by case, in stages, directions and years."""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import compress
from typing import Any

import pandas as pd

from bilateral._findings.completeness import best, looks, states_of
from bilateral._findings.counting import (
    OTHER,
    UNTOLD,
    account,
    case_names,
    directions,
    read_records,
    read_rows,
    record_state,
    typed,
    which_count,
)
from bilateral._findings.viewpoint import Focal
from bilateral.ties import KINDS, directions_of
from bilateral.vocabulary import STAGES

WAYS = ("out", "in", "mutual", OTHER, UNTOLD)
COUNTS = ("ties", *STAGES, *WAYS)
COLUMNS = (
    *("relationship", "kind", "record", *COUNTS, "out_word", "in_word"),
    *("first_year", "last_year", "reported_absent", "completeness"),
)
WHOLE = (*COUNTS, "first_year", "last_year", "reported_absent")
STARTS, ENDS = ("start_earliest", "start_latest"), ("end_latest", "end_earliest")
"""Where a year is read: the second where the first has no bound."""

Tally = Counter[tuple[str, str, str]]


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
        the five stages, and also of ``out``, ``in``, ``mutual``, ``other_terms`` and
        ``terms_not_told``: for kinds that are given and received, these two hold the ties that are
        told to be on other terms than a grant or shared costs, and those of no told terms. Counts
        are of records, which do not measure strength; they are missing, not 0, where there is no
        record, unless a source looks exhaustively. ``first_year`` and ``last_year`` are those in
        which a counted tie surely or possibly was, as far as its dates are bounded.

    Examples
    --------
    >>> import bilateral as bl
    >>> frame = profile(bl.load("cuba-laos").tables(), focal="CUB")
    >>> frame["kind"].to_list()
    ['diplomatic', 'political', 'aid', 'education', 'trade', 'military', 'sports']
    """
    ties = tables["ties"]
    counts = which_count(ties, tables["links"])
    tally, years = _tally(ties, counts, focal), _years(ties, counts)
    looked, ends = looks(tables["coverage"]), states_of(tables)
    rows = []
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
    cells = {(row["relationship"], row["kind"]): _in_words(row) for row in read_records(frame)}
    held = {kind for _, kind in cells}
    kinds = [kind for kind in KINDS if kind in held]
    columns = {title: [cells[case, kind] for kind in kinds] for case, title in titles.items()}
    return pd.DataFrame({"kind": kinds, **columns})


def _in_words(row: Mapping[Any, Any]) -> str:
    if row["record"] != "recorded":
        return str(row["record"])
    stages = ", ".join(f"{row[stage]} {stage}" for stage in STAGES if row[stage])
    return f"{row['ties']}: {stages}"


def _tally(ties: pd.DataFrame, counts: Iterable[bool], focal: Focal) -> Tally:
    """Count ties by case, kind and column; one that counts stands in three columns."""
    found: Tally = Counter()
    rows = read_rows(ties, ["relationship", "kind", "stage", "terms", "absent"])
    ways = directions(ties, focal)
    for (case, kind, stage, terms, absent), does_count, way in zip(rows, counts, ways, strict=True):
        if absent:
            found[case, kind, "reported_absent"] += 1
        elif does_count:
            for column in ("ties", stage, account(kind, terms, way)):
                found[case, kind, column] += 1
    return found


def _row(
    case: str,
    kind: str,
    tally: Tally,
    years: tuple[int | None, int | None],
    rank: str | None,
) -> tuple[object, ...]:
    absent = tally[case, kind, "reported_absent"]
    state = record_state(tally[case, kind, "ties"], absent, rank)
    told = state in ("recorded", "zero")
    counts = [tally[case, kind, column] if told else None for column in COUNTS]
    return (case, kind, state, *counts, *directions_of(kind), *years, absent, rank)


def _years(ties: pd.DataFrame, counts: Iterable[bool]) -> dict[tuple[str, str], tuple[int, int]]:
    """Give the first and the last year that the dates bound; what has no bound is passed over."""
    found: dict[tuple[str, str], tuple[int, int]] = {}
    rows = read_rows(ties, ["relationship", "kind", *STARTS, *ENDS])
    for case, kind, start, late_start, end, early_end in compress(rows, counts):
        days = [day for day in (start or late_start, end or early_end) if day]
        known = [*(day.year for day in days), *found.get((case, kind), ())]
        if known:
            found[case, kind] = min(known), max(known)
    return found
