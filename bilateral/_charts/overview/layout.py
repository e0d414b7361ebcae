"""Charts shared out over a page: the first over its whole width, the others in rows below it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Any, NamedTuple

import pandas as pd

from bilateral._charts.chart import Drawing
from bilateral._charts.page import SIDE, TALLEST, TITLE, settled, title_lines
from bilateral._charts.typesetting import Type
from bilateral._charts.widths import by_width

LETTER = 16.0
"""Room for a letter at the left of a chart, in points."""
BETWEEN = 12.0
"""Between charts above each other and beside each other."""
BESIDE = 440.0
"""From so many points of width on, charts stand beside each other."""
LEAST = (2.4, 3.2, 2.8)
"""What the first chart has at least, in inches at the three widths, or others are left out."""
MOST = 0.42
"""What each other chart keeps to if it can, as a share of the page."""
SLACK = 4.0


class Inset(NamedTuple):
    """One chart of an overview: what it is called, how it is drawn, and from what."""

    name: str
    drawing: Drawing
    frame: pd.DataFrame
    options: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Box:
    """Where a chart stands, in points from the upper left corner: its left edge, and its axes."""

    edge: float
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class Measured:
    """A chart drawn on a figure of its own, so that it is known how high it must be.

    Parameters
    ----------
    inset : Inset
        The chart.
    width : float
        What there is for it, letter and margins included, in points.
    most : float
        The height that it keeps to, if it can.
    """

    inset: Inset
    width: float
    most: float

    @cached_property
    def _parts(self) -> tuple[float, float, float]:
        """Measure the room left of the axes, the axes, and the room below them."""
        inches = (self.width - LETTER + SIDE) / 72
        below = by_width(TALLEST, inches) - self.most / 72
        draw, options = self.inset.drawing.draw, self.inset.options
        axes = draw(self.inset.frame, width=inches, below=below, **options)
        total = settled(axes)[1] / axes.get_position().height
        left, bottom, _, high = axes.get_position().bounds
        return left * inches * 72, high * total, bottom * total

    @property
    def left(self) -> float:
        """The room left of the axes: for the letter, or for names that stand outside."""
        return max(self._parts[0], LETTER)

    @property
    def inner(self) -> float:
        """The width of the axes."""
        return self.width - self.left - SIDE

    @cached_property
    def above(self) -> float:
        """The room for the title."""
        type_ = Type(by_width(TITLE, self.inner / 72), weight="bold")
        title = self.inset.drawing.title(self.inset.frame, **self.inset.options)
        return len(title_lines(title, self.inner, type_)) * type_.leading + 8

    @property
    def height(self) -> float:
        """All of it, with a little to spare."""
        _, high, below = self._parts
        return self.above + high + SLACK + below

    def box(self, edge: float, top: float, height: float) -> Box:
        """Place it in a height."""
        high = height - self.above - self._parts[2]
        return Box(edge, edge + self.left, top + self.above, self.inner, high)


def spread(
    insets: Sequence[Inset], width: float, room: tuple[float, float], *, line: float, keep: int
) -> tuple[dict[str, Box], float]:
    """Share charts out over a page.

    Parameters
    ----------
    insets : sequence of Inset
        The one that matters most first.
    width : float
        Of the page, in points.
    room : (float, float)
        From which height on, and down to which, they may stand.
    line : float
        The height of the line that says what is left out.
    keep : int
        How many may stand at most.

    Returns
    -------
    dict, float
        By its name, the place of every chart for which there is room; and where they end, with
        that line.
    """
    (lead, *others), (start, end) = insets, room
    for rows in _choices(others, width, (end - start) * MOST, keep - 1):
        foot = line if sum(map(len, rows)) < len(others) else 0.0
        free = end - start - foot - sum(map(_height, rows))
        if free >= by_width(LEAST, width / 72) * 72:
            break
    first = Measured(lead, width, free)
    high = min(first.height, free)
    boxes, top = {lead.name: first.box(0.0, start, high)}, start + high
    for row in rows:
        for place, chart in enumerate(row):
            edge = place * (chart.width + BETWEEN)
            boxes[chart.inset.name] = chart.box(edge, top + BETWEEN, chart.height)
        top += _height(row)
    return boxes, top + foot


def _choices(
    others: Sequence[Inset], width: float, most: float, keep: int
) -> Iterator[list[list[Measured]]]:
    """List rows of what may be kept: first many, beside each other if wide; at last nothing.

    What is measured once is not drawn again for another choice.
    """
    half = (width - BETWEEN) / 2
    charts = {
        (one.name, wide): Measured(one, wide, most) for one in others for wide in (width, half)
    }
    for count in range(keep, -1, -1):
        for kept in combinations(others, count):
            if count > 1 and width >= BESIDE:
                pairs = [kept[at : at + 2] for at in range(0, count, 2)]
                yield [[charts[one.name, half] for one in pair] for pair in pairs]
            yield [[charts[one.name, width]] for one in kept]


def _height(row: Sequence[Measured]) -> float:
    return max(chart.height for chart in row) + BETWEEN
