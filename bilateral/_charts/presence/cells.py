"""The marks in the cells of a presence grid, and a sample of each for its legend."""

from collections.abc import Callable, Iterator

from bilateral._charts.canvas import Canvas
from bilateral._charts.legend import Entry
from bilateral._charts.marks import HEADS, SIZES, head_look
from bilateral._charts.palette import HATCHED, INK, PAPER, QUIET
from bilateral._charts.phrases import PHRASES
from bilateral._charts.presence.read import Cell, Grid
from bilateral._charts.scale import HEAD
from bilateral._charts.tie_spans import STAGES

MARK = 1.2
"""From mark to mark in a cell, in sizes of the type."""
PAD = 2.5
"""Around what stands in a cell, in points."""
LONGEST = 4.5
"""The longest hatched box, in sizes of the type."""


class CellPen:
    """Draws one cell: every artist bears, as `gid`, what it is and of which cell."""

    def __init__(self, canvas: Canvas, name: str, colour: str) -> None:
        self.canvas = canvas
        self.name = name
        self.colour = colour
        self.em = canvas.type.size

    def draw(
        self, cell: Cell, direction: str, place: tuple[float, float], size: tuple[float, float]
    ) -> None:
        """Draw what a case holds of a type."""
        x, y = place
        at = x + PAD + HEAD * self.em
        if cell.record == "no record":
            wide = min(size[0] - PAD, LONGEST * self.em)
            high = min(0.76 * size[1], 1.1 * self.em)
            self.silence(x + PAD / 2, y - high / 2, (wide, high))
        elif cell.record == "zero":
            self.zero(at, y)
        elif cell.record == "reported absent":
            self.absence(at, y)
        for number, stage in enumerate(cell.stages):
            self.head(at + number * MARK * self.em, y, stage, direction)
        if cell.ties > 1:
            self.count(at + (len(cell.stages) - 0.25) * MARK * self.em, y, cell.ties)

    def head(self, x: float, y: float, stage: str, direction: str = "") -> None:
        """Draw a marker: its shape is the direction, its fill the stage."""
        shape, half = HEADS.get(direction, "s"), HEAD * self.em
        look = head_look(shape, stage, self.colour)
        self.canvas.mark(f"head:{self.name}/{stage}", x, y, ms=SIZES[shape] * half, **look)
        if stage == "stopped":
            style = {"marker": "|", "ms": 2.6 * half, "mew": 1.3, "color": self.colour}
            self.canvas.mark(f"stop:{self.name}", x, y, **style)

    def count(self, x: float, y: float, ties: int = 2) -> None:
        """Write how many ties there are."""
        self.canvas.write(str(ties), x, y, gid=f"count:{self.name}", color=QUIET)

    def absence(self, x: float, y: float) -> None:
        """Draw a cross."""
        style = {"marker": "x", "ms": 1.8 * HEAD * self.em, "mew": 1.3, "color": self.colour}
        self.canvas.mark(f"absent:{self.name}", x, y, **style)

    def zero(self, x: float, y: float) -> None:
        """Draw a boxed 0."""
        box = {"boxstyle": "square,pad=0.12", "fc": PAPER, "ec": self.colour, "lw": 0.8}
        style = {"ha": "center", "color": self.colour, "bbox": box}
        self.canvas.write("0", x, y, gid=f"zero:{self.name}", **style)

    def silence(self, x: float, y: float, size: tuple[float, float]) -> None:
        """Draw a hatched box."""
        style = {"hatch": "//////", "hatch_linewidth": 0.4, "edgecolor": HATCHED, "zorder": 1}
        self.canvas.box(f"none:{self.name}", x, y, size, **style)


def legend_entries(grid: Grid) -> Iterator[Entry]:
    """Give a sample of every mark that the grid uses, with its words."""
    directions = {row.direction for row in grid.rows}
    for direction, text in grid.directions.items():
        if direction in directions:
            yield _entry(text, lambda pen, x, y, to=direction: pen.head(x, y, "delivered", to))
    stages = {stage for cell in grid.cells for stage in cell.stages}
    for stage in STAGES:
        if stage in stages:
            yield _entry(PHRASES[stage], lambda pen, x, y, at=stage: pen.head(x, y, at))
    records = {cell.record for cell in grid.cells}
    if "reported absent" in records:
        yield _entry(PHRASES["absent"], CellPen.absence)
    if "zero" in records:
        yield _entry(PHRASES["zero"], CellPen.zero)
    if "no record" in records:
        yield _entry(PHRASES["no_record"], _silence, 9)
    if any(cell.ties > 1 for cell in grid.cells):
        yield _entry(PHRASES["ties_many"], CellPen.count)


def _silence(pen: CellPen, x: float, y: float) -> None:
    pen.silence(x - 4.5, y - 3, (9, 6))


def _entry(text: str, draw: Callable[..., None], width: float = 7.0) -> Entry:
    return Entry(
        width, text, lambda canvas, x, y: draw(CellPen(canvas, "key", INK), x + width / 2, y)
    )
