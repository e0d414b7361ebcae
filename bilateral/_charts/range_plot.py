"""A small plot of figures in a cell of a table: marks with their ranges on an axis of their own."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from sys import float_info

from matplotlib.ticker import MaxNLocator

from bilateral._charts.canvas import Canvas, Point
from bilateral._charts.palette import HATCHED, PAPER, QUIET, Look
from bilateral._charts.table.content import Draw
from bilateral.text.numbers import format_number

SIZES = {"D": 1.5, "s": 1.7, "o": 1.9, "P": 2.1, "^": 2.0, "v": 2.0}
"""The size of each marker, in half-widths of a mark."""
HALF = 0.4
"""Half the width of a mark, in sizes of the type."""
ARROW = 1.9
"""The length of the arrow of an open end, in sizes of the type."""
LEAST = 5e-324
"""The least number above 0."""
STEPS = 4
"""The most steps from one end of an axis to the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlotMark:
    """A number to be drawn: the interval in which it lies, an end that is None being open.

    Attributes
    ----------
    name : str
        What it is of; every artist of it bears this after a word for what the artist is.
    look : Look
        The colour and the marker of its case.
    middle : float
        Where the mark stands.
    lower, upper : float or None
        The interval.
    """

    name: str
    look: Look
    middle: float
    lower: float | None
    upper: float | None

    @property
    def bounds(self) -> list[float]:
        """The place of the mark and the ends that are known."""
        return [end for end in (self.lower, self.middle, self.upper) if end is not None]


@dataclass(frozen=True, slots=True)
class Scale:
    """Numbers to points from `left` to `right`: true to scale, or by powers of ten.

    Attributes
    ----------
    low, high : float
        The ends, in `unit`; on powers of ten the exponents.
    """

    left: float
    right: float
    low: float
    high: float
    unit: float = 1.0
    log: bool = False

    @classmethod
    def over(
        cls, numbers: Sequence[float], left: float, right: float, *, log: bool = False
    ) -> "Scale":
        """Choose round ends for some numbers; one that is true to scale has 0 on it.

        Examples
        --------
        >>> scale = Scale.over([13, 354], 0.0, 100.0)
        >>> scale.ends, scale(200)
        ((0.0, 400.0), 50.0)
        >>> Scale.over([-40, 1e-11], 0.0, 100.0).ends
        (-40.0, 0.0)
        """
        if log:
            powers = [math.log10(number) for number in numbers]
            first, last = math.floor(min(powers) + 1e-9), math.ceil(max(powers) - 1e-9)
            return cls(left, right, first, max(last, first + 1), log=True)
        most = max(map(abs, numbers), default=0.0)
        # In units of its own size a number of any size is as good as another to the locator.
        unit = max(10.0 ** math.floor(math.log10(most)), float_info.min) if most else 1.0
        ends = [0.0, *(round(number / unit, 9) for number in numbers)]
        low, high = min(ends), max(ends)
        steps = MaxNLocator(STEPS, steps=[1, 2, 2.5, 5, 10])
        ticks = steps.tick_values(low, high if high > low else low + 1)
        return cls(left, right, float(ticks[0]), float(ticks[-1]), unit)

    def __call__(self, number: float) -> float:
        """Give the place of a number."""
        place = math.log10(number) if self.log else number / self.unit
        return self.left + (place - self.low) / (self.high - self.low) * (self.right - self.left)

    @property
    def ends(self) -> tuple[float, float]:
        """The numbers at its ends."""
        if self.log:
            low = max(10.0**self.low, LEAST)
            high = 10.0**self.high if self.high <= float_info.max_10_exp else float_info.max
            return low, high
        most = float_info.max
        low, high = (float(f"{end * self.unit:.12g}") for end in (self.low, self.high))
        return max(low, -most), min(high, most)


def plot_of(
    marks: Sequence[PlotMark],
    name: str,
    unit: str,
    numbers: Sequence[float] = (),
    *,
    log: bool,
    linked: bool,
) -> Draw:
    """Make the drawing of some marks.

    Parameters
    ----------
    marks : sequence of PlotMark
        One at least; on powers of ten (`log`) all bounds are above 0.
    name : str
        What the marks are of; axis and link bear it.
    unit : str
        What is counted, written at the end of the axis where it has room.
    numbers : sequence of float
        What the axis holds besides the marks: those of other rows, where they share an axis.
    linked : bool
        Whether a line joins the outermost.
    """

    def draw(canvas: Canvas, corner: Point, size: Point) -> None:
        ends = _room(marks, canvas, corner[0], size[0])
        bounds = [bound for mark in marks for bound in mark.bounds]
        scale = Scale.over([*numbers, *bounds], *ends, log=log)
        floor = corner[1] + size[1] - canvas.type.leading
        _axis(canvas, scale, floor, (name, unit), corner[0] + size[0])
        heights = _heights(marks, scale, (corner[1], floor), canvas.type.size)
        if linked:
            xs = [scale(mark.middle) for mark in marks]
            _link(canvas, name, (min(xs), max(xs)), (corner[1] + floor) / 2)
        for mark, y in zip(marks, heights, strict=True):
            _draw_mark(canvas, mark, scale, y)

    return draw


def _room(
    marks: Sequence[PlotMark], canvas: Canvas, left: float, width: float
) -> tuple[float, float]:
    """Give the ends of an axis that leaves room for arrows."""
    before = ARROW if any(mark.lower is None for mark in marks) else HALF
    size = canvas.type.size
    return left + before * size + 1, left + width - ARROW * size - 1


