"""As much of a chart as has room."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from bilateral._charts.canvas import FittedLayout, Space
from bilateral._charts.page import LONGEST

L = TypeVar("L", bound=FittedLayout)

MOST_NAMED = 2
"""A title tells of so many cases each at most."""


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


def as_many_as_fit(total: int, lay_out: Callable[[int], L], space: Space) -> L:
    """Lay out so many things, or the most of them that have room.

    Parameters
    ----------
    total : int
        How many there are.
    lay_out : callable
        ``lay_out(count) -> layout``: lays out the most telling of them.
    space : Space
        The room.

    Raises
    ------
    BilateralError
        When not even the first has room.
    """
    layout = lay_out(total)
    if layout.needed <= space.height:
        return layout
    most = most_that_fit(total, lambda count: lay_out(count).needed <= space.height)
    layout = lay_out(max(most, 1))
    if layout.needed > space.height:
        raise space.too_low(layout.needed)
    return layout


def fair_shares(wanted: Sequence[float], room: float) -> list[float]:
    """Share room out: who wants little gets it, the others equal parts of what is left.

    Examples
    --------
    >>> fair_shares([10.0, 80.0, 90.0], 110.0)
    [10.0, 50.0, 50.0]
    """
    if sum(wanted) <= room:
        return list(wanted)
    small = set[int]()
    share = room / max(len(wanted), 1)
    while more := {n for n, want in enumerate(wanted) if want <= share} - small:
        small |= more
        left = room - sum(wanted[n] for n in small)
        share = left / max(len(wanted) - len(small), 1)
    return [want if n in small else share for n, want in enumerate(wanted)]


def if_short(clauses: Iterable[str], longest: float = LONGEST) -> str:
    """Join what a title may say of each case; nothing where it is too much for a title.

    Examples
    --------
    >>> if_short(["a: 3 ties", "b: 1 tie"]), if_short(["a", "b", "c"])
    ('a: 3 ties; b: 1 tie', '')
    """
    each = list(clauses)
    text = "; ".join(each)
    return text if len(each) <= MOST_NAMED and len(text) <= longest else ""
