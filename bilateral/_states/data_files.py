"""Read the data files about states as rows, with days as numbers that compare quickly."""

import csv
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Final, NamedTuple

from bilateral.resources import shipped

BEGINNING: Final = date.min.toordinal()
END: Final = date.max.toordinal()


class Span(NamedTuple):
    """Days from `first` to `last`, both included, counted as `datetime.date.toordinal` does."""

    first: int
    last: int

    def meets(self, other: "Span") -> bool:
        """Return whether the two have a day in common."""
        return self.first <= other.last and other.first <= self.last

    def within(self, other: "Span") -> "Span":
        """Return the days that the two have in common; only for spans that overlap."""
        return Span(max(self.first, other.first), min(self.last, other.last))

    @property
    def is_open(self) -> bool:
        """Whether it has no end."""
        return self.last == END

    @property
    def days(self) -> int:
        """The number of days."""
        return self.last - self.first + 1

    def __str__(self) -> str:
        if self.first == BEGINNING:
            return "at all times" if self.is_open else f"until {date_of(self.last)}"
        if self.is_open:
            return f"from {date_of(self.first)}"
        return f"from {date_of(self.first)} to {date_of(self.last)}"


ALWAYS: Final = Span(BEGINNING, END)


def rows(file: str) -> Iterator[list[str]]:
    """Read the rows of a file of `data/`, without the header.

    Examples
    --------
    >>> next(rows("state_systems.csv"))[:3]
    ['cow', 'Correlates of War state system membership', '2016']
    """
    with shipped(file).open(encoding="utf-8", newline="") as lines:
        table = csv.reader(lines)
        next(table)
        yield from table


def span(start: str, end: str) -> Span:
    """Read two days; an empty one, or two dots, is unbounded.

    Examples
    --------
    >>> span("", "1990-10-02").first == BEGINNING
    True
    """
    return Span(
        BEGINNING if start in {"", ".."} else date.fromisoformat(start).toordinal(),
        END if end in {"", ".."} else date.fromisoformat(end).toordinal(),
    )


def date_of(day: int) -> date | None:
    """Return a day as a date; None if it is unbounded."""
    return None if day in (BEGINNING, END) else date.fromordinal(day)


def spans(text: str) -> tuple[Span, ...]:
    """Read periods written ``a/b;c/..``.

    Examples
    --------
    >>> str(spans("1918-02-24/1940-06-16;1991-08-20/..")[1])
    'from 1991-08-20'
    """
    return tuple(span(*period.split("/")) for period in text.split(";"))


@cache
def translations() -> dict[str, dict[str, str]]:
    """Read the names of states in other languages: language → id → name.

    Examples
    --------
    >>> translations()["es"]["DEU"]
    'Alemania'
    """
    found: dict[str, dict[str, str]] = {}
    for lang, state, name in rows("state_translations.csv"):
        found.setdefault(lang, {})[state] = name
    return found
