"""Check that the numbers and dates of a record are in the passages that it cites."""

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

# Fields with words of the source, unlike names of other records, codes and words from lists. A
# figure that is only in a note is no figure of the record.
WORDS = set(
    "as_given attributed_to because body by field label limit name office place reason role "
    "title what".split()
)
COMPONENT = re.compile(r"(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?")


class RecordedValue(NamedTuple):
    """A number or a date of a record, and the path to it there."""

    path: str
    value: Decimal | Date


Support = Literal["supported", "unsupported", "inferred"]


def recorded_values(record: Record) -> Iterator[RecordedValue]:
    """Yield the numbers and dates of a record, in its order.

    Codes of classification, and paragraphs and pages of citations, are not included.
    """
    yield from _values(record, ("date", "observed"), "")
    for place, step in enumerate(getattr(record, "steps", ())):
        yield from _values(step, ("date",), f"steps.{place}.")
    for place, quantity in enumerate(record.quantities):
        yield from _values(quantity, ("value", "lower", "upper", "date"), f"quantities.{place}.")


def _values(record: object, names: Iterable[str], path: str) -> Iterator[RecordedValue]:
    for name in names:
        value = getattr(record, name, None)
        if value is not None:
            yield RecordedValue(f"{path}{name}", value)


def support_for(
    recorded: RecordedValue, record: Record, readings: Set[Reading], as_of: Iterable[Date]
) -> Support:
    """Return whether a value is among the readings of the passages that its record cites.

    The time that a source describes in the present tense is not in its passages; it is taken
    from the source for what was observed then, and for the known end of ``[..2008-05]``.

    Parameters
    ----------
    recorded : RecordedValue
        One of `recorded_values(record)`.
    record : Tie or Fact
        The record.
    readings : set of readings
        All readings of the mentions in its passages.
    as_of : iterable of Date
        The dates of its sources, and the time that they describe.
    """
    value, path = recorded.value, _path_of_first(recorded, record)
    if any(f"{path}.".startswith(f"{inference.of}.") for inference in record.inferred):
        return "inferred"
    if isinstance(value, Decimal):
        # Texts say "fell by 3", without a minus sign.
        return "supported" if abs(value) in readings else "unsupported"
    text = str(value)
    if path == "observed" or text.startswith("[..") or text.endswith("..]"):
        readings = readings | {day for date in as_of for day in components(date)}
    is_read = all(_is_mentioned(day, readings) for day in _read_days(value, path, record))
    return "supported" if is_read else "unsupported"


def _read_days(date: Date, path: str, record: Record) -> list[Day | Decade]:
    """Give what a date names, but not of the side of an interval that is inferred."""
    inferred = {inference.of for inference in record.inferred}
    sides = [text for side, text in date.sides.items() if f"{path}.{side}" not in inferred]
    return components("/".join(sides) if date.sides else date)


def _path_of_first(recorded: RecordedValue, record: Record) -> str:
    """Replace a date of a step or quantity that repeats the record's by the record's."""
    for name in ("date", "observed"):
        if isinstance(recorded.value, Date) and recorded.value == getattr(record, name):
            return name
    return recorded.path


def components(date: Date | str) -> list[Day | Decade]:
    """Return the days, months, years and decades that a date of EDTF names.

    Seasons, quarters and halves are read as their year, since texts have many words for them.

    Examples
    --------
    >>> components(Date.parse("197X/2005-10"))
    [Decade(tens=197), Day(year=2005, month=10, day=None)]
    """
    return [_component(*match.groups()) for match in COMPONENT.finditer(str(date))]


def _component(year: str, month: str | None, day: str | None) -> Day | Decade:
    if "X" in year:
        return Decade(int(year.rstrip("X")))
    if month in (None, "XX") or int(month) > 12:
        return Day(int(year))
    return Day(int(year), int(month), int(day) if day and day != "XX" else None)


def _is_mentioned(date: Day | Decade, readings: Set[Reading]) -> bool:
    """Return whether a text has a date; its year may be apart from its month and day."""
    days = [reading for reading in readings if isinstance(reading, Day)]
    numbers = [reading for reading in readings if isinstance(reading, Decimal)]
    years = {day.year for day in days if day.year}
    years |= {int(number) for number in numbers if number == number.to_integral_value()}
    if isinstance(date, Decade):
        scale = 10 if date.tens >= 100 else 100
        return date in readings or any(year // scale == date.tens for year in years)
    if date.month is None:
        return date.year in years
    return any(
        day.month == date.month
        and date.day in (None, day.day)
        and (day.year == date.year or (not day.year and date.year in years))
        for day in days
    )


class RecordReadings:
    """All figures and dates of a record, in its fields and its texts."""

    def __init__(self, record: Record) -> None:
        values = [recorded.value for recorded in recorded_values(record)]
        days = [day for date in values if isinstance(date, Date) for day in components(date)]
        self.readings: set[Reading] = {abs(value) for value in values if isinstance(value, Decimal)}
        self.readings.update(days)
        for text in _texts(record):
            self.readings.update(*(mention.readings for mention in mentions(text)))
        for day in days:
            if isinstance(day, Day) and day.year:
                self.readings |= {Decimal(day.year), Decade(day.year // 10)}

    def include(self, readings: Iterable[Reading]) -> bool:
        """Return whether the record has any of the possible meanings of a mention."""
        return any(self._includes(reading) for reading in readings)

    def _includes(self, reading: Reading) -> bool:
        if isinstance(reading, Day):
            return any(_covers(day, reading) for day in self.readings if isinstance(day, Day))
        return reading in self.readings


def _covers(recorded: Day, mentioned: Day) -> bool:
    """Return whether a date has all the parts that a text gives."""
    return all(part in (None, known) for part, known in zip(mentioned, recorded, strict=True))


def _texts(record: object) -> Iterator[str]:
    """Yield the texts of a record and of the small records in it."""
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
