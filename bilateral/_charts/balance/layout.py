"""The layout of a balance: for each kind a heading, and a row of three bars for each case."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bilateral._charts.balance.read import Balances, Wing
from bilateral._charts.canvas import Space, too_low
from bilateral._charts.legend import Entry, Key, flowed
from bilateral._charts.typesetting import Type

PITCHES = (1.6, 1.45, 1.3, 1.2, 1.1, 1.0, 0.9)
"""How far rows move apart in axes that somebody gave, and together where there is no room."""
ROW = 1.5
"""The height of a row, in sizes of the type."""
BESIDE = 380.0
"""From so many points of width on, rows bear the names of cases, else their marks alone."""
NAME = 0.26
"""The most of the width that names take."""
MARK = 9.0
"""The room for the mark of a case, in points."""
PAD, GAP = 6.0, 2.5
SIGN = 1.25
"""The room for the cross of an absence, and for the mark of a zero, in sizes of the type."""
ABSENT = "reported absent"
STEPS = 24


@dataclass(frozen=True, slots=True)
class Zones:
    """Where bars begin, in points from the left edge, and how long the bar of one tie is.

    What goes out ends at `left`, what comes in begins at `right`, and what is mutual stands
    between them.
    """

    name: float
    left: float
    right: float
    unit: float

    @property
    def middle(self) -> float:
        """The middle of what is mutual."""
        return (self.left + self.right) / 2

    def ties(self, x: float) -> float:
        """Turn a place into ties to the right of the middle."""
        return (x - self.middle) / self.unit


@dataclass(frozen=True, slots=True)
class Line:
    """A heading of a kind, or the row of a case in it, from a top on."""

    kind: str
    top: float
    height: float
    wing: Wing | None = None
    name: tuple[str, ...] = ()


@dataclass(frozen=True)
class Wings:
    """Where everything stands, in points."""

    space: Space
    key: Key
    zones: Zones
    lines: tuple[Line, ...]
    foot: tuple[str, ...]

    @property
    def bottom(self) -> float:
        """Where the last row ends."""
        return max((line.top + line.height for line in self.lines), default=self.key.height)

    @property
    def needed(self) -> float:
        """The height of all that is drawn."""
        return self.bottom + len(self.foot) * self.space.type.leading + (6 if self.foot else 2)

    @property
    def height(self) -> float:
        """The height of the axes."""
        return self.space.height if self.space.fixed else self.needed


@dataclass(frozen=True)
class Setting:
    """What is to be laid out, and in which words."""

    balances: Balances
    names: Mapping[str, str]
    marked: Sequence[Entry]
    entries: Sequence[Entry]
    foot: Sequence[str]
    words: Mapping[str, str]
    space: Space

    @property
    def beside(self) -> bool:
        """Whether rows bear names."""
        return self.space.width >= BESIDE

    @property
    def other(self) -> float:
        """The width of the column of ties on other terms; 0 where there are none."""
        if not any(wing.aside for wing in self.balances.wings):
            return 0.0
        return self.space.type.width(self.words[aside_key(self.balances.wings)]) + PAD


def aside_key(wings: Iterable[Wing]) -> str:
    """Give the key of what heads the column of ties that are neither given nor received."""
    return "terms_apart" if any(wing.untold for wing in wings) else "other_terms"


def wings(setting: Setting) -> Wings:
    """Lay a balance out; where there is no room for all kinds, those of fewest ties are left out.

    Raises
    ------
    BilateralError
        When the axes that were given hold no row.
    """
    room, kinds = setting.space.height, list(setting.balances.told)
    for pitch in PITCHES if setting.space.fixed else (1.0, PITCHES[-1]):
        made = _page(setting, kinds, pitch)
        if made.needed <= room:
            return made
    ranked = sorted(kinds, key=lambda kind: _weight(setting.balances.told[kind]))
    while ranked and (made := _page(setting, kinds, PITCHES[-1])).needed > room:
        kinds.remove(ranked.pop(0))
    if made.needed > room or not kinds:
        raise too_low(room, made.needed)
    return made


def _weight(rows: Sequence[Wing]) -> int:
    return sum((flow.count or 0) + wing.aside for wing in rows for flow in wing.flows.values())


def _page(setting: Setting, kinds: Sequence[str], pitch: float) -> Wings:
    space, type_ = setting.space, setting.space.type
    entries = setting.entries if setting.beside else [*setting.marked, *setting.entries]
    key, zones = flowed(entries, type_, 0, space.width), _zones(setting)
    lines: list[Line] = []
    top = key.height
    for kind in kinds:
        lines.append(Line(kind, top, type_.leading * 1.7 * pitch))
        top += lines[-1].height
        for wing in setting.balances.told[kind]:
            name = setting.names.get(wing.case, wing.case)
            told = type_.wrap(name, zones.name, 2) if setting.beside else ()
            height = ROW * type_.size * pitch + max(len(told) - 1, 0) * type_.leading
            lines.append(Line(kind, top, height, wing, told))
            top += height
    return Wings(space, key, zones, tuple(lines), _foot(setting, kinds))


def _foot(setting: Setting, kinds: Sequence[str]) -> tuple[str, ...]:
    """Say below what no case tells of, and what is left out."""
    words, space = setting.words, setting.space
    gone = [words.get(kind, kind) for kind in setting.balances.told if kind not in kinds]
    left_out = [words["no_room_kinds"].format(", ".join(gone))] if gone else []
    texts = [*setting.foot, *left_out]
    return tuple(line for text in texts for line in space.type.wrap(text, space.width - 2, 3))


def _zones(setting: Setting) -> Zones:
    """Share the width: as long a bar for each tie as all bars and words have room."""
    space, type_ = setting.space, setting.space.type
    names = [type_.width(setting.names.get(case, case)) for case in setting.balances.cases]
    name = min(max(names, default=0.0), NAME * space.width) if setting.beside else MARK
    start, end = name + PAD, space.width - setting.other
    headed = _headed(setting) - start
    low, high = 0.1, 4 * type_.size
    for _ in range(STEPS):
        unit = (low + high) / 2
        left, both, right = (_wide(setting, way, unit) for way in ("out", "mutual", "in"))
        fits = max(left, headed) + both + right <= end - start
        low, high = (unit, high) if fits else (low, unit)
    left, both = (_wide(setting, way, low) for way in ("out", "mutual"))
    middle = start + max(left, headed)
    return Zones(name, middle, middle + both, low)


def _headed(setting: Setting) -> float:
    """Give the room that the name of a kind and what it calls its way out need on one line."""
    type_ = setting.space.type
    bold = Type(type_.size, weight="bold")
    widths = [
        bold.width(setting.words.get(kind, kind)) + PAD + type_.width(out) + 2 * GAP
        for kind, (out, _) in setting.balances.ways.items()
    ]
    return max(widths, default=0.0)


def _wide(setting: Setting, way: str, unit: float) -> float:
    """Give the room that bars of one direction need, with what is written at them."""
    type_ = setting.space.type
    widths = [setting.space.type.width(word) + 2 * GAP for word in _heads(setting, way)]
    for wing in setting.balances.wings:
        flow = wing.flows[way]
        number = type_.width(flow.said(setting.words)) + 2 * GAP
        number += SIGN * type_.size if flow.word == ABSENT or flow.count == 0 else 0.0
        length = (flow.count or 0) * unit
        widths.append(length + number * (2 if way == "mutual" else 1))
    return max(widths, default=0.0) + (2 * PAD if way == "mutual" else 0.0)


def _heads(setting: Setting, way: str) -> list[str]:
    if way == "mutual":
        return [setting.words["mutual"]]
    place = 0 if way == "out" else 1
    return [words[place] for words in setting.balances.ways.values()]
