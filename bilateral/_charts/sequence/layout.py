"""A chart of order laid out: rows for ties that a link has, single lines for the others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from bilateral._charts.canvas import Space
from bilateral._charts.column_packing import Stacks, stacked
from bilateral._charts.legend import Legend
from bilateral._charts.phrases import PHRASES
from bilateral._charts.room import as_many_as_fit, left_out
from bilateral._charts.sequence.legend import legend_entries
from bilateral._charts.sequence.links import PORT, LinkLine, crowds, link_lines
from bilateral._charts.sequence.read import Course, Event, Order, began
from bilateral._charts.typesetting import Type
from bilateral._charts.word_lines import heading_type

BETWEEN = 14.0
"""The gap between cases side by side, in points."""
BELOW = 9.0
"""Between cases above each other."""
LANE = 5.0
"""From lane to lane, and the most that all lanes take of the width."""
LANES = 0.22
NODE = 4.2
"""Half the room of a tie's mark, with the air around it."""
WIDE, NARROW = 330.0, 205.0
"""The width of a case at best and at least."""
SPREAD = 1.6
"""By how much rows move apart at most where axes have room to spare."""


ROW = 1.42
"""The height of a row, in sizes of the type."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a case: a tie, or several that no link has.

    Attributes
    ----------
    events : tuple of Event
        One with a mark and words of its own, or those that share the line.
    words : tuple of str
        Its words, as broken.
    date : str
        When it, or the first of several, began.
    height : float
        In points.
    heading : bool
        Whether it is a heading, and no tie.
    """

    events: tuple[Event, ...]
    words: tuple[str, ...]
    date: str
    height: float
    heading: bool = False

    @property
    def event(self) -> Event | None:
        """The tie, if it is one with a row of its own."""
        return self.events[0] if len(self.events) == 1 and not self.heading else None


@dataclass(frozen=True)
class CaseColumn:
    """One case laid out: its heading, and its lines with their tops, from its own upper edge."""

    name: str
    heading: tuple[str, ...]
    lines: tuple[Line, ...]
    links: tuple[LinkLine, ...]
    head: float

    @cached_property
    def tops(self) -> tuple[float, ...]:
        """Where each line begins."""
        tops, at = [], self.head
        for line in self.lines:
            tops.append(at)
            at += line.height
        return tuple(tops)

    @property
    def height(self) -> float:
        """In points."""
        return self.head + sum(line.height for line in self.lines)

    @cached_property
    def ties(self) -> tuple[tuple[Event, float], ...]:
        """Each tie that has a line of its own, in order, with the middle of the line."""
        placed = zip(self.lines, self.tops, strict=True)
        return tuple((line.event, top + line.height / 2) for line, top in placed if line.event)


@dataclass(frozen=True)
class Layout(Stacks[CaseColumn]):
    """All cases laid out, in points.

    Attributes
    ----------
    date, gutter : float
        The room for dates, and for the lanes of lines.
    """

    date: float
    gutter: float


def lay_out(order: Order, space: Space) -> Layout:
    """Lay cases out, with as many ties as there is room for.

    Every tie has a row where that fits; else those that no link has share lines, or are only
    counted; else the last of the others are.

    Raises
    ------
    BilateralError
        When given axes have no room for a single tie.
    """
    room = space.wide_enough().height
    most = max((len(course.linked) for course in order.courses), default=0)
    for detail in ("all", "joined", "linked"):
        for columns in _counts(order, space):
            layout = _layout(order, space, columns, detail, most)
            if layout.needed <= (room if detail != "all" else _roomy(space)):
                return _spread(layout)
    columns = max(_counts(order, space))
    return as_many_as_fit(
        most, lambda count: _layout(order, space, columns, "linked", count), space
    )


def _roomy(space: Space) -> float:
    """Return the height up to which every tie has a row: a page of its own is not filled for it."""
    return space.height * (1.0 if space.fixed else 0.6)


def _counts(order: Order, space: Space) -> range:
    """Try cases side by side: as few as make wide columns, up to as many as fit."""
    width, cases = space.width, max(len(order.courses), 1)
    best, most = (max(min(int((width + BETWEEN) / w), cases), 1) for w in (WIDE, NARROW))
    return range(best, most + 1)


def _spread(layout: Layout) -> Layout:
    """Move rows apart where given axes have room to spare."""
    if not layout.space.fixed:
        return layout
    rows = layout.needed - layout.legend.height - len(layout.foot) * layout.space.type.leading
    factor = min(1 + (layout.space.height - layout.needed) / max(rows, 1.0), SPREAD)
    return replace(
        layout,
        blocks=tuple(
            replace(
                column,
                lines=tuple(replace(line, height=line.height * factor) for line in column.lines),
            )
            for column in layout.blocks
        ),
    )


