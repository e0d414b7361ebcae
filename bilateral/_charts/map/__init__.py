"""The map: the capital that the cases share in the middle, its partners where they truly lie."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection
from matplotlib.figure import Figure
from matplotlib.patches import Circle

from bilateral._charts.chart import Drawing
from bilateral._charts.map.callouts import is_free, settle, write
from bilateral._charts.map.countries import by_code, countries
from bilateral._charts.page import LABEL, SIDE, TALLEST, TITLE, settled, title_lines, write_title
from bilateral._charts.palette import CASES, INK, OUTSIDE, PAPER, QUIET, Look, tint
from bilateral._charts.phrases import words
from bilateral._charts.typesetting import Type
from bilateral._charts.widths import by_width
from bilateral.errors import BilateralError, quote_list
from bilateral.geodesy import EARTH_RADIUS_KM, azimuthal_equidistant_km

COLUMNS = (
    "relationship name capital latitude longitude focal_capital focal_latitude focal_longitude "
    "distance_km ties iso_numeric"
).split()
SHAPE = 0.62
"""The height of the map beside its width."""
MARGIN = 0.16
"""Room around the places, as a share of the farthest distance."""
RING_KM = 5_000
LAND_EDGE = "#cfcdc6"
STYLES = ("-", "--", ":", "-.")
"""The lines of the cases in turn, so that they stay apart in grey; their marks do too."""


def map(  # noqa: A001 (the word that users know; it is only shadowed in this file)
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    width: float = 7.0,
    below: float = 0.0,
    title: str | None = None,
    lang: str = "en",
) -> Axes:
    """Draw the partners of a state around its capital, at their true distance and direction.

    The projection is azimuthal equidistant: a straight line from the middle is the shortest way,
    and its length is the distance. Shapes and distances between other places are not true. Every
    partner has a dot at its capital, so that small states do not vanish.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row a case: ``relationship, name, capital, latitude, longitude, focal_capital,
        focal_latitude, focal_longitude, distance_km, ties, iso_numeric``, as
        `bilateral._findings.distances.distances` gives it. Degrees, kilometres.
    ax : matplotlib.axes.Axes, optional
        Where to draw; a figure is made where none is given.
    width : float
        Of the figure that is made, in inches.
    below : float
        Inches of the height of a page to leave for a footer.
    title : str, optional
        In place of the one that is computed.
    lang : str
        The language of the words that the chart writes by itself.

    Returns
    -------
    matplotlib.axes.Axes
        The axes, in kilometres east and north of the middle.

    Raises
    ------
    BilateralError
        When columns are lacking, or no capital has a place.
    """
    _check(frame)
    placed = frame.dropna(subset=["latitude", "longitude", "distance_km"]).reset_index(drop=True)
    if placed.empty:
        msg = "no row has the place of a capital; fill in latitude and longitude, in degrees"
        raise BilateralError(msg)
    heading = title or title_of(frame, lang=lang)
    ax = _fresh(width, below, heading) if ax is None else _given(ax, heading)
    type_ = Type(by_width(LABEL, settled(ax)[0] / 72))
    centre = (float(placed["focal_latitude"][0]), float(placed["focal_longitude"][0]))
    x, y = azimuthal_equidistant_km(placed["latitude"], placed["longitude"], centre)
    _frame_view(ax, x, y)
    _draw_land(ax, centre, placed["iso_numeric"].tolist())
    _draw_ways(ax, x, y)
    _write_labels(ax, placed, x, y, type_)
    _draw_rings(ax, type_, lang)  # last, since a circle may bear its length anywhere, or nowhere
    return ax


def title_of(frame: pd.DataFrame, **options: Any) -> str:
    """Say how far each capital lies from the middle; of many, the nearest and the farthest."""
    if options.get("title"):
        return str(options["title"])
    table = words(options.get("lang", "en"))
    placed = frame.dropna(subset=["distance_km"]).sort_values("distance_km")
    if placed.empty:
        return table["map"]
    ends = placed if len(placed) < len(CASES) // 2 else placed.iloc[[0, -1]]
    told = [
        table["distance"].format(capital, f"{distance:,.0f}")
        for capital, distance in zip(ends["capital"], ends["distance_km"], strict=True)
    ]
    return table["distances"].format(placed["focal_capital"].iloc[0], "; ".join(told))


def tell(frame: pd.DataFrame, **options: Any) -> str:
    """Describe the map: who lies where, and how many ties are on record."""
    table = words(options.get("lang", "en"))
    rows = frame[["name", "capital", "distance_km", "ties"]].itertuples(index=False, name=None)
    each = [table["place"].format(name, capital, km, ties) for name, capital, km, ties in rows]
    return f"{table['map']}. {' '.join(each)}"


def _check(frame: pd.DataFrame) -> None:
    lacking = [column for column in COLUMNS if column not in frame.columns]
    if lacking:
        msg = (
            f"the frame lacks {quote_list(lacking)}; a map takes one row a case, with the "
            f"columns that `comparison.plot.map().frame` has. Add them, then look for gaps with "
            f"frame[frame[{lacking}].isna().any(axis=1)]"
        )
        raise BilateralError(msg)


def _fresh(width: float, below: float, heading: str) -> Axes:
    type_ = Type(by_width(TITLE, width), weight="bold")
    lines = title_lines(heading, width * 72 - 2 * SIDE, type_)
    top = len(lines) * type_.leading + 12
    wide = width * 72 - 2 * SIDE
    high = min(wide * SHAPE, (by_width(TALLEST, width) - below) * 72 - top - SIDE)
    total = high + top + SIDE
    figure = Figure(figsize=(width, total / 72))
    ax = figure.add_axes((SIDE / (width * 72), SIDE / total, wide / (width * 72), high / total))
    write_title(ax, lines, type_)
    return ax


def _given(ax: Axes, heading: str) -> Axes:
    room, _ = settled(ax)
    type_ = Type(by_width(TITLE, room / 72), weight="bold")
    write_title(ax, title_lines(heading, room, type_), type_)
    return ax


def _frame_view(ax: Axes, x: np.ndarray, y: np.ndarray) -> None:
    """Show the middle and all places, with room around them, on axes true to scale."""
    room = MARGIN * float(np.hypot(x, y).max()) + 400
    west, east = min(0.0, x.min()) - room, max(0.0, x.max()) + room
    south, north = min(0.0, y.min()) - room, max(0.0, y.max()) + room
    width, height = settled(ax)
    scale = max((east - west) / width, (north - south) / height)
    middle_x, middle_y = (west + east) / 2, (south + north) / 2
    ax.set_xlim(middle_x - scale * width / 2, middle_x + scale * width / 2)
    ax.set_ylim(middle_y - scale * height / 2, middle_y + scale * height / 2)
    ax.set_xticks([])
    ax.set_yticks([])
    ax.set_facecolor(PAPER)
    for spine in ax.spines.values():
        spine.set_color(LAND_EDGE)


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


def _draw_rings(ax: Axes, type_: Type, lang: str) -> None:
    """Draw circles of equal distance, each with its length where it leaves the view to the left."""
    west, east = ax.get_xlim()
    south, north = ax.get_ylim()
    text = words(lang)["km"]
    for radius in range(RING_KM, int(np.pi * EARTH_RADIUS_KM) + 1, RING_KM):
        ring = Circle((0, 0), radius, fill=False, edgecolor=QUIET, linewidth=0.5, zorder=3)
        ring.set_linestyle((0, (2, 3)))
        ax.add_patch(ring)
        angles = np.radians([180, 0, 215, 325, 150, 30])
        spots = [(radius * np.cos(angle), radius * np.sin(angle)) for angle in angles]
        inner = 0.04 * (east - west)
        for at_x, at_y in spots:
            if west + inner * 2 < at_x < east - inner * 2 and south + inner < at_y < north - inner:
                label = write(ax, at_x, at_y, text.format(f"{radius:,}"), type_, QUIET)
                if is_free(ax, label):
                    break
                label.remove()


def _draw_ways(ax: Axes, x: np.ndarray, y: np.ndarray) -> None:
    """Draw a line from the middle to each place, with the mark of its case at the far end."""
    for place, look in enumerate(_looks(len(x))):
        style = STYLES[place % len(STYLES)]
        (way,) = ax.plot([0, x[place]], [0, y[place]], style, color=look.colour, lw=1.6, zorder=6)
        way.set(marker=look.marker, markevery=[1], markersize=7, markeredgecolor=PAPER)
    ax.plot([0], [0], "*", color=INK, mec=PAPER, ms=11, zorder=6)


def _write_labels(
    ax: Axes, placed: pd.DataFrame, x: np.ndarray, y: np.ndarray, type_: Type
) -> None:
    """Write what each place is, beside its mark and away from the words already there."""
    home = write(ax, 0, 0, placed["focal_capital"][0], type_, INK, weight="bold")
    taken = [text for text in ax.texts if text is not home]
    settle(ax, home, (0.0, 0.0), taken, np.radians([-90, 180, 0, 90]))
    for place, look in enumerate(_looks(len(placed))):
        row = placed.loc[place]
        told = f"{row['capital']}, {row['name']}\n{row['distance_km']:,.0f} km"
        text = write(ax, x[place], y[place], told, type_, look.colour)
        onward = np.arctan2(y[place], x[place])
        turns = np.radians([0, 40, -40, 80, -80, 120, -120, 160, 180])
        others = [other for other in ax.texts if other is not text]
        settle(ax, text, (x[place], y[place]), others, onward + turns)


MAP = Drawing(
    draw=map,
    title=title_of,
    tell=tell,
    columns=("name", "capital", "distance_km", "ties"),
)
