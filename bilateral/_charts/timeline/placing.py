"""Items placed in the rows of a lane: each mark with its words next to it, where nothing meets."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bilateral._charts.day_scale import Scale
from bilateral._charts.timeline.groups import Item
from bilateral._charts.typesetting import Type

GAP = 0.42
"""Between a mark and its words, and between one item and the next, in sizes of the type."""
BESIDE = 14.0
"""Words in several lines stand next to their mark where there is room for so many sizes of type."""
MOST = 3


@dataclass(frozen=True, slots=True)
class Placed:
    """An item with its first row, the lines of its words from `x` on, and the row of its mark."""

    item: Item
    row: float
    lines: tuple[str, ...]
    x: float
    align: str
    mark: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """What an item takes: lines of words, where they begin, the stretch across, rows in all."""

    lines: tuple[str, ...]
    x: float
    align: str
    ends: tuple[float, float]
    is_above: bool = False

    @property
    def rows(self) -> int:
        """The rows that it takes."""
        return len(self.lines) + self.is_above


def place(items: Iterable[Item], scale: Scale, type_: Type) -> tuple[Placed, ...]:
    """Place items in order of time, each in the first rows that are free."""
    rows: list[list[tuple[float, float]]] = []
    placed = []
    for ends, item in sorted(
        ((_extent(item, scale), item) for item in items), key=lambda pair: (pair[0], pair[1].words)
    ):
        found = _candidate(item, ends, scale, type_)
        row = next(
            n for n in range(len(rows) + 1) if _is_free(rows[n : n + found.rows], found.ends)
        )
        rows += [[] for _ in range(row + found.rows - len(rows))]
        for taken in rows[row : row + found.rows]:
            taken.append(found.ends)
        mark = row + (found.rows - 0.5 if found.is_above else found.rows / 2)
        placed.append(Placed(item, row, found.lines, found.x, found.align, mark))
    return tuple(placed)


def height(placed: Iterable[Placed]) -> float:
    """Give the rows that items take together."""
    return max((max(it.row + len(it.lines), it.mark + 0.5) for it in placed), default=0.0)


def _extent(item: Item, scale: Scale) -> tuple[float, float]:
    if len(item.spans) == 1:
        return scale.extent(item.spans[0])
    first, last = map(scale, item.days)
    return first - scale.head / 2, last + scale.head / 2


def _candidate(item: Item, ends: tuple[float, float], scale: Scale, type_: Type) -> Candidate:
    """Set words right of their mark, or left of it, or in lines on the wider side, or above it."""
    (left, right), wide = ends, type_.width(item.words)
    gap = GAP * type_.size
    rooms = {"left": scale.right - right - gap, "right": left - scale.left - gap}
    wider = max(rooms, key=rooms.__getitem__)
    align = next((side for side, room in rooms.items() if wide <= room), wider)
    if rooms[align] >= min(wide, BESIDE * type_.size):
        lines = type_.balanced(item.words, rooms[align], MOST)
        wide = max(map(type_.width, lines))
        if align == "left":
            return Candidate(lines, right + gap, align, (left, right + wide + 2 * gap))
        return Candidate(lines, left - gap, align, (left - wide - 2 * gap, right))
    lines = type_.balanced(item.words, scale.width - 2, MOST)
    wide = max(map(type_.width, lines))
    x = max(min(left, scale.right - wide - 1), scale.left)
    return Candidate(lines, x, "left", (min(x, left), max(right, x + wide)), is_above=True)


def _is_free(rows: Sequence[Sequence[tuple[float, float]]], ends: tuple[float, float]) -> bool:
    left, right = ends
    return not any(left < end and start < right for row in rows for start, end in row)
