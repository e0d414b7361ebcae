"""Periods of equal width over all days that bound a tie or coverage."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bilateral.dates.bounds import Bounds
from bilateral.dates.gregorian import BEGINNING, END, year_days, year_of
from bilateral.errors import BilateralError
from bilateral.text.lists import pluralize

MOST_PERIODS = 400
Limits = tuple[int, int]
UNLIMITED: Limits = (BEGINNING, END)
"""The first and the last day shown, counted from 1970-01-01."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Periods of equal width, except the first and the last if limits cut them.

    Attributes
    ----------
    years : tuple of (int, int)
        The first and the last year of each period.
    starts, ends : tuple of int
        The first and the last day of each, counted from 1970-01-01.
    """

    years: tuple[tuple[int, int], ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def over(
        cls, stretches: Iterable[Sequence[int]], width: int, limits: Limits = UNLIMITED
    ) -> "Grid":
        """Return periods over all bounding days, cut to limits.

        Examples
        --------
        >>> Grid.over([year_days(1963), year_days(1981)], 10).years
        ((1960, 1969), (1970, 1979), (1980, 1989))
        >>> limits = year_days(1964)[0], year_days(1972)[1]
        >>> Grid.over([year_days(1963), year_days(1981)], 10, limits).years
        ((1964, 1969), (1970, 1972))
        """
        year_range = reach_of(stretches, limits)
        if year_range is None:
            return cls((), (), ())
        why = too_many(year_range, width)
        if why:
            raise BilateralError(why)
        first, last = (year // width for year in year_range)
        firsts = [n * width for n in range(first, last + 1)]
        starts = tuple(max(year_days(year)[0], limits[0]) for year in firsts)
        ends = tuple(min(year_days(year + width - 1)[1], limits[1]) for year in firsts)
        years = tuple(
            (year_of(start), year_of(end)) for start, end in zip(starts, ends, strict=True)
        )
        return cls(years, starts, ends)

    def within(self, first: int, last: int) -> range:
        """Return the indices of the periods that a stretch of days overlaps.

        Examples
        --------
        >>> Grid.over([year_days(1963), year_days(1981)], 10).within(*year_days(1970))
        range(1, 2)
        """
        return range(bisect_left(self.ends, first), bisect_right(self.starts, last))


def limits_of(periods: Iterable[Bounds]) -> Limits:
    """Return the first and the last day that several periods have in common.

    Examples
    --------
    >>> from bilateral.dates import Date
    >>> limits_of([Date.parse("1970-01-01/2008"), Date.parse("../1970-01-02")])
    (0, 1)
    """
    outer = [period.outer for period in periods]
    firsts, lasts = [days[0] for days in outer], [days[3] for days in outer]
    return max([UNLIMITED[0], *firsts]), min([UNLIMITED[1], *lasts])


def reach_of(
    stretches: Iterable[Sequence[int]], limits: Limits = UNLIMITED
) -> tuple[int, int] | None:
    """Return the first and the last bounding year, within limits; None if there is none.

    Examples
    --------
    >>> reach_of([year_days(1963), (BEGINNING, 0)])
    (1963, 1970)
    """
    first, last = limits
    bounded = {
        min(max(day, first), last) for days in stretches for day in days if BEGINNING < day < END
    }
    return (year_of(min(bounded)), year_of(max(bounded))) if bounded and first <= last else None


def too_many(year_range: tuple[int, int], width: int) -> str:
    """Return why periods of this width are too many; empty if they are not.

    Examples
    --------
    >>> too_many((1955, 2018), 10)
    ''
    """
    number = year_range[1] // width - year_range[0] // width + 1
    if number <= MOST_PERIODS:
        return ""
    return (
        f"periods of {pluralize(width, 'year')} from {year_range[0]} to {year_range[1]} would be "
        f"{number:,}, and at most {MOST_PERIODS} are laid out; give a greater width, or narrow "
        "the comparison first, as with .within('1900/2000')"
    )
