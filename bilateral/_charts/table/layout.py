"""A table laid out: widths of columns, lines of words, and the rows that have room."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from bilateral._charts.canvas import FittedLayout, Space
from bilateral._charts.room import as_many_as_fit, fair_shares
from bilateral._charts.table.content import Cell, Column, Row, Table
from bilateral._charts.table.strips import Block, Strip, in_blocks
from bilateral._charts.typesetting import Type

GAP = 9.0
"""Between columns, in points."""
PAD = 2.0
"""Above and below the words of a row, in points."""
GROUP = 1.75
"""The height of the heading of a group, in lines."""
SIGN = 1.25
"""The room of a sign before words, in sizes of the type."""
BETWEEN = 18.0
"""Between blocks of rows, in points."""
LOOSEST = 2.2
"""Rows of given axes move apart until they are so many times as high as they must be."""
MORE = 12
"""So many rows that come after one without room are tried."""
HEAD_LINES = 3
FOOT_LINES = 4
LEAST_FOOT = 2
FOOT_SHARE = 0.2
"""The most of the height that the foot takes."""


@dataclass(frozen=True, slots=True)
class Heads:
    """The lines above the columns: names that several share, then the head of each."""

    over: tuple[tuple[str, ...], ...]
    columns: tuple[tuple[str, ...], ...]
    leading: float

    @property
    def over_height(self) -> float:
        """The height of the shared names."""
        return max(map(len, self.over), default=0) * self.leading

    @property
    def height(self) -> float:
        """The height of all."""
        return self.over_height + max(map(len, self.columns), default=0) * self.leading


@dataclass(frozen=True)
class TableLayout(FittedLayout):
    """Where everything stands, in points.

    Attributes
    ----------
    block : float
        The width of a block of rows.
    lefts, widths : tuple of float
        Of the columns in a block.
    """

    table: Table
    block: float
    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    heads: Heads
    strips: tuple[Strip, ...]
    foot: tuple[str, ...]

    @property
    def bottom(self) -> float:
        """Where the last row ends."""
        return max((strip.top + strip.height for strip in self.strips), default=self.heads.height)

    @property
    def offsets(self) -> list[float]:
        """Where each block begins."""
        return [place * (self.block + BETWEEN) for place in range(self.table.blocks)]

    @property
    def needed(self) -> float:
        """The height of all that is drawn."""
        foot = len(self.foot) * self.space.type.leading
        return self.bottom + foot + (6 if foot else 2)

    @property
    def shown(self) -> list[Row]:
        """The rows that have room."""
        return [strip.row for strip in self.strips if strip.row]


def lay_out_table(table: Table, space: Space) -> TableLayout:
    """Lay a table out; where there is no room for all rows, those of the lowest rank are left out.

    Raises
    ------
    BilateralError
        When the space holds no row, or is too narrow for rows.
    """
    space.wide_enough()
    ranked = _by_rank(table.rows)

    def lay_out(shown: int) -> TableLayout:
        kept = sorted(place for places in ranked[:shown] for place in places)
        return _layout(table, [table.rows[place] for place in kept], space)

    if ranked and lay_out(1).needed > space.height:
        ranked = [[place] for places in ranked for place in places]
    layout = as_many_as_fit(len(ranked), lay_out, space) if ranked else lay_out(0)
    layout = _filled(layout, ranked, table, space)
    return _spread(layout, table, space) if space.fixed else layout


def _filled(
    layout: TableLayout, ranked: Sequence[Sequence[int]], table: Table, space: Space
) -> TableLayout:
    """Add rows of other groups that have room, where the next in rank has none.

    In a group a row may go on from one that comes before it in rank, and says nothing without it.
    """
    shown = {id(row) for row in layout.shown}
    missing = [places for places in ranked if id(table.rows[places[0]]) not in shown]
    full: set[str] = set()
    for places in missing[:MORE]:
        group = table.rows[places[0]].group
        rows = shown | {id(table.rows[place]) for place in places}
        kept = [row for row in table.rows if id(row) in rows]
        if group in full or (fuller := _layout(table, kept, space)).needed > space.height:
            full.add(group)
        else:
            layout, shown = fuller, rows
    return layout


def _by_rank(rows: Sequence[Row]) -> list[list[int]]:
    """Give the places of rows that are shown together, those of the highest rank first."""
    bundles: dict[object, list[int]] = {}
    for place, row in enumerate(rows):
        bundles.setdefault(row.bundle or place, []).append(place)
    return sorted(bundles.values(), key=lambda places: -rows[places[0]].rank)


def _spread(layout: TableLayout, table: Table, space: Space) -> TableLayout:
    """Move the rows of given axes apart, so that they fill them."""
    if not layout.strips:
        return layout
    spare = space.height - layout.needed
    taken = layout.bottom - layout.heads.height
    pad = min(spare, (LOOSEST - 1) * taken) / len(layout.strips)
    return _layout(table, layout.shown, space, pad)


def _layout(table: Table, rows: Sequence[Row], space: Space, pad: float = 0.0) -> TableLayout:
    block = (space.width - (table.blocks - 1) * BETWEEN) / table.blocks
    inner = replace(space, width=block)
    widths = tuple(_widths(table.columns, rows, inner))
    lefts = tuple(sum(widths[:place]) + place * GAP for place in range(len(widths)))
    heads = _heads(table.columns, widths, space.type)
    top = heads.height + (3 if heads.height else 0)
    kept = set(map(id, rows))
    gone = [row for row in table.rows if id(row) not in kept]
    texts = [*([table.left_out(gone)] if gone else []), *table.foot]
    strips = _strips(rows, widths, inner, top, pad)
    return TableLayout(
        space=space,
        table=table,
        block=block,
        lefts=lefts,
        widths=widths,
        heads=heads,
        strips=tuple(in_blocks([*strips], table.blocks, block + BETWEEN)),
        foot=_foot(texts, space),
    )


def _foot(texts: Sequence[str], space: Space) -> tuple[str, ...]:
    """Break the paragraphs below into lines; so many that rows have room, the last is cut."""
    type_, room = space.type, space.width - 2
    lines = [line for text in texts for line in type_.wrap(text, room, FOOT_LINES)]
    most = max(int(FOOT_SHARE * space.height / type_.leading), LEAST_FOOT)
    if len(lines) <= most:
        return tuple(lines)
    return (*lines[: most - 1], type_.cut(f"{lines[most - 1]} \N{HORIZONTAL ELLIPSIS}", room))


def _strips(
    rows: Sequence[Row], widths: Sequence[float], space: Space, top: float, pad: float
) -> Iterator[Strip]:
    """Set rows under one another, each group under its heading."""
    for group, members in groupby(rows, key=lambda row: row.group):
        if group:
            lines = space.type.bold.wrap(group, space.width, HEAD_LINES)
            height = (GROUP + len(lines) - 1) * space.type.leading + pad
            yield Strip(top, height, heading=group, lines=lines)
            top += height
        for row in members:
            strip = _strip(row, widths, space, top, pad)
            yield strip
            top += strip.height


def _strip(row: Row, widths: Sequence[float], space: Space, top: float, pad: float) -> Strip:
    type_ = space.type
    above = _set(row.above, space.width, type_) if row.above else ()
    over = _height(above, type_)
    cells = tuple(_set(cell, width, type_) for cell, width in zip(row.cells, widths, strict=True))
    drawn = (cell.lines * type_.leading for cell in row.cells if cell.draw)
    # A row may be a sentence across all columns, and nothing else.
    least = 0.0 if above and not any(cells) else type_.leading
    high = max([least, *drawn, *(_height(blocks, type_) for blocks in cells)])
    height = over + high + 2 * PAD + pad
    # What stands above the cells stays with them.
    cells_top = over + PAD + (0 if above else pad / 2)
    return Strip(top, height, row=row, above=above, cells=cells, cells_top=cells_top)


def _set(cell: Cell, width: float, type_: Type) -> tuple[Block, ...]:
    """Break the paragraphs of a cell into lines, one under the other."""
    blocks, top = [], 0.0
    for paragraph in cell.paragraphs:
        indent = SIGN * type_.size if paragraph.sign else 0.0
        set_in = type_.bold if paragraph.look.get("weight") == "bold" else type_
        lines = set_in.wrap(paragraph.text, max(width - indent, type_.size), paragraph.most)
        blocks.append(Block(paragraph, lines, top, indent))
        top += len(lines) * type_.leading
    return tuple(blocks)


def _height(blocks: Sequence[Block], type_: Type) -> float:
    return blocks[-1].top + len(blocks[-1].lines) * type_.leading if blocks else 0.0


def _heads(columns: Sequence[Column], widths: Sequence[float], type_: Type) -> Heads:
    bold = type_.bold
    spans = [
        (over, [widths[place] for place, _ in members])
        for over, members in groupby(enumerate(columns), key=lambda item: item[1].over)
    ]
    over = tuple(
        bold.wrap(name, sum(wide) + (len(wide) - 1) * GAP, HEAD_LINES) if name else ()
        for name, wide in spans
    )
    heads = tuple(
        bold.wrap(column.head, width, HEAD_LINES) if column.head else ()
        for column, width in zip(columns, widths, strict=True)
    )
    return Heads(over, heads, type_.leading)


def _widths(columns: Sequence[Column], rows: Sequence[Row], space: Space) -> list[float]:
    """Share the width: a column takes what its words need, or an equal part of what is left."""
    size, room = space.type.size, space.width - GAP * (len(columns) - 1)
    holds = [_holds(column, place, rows) for place, column in enumerate(columns)]
    wanted = [
        min(max(_natural(column, place, rows, space.type), column.least * size), column.most * size)
        if holds[place]
        else 0.0
        for place, column in enumerate(columns)
    ]
    widths = fair_shares(wanted, room)
    # What is left over goes to the last column alone: the eye moves from the left.
    last = max(
        (place for place, is_filled in enumerate(holds) if is_filled), default=len(columns) - 1
    )
    widths[last] += room - sum(widths)
    return widths


def _holds(column: Column, place: int, rows: Sequence[Row]) -> bool:
    """Whether anything stands in a column."""
    cells = (row.cells[place] for row in rows)
    return bool(column.head) or any(cell.paragraphs or cell.draw for cell in cells)


def _natural(column: Column, place: int, rows: Sequence[Row], type_: Type) -> float:
    """Give the width of a column in which nothing breaks."""
    bold = type_.bold
    words = (
        (bold if paragraph.look.get("weight") == "bold" else type_).width(paragraph.text)
        + (SIGN * type_.size if paragraph.sign else 0.0)
        for row in rows
        for paragraph in row.cells[place].paragraphs
    )
    return max([bold.width(column.head), *words], default=0.0) + 1
