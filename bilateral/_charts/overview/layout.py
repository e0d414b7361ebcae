"""Charts of a page one under the other: each as high as it must be, or a fair part of the room."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bilateral._charts.canvas import FittedLayout, Space
from bilateral._charts.overview.read import Inset, Insets
from bilateral._charts.page import SIDE, Page, title_lines, title_type
from bilateral._charts.room import fair_shares
from bilateral._charts.typesetting import Type

LETTER = 14.0
"""Room for a letter at the left of a title, in points."""
BETWEEN = 14.0
"""Between one chart and the next, in points."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A chart laid out: the top of its title, and of its axes with their space."""

    inset: Inset
    title_top: float
    top: float
    left: float
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


def lay_out(insets: Insets, space: Space) -> Layout:
    """Set charts under one another.

    Raises
    ------
    BilateralError
        When one of them has no room.
    """
    heading = title_type(space.width / 72, space.style)
    title = title_lines(space.title, space.width, heading) if space.title else ()
    start = len(title) * heading.leading + SIDE
    count = len(insets.by_letter)
    around = [_around(inset, space) for inset in insets.by_letter.values()]
    room = space.height - start - sum(around) - BETWEEN * (count - 1)
    wanted = [_fitted(inset, space, room).height for inset in insets.by_letter.values()]
    panels, top = {}, start
    heights = fair_shares(wanted, room)
    for (letter, inset), high, more in zip(insets.by_letter.items(), heights, around, strict=True):
        panels[letter] = _panel(inset, space, top, high)
        top += high + more + BETWEEN
    return Layout(space, title, heading, panels, top - BETWEEN + 2)


def _page(inset: Inset, space: Space) -> Page:
    """Measure the page that a chart has for itself: its names of lanes stand left of its axes."""
    type_ = inset.type
    return Page.of((space.width + SIDE) / 72, type_.margins, space.style, type_.names(inset.data))


def _around(inset: Inset, space: Space) -> float:
    """Give the room above and below the axes of a chart."""
    page = _page(inset, space)
    lines = title_lines(inset.title, space.width - LETTER, page.label.bold)
    return len(lines) * page.label.leading + 6 + page.bottom


def _space(inset: Inset, space: Space, high: float, *, fixed: bool) -> Space:
    page = _page(inset, space)
    width = space.width - page.left
    return Space(width, high, page.label, fixed, page.left, "", space.style)


def _fitted(inset: Inset, space: Space, room: float) -> Any:
    """Lay a chart out with all the room that there is."""
    return inset.type.lay_out(inset.data, _space(inset, space, room, fixed=False))


def _panel(inset: Inset, space: Space, top: float, high: float) -> Panel:
    page = _page(inset, space)
    own = _space(inset, space, high, fixed=True)
    lines = title_lines(inset.title, space.width - LETTER, page.label.bold)
    axes_top = top + len(lines) * page.label.leading + 6
    layout = inset.type.lay_out(inset.data, own)
    return Panel(inset, top, axes_top, page.left, own, layout)
