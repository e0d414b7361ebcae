"""The lines below a chart: the window of its sources, the sources, and what to beware of."""

from collections.abc import Sequence

from matplotlib.figure import Figure

from bilateral.charts.palette import QUIET
from bilateral.charts.text import Type

MARGIN = 6.0
SIZE = 6.0


def add_footer(figure: Figure, paragraphs: Sequence[str]) -> None:
    """Lengthen a figure at the bottom and write paragraphs there; what was drawn keeps its size."""
    type_ = Type(SIZE)
    width, height = figure.get_size_inches()
    room = width * 72 - 2 * MARGIN
    lines = [line for text in paragraphs for line in type_.wrap(text, room, most=40)]
    if not lines:
        return
    added = len(lines) * type_.leading + 2 * MARGIN
    _lengthen(figure, added / 72)
    total = height * 72 + added
    for number, line in enumerate(lines):
        y = (added - MARGIN - number * type_.leading) / total
        figure.text(
            MARGIN / (width * 72), y, line, size=SIZE, color=QUIET, va="top", parse_math=False
        )


def _lengthen(figure: Figure, inches: float) -> None:
    width, height = figure.get_size_inches()
    share = height / (height + inches)
    for axes in figure.axes:
        left, bottom, wide, high = axes.get_position().bounds
        axes.set_position((left, 1 - (1 - bottom) * share, wide, high * share))
    for text in figure.texts:
        text.set_y(1 - (1 - text.get_position()[1]) * share)
    figure.set_size_inches(width, height + inches)
