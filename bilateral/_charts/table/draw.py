"""The drawing of a table: heads, headings of groups, words, and hairlines between rows."""

from itertools import groupby

from bilateral._charts.canvas import Canvas
from bilateral._charts.palette import FAINT, INK
from bilateral._charts.table.content import Cell
from bilateral._charts.table.layout import TableLayout
from bilateral._charts.table.strips import Block, Strip
from bilateral._charts.word_lines import write_lines


def draw_content(content: object, layout: TableLayout, canvas: Canvas) -> None:  # noqa: ARG001
    """Draw the table that a chart is laid out as; what it was made of is in the layout."""
    draw_table(layout, canvas)


def draw_table(layout: TableLayout, canvas: Canvas) -> None:
    """Draw all of it."""
    for offset in layout.offsets:
        _draw_heads(layout, canvas, offset)
    for strip in layout.strips:
        right = strip.left + layout.block
        if strip.row is None:
            look = {"weight": "bold", "color": layout.table.colors.get(strip.heading, INK)}
            top = strip.top + strip.height - (len(strip.lines) + 0.1) * canvas.type.leading
            write_lines(canvas, strip.lines, (strip.left, top), f"group:{strip.heading}", **look)
            canvas.rule(strip.left, strip.top + strip.height - 0.5, right)
        else:
            _draw_strip(layout, strip, canvas)
            end = strip.top + strip.height
            canvas.rule(strip.left, end, right, color=FAINT)
    canvas.notes(layout.foot, layout.bottom + 4)


def _draw_heads(layout: TableLayout, canvas: Canvas, offset: float) -> None:
    heads, columns = layout.heads, layout.table.columns
    spans = groupby(enumerate(columns), key=lambda item: item[1].over)
    for lines, (over, members) in zip(heads.over, spans, strict=True):
        place, column = next(members)
        corner = (offset + layout.lefts[place], 0.0)
        look = {"weight": "bold", "color": column.color or INK}
        write_lines(canvas, lines, corner, f"over:{over}", **look)
    for place, (lines, column) in enumerate(zip(heads.columns, columns, strict=True)):
        corner = (offset + layout.lefts[place], heads.over_height)
        look = {"weight": "bold", "color": column.color or INK}
        write_lines(canvas, lines, corner, f"head:{place}", **look)
    if heads.height:
        canvas.rule(offset, heads.height + 1.5, offset + layout.block)


def _draw_strip(layout: TableLayout, strip: Strip, canvas: Canvas) -> None:
    row = strip.row
    if row is None:
        return
    _draw_blocks(strip.above, canvas, (strip.left, strip.top + 2))
    top = strip.top + strip.cells_top
    height = strip.height - strip.cells_top
    for place, blocks in enumerate(strip.cells):
        corner, cell = (strip.left + layout.lefts[place], top), row.cells[place]
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
