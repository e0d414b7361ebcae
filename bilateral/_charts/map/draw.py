"""The drawing of a map: land, lines from the middle to each place, words, and circles."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection
from matplotlib.patches import Circle
from matplotlib.path import Path

from bilateral._charts.canvas import LINE, Canvas
from bilateral._charts.map.callouts import Obstacles, lead, settle, slide_along, write
from bilateral._charts.map.countries import by_code, countries
from bilateral._charts.map.layout import Layout
from bilateral._charts.map.read import Places
from bilateral._charts.palette import INK, OUTSIDE, PAPER, QUIET, Look, tint
from bilateral._charts.phrases import PHRASES
from bilateral._charts.typesetting import Type
from bilateral.geodesy import EARTH_RADIUS_KM, azimuthal_equidistant_km

MARGIN = 0.16
"""Room around the places, as a share of the farthest distance."""
RING_KM = 5_000
LEAST_MARK = 7.0
"""The size of marks at least, in points; else that of the type."""
LAND_EDGE = "#cfcdc6"
TURNS = np.radians([0, 20, -20, 40, -40, 60, -60, 80, -80, 105, -105, 130, -130, 155, -155, 180])
"""The sides on which words may stand, from the one that leads away from the middle."""
STYLES: Mapping[str, Any] = {
    "o": "-",
    "D": "--",
    "s": ":",
    "^": "-.",
    "v": (0, (6, 1.5, 1, 1.5, 1, 1.5)),
    "P": (0, (1, 3)),
}
"""The line of a case by its marker, so that both stay apart in grey, alone and in company."""


def draw(places: Places, layout: Layout, canvas: Canvas) -> None:
    """Draw all of it; the axes are in kilometres east and north of the middle."""
    ax, placed = canvas.axes, places.placed
    centre = (float(placed["focal_latitude"][0]), float(placed["focal_longitude"][0]))
    x, y = azimuthal_equidistant_km(placed["latitude"], placed["longitude"], centre)
    _frame_view(ax, layout, x, y)
    looks = list(canvas.style.looks(placed["relationship"]).values())
    partners = _draw_land(ax, centre, placed["iso_numeric"].tolist(), looks)
    lines = _draw_lines(ax, (x, y), looks, max(layout.type.size, LEAST_MARK))
    to_pixels = ax.transData
    obstacles = Obstacles(
        countries=[Path(to_pixels.transform(shape)) for shape in partners],
        lines=[Path(to_pixels.transform(line)) for line in lines],
    )
    _write_labels(ax, placed, (x, y), layout.type, looks, obstacles)
    _draw_rings(
        ax, layout.type, obstacles
    )  # last, since a circle may bear its length anywhere, or nowhere


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
        spine.set(visible=True, color=LAND_EDGE, linewidth=0.8, antialiased=True)


def _draw_land(
    ax: Axes, centre: tuple[float, float], codes: Sequence[Any], looks: Sequence[Look]
) -> list[np.ndarray]:
    """Draw every country quietly, and the partners in the hue and hatch of their cases.

    Returns
    -------
    list of array
        The shapes of the partners.
    """
    partners = []
    rings = [_projected(ring, centre) for country in countries() for ring in country.rings]
    ax.add_collection(
        PolyCollection(
            rings,
            facecolor=OUTSIDE,
            edgecolor=LAND_EDGE,
            linewidth=0.4,
            antialiaseds=True,
            zorder=1,
        ),
        autolim=False,
    )
    for code, look in zip(codes, looks, strict=True):
        country = by_code().get(str(code).zfill(3))
        if country is not None:
            shapes = [_projected(ring, centre) for ring in country.rings]
            partners += shapes
            fill = PolyCollection(
                shapes,
                facecolor=tint(look.colour, 0.35),
                edgecolor=look.colour,
                hatch=look.hatch or None,
                hatchcolor="edge",
                hatch_linewidth=1.0,
                linewidth=0.6,
                antialiaseds=True,
                zorder=2,
            )
            ax.add_collection(fill, autolim=False)
    return partners


def _projected(ring: np.ndarray, centre: tuple[float, float]) -> np.ndarray:
    return np.column_stack(azimuthal_equidistant_km(ring[:, 1], ring[:, 0], centre))


def _draw_rings(ax: Axes, type_: Type, obstacles: Obstacles) -> None:
    """Draw circles of equal distance, each with its length where it hides least, or nowhere."""
    for radius in range(RING_KM, int(np.pi * EARTH_RADIUS_KM) + 1, RING_KM):
        ring = Circle(
            (0, 0), radius, fill=False, edgecolor=QUIET, linewidth=0.5, antialiased=True, zorder=3
        )
        ring.set_linestyle((0, (2, 3)))
        ax.add_patch(ring)
        label = write(ax, 0, 0, PHRASES["km"].format(f"{radius:,}"), type_, QUIET)
        if not slide_along(ax, label, radius, obstacles):
            label.remove()


def _draw_lines(
    ax: Axes, places: tuple[np.ndarray, np.ndarray], looks: Sequence[Look], size: float
) -> list[np.ndarray]:
    """Draw a line from the middle to each place, with the mark of its case at the far end."""
    for x, y, look in zip(*places, looks, strict=True):
        style = {**LINE, "color": look.colour, "lw": 0.22 * size, "zorder": 6}
        (line,) = ax.plot([0, x], [0, y], **style)
        line.set(ls=STYLES[look.marker], marker=look.marker, markevery=[1], markersize=size)
        line.set_markeredgecolor(PAPER)
    lines = [np.asarray(line.get_xydata()) for line in ax.lines]
    star = {"marker": "*", "color": INK, "markeredgecolor": PAPER, "ms": 1.5 * size, "zorder": 6}
    ax.plot([0], [0], **{**LINE, "linestyle": "none", **star})
    return lines


def _write_labels(
    ax: Axes,
    placed: pd.DataFrame,
    places: tuple[np.ndarray, np.ndarray],
    type_: Type,
    looks: Sequence[Look],
    obstacles: Obstacles,
) -> None:
    """Write what each place is, next to its mark and clear of what is there already."""
    home = write(ax, 0, 0, placed["focal_capital"][0], type_, INK, weight="bold")
    settle(ax, home, (0.0, 0.0), np.radians([-90, 180, 0, 90, -45, -135]), obstacles)
    # The farthest first, which have the edge of the map behind them.
    for place in np.argsort(-np.hypot(*places)):
        row, spot = placed.loc[place], (places[0][place], places[1][place])
        words = f"{row['capital']}, {row['name']}\n{row['distance_km']:,.0f} km"
        colour = looks[place].colour
        text = write(ax, *spot, words, type_, colour)
        onward = np.arctan2(spot[1], spot[0])
        if settle(ax, text, spot, onward + TURNS, obstacles):
            lead(ax, text, spot, colour)
