"""The chart of order: what came first in each case, and what led to what, as sure as it is."""

from collections.abc import Mapping
from typing import Unpack

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.chart_type import ChartType, Placement
from bilateral._charts.sequence.describe import alt_text, title
from bilateral._charts.sequence.draw import draw
from bilateral._charts.sequence.layout import lay_out
from bilateral._charts.sequence.read import COLUMNS, read

SEQUENCE = ChartType(
    read=read, title=title, alt_text=alt_text, lay_out=lay_out, draw=draw, columns=COLUMNS
)


def sequence(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    names: Mapping[str, str] | None = None,
    **placement: Unpack[Placement],
) -> Axes:
    """Draw the ties of each case in the order in which they began, and what led to what.

    Ties are under one another, each with the time at which it began. Lines lead from a tie to
    those that it prompted, that follow it or that implement it, told apart by their ends: solid
    where it is certainly earlier than they are, dashed where it possibly is, dotted where the dates
    contradict it. Between neighbours a solid or dashed line says the same; none says that neither
    is earlier. Ties that no link has share lines, and are last without a start date.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row for each tie and each of its links, as ``comparison.sequence()`` gives it:
        ``relationship, place, id, title, stage, record, begins_before_next, rel, to, begins_before,
        start_earliest, start_latest``.
    ax, **placement
        Where to draw: see `bilateral.charts`.
    names : mapping of str to str, optional
        What to call each case; its id by default.

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
    >>> import bilateral as bl
    >>> frame = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos")).sequence().frame
    >>> laos = frame[frame["relationship"].eq("cuba-laos")]
    >>> sequence(laos, names={"cuba-laos": "Cuba and Laos"}).get_title(loc="left")
    'Cuba and Laos: dates neither confirm nor contradict the order of 3 links'
    """
    return SEQUENCE.draw_frame(frame, ax, placement, names=names)
