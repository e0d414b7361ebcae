"""The page that a chart is on: its margins, its sizes of type, and its title."""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass

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
SIDE = 5.0
"""The margin at either side, in points."""


@dataclass(frozen=True, slots=True)
class Margins:
    """The room around axes, in points.

    Attributes
    ----------
    top : float
        Besides the lines of the title.
    bottom : float or None
        None where the labels of ticks are below the axes, whose height goes by the type.
    titled : bool
        Whether the title is above the axes; else the layout places it inside.
    """

    top: float = 12.0
    bottom: float | None = 2.0
    titled: bool = True


@dataclass(frozen=True, slots=True)
class Page:
    """The measures of a page, in points: its width, the part for names of lanes, its type."""

    width: float
    left: float
    label: Type
    heading: Type
    margins: Margins

    @classmethod
    def of(cls, inches: float, margins: Margins, lanes: Sequence[str] | None = None) -> "Page":
        """Choose type that suits the width; the names of lanes, if any, are left of the axes."""
        label = Type(by_width(LABEL, inches))
        left = SIDE
        if lanes is not None:
            left += max(map(label.width, lanes), default=0.0) + 5
        heading = Type(by_width(TITLE, inches), weight="bold")
        return cls(inches * 72, left, label, heading, margins)

    @property
    def inner(self) -> float:
        """The width of the axes."""
        return self.width - self.left - SIDE

    @property
    def bottom(self) -> float:
        """The room below the axes."""
        bottom = self.margins.bottom
        return self.label.leading + 8 if bottom is None else bottom

    def top(self, lines: Sequence[str]) -> float:
        """Return the room above the axes."""
        return len(lines) * self.heading.leading + self.margins.top

    def title_lines(self, title: str) -> tuple[str, ...]:
        """Break the title for the room above the axes of a figure that is made."""
        return title_lines(title, self.width - 12, self.heading) if self.margins.titled else ()

    def make_axes(self, lines: Sequence[str], height: float) -> Axes:
        """Make a figure just so high, with axes of that height."""
        top, bottom = self.top(lines), self.bottom
        total = height + top + bottom
        figure = Figure(figsize=(self.width / 72, total / 72), facecolor=PAPER)
        place = (self.left / self.width, bottom / total, self.inner / self.width, height / total)
        ax = figure.add_axes(place, facecolor=PAPER)
        if lines:
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
    """Return the figure of axes; those that were taken off theirs have none."""
    figure = ax.get_figure(root=True)
    if figure is None:
        msg = "the axes stand on no figure; take them from one, such as Figure().subplots()"
        raise BilateralError(msg)
    return figure


def axes_size(ax: Axes) -> tuple[float, float]:
    """Measure axes, in points; a figure that has a layout engine is laid out first."""
    figure = figure_of(ax)
    if figure.get_layout_engine() is not None:
        # The engine moves axes only when the figure is drawn.
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="Glyph .* missing from font")
            figure.draw_without_rendering()
    box = ax.get_window_extent()
    return box.width * 72 / figure.dpi, box.height * 72 / figure.dpi
