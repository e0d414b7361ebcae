"""Trends: columns of data by year, a small plot for each, a line for each pair."""

from collections.abc import Mapping
from typing import Unpack

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.chart_type import ChartType, Placement
from bilateral._charts.trends.describe import alt_text, title
from bilateral._charts.trends.draw import lay_out
from bilateral._charts.trends.read import COLUMNS, read

TRENDS = ChartType(read=read, title=title, alt_text=alt_text, lay_out=lay_out, columns=COLUMNS)


def trends(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    log: bool = False,
    names: Mapping[str, str] | None = None,
    **placement: Unpack[Placement],
) -> Axes:
    """Draw columns by year: a small plot of one unit for each, with a line for each pair.

    A line joins years that follow each other; a year that stands alone, as in data that come in
    waves, is a mark. Where nothing is known there is a gap, and what is never known is named. A
    zero is hollow; a dash on the axis is a value that was rounded to 0. Of what is directed the
    way back is dashed. Where room is short the last columns are left out, and a line says so.

    Parameters
    ----------
    frame : pandas.DataFrame
        ``year, value`` and, where there are several, ``relationship, series, column, label, unit,
        about, known``; or the frame of ``panel.compare(…).trends()``.
    ax, **placement
        Where to draw: see `bilateral.charts`.
    log : bool
        Whether values are drawn on powers of ten, where a 0 and what is below has no mark.
    names : mapping of str to str, optional
        What to call each pair.

    Returns
    -------
    matplotlib.axes.Axes
        The axes, measured in points.

    Raises
    ------
    BilateralError
        When columns are lacking, rows cannot be drawn (the text has the line of pandas that finds
        them), or the axes are too small.

    Examples
    --------
    >>> frame = pd.DataFrame({"year": [1990, 1991], "value": [0.6, 0.7], "series": "Cuba and Laos",
    ...                       "label": "Votes alike"})
    >>> trends(frame).get_title(loc="left")
    'Votes alike: Cuba and Laos 0.6 in 1990, 0.7 in 1991'
    """
    return TRENDS.draw_frame(frame, ax, placement, log=log, names=names)
