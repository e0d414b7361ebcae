"""The lines below a chart: its sources, and at most two things to beware of."""

from collections.abc import Sequence
from typing import Any

from matplotlib.figure import Figure

from bilateral._charts.bidi import from_left
from bilateral._charts.figure_size import TALLEST, FigureSize
from bilateral._charts.page import label_type
from bilateral._charts.palette import QUIET
from bilateral._charts.phrases import PHRASES
from bilateral._charts.style import Style
from bilateral.bibliography import reference
from bilateral.sources import Source

MARGIN = 6.0
"""Around the footer, in points."""
SHARE = 0.2
"""The most of the height of a figure that a footer takes."""
CAVEATS = 2
NO_END = 10_000


def footer_paragraphs(sources: Sequence[Source], warnings: Sequence[str]) -> tuple[str, ...]:
    """Write the paragraphs of a footer: the sources, and the first of the warnings."""
    parts = {
        "sources": "; ".join(reference(source).rstrip(".") for source in sources),
        "warnings": " ".join(warnings[:CAVEATS]),
    }
    return tuple(PHRASES[name].format(text) for name, text in parts.items() if text)


def reserved(paragraphs: Sequence[str], size: FigureSize, style: Style) -> float:
    """Give the height to leave below a chart, in inches, on a figure that is to be made."""
    return _height(paragraphs, size.width, size.most(TALLEST), style)


def add_footer(figure: Figure, paragraphs: Sequence[str], style: Style) -> None:
    """Lengthen a figure at the bottom and write paragraphs there; what was drawn keeps its size.

    Where they would take more than a fifth of the whole, the last lines are left out.
    """
    width, height = figure.get_size_inches()
    whole = height / (1 - SHARE)
    type_, lines = label_type(width, style), _lines(paragraphs, width, whole, style)
    if not lines:
        return
    added = _height(paragraphs, width, whole, style)
    _lengthen(figure, added)
    for number, line in enumerate(lines):
        y = (added * 72 - MARGIN - number * type_.leading) / ((height + added) * 72)
        look: dict[str, Any] = {"size": type_.size, "weight": type_.weight, "color": QUIET}
        figure.text(MARGIN / (width * 72), y, from_left(line), va="top", parse_math=False, **look)


def footer_height(paragraphs: Sequence[str], figure: Figure, style: Style) -> float:
    """Give the height of the footer of a figure that has one, in inches."""
    width, whole = figure.get_size_inches()
    return _height(paragraphs, width, whole, style)


def _height(paragraphs: Sequence[str], width: float, whole: float, style: Style) -> float:
    lines = _lines(paragraphs, width, whole, style)
    leading = label_type(width, style).leading
    return (len(lines) * leading + 2 * MARGIN) / 72 if lines else 0.0


def _lines(paragraphs: Sequence[str], width: float, whole: float, style: Style) -> list[str]:
    """Break paragraphs into lines; where they are too many, the last ends in an ellipsis."""
    type_, room = label_type(width, style), width * 72 - 2 * MARGIN
    lines = [line for text in paragraphs for line in type_.wrap(text, room, most=NO_END)]
    most = max(int((whole * SHARE * 72 - 2 * MARGIN) / type_.leading), 1)
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], type_.cut(f"{lines[most - 1]} …", room - type_.size)]


def _lengthen(figure: Figure, inches: float) -> None:
    width, height = figure.get_size_inches()
    share = height / (height + inches)
    for axes in figure.axes:
        left, bottom, wide, high = axes.get_position().bounds
        axes.set_position((left, 1 - (1 - bottom) * share, wide, high * share))
    for text in figure.texts:
        text.set_y(1 - (1 - text.get_position()[1]) * share)
    figure.set_size_inches(width, height + inches)
