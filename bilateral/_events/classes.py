"""The classes by which events are counted, and the names of their columns."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from bilateral._events.event_codes import QUADS, TONES, event_codes
from bilateral._events.layout import EventLayout
from bilateral.errors import DataSetError, refuse_unknown

if TYPE_CHECKING:
    from bilateral._events.event_table import EventTable

By = Literal["quad", "published quad", "tone", "root", "code"]
COLUMN_OF: Final[Mapping[By, str]] = {
    "quad": "class",
    "published quad": "quad",
    "tone": "tone",
    "root": "root",
    "code": "code",
}
"""The column of the resolved rows with each class."""


class EventClass(NamedTuple):
    """A class of events.

    Attributes
    ----------
    value : str
        Its value in the rows.
    name : str
        The end of the name of its column.
    meaning : str
        What its events are, as a sentence goes on after "the number of".
    topics : tuple of str
        The topics of ties that its codes come nearest to.
    """

    value: str
    name: str
    meaning: str
    topics: tuple[str, ...] = ()


def classes_of(by: By | None, events: "EventTable") -> list[EventClass]:
    """Return the classes of a way of counting; codes and published classes are read from the rows.

    Raises
    ------
    UnknownNameError
        If there is no such way.
    DataSetError
        If the layout lacks the codes or the column that it needs.
    """
    if by is None:
        return []
    layout = events.layout
    refuse_unknown("way to count events, by", by, COLUMN_OF)
    if by == "published quad":
        return [
            EventClass(value, f"quad_{_plain(value)}", f"events of the published class {value}")
            for value in _values(events, by, layout.quad)
        ]
    if not layout.codes:
        msg = (
            f"by={by!r} needs the codes of events, and the layout {layout.name!r} names none; give "
            "'code' and 'codes' (cameo or plover), or count all: by=None"
        )
        raise DataSetError(msg)
    if by == "quad":
        return [_class(by, quad, f"events of {quad}", layout) for quad in QUADS]
    if by == "tone":
        return [_class(by, tone, f"{tone} events", layout) for tone in TONES]
    return _listed(by, layout, _values(events, by, "code") if by == "code" else None)


def _listed(by: By, layout: EventLayout, values: list[str] | None) -> list[EventClass]:
    """Return the roots of a list of codes, or those of its codes that the rows have."""
    codes = event_codes(layout.codes or "")
    shown = codes[codes["code"] == codes["root"]] if by == "root" else codes
    if values is not None:
        shown = shown[shown["code"].isin(values)]
    start = f"{by}_" if layout.codes == "cameo" else ""
    return [
        EventClass(
            code,
            f"{start}{_plain(code)}",
            f"events of {by} {code}, {label[0].lower()}{label[1:]}",
            _topics(by, code, layout),
        )
        for code, label in zip(shown["code"], shown["label"], strict=True)
    ]


def _class(by: By, value: str, meaning: str, layout: EventLayout) -> EventClass:
    return EventClass(value, _plain(value), meaning, _topics(by, value, layout))


def _topics(by: By, value: str, layout: EventLayout) -> tuple[str, ...]:
    codes = event_codes(layout.codes or "")
    column = "quad" if by == "quad" else by
    cells = codes.loc[codes[column] == value, "topics"]
    return tuple(sorted({topic for cell in cells for topic in cell.split()}))


def _values(events: "EventTable", by: By, needed: str | None) -> list[str]:
    """Read which classes the rows have."""
    if not needed:
        msg = "by='published quad' needs a column of published classes, and the layout names none"
        raise DataSetError(msg)
    rows = events.between_states()
    column = rows[COLUMN_OF[by]]
    found = events.run(rows.filter(column.notnull()).select(value=column).distinct())
    return sorted(found["value"])


def _plain(value: str) -> str:
    return re.sub(r"\W+", "_", value.lower()).strip("_")
