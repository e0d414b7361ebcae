"""Charts of a page: one under the other, or in two columns on a slide."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bilateral._charts.canvas import FittedLayout, Point, Space
from bilateral._charts.overview.read import Inset, Insets
from bilateral._charts.page import SIDE, title_lines, title_type
from bilateral._charts.phrases import PHRASES
from bilateral._charts.room import fair_shares
from bilateral._charts.table.content import Column, Table
from bilateral._charts.table.layout import lay_out_table
from bilateral._charts.typesetting import Type
from bilateral.errors import BilateralError

LETTER = 1.9
"""Room for a letter at the left of a title, in sizes of the type."""
BETWEEN = 14.0
"""Between one chart and the next, in points."""
TRIES = 6
"""In so many steps the least is looked for that a chart needs."""
NO_END = 1e5
WIDE = 720.0
"""From so many points on, a figure of a given height has two columns of charts."""
FIRST = 0.54
"""The share of the width that the first of two columns takes."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A chart laid out: its place for the title, and that of its axes with their space."""

    inset: Inset
    corner: Point
    title: tuple[str, ...]
    axes: tuple[float, float]
    space: Space
    layout: Any


@dataclass(frozen=True)
class Layout(FittedLayout):
    """The lines of the title, and the charts by letter."""

    title: tuple[str, ...]
    heading: Type
    panels: Mapping[str, Panel]
    end: float

    @property
    def needed(self) -> float:
        """The height of all that is drawn."""
        return self.end


@dataclass(frozen=True)
class Place:
    """A chart in its column: its heading, how far from the left, and the space of the column."""

    letter: str
    inset: Inset
    heading: str
    left: float
    space: Space
    is_brief: bool = False

    @property
    def title(self) -> tuple[str, ...]:
        """The lines of its heading."""
        bold = self.space.type.bold
        return title_lines(self.heading, self.space.width - LETTER * bold.size, bold)

    @property
    def above(self) -> float:
        """The room of its title."""
        return len(self.title) * self.space.type.leading + 6

    @property
    def around(self) -> float:
        """The room above and below its axes."""
        return self.above + self.inset.type.margins.bottom

    def lay_out(self, high: float) -> tuple[Any, Space]:
        """Lay it out in a height at most; the space is as high as it then is."""
        space = replace(self.space, height=high)
        type_ = self.inset.type
        lay_out = (self.is_brief and type_.lay_out_briefly) or type_.lay_out
        layout = lay_out(self.inset.data, space)
        return layout, replace(space, height=layout.height)

    def lay_out_or_say(self, high: float) -> tuple[Any, Space]:
        """Lay it out, or the sentence that it has no room."""
        try:
            return self.lay_out(high)
        except BilateralError:
            foot = (PHRASES["no_room_kinds"].format(self.inset.title),)
            table = Table(columns=(Column(),), rows=(), foot=foot, left_out=str)
            layout = lay_out_table(table, replace(self.space, height=high))
            return layout, replace(self.space, height=layout.height)

    def has_room(self, high: float) -> bool:
        """Whether anything of it has room in a height."""
        try:
            self.lay_out(high)
        except BilateralError:
            return False
        return True

    def panel(self, top: float, high: float) -> Panel:
        """Set it from a top on."""
        layout, space = self.lay_out_or_say(high)
        corner = self.left, top
        axes = self.left, top + self.above
        return Panel(self.inset, corner, self.title, axes, space, layout)


def lay_out(insets: Insets, space: Space) -> Layout:
    """Set charts on the page.

    Raises
    ------
    BilateralError
        When one of them has no room.
    """
    heading = title_type(space.width / 72, space.style)
    title = title_lines(space.title, space.width, heading) if space.title else ()
    top = len(title) * heading.leading + 2 * SIDE
    panels: dict[str, Panel] = {}
    end = top
    for whole in _columns(insets, space):
        room = space.height - top + BETWEEN - sum(place.around + BETWEEN for place in whole)
        below, column = top, _shortened(whole, room)
        for place, high in zip(column, _heights(column, room), strict=True):
            panels[place.letter] = panel = place.panel(below, high)
            below += place.around + panel.space.height + BETWEEN
        end = max(end, below)
    return Layout(space, title, heading, panels, end - BETWEEN + 2)


def _columns(insets: Insets, space: Space) -> list[list[Place]]:
    """Set charts under one another; on a slide the first stands left of the others.

    There a heading says in a few words what a chart shows, which leaves more room to the chart.
    """
    charts = list(insets.by_letter.items())
    # All have the size of type of the whole page, and say by their height what they need.
    style = replace(space.style, font_size=space.type.size)
    within = replace(space, fixed=False, title="", style=style)
    if len(charts) == 1 or not (space.fixed and space.width >= WIDE):
        return [[Place(letter, inset, inset.title, 0.0, within) for letter, inset in charts]]
    left = FIRST * (space.width - BETWEEN)
    columns = ((0.0, left, charts[:1]), (left + BETWEEN, space.width - left - BETWEEN, charts[1:]))
    return [
        [
            Place(letter, inset, PHRASES[f"inset_{inset.name}"], start, narrower, is_brief=True)
            for letter, inset in shown
            for narrower in [replace(within, width=wide)]
        ]
        for start, wide, shown in columns
    ]


def _shortened(column: Sequence[Place], room: float) -> Sequence[Place]:
    """Show on a slide the least of each chart, but all of the last that have room.

    On a page only the last is shown by its least, a row for each case, where not all have room.
    """
    if not any(place.is_brief for place in column):
        last = column[-1]
        heading = PHRASES[f"inset_{last.inset.name}"]
        briefly = [*column[:-1], replace(last, is_brief=True, heading=heading)]
        return column if _wanted(column) <= room else briefly
    for n in reversed(range(len(column))):
        longer = [*column[:n], replace(column[n], is_brief=False), *column[n + 1 :]]
        if _wanted(longer) <= room:
            column = longer
    return column


def _wanted(column: Sequence[Place]) -> float:
    """Return the height that charts take if they are shown whole."""
    return sum(place.lay_out_or_say(NO_END)[1].height for place in column)


def _heights(column: Sequence[Place], room: float) -> list[float]:
    """Share the room out: each chart has the least that it must have, then as much as others.

    The first has what it wants where that is less than half.
    """
    wanted = [place.lay_out_or_say(NO_END)[1].height for place in column]
    if sum(wanted) <= room:
        return wanted
    least = [_least(place, want) for place, want in zip(column, wanted, strict=True)]
    if len(column) > 1 and wanted[0] < room / 2:
        least[0] = wanted[0]
    if sum(least) > room:
        return fair_shares(least, room)
    more = [want - low for want, low in zip(wanted, least, strict=True)]
    shares = fair_shares(more, room - sum(least))
    given = [low + share for low, share in zip(least, shares, strict=True)]
    return _filled(column, wanted, given, room)


def _least(place: Place, wanted: float) -> float:
    """Find about the least height in which anything of a chart has room."""
    low, high = 0.0, wanted
    for _ in range(TRIES):
        middle = (low + high) / 2
        low, high = (low, middle) if place.has_room(middle) else (middle, high)
    return high


def _filled(
    column: Sequence[Place], wanted: Sequence[float], given: list[float], room: float
) -> list[float]:
    """Give what charts leave of their parts to the first that want more."""
    taken = [
        place.lay_out_or_say(high)[1].height for place, high in zip(column, given, strict=True)
    ]
    spare = room - sum(taken)
    for n, want in enumerate(wanted):
        more = max(min(want - taken[n], spare), 0.0)
        given[n], spare = taken[n] + more, spare - more
    return given
