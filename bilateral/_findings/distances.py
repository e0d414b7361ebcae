"""How far the partners of the focal state are from it."""

from collections.abc import Sequence

import pandas as pd

from bilateral._findings.case_index import CaseIndex, recorded_cases
from bilateral._states import State, state
from bilateral.geodesy import great_circle_km

COLUMNS = (
    "relationship partner name capital latitude longitude focal focal_capital focal_latitude "
    "focal_longitude distance_km iso_numeric"
).split()


def distances(cases: Sequence[CaseIndex]) -> pd.DataFrame:
    """Return the distance from the focal capital to the capital of each partner.

    Returns
    -------
    pandas.DataFrame
        A row for each case: ids and names, the capitals (of today, or the last ones of states that
        no longer exist) with latitude and longitude in degrees, ``distance_km`` along the great
        circle. Missing where a capital is not known.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> frame = distances([index_case(bl.load("cuba-laos"), "CUB")])
    >>> frame[["capital", "distance_km"]].values.tolist()
    [['Vientiane', 15413]]
    """
    rows = []
    for case in recorded_cases(cases):
        home, away = state(case.focal), state(case.other)
        apart = _apart(home, away)
        ends = (away.id, away.name, *_place(away), home.id, *_place(home))
        rows.append((case.id, *ends, apart, away.iso_numeric))
    return pd.DataFrame(rows, columns=COLUMNS)


def _place(state: State) -> tuple[str | None, float | None, float | None]:
    return state.capital, state.latitude, state.longitude


def _apart(home: State, away: State) -> float | None:
    ends = (home.latitude, home.longitude, away.latitude, away.longitude)
    known = [end for end in ends if end is not None]
    return round(float(great_circle_km(*known))) if len(known) == len(ends) else None
