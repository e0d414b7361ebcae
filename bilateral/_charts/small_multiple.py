"""One of several small plots of one unit: its heading, its axis of values, labels at its right."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import pairwise

from bilateral._charts.canvas import Canvas, NoRoomError, Point, Space
from bilateral._charts.palette import FAINT, INK, QUIET
from bilateral._charts.phrases import PHRASES
from bilateral._charts.range_plot import Scale
from bilateral._charts.table.content import Cell, Column, Row, Table
from bilateral._charts.table.layout import GAP as BETWEEN
from bilateral._charts.table.layout import TableLayout, lay_out_table
from bilateral._charts.typesetting import Type
from bilateral.text.numbers import format_number

FEW = 8
LABELS, MANY_LABELS = 0.36, 0.5
"""The most of the width that labels at the right take, if they are few, and if they are more."""
GAP = 5.0
"""Between a plot and its labels, in points."""
NARROW, WIDE = 380.0, 700.0
"""Plots stand in one column on a page narrower than the first, in points; in three on one wider
than the second."""
HEIGHTS = (10.0, 8.0, 6.5)
HIGHER = (16.0, 14.0, 12.0)
"""The heights of a plot in lines of type, and those that are tried before on given axes; the first
with which no fewer plots have room than with the last."""
LABEL = 1.0
AROUND = 3.5
"""The height of a line of labels, and of heading and years, in lines of type."""

ROUND, TINY = (1.0, 2.0, 2.5, 5.0), 1e-9
OVER = 4.0
"""How far labels may reach above or below a plot, in points."""


@dataclass(frozen=True, slots=True)
class EndLabel:
    """A label at the right of a plot.

    Attributes
    ----------
    name : str
        What it is of, for the names of artists.
    text : str
    value : float
        The value next to which it stands.
    colour : str
    """

    name: str
    text: str
    value: float
    colour: str


@dataclass(frozen=True, slots=True)
class PlotRoom:
    """Where the plot is inside its cell, in points, and its scale of values."""

    left: float
    right: float
    top: float
    bottom: float
    scale: Scale


def draw_frame(
    canvas: Canvas,
    corner: Point,
    size: Point,
    heading: str,
    numbers: Sequence[float],
    labels: Sequence[EndLabel],
    *,
    name: str,
    notes: Sequence[str] = (),
    log: bool = False,
) -> PlotRoom:
    """Draw all of a plot but its marks: heading, notes, values of the axis, labels at the right.

    Parameters
    ----------
    canvas, corner, size
        Where.
    heading : str
        What is plotted, with its unit.
    numbers : sequence of float
        All values that the axis must hold.
    labels : sequence of EndLabel
        What stands at the right.
    name : str
        For the names of artists.
    notes : sequence of str
        What stands below the heading.
    log : bool
        Whether the axis is by powers of ten.
    """
    type_, (left, top), (width, height) = canvas.type, corner, size
    for line in type_.bold.wrap(heading, width, 2):
        canvas.write(line, left, top + 0.5 * type_.leading, weight="bold", gid=f"head:{name}")
        top += type_.leading
    for place, note in enumerate(notes):
        for line in type_.wrap(note, width, 2):
            gid = f"note:{name}.{place}"
            canvas.write(line, left, top + 0.5 * type_.leading, color=QUIET, gid=gid)
            top += type_.leading
    bottom = corner[1] + height - 1.5 * type_.leading
    top += 0.6 * type_.leading
    scale = Scale.over(numbers, bottom, top, log=log)
    ticks = _ticks(scale, (bottom - top) / (1.6 * type_.leading))
    written = {value: format_number(value, signs=True) for value in ticks}
    start = left + max(map(type_.width, written.values()), default=0.0) + 4
    wrapped = [type_.wrap(label.text, _share(len(labels)) * width, 2) for label in labels]
    taken = max((type_.width(line) for lines in wrapped for line in lines), default=0.0)
    end = left + width - (taken + GAP + 3 if taken else 3)
    for value, text in written.items():
        y = scale(value)
        look = {"color": FAINT, "lw": 0.6, "zorder": 0}
        canvas.line(f"grid:{name}", [start, end], [y, y], **look)
        canvas.write(text, start - 4, y, ha="right", color=QUIET, gid=f"value:{name}")
    room = PlotRoom(start, end, top, bottom, scale)
    _write_labels(canvas, labels, wrapped, room)
    return room


def _share(labels: int) -> float:
    return LABELS if labels <= FEW else MANY_LABELS


def _ticks(scale: Scale, most: float) -> list[float]:
    """Choose round values: the ends, and as many between as have room."""
    low, high = scale.ends
    if scale.log:
        first, last = int(scale.low), int(scale.high)
        step = next(s for s in (1, 2, 3, 5, 10, 20, 50, 100, 400) if (last - first) / s <= most)
        return [10.0**power for power in range(first, last + 1, step)]
    parts = next((n for n in (6, 5, 4, 3, 2) if n <= most and _is_round(low, high, n)), 1)
    return [float(f"{low + (high - low) * place / parts:.12g}") for place in range(parts + 1)]


def _is_round(low: float, high: float, parts: int) -> bool:
    """Whether so many steps are of 1, 2, 2.5 or 5 times a power of ten, and one of them is at 0."""
    step = (high - low) / parts
    digits = float(f"{step:e}".partition("e")[0])
    steps_to_zero = low / step
    return digits in ROUND and (low * high >= 0 or abs(steps_to_zero - round(steps_to_zero)) < TINY)


def _write_labels(
    canvas: Canvas,
    labels: Sequence[EndLabel],
    wrapped: Sequence[Sequence[str]],
    room: PlotRoom,
) -> None:
    """Write labels next to their values, moved apart where they would touch, in their order."""
    leading = canvas.type.leading
    order = sorted(range(len(labels)), key=lambda place: room.scale(labels[place].value))
    heights = [len(wrapped[place]) * leading for place in order]
    wanted = [room.scale(labels[place].value) for place in order]
    for place, middle, height in zip(order, apart(wanted, heights, room), heights, strict=True):
        label, top = labels[place], middle - height / 2
        look = {"color": label.colour}
        canvas.write_lines(wrapped[place], room.right + GAP, top, gid=f"label:{label.name}", **look)


def apart(wanted: Sequence[float], heights: Sequence[float], room: PlotRoom) -> list[float]:
    """Move middles apart as little as may be, so that none touches the next; they keep their order.

    Examples
    --------
    >>> room = PlotRoom(0, 1, 0, 100, Scale.over([0, 1], 100, 0))
    >>> apart([50, 50, 90], [10, 10, 10], room)
    [45.0, 55.0, 90.0]
    """
    groups: list[list[int]] = []
    for place in range(len(wanted)):
        groups.append([place])
        while len(groups) > 1 and _end(groups[-2], wanted, heights) > _start(
            groups[-1], wanted, heights
        ):
            groups[-2:] = [groups[-2] + groups[-1]]
    middles = [0.0] * len(wanted)
    for group in groups:
        top = _start(group, wanted, heights)
        for place in group:
            middles[place] = top + heights[place] / 2
            top += heights[place]
    over = max((middles[-1] + heights[-1] / 2 - room.bottom - OVER) if middles else 0.0, 0.0)
    moved = [middle - over for middle in middles] if over else middles
    for place, after in pairwise(reversed(range(len(moved)))):
        moved[after] = min(moved[after], moved[place] - (heights[place] + heights[after]) / 2)
    free = room.top - OVER
    for place, height in enumerate(heights):
        moved[place] = max(moved[place], free + height / 2)
        free = moved[place] + height / 2
    return moved


def _start(group: Sequence[int], wanted: Sequence[float], heights: Sequence[float]) -> float:
    """Return the top of a group of labels around the mean of the places that they want."""
    total = sum(heights[place] for place in group)
    return sum(wanted[place] for place in group) / len(group) - total / 2


def _end(group: Sequence[int], wanted: Sequence[float], heights: Sequence[float]) -> float:
    return _start(group, wanted, heights) + sum(heights[place] for place in group)


def columns_in(width: float, type_: Type) -> int:
    """Return how many plots stand side by side in a width."""
    wide = width / (type_.size / 7.2)
    return 1 if wide < NARROW else 2 if wide < WIDE else 3


def columns_of_plots(space: Space, count: int) -> list[Column]:
    """Return so many columns of one width for plots in a space; no more than there are plots."""
    several = max(min(columns_in(space.width, space.type), count), 1)
    width = _width(space, several) / space.type.size
    return [Column(least=width, most=width) for _ in range(several)]


def _width(space: Space, columns: int) -> float:
    return (space.width - (columns - 1) * BETWEEN) / columns


def lay_out_plots(
    cells: Callable[[float], Sequence[Cell]], foot: Sequence[str], space: Space
) -> TableLayout:
    """Lay plots out in rows; where there is no room for all, the last are left out, and counted.

    Parameters
    ----------
    cells : callable
        ``cells(lines) -> cells``: the plots, each so many lines high at least.
    foot : sequence of str
        What stands below.
    space : Space
        The room.
    """

    def lay_out(lines: float) -> TableLayout:
        several = cells(lines)
        columns = columns_of_plots(space, len(several))
        table = Table(
            columns=columns,
            rows=rows_of_plots(several, len(columns)),
            foot=foot,
            left_out=lambda gone: PHRASES["no_room_plots"].format(_count(gone)),
        )
        return lay_out_table(table, space)

    least = lay_out(HEIGHTS[-1])
    for lines in (*(HIGHER if space.fixed else ()), *HEIGHTS[:-1]):
        with suppress(NoRoomError):
            layout = lay_out(lines)
            if len(layout.shown) == len(least.shown):
                return layout
    return least


def lines_of_plot(
    labels: Sequence[str], notes: Sequence[str], least: float, space: Space, count: int
) -> float:
    """Return the height of one of so many plots that has room for its labels and notes, in lines.

    Examples
    --------
    >>> from bilateral._charts.typesetting import Type
    >>> space = Space(300, 100, Type(7), fixed=False)
    >>> lines_of_plot(["a"], ["unknown: b"], 8.0, space, 1)
    9.0
    """
    several = columns_in(space.width, space.type)
    width = _width(space, max(min(several, count), 1))
    room = _share(len(labels)) * width
    labelled = sum(len(space.type.wrap(label, room, 2)) for label in labels)
    noted = sum(len(space.type.wrap(note, width, 2)) for note in notes)
    return max(least, LABEL * labelled + AROUND) + noted


def _count(rows: Sequence[Row]) -> int:
    return sum(cell.draw is not None for row in rows for cell in row.cells)


def rows_of_plots(cells: Iterable[Cell], columns: int) -> list[Row]:
    """Set plots in rows of so many; the first say most."""
    several = list(cells)
    several += [Cell()] * (-len(several) % columns)
    return [
        Row(cells=several[place : place + columns], rank=-place)
        for place in range(0, len(several), columns)
    ]


def colour_of(cases: Sequence[str], colours: dict[str, str]) -> str:
    """Return the colour of a line: that of its case, or ink where it is of several."""
    return colours[cases[0]] if len(cases) == 1 else INK
