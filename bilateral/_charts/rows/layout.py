"""Rows of figures laid out: names at the left, marks on one ruler, words for what is no number."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bilateral._charts.canvas import FittedLayout, Space
from bilateral._charts.legend import Entry, Legend
from bilateral._charts.phrases import PHRASES
from bilateral._charts.rows.columns import PAD, Columns, Item, Note, broken
from bilateral._charts.rows.marks import String, strung
from bilateral._charts.rows.ruler import Ruler
from bilateral.text.numbers import format_number

PITCHES = (1.6, 1.45, 1.3, 1.2, 1.1, 1.0)
"""How far rows move apart in axes that somebody gave."""
TIGHT = 0.8
"""How close together they stand where there is no room for all."""
ROW = 0.45
"""Between one row and the next, in sizes of the type."""
ALONE, LINKED, NARROW = (1.1, 2.2), (3.6, 2.6), (2.6, 2.2)
"""The room at both ends of the ruler, in sizes of the type: more where numbers stand outside."""
UNDER = 1.0
"""Between words and the marks below them, in points."""


@dataclass(frozen=True, slots=True)
class Strip:
    """One row laid out: lines of name and detail, beads, lines of notes, from a top on.

    Where names stand above marks, `label` is the height of their lines; a name and its detail that
    have room on one line are `joined`.
    """

    item: Item
    top: float
    height: float
    name: tuple[str, ...]
    detail: tuple[str, ...]
    string: String
    notes: tuple[tuple[Note, ...], ...]
    again: bool
    joined: bool
    label: float


EMPTY = String((), -0.5, 0.5)


@dataclass(frozen=True)
class Layout(FittedLayout):
    """Where everything stands, in points."""

    legend: Legend
    columns: Columns
    ruler: Ruler | None
    strips: tuple[Strip, ...]
    foot: tuple[str, ...]
    linked: bool

    @property
    def bottom(self) -> float:
        """Where the last row ends."""
        return max((strip.top + strip.height for strip in self.strips), default=self.legend.height)

    @property
    def below(self) -> float:
        """Where the labels of the axis end, and the foot begins."""
        return self.bottom + (self.space.type.leading + 9 if self.ruler else 2)

    @property
    def needed(self) -> float:
        """The height of all that is drawn."""
        return self.below + len(self.foot) * self.space.type.leading + 2


@dataclass(frozen=True)
class Content:
    """What is to be laid out: rows in their order, the least telling last, and a foot."""

    items: Sequence[Item]
    entries: Sequence[Entry]
    foot: str
    space: Space
    log: bool
    linked: bool = False


def lay_out_rows(content: Content) -> Layout:
    """Lay rows out; where there is no room for all, the last ones are left out.

    Raises
    ------
    BilateralError
        When the axes that were given hold no row.
    """
    room, layout = content.space.wide_enough().height, _page(content, content.items, 1.0)
    if layout.needed <= room:
        return _spread(content, layout)
    layout = _page(content, content.items, TIGHT)
    count = _fitting(layout, room)
    while layout.needed > room and count:
        layout = _page(content, content.items[:count], TIGHT)
        count -= 1
    if not any(strip.item.row for strip in layout.strips) or layout.needed > room:
        raise content.space.too_low(_page(content, content.items[:2], TIGHT).needed)
    return layout


def _fitting(layout: Layout, room: float) -> int:
    """Count the strips that have room above the axis, the foot, and a line on what is left out."""
    spare = room - (layout.needed - layout.bottom) - 2 * layout.space.type.leading
    return sum(strip.top + strip.height <= spare for strip in layout.strips)


def _spread(content: Content, layout: Layout) -> Layout:
    """Move rows apart in axes that are higher than they must be."""
    room = content.space.height
    for pitch in PITCHES if content.space.fixed else ():
        wider = _page(content, content.items, pitch)
        if wider.needed <= room:
            return wider
    return layout


def _page(content: Content, items: Sequence[Item], pitch: float) -> Layout:
    items = list(items)
    while items and items[-1].row is None:
        items.pop()
    columns = Columns.of(items, content.space)
    ruler = _ruler(content, items, columns)
    legend = Legend.of(content.entries, content.space.type, 0, content.space.width)
    strips: list[Strip] = []
    top, before = legend.height, ""
    for item in items:
        strip = _strip(item, columns, ruler, content, (top, pitch), before)
        strips.append(strip)
        top += strip.height
        before = item.row.name if item.row else ""
    rows = sum(item.row is not None for item in content.items)
    gone = rows - sum(item.row is not None for item in items)
    foot = _foot(content, gone, rows)
    return Layout(content.space, legend, columns, ruler, tuple(strips), foot, content.linked)


def _ruler(content: Content, items: Iterable[Item], columns: Columns) -> Ruler | None:
    drawn = [number for item in items for number in item.numbers]
    numbers = [
        bound
        for number in drawn
        for bound in (number.middle, number.lower, number.upper)
        if bound is not None
    ]
    before, after = ALONE if not content.linked else LINKED if columns.beside else NARROW
    em = content.space.type.size
    ruler = Ruler.over(numbers, 0.0, 1.0, log=content.log) if numbers else None
    if ruler is None:
        return None
    beyond = content.space.type.width(format_number(ruler.high, signs=True)) / 2 - (
        content.space.width - columns.end
    )
    edges = columns.start + before * em, columns.end - max(after * em, beyond)
    return Ruler.over(numbers, *edges, log=content.log)


def _strip(
    item: Item,
    columns: Columns,
    ruler: Ruler | None,
    content: Content,
    place: tuple[float, float],
    before: str,
) -> Strip:
    (top, pitch), type_ = place, content.space.type
    if item.row is None:
        height = type_.leading * (1.7 if item.heading else 0.0)
        return Strip(item, top, height, (), (), EMPTY, (), again=False, joined=False, label=0)
    again = item.row.name == before
    name = () if again else type_.wrap(item.row.name, columns.name, 2)
    detail = type_.wrap(item.row.detail, columns.detail, 2) if item.row.detail else ()
    length = type_.width(item.row.name) + PAD + type_.width(item.row.detail)
    joined = not columns.beside and bool(name and detail) and length <= columns.name
    ends = (columns.start, columns.end)
    string = strung(item.numbers, ruler, type_, ends, linked=content.linked) if ruler else EMPTY
    notes = tuple(broken(item.notes, content.space.width - columns.notes, type_))
    lines = max(len(name), len(detail)) if columns.beside or joined else len(name) + len(detail)
    high, label = string.bottom - string.top, 0.0
    if not columns.beside:
        label = lines * type_.leading + UNDER
        lines = 0
    spare = ROW * type_.size * (1 + 3 * (pitch - 1))
    leading = type_.leading
    height = max(lines * leading, label + high * leading, len(notes) * leading, leading) + spare
    return Strip(item, top, height, name, detail, string, notes, again, joined, label)


def _foot(content: Content, gone: int, rows: int) -> tuple[str, ...]:
    """Say what is left out, after what the chart itself has to say below."""
    left_out = [PHRASES["no_room_figures"].format(gone, rows)] if gone else []
    texts = [content.foot, *left_out] if content.foot else left_out
    return tuple(
        line for text in texts for line in content.space.type.wrap(text, content.space.width - 2, 8)
    )
