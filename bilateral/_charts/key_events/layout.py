"""Key events laid out: flags above and below an axis, a lane for each of more cases, or a list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from bilateral._charts.canvas import Canvas, FittedLayout, Point, Space
from bilateral._charts.key_events.listing import listing
from bilateral._charts.key_events.read import KeyEvent, KeyEvents
from bilateral._charts.legend import Entry, Legend
from bilateral._charts.palette import INK
from bilateral._charts.table.layout import SIGN, TableLayout, lay_out_table
from bilateral._charts.tie_marks import HEADS, SIZES, head_look

LEAST, MOST = 8.5, 24.0
"""The least and the most width of the words of an event, in sizes of the type."""
GAP = 1.3
"""Between the words of one event and the next, in sizes of the type."""
AXIS = 1.45
"""How high the strip of years is, in lines."""
LEADERS = (1.6, 4.5)
"""The least and the most height of the lines that lead from dates to words, in lines."""
LINES = (6, 5, 4, 3, 2)
"""The most lines of words under a date, the more the better."""
POLE = 0.4
"""From the line of an event to its words, in sizes of the type."""
NARROW = 380.0
"""Under so many points an axis has no room for words side by side."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to places across: the first and last day, the left end, and how many points are between.

    Examples
    --------
    >>> Scale(0.0, 10.0, 5.0, 100.0)(5.0)
    55.0
    """

    first: float
    last: float
    left: float
    width: float

    def __call__(self, day: float) -> float:
        """Give the place of a day."""
        return self.left + (day - self.first) / max(self.last - self.first, 1.0) * self.width


@dataclass(frozen=True, slots=True)
class Flag:
    """The words of an event, right of a line at `x`; its days are from `at` to `end`."""

    event: KeyEvent
    date: tuple[str, ...]
    words: tuple[str, ...]
    x: float
    at: float
    end: float

    @property
    def lines(self) -> int:
        """How many lines it has."""
        return len(self.date) + len(self.words)


@dataclass(frozen=True, slots=True)
class Side:
    """The flags on one side of an axis, and the case whose name stands at their far end, if any."""

    flags: tuple[Flag, ...] = ()
    named: str = ""

    @property
    def lines(self) -> int:
        """The lines of its highest flag, with the name."""
        return max((flag.lines for flag in self.flags), default=0) + bool(self.named)


@dataclass(frozen=True, slots=True)
class Lane:
    """An axis with flags above and below, from a top on, in points; `named` at its left, if any."""

    above: Side
    below: Side
    top: float
    named: str


@dataclass(frozen=True)
class Layout(FittedLayout):
    """All lanes; `leader` is how high the lines to words are."""

    lanes: tuple[Lane, ...]
    legend: Legend
    scale: Scale
    leader: float

    @property
    def axis(self) -> float:
        """The height of the strip of years."""
        return AXIS * self.space.type.leading

    def high(self, side: Side) -> float:
        """Give the height of one side of an axis."""
        return side.lines * self.space.type.leading + self.leader if side.lines else 0.0

    @property
    def needed(self) -> float:
        """The height of all that is drawn."""
        last = self.lanes[-1]
        return last.top + self.high(last.above) + self.axis + self.high(last.below) + 3


def lay_out(data: KeyEvents, space: Space) -> Layout | TableLayout:
    """Set events along axes; as a list where the page is narrow, or they are too many.

    Raises
    ------
    BilateralError
        When not even a list has room.
    """
    widest = max((len(side) for side in _sides(data)), default=0)
    each = space.width / max(widest, 1) / space.type.size
    if space.width >= NARROW and each >= LEAST and widest:
        for most in LINES:
            layout = _on_axes(data, space, most, LEADERS[0])
            if layout.needed <= space.height:
                return _spread(data, layout, most)
    return lay_out_table(listing(data, space, narrow=space.width < NARROW), space)


def _spread(data: KeyEvents, layout: Layout, most: int) -> Layout:
    """Lengthen the lines from dates to words where there is room to spare."""
    space = layout.space
    sides = sum(bool(side.lines) for lane in layout.lanes for side in (lane.above, lane.below))
    wanted = LEADERS[1] if space.fixed else 2.2
    spare = (space.height - layout.needed) / space.type.leading / max(sides, 1)
    return _on_axes(data, space, most, min(wanted, LEADERS[0] + spare))


def _sides(data: KeyEvents) -> list[Sequence[KeyEvent]]:
    """Give the events on each side of the axes: of one case alone they stand on both by turns."""
    cases: list[Sequence[KeyEvent]] = list(data.by_case.values())
    return [cases[0][::2], cases[0][1::2]] if len(cases) == 1 else cases


def _on_axes(data: KeyEvents, space: Space, most: int, leader: float) -> Layout:
    several, type_ = len(data.by_case) > 2, space.type
    names = [data.names[case] for case in data.by_case] if several else []
    left = max(map(type_.bold.width, names), default=0.0)
    named = len(data.by_case) == 2
    # The key stands behind the name above the axis.
    start = type_.bold.width(data.names[next(iter(data.by_case))]) + 2 * type_.size if named else 0
    legend = Legend.of(_entries(data, type_.size), type_, start, space.width)
    margin = 0.03 * space.width
    first, last = space.covering(data.days or (0.0, 0.0))
    scale = Scale(first, last, left + margin, space.width - left - 2 * margin)
    sides = [
        Side(tuple(_flags(some, scale, space, most)), some[0].case if named else "")
        for some in _sides(data)
        if some
    ]
    pairs = [(Side(), side) for side in sides] if several else [(sides[0], [*sides, Side()][1])]
    layout = Layout(space, (), legend, scale, leader * type_.leading)
    top = max(legend.height - named * (type_.leading + 4), 0.0)
    for case, (above, below) in zip_longest(data.by_case if several else [""], pairs):
        layout = replace(layout, lanes=(*layout.lanes, Lane(above, below, top, case)))
        top = layout.needed + 0.5 * type_.leading
    return layout


def _flags(events: Sequence[KeyEvent], scale: Scale, space: Space, most: int) -> Iterator[Flag]:
    """Set the words of events side by side, each as near to its date as the others let it."""
    type_, gap = space.type, GAP * space.type.size
    width = min(MOST * type_.size, (space.width - gap * (len(events) - 1)) / len(events))
    ats = [scale(event.first) for event in events]
    room = width - POLE * type_.size
    for event, at, x in zip(events, ats, apart(ats, width + gap, space.width - width), strict=True):
        date = type_.bold.wrap(event.date, room - bool(event.direction) * SIGN * type_.size, 3)
        words = type_.wrap(event.title, room, most)
        yield Flag(event, date, words, x, at, scale(event.last))


def apart(places: Sequence[float], step: float, last: float) -> list[float]:
    """Move places in rising order as little as may be, until they are a step apart.

    Examples
    --------
    >>> apart([10.0, 12.0, 90.0], 10.0, 100.0)
    [6.0, 16.0, 90.0]
    """
    blocks: list[list[float]] = []
    for number, at in enumerate(places):
        blocks.append([at - number * step])
        while len(blocks) > 1 and _mean(blocks[-2]) > _mean(blocks[-1]):
            blocks[-2:] = [blocks[-2] + blocks[-1]]
    free = [_mean(block) for block in blocks for _ in block]
    most = last - (len(places) - 1) * step
    return [min(max(at, 0.0), most) + number * step for number, at in enumerate(free)]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _entries(data: KeyEvents, size: float) -> Iterator[Entry]:
    used = {event.direction for event in data.events}
    for direction, words in data.directions.items():
        if direction in used:
            yield direction_entry(direction, words, size)


def direction_entry(direction: str, words: str, size: float) -> Entry:
    """Make the entry of a key for what goes one way."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        draw_direction(canvas, f"key:{direction}", direction, (x + size / 2, y), INK)

    return Entry(size, words, draw)


def draw_direction(canvas: Canvas, gid: str, direction: str, at: Point, colour: str) -> None:
    """Draw the mark of what goes one way."""
    shape = HEADS[direction]
    look = {"ms": SIZES[shape] * 0.42 * canvas.type.size, **head_look(shape, "delivered", colour)}
    canvas.mark(gid, *at, **look)
