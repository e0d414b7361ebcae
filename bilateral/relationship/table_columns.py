"""The columns of the eight tables, in order, and where each reads its values."""

from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from types import MappingProxyType, SimpleNamespace
from typing import Any, NamedTuple

from bilateral.dates.bounds import Bounds
from bilateral.dates.edtf import Box
from bilateral.quantities import Quantity


class Row(NamedTuple):
    """A record, with the values that its rows in all tables share, computed once.

    Coverage has a row for each kind or topic, in each direction, numbered by `n`. Fields that a
    table does not show are empty.
    """

    relationship: str
    it: Any
    bounds: Bounds
    outer: Box
    sender: str = ""
    receiver: str = ""
    stage: str | None = None
    kind: str = ""
    topic: str | None = None
    n: int = 0


NO_QUANTITY: Any = SimpleNamespace(
    **dict.fromkeys(("measure", "value", "bound", "unit", "missing", "time", "date")),
    interval=(None, None),
)
"""A placeholder in the one row of a fact without a figure."""


class Rows(NamedTuple):
    """The rows of a table: the record of each, and a part of it with its index, from 0."""

    about: Sequence[Any]
    parts: Sequence[Any]
    places: Sequence[int]


Read = Callable[[Rows], Sequence[Any]]
"""Reading attributes column by column is far faster than row by row."""


def _of_about(read: Callable[[Any], object]) -> Read:
    return lambda rows: [*map(read, rows.about)]


def _of_part(read: Callable[[Any], object]) -> Read:
    return lambda rows: [*map(read, rows.parts)]


def _of_both(read: Callable[[Any, Any], object]) -> Read:
    return lambda rows: [*map(read, rows.about, rows.parts)]


def _about(names: str, where: str = "") -> dict[str, Read]:
    """Read columns from the record of a row, each by its name."""
    return {name: _of_about(attrgetter(f"{where}{name}")) for name in names.split()}


def _part(names: str) -> dict[str, Read]:
    """Read columns from the part in a row, each by its name."""
    return {name: _of_part(attrgetter(name)) for name in names.split()}


def _filled(path: str) -> Read:
    """Read a text, or a date as its text; an empty one is missing."""
    read = attrgetter(path)
    return _of_about(lambda row: str(read(row) or "") or None)


def _joined(names: str) -> dict[str, Read]:
    """Read a list of the record of a row, joined into one cell of each column."""
    return {name: _join(attrgetter(f"it.{name}")) for name in names.split()}


def _join(read: Callable[[Any], Sequence[Any]]) -> Read:
    return _of_about(lambda row: "; ".join(map(str, read(row))) or None)


def _days(**places: int) -> dict[str, Read]:
    """Read the outer bounds of the time of a row's record, each by its index."""
    return {name: _outer(place) for name, place in places.items()}


def _outer(place: int) -> Read:
    return _of_about(lambda row: row.outer[place])


def _date(row: Row, quantity: Quantity) -> str | None:
    """Return the date of a figure, or else that of its record."""
    date = quantity.date or row.it.date
    return None if date is None else date.text


def _day(place: int) -> Read:
    return _of_both(lambda row, quantity: (quantity.date or row).outer[place])


def _pair(name: str, place: int) -> Read:
    """Read one end of an interval or a span, where there is one."""
    read = attrgetter(name)
    return _of_part(lambda part: (read(part) or (None, None))[place])


NUMBER: Mapping[str, Read] = {
    "lower": _pair("interval", 0),
    "upper": _pair("interval", 1),
    "bound": _of_part(lambda quantity: None if quantity.missing else quantity.bound),
}
TIME: Mapping[str, Read] = {"date": _of_both(_date), "earliest": _day(0), "latest": _day(3)}
HANGING: dict[str, Read] = {
    **_about("relationship"),
    "tie": _of_about(attrgetter("it.id")),
    "n": lambda rows: rows.places,
}

TIES: Mapping[str, Read] = {
    **_about("relationship"),
    **_about("id kind form topic field title note", "it."),
    **_about("sender receiver"),
    **_about("reciprocal absent key status", "it."),
    **_about("stage"),
    **_about("terms channel", "it."),
    "date": _filled("it.date"),
    **_days(start_earliest=0, start_latest=1, end_earliest=2, end_latest=3, earliest=0, latest=3),
    **_about("start_kind end_kind", "bounds."),
    "start_precision": _filled("bounds.start_precision"),
    "end_precision": _filled("bounds.end_precision"),
    **_about("approximate uncertain", "bounds."),
    "observed": _filled("it.observed"),
    **_about("repeats place", "it."),
    **_joined("participants attributed_to"),
    **_about("initiated_by", "it."),
    **_joined("borne_by steps inferred"),
    **_about("reason limit", "it."),
    **_joined("sources"),
}

QUANTITIES: Mapping[str, Read] = {
    **HANGING,
    **_about("kind topic", "it."),
    **_about("sender receiver"),
    **_part("name measure value"),
    **NUMBER,
    **_part("unit missing part_of time"),
    "stage": _of_both(lambda row, quantity: quantity.stage or row.stage),
    **TIME,
    **_part("note"),
}

CITATIONS: Mapping[str, Read] = {
    **HANGING,
    **_part("source section paragraph page"),
    "start": _pair("span", 0),
    "end": _pair("span", 1),
    **_part("sha256 attributed_to stance note"),
}

FACTS: Mapping[str, Read] = {
    **_about("relationship"),
    **_about("id", "it."),
    "n": lambda rows: rows.places,
    **_about("state title", "it."),
    **_part("measure value"),
    **NUMBER,
    **_part("unit missing time"),
    **TIME,
    "observed": _filled("it.observed"),
    **_about("note", "it."),
    **_joined("links inferred sources"),
}

COVERAGE: Mapping[str, Read] = {
    **_about("relationship n"),
    **_about("source", "it."),
    **_about("kind topic sender receiver"),
    "period": _filled("it.period"),
    **_days(earliest=0, latest=3),
    **_about("completeness note", "it."),
}

TABLES: Mapping[str, Mapping[str, Read]] = MappingProxyType(
    {
        "ties": TIES,
        "quantities": QUANTITIES,
        "participants": HANGING | _part("name as_given state office body role"),
        "citations": CITATIONS,
        "links": HANGING | _part("rel to on certainty note"),
        "classification": HANGING | _part("scheme code label"),
        "facts": FACTS,
        "coverage": COVERAGE,
    }
)
