"""Charts shared out over a page: the first over its whole width, the others in rows below it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Any

from bilateral._charts.canvas import Space
from bilateral._charts.overview.read import Inset, Insets
from bilateral._charts.page import LABEL, SIDE, TALLEST, TITLE, title_lines
from bilateral._charts.phrases import PHRASES
from bilateral._charts.typesetting import Type
from bilateral._charts.widths import by_width
from bilateral.errors import BilateralError

LETTER = 16.0
"""Room for a letter at the left of a chart, in points."""
BETWEEN = 12.0
"""Gaps between charts above each other and side by side."""
BESIDE = 440.0
"""The least width in points at which charts are side by side."""
LEAST = (2.4, 3.2, 2.8)
"""What the first chart has at least, in inches at the three widths, or others are left out."""
MOST = 0.42
"""What each other chart keeps to if it can, as a share of the page."""
SLACK = 4.0


@dataclass(frozen=True, slots=True)
class Box:
    """Where a chart is, in points from the upper left corner: its left edge, and its axes."""

    edge: float
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Panel:
    """A chart with its place and its layout for it."""

    inset: Inset
    box: Box
    layout: Any


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of the title, the charts that have room, by letter, and what has none."""

    title: tuple[str, ...]
    heading: Type
    label: Type
    panels: Mapping[str, Panel]
    foot: tuple[str, ...]
    height: float


@dataclass(frozen=True)
class Measured:
    """A chart laid out on a page of its own, so that it is known how high it must be.

    Parameters
    ----------
    letter : str
        By which it is cited.
    inset : Inset
        The chart.
    width : float
        What there is for it, letter and margins included, in points.
    most : float
        The height that it keeps to, if it can.
    """

    letter: str
    inset: Inset
    width: float
    most: float

    @cached_property
    def _parts(self) -> tuple[float, float, float]:
        """Measure the room left of the axes, the axes, and the room below them."""
        inset, inches = self.inset, (self.width - LETTER + SIDE) / 72
        tallest = self.most / 72
        if inset.height:
            tallest += inset.height - by_width(TALLEST, inches)
        page, layout = inset.type.measure(inset.data, inset.title, inches, tallest)
        return page.left, layout.height, page.bottom

    @property
    def left(self) -> float:
        """The room left of the axes: for the letter, or for names that are outside."""
        return max(self._parts[0], LETTER)

    @property
    def inner(self) -> float:
        """The width of the axes."""
        return self.width - self.left - SIDE

    @cached_property
    def above(self) -> float:
        """The room for the title."""
        type_ = Type(by_width(TITLE, self.inner / 72), weight="bold")
        return len(title_lines(self.inset.title, self.inner, type_)) * type_.leading + 8

    @property
    def height(self) -> float:
        """All of it, with a little to spare."""
        _, high, below = self._parts
        return self.above + high + SLACK + below

    def placed(self, edge: float, top: float, height: float) -> Panel:
        """Lay it out again for the place that it gets.

        Raises
        ------
        BilateralError
            When that is too low.
        """
        high = height - self.above - self._parts[2]
        box = Box(edge, edge + self.left, top + self.above, self.inner, high)
        layout = self.inset.type.fit(self.inset.data, self.inset.title, (box.width, box.height))
        return Panel(self.inset, box, layout)


def lay_out(insets: Insets, space: Space) -> Layout:
    """Share charts out over a page; the first alone, if the others leave it too little room.

    Raises
    ------
    BilateralError
        When not even the first alone finds room.
    """
    try:
        return _layout(insets, space, len(insets.by_letter))
    except BilateralError:
        if len(insets.by_letter) == 1:
            raise
        return _layout(insets, space, 1)


def _layout(insets: Insets, space: Space, keep: int) -> Layout:
    """Share charts out over a page, so many at most."""
    heading = Type(by_width(TITLE, space.width / 72), weight="bold")
    label = Type(by_width(LABEL, space.width / 72))
    title, line = title_lines(space.title, space.width, heading), 1.5 * label.leading
    start = len(title) * heading.leading + 2 * SIDE
    lead, rows, free = _chosen(insets, space, start, line, keep)
    high = min(lead.height, free)
    panels, top = {lead.letter: lead.placed(0.0, start, high)}, start + high
    for row in rows:
        for place, chart in enumerate(row):
            edge = place * (chart.width + BETWEEN)
            panels[chart.letter] = chart.placed(edge, top + BETWEEN, chart.height)
        top += _height(row)
    foot = _left_out(insets, panels)
    height = space.height if space.fixed else top + (line if foot else 0.0)
    return Layout(title, heading, label, panels, foot, height)


def _chosen(
    insets: Insets, space: Space, start: float, line: float, keep: int
) -> tuple[Measured, list[list[Measured]], float]:
    """Choose the charts that have room: the first, the others in rows, and what is free for it."""
    first, *others = insets.by_letter
    room = space.height - start
    for rows in _choices({letter: insets.by_letter[letter] for letter in others},
                         space.width, room * MOST, keep - 1):  # fmt: skip
        foot = line if sum(map(len, rows)) < len(others) else 0.0
        free = room - foot - sum(map(_height, rows))
        if free >= by_width(LEAST, space.width / 72) * 72:
            break
    return Measured(first, insets.by_letter[first], space.width, free), rows, free


def _choices(
    others: Mapping[str, Inset], width: float, most: float, keep: int
) -> Iterator[list[list[Measured]]]:
    """List rows of what may be kept: first many, side by side if wide; finally nothing.

    What is measured once is not laid out again for another choice.
    """
    half = (width - BETWEEN) / 2
    charts = {
        (letter, wide): Measured(letter, inset, wide, most)
        for letter, inset in others.items()
        for wide in (width, half)
    }
    for count in range(keep, -1, -1):
        for kept in combinations(others, count):
            if count > 1 and width >= BESIDE:
                pairs = [kept[at : at + 2] for at in range(0, count, 2)]
                yield [[charts[letter, half] for letter in pair] for pair in pairs]
            yield [[charts[letter, width]] for letter in kept]


def _height(row: Sequence[Measured]) -> float:
    return max(chart.height for chart in row) + BETWEEN


def _left_out(insets: Insets, panels: Mapping[str, Panel]) -> tuple[str, ...]:
    gone = [f"{letter} ({inset.name})" for letter, inset in insets.by_letter.items()
            if letter not in panels]  # fmt: skip
    return (PHRASES["no_room_kinds"].format(", ".join(gone)),) if gone else ()
