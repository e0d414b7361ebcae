"""The axis of years, and the bars, marks and strokes of acts on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from bilateral._charts.canvas import Canvas, Days, Point
from bilateral._charts.conflict.read import Act, Day
from bilateral._charts.palette import INK, PAPER, QUIET, Look, tint
from bilateral._charts.years import years

BAR = 0.62
"""The height of a bar, in sizes of the type."""
MARK = 0.75
"""How large a mark is, and the most that a date may leave open for one, in sizes of the type."""
LEAST = 2.0
"""The width of a bar at least, in points."""


def _new_year(year: int) -> Day:
    return np.datetime64(f"{year:04d}-01-01")


@dataclass(frozen=True, slots=True)
class YearAxis:
    """The first and the last year, both whole."""

    first: int
    last: int

    @classmethod
    def of(cls, acts: Sequence[Act]) -> "YearAxis | None":
        """Hold all days of some acts and of their ends; None where there is none."""
        days = [
            day
            for act in acts
            for day in (*act.days, *(day for ending in act.endings for day in ending))
            if day is not None
        ]
        years = [int(str(day)[:-6]) for day in days]
        return cls(min(years), max(years)) if years else None

    @classmethod
    def over(cls, days: Days) -> "YearAxis":
        """Cover the years of two days."""
        first, last = (int(str(np.datetime64(int(day), "D"))[:-6]) for day in days)
        return cls(first, last)

    @property
    def days(self) -> Days:
        """The first and the last day."""
        start, end = _new_year(self.first), _new_year(self.last + 1)
        return float(start.astype(int)), float(end.astype(int)) - 1

    @property
    def length(self) -> int:
        """How many years it has."""
        return self.last - self.first + 1

    @staticmethod
    def is_pale(act: Act) -> bool:
        """Whether a part of an act is drawn pale: it may have lasted then, and is not sure to."""
        first, start, end, last = act.days
        return act.lasted and any(act.days) and (first != start or end != last)

    def place(self, day: Day | None, width: float, otherwise: float = 0.0) -> float:
        """Give the place of a day on an axis so wide, in points."""
        if day is None:
            return otherwise
        start, end = _new_year(self.first), _new_year(self.last + 1)
        share: float = (day - start) / (end - start)
        return min(max(share, 0.0), 1.0) * width

    def draw_years(self, canvas: Canvas, corner: Point, size: Point) -> None:
        """Write as many years as have room, each where it begins, on a line."""
        (x, top), (width, height) = corner, size
        canvas.line("axis", [x, x + width], [top + height] * 2, color=QUIET, lw=0.6)
        first, last = (float(_new_year(year).astype(int)) for year in (self.first, self.last))
        place = partial(self._place_of, width=width)
        for year, at in years((first, last), place, 1.5 * canvas.type.width(str(self.last))):
            canvas.line("tick", [x + at] * 2, [top + height - 2, top + height], color=QUIET, lw=0.6)
            if at + canvas.type.width(str(year)) <= width:
                canvas.write(str(year), x + at + 1.5, top + height / 2 - 0.5, color=QUIET)

    def _place_of(self, day: float, width: float) -> float:
        return self.place(np.datetime64(int(day), "D"), width)

    def draw_act(
        self, act: Act, gid: str, look: Look, canvas: Canvas, corner: Point, size: Point
    ) -> None:
        """Draw an act in a cell."""
        at = (corner[0], corner[1] + size[1] / 2)
        draw = self._bar if act.lasted else self._mark
        draw(canvas, act, gid, look, at, size[0])
        for number, ending in enumerate(act.endings):
            self._stroke(canvas, ending, f"end:{gid}.{number}", at, size[0])

    def _bar(self, canvas: Canvas, act: Act, gid: str, look: Look, at: Point, width: float) -> None:
        (x, y), high = at, BAR * canvas.type.size
        first, start, end, last = act.days
        outer = self.place(first, width), self.place(last, width, width)
        inner = self.place(start, width), self.place(end, width)
        edge = {"edgecolor": look.colour, "linewidth": 0.8}
        if self.is_pale(act):
            box = (max(outer[1] - outer[0], LEAST), high)
            canvas.box(
                f"pale:{gid}", x + outer[0], y - high / 2, box, facecolor=tint(look.colour, 0.3)
            )
        if start is not None and end is not None:
            fill = look.colour if act.stage == "delivered" else PAPER
            box = (max(inner[1] - inner[0], LEAST), high)
            canvas.box(f"bar:{gid}", x + inner[0], y - high / 2, box, facecolor=fill, **edge)

    def _mark(
        self, canvas: Canvas, act: Act, gid: str, look: Look, at: Point, width: float
    ) -> None:
        """Set a mark; a date that is too wide for one is a line between two strokes."""
        (x, y), size = at, MARK * canvas.type.size
        low, high = self.place(act.days[0], width), self.place(act.days[3], width, width)
        if high - low > size:
            self._range(canvas, f"range:{gid}", (x + low, x + high), y, look.colour)
            return
        middle = min(max((low + high) / 2, size / 2), width - size / 2)
        fill = look.colour if act.stage == "delivered" else PAPER
        style = {"marker": look.marker, "ms": size, "color": look.colour, "markerfacecolor": fill}
        canvas.mark(f"mark:{gid}", x + middle, y, **style)

    def _stroke(
        self,
        canvas: Canvas,
        ending: tuple[Day | None, Day | None],
        gid: str,
        at: Point,
        width: float,
    ) -> None:
        """Draw an end as an upright stroke, and the time within which it was as a line."""
        (x, y), size = at, canvas.type.size
        low, high = self.place(ending[0], width), self.place(ending[1], width, width)
        if high - low > MARK * size:
            self._range(canvas, gid, (x + low, x + high), y, INK)
            return
        middle = x + min((low + high) / 2, width - 1)
        half = 0.62 * size
        canvas.line(gid, [middle, middle], [y - half, y + half], color=INK, lw=1.6, zorder=6)

    @staticmethod
    def _range(canvas: Canvas, gid: str, ends: Point, y: float, color: str) -> None:
        look = {"marker": "|", "ms": 0.9 * canvas.type.size, "lw": 0.8, "zorder": 5}
        canvas.line(gid, list(ends), [y, y], color=color, **look)
