"""The state that a code of a list meant in each year or month, and the code that a state had."""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import numpy as np

from bilateral._states.data_files import END
from bilateral._states.state_systems import days_of_list
from bilateral._states.states_by_id import states_by_id
from bilateral.panel.grid import Array, Grid
from bilateral.panel.periods import Period, days_of


@lru_cache(maxsize=16)
def tenures(
    system: str, first: int, last: int, period: Period = "year"
) -> dict[tuple[int, str], Array]:
    """Count the days of each period on which a code meant a state: (code, id) → days by period.

    Members on the last day of a list count as members ever after: the years of a panel are
    set elsewhere.

    Examples
    --------
    >>> days = tenures("cow", 1990, 1992)
    >>> days[365, "SUHH"].tolist(), days[365, "RUS"].tolist()
    ([365, 359, 0], [0, 6, 366])
    """
    periods = [days_of(period, number) for number in range(first, last + 1)]
    begins, ends = np.array(periods, dtype=np.int64).T
    found: dict[tuple[int, str], Array] = defaultdict(lambda: np.zeros(len(ends), dtype=np.int64))
    closes = days_of_list(system).last
    for state in states_by_id().values():
        for spell in state.spells:
            if spell.system != system:
                continue
            code, span = spell.code, spell.span
            until = END if span.last == closes else span.last
            days = np.minimum(ends, until) - np.maximum(begins, span.first) + 1
            found[code, state.id] += np.maximum(days, 0)
    return {key: found[key] for key in sorted(found) if found[key].any()}


@lru_cache(maxsize=16)
def ids_of(
    system: str, codes: tuple[int, ...], first: int, last: int, period: Period = "year"
) -> Array:
    """Return the state that each code meant for most days of each period; None where it meant none.

    Returns
    -------
    ndarray of object
        A row for each code, a column for each period.

    Examples
    --------
    >>> ids_of("cow", (365,), 1990, 1992).tolist()
    [['SUHH', 'SUHH', 'RUS']]
    """
    met = ((code, id_, days) for (code, id_), days in tenures(system, first, last, period).items())
    found = _most_days(met, np.full(last - first + 1, None, dtype=object))
    return np.array([found[code] for code in codes], dtype=object).reshape(len(codes), -1)


@lru_cache(maxsize=16)
def codes_of(system: str, first: int, last: int, period: Period = "year") -> dict[str, Array]:
    """Return the code that each state had for most days of each period; 0 where it had none.

    Examples
    --------
    >>> codes_of("cow", 1989, 1991)["DEU"].tolist()
    [260, 260, 255]
    """
    met = ((id_, code, days) for (code, id_), days in tenures(system, first, last, period).items())
    return dict(_most_days(met, np.zeros(last - first + 1, dtype=np.int32)))


def ids_in(grid: Grid, system: str) -> Array:
    """Return the state that each code of a grid meant for most days of each of its periods."""
    return ids_of(system, tuple(grid.codes.tolist()), grid.first, grid.last, grid.period)


def codes_in(grid: Grid, system: str) -> dict[str, Array]:
    """Return the code that each state had for most days of each period of a grid."""
    return codes_of(system, grid.first, grid.last, grid.period)


def _most_days(met: Iterable[tuple[Any, Any, Array]], none: Array) -> dict[Any, Array]:
    """Return for each key the value of most days of each period; `none` where there is none."""
    values: dict[Any, Array] = defaultdict(none.copy)
    most: dict[Any, Array] = defaultdict(lambda: np.zeros(len(none), dtype=np.int64))
    for key, value, days in met:
        better = days > most[key]
        values[key][better] = value
        most[key][better] = days[better]
    return values
