"""Charts of a page: one under the other, or side by side on a slide."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bilateral._charts.canvas import FittedLayout, Point, Space
from bilateral._charts.overview.read import Inset, Insets
from bilateral._charts.page import SIDE, title_lines, title_type
from bilateral._charts.phrases import PHRASES
from bilateral._charts.room import fair_shares
from bilateral._charts.style import Style
from bilateral._charts.table.content import Column, Table
from bilateral._charts.table.layout import lay_out_table
from bilateral._charts.typesetting import Type
from bilateral.errors import BilateralError

LETTER = 1.9
"""Room for a letter at the left of a title, in sizes of the type."""
BETWEEN = 14.0
"""Between one chart and the next, in points."""
SLACK = 4.0
"""What a chart may take besides what it says that it wants, in points."""
TRIES = 8
"""In so many steps the least is looked for that a chart needs."""
WIDE = 720.0
"""From so many points on, a figure of a given height has charts side by side."""


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
    """A chart in its column: how far from the left, and the space of the column."""

    letter: str
    inset: Inset
    left: float
    space: Space

    @property
    def title(self) -> tuple[str, ...]:
        """The lines of its title."""
        bold = self.space.type.bold
        return title_lines(self.inset.title, self.space.width - LETTER * bold.size, bold)

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
        space = replace(self.space, height=high, fixed=False, title="", style=self.style)
        layout = self.inset.type.lay_out(self.inset.data, space)
        return layout, replace(space, height=layout.height)

    @property
    def style(self) -> Style:
        """The style, with the size of type of the whole page."""
        return replace(self.space.style, font_size=self.space.type.size)

    def lay_out_or_say(self, high: float) -> tuple[Any, Space]:
        """Lay it out, or the sentence that it has no room."""
        try:
            return self.lay_out(high)
        except BilateralError:
            foot = (PHRASES["no_room_kinds"].format(self.inset.title),)
            table = Table(columns=(Column(),), rows=(), foot=foot, left_out=str)
            space = replace(self.space, height=high, fixed=False, title="", style=self.style)
            layout = lay_out_table(table, space)
            return layout, replace(space, height=layout.height)

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
    rows = _rows(insets, space)
    around = [max(place.around for place in row) for row in rows]
    room = space.height - top - sum(around) - BETWEEN * (len(rows) - 1)
    panels: dict[str, Panel] = {}
    for row, high, more in zip(rows, _heights(rows, room), around, strict=True):
        side_by_side = {place.letter: place.panel(top, high) for place in row}
        top += max(panel.space.height for panel in side_by_side.values()) + more + BETWEEN
        panels |= side_by_side
    return Layout(space, title, heading, panels, top - BETWEEN + 2)


def _rows(insets: Insets, space: Space) -> list[list[Place]]:
    """Give each chart a row; on a slide they share one."""
    charts = list(insets.by_letter.items())
    if not (space.fixed and space.width >= WIDE):
        return [[Place(letter, inset, 0.0, space)] for letter, inset in charts]
    wide = (space.width - BETWEEN * (len(charts) - 1)) / len(charts)
    column = replace(space, width=wide)
    return [
        [
            Place(letter, inset, n * (wide + BETWEEN), column)
            for n, (letter, inset) in enumerate(charts)
        ]
    ]


def _heights(rows: Sequence[Sequence[Place]], room: float) -> list[float]:
    """Share the room out, so that each row has the least that it must have at least.

    The first has what it wants where that is less than half.
    """
    wanted = [max(it.lay_out_or_say(room)[1].height for it in row) for row in rows]
    least = [0.0] * len(rows)
    if len(rows) > 1 and wanted[0] < room / 2:
        least[0] = wanted[0]
    for _ in range(len(rows) + 1):
        rest = room - sum(least)
        more = [want - low for want, low in zip(wanted, least, strict=True)]
        given = [low + part for low, part in zip(least, fair_shares(more, rest), strict=True)]
        lacking = [n for n, row in enumerate(rows) if not _have_room(row, given[n])]
        if not lacking or rest <= 0:
            break
        for n in lacking:
            most = max(wanted[n], given[n]) + SLACK
            tried = (given[n] + step / TRIES * (most - given[n]) for step in range(1, TRIES))
            least[n] = next((high for high in tried if _have_room(rows[n], high)), most)
    return _filled(rows, wanted, given, room)


def _filled(
    rows: Sequence[Sequence[Place]], wanted: Sequence[float], given: list[float], room: float
) -> list[float]:
    """Give what charts leave of their parts to the first that want more."""
    taken = [
        max(it.lay_out_or_say(high)[1].height for it in row)
        for row, high in zip(rows, given, strict=True)
    ]
    spare = room - sum(taken)
    for n, want in enumerate(wanted):
        more = max(min(want - taken[n], spare), 0.0)
        given[n], spare = taken[n] + more, spare - more
    return given


def _have_room(row: Sequence[Place], high: float) -> bool:
    return all(it.has_room(high) for it in row)
