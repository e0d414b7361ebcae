"""The rows of a panel: a cube of states by states by periods, such as years or months."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from types import MappingProxyType
from typing import Any, ClassVar, Literal, NamedTuple

import numpy as np

from bilateral._states import Span, Spell
from bilateral.panel.periods import Period, days_of, number_of, words_of

Array = Any
"""An ndarray; pandas and numpy are not imported for types alone."""


End = Literal["a", "b"]
"""One of the two states of a row."""


class Ends(NamedTuple):
    """The indices of the two states of rows, and their periods counted from the first."""

    a: Array
    b: Array
    year: Array


@dataclass(frozen=True, eq=False, kw_only=True)
class Grid:
    """The dyad-years of some states and years, sorted by first state, second state and year.

    A *cell* is a place in the cube state by state by year, counted along its rows; states are in
    it by their indices in `codes`. All years of two states are consecutive. In place of years the
    periods may be quarters, months or days, by their numbers.

    Attributes
    ----------
    codes : ndarray of int
        The states, sorted.
    first, last : int
        The years, both included; of other periods the numbers, see `bilateral.panel.periods`.
    directed : bool
        Whether every two states have two rows a year; otherwise the first has the smaller code.
    cells : ndarray of int32
        The cell of each row; rising.
    starts : ndarray of int
        The row at which each pair of places begins, and at the end the number of rows.
    period : {"year", "quarter", "month", "day"}
        What the rows are of.
    """

    codes: Array
    first: int
    last: int
    directed: bool
    cells: Array
    starts: Array
    period: Period = "year"

    suffixes: ClassVar[Mapping[End, str]] = MappingProxyType({"a": "_a", "b": "_b"})
    """What the names of columns about each state end in."""

    def __len__(self) -> int:
        return len(self.cells)

    @property
    def width(self) -> int:
        """The number of years or other periods."""
        return self.last - self.first + 1

    @property
    def words(self) -> tuple[str, str]:
        """The first and the last period in words."""
        return words_of(self.period, self.first), words_of(self.period, self.last)

    def rows_of(self, a: int, b: int) -> slice:
        """Return the rows of two states by their indices; in an undirected grid in either order."""
        if not self.directed and a > b:
            a, b = b, a
        pair = a * len(self.codes) + b
        return slice(int(self.starts[pair]), int(self.starts[pair + 1]))

    def ends(self, rows: Any) -> Ends:
        """Return the two states and the year of rows: a slice, or an array of numbers."""
        if not isinstance(rows, slice):
            pairs, years = np.divmod(self.cells[rows], self.width)
            return Ends(*np.divmod(pairs, len(self.codes)), years)
        start, stop, _ = rows.indices(len(self))
        lengths = np.diff(np.clip(self.starts, start, stop))
        pairs = np.flatnonzero(lengths)
        lengths = lengths[pairs]
        a, b = (place.astype(np.int32) for place in np.divmod(pairs, len(self.codes)))
        begins = np.repeat((pairs * self.width).astype(np.int32), lengths)
        return Ends(np.repeat(a, lengths), np.repeat(b, lengths), self.cells[rows] - begins)


def grid(
    spells: Iterable[Spell],
    years: tuple[int, int],
    *,
    directed: bool = True,
    period: Period = "year",
) -> Grid:
    """Find the dyad-years: years with a day on which both states were members.

    Parameters
    ----------
    spells : iterable of Spell
        The spells of membership; a state may have several, and they may overlap.
    years : (int, int)
        The first and the last year, both included.
    directed : bool
        Whether every two states have two rows a year.
    period : {"year", "quarter", "month", "day"}
        What the rows are of.

    Examples
    --------
    Two states that share a year but no day are not a dyad:

    >>> from datetime import date
    >>> day = lambda text: date.fromisoformat(text).toordinal()
    >>> left = Spell("cow", 2, "A", Span(day("1990-01-01"), day("1991-06-30")))
    >>> joined = Spell("cow", 3, "B", Span(day("1991-07-01"), day("1992-12-31")))
    >>> always = Spell("cow", 1, "C", Span(day("1990-01-01"), day("1992-12-31")))
    >>> found = grid([left, joined, always], (1990, 1992), directed=False)
    >>> [(int(a) + 1, int(b) + 1, int(y) + 1990) for a, b, y in zip(*found.ends(slice(None)))]
    [(1, 2, 1990), (1, 2, 1991), (1, 3, 1991), (1, 3, 1992)]
    """
    members = Members(spells, years, period)
    codes, first, last = members.codes, members.first, members.last
    cube = _cube(members)
    cube &= ~(np.eye(len(codes), dtype=bool) if directed else np.tri(len(codes), dtype=bool))[
        :, :, None
    ]
    cells = np.flatnonzero(cube).astype(np.int32)
    width = last - first + 1
    starts = np.searchsorted(cells, np.arange(len(codes) ** 2 + 1) * width)
    return Grid(
        codes=codes,
        first=first,
        last=last,
        directed=directed,
        cells=cells,
        starts=starts,
        period=period,
    )


class Members:
    """The members of a list within some years, and their periods.

    Parameters
    ----------
    spells : iterable of Spell
        The spells of membership.
    years : (int, int)
        The first and the last year.
    period : {"year", "quarter", "month", "day"}
        What is counted.

    Attributes
    ----------
    codes : ndarray of int32
        The states, sorted.
    first, last : int
        The numbers of the first and the last period.
    """

    def __init__(self, spells: Iterable[Spell], years: tuple[int, int], period: Period) -> None:
        ends = Span(date(years[0], 1, 1).toordinal(), date(years[1], 12, 31).toordinal())
        kept = [spell for spell in spells if spell.span.meets(ends)]
        self.period = period
        self.first, self.last = (self.number(day) for day in ends)
        self.codes = np.unique(np.array([spell.code for spell in kept], dtype=np.int32))
        places = np.searchsorted(self.codes, [spell.code for spell in kept])
        self.places = [int(place) for place in places]
        self.spans = [spell.span.within(ends) for spell in kept]

    def number(self, day: int) -> int:
        """Return the number of the period of a day."""
        return number_of(self.period, date.fromordinal(day))

    def table(self) -> Array:
        """Mark every state and period with a day on which it is a member."""
        member = np.zeros((len(self.codes), self.last - self.first + 1), dtype=bool)
        for place, span in zip(self.places, self.spans, strict=True):
            first, last = (self.number(day) - self.first for day in span)
            member[place, first : last + 1] = True
        return member


def _cube(members: Members) -> Array:
    """Mark every two states and period with a day on which both are members."""
    member = members.table()
    cube = member[:, None, :] & member[None, :, :]
    if members.period != "day":
        for number, a, b in _strangers(members):
            cube[[a, b], [b, a], number - members.first] = False
    return cube


def _strangers(members: Members) -> Iterator[tuple[int, int, int]]:
    """Yield the periods and pairs of indices in which both are members, but never on the same day.

    Only states that are members for a part of a period can have no common day, and only the first
    and the last period of a spell can be such a part.
    """
    places, spans = members.places, members.spans
    parts: dict[int, dict[int, list[Span]]] = defaultdict(lambda: defaultdict(list))
    all_of: dict[int, list[Span]] = defaultdict(list)
    for place, span in zip(places, spans, strict=True):
        all_of[place].append(span)
        for number in {members.number(day) for day in span}:
            days = days_of(members.period, number)
            if span.within(days) != days:
                parts[number].setdefault(place, [])
    for number, those in parts.items():
        days = days_of(members.period, number)
        for place, found in those.items():
            found.extend(span.within(days) for span in all_of[place] if span.meets(days))
        for a, b in combinations(those, 2):
            if not _meet(those[a], those[b]):
                yield number, a, b


def _meet(some: list[Span], others: list[Span]) -> bool:
    if len(some) == len(others) == 1:  # nearly always, and there are thousands
        return some[0].meets(others[0])
    return any(span.meets(other) for span in some for other in others)
