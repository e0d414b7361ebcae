"""Words set in several lines, and the headings of cases."""

from collections.abc import Sequence
from typing import Any

from bilateral._charts.canvas import Canvas
from bilateral._charts.typesetting import Type


def write_lines(
    canvas: Canvas, lines: Sequence[str], corner: tuple[float, float], gid: str, **look: Any
) -> None:
    """Set lines under one another from an upper left corner; each has `gid` and its number."""
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
    """Return the type for the names of cases, relative to that of labels."""
    return Type(type_.size + 1.6, weight="bold")


def write_heading(
    canvas: Canvas, case: str, lines: Sequence[str], corner: tuple[float, float], colour: str
) -> None:
    """Set the name of a case from an upper left corner."""
    type_ = heading_type(canvas.type)
    x, top = corner
    for number, line in enumerate(lines):
        y = top + (number + 0.5) * type_.leading
        gid = f"case:{case}.{number}"
        canvas.write(line, x, y, gid=gid, size=type_.size, weight="bold", color=colour)
