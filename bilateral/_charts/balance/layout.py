"""The layout of a balance: for each kind a heading, and a row of three bars for each case."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bilateral._charts.balance.describe import notes
from bilateral._charts.balance.marks import ABSENT, GAP, MARK, SIGN, Zones, legend_entries
from bilateral._charts.balance.read import Balances, Sides
from bilateral._charts.canvas import FittedLayout, Space
from bilateral._charts.legend import Legend
from bilateral._charts.phrases import PHRASES
from bilateral._charts.typesetting import Type

PITCHES = (1.6, 1.45, 1.3, 1.2, 1.1, 1.0, 0.9)
"""How far rows move apart in axes that somebody gave, and together where there is no room."""
ROW = 1.5
"""The height of a row, in sizes of the type."""
BESIDE = 380.0
"""From this width in points on, rows have the names of cases, else their marks alone."""
NAME = 0.26
"""The most of the width that names take."""
PAD = 6.0
STEPS = 24


@dataclass(frozen=True, slots=True)
class Line:
    """A heading of a kind, or the row of a case in it, from a top on."""

    kind: str
    top: float
    height: float
    sides: Sides | None = None
    name: tuple[str, ...] = ()


@dataclass(frozen=True)
class Layout(FittedLayout):
    """The positions of all elements, in points."""

    legend: Legend
    zones: Zones
    lines: tuple[Line, ...]
    foot: tuple[str, ...]

    @property
    def bottom(self) -> float:
        """Where the last row ends."""
        return max((line.top + line.height for line in self.lines), default=self.legend.height)

    @property
    def needed(self) -> float:
        """The height of all that is drawn."""
        return self.bottom + len(self.foot) * self.space.type.leading + (6 if self.foot else 2)


def aside_key(rows: Iterable[Sides]) -> str:
    """Return the key of what heads the column of ties that are neither given nor received."""
    return "terms_apart" if any(sides.not_reported for sides in rows) else "other_terms"


def lay_out(balances: Balances, space: Space) -> Layout:
    """Lay a balance out; where there is no room for all kinds, those of fewest ties are left out.

    Raises
    ------
    BilateralError
        When the axes that were given have no row.
    """
    room, kinds = space.wide_enough().height, list(balances.recorded)
    for pitch in PITCHES if space.fixed else (1.0, PITCHES[-1]):
        layout = _layout(balances, space, kinds, pitch)
        if layout.needed <= room:
            return layout
    ranked = sorted(kinds, key=lambda kind: _weight(balances.recorded[kind]))
    while ranked and (layout := _layout(balances, space, kinds, PITCHES[-1])).needed > room:
        kinds.remove(ranked.pop(0))
    if layout.needed > room or not kinds:
        raise space.too_low(layout.needed)
    return layout


def _weight(rows: Sequence[Sides]) -> int:
    return sum((flow.count or 0) + sides.aside for sides in rows for flow in sides.flows.values())


def _layout(balances: Balances, space: Space, kinds: Sequence[str], pitch: float) -> Layout:
    type_, is_broad = space.type, space.width >= BESIDE
    legend = Legend.of(legend_entries(balances, named=not is_broad), type_, 0, space.width)
    zones = _zones(balances, space)
    lines: list[Line] = []
    top = legend.height
    for kind in kinds:
        lines.append(Line(kind, top, type_.leading * 1.7 * pitch))
        top += lines[-1].height
        for sides in balances.recorded[kind]:
            name = type_.wrap(balances.cases[sides.case], zones.name, 2) if is_broad else ()
            height = ROW * type_.size * pitch + max(len(name) - 1, 0) * type_.leading
            lines.append(Line(kind, top, height, sides, name))
            top += height
    return Layout(space, legend, zones, tuple(lines), _foot(balances, space, kinds))


def _foot(balances: Balances, space: Space, kinds: Sequence[str]) -> tuple[str, ...]:
    """Say below what no case reports, and what is left out."""
    gone = [PHRASES.get(kind, kind) for kind in balances.recorded if kind not in kinds]
    left_out = [PHRASES["no_room_kinds"].format(", ".join(gone))] if gone else []
    texts = [*notes(balances), *left_out]
    return tuple(line for text in texts for line in space.type.wrap(text, space.width - 2, 3))


def _zones(balances: Balances, space: Space) -> Zones:
    """Share the width: as long a bar for each tie as all bars and words have room."""
    type_, name = space.type, MARK
    if space.width >= BESIDE:
        widths = map(type_.width, balances.cases.values())
        name = min(max(widths, default=0.0), NAME * space.width)
    start, end = name + PAD, space.width - _aside_width(balances, type_)
    headed = _heading_width(balances, type_) - start

    def widths_of(unit: float) -> tuple[float, float, float]:
        out, both, back = (
            _width(balances, type_, direction, unit) for direction in ("out", "joint", "in")
        )
        return max(out, headed), both, back

    low, high = 0.1, 4 * type_.size
    for _ in range(STEPS):
        unit = (low + high) / 2
        low, high = (unit, high) if sum(widths_of(unit)) <= end - start else (low, unit)
    out, both, _ = widths_of(low)
    return Zones(name, start + out, start + out + both, low)


def _aside_width(balances: Balances, type_: Type) -> float:
    """Return the width of the column of ties on other terms; 0 where there are none."""
    if not any(sides.aside for sides in balances.rows):
        return 0.0
    return type_.width(PHRASES[aside_key(balances.rows)]) + PAD


def _heading_width(balances: Balances, type_: Type) -> float:
    """Return the room that the name of a kind and what it calls its way out need on one line."""
    bold = Type(type_.size, weight="bold")
    widths = [
        bold.width(PHRASES.get(kind, kind)) + PAD + type_.width(out) + 2 * GAP
        for kind, (out, _) in balances.words.items()
    ]
    return max(widths, default=0.0)


def _width(balances: Balances, type_: Type, direction: str, unit: float) -> float:
    """Return the room that bars of one direction need, with what is written at them."""
    widths = [type_.width(word) + 2 * GAP for word in _heads(balances, direction)]
    for sides in balances.rows:
        flow = sides.flows[direction]
        number = type_.width(flow.said) + 2 * GAP
        number += SIGN * type_.size if flow.word == ABSENT or flow.count == 0 else 0.0
        length = (flow.count or 0) * unit
        widths.append(length + number * (2 if direction == "joint" else 1))
    return max(widths, default=0.0) + (2 * PAD if direction == "joint" else 0.0)


def _heads(balances: Balances, direction: str) -> list[str]:
    if direction == "joint":
        return [PHRASES["joint"]]
    place = 0 if direction == "out" else 1
    return [words[place] for words in balances.words.values()]
