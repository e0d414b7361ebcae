"""Blocks shared out over columns in their order, as a newspaper shares out its articles."""

from collections.abc import Sequence

HALVINGS = 24


def stacked(heights: Sequence[float], count: int, gap: float) -> tuple[tuple[int, ...], ...]:
    """Share blocks out over at most so many columns, so that the longest is short.

    Parameters
    ----------
    heights : sequence of float
        Of the blocks, in their order.
    count : int
        How many columns there may be.
    gap : float
        Between two blocks above each other.

    Returns
    -------
    tuple of tuple of int
        The numbers of the blocks of each column.

    Examples
    --------
    >>> stacked([30, 10, 20], 2, 1.0)
    ((0,), (1, 2))
    """
    low, high = 0.0, sum(height + gap for height in heights) + 1
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if len(_filled(heights, middle, gap)) <= count else (middle, high)
    return _filled(heights, high, gap)


def _filled(heights: Sequence[float], room: float, gap: float) -> tuple[tuple[int, ...], ...]:
    columns: list[list[int]] = [[]]
    used = 0.0
    for number, height in enumerate(heights):
        if columns[-1] and used + height > room:
            columns.append([])
            used = 0.0
        columns[-1].append(number)
        used += height + gap
    return tuple(map(tuple, columns))


def stack_height(heights: Sequence[float], gap: float) -> float:
    """Give the height of blocks above each other.

    Examples
    --------
    >>> stack_height([30, 10], 1.0), stack_height([], 1.0)
    (41.0, 0.0)
    """
    return sum(heights) + gap * max(len(heights) - 1, 0)
