"""Words set in several lines, and the type of headings."""

from collections.abc import Sequence
from typing import Any

from bilateral._charts.canvas import Canvas
from bilateral._charts.typesetting import Type


def write_lines(
    canvas: Canvas, lines: Sequence[str], corner: tuple[float, float], gid: str, **look: Any
) -> None:
    """Set lines under one another from an upper left corner; each bears `gid` and its number."""
    x, top = corner
    for number, line in enumerate(lines):
        y = top + (number + 0.5) * canvas.type.leading
        canvas.write(line, x, y, gid=f"{gid}.{number}", **look)


def write_centred(
    canvas: Canvas, lines: Sequence[str], x: float, middle: float, **look: Any
) -> None:
    """Set lines under one another around a height."""
    for number, line in enumerate(lines):
        y = middle + (number - (len(lines) - 1) / 2) * canvas.type.leading
        canvas.write(line, x, y, **look)


def heading_type(type_: Type) -> Type:
    """Give the type for the names of cases, beside that of labels."""
    return Type(type_.size + 1.6, weight="bold")
