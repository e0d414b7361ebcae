"""The presence grid laid out: blocks of rows beside each other, rows that give way to the room."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bilateral._charts.canvas import Space, too_low
from bilateral._charts.labels import label
from bilateral._charts.legend import Entry, Key, flowed
from bilateral._charts.presence.blocks import Block, Line, broken, lines_of
from bilateral._charts.presence.heads import Heads
from bilateral._charts.presence.read import Sort, Table
from bilateral._charts.typesetting import Type

ROW = 1.42
"""The height of a row, in sizes of the type."""
PITCHES = (1.6, 1.45, 1.3, 1.2, 1.1, 1.0, 0.95, 0.9, 0.85)
"""How far rows move apart in axes that somebody gave, and together where there is no room."""
MARK = 1.2
"""From mark to mark in a cell, in sizes of the type."""
PAD = 2.5
GAP = 16.0
"""Between blocks, in points."""
NARROW, WIDE, WIDEST = 12.0, 10.0, 16.0
"""The least room for labels; the most for a cell beside other blocks, and in a single block."""
FLAT, TALL = 0.33, 1.2
"""Blocks side by side make a chart no flatter, and no taller than this, where they can."""


@dataclass(frozen=True)
class Matrix:
    """Where everything stands, in points."""

    space: Space
    key: Key
    heads: Heads
    cell: float
    label: float
    blocks: tuple[Block, ...]
    foot: tuple[str, ...]
    cases: int

    @property
    def top(self) -> float:
        """Where the first rows begin."""
        return self.key.height + self.heads.height + 3

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
    def height(self) -> float:
        """The height of the axes."""
        return self.space.height if self.space.fixed else self.needed


@dataclass(frozen=True)
class Setting:
    """What is to be laid out, and in which words."""

    table: Table
    names: Mapping[str, str]
    entries: Sequence[Entry]
    words: Mapping[str, str]
    space: Space

    @property
    def em(self) -> float:
        """The size of the type."""
        return self.space.type.size

    @property
    def narrowest(self) -> float:
        """The width that the fullest cell needs."""
        cells = [cell for sort in self.table.sorts for cell in sort.cells]
        marks = max((len(cell.stages) for cell in cells), default=1)
        ties = max((cell.ties for cell in cells), default=0)
        count = self.space.type.width(str(ties)) + PAD if ties > 1 else 0.0
        return 2 * PAD + max(marks, 1) * MARK * self.em + count

    @property
    def most(self) -> int:
        """The most blocks that have room beside each other."""
        least = NARROW * self.em + max(len(self.table.cases), 1) * self.narrowest
        return max(int((self.space.width + GAP) / (least + GAP)), 1)


def matrix(setting: Setting) -> Matrix:
    """Lay a grid out; where there is no room for all rows, those of fewest cases are left out.

    Raises
    ------
    BilateralError
        When the axes that were given hold no row, or not all columns.
    """
    plans = _plans(setting)
    best = next(plans)
    for plan in plans:
        best = min(best, plan, key=_faults)
        if not any(_faults(best)):
            break
    return best if best.needed <= setting.space.height else _fewer(setting)


def _plans(setting: Setting) -> Iterator[Matrix]:
    """Try pages: blocks beside each other where the page is one's own; else few, and wide rows."""
    fixed, most = setting.space.fixed, setting.most
    counts = range(1, most + 1) if fixed else range(most, 0, -1)
    for pitch in PITCHES if fixed else (1.0, PITCHES[-1]):
        for count in counts:
            yield _plan(setting, setting.table.sorts, count, pitch)


def _faults(plan: Matrix) -> tuple[bool, ...]:
    """Say what speaks against a plan, the worst first; flat is a strip of many blocks."""
    too_high = plan.needed > plan.space.height
    if plan.space.fixed:
        return too_high, plan.heads.cut, plan.heads.turned
    flat = len(plan.blocks) > 1 and plan.needed < FLAT * plan.space.width
    tall = plan.needed > TALL * plan.space.width
    return too_high, plan.heads.cut, tall, plan.heads.turned, flat


def _fewer(setting: Setting) -> Matrix:
    """Keep as many rows as have room, as close together as they can be read."""
    pitch, room = PITCHES[-1], setting.space.height
    ranked = sorted(setting.table.sorts, key=_rank)

    def plan(kept: int, count: int) -> Matrix:
        ids = set(map(id, ranked[:kept]))
        return _plan(setting, [one for one in setting.table.sorts if id(one) in ids], count, pitch)

    counts = range(1, setting.most + 1)
    count = min(counts, key=lambda count: plan(len(ranked), count).needed)
    low, high = 0, len(ranked)
    while low < high - 1:
        middle = (low + high) // 2
        low, high = (middle, high) if plan(middle, count).needed <= room else (low, middle)
    if low == 0:
        raise too_low(room, plan(1, count).needed)
    return plan(low, count)


def _rank(sort: Sort) -> tuple[int, int, int, str]:
    """Order sorts by what they tell: of most cases, or with a known absence, or of most ties."""
    known = sum(cell.record in {"reported absent", "zero"} for cell in sort.cells)
    return -len(sort.holders), -known, -sort.ties, sort.name


def _plan(setting: Setting, sorts: Sequence[Sort], count: int, pitch: float) -> Matrix:
    space, type_ = setting.space, setting.space.type
    cases = max(len(setting.table.cases), 1)
    block = (space.width - (count - 1) * GAP) / count
    longest = max((type_.width(label(sort.topic)) for sort in sorts), default=0.0) + PAD
    wide = max(min(longest, block - cases * setting.narrowest), NARROW * type_.size / 2)
    widest = (WIDEST if count == 1 else WIDE) * type_.size
    cell = min((block - wide) / cases, widest)
    rows = [_row(sort, type_, wide - PAD, pitch) for sort in sorts]
    blocks = broken(lines_of(rows, type_.leading * 1.5 * pitch), count) if rows else ()
    bold = Type(type_.size, weight="bold")
    names = [setting.names.get(case, case) for case in setting.table.cases]
    return Matrix(
        space=space,
        key=flowed(setting.entries, type_, 0, space.width),
        heads=Heads.of(names, bold, cell - 2 * PAD),
        cell=cell,
        label=wide,
        blocks=blocks,
        foot=_foot(setting, len(sorts)),
        cases=cases,
    )


def _row(sort: Sort, type_: Type, room: float, pitch: float) -> Line:
    words = type_.wrap(label(sort.topic), room, 2)
    height = ROW * type_.size * pitch + (len(words) - 1) * type_.leading
    return Line(sort.kind, height, words, sort)


def _foot(setting: Setting, kept: int) -> tuple[str, ...]:
    """Say how many sorts are left out."""
    total = len(setting.table.sorts)
    if kept == total:
        return () if total else (setting.words["no_ties"],)
    text = setting.words["no_room_sorts"].format(total - kept, total)
    return setting.space.type.wrap(text, setting.space.width - 2)