def _layout(order: Order, space: Space, count: int, detail: str, most: int) -> Layout:
    type_ = space.type
    width = (space.width - (count - 1) * BETWEEN) / count
    kept = [tuple(_kept(course, detail, most)) for course in order.courses]
    events = ([run[0] for run in runs if len(run) == 1] for runs in kept)
    by_case = list(map(link_lines, events))
    lanes = max((link.lane + 1 for links in by_case for link in links), default=0)
    dates = (date_of(run) for runs in kept for run in runs)
    layout = Layout(
        space=space,
        legend=Legend.of(legend_entries(order, type_.size), type_, 0.0, space.width),
        date=max(map(type_.width, dates), default=0.0) + 4,
        gutter=min(lanes * LANE + 4, LANES * width) if lanes else 0.0,
        width=width,
        between=BETWEEN,
        below=BELOW,
        columns=(),
        blocks=(),
        foot=(),
    )
    laid = tuple(
        _column(course, runs, links, layout, order)
        for course, runs, links in zip(order.courses, kept, by_case, strict=True)
    )
    columns = stacked([column.height for column in laid], count, BELOW)
    shown = sum(len(run) for runs in kept for run in runs)
    total = sum(len(course.events) for course in order.courses)
    foot = left_out(space, "no_room_ties", shown, total)
    foot = foot if total else type_.wrap(PHRASES["no_ties"], space.width - 2)
    return replace(layout, blocks=laid, columns=columns, foot=foot)


def _kept(course: Course, detail: str, most: int) -> Iterator[tuple[Event, ...]]:
    """Yield the ties of a case line by line: those that share a line together."""
    shown = set(course.ranked[:most])
    for (_, is_linked), group in groupby(
        course.events, key=lambda event: (event.dated, event.id in course.linked)
    ):
        events = tuple(group)
        if is_linked:
            yield from ((event,) for event in events if event.id in shown)
        elif detail == "all" or (detail == "joined" and len(events) == 1):
            yield from ((event,) for event in events)
        elif detail == "joined":
            yield events


def _column(
    course: Course,
    runs: Sequence[tuple[Event, ...]],
    links: tuple[LinkLine, ...],
    layout: Layout,
    order: Order,
) -> CaseColumn:
    type_ = layout.space.type
    heading = heading_type(type_)
    name = heading.wrap(order.names[course.name], layout.width, 2)
    room = layout.width - layout.date - layout.gutter - 2 * NODE - 1
    return CaseColumn(
        name=course.name,
        heading=name,
        lines=tuple(lines_of(runs, links, room, type_)),
        links=links,
        head=len(name) * heading.leading + 2,
    )


def lines_of(
    runs: Sequence[tuple[Event, ...]],
    links: Sequence[LinkLine],
    room: float,
    type_: Type,
) -> Iterator[Line]:
    """Set the lines of a case.

    Parameters
    ----------
    runs : sequence of tuple of Event
        The ties of each line, in order.
    links : sequence of LinkLine
        What leads from row to row: a row is as high as those that meet it need.
    room : float
        For words, in points.
    type_ : Type
        The type of the words.
    """
    row, dated, meeting = 0, True, crowds(links)
    for run in runs:
        if dated and not run[0].dated:
            dated = False
            text = PHRASES["no_place"]
            yield Line((), type_.wrap(text, room, 1), "", ROW * type_.size * 1.2, heading=True)
        date = date_of(run)
        if len(run) > 1:
            yield Line(run, (_joined(run, room, type_),), date, ROW * type_.size)
            continue
        title = type_.wrap(run[0].title, room, 2)
        tall = (ROW - 1.2) * type_.size + len(title) * type_.leading
        yield Line(run, title, date, max(tall, meeting.get(row, 0) * PORT + 1.5))
        row += 1


def date_of(run: Sequence[Event]) -> str:
    """Write when some ties began, in years if they did not begin at the same time."""
    dates = list(dict.fromkeys(began(event) for event in run))
    if len(dates) == 1:
        return dates[0]
    known = [str(day)[:4] for event in run for day in event.began if day is not None]
    return f"{min(known)}\N{EN DASH}{max(known)}" if run[0].dated and known else ""


def _joined(run: Sequence[Event], room: float, type_: Type) -> str:
    """Name as many of some ties as one line has, and count the rest."""
    for shown in range(len(run), 0, -1):
        titles = [event.title for event in run[:shown]]
        text = " · ".join([*titles, *([f"+{len(run) - shown}"] if shown < len(run) else [])])
        if type_.width(text) <= room:
            return text
    more = f" · +{len(run) - 1}"
    return type_.cut(run[0].title, room - type_.width(more)) + more
