"""Changes: the means of two periods, joined by a line for each pair, a small plot a column."""

from collections.abc import Mapping
from typing import Unpack

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.changes.describe import alt_text, title
from bilateral._charts.changes.draw import lay_out
from bilateral._charts.changes.read import COLUMNS, ENDS, read
from bilateral._charts.chart_type import ChartType, Placement

CHANGES = ChartType(read=read, title=title, alt_text=alt_text, lay_out=lay_out, columns=COLUMNS)


def changes(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    log: bool = False,
    names: Mapping[str, str] | None = None,
    periods: tuple[str, str] = ENDS,
    **placement: Unpack[Placement],
) -> Axes:
    """Draw what changed between two periods: a slope for each pair, a small plot for each column.

    A mark stands at the mean of the years known; a stroke is its range, where values were rounded
    to 0. A mean that rests on fewer than half of the years of its period says on how many. What is
    unknown in one of the periods is named, and has no line. Of what is directed the way back is
    dashed.

    Parameters
    ----------
    frame : pandas.DataFrame
        ``before, after`` and, where there are several, ``relationship, series, column, label, unit,
        about, before_to, after_to, before_known, after_known, before_years, after_years``; or the
        frame of ``panel.compare(…).changes(before, after)``.
    ax, **placement
        Where to draw: see `bilateral.charts`.
    log : bool
        Whether values are drawn on powers of ten, where a 0 and what is below has no mark.
    names : mapping of str to str, optional
        What to call each pair.
    periods : (str, str)
        What to call the two periods.

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
    >>> frame = pd.DataFrame({"series": ["Cuba and Laos"], "label": "Votes alike",
    ...                       "before": [0.6], "after": [0.9]})
    >>> changes(frame).get_title(loc="left")
    'Votes alike: Cuba and Laos 0.6, then 0.9'
    """
    return CHANGES.draw_frame(frame, ax, placement, log=log, names=names, periods=periods)
