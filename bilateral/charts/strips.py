"""Rows of figures laid out: names at the left, marks on one ruler, words for what is no number."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bilateral.charts.beads import HEAD, String, strung
from bilateral.charts.key import Entry, Key, flowed
from bilateral.charts.readings import Row
from bilateral.charts.ruler import Ruler
from bilateral.charts.sheet import Space, too_low
from bilateral.charts.text import Type

PITCHES = (1.6, 1.45, 1.3, 1.2, 1.1, 1.0)
"""How far rows move apart in axes that somebody gave."""
ROW = 0.45
"""Between one row and the next, in sizes of the type."""
BESIDE = 380.0
"""From so many points of width on, names and details stand beside the marks, else above them."""
NAME, DETAIL, ASIDE = 0.2, 0.32, 0.4
"""The most of the width that names, details, and words at the right take."""
PAD = 8.0
ALONE, LINKED, NARROW = (1.1, 2.2), (3.6, 2.6), (2.6, 2.2)
"""The room at both ends of the ruler, in sizes of the type: more where numbers stand outside."""
UNDER = 1.0
"""Between words and the marks below them, in points."""
STEP, BEFORE = 2.4, 2.0
"""From mark to mark before a word, in half-widths of a mark, and from marks to the word."""


@dataclass(frozen=True, slots=True)
class Note:
    """Words at the right of a row, and the places of the cases for which they hold."""

    cases: tuple[int, ...]
    words: str

    def width(self, type_: Type) -> float:
        """Measure marks and words."""
        marks = len(self.cases) * STEP * HEAD * type_.size
        return marks + (BEFORE if self.cases else 0) + type_.width(self.words)


@dataclass(frozen=True, slots=True)
class Item:
    """What is to be set in one row; a heading where there is no row."""

    heading: str = ""
    row: Row | None = None
    notes: tuple[Note, ...] = ()


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
class Columns:
    """Where the columns stand, in points: names, details, ruler, notes.

    On a narrow page names and details stand above the marks, and `start` is the left edge.
    """

    name: float
    detail: float
    start: float
    end: float
    notes: float
    beside: bool

    @classmethod
    def of(cls, items: Sequence[Item], space: Space) -> "Columns":
        """Measure what is to be set, and share the width."""
        type_, width = space.type, space.width
        rows = [item.row for item in items if item.row]
        notes = _widest((note.width(type_) for item in items for note in item.notes), ASIDE * width)
        name = _widest((type_.width(row.name) for row in rows), width)
        detail = _widest((type_.width(row.detail) for row in rows), width)
        end = width - notes - PAD if notes else width
        if width < BESIDE:
            return cls(end, end, 0.0, end, width - notes, beside=False)
        most = NAME + (0 if detail else DETAIL)
        name, detail = min(name, most * width), min(detail, DETAIL * width)
        start = name + PAD + (detail + PAD if detail else 0)
        return cls(name, detail, start, end, width - notes, beside=True)


def _widest(widths: Iterable[float], most: float) -> float:
    return min(max(widths, default=0.0), most)


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
    room, count = setting.space.height, len(setting.items)
    for pitch in PITCHES if setting.space.fixed else PITCHES[-1:]:
        made = _laid(setting, count, pitch)
        if made.needed <= room:
            return made
    low, high = 0, count
    while low < high - 1:
        middle = (low + high) // 2
        fits = _laid(setting, middle, 1.0).needed <= room
        low, high = (middle, high) if fits else (low, middle)
    made = _laid(setting, low, 1.0)
    if made.needed > room or (low == 0 and count):
        raise too_low(room, _laid(setting, min(2, count), 1.0).needed)
    return made


def _laid(setting: Setting, count: int, pitch: float) -> Strips:
    space, items = setting.space, list(setting.items[:count])
    while items and items[-1].row is None:
        items.pop()
    columns = Columns.of(setting.items, space)
    ruler = _ruler(setting, columns)
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
    return Strips(
        space, key, columns, ruler, tuple(made), _foot(setting, gone, rows), setting.linked
    )


def _ruler(setting: Setting, columns: Columns) -> Ruler | None:
    numbers = [
        bound
        for item in setting.items
        if item.row
        for one in item.row.numbers
        for bound in (one.middle, one.lower, one.upper)
        if bound is not None
    ]
    before, after = ALONE if not setting.linked else LINKED if columns.beside else NARROW
    em = setting.space.type.size
    edges = columns.start + before * em, columns.end - after * em
    return Ruler.over(numbers, *edges, log=setting.log) if numbers else None


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
    numbers = item.row.numbers
    string = strung(numbers, ruler, type_, ends, linked=setting.linked) if ruler else EMPTY
    notes = tuple(_broken(item.notes, setting.space.width - columns.notes, type_))
    lines = max(len(name), len(detail)) if columns.beside or joined else len(name) + len(detail)
    high, label = string.bottom - string.top, 0.0
    if not columns.beside:
        label = lines * type_.leading + UNDER
        lines = 0
    spare = ROW * type_.size * (1 + 3 * (pitch - 1))
    leading = type_.leading
    height = max(lines * leading, label + high * leading, len(notes) * leading, leading) + spare
    return Strip(item, top, height, name, detail, string, notes, again, joined, label)


def _broken(notes: Sequence[Note], room: float, type_: Type) -> Iterator[tuple[Note, ...]]:
    """Set notes side by side as far as they have room."""
    line: list[Note] = []
    for note in notes:
        wide = sum(one.width(type_) + PAD for one in line) + note.width(type_)
        if line and wide > room:
            yield tuple(line)
            line = []
        line.append(note)
    if line:
        yield tuple(line)


def _foot(setting: Setting, gone: int, rows: int) -> tuple[str, ...]:
    """Say what is left out, after what the chart itself has to say below."""
    space = setting.space
    left_out = [setting.words["no_room_figures"].format(gone, rows)] if gone else []
    texts = [setting.foot, *left_out] if setting.foot else left_out
    return tuple(line for text in texts for line in space.type.wrap(text, space.width - 2, 12))
