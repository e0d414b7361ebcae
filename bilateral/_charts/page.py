"""Where a chart stands: on a figure made for it, or on axes that somebody gave."""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass, replace

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.text import Text

from bilateral._charts.bidi import from_left
from bilateral._charts.palette import INK, PAPER
from bilateral._charts.typesetting import Type
from bilateral._charts.widths import by_width
from bilateral.errors import BilateralError

LABEL = (6.0, 6.5, 7.7)
TITLE = (7.8, 9.6, 14.0)
TALLEST = (9.4, 9.4, 9.0)
"""For one column, two columns and a slide: labels and title in points, the height in inches."""
LONGEST = 135
"""So many letters make three lines of a title where it is narrowest."""
RIGHT = 5.0
SIDE = 5.0


@dataclass(frozen=True, slots=True)
class Page:
    """The measures of a page, in points: its width, the part for names of lanes, its type."""

    width: float
    left: float
    label: Type
    heading: Type
    ticks: bool = True

    @classmethod
    def plain(cls, inches: float, *, ticks: bool) -> "Page":
        """Keep no part for names, which stand inside the axes, and none for ticks if not wanted."""
        return replace(cls.of(inches, ()), left=SIDE, ticks=ticks)

    @classmethod
    def of(cls, inches: float, lanes: Sequence[str]) -> "Page":
        """Set the names of lanes, in type that suits the width."""
        label = Type(by_width(LABEL, inches))
        left = max(map(label.width, lanes), default=0.0) + SIDE + 5
        heading = Type(by_width(TITLE, inches), weight="bold")
        return cls(width=inches * 72, left=left, label=label, heading=heading)

    @property
    def inner(self) -> float:
        """The width of the axes."""
        return self.width - self.left - RIGHT

    @property
    def bottom(self) -> float:
        """The room below the axes, for the labels of ticks."""
        return self.label.leading + 8 if self.ticks else 2.0

    def top(self, lines: Sequence[str]) -> float:
        """Give the room above the axes, for the title."""
        return len(lines) * self.heading.leading + 12

    def axes(self, lines: Sequence[str], height: float) -> Axes:
        """Make a figure just so high, with axes of that height."""
        top, bottom = self.top(lines), self.bottom
        total = height + top + bottom
        figure = Figure(figsize=(self.width / 72, total / 72), facecolor=PAPER)
        place = (self.left / self.width, bottom / total, self.inner / self.width, height / total)
        ax = figure.add_axes(place, facecolor=PAPER)
        write_title(ax, lines, self.heading).set_x((SIDE - self.left) / self.inner)
        return ax


def title_lines(text: str, room: float, type_: Type) -> tuple[str, ...]:
    """Break a title, between its clauses where each has room on a line of its own."""
    first, *rest = text.split("; ")
    clauses = (*(f"{clause};" for clause in (first, *rest[:-1])), rest[-1]) if rest else (text,)
    if type_.width(text) > room and all(type_.width(clause) <= room for clause in clauses):
        return tuple(map(from_left, clauses))
    return tuple(map(from_left, type_.balanced(text, room, 3)))


def write_title(ax: Axes, lines: Sequence[str], type_: Type) -> Text:
    """Write a title, flush left."""
    title = ax.set_title(
        "\n".join(lines), loc="left", fontsize=type_.size, fontweight="bold", color=INK, pad=5
    )
    title.set_parse_math(False)
    return title


def figure_of(ax: Axes) -> Figure:
    """Give the figure of axes; those that were taken off theirs have none."""
    figure = ax.get_figure(root=True)
    if figure is None:
        msg = "the axes stand on no figure; take them from one, such as Figure().subplots()"
        raise BilateralError(msg)
    return figure


def settled(ax: Axes) -> tuple[float, float]:
    """Lay a figure out, if it has a layout engine, and measure the axes, in points."""
    figure = figure_of(ax)
    if figure.get_layout_engine() is not None:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="Glyph .* missing from font")
            figure.draw_without_rendering()
    box = ax.get_window_extent()
    return box.width * 72 / figure.dpi, box.height * 72 / figure.dpi
