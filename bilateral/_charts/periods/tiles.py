"""The tiles of a row of periods: filled where ties surely were, hatched where possibly."""

from collections.abc import Sequence
from typing import Any

from bilateral._charts.canvas import Canvas, Point
from bilateral._charts.palette import INK, OUTSIDE, PAPER, QUIET, Look, tint
from bilateral._charts.periods.read import TIMES, UNASKED, Activity, Cell, Row
from bilateral._charts.periods.years import year_words
from bilateral._charts.phrases import PHRASES
from bilateral.coverage import HIDDEN

GAP = 0.8
"""Between a tile and its neighbours, in points."""
PALE, FULL = 0.22, 0.55
"""The shares of colour in a tile of no tie, and of as many as there are in any."""
PART = 0.4
"""How much of a tile is hatched where more ties were possibly there than surely."""
HATCH = {"hatch": "//////", "hatch_linewidth": 0.5}


def draw_years(activity: Activity, canvas: Canvas, corner: Point, size: Point) -> None:
    """Write what years the tiles below stand for."""
    wide = size[0] / len(activity.years)
    for place, text in year_words(activity.years, wide, canvas.type).items():
        x, y = corner[0] + (place + 0.5) * wide, corner[1] + size[1] / 2
        canvas.write(text, x, y, gid=f"years:{text}", ha="center", color=QUIET)


def draw_tiles(
    activity: Activity, row: Row, case: str, look: Look, canvas: Canvas, corner: Point, size: Point
) -> None:
    """Draw the tiles of one kind, and words where nothing is on record."""
    wide = size[0] / max(len(row.cells), 1)
    name = f"{case}/{row.kind}"
    for start, end in row.runs:
        if row.cells[start].record == UNASKED:
            continue
        box = (corner[0] + start * wide, corner[1]), ((end - start) * wide, size[1])
        _draw_silence(canvas, f"{name}/{start}", row.cells[start], box, row)
    for place, (cell, years) in enumerate(zip(row.cells, activity.years, strict=True)):
        if not cell.blank:
            tile = Tile(canvas, f"{name}/{years[0]}/{years[1]}", look.colour)
            tile.draw(cell, activity.most, (corner[0] + place * wide, corner[1]), (wide, size[1]))


def _draw_silence(
    canvas: Canvas, name: str, cell: Cell, box: tuple[Point, Point], row: Row
) -> None:
    (x, y), (wide, high) = box
    if cell.is_outside:
        area = (wide - 2 * GAP, high)
        canvas.box(f"outside:{name}", x + GAP, y, area, facecolor=OUTSIDE, zorder=1)
    if cell.record == HIDDEN:
        text = HIDDEN
    elif cell.is_outside:
        text = PHRASES["not_covered_by_the_sources"]
    else:
        text = PHRASES["none_dated" if row.undated else "not_mentioned"]
    if canvas.type.width(text) + 5 <= wide:
        middle = (x + wide / 2, y + high / 2)
        canvas.write(text, *middle, gid=f"silent:{name}", ha="center", color=QUIET)


class Tile:
    """Draws one tile: every artist bears, as `gid`, what it is and of which kind and period."""

    def __init__(self, canvas: Canvas, name: str, colour: str) -> None:
        self.canvas = canvas
        self.name = name
        self.colour = colour

    def draw(self, cell: Cell, most: int, corner: Point, size: Point) -> None:
        """Draw what surely was, next to it what possibly was, and what was not."""
        (x, y), (wide, high) = (corner[0] + GAP, corner[1]), (size[0] - 2 * GAP, size[1])
        if cell.record == "zero":
            edge = {"edgecolor": INK, "linewidth": 0.8, "facecolor": PAPER}
            self.canvas.box(f"zero:{self.name}", x + 0.4, y + 0.4, (wide - 0.8, high - 0.8), **edge)
            self._write("count", ["0"], (x, y), (wide, high))
        elif not cell.possibly:
            middle, ms = (x + wide / 2, y + high / 2), 0.75 * self.canvas.type.size
            style: dict[str, Any] = {"marker": "x", "mew": 1.2, "color": self.colour}
            self.canvas.mark(f"absent:{self.name}", *middle, ms=min(ms, wide), **style)
        else:
            split = 1 - PART
            known = wide * (0.0 if not cell.surely else split if cell.more else 1.0)
            # Where numbers have no room, shades that nobody can tell apart tell nothing.
            is_numbered = self._fits(str(most), wide * split)
            darkness = (cell.surely or 0) / most if is_numbered and most else 1.0
            self._known(cell, PALE + (FULL - PALE) * darkness, (x, y), (known, high))
            self._possible(cell, (x + known, y), (wide - known, high))

    def _known(self, cell: Cell, share: float, corner: Point, size: Point) -> None:
        if cell.surely:
            shade = tint(self.colour, share)
            self.canvas.box(f"known:{self.name}", *corner, size, facecolor=shade)
            crossed = [f"{cell.surely} {TIMES}"] if cell.absent else []
            self._write("count", [*crossed, str(cell.surely)], corner, size)

    def _possible(self, cell: Cell, corner: Point, size: Point) -> None:
        if cell.more:
            edge = tint(self.colour, FULL)
            look: dict[str, Any] = {"facecolor": PAPER, "edgecolor": edge, **HATCH}
            self.canvas.box(f"possibly:{self.name}", *corner, size, **look)
            text = f"+{cell.more}" if cell.surely else f"{cell.more}?"
            ground = {"facecolor": PAPER, "linewidth": 0, "boxstyle": "square,pad=0.05"}
            self._write("more", [text], corner, size, bbox=ground)

    def _write(
        self, part: str, texts: Sequence[str], corner: Point, size: Point, **look: Any
    ) -> None:
        """Write the first of some words that has room."""
        if text := next((text for text in texts if self._fits(text, size[0])), ""):
            middle = (corner[0] + size[0] / 2, corner[1] + size[1] / 2)
            self.canvas.write(text, *middle, gid=f"{part}:{self.name}", ha="center", **look)

    def _fits(self, text: str, wide: float) -> bool:
        return self.canvas.type.width(text) + 2 <= wide
