"""Numbers to points along an axis, linear or logarithmic, with a separate place for 0."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from matplotlib.ticker import MaxNLocator

from bilateral._charts.typesetting import Type
from bilateral.text.numbers import format_number

WIDE = 30.0
"""From so many times the least on, numbers are on an axis of powers of ten."""
TICKS = 6
"""The most steps of an axis that is true to scale."""
ZERO = 22.0
"""How far 0 is from the least power of ten, in points."""


@dataclass(frozen=True, slots=True)
class Ruler:
    """Numbers from `low` to `high` between two places, in points from the left edge of the axes.

    On an axis of powers of ten (`log`) 0 is at `zero`, off the axis, where there is one.
    """

    left: float
    right: float
    low: float
    high: float
    log: bool
    zero: float | None = None

    @classmethod
    def over(cls, numbers: Sequence[float], left: float, right: float, *, log: bool) -> "Ruler":
        """Choose round ends for some numbers, and keep a place for 0 where powers need it."""
        if not log:
            low, high = min(*numbers, 0.0), max(*numbers, 0.0)
            round_ = _round(low, high if high > low else low + 1)
            return cls(left, right, round_[0], round_[-1], log=False)
        above = [number for number in numbers if number > 0]
        low = math.floor(math.log10(min(above, default=1.0)) + 1e-9)
        high = math.ceil(math.log10(max(above, default=10.0)) - 1e-9)
        zero = left if any(number == 0 for number in numbers) else None
        start = left if zero is None else left + ZERO
        return cls(start, right, 10.0**low, 10.0 ** max(high, low + 1), log=True, zero=zero)

    def __call__(self, number: float) -> float:
        """Return the place of a number."""
        if not self.log:
            return self.left + (number - self.low) * self._points
        if number <= 0:
            return self.left if self.zero is None else self.zero
        return self.left + math.log10(number / self.low) * self._points

    def data(self, x: float) -> float:
        """Return the number at a place."""
        if not self.log:
            return self.low + (x - self.left) / self._points
        return float(self.low * 10 ** ((x - self.left) / self._points))

    @property
    def _points(self) -> float:
        """How many points a unit, or a power of ten, is wide."""
        span = math.log10(self.high / self.low) if self.log else self.high - self.low
        return (self.right - self.left) / span

    def ticks(self, type_: Type) -> dict[float, str]:
        """Choose numbers whose labels fit side by side, each with its place."""
        if self.log:
            first, last = (round(math.log10(end)) for end in (self.low, self.high))
            numbers = [10.0**power for power in range(first, last + 1)]
        else:
            steps = _round(self.low, self.high)
            numbers = [number for number in steps if self.low <= number <= self.high]
        labels = {self(number): format_number(number, signs=True) for number in numbers}
        places = list(labels)
        step = 1
        while step < len(places) and not _apart(places[::step], labels, type_):
            step += 1
        return {x: labels[x] for x in places[::step]}


def _apart(places: Sequence[float], labels: Mapping[float, str], type_: Type) -> bool:
    """Whether labels around some places leave air between each other."""
    halves = {x: type_.width(labels[x]) / 2 + 3 for x in places}
    return all(x + halves[x] <= after - halves[after] for x, after in pairwise(places))


def _round(low: float, high: float) -> list[float]:
    """Choose round numbers from one at or below the least to one at or above the greatest."""
    found = MaxNLocator(TICKS, steps=[1, 2, 2.5, 5, 10]).tick_values(low, high)
    return [float(np.round(tick, 9)) for tick in found]


def is_wide(numbers: Iterable[float]) -> bool:
    """Whether numbers are so far apart that only powers of ten tell the small ones apart.

    Examples
    --------
    >>> is_wide([0, 13, 354]), is_wide([13, 354]), is_wide([-1, 10, 1000])
    (False, False, False)
    """
    numbers = list(numbers)
    above = [number for number in numbers if number > 0]
    wide = bool(above) and max(above) >= WIDE * min(above)
    return wide and min(numbers) >= 0
