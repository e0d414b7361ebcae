"""Sorts of tie: what two ties in different cases have in common when they are of the same sort."""

from collections.abc import Iterable, Mapping
from itertools import compress
from typing import Any

import pandas as pd

from bilateral._findings.completeness import best, looks, states_of
from bilateral._findings.counting import (
    MUTUAL,
    OUT,
    case_names,
    directions,
    read_records,
    read_rows,
    record_state,
    typed,
    which_count,
)
from bilateral._findings.evidence import Sort
from bilateral._findings.presence import told_sorts
from bilateral._findings.viewpoint import Focal, seen_from

SORT = ["kind", "topic", "direction"]
"""Two ties are of the same sort when these agree; field and stage stand beside the match."""

HELD = [*SORT, "relationship", "record", "ties", "stages", "fields", "ids"]
COLUMNS = [*HELD, "reported_absent", "completeness"]
SHARED = [*HELD, "cases"]
DISTINCT = [*HELD, "other", "elsewhere", "other_ids"]
SPOKEN = ("recorded", "reported absent")
"""What a case can hold of a sort because a source says so."""

ELSEWHERE = {"zero": "looked for and not found", "no record": "silent"}
Key = tuple[str, str, str, str]
Held = dict[Key, list[tuple[Any, ...]]]
Row = dict[str, Any]


def sorts(
    tables: Mapping[str, pd.DataFrame], *, focal: Focal, cases: Iterable[str] = ()
) -> pd.DataFrame:
    """Lay out every sort of tie against every case, and say what the case holds of it.

    Parameters
    ----------
    tables : mapping of str to pandas.DataFrame
        As `bilateral.tables` gives them.
    focal : str or mapping
        The state that the cases share, or one of each case; directions are seen from it.
    cases : iterable of str, optional
        Cases that have rows whether there is anything in the tables of them or not.

    Returns
    -------
    pandas.DataFrame
        ``kind, topic, direction, relationship, record, ties, stages, fields, ids,
        reported_absent, completeness``: a row for each sort that some case records or reports
        absent, in each case. ``record`` is *recorded*, *reported absent*, *zero* (nothing, where a
        source looks exhaustively) or *no record*; ``reported_absent`` counts absences, also of
        what is recorded at another time. The joined cells are for reading; ``ids`` are the ties
        that count, and then those that report an absence.

    Examples
    --------
    >>> import bilateral as bl
    >>> grid = sorts(bl.load("cuba-laos").tables(), focal="CUB")
    >>> grid["record"].value_counts().to_dict()
    {'recorded': 30, 'reported absent': 1}
    """
    ties = tables["ties"].assign(direction=directions(tables["ties"], focal))
    held = _held(ties, which_count(ties, tables["links"], cell=[*SORT, "stage"]))
    absent = _held(ties, ties["absent"].tolist())
    looked = looks(tables["coverage"])
    every, ends = dict.fromkeys([*cases, *case_names(tables)]), states_of(tables)
    rows = []
    for sort in told_sorts(_by_case(held), _by_case(absent)):
        for case in every:
            rank = best(looked, case, sort[:2], _senders(ends.get(case, ()), focal, case, sort[2]))
            rows.append((*sort, case, *_cell(held, absent, (*sort, case), rank), rank))
    return typed(rows, COLUMNS, counts=["ties", "reported_absent"])


def shared(grid: pd.DataFrame) -> pd.DataFrame:
    """Keep the sorts of tie that at least two cases record, or that two report absent.

    Parameters
    ----------
    grid : pandas.DataFrame
        As `sorts` gives it.

    Returns
    -------
    pandas.DataFrame
        A row for each such sort in each case that has this ``record``, with ``cases``, the number
        of cases that do; what is recorded before what is absent, and that of most cases first.
    """
    groups = [
        own for rows in _by_sort(grid) for record in SPOKEN if len(own := _with(rows, record)) > 1
    ]
    groups.sort(key=lambda rows: (SPOKEN.index(rows[0]["record"]), -len(rows)))
    kept = [[*map(row.get, HELD), len(rows)] for rows in groups for row in rows]
    return typed(kept, SHARED, counts=["ties", "cases"])


def distinct(grid: pd.DataFrame) -> pd.DataFrame:
    """Keep the sorts of tie that one case alone has, and say what the others hold instead.

    Parameters
    ----------
    grid : pandas.DataFrame
        As `sorts` gives it.

    Returns
    -------
    pandas.DataFrame
        ``kind, topic, direction, relationship, record, ties, stages, fields, ids`` of the case
        that alone records the sort; or, where none or several record it, that alone reports it
        absent. For each other case there is a row with ``other`` and ``elsewhere``: *recorded*,
        *reported absent*, *looked for and not found* (by an exhaustive source) or *silent*;
        ``other_ids`` are the ties that say so.
    """
    kept = []
    for rows in _by_sort(grid):
        alone = (own for record in SPOKEN if len(own := _with(rows, record)) == 1)
        for has in next(alone, ()):
            others = [row for row in rows if row is not has]
            kept += [[*map(has.get, HELD), *_elsewhere(other)] for other in others]
    return typed(kept, DISTINCT, counts=["ties"])


def _by_sort(grid: pd.DataFrame) -> Iterable[list[Row]]:
    """Group the rows of a grid by their sort of tie."""
    groups: dict[tuple[str, ...], list[Row]] = {}
    for row in read_records(grid):
        groups.setdefault(tuple(row[name] for name in SORT), []).append(row)
    return groups.values()


def _with(rows: Iterable[Row], record: str) -> list[Row]:
    return [row for row in rows if row["record"] == record]


def _elsewhere(row: Row) -> tuple[object, ...]:
    record = row["record"]
    return row["relationship"], ELSEWHERE.get(record, record), row["ids"]


def _held(ties: pd.DataFrame, which: Iterable[bool]) -> Held:
    """Gather some of the ties by sort and case."""
    held: Held = {}
    rows = read_rows(ties, [*SORT, "relationship", "stage", "field", "id"])
    for kind, topic, way, case, *tie in compress(rows, which):
        held.setdefault((kind, topic, way, case), []).append(tuple(tie))
    return held


def _by_case(held: Iterable[Key]) -> dict[str, set[Sort]]:
    found: dict[str, set[Sort]] = {}
    for *sort, case in held:
        found.setdefault(case, set()).add((sort[0], sort[1], sort[2]))
    return found


def _cell(held: Held, absent: Held, key: Key, rank: str | None) -> tuple[object, ...]:
    """Say what one case holds of one sort, but for how completely its sources look."""
    told = held.get(key, [])
    kind, topic, way, case = key
    gone = [tie for one in {way, MUTUAL} for tie in absent.get((kind, topic, one, case), ())]
    record = record_state(len(told), len(gone), rank)
    count = len(told) if record in ("recorded", "zero") else None
    stages, fields, _ = (_each(tie[n] for tie in told) for n in range(3))
    return record, count, stages, fields, _each(tie[2] for tie in [*told, *gone]), len(gone)


def _senders(states: Iterable[str], focal: Focal, case: str, way: str) -> list[str]:
    """Give the states whose ties go that way; what is mutual is looked at from both ends."""
    own = seen_from(focal, case)
    return [one for one in states if way == MUTUAL or (one == own) == (way == OUT)]


def _each(values: Iterable[object]) -> str | None:
    return "; ".join(dict.fromkeys(value for value in values if isinstance(value, str))) or None
