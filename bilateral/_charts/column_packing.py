"""Blocks shared out over columns in their order, as a newspaper shares out its articles."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from bilateral._charts.canvas import FittedLayout
from bilateral._charts.fitting import least_height
from bilateral._charts.legend import Legend


class High(Protocol):
    """A block, which knows how high it is."""

    @property
    def height(self) -> float:
        """In points."""


B = TypeVar("B", bound=High)
C = TypeVar("C")


@dataclass(frozen=True)
class Stacks(FittedLayout, Generic[B]):
    """Blocks stacked in columns, below a legend and above a foot, in points.

    Attributes
    ----------
    width : float
        Of a column.
    between, below : float
        Gaps between blocks side by side, and above each other.
    columns : tuple of tuple of int
        Which blocks are in which column.
    foot : tuple of str
        Lines that say what has no room.
    """

    legend: Legend
    width: float
    between: float
    below: float
    columns: tuple[tuple[int, ...], ...]
    blocks: tuple[B, ...]
    foot: tuple[str, ...]

    @property
    def needed(self) -> float:
        """The height of all that is drawn."""
        heights = ([self.blocks[at].height for at in column] for column in self.columns)
        high = max((stack_height(column, self.below) for column in heights), default=0.0)
        return self.legend.height + high + len(self.foot) * self.space.type.leading + 3

    def corners(self) -> Iterator[tuple[B, float, float]]:
        """Yield each block with its upper left corner."""
        for number, column in enumerate(self.columns):
            top = self.legend.height
            for at in column:
                yield self.blocks[at], number * (self.width + self.between), top
                top += self.blocks[at].height + self.below


def pack(fill: Callable[[float], list[C]], count: int, total: float) -> list[C]:
    """Fill at most so many columns, so that the longest is short.

    Parameters
    ----------
    fill : callable
        ``fill(height) -> columns``: fills one column of a height after the other.
    count : int
        How many columns there may be.
    total : float
        A height that has everything in one column.
    """
    if count == 1:
        return fill(total)
    return fill(least_height(total / count / 2, total, lambda height: len(fill(height)) <= count))


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

    def fill(room: float) -> list[list[int]]:
        columns: list[list[int]] = [[]]
        used = 0.0
        for number, height in enumerate(heights):
            if columns[-1] and used + height > room:
                columns.append([])
                used = 0.0
            columns[-1].append(number)
            used += height + gap
        return columns

    return tuple(map(tuple, pack(fill, count, sum(height + gap for height in heights) + 1)))


def stack_height(heights: Sequence[float], gap: float) -> float:
    """Return the height of blocks above each other.

    Examples
    --------
    >>> stack_height([30, 10], 1.0), stack_height([], 1.0)
    (41.0, 0.0)
    """
    return sum(heights) + gap * max(len(heights) - 1, 0)
