"""Which state a code of a list meant in each year, and which code a state had."""

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from bilateral._states import states
from bilateral._states.as_of import EPOCH, days_of_year

if TYPE_CHECKING:
    import pandas as pd

Array = Any
FOR_EVER = 10**9


class Tenure(NamedTuple):
    """How many days of each year a code of a list meant a state."""

    code: int
    id: str
    days: Array


@lru_cache(maxsize=16)
def tenures(system: str, first: int, last: int) -> tuple[Tenure, ...]:
    """Count the days of each year on which a code meant a state.

    Members on the last day of a list are taken for members ever after: which years a panel has is
    settled elsewhere.

    Examples
    --------
    >>> [(each.id, each.days.tolist()) for each in tenures("cow", 1990, 1992) if each.code == 365]
    [('RUS', [0, 6, 366]), ('SUHH', [365, 359, 0])]
    """
    years = [days_of_year(year) for year in range(first, last + 1)]
    begins, ends = np.array(years, dtype=np.int64).T
    found: dict[tuple[int, str], Array] = defaultdict(lambda: np.zeros(len(years), dtype=np.int64))
    members = states(system=system)
    spans = zip(_days(members["start"], 0), _days(members["end"], FOR_EVER), strict=True)
    for code, id_, (start, end) in zip(members[system], members["id"], spans, strict=True):
        days = np.minimum(ends, end) - np.maximum(begins, start) + 1
        found[int(code), str(id_)] += np.maximum(days, 0)
    return tuple(Tenure(*key, found[key]) for key in sorted(found) if found[key].any())


@lru_cache(maxsize=16)
def ids_of(system: str, codes: tuple[int, ...], first: int, last: int) -> Array:
    """Say which state each code meant in each year, by the most days; None where it meant none.

    Returns
    -------
    ndarray of object
        A row for each code, a column for each year.

    Examples
    --------
    >>> ids_of("cow", (365,), 1990, 1992).tolist()
    [['SUHH', 'SUHH', 'RUS']]
    """
    table = np.full((len(codes), last - first + 1), None, dtype=object)
    most = np.zeros(table.shape, dtype=np.int64)
    place = {code: number for number, code in enumerate(codes)}
    for code, id_, days in tenures(system, first, last):
        if code in place:
            row = place[code]
            better = days > most[row]
            table[row, better] = id_
            most[row, better] = days[better]
    return table


@lru_cache(maxsize=16)
def codes_of(system: str, first: int, last: int) -> dict[str, Array]:
    """Say which code each state had in each year, by the most days; 0 where it had none.

    Examples
    --------
    >>> codes_of("cow", 1989, 1991)["DEU"].tolist()
    [260, 260, 255]
    """
    codes: dict[str, Array] = defaultdict(lambda: np.zeros(last - first + 1, dtype=np.int32))
    most: dict[str, Array] = defaultdict(lambda: np.zeros(last - first + 1, dtype=np.int64))
    for code, id_, days in tenures(system, first, last):
        better = days > most[id_]
        codes[id_][better] = code
        most[id_][better] = days[better]
    return dict(codes)


def _days(values: "pd.Series[Any]", unbounded: int) -> list[int]:
    """Count days as `datetime.date.toordinal` does."""
    days = values.to_numpy(dtype="datetime64[D]")
    numbers = days.astype(np.int64) + EPOCH
    counted: list[int] = np.where(np.isnat(days), unbounded, numbers).tolist()
    return counted
