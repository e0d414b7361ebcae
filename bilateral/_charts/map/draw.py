"""The drawing of a map: land, lines from the middle to each place, words, and circles."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection
from matplotlib.patches import Circle

from bilateral._charts.canvas import Canvas
from bilateral._charts.map.callouts import is_free, settle, write
from bilateral._charts.map.countries import by_code, countries
from bilateral._charts.map.layout import Layout
from bilateral._charts.map.read import Places
from bilateral._charts.palette import CASES, INK, OUTSIDE, PAPER, QUIET, Look, tint
from bilateral._charts.phrases import PHRASES
from bilateral._charts.typesetting import Type
from bilateral.geodesy import EARTH_RADIUS_KM, azimuthal_equidistant_km

MARGIN = 0.16
"""Room around the places, as a share of the farthest distance."""
RING_KM = 5_000
LAND_EDGE = "#cfcdc6"
STYLES = ("-", "--", ":", "-.")
"""The lines of the cases in turn, so that they stay apart in grey; their marks do too."""


def draw(places: Places, layout: Layout, canvas: Canvas) -> None:
    """Draw all of it; the axes are in kilometres east and north of the middle."""
    ax, placed = canvas.axes, places.placed
    centre = (float(placed["focal_latitude"][0]), float(placed["focal_longitude"][0]))
    x, y = azimuthal_equidistant_km(placed["latitude"], placed["longitude"], centre)
    _frame_view(ax, layout, x, y)
    _draw_land(ax, centre, placed["iso_numeric"].tolist())
    _draw_lines(ax, x, y)
    _write_labels(ax, placed, x, y, layout.type)
    _draw_rings(ax, layout.type)  # last, since the label of a circle may be anywhere, or nowhere


def _frame_view(ax: Axes, layout: Layout, x: np.ndarray, y: np.ndarray) -> None:
    """Show the middle and all places, with room around them, on axes true to scale."""
    room = MARGIN * float(np.hypot(x, y).max()) + 400
    west, east = min(0.0, x.min()) - room, max(0.0, x.max()) + room
    south, north = min(0.0, y.min()) - room, max(0.0, y.max()) + room
    width, height = layout.width, layout.height
    scale = max((east - west) / width, (north - south) / height)
    middle_x, middle_y = (west + east) / 2, (south + north) / 2
    ax.set_xlim(middle_x - scale * width / 2, middle_x + scale * width / 2)
    ax.set_ylim(middle_y - scale * height / 2, middle_y + scale * height / 2)
    ax.set_facecolor(PAPER)
    for spine in ax.spines.values():
        spine.set(visible=True, color=LAND_EDGE)


def _draw_land(ax: Axes, centre: tuple[float, float], codes: Sequence[Any]) -> None:
    """Draw every country quietly, and the partners in the hue and hatch of their cases."""
    rings = [_projected(ring, centre) for country in countries() for ring in country.rings]
    ax.add_collection(
        PolyCollection(rings, facecolor=OUTSIDE, edgecolor=LAND_EDGE, linewidth=0.4, zorder=1),
        autolim=False,
    )
    for code, look in zip(codes, _looks(len(codes)), strict=True):
        country = by_code().get(str(code).zfill(3))
        if country is not None:
            shapes = [_projected(ring, centre) for ring in country.rings]
            fill = PolyCollection(
                shapes,
                facecolor=tint(look.colour, 0.35),
                edgecolor=look.colour,
                hatch=look.hatch or None,
                linewidth=0.6,
                zorder=2,
            )
            ax.add_collection(fill, autolim=False)


def _projected(ring: np.ndarray, centre: tuple[float, float]) -> np.ndarray:
    return np.column_stack(azimuthal_equidistant_km(ring[:, 1], ring[:, 0], centre))


def _looks(number: int) -> list[Look]:
    return [CASES[place % len(CASES)] for place in range(number)]


def _draw_rings(ax: Axes, type_: Type) -> None:
    """Draw circles of equal distance, each with its length where it leaves the view to the left."""
    west, east = ax.get_xlim()
    south, north = ax.get_ylim()
    for radius in range(RING_KM, int(np.pi * EARTH_RADIUS_KM) + 1, RING_KM):
        ring = Circle((0, 0), radius, fill=False, edgecolor=QUIET, linewidth=0.5, zorder=3)
        ring.set_linestyle((0, (2, 3)))
        ax.add_patch(ring)
        angles = np.radians([180, 0, 215, 325, 150, 30])
        spots = [(radius * np.cos(angle), radius * np.sin(angle)) for angle in angles]
        inner = 0.04 * (east - west)
        for at_x, at_y in spots:
            if west + inner * 2 < at_x < east - inner * 2 and south + inner < at_y < north - inner:
                label = write(ax, at_x, at_y, PHRASES["km"].format(f"{radius:,}"), type_, QUIET)
                if is_free(ax, label):
                    break
                label.remove()


def _draw_lines(ax: Axes, x: np.ndarray, y: np.ndarray) -> None:
    """Draw a line from the middle to each place, with the mark of its case at the far end."""
    for place, look in enumerate(_looks(len(x))):
        style = STYLES[place % len(STYLES)]
        (line,) = ax.plot([0, x[place]], [0, y[place]], style, color=look.colour, lw=1.6, zorder=6)
        line.set(marker=look.marker, markevery=[1], markersize=7, markeredgecolor=PAPER)
    ax.plot([0], [0], "*", color=INK, mec=PAPER, ms=11, zorder=6)


def _write_labels(
    ax: Axes, placed: pd.DataFrame, x: np.ndarray, y: np.ndarray, type_: Type
) -> None:
    """Write the name of each place, next to its mark and away from other labels."""
    home = write(ax, 0, 0, placed["focal_capital"][0], type_, INK, weight="bold")
    taken = [text for text in ax.texts if text is not home]
    settle(ax, home, (0.0, 0.0), taken, np.radians([-90, 180, 0, 90]))
    for place, look in enumerate(_looks(len(placed))):
        row = placed.loc[place]
        words = f"{row['capital']}, {row['name']}\n{row['distance_km']:,.0f} km"
        text = write(ax, x[place], y[place], words, type_, look.colour)
        onward = np.arctan2(y[place], x[place])
        turns = np.radians([0, 40, -40, 80, -80, 120, -120, 160, 180])
        others = [other for other in ax.texts if other is not text]
        settle(ax, text, (x[place], y[place]), others, onward + turns)
