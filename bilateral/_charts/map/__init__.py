"""The map: the capital that the cases share in the middle, its partners where they truly lie."""

from collections.abc import Mapping
from typing import Unpack

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.chart_type import ChartType, Placement
from bilateral._charts.map.describe import alt_text, title
from bilateral._charts.map.draw import draw
from bilateral._charts.map.layout import lay_out
from bilateral._charts.map.read import read
from bilateral._charts.page import SIDE, Margins

MAP = ChartType(
    read=read, title=title, alt_text=alt_text, lay_out=lay_out, draw=draw,
    columns=("name", "capital", "distance_km"),
    margins=Margins(bottom=SIDE),
)  # fmt: skip


def map(  # noqa: A001 (the word that users know; it is only shadowed in this file)
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    names: Mapping[str, str] | None = None,
    **placement: Unpack[Placement],
) -> Axes:
    """Draw the partners of a state around its capital, at their true distance and direction.

    The projection is azimuthal equidistant: a straight line from the middle is the shortest way,
    and its length is the distance. Shapes and distances between other places are not true. Every
    partner has a dot at its capital, so that small states do not vanish.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row a case: ``relationship, name, capital, latitude, longitude, focal_capital,
        focal_latitude, focal_longitude, distance_km, iso_numeric``, as
        ``comparison.plot.map().frame`` has it. Degrees, kilometres.
    ax, **placement
        Where to draw: see `bilateral.charts`.
    names : mapping of str to str, optional
        What to call partners, by the ids of their cases; the names of the states by default.

    Returns
    -------
    matplotlib.axes.Axes
        The axes, in kilometres east and north of the middle.

    Raises
    ------
    BilateralError
        When columns are lacking, or no capital has a place.
    """
    return MAP.draw_frame(frame, ax, placement, names=names)
