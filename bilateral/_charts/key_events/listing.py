"""Key events as a list, where an axis has no room for their words: date, what, which way."""

from bilateral._charts.canvas import Space
from bilateral._charts.key_events.read import KeyEvent, KeyEvents
from bilateral._charts.palette import QUIET
from bilateral._charts.phrases import PHRASES
from bilateral._charts.table.content import Cell, Column, Paragraph, Row, Table, words

BESIDE = 45.0
"""From so many sizes of the type of width on, the name of a case stands left of its events."""


def listing(data: KeyEvents, space: Space, *, narrow: bool) -> Table:
    """List the events of each case in order of time, under its name or next to it."""
    is_wide = space.width >= BESIDE * space.type.size
    looks = space.style.looks(data.by_case)
    colours = {data.names[case]: look.colour for case, look in looks.items()}
    rows = [
        Row(
            cells=[
                *([_name(data, event, looks[case].colour)] if is_wide else []),
                *_cells(data, event, looks[case].colour, narrow=narrow),
            ],
            group="" if is_wide else data.names[case],
            rank=-event.rank,
        )
        for case, events in data.by_case.items()
        for event in events
    ]
    columns = [Column(most=11.0), Column(least=12.0), *([] if narrow else [Column(most=10.0)])]
    return Table(
        columns=[Column(most=16.0), *columns] if is_wide else columns,
        rows=rows,
        foot=() if rows else (PHRASES["no_key_events"],),
        left_out=lambda gone: PHRASES["no_room_events"].format(len(gone), len(rows)),
        colors=colours,
    )


def _cells(data: KeyEvents, event: KeyEvent, colour: str, *, narrow: bool) -> list[Cell]:
    """Set the date, the words, and which way it went: below the date where the page is narrow."""
    date = words(event.date, f"date:{event.name}", color=colour, weight="bold")
    direction = words(data.directions.get(event.direction, ""), f"head:{event.name}", color=QUIET)
    what = Cell(paragraphs=(Paragraph(text=event.title, gid=f"words:{event.name}", most=4),))
    if narrow:
        return [Cell(paragraphs=(*date.paragraphs, *direction.paragraphs)), what]
    return [date, what, direction]


def _name(data: KeyEvents, event: KeyEvent, colour: str) -> Cell:
    """Name a case next to the first of its events."""
    is_first = data.by_case[event.case][0] is event
    name = data.names[event.case] if is_first else ""
    return words(name, f"case:{event.case}", color=colour, weight="bold")
