"""How much has room: searches that halve what is still open."""

from collections.abc import Callable


def most_that_fit(total: int, fits: Callable[[int], bool]) -> int:
    """Return the most of so many things that have room, where each more takes more of it.

    Examples
    --------
    >>> most_that_fit(10, lambda count: count <= 7), most_that_fit(10, lambda count: count < 1)
    (7, 0)
    """
    low, high = 0, total + 1
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if fits(middle) else (low, middle)
    return low


def least_height(low: float, high: float, fits: Callable[[float], bool], steps: int = 24) -> float:
    """Return the least height of columns, between two, in which what they hold fits.

    Examples
    --------
    >>> round(least_height(0.0, 100.0, lambda height: height >= 30), 3)
    30.0
    """
    for _ in range(steps):
        middle = (low + high) / 2
        low, high = (low, middle) if fits(middle) else (middle, high)
    return high
