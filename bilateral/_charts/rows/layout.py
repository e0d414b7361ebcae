"""Rows of figures laid out: names at the left, marks on one ruler, words for what is no number."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bilateral._charts.canvas import Space, too_low
from bilateral._charts.format_number import numeral
from bilateral._charts.legend import Entry, Key, flowed
from bilateral._charts.rows.columns import PAD, Columns, Item, Note, broken
from bilateral._charts.rows.marks import String, strung
from bilateral._charts.rows.ruler import Ruler

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
class Strips:
    """Where everything stands, in points."""

    space: Space
    key: Key
    columns: Columns
    ruler: Ruler | None
    strips: tuple[Strip, ...]
    foot: tuple[str, ...]
    linked: bool

    @property
    def bottom(self) -> float:
        """Where the last row ends."""
        return max((strip.top + strip.height for strip in self.strips), default=self.key.height)

    @property
    def below(self) -> float:
        """Where the labels of the axis end, and the foot begins."""
        return self.bottom + (self.space.type.leading + 9 if self.ruler else 2)

    @property
    def needed(self) -> float:
        """The height of all that is drawn."""
        return self.below + len(self.foot) * self.space.type.leading + 2

    @property
    def height(self) -> float:
        """The height of the axes."""
        return self.space.height if self.space.fixed else self.needed


@dataclass(frozen=True)
class Setting:
    """What is to be laid out: rows in their order, the least telling last, with key and foot."""

    items: Sequence[Item]
    entries: Sequence[Entry]
    foot: str
    words: Mapping[str, str]
    space: Space
    log: bool
    linked: bool = False


def strips(setting: Setting) -> Strips:
    """Lay rows out; where there is no room for all, the last ones are left out.

    Raises
    ------
    BilateralError
        When the axes that were given hold no row.
    """
    room, made = setting.space.height, _page(setting, setting.items, 1.0)
    if made.needed <= room:
        return _spread(setting, made)
    made = _page(setting, setting.items, TIGHT)
    count = _fitting(made, room)
    while made.needed > room and count:
        made = _page(setting, setting.items[:count], TIGHT)
        count -= 1
    if not any(strip.item.row for strip in made.strips) or made.needed > room:
        raise too_low(room, _page(setting, setting.items[:2], TIGHT).needed)
    return made


def _fitting(made: Strips, room: float) -> int:
    """Count the strips that have room above the axis, the foot, and a line on what is left out."""
    spare = room - (made.needed - made.bottom) - 2 * made.space.type.leading
    return sum(strip.top + strip.height <= spare for strip in made.strips)


def _spread(setting: Setting, made: Strips) -> Strips:
    """Move rows apart in axes that are higher than they must be."""
    room = setting.space.height
    for pitch in PITCHES if setting.space.fixed else ():
        wider = _page(setting, setting.items, pitch)
        if wider.needed <= room:
            return wider
    return made


def _page(setting: Setting, items: Sequence[Item], pitch: float) -> Strips:
    space, items = setting.space, list(items)
    while items and items[-1].row is None:
        items.pop()
    columns = Columns.of(items, space)
    ruler = _ruler(setting, items, columns)
    key = flowed(setting.entries, space.type, 0, space.width)
    made: list[Strip] = []
    top, before = key.height, ""
    for item in items:
        strip = _strip(item, columns, ruler, setting, (top, pitch), before)
        made.append(strip)
        top += strip.height
        before = item.row.name if item.row else ""
    rows = sum(item.row is not None for item in setting.items)
    gone = rows - sum(item.row is not None for item in items)
    foot = _foot(setting, gone, rows)
    return Strips(space, key, columns, ruler, tuple(made), foot, setting.linked)


def _ruler(setting: Setting, items: Iterable[Item], columns: Columns) -> Ruler | None:
    drawn = [one for item in items for one in item.numbers]
    numbers = [
        bound for one in drawn for bound in (one.middle, one.lower, one.upper) if bound is not None
    ]
    before, after = ALONE if not setting.linked else LINKED if columns.beside else NARROW
    em = setting.space.type.size
    ruler = Ruler.over(numbers, 0.0, 1.0, log=setting.log) if numbers else None
    if ruler is None:
        return None
    beyond = setting.space.type.width(numeral(ruler.high)) / 2 - (setting.space.width - columns.end)
    edges = columns.start + before * em, columns.end - max(after * em, beyond)
    return Ruler.over(numbers, *edges, log=setting.log)


def _strip(
    item: Item,
    columns: Columns,
    ruler: Ruler | None,
    setting: Setting,
    place: tuple[float, float],
    before: str,
) -> Strip:
    (top, pitch), type_ = place, setting.space.type
    if item.row is None:
        height = type_.leading * (1.7 if item.heading else 0.0)
        return Strip(item, top, height, (), (), EMPTY, (), again=False, joined=False, label=0)
    again = item.row.name == before
    name = () if again else type_.wrap(item.row.name, columns.name, 2)
    detail = type_.wrap(item.row.detail, columns.detail, 2) if item.row.detail else ()
    length = type_.width(item.row.name) + PAD + type_.width(item.row.detail)
    joined = not columns.beside and bool(name and detail) and length <= columns.name
    ends = (columns.start, columns.end)
    string = strung(item.numbers, ruler, type_, ends, linked=setting.linked) if ruler else EMPTY
    notes = tuple(broken(item.notes, setting.space.width - columns.notes, type_))
    lines = max(len(name), len(detail)) if columns.beside or joined else len(name) + len(detail)
    high, label = string.bottom - string.top, 0.0
    if not columns.beside:
        label = lines * type_.leading + UNDER
        lines = 0
    spare = ROW * type_.size * (1 + 3 * (pitch - 1))
    leading = type_.leading
    height = max(lines * leading, label + high * leading, len(notes) * leading, leading) + spare
    return Strip(item, top, height, name, detail, string, notes, again, joined, label)


def _foot(setting: Setting, gone: int, rows: int) -> tuple[str, ...]:
    """Say what is left out, after what the chart itself has to say below."""
    space = setting.space
    left_out = [setting.words["no_room_figures"].format(gone, rows)] if gone else []
    texts = [setting.foot, *left_out] if setting.foot else left_out
    return tuple(line for text in texts for line in space.type.wrap(text, space.width - 2, 8))
