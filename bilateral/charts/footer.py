"""The lines below a chart: the window of its sources, the sources, and what to beware of."""

from collections.abc import Sequence

from matplotlib.figure import Figure

from bilateral.charts.palette import QUIET
from bilateral.charts.text import Type
from bilateral.charts.widths import by_width

MARGIN = 6.0
SIZES = (6.0, 6.0, 7.2)
"""Type for one column, two columns and a slide, in points."""


def add_footer(figure: Figure, paragraphs: Sequence[str]) -> None:
    """Lengthen a figure at the bottom and write paragraphs there; what was drawn keeps its size."""
    width, height = figure.get_size_inches()
    type_, lines = _set(paragraphs, width)
    added = footer_height(paragraphs, width)
    if not lines:
        return
    _lengthen(figure, added)
    for number, line in enumerate(lines):
        y = (added * 72 - MARGIN - number * type_.leading) / ((height + added) * 72)
        figure.text(
            MARGIN / (width * 72), y, line, size=type_.size, color=QUIET, va="top", parse_math=False
        )


def footer_height(paragraphs: Sequence[str], width: float) -> float:
    """Give the height of a footer, in inches, on a figure so many inches wide."""
    type_, lines = _set(paragraphs, width)
    return (len(lines) * type_.leading + 2 * MARGIN) / 72 if lines else 0.0


def _set(paragraphs: Sequence[str], width: float) -> tuple[Type, list[str]]:
    type_ = Type(by_width(SIZES, width))
    room = width * 72 - 2 * MARGIN
    return type_, [line for text in paragraphs for line in type_.wrap(text, room, most=40)]


def _lengthen(figure: Figure, inches: float) -> None:
    width, height = figure.get_size_inches()
    share = height / (height + inches)
    for axes in figure.axes:
        left, bottom, wide, high = axes.get_position().bounds
        axes.set_position((left, 1 - (1 - bottom) * share, wide, high * share))
    for text in figure.texts:
        text.set_y(1 - (1 - text.get_position()[1]) * share)
    figure.set_size_inches(width, height + inches)
