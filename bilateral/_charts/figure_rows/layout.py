"""Rows of figures laid out: names at the left, marks on one ruler, words for what is no number."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bilateral._charts.canvas import FittedLayout, Space
from bilateral._charts.figure_rows.columns import PAD, Columns, Item, Note, broken
from bilateral._charts.figure_rows.marks import Mark, set_marks
from bilateral._charts.figure_rows.pen import legend_entries
from bilateral._charts.figure_rows.read import Rows
from bilateral._charts.figure_rows.ruler import Ruler
from bilateral._charts.legend import Legend
from bilateral._charts.phrases import PHRASES
from bilateral.text.numbers import format_number

PITCHES = (1.6, 1.45, 1.3, 1.2, 1.1, 1.0)
"""How far rows move apart in axes that somebody gave."""
TIGHT = 0.8
"""How close together they are where there is no room for all."""
ROW = 0.45
"""Between one row and the next, in sizes of the type."""
ALONE, LINKED, NARROW = (1.1, 2.2), (3.6, 2.6), (2.6, 2.2)
"""The room at both ends of the ruler, in sizes of the type: more where numbers are outside."""
UNDER = 1.0
"""Between words and the marks below them, in points."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One row laid out: lines of name and detail, marks, lines of notes, from a top on.

    Where names are above marks, `label` is the height of their lines; a name and its detail that
    have room on one line are `joined`. A name that the row above has already is left out.
    """

    item: Item
    top: float
    height: float
    name: tuple[str, ...] = ()
    detail: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    notes: tuple[tuple[Note, ...], ...] = ()
    joined: bool = False
    label: float = 0.0


@dataclass(frozen=True)
class Layout(FittedLayout):
    """The positions of all elements, in points."""

    legend: Legend
    columns: Columns
    ruler: Ruler | None
    rows: tuple[FigureRow, ...]
    foot: tuple[str, ...]
    linked: bool

    @property
    def bottom(self) -> float:
        """Where the last row ends."""
        return max((row.top + row.height for row in self.rows), default=self.legend.height)

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

    rows: Rows
    items: Sequence[Item]
    space: Space
    foot: str = ""
    linked: bool = False


def lay_out_rows(content: Content) -> Layout:
    """Lay rows out; where there is no room for all, the last ones are left out.

    Raises
    ------
    BilateralError
        When the axes that were given have no row.
    """
    room, items = content.space.wide_enough().height, content.items
    for pitch in PITCHES if content.space.fixed else (1.0,):
        if (layout := _page(content, items, pitch)).needed <= room:
            return layout
    layout = _page(content, items, TIGHT)
    # Rows above the axis, the foot, and a line or two on what is left out; then by trying.
    spare = room - (layout.needed - layout.bottom) - 2 * layout.space.type.leading
    count = sum(row.top + row.height <= spare for row in layout.rows)
    while layout.needed > room and count:
        layout = _page(content, items[:count], TIGHT)
        count -= 1
    if not any(row.item.row for row in layout.rows) or layout.needed > room:
        raise content.space.too_low(_page(content, items[:2], TIGHT).needed)
    return layout


def _page(content: Content, items: Sequence[Item], pitch: float) -> Layout:
    items, space = list(items), content.space
    while items and items[-1].row is None:
        items.pop()
    columns = Columns.of(items, space)
    layout = Layout(
        space=space,
        legend=Legend.of(legend_entries(content.rows), space.type, 0, space.width),
        columns=columns,
        ruler=_ruler(content, items, columns),
        rows=(),
        foot=_foot(content, items),
        linked=content.linked,
    )
    rows: list[FigureRow] = []
    top, before = layout.legend.height, ""
    for item in items:
        rows.append(_row(item, layout, top, pitch, before))
        top += rows[-1].height
        before = item.row.name if item.row else ""
    return replace(layout, rows=tuple(rows))


def _ruler(content: Content, items: Sequence[Item], columns: Columns) -> Ruler | None:
    bounds = [bound for item in items for number in item.numbers for bound in number.bounds]
    if not bounds:
        return None
    type_, log = content.space.type, content.rows.log
    before, after = ALONE if not content.linked else LINKED if columns.has_label_column else NARROW
    last = format_number(Ruler.over(bounds, 0.0, 1.0, log=log).high, signs=True)
    # Half of the last label reaches beyond the ruler.
    beyond = type_.width(last) / 2 - (content.space.width - columns.end)
    left = columns.start + before * type_.size
    return Ruler.over(bounds, left, columns.end - max(after * type_.size, beyond), log=log)


def _row(item: Item, layout: Layout, top: float, pitch: float, before: str) -> FigureRow:
    columns, type_ = layout.columns, layout.space.type
    leading = type_.leading
    if item.row is None:
        return FigureRow(item, top, leading * 1.7)
    name = () if item.row.name == before else type_.wrap(item.row.name, columns.name, 2)
    detail = type_.wrap(item.row.detail, columns.detail, 2) if item.row.detail else ()
    length = type_.width(item.row.name) + PAD + type_.width(item.row.detail)
    joined = not columns.has_label_column and bool(name and detail) and length <= columns.name
    ends, ruler = (columns.start, columns.end), layout.ruler
    marks = set_marks(item.numbers, ruler, type_, ends, linked=layout.linked) if ruler else ()
    notes = tuple(broken(item.notes, layout.space.width - columns.notes, type_))
    lines = (
        max(len(name), len(detail))
        if columns.has_label_column or joined
        else len(name) + len(detail)
    )
    label = 0.0 if columns.has_label_column else lines * leading + UNDER
    high, low = x_range(marks)
    spare = ROW * type_.size * (1 + 3 * (pitch - 1))
    tall = max(lines * leading, label + (low - high) * leading, len(notes) * leading, leading)
    return FigureRow(item, top, tall + spare, name, detail, marks, notes, joined, label)


def x_range(marks: Sequence[Mark]) -> tuple[float, float]:
    """Say how far marks and their numbers reach up and down, in lines of type."""
    levels = [0.0, *(level for mark in marks for level in (mark.level, mark.words_level))]
    return min(levels) - 0.5, max(levels) + 0.5


def _foot(content: Content, items: Sequence[Item]) -> tuple[str, ...]:
    """Say what is left out, after what the chart itself has to say below."""
    total, shown = (sum(item.row is not None for item in part) for part in (content.items, items))
    texts = [content.foot] if content.foot else []
    texts += [PHRASES["no_room_figures"].format(total - shown, total)] if shown < total else []
    space = content.space
    return tuple(line for text in texts for line in space.type.wrap(text, space.width - 2, 8))
