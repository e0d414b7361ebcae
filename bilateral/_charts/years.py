"""Round years along an axis of days."""

from collections.abc import Callable, Iterator

import numpy as np

STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)


def years(
    days: tuple[float, float], place: Callable[[float], float], least: float
) -> Iterator[tuple[int, float]]:
    """Give round years between two days, so many points apart at least, each with its place.

    Examples
    --------
    >>> list(years((0.0, 3653.0), lambda day: day / 10, 150.0))
    [(1970, 0.0), (1975, 182.6), (1980, 365.2)]
    """
    low, high = (
        int(np.datetime64(int(day), "D").astype("M8[Y]").astype(int)) + 1970 for day in days
    )
    step = next((s for s in STEPS if _apart(low, low + s, place) >= least), STEPS[-1])
    for year in range(-(-low // step) * step, high + 1, step):
        if _day(year) >= days[0] - 366:
            yield year, place(_day(year))


def _apart(first: int, second: int, place: Callable[[float], float]) -> float:
    return place(_day(second)) - place(_day(first))


def _day(year: int) -> float:
    return float(np.datetime64(year - 1970, "Y").astype("M8[D]").astype(int))
