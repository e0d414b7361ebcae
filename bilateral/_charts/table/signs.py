"""Signs before the words of a cell."""

from bilateral._charts.canvas import Canvas, Point
from bilateral._charts.palette import QUIET, Look
from bilateral._charts.table.content import Draw


def marker(look: Look, gid: str = "case") -> Draw:
    """Give what draws the marker of a case."""

    def draw(canvas: Canvas, corner: Point, size: Point) -> None:
        x, y, wide = _middle(canvas, corner, size)
        canvas.mark(gid, x, y, marker=look.marker, ms=wide, mew=0, color=look.colour)

    return draw


def cross(canvas: Canvas, corner: Point, size: Point) -> None:
    """Cross what is reported absent."""
    x, y, wide = _middle(canvas, corner, size)
    canvas.mark("absent", x, y, marker="x", ms=wide, mew=1.2, color=QUIET)


def _middle(canvas: Canvas, corner: Point, size: Point) -> tuple[float, float, float]:
    return corner[0] + 0.4 * size[0], corner[1] + size[1] / 2, 0.6 * canvas.type.size
