"""Rows shared out over columns in their order, as a newspaper shares out its articles."""

from collections.abc import Callable
from typing import TypeVar

from bilateral._charts.fitting import least_height

C = TypeVar("C")


def pack(fill: Callable[[float], list[C]], count: int, total: float) -> list[C]:
    """Fill at most so many columns, so that the longest is short.

    Parameters
    ----------
    fill : callable
        ``fill(height) -> columns``: fills one column of a height after the other.
    count : int
        How many columns there may be.
    total : float
        A height that holds everything in one column.
    """
    if count == 1:
        return fill(total)
    return fill(least_height(total / count / 2, total, lambda height: len(fill(height)) <= count))
