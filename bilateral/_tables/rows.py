"""The rows of a table to be, and the ways in which a column reads its values from them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from typing import Any


@dataclass(frozen=True, slots=True)
class Rows:
    """What each row of a table is about, the record that it tells of, and the record's place.

    A row of figures is about a tie, and the figures of one tie are counted from 0.
    """

    about: Sequence[Any]
    records: Sequence[Any]
    places: Sequence[int]


def rows_of(about: Sequence[Any], records: Sequence[Sequence[Any]]) -> Rows:
    """Give each of the records that hang on each thing a row of its own.

    Examples
    --------
    >>> rows_of(["visit", "relief"], [["a minister"], ["a doctor", "a nurse"]]).places
    [0, 0, 1]
    """
    return Rows(
        about=[one for one, own in zip(about, records, strict=True) for _ in own],
        records=list(chain.from_iterable(records)),
        places=[n for own in records for n in range(len(own))],
    )


def alone(about: Sequence[Any]) -> Rows:
    """Give each thing one row, which tells of nothing that hangs on it."""
    return Rows(about=about, records=about, places=[0] * len(about))


Read = Callable[[Rows], Sequence[Any]]
"""Column by column, attributes are read far faster than row by row."""


def about(path: str) -> Read:
    """Read from what a row is about."""
    read = attrgetter(path)
    return lambda rows: list(map(read, rows.about))


def own(path: str) -> Read:
    """Read from the record of a row."""
    read = attrgetter(path)
    return lambda rows: list(map(read, rows.records))


def of_both(read: Callable[[Any, Any], object]) -> Read:
    """Read from what a row is about and from its record together."""
    return lambda rows: list(map(read, rows.about, rows.records))


def place(rows: Rows) -> Sequence[int]:
    """Read the place of a row's record in what it is about."""
    return rows.places


def written(path: str) -> Read:
    """Read from what a row is about, and write it as text; what is not told stays missing."""
    read = attrgetter(path)
    return lambda rows: [None if (it := read(one)) is None else str(it) for one in rows.about]


def joined(path: str) -> Read:
    """Read several things from what a row is about, into one cell."""
    read = attrgetter(path)
    return lambda rows: [
        "; ".join(map(str, them)) if (them := read(one)) else None for one in rows.about
    ]
