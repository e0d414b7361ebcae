"""The marks in the cells of a presence grid, and a sample of each for its key."""

from collections.abc import Iterator, Mapping
from typing import Any

from bilateral._charts.canvas import Sheet
from bilateral._charts.legend import Entry
from bilateral._charts.marks import HEADS, SIZES, head_look
from bilateral._charts.palette import HATCHED, INK, PAPER, QUIET
from bilateral._charts.presence.layout import MARK, PAD
from bilateral._charts.presence.read import DIRECTIONS, Cell, Sort, Table
from bilateral._charts.scale import HEAD
from bilateral._charts.tie_spans import STAGES

LONGEST = 4.5
"""The longest hatched box, in sizes of the type."""


class CellPen:
    """Draws one cell: every artist bears, as `gid`, what it is and of which cell."""

    def __init__(self, sheet: Sheet, name: str, colour: str) -> None:
        self.sheet = sheet
        self.name = name
        self.colour = colour
        self.em = sheet.type.size

    def draw(
        self, cell: Cell, sort: Sort, place: tuple[float, float], size: tuple[float, float]
    ) -> None:
        """Draw what a case holds of a sort."""
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
            self.head(at + number * MARK * self.em, y, stage, sort.direction)
        if cell.ties > 1:
            self.count(at + (len(cell.stages) - 0.25) * MARK * self.em, y, cell.ties)

    def head(self, x: float, y: float, stage: str, direction: str = "") -> None:
        """Draw a marker: its shape is the direction, its fill the stage."""
        shape, half = HEADS.get(direction, "s"), HEAD * self.em
        look = head_look(shape, stage, self.colour)
        self.sheet.mark(f"head:{self.name}/{stage}", x, y, ms=SIZES[shape] * half, **look)
        if stage == "stopped":
            style = {"marker": "|", "ms": 2.6 * half, "mew": 1.3, "color": self.colour}
            self.sheet.mark(f"stop:{self.name}", x, y, **style)

    def count(self, x: float, y: float, ties: int = 2) -> None:
        """Write how many ties there are."""
        self.sheet.write(str(ties), x, y, gid=f"count:{self.name}", color=QUIET)

    def absence(self, x: float, y: float) -> None:
        """Draw a cross."""
        style = {"marker": "x", "ms": 1.8 * HEAD * self.em, "mew": 1.3, "color": self.colour}
        self.sheet.mark(f"absent:{self.name}", x, y, **style)

    def zero(self, x: float, y: float) -> None:
        """Draw a boxed 0."""
        box = {"boxstyle": "square,pad=0.12", "fc": PAPER, "ec": self.colour, "lw": 0.8}
        style = {"ha": "center", "color": self.colour, "bbox": box}
        self.sheet.write("0", x, y, gid=f"zero:{self.name}", **style)

    def silence(self, x: float, y: float, size: tuple[float, float]) -> None:
        """Draw a hatched box."""
        style = {"hatch": "//////", "hatch_linewidth": 0.4, "edgecolor": HATCHED, "zorder": 1}
        self.sheet.box(f"none:{self.name}", x, y, size, **style)


def samples(table: Table, words_: Mapping[str, str], named: tuple[str, str]) -> Iterator[Entry]:
    """Give a sample of every mark that the grid uses, with its words."""
    told = dict(zip(DIRECTIONS, (*named, words_["mutual"]), strict=True))
    used = {sort.direction for sort in table.sorts}
    for direction, text in told.items():
        if direction in used:
            yield _sample(text, lambda pen, x, y, way=direction: pen.head(x, y, "delivered", way))
    cells = [cell for sort in table.sorts for cell in sort.cells]
    stages = {stage for cell in cells for stage in cell.stages}
    for stage in STAGES:
        if stage in stages:
            yield _sample(words_[stage], lambda pen, x, y, one=stage: pen.head(x, y, one))
    records = {cell.record for cell in cells}
    if "reported absent" in records:
        yield _sample(words_["absent"], CellPen.absence)
    if "zero" in records:
        yield _sample(words_["zero"], CellPen.zero)
    if "no record" in records:
        yield _sample(words_["no_record"], lambda pen, x, y: pen.silence(x - 4.5, y - 3, (9, 6)), 9)
    if any(cell.ties > 1 for cell in cells):
        yield _sample(words_["ties_many"], CellPen.count)


def _sample(text: str, draw: Any, width: float = 7.0) -> Entry:
    def drawn(sheet: Sheet, x: float, y: float) -> None:
        draw(CellPen(sheet, "key", INK), x + width / 2, y)

    return Entry(width, text, drawn)
