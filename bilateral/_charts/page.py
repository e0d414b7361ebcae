"""The page that a chart is on: its margins, its sizes of type, and its title."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.axes import Axes
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.text import Text

from bilateral._charts.bidi import from_left
from bilateral._charts.figure_size import by_width
from bilateral._charts.glyphs import boxes_for_missing
from bilateral._charts.palette import INK, PAPER, PLAIN
from bilateral._charts.style import Style
from bilateral._charts.svg import writable
from bilateral._charts.typesetting import Type
from bilateral.errors import BilateralError

MIDDLE = 0.45
"""Grounds darker than this bear light words."""
LABEL = (7.0, 7.2, 14.0)
"""The size of labels for one column, two columns and a slide, in points."""
HEADING = (1.22, 1.4, 1.4)
"""The size of titles there, in sizes of labels."""
MOST_LINES = 4
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
    bottom : float
        Below the axes.
    titled : bool
        Whether the title is above the axes; else the layout places it inside.
    """

    top: float = 12.0
    bottom: float = 2.0
    titled: bool = True


@dataclass(frozen=True, slots=True)
class Page:
    """The measures of a page, in points: its width, and its type."""

    width: float
    label: Type
    heading: Type
    margins: Margins
    style: Style

    @classmethod
    def of(cls, inches: float, margins: Margins, style: Style) -> "Page":
        """Choose type that suits the width."""
        label, heading = label_type(inches, style), title_type(inches, style)
        return cls(inches * 72, label, heading, margins, style)

    @property
    def inner(self) -> float:
        """The width of the axes."""
        return self.width - 2 * SIDE

    def top(self, lines: Sequence[str]) -> float:
        """Return the room above the axes."""
        # Above a layout that places its title inside, lines are somebody else's.
        around = self.margins.top if self.margins.titled or not lines else Margins().top
        return len(lines) * self.heading.leading + around

    def title_lines(self, title: str) -> tuple[str, ...]:
        """Break the title, if any, for the room above the axes of a figure that is made."""
        if not (title and self.margins.titled):
            return ()
        return title_lines(title, self.width - 12, self.heading)


def label_type(inches: float, style: Style) -> Type:
    """Choose the type of labels for a width."""
    return Type(style.font_size or by_width(LABEL, inches))


def title_type(inches: float, style: Style) -> Type:
    """Choose the type of the title for a width."""
    size = label_type(inches, style).size * by_width(HEADING, inches)
    return Type(round(size, 2), weight="bold")


def title_lines(text: str, room: float, type_: Type) -> tuple[str, ...]:
    """Break a title, between its clauses where each has room on a line of its own."""
    first, *rest = text.split("; ")
    clauses = (*(f"{clause};" for clause in (first, *rest[:-1])), rest[-1]) if rest else (text,)
    if type_.width(text) > room and all(type_.width(clause) <= room for clause in clauses):
        return tuple(map(from_left, clauses))
    return tuple(map(from_left, type_.balanced(text, room, MOST_LINES)))


def write_title(ax: Axes, lines: Sequence[str], type_: Type, color: str = INK) -> Text:
    """Write a title, flush left."""
    words = "\n".join(map(writable, lines))
    look: dict[str, Any] = {**PLAIN, "weight": "bold", "size": type_.size, "color": color}
    title = ax.set_title(words, loc="left", pad=5, y=1.0, **look)
    title.set(parse_math=False, x=0.0)
    # What is above the axes moves the title up, as without the setting `axes.titley`, which also
    # a height that is given would turn off.
    ax._autotitlepos = True  # type: ignore[attr-defined]  # noqa: SLF001 (it has no public name)
    return title


def figure_of(ax: Axes) -> Figure:
    """Return the figure of axes; those that were taken off theirs have none."""
    figure = ax.get_figure(root=True)
    if figure is None:
        msg = "the axes stand on no figure; take them from one, such as Figure().subplots()"
        raise BilateralError(msg)
    return figure


def axes_size(ax: Axes) -> tuple[float, float]:
    """Measure axes, in points."""
    box, dpi = ax.get_window_extent(), figure_of(ax).dpi
    return box.width * 72 / dpi, box.height * 72 / dpi


def laid_out_by_engine(figure: Figure) -> None:
    """Let the layout engine of a figure, if it has one, move its axes, as when it is drawn."""
    if figure.get_layout_engine() is not None:
        with boxes_for_missing(figure):
            figure.draw_without_rendering()


def ink_on(ground: Any) -> str:
    """Choose the colour of words for what they stand on.

    Examples
    --------
    >>> ink_on("white") == INK, ink_on("black") == PAPER
    (True, True)
    """
    red, green, blue, alpha = to_rgba(ground)
    light = 0.299 * red + 0.587 * green + 0.114 * blue
    return INK if 1 - alpha + alpha * light > MIDDLE else PAPER
