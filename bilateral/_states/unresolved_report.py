"""The report of the rows without an id: their name, number, reason and suggestions."""

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from bilateral._states.factorize import DatedColumn
from bilateral._states.match import Match
from bilateral._states.state import Query
from bilateral._states.states_by_id import states_by_id
from bilateral._states.suggest import suggest

if TYPE_CHECKING:
    import pandas as pd

# Similar names are searched only for this many names, those with most rows.
OFFERED_FOR: Final = 1_000


def unresolved_report(
    queries: list[Query], column: DatedColumn, matches: list[Match], numbers: Any
) -> "pd.DataFrame":
    """Count the rows without an id by name and reason, with suggestions.

    Parameters
    ----------
    queries : list of Query
        The distinct names, looked up.
    column : DatedColumn
        Names and dates, by row.
    matches : list of Match
        The distinct matches.
    numbers : ndarray of int
        The match of each pair.
    """
    import pandas as pd

    without = np.array([match.id is None for match in matches])
    rows = np.bincount(column.of_row, minlength=len(numbers))
    firsts = np.append(column.firsts, 0)
    table = pd.DataFrame(
        {"name": column.value_of, "date": column.date_of, "match": numbers, "rows": rows}
    )[without[numbers]]
    # Missing dates are skipped: first and last are those of the rows with a date.
    dated = table["date"].where(table["date"] >= 0)
    table = table.assign(day=firsts[table["date"]], date=dated).sort_values("day", kind="stable")
    report = (
        table.groupby(["name", "match"], as_index=False, sort=False)
        .agg(first=("date", "first"), last=("date", "last"), rows=("rows", "sum"))
        .sort_values("rows", ascending=False, kind="stable")
    )
    names = [None if name < 0 else queries[name] for name in report["name"]]
    found = [matches[number] for number in report["match"]]
    offered = [_offered(n, a, i) for i, (n, a) in enumerate(zip(names, found, strict=True))]
    texts = [*column.texts, None]  # the last entry is for a missing date
    columns = {
        "name": [name.given if name else None for name in names],
        "first": [texts[int(date)] for date in report["first"].fillna(-1)],
        "last": [texts[int(date)] for date in report["last"].fillna(-1)],
        "rows": report["rows"].to_numpy(),
        "why": [match.why for match in found],
        "offered": offered,
    }
    return pd.DataFrame(columns).astype(dict.fromkeys(columns.keys() - {"rows"}, "str"))


def _offered(name: Query | None, found: Match, place: int) -> str:
    if name is None or place >= OFFERED_FOR:
        return ""
    if found.why == "unknown":
        return "; ".join(suggest(name.given)) if name.kind == "name" else ""
    return "; ".join(f"{states_by_id()[id_].name} ({id_})" for id_ in found.near)
