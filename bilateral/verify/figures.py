"""Whether the figures and dates of a record stand in the passages that it cites."""

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

from bilateral.dates import Date
from bilateral.facts import Fact
from bilateral.ties import Tie
from bilateral.verify.mentions import Day, Decade, Reading, mentions

Record = Tie | Fact

# What a record says in words of its own or of the source, as against names of other records, codes
# and words from lists.
WORDS = {
    "as_given",
    "attributed_to",
    "because",
    "body",
    "by",
    "field",
    "label",
    "name",
    "note",
    "office",
    "place",
    "reason",
    "role",
    "title",
    "what",
}
COMPONENT = re.compile(r"(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?")


class Figure(NamedTuple):
    """A number or a date of a record, and the path under which it stands there."""

    path: str
    given: Decimal | Date


Standing = Literal["stands", "unsupported", "inferred"]


def figures(record: Record) -> Iterator[Figure]:
    """Give the numbers and dates of a record, in its order.

    Codes of classification, and paragraphs and pages of citations, are none.
    """
    for name in ("date", "observed"):
        yield from _given(record, name, "")
    for place, step in enumerate(getattr(record, "steps", ())):
        yield from _given(step, "date", f"steps.{place}.")
    for place, quantity in enumerate(record.quantities):
        for name in ("value", "lower", "upper", "date"):
            yield from _given(quantity, name, f"quantities.{place}.")


def standing(figure: Figure, record: Record, told: Set[Reading], as_of: Iterable[Date]) -> Standing:
    """Say whether a figure stands among the readings of the passages that the record cites.

    The time of which a source speaks in the present tense stands in no passage of it; it is taken
    from the source for what was observed then, and for the known end of ``[..2008-05]``.

    Parameters
    ----------
    figure : Figure
        One of `figures(record)`.
    record : Tie or Fact
        The record.
    told : set of readings
        All readings of the mentions in its passages.
    as_of : iterable of Date
        When its sources were issued, and of what time they speak.
    """
    figure = _own(figure, record)
    if any(_within(figure.path, inference.of) for inference in record.inferred):
        return "inferred"
    if isinstance(figure.given, Decimal):
        return "stands" if abs(figure.given) in told else "unsupported"
    text = str(figure.given)
    if figure.path == "observed" or text.startswith("[..") or text.endswith("..]"):
        told = told | {day for date in as_of for day in components(date)}
    return "stands" if all(_told(day, told) for day in components(figure.given)) else "unsupported"


def _own(figure: Figure, record: Record) -> Figure:
    """Take the date of a step or a quantity that repeats the record's own for that one."""
    for name in ("date", "observed"):
        if isinstance(figure.given, Date) and figure.given == getattr(record, name):
            return Figure(name, figure.given)
    return figure


def components(date: Date) -> list[Day | Decade]:
    """Give the days, months, years and decades that a date of EDTF names.

    Seasons, quarters and halves are taken as their year, since texts have many words for them.

    Examples
    --------
    >>> components(Date.parse("197X/2005-10"))
    [Decade(tens=197), Day(year=2005, month=10, day=None)]
    """
    return [_component(*match.groups()) for match in COMPONENT.finditer(str(date))]


def _component(year: str, month: str | None, day: str | None) -> Day | Decade:
    if "X" in year:
        return Decade(int(year.rstrip("X")))
    known = month is not None and month != "XX" and int(month) <= 12
    return Day(
        int(year),
        int(month) if known and month else None,
        int(day) if known and day and day != "XX" else None,
    )


def _told(day: Day | Decade, told: Set[Reading]) -> bool:
    """Say whether a text gives a date, its year perhaps in another place than its month and day."""
    years = {
        int(one) for one in told if isinstance(one, Decimal) and one == one.to_integral_value()
    }
    years |= {one.year for one in told if isinstance(one, Day) and one.year}
    if isinstance(day, Decade):
        scale = 10 if day.tens >= 100 else 100
        return day in told or any(year // scale == day.tens for year in years)
    if day.month is None:
        return day.year in years
    dates = [one for one in told if isinstance(one, Day) and one.month == day.month]
    return any(
        day.day in (None, one.day)
        and (one.year == day.year or (not one.year and day.year in years))
        for one in dates
    )


class Carried:
    """All figures and dates that a record carries, in its fields and in its own words."""

    def __init__(self, record: Record) -> None:
        given = [figure.given for figure in figures(record)]
        days = [day for one in given if isinstance(one, Date) for day in components(one)]
        self.readings: set[Reading] = {abs(one) for one in given if isinstance(one, Decimal)}
        self.readings.update(days)
        for text in _texts(record):
            self.readings.update(*(found.readings for found in mentions(text)))
        for day in days:
            if isinstance(day, Day) and day.year:
                self.readings |= {Decimal(day.year), Decade(day.year // 10)}

    def carries(self, readings: Iterable[Reading]) -> bool:
        """Say whether the record has one of the things that a mention can mean."""
        return any(self._has(reading) for reading in readings)

    def _has(self, reading: Reading) -> bool:
        if isinstance(reading, Day):
            return any(_covers(one, reading) for one in self.readings if isinstance(one, Day))
        return reading in self.readings


def _covers(own: Day, told: Day) -> bool:
    """Say whether a date holds all that a text says of it."""
    return all(part in (None, mine) for part, mine in zip(told, own, strict=True))


def _given(record: object, name: str, path: str) -> Iterator[Figure]:
    value = getattr(record, name, None)
    if value is not None:
        yield Figure(f"{path}{name}", value)


def _within(path: str, inferred: str) -> bool:
    return path == inferred or path.startswith(f"{inferred}.")


def _texts(record: object) -> Iterator[str]:
    """Give the words of a record and of the small records in it."""
    if isinstance(record, tuple):
        for item in record:
            yield from _texts(item)
    elif is_dataclass(record):
        for field in fields(record):
            value = getattr(record, field.name)
            if isinstance(value, str) and field.name in WORDS:
                yield value
            elif not isinstance(value, str):
                yield from _texts(value)
