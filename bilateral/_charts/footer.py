"""The lines below a chart: the coverage of its sources, the sources, and what to beware of."""

from collections.abc import Sequence
from typing import Any

from matplotlib.figure import Figure

from bilateral._charts.bidi import from_left
from bilateral._charts.palette import QUIET
from bilateral._charts.phrases import PHRASES
from bilateral._charts.typesetting import Type
from bilateral._charts.widths import by_width
from bilateral.bibliography import reference
from bilateral.sources import Source

MARGIN = 6.0
SIZES = (6.0, 6.0, 7.2)
MOST = (20, 12, 9)
"""Type for one column, two columns and a slide, in points; the most lines of a paragraph there."""
NO_END = 10_000


def footer_lines(
    coverage_line: str, sources: Sequence[Source], warnings: Sequence[str]
) -> tuple[str, ...]:
    """Write the paragraphs of a footer: what sources cover, the sources, the warnings."""
    parts = {
        "coverage": coverage_line,
        "sources": "; ".join(reference(source).rstrip(".") for source in sources),
        "warnings": " ".join(warnings),
    }
    return tuple(PHRASES[name].format(text) for name, text in parts.items() if text)


def add_footer(figure: Figure, paragraphs: Sequence[str]) -> None:
    """Lengthen a figure at the bottom and write paragraphs there; what was drawn keeps its size.

    Of a paragraph so long that it would take the room of the chart, the first lines are written.
    """
    width, height = figure.get_size_inches()
    type_, lines = _set(paragraphs, width)
    if not lines:
        return
    added = _height(type_, lines)
    _lengthen(figure, added)
    for number, line in enumerate(lines):
        y = (added * 72 - MARGIN - number * type_.leading) / ((height + added) * 72)
        x = MARGIN / (width * 72)
        look: dict[str, Any] = {"size": type_.size, "color": QUIET, "va": "top"}
        figure.text(x, y, from_left(line), parse_math=False, **look)


def footer_height(paragraphs: Sequence[str], width: float) -> float:
    """Return the height of a footer, in inches, on a figure so many inches wide."""
    return _height(*_set(paragraphs, width))


def _height(type_: Type, lines: Sequence[str]) -> float:
    return (len(lines) * type_.leading + 2 * MARGIN) / 72 if lines else 0.0


def _set(paragraphs: Sequence[str], width: float) -> tuple[Type, list[str]]:
    type_, rest = Type(by_width(SIZES, width)), PHRASES["rest"]
    room, most = width * 72 - 2 * MARGIN, round(by_width(MOST, width))
    lines = [line for text in paragraphs for line in _broken(text, type_, room, most, rest)]
    return type_, lines


def _broken(text: str, type_: Type, room: float, most: int, rest: str) -> tuple[str, ...]:
    """Break a paragraph into lines; one that is too long ends by saying where the rest is."""
    lines = type_.wrap(text, room, most=NO_END)
    if len(lines) <= most:
        return lines
    end = type_.cut(f"{lines[most - 1]} {lines[most]}", room - type_.width(f" {rest}"))
    return (*lines[: most - 1], f"{end} {rest}")


def _lengthen(figure: Figure, inches: float) -> None:
    width, height = figure.get_size_inches()
    share = height / (height + inches)
    for axes in figure.axes:
        left, bottom, wide, high = axes.get_position().bounds
        axes.set_position((left, 1 - (1 - bottom) * share, wide, high * share))
    for text in figure.texts:
        text.set_y(1 - (1 - text.get_position()[1]) * share)
    figure.set_size_inches(width, height + inches)
