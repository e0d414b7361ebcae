"""The drawing of a heat map: tiles on one scale, hatching, words where nothing is on record."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from matplotlib.collections import PolyCollection
from matplotlib.colors import BoundaryNorm, ListedColormap

from bilateral._charts.canvas import Canvas
from bilateral._charts.palette import CASES, INK, PAPER, QUIET
from bilateral._charts.periods.color_ramp import Ramp, on
from bilateral._charts.periods.layout import Layout, lines_of
from bilateral._charts.periods.legend import DASHED, HATCH, RULED
from bilateral._charts.periods.read import EN_DASH, Activity, Cell, Row
from bilateral._charts.phrases import PHRASES
from bilateral._charts.word_lines import heading_type
from bilateral.coverage import HIDDEN

EDGE = 0.7
"""The ground between two tiles, at either side."""
GROUND: Mapping[str, Any] = {"linewidth": 0, "boxstyle": "square,pad=-0.08"}
"""What keeps hatching out of words."""


def draw(activity: Activity, layout: Layout, canvas: Canvas) -> None:
    """Draw all panels, with the names of cases and kinds, and years."""
    layout.legend.draw(canvas)
    for number, case in enumerate(activity.cases):
        PanelPen(canvas, layout, activity, case, number).draw()
    canvas.notes(layout.foot, layout.bottom)


class PanelPen:
    """Draws the panel of one case: its name, the years, and a row of tiles for each kind."""

    def __init__(
        self, canvas: Canvas, layout: Layout, activity: Activity, case: str, number: int
    ) -> None:
        self.canvas = canvas
        self.layout = layout
        self.activity = activity
        self.case = case
        self.colour = CASES[number % len(CASES)].colour
        self.ramp = Ramp.to(activity.most)
        self.x, top = layout.corner(number)
        self.top = top + layout.head
        self.names_kinds = number % layout.columns == 0

    def draw(self) -> None:
        """Draw all of it."""
        self._head()
        for place, row in enumerate(self.activity.cases[self.case]):
            self._row(row, self._down(place))
        self._shades()

    def _across(self, place: float) -> float:
        """Say where a period, or a part of it, begins."""
        return self.x + place * self.layout.cell

    def _down(self, place: int) -> float:
        """Say where a row begins."""
        return self.top + place * self.layout.pitch

    def _head(self) -> None:
        layout, lines = self.layout, self.layout.names[self.case]
        heading, leading = heading_type(self.canvas.type), self.canvas.type.leading
        look: dict[str, Any] = {"size": heading.size, "weight": "bold", "color": self.colour}
        for number, line in enumerate(lines):
            drop = heading.leading * (len(lines) - number - 0.5)
            y = self.top - leading * 1.1 - drop
            self.canvas.write(line, self.x, y, gid=f"case:{self.case}.{number}", **look)
        y = self.top - leading * 0.55
        for place, text in layout.years.items():
            self.canvas.write(text, self._across(place + 0.5), y, ha="center", color=QUIET)
        end = self.x + layout.end
        self.canvas.write(PHRASES["undated_head"], end, y, ha="right", color=QUIET)

    def _row(self, row: Row, y: float) -> None:
        name, middle = f"{self.case}/{row.kind}", y + self.layout.tile / 2
        if self.names_kinds:
            kind, x = PHRASES.get(row.kind, row.kind), self.layout.left - 5
            self.canvas.write(kind, x, middle, ha="right", gid=f"kind:{name}")
        for start, end in row.runs:
            self._blank(f"{name}/{start}", row, y, (start, end))
        for place, (cell, years) in enumerate(zip(row.cells, self.activity.years, strict=True)):
            if not cell.blank:
                self._tile(f"{name}/{years[0]}/{years[1]}", cell, self._across(place), y)
        self._coverage(name, row, y)
        if row.undated:
            gid, right = f"undated:{name}", self.x + self.layout.end
            self.canvas.write(row.undated, right, middle, ha="right", gid=gid)

    def _blank(self, name: str, row: Row, y: float, places: tuple[int, int]) -> None:
        """Fill a stretch of which nothing is on record: with hatching, or with words."""
        left, right = map(self._across, places)
        cell = row.cells[places[0]]
        look: dict[str, Any] = {"ha": "center", "color": QUIET, "style": "italic"}
        if cell.hatched:
            size = (right - left - 2 * EDGE, self.layout.tile)
            self.canvas.box(f"outside:{name}", left + EDGE, y, size, **HATCH)
            look["bbox"] = {"facecolor": PAPER, **GROUND}
        fitting = (
            text for text in _silence(cell, row) if self.canvas.type.width(text) + 5 <= right - left
        )
        if text := next(fitting, ""):
            middle = (left + right) / 2, y + self.layout.tile / 2
            self.canvas.write(text, *middle, gid=f"silent:{name}", **look)

    def _tile(self, name: str, cell: Cell, x: float, y: float) -> None:
        layout = self.layout
        if cell.record == "reported absent":
            look: dict[str, Any] = {"marker": "x", "ms": 0.75 * self.canvas.type.size, "mew": 1.3}
            at = (x + layout.cell / 2, y + layout.tile / 2)
            self.canvas.mark(f"absent:{name}", *at, color=self.colour, **look)
            return
        if cell.record == "zero":
            self._box(f"zero:{name}", x, y, 0.4, edgecolor=INK, linewidth=0.8)
        elif cell.doubtful:
            look = {"facecolor": "none", "edgecolor": self.colour, **DASHED}
            self._box(f"possibly:{name}", x, y, 0.5, **look)
        if cell.hatched:
            self._box(f"outside:{name}", x, y, 0.0, facecolor="none", **HATCH)
        self._figures(name, cell, x, y)

    def _box(self, gid: str, x: float, y: float, inset: float, **look: Any) -> None:
        size = (self.layout.cell - 2 * (EDGE + inset), self.layout.tile - 2 * inset)
        self.canvas.box(gid, x + EDGE + inset, y + inset, size, **look)

    def _figures(self, name: str, cell: Cell, x: float, y: float) -> None:
        layout = self.layout
        face = self.ramp.shade(cell.surely, self.colour) if cell.surely else PAPER
        look: dict[str, Any] = {"ha": "center", "color": on(face)}
        if cell.hatched:
            look["bbox"] = {"facecolor": face, **GROUND}
        lines = lines_of(cell, layout, layout.pitch)
        for number, line in enumerate(lines):
            drop = (number - (len(lines) - 1) / 2) * self.canvas.type.leading * 0.95
            gid, middle = f"more:{name}" if number else f"count:{name}", y + layout.tile / 2
            self.canvas.write(line, x + layout.cell / 2, middle + drop, gid=gid, **look)

    def _shades(self) -> None:
        """Shade what surely was, as one collection whose array has the counts."""
        corners, counts = [], []
        for down, row in enumerate(self.activity.cases[self.case]):
            y, low = self._down(down), self._down(down) + self.layout.tile
            for across, cell in enumerate(row.cells):
                if cell.surely:
                    left, right = self._across(across) + EDGE, self._across(across + 1) - EDGE
                    corners.append([(left, y), (right, y), (right, low), (left, low)])
                    counts.append(cell.surely)
        shades = ListedColormap(self.ramp.shades(self.colour))
        norm = BoundaryNorm([*self.ramp.steps, self.ramp.most + 1], shades.N)
        tiles = PolyCollection(corners, array=np.array(counts), cmap=shades, norm=norm, zorder=2.5)
        tiles.set(linewidth=0, gid=f"surely:{self.case}", in_layout=False, clip_on=False)
        self.canvas.axes.add_collection(tiles, autolim=False)

    def _coverage(self, name: str, row: Row, y: float) -> None:
        """Draw a line below the tiles where the sources look, from its first to its last day."""
        low = y + self.layout.tile + 0.4 * (self.layout.pitch - self.layout.tile)
        stretches: list[tuple[float, float]] = []
        for place, cell in enumerate(row.cells):
            if not cell.hatched:
                start, end = self._part(row, place)
                if stretches and stretches[-1][1] == start:
                    start, _ = stretches.pop()
                stretches.append((start, end))
        for number, places in enumerate(stretches):
            gid, xs = f"coverage:{name}.{number}", list(map(self._across, places))
            look = {"color": self.colour, "lw": RULED, "solid_capstyle": "butt"}
            self.canvas.line(gid, xs, [low, low], **look)

    def _part(self, row: Row, place: int) -> tuple[float, float]:
        """Say where in a period the sources begin and end to look; half-way if no day is known."""
        if row.cells[place].coverage != "partly":
            return place, place + 1
        known = self.activity.coverage.get((self.case, row.kind))
        if known:
            low, high = (_share(day, self.activity.years[place]) for day in known)
            return place + (low or 0.0), place + (1.0 if high is None else high)
        before = place > 0 and not row.cells[place - 1].hatched
        after = place + 1 < len(row.cells) and not row.cells[place + 1].hatched
        return place + (0.0 if before else 0.5), place + (1.0 if after else 0.5)


def _silence(cell: Cell, row: Row) -> tuple[str, ...]:
    """List what can be written where nothing is on record, from the longest on."""
    if cell.record == HIDDEN:
        return (HIDDEN,)
    if cell.coverage == "unseen":
        return (PHRASES["not_covered_by_the_sources"],)
    if cell.hatched:
        return (cell.more,)
    silent = PHRASES["none_dated" if row.undated else "not_mentioned"]
    return (f"{silent} {cell.more}".strip(), silent, EN_DASH)


def _share(day: float | None, years: tuple[int, int]) -> float | None:
    """Say how far into a period a day lies, from 0 to 1."""
    if day is None:
        return None
    first, last = (np.datetime64(year - 1970, "Y") for year in (years[0], years[1] + 1))
    low, high = (float(day.astype("M8[D]").astype(int)) for day in (first, last))
    return min(max((day - low) / (high - low), 0.0), 1.0)
