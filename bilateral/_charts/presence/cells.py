"""The marks in the cells of a presence grid, and a sample of each for its legend."""

from collections.abc import Callable, Iterator

from bilateral._charts.canvas import Canvas
from bilateral._charts.day_scale import HEAD
from bilateral._charts.legend import Entry
from bilateral._charts.palette import HATCHED, INK, PAPER, QUIET
from bilateral._charts.phrases import PHRASES
from bilateral._charts.presence.read import Cell, Grid
from bilateral._charts.tie_marks import HEADS, SIZES, head_look
from bilateral._charts.tie_spans import STAGES
from bilateral.coverage import HIDDEN, NOT_COVERED, NOT_MENTIONED

MARK = 1.2
"""From mark to mark in a cell, in sizes of the type."""
PAD = 2.5
"""Around what is in a cell, in points."""
LONGEST = 4.5
"""The longest hatched box, in sizes of the type."""
HATCHES = {NOT_MENTIONED: "//////", NOT_COVERED: "\\" * 6, HIDDEN: "---"}
"""What fills the box of each silence."""


class CellPen:
    """Draws one cell: every artist has, as `gid`, what it is and of which cell."""

    def __init__(self, canvas: Canvas, name: str, colour: str) -> None:
        self.canvas = canvas
        self.name = name
        self.colour = colour
        self.em = canvas.type.size

    def draw(self, cell: Cell, place: tuple[float, float], size: tuple[float, float]) -> None:
        """Draw what a case has of a type."""
        x, y = place
        at = x + PAD + HEAD * self.em
        if cell.record in HATCHES:
            wide = min(size[0] - PAD, LONGEST * self.em)
            high = min(0.76 * size[1], 1.1 * self.em)
            self.silence(x + PAD / 2, y - high / 2, (wide, high), HATCHES[cell.record])
        elif cell.record == "zero":
            self.zero(at, y)
        for number, (direction, stage) in enumerate(cell.marks):
            self.head(at + number * MARK * self.em, y, stage, direction)
        if cell.is_denied:
            self.absence(at + len(cell.marks) * MARK * self.em, y)
        if cell.records > 1:
            self.count(at + (cell.places - 0.25) * MARK * self.em, y, cell.records)

    def head(self, x: float, y: float, stage: str, direction: str = "") -> None:
        """Draw a marker: its shape is the direction, its fill the stage."""
        shape, half = HEADS.get(direction, "s"), HEAD * self.em
        look = head_look(shape, stage, self.colour)
        self.canvas.mark(
            f"head:{self.name}/{direction}/{stage}", x, y, ms=SIZES[shape] * half, **look
        )
        if stage == "stopped":
            style = {"marker": "|", "ms": 2.6 * half, "mew": 1.3, "color": self.colour}
            self.canvas.mark(f"stop:{self.name}/{direction}", x, y, **style)

    def count(self, x: float, y: float, records: int = 2) -> None:
        """Write how many records there are."""
        self.canvas.write(str(records), x, y, gid=f"count:{self.name}", color=QUIET)

    def absence(self, x: float, y: float) -> None:
        """Draw a cross."""
        style = {"marker": "x", "ms": 1.8 * HEAD * self.em, "mew": 1.3, "color": self.colour}
        self.canvas.mark(f"absent:{self.name}", x, y, **style)

    def zero(self, x: float, y: float) -> None:
        """Draw a boxed 0."""
        box = {"boxstyle": "square,pad=0.12", "fc": PAPER, "ec": self.colour, "lw": 0.8}
        style = {"ha": "center", "color": self.colour, "bbox": box}
        self.canvas.write("0", x, y, gid=f"zero:{self.name}", **style)

    def silence(self, x: float, y: float, size: tuple[float, float], hatch: str) -> None:
        """Draw a hatched box."""
        style = {"hatch": hatch, "hatch_linewidth": 0.4, "edgecolor": HATCHED, "zorder": 1}
        self.canvas.box(f"none:{self.name}", x, y, size, **style)


def legend_entries(grid: Grid) -> Iterator[Entry]:
    """Yield a sample of every mark that the grid uses, with its words."""
    marks = {mark for cell in grid.cells for mark in cell.marks}
    for direction, text in grid.directions.items():
        if any(direction == found for found, _ in marks):
            yield _entry(text, lambda pen, x, y, to=direction: pen.head(x, y, "delivered", to))
    for stage in STAGES:
        if any(stage == found for _, found in marks):
            yield _entry(PHRASES[stage], lambda pen, x, y, at=stage: pen.head(x, y, at))
    records = {cell.record for cell in grid.cells}
    if any(cell.is_denied for cell in grid.cells):
        yield _entry(PHRASES["absent"], CellPen.absence)
    if "zero" in records:
        yield _entry(PHRASES["zero"], CellPen.zero)
    for record, hatch in HATCHES.items():
        if record in records:
            text = PHRASES[record.replace(" ", "_")]
            yield _entry(text, lambda pen, x, y, hatch=hatch: _silence(pen, x, y, hatch), 9)
    if any(cell.records > 1 for cell in grid.cells):
        yield _entry(PHRASES["records_in_cell"], CellPen.count)


def _silence(pen: CellPen, x: float, y: float, hatch: str) -> None:
    pen.silence(x - 4.5, y - 3, (9, 6), hatch)


def _entry(text: str, draw: Callable[..., None], width: float = 7.0) -> Entry:
    return Entry(
        width, text, lambda canvas, x, y: draw(CellPen(canvas, "key", INK), x + width / 2, y)
    )