def _axis(canvas: Canvas, scale: Scale, y: float, named: tuple[str, str], end: float) -> None:
    """Draw the axis with a stroke at both ends and at 0, and write the numbers at the ends."""
    name, unit = named
    canvas.line(f"axis:{name}", [scale.left, scale.right], [y, y], color=QUIET, zorder=1)
    zero = [0.0] if scale.ends[0] < 0 < scale.ends[1] else []
    for number in (*scale.ends, *zero):
        x = scale(number)
        canvas.line("tick", [x, x], [y - 2.5, y], color=QUIET, zorder=1)
    type_, below = canvas.type, y + 0.6 * canvas.type.leading
    low, high = (format_number(number, signs=True) for number in scale.ends)
    start = scale.left - HALF * type_.size
    least, right = start + type_.width(low) + 6, scale.right + HALF * type_.size
    for last in dict.fromkeys((f"{high} {unit}".strip(), high)):
        left = right - type_.width(last)
        if left >= least:
            canvas.write(low, start, below, color=QUIET, gid=f"axis-low:{name}")
            canvas.write(last, left, below, color=QUIET, gid=f"axis-high:{name}")
            return
    canvas.write(high, end - type_.width(high), below, color=QUIET, gid=f"axis-high:{name}")


def _heights(
    marks: Sequence[PlotMark], scale: Scale, band: tuple[float, float], size: float
) -> list[float]:
    """Set marks on the middle of a band; those that would cover each other, above each other."""
    order = sorted(range(len(marks)), key=lambda place: scale(marks[place].middle))
    groups: list[list[int]] = []
    end = -math.inf
    for place in order:
        low, high = _extent(marks[place], scale, size)
        if not groups or low >= end:
            groups.append([])
        groups[-1].append(place)
        end = max(end, high)
    top, bottom = band
    heights = [0.0] * len(marks)
    for group in groups:
        for level, place in enumerate(group, 1):
            heights[place] = top + level * (bottom - top) / (len(group) + 1)
    return heights


def _extent(mark: PlotMark, scale: Scale, size: float) -> tuple[float, float]:
    """Give from where to where a mark reaches, with its range or arrow."""
    x, half = scale(mark.middle), HALF * size
    low = x - ARROW * size if mark.lower is None else min(scale(mark.lower), x - half)
    high = x + ARROW * size if mark.upper is None else max(scale(mark.upper), x + half)
    return low, high


def _link(canvas: Canvas, name: str, ends: tuple[float, float], y: float) -> None:
    look = {"lw": 1.6, "color": HATCHED, "zorder": 2}
    canvas.line(f"link:{name}", list(ends), [y, y], **look)


def _draw_mark(canvas: Canvas, mark: PlotMark, scale: Scale, y: float) -> None:
    """Draw a mark, hollow for a zero, with its range or with an arrow to the side that is open."""
    size, x = canvas.type.size, scale(mark.middle)
    ends = _extent(mark, scale, size)
    for part, bound, end in (("low", mark.lower, ends[0]), ("high", mark.upper, ends[1])):
        if bound is not None and bound != mark.middle:
            _stroke(canvas, f"{part}:{mark.name}", mark.look, list(_range(x, end, y, size)))
        elif bound is None:
            name = "most" if part == "low" else "least"
            _stroke(canvas, f"{name}:{mark.name}", mark.look, list(_arrow(x, end, y, size)))
    draw_head(canvas, mark.name, mark.look, (x, y), hollow=mark.lower == 0 == mark.upper)


def _range(x: float, end: float, y: float, size: float) -> Iterator[tuple[float, float]]:
    half = 0.75 * HALF * size
    yield from ((x, y), (end, y), (end, y - half), (end, y + half))


def _arrow(x: float, end: float, y: float, size: float) -> Iterator[tuple[float, float]]:
    half = 0.7 * HALF * size
    back = end - math.copysign(1.3 * half, end - x)
    yield from ((x, y), (end, y), (back, y - half), (end, y), (back, y + half))


def _stroke(canvas: Canvas, gid: str, look: Look, points: list[tuple[float, float]]) -> None:
    xs, ys = ([point[axis] for point in points] for axis in (0, 1))
    # The line bears the mark as well: with it, line and mark are one to every eye.
    mark = {"marker": look.marker, "ms": _size(canvas, look), "mew": 0.9, "markevery": [0]}
    canvas.line(gid, xs, ys, lw=1.1, color=look.colour, **mark)


def draw_head(canvas: Canvas, name: str, look: Look, place: Point, *, hollow: bool = False) -> None:
    """Draw the mark of a case: full, or hollow for a zero."""
    gid = f"{'zero' if hollow else 'value'}:{name}"
    style = {
        "markerfacecolor": PAPER if hollow else look.colour,
        "markeredgecolor": look.colour,
        "mew": 0.9,
    }
    x, y = place
    canvas.mark(gid, x, y, marker=look.marker, ms=_size(canvas, look), **style)


def sign_of(name: str, look: Look, *, hollow: bool = False) -> Draw:
    """Make the sign of a case before words."""

    def draw(canvas: Canvas, corner: Point, size: Point) -> None:
        place = corner[0] + HALF * canvas.type.size + 0.5, corner[1] + size[1] / 2
        draw_head(canvas, f"sign/{name}", look, place, hollow=hollow)

    return draw


def _size(canvas: Canvas, look: Look) -> float:
    return SIZES.get(look.marker, 1.9) * HALF * canvas.type.size
