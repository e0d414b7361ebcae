"""Words set in several lines, and the type of headings."""

from collections.abc import Sequence
from typing import Any

from bilateral._charts.canvas import Canvas


def write_lines(
    canvas: Canvas, lines: Sequence[str], corner: tuple[float, float], gid: str, **look: Any
) -> None:
    """Set lines under one another from an upper left corner; each has `gid` and its number."""
    x, top = corner
    for number, line in enumerate(lines):
        y = top + (number + 0.5) * canvas.type.leading
        canvas.write(line, x, y, gid=f"{gid}.{number}", **look)
