"""The drawing of a table: heads, headings of groups, words, and hairlines between rows."""

from collections.abc import Sequence
from itertools import groupby

from bilateral._charts.canvas import Canvas, Point, Rule
from bilateral._charts.palette import FAINT, INK, QUIET
from bilateral._charts.table.content import Row
from bilateral._charts.table.layout import TableLayout
from bilateral._charts.table.strips import Block, Strip


def draw_table(content: object, layout: TableLayout, canvas: Canvas) -> None:  # noqa: ARG001
    """Draw the table that a chart is laid out as; what it was made of is in the layout."""
    for offset in layout.offsets:
        _draw_heads(layout, canvas, offset)
    for strip in layout.strips:
        if strip.row is None:
            look = {"weight": "bold", "color": layout.table.colors.get(strip.heading, INK)}
            top = strip.top + strip.height - (len(strip.lines) + 0.1) * canvas.type.leading
            canvas.write_lines(strip.lines, strip.left, top, gid=f"group:{strip.heading}", **look)
        else:
            _draw_row(strip.row, layout, strip, canvas)
    _draw_rules(layout, canvas)
    canvas.write_lines(layout.foot, 0, layout.bottom + 4, color=QUIET)


def _draw_heads(layout: TableLayout, canvas: Canvas, offset: float) -> None:
    heads, columns = layout.heads, layout.table.columns
    spans = groupby(enumerate(columns), key=lambda item: item[1].over)
    for lines, (over, members) in zip(heads.over, spans, strict=True):
        place, column = next(members)
        look = {"weight": "bold", "color": column.color or INK}
        canvas.write_lines(lines, offset + layout.lefts[place], 0.0, gid=f"over:{over}", **look)
    for place, (lines, column) in enumerate(zip(heads.columns, columns, strict=True)):
        left, look = offset + layout.lefts[place], {"weight": "bold", "color": column.color or INK}
        canvas.write_lines(lines, left, heads.over_height, gid=f"head:{place}", **look)


def _draw_rules(layout: TableLayout, canvas: Canvas) -> None:
    """Draw hairlines below heads and headings, and faint ones below rows."""
    heads, rows = list[Rule](), list[Rule]()
    if layout.heads.height:
        heads = [(x, layout.heads.height + 1.5, x + layout.block) for x in layout.offsets]
    for strip in layout.strips:
        y, right = strip.top + strip.height, strip.left + layout.block
        if strip.row is None:
            heads.append((strip.left, y - 0.5, right))
        else:
            rows.append((strip.left, y, right))
    canvas.rules(heads)
    canvas.rules(rows, color=FAINT)


def _draw_row(row: Row, layout: TableLayout, strip: Strip, canvas: Canvas) -> None:
    _draw_blocks(strip.above, canvas, (strip.left, strip.top + 2))
    top = strip.top + strip.cells_top
    for cell, blocks, left, width in zip(
        row.cells, strip.cells, layout.lefts, layout.widths, strict=True
    ):
        corner = (strip.left + left, top)
        if cell.draw:
            cell.draw(canvas, corner, (width, cell.lines * canvas.type.leading))
        _draw_blocks(blocks, canvas, corner)


def _draw_blocks(blocks: Sequence[Block], canvas: Canvas, corner: Point) -> None:
    x, top = corner
    for block in blocks:
        paragraph, y = block.paragraph, top + block.top
        if paragraph.sign:
            paragraph.sign(canvas, (x, y), (block.indent, canvas.type.leading))
        gid = paragraph.gid or "words"
        canvas.write_lines(block.lines, x + block.indent, y, gid=gid, **paragraph.look)
