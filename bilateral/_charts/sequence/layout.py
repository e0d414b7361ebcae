"""A chart of order laid out: rows for ties that a link holds, single lines for the others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from bilateral._charts.canvas import Space
from bilateral._charts.column_packing import Stacks, stacked
from bilateral._charts.fitting import most_that_fit
from bilateral._charts.legend import Legend
from bilateral._charts.phrases import PHRASES
from bilateral._charts.sequence.legend import legend_entries
from bilateral._charts.sequence.lines import Line, date_of, lines_of
from bilateral._charts.sequence.rails import Rail, rails_of
from bilateral._charts.sequence.read import Course, Event, Order
from bilateral._charts.typesetting import Type

BETWEEN = 14.0
"""Between cases beside each other, in points."""
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


@dataclass(frozen=True)
class Track:
    """One case laid out: its heading, and its lines with their tops, from its own upper edge."""

    name: str
    heading: tuple[str, ...]
    lines: tuple[Line, ...]
    rails: tuple[Rail, ...]
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
    def rows(self) -> tuple[int, ...]:
        """The number of the line of each tie that has one of its own, in order."""
        return tuple(number for number, line in enumerate(self.lines) if line.event)

    def middle(self, row: int) -> float:
        """Give the middle of a row, by its number among the ties with rows."""
        number = self.rows[row]
        return self.tops[number] + self.lines[number].height / 2


@dataclass(frozen=True)
class Layout(Stacks[Track]):
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

    Every tie has a row where that fits; else those that no link holds share lines, or are only
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
    return _fewer(order, space, most)


def _roomy(space: Space) -> float:
    """Give the height up to which every tie has a row: a page of its own is not filled for it."""
    return space.height * (1.0 if space.fixed else 0.6)


def _fewer(order: Order, space: Space, most: int) -> Layout:
    """Leave out the last ties of every case, as many as must be."""
    columns = max(_counts(order, space))

    def keep(count: int) -> Layout:
        return _layout(order, space, columns, "linked", count)

    count = most_that_fit(most, lambda count: keep(count).needed <= space.height)
    if count == 0:
        raise space.too_low(keep(1).needed)
    return keep(count)


def _counts(order: Order, space: Space) -> range:
    """Try cases beside each other: as few as make wide columns, up to as many as there is room."""
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
                track,
                lines=tuple(replace(line, height=line.height * factor) for line in track.lines),
            )
            for track in layout.blocks
        ),
    )


def _layout(order: Order, space: Space, count: int, detail: str, most: int) -> Layout:
    type_ = space.type
    width = (space.width - (count - 1) * BETWEEN) / count
    kept = [tuple(_kept(course, detail, most)) for course in order.courses]
    events = ([run[0] for run in runs if len(run) == 1] for runs in kept)
    rails = list(map(rails_of, events))
    lanes = max((rail.lane + 1 for rails_ in rails for rail in rails_), default=0)
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
        _track(course, runs, rails_, layout, order)
        for course, runs, rails_ in zip(order.courses, kept, rails, strict=True)
    )
    columns = stacked([track.height for track in laid], count, BELOW)
    shown = sum(len(run) for runs in kept for run in runs)
    return replace(layout, blocks=laid, columns=columns, foot=_foot(order, space, shown))


def _foot(order: Order, space: Space, shown: int) -> tuple[str, ...]:
    """Say how many ties have no room, or that there are none."""
    total = sum(len(course.events) for course in order.courses)
    if not total:
        return space.type.wrap(PHRASES["no_ties"], space.width - 2)
    text = PHRASES["no_room_ties"].format(total - shown, total)
    return space.type.wrap(text, space.width - 2) if shown < total else ()


def _kept(course: Course, detail: str, most: int) -> Iterator[tuple[Event, ...]]:
    """Give the ties of a case line by line: those that share a line together."""
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


def _track(
    course: Course,
    runs: Sequence[tuple[Event, ...]],
    rails: tuple[Rail, ...],
    layout: Layout,
    order: Order,
) -> Track:
    type_ = layout.space.type
    heading = Type(type_.size + 1.6, weight="bold")
    name = heading.wrap(order.names[course.name], layout.width, 2)
    room = layout.width - layout.date - layout.gutter - 2 * NODE - 1
    return Track(
        name=course.name,
        heading=name,
        lines=tuple(lines_of(runs, rails, room, type_)),
        rails=rails,
        head=len(name) * heading.leading + 2,
    )
