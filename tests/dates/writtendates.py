"""Dates made at random together with what they mean, worked out with the standard library alone."""

import calendar
from datetime import date
from itertools import product
from typing import NamedTuple

from hypothesis import assume
from hypothesis import strategies as st

MONTHS_OF = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6), 41: (7, 12)}


class Point(NamedTuple):
    """A date that is no interval: its text, and the first and last day of what it names."""

    text: str
    first: date
    last: date


class Told(NamedTuple):
    """A whole text, and its groups of readings: earliest and latest start, earliest and latest end.

    An end that no day bounds stands at the first or the last day that `datetime` knows.
    """

    text: str
    groups: tuple[tuple[date, date, date, date], ...]

    def readings(self):
        """Give the readings that matter: all pairs of days at the limits of either end."""
        for s1, s2, e1, e2 in self.groups:
            days = {s1, s2, e1, e2}
            starts = [day for day in days if s1 <= day <= s2]
            ends = [day for day in days if e1 <= day <= e2]
            yield from ((start, end) for start, end in product(starts, ends) if start <= end)


def month_end(year, month):
    """Give the last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


@st.composite
def calendar_points(draw):
    """Make a year, a month, a day, or one with unspecified digits, mostly of our own time."""
    year = draw(st.one_of(st.integers(1990, 2010), st.integers(2, 9998)))
    month = draw(st.integers(1, 12))
    end = month_end(year, month)
    day = draw(st.integers(1, end.day))
    whole_year = date(year, 1, 1), date(year, 12, 31)
    return draw(
        st.sampled_from(
            [
                Point(f"{year:04}", *whole_year),
                Point(f"{year:04}-XX", *whole_year),
                Point(f"{year:04}-XX-XX", *whole_year),
                Point(f"{year:04}-{month:02}", end.replace(day=1), end),
                Point(f"{year:04}-{month:02}-XX", end.replace(day=1), end),
                Point(f"{year:04}-{month:02}-{day:02}", end.replace(day=day), end.replace(day=day)),
            ]
        )
    )


@st.composite
def part_points(draw):
    """Make a quarter or a half-year."""
    year = draw(st.one_of(st.integers(1990, 2010), st.integers(2, 9998)))
    part, (low, high) = draw(st.sampled_from(list(MONTHS_OF.items())))
    return Point(f"{year:04}-{part}", date(year, low, 1), month_end(year, high))


@st.composite
def spans_of_years(draw):
    """Make a decade or a century."""
    if draw(st.booleans()):
        decade = draw(st.one_of(st.integers(195, 202), st.integers(1, 998)))
        return Point(f"{decade:03}X", date(decade * 10, 1, 1), date(decade * 10 + 9, 12, 31))
    century = draw(st.integers(1, 98))
    return Point(f"{century:02}XX", date(century * 100, 1, 1), date(century * 100 + 99, 12, 31))


points = st.one_of(calendar_points(), calendar_points(), part_points(), spans_of_years())

single = points.map(lambda point: Told(point.text, ((point.first, point.last) * 2,)))


@st.composite
def one_of_sets(draw):
    """Make a one-of set of dates, of ranges, and open to one side or the other."""
    members = [
        (point.text, point.first, point.last) for point in draw(st.lists(points, max_size=4))
    ]
    for one, two in draw(st.lists(st.tuples(points, points), max_size=2)):
        first, last = sorted([one, two], key=lambda point: point.first)
        if first.first <= last.last:
            members.append((f"{first.text}..{last.text}", first.first, last.last))
    if draw(st.booleans()) or not members:
        point = draw(points)
        members.insert(0, (f"..{point.text}", date.min, point.last))
    if draw(st.booleans()):
        point = draw(points)
        members.append((f"{point.text}..", point.first, date.max))
    text = ",".join(text for text, _, _ in members)
    return Told(f"[{text}]", tuple((first, last) * 2 for _, first, last in members))


def ends(when_open):
    """Make an end of an interval: a date, a set, an open end (at that day) or one not told."""
    return st.one_of(
        single,
        single,
        one_of_sets(),
        st.just(Told("..", ((when_open,) * 4,))),
        st.just(Told("", ((date.min, date.max) * 2,))),
    )


@st.composite
def intervals(draw):
    """Make an interval that can hold."""
    start, end = draw(ends(date.min)), draw(ends(date.max))
    groups = tuple(
        (first, last, *two[2:])
        for first, last, *_ in start.groups
        for two in end.groups
        if first <= two[3]
    )
    assume(groups and (start.text or end.text))
    return Told(f"{start.text}/{end.text}", groups)


dates_told = st.one_of(single, intervals(), one_of_sets())
texts = dates_told.map(lambda told: told.text)
