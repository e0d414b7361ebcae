"""The presence grid laid out: blocks of rows beside each other, rows that give way to the room."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bilateral._charts.canvas import FittedLayout, Space
from bilateral._charts.fitting import most_that_fit
from bilateral._charts.labels import label
from bilateral._charts.legend import Legend
from bilateral._charts.phrases import PHRASES
from bilateral._charts.presence.blocks import Block, Line, blocks_of, lines_of
from bilateral._charts.presence.cells import MARK, PAD, legend_entries
from bilateral._charts.presence.heads import Heads
from bilateral._charts.presence.read import Grid, Row
from bilateral._charts.typesetting import Type

ROW = 1.42
"""The height of a row, in sizes of the type."""
PITCHES = (1.6, 1.45, 1.3, 1.2, 1.1, 1.0, 0.95, 0.9, 0.85)
"""How far rows move apart in axes that somebody gave, and together where there is no room."""
GAP = 16.0
"""Between blocks, in points."""
NARROW, WIDE, WIDEST = 12.0, 10.0, 16.0
"""The least room for labels; the most for a cell beside other blocks, and in a single block."""
FLAT, TALL = 0.33, 1.2
"""Blocks side by side make a chart no flatter, and no taller than this, where they can."""


@dataclass(frozen=True)
class Layout(FittedLayout):
    """Where everything stands, in points."""

    legend: Legend
    heads: Heads
    cell: float
    label: float
    blocks: tuple[Block, ...]
    foot: tuple[str, ...]
    cases: int

    @property
    def top(self) -> float:
        """Where the first rows begin."""
        return self.legend.height + self.heads.height + 3

    @property
    def block(self) -> float:
        """The width of a block."""
        return self.label + self.cases * self.cell

    @property
    def bottom(self) -> float:
        """Where the longest block ends."""
        return self.top + max((block.height for block in self.blocks), default=0.0)

    @property
    def needed(self) -> float:
        """The height of all that is drawn."""
        leading = self.space.type.leading
        return self.bottom + len(self.foot) * leading + (4 if self.foot else 2)

    @property
    def faults(self) -> tuple[bool, ...]:
        """What speaks against it, the worst first; flat is a strip of many blocks."""
        width, too_high = self.space.width, self.needed > self.space.height
        if self.space.fixed:
            return too_high, self.heads.cut, self.heads.turned
        flat = len(self.blocks) > 1 and self.needed < FLAT * width
        return too_high, self.heads.cut, self.needed > TALL * width, self.heads.turned, flat


def lay_out(grid: Grid, space: Space) -> Layout:
    """Lay a grid out; where there is no room for all rows, those of fewest cases are left out.

    Raises
    ------
    BilateralError
        When the axes that were given hold no row, or not all columns.
    """
    layouts = _layouts(grid, space.wide_enough())
    best = next(layouts)
    for layout in layouts:
        best = min(best, layout, key=lambda tried: tried.faults)
        if not any(best.faults):
            break
    return best if best.needed <= space.height else _with_fewer_rows(grid, space)


def _layouts(grid: Grid, space: Space) -> Iterator[Layout]:
    """Try pages: blocks beside each other where the page is one's own; else few, and wide rows."""
    most = _most_blocks(grid, space)
    counts = range(1, most + 1) if space.fixed else range(most, 0, -1)
    for pitch in PITCHES if space.fixed else (1.0, PITCHES[-1]):
        for count in counts:
            yield _layout(grid, space, grid.rows, count, pitch)


def _with_fewer_rows(grid: Grid, space: Space) -> Layout:
    """Keep as many rows as have room, as close together as they can be read."""
    ranked = sorted(grid.rows, key=_rank)

    def keep(kept: int, count: int) -> Layout:
        ids = set(map(id, ranked[:kept]))
        rows = [row for row in grid.rows if id(row) in ids]
        return _layout(grid, space, rows, count, PITCHES[-1])

    counts = range(1, _most_blocks(grid, space) + 1)
    count = min(counts, key=lambda count: keep(len(ranked), count).needed)
    kept = most_that_fit(len(ranked), lambda kept: keep(kept, count).needed <= space.height)
    if kept == 0:
        raise space.too_low(keep(1, count).needed)
    return keep(kept, count)


def _rank(row: Row) -> tuple[int, int, int, str]:
    """Order rows by what they tell: of most cases, or with a known absence, or of most ties."""
    known = sum(cell.record in {"reported absent", "zero"} for cell in row.cells)
    return -len(row.holders), -known, -row.ties, row.name


def _narrowest_cell(grid: Grid, type_: Type) -> float:
    """Give the width that the fullest cell needs."""
    marks = max((len(cell.stages) for cell in grid.cells), default=1)
    ties = max((cell.ties for cell in grid.cells), default=0)
    count = type_.width(str(ties)) + PAD if ties > 1 else 0.0
    return 2 * PAD + max(marks, 1) * MARK * type_.size + count


def _most_blocks(grid: Grid, space: Space) -> int:
    """Give the most blocks that have room beside each other."""
    cells = max(len(grid.cases), 1) * _narrowest_cell(grid, space.type)
    return max(int((space.width + GAP) / (NARROW * space.type.size + cells + GAP)), 1)


def _layout(grid: Grid, space: Space, rows: Sequence[Row], count: int, pitch: float) -> Layout:
    type_, cases = space.type, max(len(grid.cases), 1)
    block = (space.width - (count - 1) * GAP) / count
    longest = max((type_.width(label(row.topic)) for row in rows), default=0.0) + PAD
    room = block - cases * _narrowest_cell(grid, type_)
    wide = max(min(longest, room), NARROW * type_.size / 2)
    widest = (WIDEST if count == 1 else WIDE) * type_.size
    cell = min((block - wide) / cases, widest)
    lines = lines_of([_line(row, type_, wide - PAD, pitch) for row in rows],
                     type_.leading * 1.5 * pitch)  # fmt: skip
    return Layout(
        space=space,
        legend=Legend.of(legend_entries(grid), type_, 0, space.width),
        heads=Heads.of(grid.names, Type(type_.size, weight="bold"), cell - 2 * PAD),
        cell=cell,
        label=wide,
        blocks=blocks_of(lines, count) if lines else (),
        foot=_foot(grid, space, len(rows)),
        cases=cases,
    )


def _line(row: Row, type_: Type, room: float, pitch: float) -> Line:
    words = type_.wrap(label(row.topic), room, 2)
    height = ROW * type_.size * pitch + (len(words) - 1) * type_.leading
    return Line(row.kind, height, words, row)


def _foot(grid: Grid, space: Space, kept: int) -> tuple[str, ...]:
    """Say how many rows are left out."""
    total = len(grid.rows)
    if kept == total:
        return () if total else (PHRASES["no_ties"],)
    return space.type.wrap(PHRASES["no_room_sorts"].format(total - kept, total), space.width - 2)
