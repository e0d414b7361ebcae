"""The drawing of a table: heads, headings of groups, words, and hairlines between rows."""

from itertools import groupby

from bilateral._charts.canvas import Canvas
from bilateral._charts.palette import FAINT, INK
from bilateral._charts.table.content import Cell
from bilateral._charts.table.layout import Block, Strip, TableLayout
from bilateral._charts.word_lines import write_lines


def draw_content(content: object, layout: TableLayout, canvas: Canvas) -> None:  # noqa: ARG001
    """Draw the table that a chart is laid out as; what it was made of is in the layout."""
    draw_table(layout, canvas)


def draw_table(layout: TableLayout, canvas: Canvas) -> None:
    """Draw all of it."""
    _draw_heads(layout, canvas)
    right = layout.space.width
    for strip in layout.strips:
        if strip.row is None:
            look = {"weight": "bold", "color": layout.table.colors.get(strip.heading, INK)}
            top = strip.top + strip.height - (len(strip.lines) + 0.1) * canvas.type.leading
            write_lines(canvas, strip.lines, (0, top), f"group:{strip.heading}", **look)
            canvas.rule(0, strip.top + strip.height - 0.5, right)
        else:
            _draw_strip(layout, strip, canvas)
            end = strip.top + strip.height
            canvas.rule(0, end, right, color=FAINT)
    canvas.notes(layout.foot, layout.bottom + 4)


def _draw_heads(layout: TableLayout, canvas: Canvas) -> None:
    heads, columns = layout.heads, layout.table.columns
    spans = groupby(enumerate(columns), key=lambda item: item[1].over)
    for lines, (over, members) in zip(heads.over, spans, strict=True):
        place, column = next(members)
        corner = (layout.lefts[place], 0.0)
        look = {"weight": "bold", "color": column.color or INK}
        write_lines(canvas, lines, corner, f"over:{over}", **look)
    for place, (lines, column) in enumerate(zip(heads.columns, columns, strict=True)):
        corner = (layout.lefts[place], heads.over_height)
        look = {"weight": "bold", "color": column.color or INK}
        write_lines(canvas, lines, corner, f"head:{place}", **look)
    if heads.height:
        canvas.rule(0, heads.height + 1.5, layout.space.width)


def _draw_strip(layout: TableLayout, strip: Strip, canvas: Canvas) -> None:
    row = strip.row
    if row is None:
        return
    _draw_blocks(strip.above, canvas, (0.0, strip.top + 2))
    top = strip.top + strip.cells_top
    height = strip.height - strip.cells_top
    for place, blocks in enumerate(strip.cells):
        corner, cell = (layout.lefts[place], top), row.cells[place]
        _draw_inside(cell, canvas, corner, (layout.widths[place], height))
        _draw_blocks(blocks, canvas, corner)


def _draw_inside(
    cell: Cell, canvas: Canvas, corner: tuple[float, float], size: tuple[float, float]
) -> None:
    if cell.draw:
        cell.draw(canvas, corner, (size[0], cell.lines * canvas.type.leading))


def _draw_blocks(blocks: tuple[Block, ...], canvas: Canvas, corner: tuple[float, float]) -> None:
    x, top = corner
    for block in blocks:
        paragraph, y = block.paragraph, top + block.top
        if paragraph.sign:
            square = (block.indent, canvas.type.leading)
            paragraph.sign(canvas, (x, y), square)
        gid = paragraph.gid or "words"
        write_lines(canvas, block.lines, (x + block.indent, y), gid, **paragraph.look)
