"""Sorts of tie: what two ties in different cases have in common when they are of the same sort."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from bilateral.contrast.counting import (
    MUTUAL,
    case_names,
    counted,
    direction,
    record_state,
    typed,
)
from bilateral.contrast.coverage import best, looks, states_of
from bilateral.contrast.viewpoint import Focal, seen_from
from bilateral.vocabulary import KINDS

SORT = ["kind", "topic", "direction"]
"""Two ties are of the same sort when these agree; field and stage stand beside the match."""

COLUMNS = [*SORT, "relationship", "record", "ties", "stages", "fields", "ids", "completeness"]
SHARED = [*SORT, "relationship", "ties", "stages", "fields", "ids", "cases"]
DISTINCT = [*SORT, "relationship", "ties", "stages", "fields", "ids", "other", "elsewhere"]
ELSEWHERE = {"reported absent": "reported absent", "zero": "looked for and not found"}
Key = tuple[str, str, str, str]


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
        ``kind, topic, direction, relationship, record, ties, stages, fields, ids, completeness``:
        a row for each sort that some case records, in each case. ``record`` is *recorded*,
        *reported absent*, *zero* (nothing, where a source looks exhaustively) or *no record*;
        the joined cells are for reading.

    Examples
    --------
    >>> import bilateral as bl
    >>> grid = sorts(bl.load("cuba-laos").tables(), focal="CUB")
    >>> grid["record"].unique().tolist()
    ['recorded']
    """
    ties = tables["ties"]
    ties = ties.assign(direction=direction(ties, focal))
    held = _held(ties[counted(ties, tables["links"], cell=[*SORT, "stage"])])
    absent = set(_keys(ties[ties["absent"]]))
    looked = looks(tables["windows"])
    every, ends = dict.fromkeys([*cases, *case_names(tables)]), states_of(tables)
    order = {kind: place for place, kind in enumerate(KINDS)}
    rows = []
    for kind, topic, way in sorted({key[:3] for key in held}, key=lambda key: (order[key[0]], key)):
        for case in every:
            told = held.get((kind, topic, way, case), ())
            own = seen_from(focal, case)
            senders = [one for one in ends.get(case, ()) if _leaves(one, own, way)]
            rank = best(looked, case, [kind, topic], senders)
            missing = sum((kind, topic, one, case) in absent for one in {way, MUTUAL})
            state = record_state(len(told), missing, rank)
            count = len(told) if state in ("recorded", "zero") else None
            cells = (_each(tie[name] for tie in told) for name in ("stage", "field", "id"))
            rows.append((kind, topic, way, case, state, count, *cells, rank))
    return typed(rows, COLUMNS, counts=["ties"])


def shared(grid: pd.DataFrame) -> pd.DataFrame:
    """Keep the sorts of tie that at least two cases record.

    Parameters
    ----------
    grid : pandas.DataFrame
        As `sorts` gives it.

    Returns
    -------
    pandas.DataFrame
        A row for each such sort in each case that records it, with ``cases``, the number of cases
        that do; those of most cases first.
    """
    groups = [[row for row in rows if row["record"] == "recorded"] for rows in _by_sort(grid)]
    groups.sort(key=len, reverse=True)
    kept = [
        [*map(row.get, SHARED[:-1]), len(rows)] for rows in groups if len(rows) > 1 for row in rows
    ]
    return typed(kept, SHARED, counts=["ties", "cases"])


def distinct(grid: pd.DataFrame) -> pd.DataFrame:
    """Keep the sorts of tie that one case alone records, and say what the others hold instead.

    Parameters
    ----------
    grid : pandas.DataFrame
        As `sorts` gives it.

    Returns
    -------
    pandas.DataFrame
        ``kind, topic, direction, relationship, ties, stages, fields, ids`` of the case that has
        it, and for each other case a row with ``other`` and ``elsewhere``: *reported absent*,
        *looked for and not found* (by an exhaustive source) or *silent*.
    """
    kept = []
    for rows in _by_sort(grid):
        recorded = [row for row in rows if row["record"] == "recorded"]
        if len(recorded) == 1:
            [has] = recorded
            others = [row for row in rows if row is not has]
            kept += [[*map(has.get, DISTINCT[:-2]), *_elsewhere(other)] for other in others]
    return typed(kept, DISTINCT, counts=["ties"])


def _by_sort(grid: pd.DataFrame) -> Iterable[list[dict[str, Any]]]:
    """Group the rows of a grid by their sort of tie."""
    groups: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for record in grid.to_dict("records"):
        row = {str(name): value for name, value in record.items()}
        groups.setdefault(tuple(row[name] for name in SORT), []).append(row)
    return groups.values()


def _elsewhere(row: Mapping[str, Any]) -> tuple[str, str]:
    return row["relationship"], ELSEWHERE.get(row["record"], "silent")


def _keys(ties: pd.DataFrame) -> Iterable[Key]:
    columns = (ties[name].tolist() for name in (*SORT, "relationship"))
    return zip(*columns, strict=True)


def _held(ties: pd.DataFrame) -> dict[Key, list[dict[str, object]]]:
    """Gather the ties of each sort and case."""
    held: dict[Key, list[dict[str, object]]] = {}
    told = ties[["id", "stage", "field"]].to_dict("records")
    for key, tie in zip(_keys(ties), told, strict=True):
        held.setdefault(key, []).append({str(name): value for name, value in tie.items()})
    return held


def _leaves(sender: str, focal: str, way: str) -> bool:
    """Say whether ties of this sender go that way; what is mutual is looked at from both ends."""
    return way == MUTUAL or (sender == focal) == (way == "out")


def _each(values: Iterable[object]) -> str | None:
    return "; ".join(dict.fromkeys(value for value in values if isinstance(value, str))) or None
