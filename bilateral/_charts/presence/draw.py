"""The drawing of a presence grid: blocks with heads, headings of kinds, and rows of cells."""

from itertools import accumulate
from typing import Any

from bilateral._charts.canvas import Canvas
from bilateral._charts.palette import CASES
from bilateral._charts.phrases import PHRASES
from bilateral._charts.presence.cells import PAD, CellPen
from bilateral._charts.presence.layout import GAP, Layout, Line
from bilateral._charts.presence.read import Grid, Row
from bilateral._charts.typesetting import Type
from bilateral._charts.word_lines import write_centred


def draw(grid: Grid, layout: Layout, canvas: Canvas) -> None:
    """Draw all of it."""
    layout.legend.draw(canvas)
    for number, block in enumerate(layout.blocks):
        left = number * (layout.block + GAP)
        _draw_heads(layout, canvas, left)
        tops = accumulate((line.height for line in block), initial=0.0)
        for line, top in zip(block, tops, strict=False):
            corner = (left, layout.top + top)
            if line.row is None:
                _draw_kind(layout, canvas, line, corner)
            else:
                _draw_row(grid, layout, canvas, line, line.row, corner)
    canvas.notes(layout.foot, layout.bottom + 2)


def _draw_heads(layout: Layout, canvas: Canvas, left: float) -> None:
    heads, base = layout.heads, layout.legend.height + layout.heads.height
    for place, lines in enumerate(heads.lines):
        x = left + layout.label + place * layout.cell + PAD
        look: dict[str, Any] = {"weight": "bold", "color": CASES[place % len(CASES)].colour}
        for number, line in enumerate(lines):
            if heads.turned:
                across = x + number * heads.type.leading
                canvas.write(line, across, base, rotation=90, va="bottom", ha="left", **look)
            else:
                y = base - (len(lines) - number - 0.5) * heads.type.leading
                canvas.write(line, x, y, **look)


def _draw_kind(layout: Layout, canvas: Canvas, line: Line, corner: tuple[float, float]) -> None:
    left, top = corner
    name = PHRASES.get(line.kind, line.kind)
    text = PHRASES["continued"].format(name) if line.again else name
    bold = Type(canvas.type.size, weight="bold")
    y = top + line.height
    canvas.write(bold.cut(text, layout.block), left, y - 0.55 * bold.leading, weight="bold")
    canvas.rule(left, y - 0.5, left + layout.block)


def _draw_row(
    grid: Grid, layout: Layout, canvas: Canvas, line: Line, row: Row, corner: tuple[float, float]
) -> None:
    left, middle = corner[0], corner[1] + line.height / 2
    write_centred(canvas, line.words, left, middle, gid=f"type:{row.topic}")
    for place, (case, cell) in enumerate(zip(grid.cases, row.cells, strict=True)):
        x = left + layout.label + place * layout.cell
        pen = CellPen(canvas, f"{case}/{row.topic}", CASES[place % len(CASES)].colour)
        pen.draw(cell, (x, middle), (layout.cell, line.height))
