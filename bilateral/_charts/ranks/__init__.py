"""Ranks: a strip of all dyads for each column, with the pairs marked on it."""

from collections.abc import Mapping
from typing import Unpack

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.chart_type import ChartType, Placement
from bilateral._charts.ranks.describe import alt_text, title
from bilateral._charts.ranks.draw import lay_out
from bilateral._charts.ranks.read import COLUMNS, read

RANKS = ChartType(read=read, title=title, alt_text=alt_text, lay_out=lay_out, columns=COLUMNS)


def ranks(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    classes: pd.DataFrame | None = None,
    names: Mapping[str, str] | None = None,
    **placement: Unpack[Placement],
) -> Axes:
    """Draw where each pair stands among all dyads known: a strip for each column and year.

    The bars of a strip count all dyads known by their values, each pair has a mark at its own, with
    its rank. Zeros that have no place on powers of ten, and what is unknown, are words next to it.

    Parameters
    ----------
    frame : pandas.DataFrame
        ``value, rank, known_count`` and, where there are several, ``relationship, series, column,
        label, unit, about, year, known, rank_to, percentile, zero_count, unknown_count``; or the
        frame of ``panel.compare(…).ranks()``.
    ax, **placement
        Where to draw: see `bilateral.charts`.
    classes : pandas.DataFrame, optional
        The dyads in classes: ``column, year, from, to, dyads``; without them there are no bars.
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
    >>> frame = pd.DataFrame({"series": ["Cuba and Laos"], "label": "Votes alike", "value": [0.9],
    ...                       "rank": [12], "known_count": [180], "about": "dyad", "year": 2000})
    >>> ranks(frame).get_title(loc="left")
    'Votes alike in 2000: Cuba and Laos rank 12 of 180 dyads known'
    """
    return RANKS.draw_frame(frame, ax, placement, classes=classes, names=names)
