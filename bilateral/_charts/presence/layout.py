"""The layout of the presence grid: blocks of rows side by side, as many rows as fit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bilateral._charts.canvas import FittedLayout, Space
from bilateral._charts.column_packing import pack
from bilateral._charts.labels import label
from bilateral._charts.legend import Legend
from bilateral._charts.phrases import PHRASES
from bilateral._charts.presence.cells import MARK, PAD, legend_entries
from bilateral._charts.presence.heads import Heads
from bilateral._charts.presence.read import Grid, Row
from bilateral._charts.room import as_many_as_fit, left_out
from bilateral._charts.typesetting import Type

ROW = 1.42
"""The height of a row, in sizes of the type."""
PITCHES = (1.6, 1.45, 1.3, 1.2, 1.1, 1.0, 0.95, 0.9, 0.85)
"""How far rows move apart in axes that somebody gave, and together where there is no room."""
GAP = 16.0
"""Between blocks, in points."""
NARROW, WIDE, WIDEST = 12.0, 10.0, 16.0
"""The least room for labels; the most for a cell next to other blocks, and in a single block."""
FLAT, TALL = 0.33, 1.2
"""Blocks side by side make a chart no flatter, and no taller than this, where they can."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row, or the heading of a kind where there is none; its label as broken into lines."""

    kind: str
    height: float
    words: tuple[str, ...] = ()
    row: Row | None = None
    again: bool = False


@dataclass(frozen=True)
class Layout(FittedLayout):
    """The positions of all elements, in points."""

    legend: Legend
    heads: Heads
    cell: float
    label: float
    blocks: Sequence[Sequence[Line]]
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
        heights = (sum(line.height for line in block) for block in self.blocks)
        return self.top + max(heights, default=0.0)

    @property
    def needed(self) -> float:
        """The height of all that is drawn."""
        leading = self.space.type.leading
        return self.bottom + len(self.foot) * leading + (4 if self.foot else 2)

    @property
    def faults(self) -> tuple[bool, ...]:
        """What contradicts it, the worst first; flat is a low row of many blocks."""
        width, too_high = self.space.width, self.needed > self.space.height
        if self.space.fixed:
            # How tall or flat given axes are is not for the layout to mend.
            return too_high, self.heads.cut, self.heads.turned
        flat = len(self.blocks) > 1 and self.needed < FLAT * width
        return too_high, self.heads.cut, self.needed > TALL * width, self.heads.turned, flat


def lay_out(grid: Grid, space: Space) -> Layout:
    """Lay a grid out; where there is no room for all rows, those of fewest cases are left out.

    Raises
    ------
    BilateralError
        When the axes that were given have no row, or not all columns.
    """
    layouts = _layouts(grid, space.wide_enough())
    best = next(layouts)
    for layout in layouts:
        best = min(best, layout, key=lambda tried: tried.faults)
        if not any(best.faults):
            break
    return best if best.needed <= space.height else _with_fewer_rows(grid, space)


def _layouts(grid: Grid, space: Space) -> Iterator[Layout]:
    """Try pages: blocks side by side on a separate page; otherwise few, with wide rows."""
    most = _most_blocks(grid, space)
    counts = range(1, most + 1) if space.fixed else range(most, 0, -1)
    for pitch in PITCHES if space.fixed else (1.0, PITCHES[-1]):
        for count in counts:
            yield _layout(grid, space, grid.rows, count, pitch)


def _with_fewer_rows(grid: Grid, space: Space) -> Layout:
    """Keep as many rows as have room, as close together as they can be read."""
    ranked = sorted(grid.rows, key=_rank)

    def keep(shown: int, count: int) -> Layout:
        ids = set(map(id, ranked[:shown]))
        rows = [row for row in grid.rows if id(row) in ids]
        return _layout(grid, space, rows, count, PITCHES[-1])

    counts = range(1, _most_blocks(grid, space) + 1)
    count = min(counts, key=lambda count: keep(len(ranked), count).needed)
    return as_many_as_fit(len(ranked), lambda shown: keep(shown, count), space)


def _rank(row: Row) -> tuple[int, int, int, str]:
    """Order rows by what they tell: of most cases, or with a known absence, or of most records."""
    known = sum(cell.record in {"reported absent", "zero"} for cell in row.cells)
    return -len(row.holders), -known, -row.records, row.topic


def _narrowest_cell(grid: Grid, type_: Type) -> float:
    """Return the width that the fullest cell needs."""
    marks = max((cell.places for cell in grid.cells), default=1)
    most = max((cell.records for cell in grid.cells), default=0)
    count = type_.width(str(most)) + PAD if most > 1 else 0.0
    return 2 * PAD + max(marks, 1) * MARK * type_.size + count


def _most_blocks(grid: Grid, space: Space) -> int:
    """Return the greatest number of blocks that fit side by side."""
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
    lines = [_line(row, type_, wide - PAD, pitch) for row in rows]
    foot = left_out(space, "no_room_types", len(rows), len(grid.rows))
    return Layout(
        space=space,
        legend=Legend.of(legend_entries(grid), type_, 0, space.width),
        heads=Heads.of(grid.names, Type(type_.size, weight="bold"), cell - 2 * PAD),
        cell=cell,
        label=wide,
        blocks=blocks_of(lines, type_.leading * 1.5 * pitch, count),
        foot=foot if grid.rows else (PHRASES["no_ties"],),
        cases=cases,
    )


def _line(row: Row, type_: Type, room: float, pitch: float) -> Line:
    words = type_.wrap(label(row.topic), room, 2)
    height = ROW * type_.size * pitch + (len(words) - 1) * type_.leading
    return Line(row.kind, height, words, row)


def blocks_of(rows: Sequence[Line], heading: float, count: int) -> list[list[Line]]:
    """Put a heading of some height over each kind, and break all into so many blocks at most.

    They are as low as they can be. A block begins with a heading, repeated where its kind goes on,
    and none ends with one.
    """
    kinds = len(list(groupby(row.kind for row in rows)))
    total = sum(row.height for row in rows) + kinds * heading + 1
    return pack(lambda room: _filled(rows, heading, room), count, total) if rows else []


def _filled(rows: Sequence[Line], heading: float, room: float) -> list[list[Line]]:
    """Fill one block after the other up to a height."""
    blocks: list[list[Line]] = [[]]
    used, before = 0.0, ""
    for row in rows:
        headed = row.kind != before
        if blocks[-1] and used + row.height + (heading if headed else 0.0) > room:
            blocks.append([])
            used = 0.0
        if headed or not blocks[-1]:
            blocks[-1].append(Line(row.kind, heading, again=not headed))
            used += heading
        blocks[-1].append(row)
        used += row.height
        before = row.kind
    return blocks
