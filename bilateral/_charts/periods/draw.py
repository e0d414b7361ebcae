"""The drawing of a heat map: tiles on one scale, hatching, words where nothing is on record."""

from collections.abc import Mapping
from dataclasses import dataclass
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

EDGE = 0.7
"""The ground between two tiles, at either side."""
GROUND: Mapping[str, Any] = {"linewidth": 0, "boxstyle": "square,pad=-0.08"}
"""What keeps hatching out of words."""


def draw(activity: Activity, layout: Layout, canvas: Canvas) -> None:
    """Draw all panels, with the names of cases and kinds, and years."""
    layout.legend.draw(canvas)
    TilePen(canvas, layout, activity, Ramp.to(activity.most)).draw()
    if not activity.cases:
        canvas.notes((PHRASES["no_ties"],), layout.legend.height)


@dataclass(frozen=True, slots=True)
class TilePen:
    """Draws panels on a canvas."""

    canvas: Canvas
    layout: Layout
    activity: Activity
    ramp: Ramp

    def draw(self) -> None:
        """Draw all panels, with the names of cases and kinds, and years."""
        for number, (case, rows) in enumerate(self.activity.cases.items()):
            colour = CASES[number % len(CASES)].colour
            x, top = self.layout.corner(number)
            self._head(case, x, top, colour)
            top += self.layout.head
            for place, row in enumerate(rows):
                y = top + place * self.layout.pitch
                if number % self.layout.columns == 0:
                    self._kind(case, row.kind, y)
                self._row(case, row, x, y, colour)
            self._shades(case, rows, (x, top), colour)
        self.canvas.notes(self.layout.foot, self.layout.bottom)

    def _head(self, case: str, x: float, top: float, colour: str) -> None:
        layout = self.layout
        look: dict[str, Any] = {"size": layout.heading.size, "weight": "bold", "color": colour}
        lines = layout.names[case]
        low = top + layout.head - layout.type.leading * 1.1
        for number, line in enumerate(lines):
            middle = low - layout.heading.leading * (len(lines) - number - 0.5)
            self.canvas.write(line, x, middle, gid=f"case:{case}.{number}", **look)
        y = top + layout.head - layout.type.leading * 0.55
        for place, text in layout.years.items():
            self.canvas.write(text, x + (place + 0.5) * layout.cell, y, ha="center", color=QUIET)
        end = x + layout.end
        self.canvas.write(PHRASES["undated_head"], end, y, ha="right", color=QUIET)

    def _kind(self, case: str, kind: str, y: float) -> None:
        name, x = PHRASES.get(kind, kind), self.layout.left - 5
        self.canvas.write(name, x, y + self._middle, ha="right", gid=f"kind:{case}/{kind}")

    @property
    def _middle(self) -> float:
        """Half the height of a tile."""
        return self.layout.tile / 2

    def _row(self, case: str, row: Row, x: float, y: float, colour: str) -> None:
        for start, end in row.runs:
            self._blank(f"{case}/{row.kind}/{start}", row.cells[start], (x, y), start, end)
        for place, cell in enumerate(row.cells):
            name = f"{case}/{row.kind}/{self._period(place)}"
            if not cell.blank:
                self._tile(name, cell, x + place * self.layout.cell, y, colour)
        self._coverage(case, row, x, y, colour)
        if row.undated:
            right, gid = x + self.layout.end, f"undated:{case}/{row.kind}"
            self.canvas.write(f"{row.undated:,}", right, y + self._middle, ha="right", gid=gid)

    def _period(self, place: int) -> str:
        first, last = self.activity.years[place]
        return f"{first}/{last}"

    def _blank(self, name: str, cell: Cell, at: tuple[float, float], start: int, end: int) -> None:
        """Fill a stretch of which nothing is on record: with hatching, or with words."""
        layout, (x, y) = self.layout, at
        left, wide = x + start * layout.cell, (end - start) * layout.cell
        ground: dict[str, Any] = {}
        if cell.hatched:
            size = (wide - 2 * EDGE, layout.tile)
            self.canvas.box(f"outside:{name}", left + EDGE, y, size, **HATCH)
            ground = {"bbox": {"facecolor": PAPER, **GROUND}}
        for text in self._silence(cell):
            if layout.type.width(text) + 5 <= wide:
                gid = f"silent:{name}"
                look: dict[str, Any] = {"ha": "center", "color": QUIET, "style": "italic"}
                at = (left + wide / 2, y + self._middle)
                self.canvas.write(text, *at, gid=gid, **(look | ground))
                return

    def _silence(self, cell: Cell) -> tuple[str, ...]:
        """List what can be written where nothing is on record, from the longest on."""
        if cell.coverage == "unseen":
            return (PHRASES["no_coverage"], "")
        if cell.hatched:
            return (cell.more,)
        silent = PHRASES["no_record"]
        return (f"{silent} {cell.more}".strip(), silent, EN_DASH)

    def _tile(self, name: str, cell: Cell, x: float, y: float, colour: str) -> None:
        layout = self.layout
        if cell.record == "reported absent":
            look: dict[str, Any] = {"marker": "x", "ms": 0.75 * layout.type.size, "mew": 1.3}
            at = (x + layout.cell / 2, y + self._middle)
            self.canvas.mark(f"absent:{name}", *at, color=colour, **look)
            return
        face = self.ramp.shade(cell.surely, colour) if cell.surely else PAPER
        if cell.record == "zero":
            self._box(f"zero:{name}", x, y, 0.4, edgecolor=INK, linewidth=0.8)
        elif cell.doubtful:
            look = {"facecolor": "none", "edgecolor": colour, **DASHED}
            self._box(f"possibly:{name}", x, y, 0.5, **look)
        if cell.hatched:
            self._box(f"outside:{name}", x, y, 0.0, facecolor="none", **HATCH)
        self._figures(name, cell, x, y, face)

    def _box(self, gid: str, x: float, y: float, inset: float, **look: Any) -> None:
        size = (self.layout.cell - 2 * (EDGE + inset), self.layout.tile - 2 * inset)
        self.canvas.box(gid, x + EDGE + inset, y + inset, size, **look)

    def _figures(self, name: str, cell: Cell, x: float, y: float, face: str) -> None:
        layout = self.layout
        look: dict[str, Any] = {"ha": "center", "color": on(face)}
        if cell.hatched:
            look["bbox"] = {"facecolor": face, **GROUND}
        lines = lines_of(cell, layout, layout.pitch)
        for number, line in enumerate(lines):
            drop = (number - (len(lines) - 1) / 2) * layout.type.leading * 0.95
            gid = f"more:{name}" if number else f"count:{name}"
            self.canvas.write(line, x + layout.cell / 2, y + self._middle + drop, gid=gid, **look)

    def _shades(
        self, case: str, rows: tuple[Row, ...], corner: tuple[float, float], colour: str
    ) -> None:
        """Shade what surely was, as one collection whose array holds the counts."""
        layout, (x, top) = self.layout, corner
        corners, counts = [], []
        for down, row in enumerate(rows):
            for across, cell in enumerate(row.cells):
                if cell.surely:
                    left, y = x + across * layout.cell + EDGE, top + down * layout.pitch
                    right, low = left + layout.cell - 2 * EDGE, y + layout.tile
                    corners.append([(left, y), (right, y), (right, low), (left, low)])
                    counts.append(cell.surely)
        shades = ListedColormap(self.ramp.shades(colour))
        norm = BoundaryNorm([*self.ramp.steps, self.ramp.most + 1], shades.N)
        tiles = PolyCollection(corners, array=np.array(counts), cmap=shades, norm=norm, zorder=2.5)
        tiles.set(linewidth=0, gid=f"surely:{case}", in_layout=False, clip_on=False)
        self.canvas.axes.add_collection(tiles, autolim=False)

    def _coverage(self, case: str, row: Row, x: float, y: float, colour: str) -> None:
        """Draw a line below the tiles where the sources look, from its first to its last day."""
        low = y + self.layout.tile + 0.4 * (self.layout.pitch - self.layout.tile)
        for number, (start, end) in enumerate(self._looks(case, row)):
            xs = [x + start * self.layout.cell, x + end * self.layout.cell]
            gid = f"coverage:{case}/{row.kind}.{number}"
            self.canvas.line(gid, xs, [low, low], color=colour, lw=RULED, solid_capstyle="butt")

    def _looks(self, case: str, row: Row) -> list[tuple[float, float]]:
        """Give the stretches of periods in which the sources look, in periods and parts of them."""
        stretches: list[tuple[float, float]] = []
        for place, cell in enumerate(row.cells):
            if cell.hatched:
                continue
            start, end = self._part(case, row, place)
            if stretches and stretches[-1][1] == start:
                stretches[-1] = (stretches[-1][0], end)
            else:
                stretches.append((start, end))
        return stretches

    def _part(self, case: str, row: Row, place: int) -> tuple[float, float]:
        """Say where in a period the sources begin and end to look; half-way if no day is known."""
        start, end = float(place), place + 1.0
        if row.cells[place].coverage != "partly":
            return start, end
        known = (self.activity.coverage).get((case, row.kind))
        if known:
            low, high = (_share(day, self.activity.years[place]) for day in known)
            return place + (low or 0.0), place + (1.0 if high is None else high)
        before = place > 0 and not row.cells[place - 1].hatched
        after = place + 1 < len(row.cells) and not row.cells[place + 1].hatched
        return start + (0.0 if before else 0.5), end - (0.0 if after else 0.5)


def _share(day: float | None, years: tuple[int, int]) -> float | None:
    """Say how far into a period a day lies, from 0 to 1."""
    if day is None:
        return None
    first, last = (np.datetime64(year - 1970, "Y") for year in (years[0], years[1] + 1))
    low, high = (float(day.astype("M8[D]").astype(int)) for day in (first, last))
    return min(max((day - low) / (high - low), 0.0), 1.0)
