"""How far the partners of the focal state are from it."""

from collections import Counter
from collections.abc import Mapping
from itertools import compress

import pandas as pd

from bilateral._findings.counting import case_names, which_count
from bilateral._states import State, state
from bilateral.geodesy import great_circle_km

COLUMNS = (
    "relationship partner name capital latitude longitude focal focal_capital focal_latitude "
    "focal_longitude distance_km ties iso_numeric"
).split()


def distances(
    tables: Mapping[str, pd.DataFrame], *, focal: str, partners: Mapping[str, str]
) -> pd.DataFrame:
    """Measure the way from the focal capital to each partner's.

    Parameters
    ----------
    tables : mapping of str to pandas.DataFrame
        As `bilateral.tables` gives them.
    focal : str
        The state that the cases share.
    partners : mapping of str to str
        The other state of each case: relationship → id.

    Returns
    -------
    pandas.DataFrame
        A row for each case: ids and names, the capitals (of today, or the last ones of states that
        are no more) with latitude and longitude in degrees, ``distance_km`` along the great
        circle, and ``ties``, the records that count. Missing where a capital is not known.

    Examples
    --------
    >>> import bilateral as bl
    >>> frame = distances(bl.load("cuba-laos").tables(), focal="CUB", partners={"cuba-laos": "LAO"})
    >>> frame[["capital", "distance_km"]].values.tolist()
    [['Vientiane', 15413]]
    """
    ties = tables["ties"]
    counts = Counter(compress(ties["relationship"].tolist(), which_count(ties, tables["links"])))
    home = state(focal)
    rows = []
    for case in case_names(tables):
        away = state(partners[case])
        here, there = _place(away), _place(home)
        told = (*here, focal, *there, _apart(home, away), counts[case], away.iso_numeric)
        rows.append((case, away.id, away.name, *told))
    return pd.DataFrame(rows, columns=COLUMNS)


def _place(one: State) -> tuple[str | None, float | None, float | None]:
    return one.capital, one.latitude, one.longitude


def _apart(home: State, away: State) -> float | None:
    ends = (home.latitude, home.longitude, away.latitude, away.longitude)
    known = [end for end in ends if end is not None]
    return round(float(great_circle_km(*known))) if len(known) == len(ends) else None
