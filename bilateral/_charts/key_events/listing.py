"""Key events as a list, where an axis has no room for their words: date, what, which way."""

from collections.abc import Iterator

from bilateral._charts.canvas import Space
from bilateral._charts.key_events.read import KeyEvent, KeyEvents
from bilateral._charts.palette import QUIET
from bilateral._charts.phrases import PHRASES
from bilateral._charts.table.content import Cell, Column, Row, Table, words


def listing(data: KeyEvents, space: Space, *, narrow: bool) -> Table:
    """List the events of each case in order of time, under its name or beside it."""
    looks = dict(zip(data.by_case, space.style.looks(data.by_case), strict=True))
    columns = (Column(most=12.0), Column(least=14.0), Column(most=10.0))
    named = Column(most=16.0)
    rows = [
        Row(
            cells=(
                *([] if narrow else [_name(data, event, looks[case].colour)]),
                *_cells(data, event, looks[case].colour),
            ),
            group=data.names[case] if narrow else "",
        )
        for case, events in data.by_case.items()
        for event in events
    ]
    return Table(
        columns=columns if narrow else (named, *columns),
        rows=rows,
        foot=() if rows else (PHRASES["no_key_events"],),
        left_out=lambda gone: PHRASES["no_room_events"].format(len(gone), len(rows)),
    )


def _name(data: KeyEvents, event: KeyEvent, colour: str) -> Cell:
    """Name a case beside its first event."""
    name = data.names[event.case] if data.by_case[event.case][0] is event else ""
    return words(name, f"case:{event.case}", weight="bold", color=colour)


def _cells(data: KeyEvents, event: KeyEvent, colour: str) -> Iterator[Cell]:
    yield words(event.date, f"date:{event.name}", color=colour, weight="bold")
    yield words(event.title, f"words:{event.name}")
    yield words(data.directions.get(event.direction, ""), f"head:{event.name}", color=QUIET)
