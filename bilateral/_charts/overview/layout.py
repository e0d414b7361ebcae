"""Charts of a page: one under the other, or on a slide beside each other below the first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bilateral._charts.canvas import FittedLayout, Space
from bilateral._charts.overview.read import Inset, Insets
from bilateral._charts.page import SIDE, Page, title_lines, title_type
from bilateral._charts.room import fair_shares
from bilateral._charts.typesetting import Type
from bilateral.errors import BilateralError

LETTER = 1.9
"""Room for a letter at the left of a title, in sizes of the type."""
BETWEEN = 14.0
"""Between one chart and the next, in points."""
WIDE = 720.0
"""From so many points on, a page that is no higher than a slide has charts beside each other."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A chart laid out: its place for the title, and that of its axes with their space."""

    inset: Inset
    corner: tuple[float, float]
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
    def page(self) -> Page:
        """The page that it has for itself: its names of lanes stand left of its axes."""
        type_, inches = self.inset.type, (self.space.width + SIDE) / 72
        style = replace(self.space.style, font_size=self.space.type.size)
        return Page.of(inches, type_.margins, style, type_.names(self.inset.data))

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
        return self.above + self.page.bottom

    def lay_out(self, high: float, *, fixed: bool = True) -> tuple[Any, Space]:
        """Lay it out for a height."""
        page = self.page
        width = self.space.width - page.left + SIDE
        space = Space(width, high, page.label, fixed, page.left - SIDE, "", page.style)
        return self.inset.type.lay_out(self.inset.data, space), space

    def has_room(self, high: float) -> bool:
        """Whether anything of it has room in a height."""
        try:
            self.lay_out(high)
        except BilateralError:
            return False
        return True

    def panel(self, top: float, high: float) -> Panel:
        """Set it from a top on."""
        layout, space = self.lay_out(high)
        left = self.left + space.left
        return Panel(
            self.inset, (self.left, top), self.title, (left, top + self.above), space, layout
        )


def lay_out(insets: Insets, space: Space) -> Layout:
    """Set charts on the page.

    Raises
    ------
    BilateralError
        When one of them has no room.
    """
    heading = title_type(space.width / 72, space.style)
    title = title_lines(space.title, space.width, heading) if space.title else ()
    top = len(title) * heading.leading + SIDE
    rows = _rows(insets, space)
    around = [max(place.around for place in row) for row in rows]
    room = space.height - top - sum(around) - BETWEEN * (len(rows) - 1)
    panels: dict[str, Panel] = {}
    for row, high, more in zip(rows, _heights(rows, room), around, strict=True):
        panels |= {place.letter: place.panel(top, high) for place in row}
        top += high + more + BETWEEN
    return Layout(space, title, heading, panels, top - BETWEEN + 2)


def _rows(insets: Insets, space: Space) -> list[list[Place]]:
    """Give each chart a row; on a wide page of a given height all but the first share one."""
    (first, inset), *others = insets.by_letter.items()
    rows = [[Place(first, inset, 0.0, space)]]
    if not (space.fixed and space.width >= WIDE and others):
        return rows + [[Place(letter, inset, 0.0, space)] for letter, inset in others]
    wide = (space.width - BETWEEN * (len(others) - 1)) / len(others)
    column = replace(space, width=wide)
    lefts = (n * (wide + BETWEEN) for n in range(len(others)))
    beside = zip(others, lefts, strict=True)
    return [*rows, [Place(letter, inset, left, column) for (letter, inset), left in beside]]


def _heights(rows: Sequence[Sequence[Place]], room: float) -> list[float]:
    """Share the room out; what can show no less has what it wants, and the others less.

    The first has what it wants where that is less than half.
    """
    wanted = [max(it.lay_out(room, fixed=False)[0].height for it in row) for row in rows]
    whole = {0} if len(rows) > 1 and wanted[0] < room / 2 else set[int]()
    while True:
        left = [n for n in range(len(rows)) if n not in whole]
        taken = sum(wanted[n] for n in whole)
        shares = fair_shares([wanted[n] for n in left], room - taken)
        given = dict(enumerate(wanted)) | dict(zip(left, shares, strict=True))
        rigid = {n for n in left if not all(it.has_room(given[n]) for it in rows[n])}
        if not rigid or whole | rigid == set(range(len(rows))):
            return [given[n] for n in range(len(rows))]
        whole |= rigid
