"""The chart of conflict: what was done against each other, when, and how it ended."""

from collections.abc import Mapping
from typing import Unpack

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.chart_type import ChartType, Placement
from bilateral._charts.conflict.describe import alt_text, title
from bilateral._charts.conflict.layout import days, lay_out
from bilateral._charts.conflict.read import SHOWN, read

CONFLICT = ChartType(
    read=read, title=title, alt_text=alt_text, lay_out=lay_out, days=days, columns=SHOWN
)


def conflict(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    names: Mapping[str, str] | None = None,
    notes: Mapping[str, str] | None = None,
    **placement: Unpack[Placement],
) -> Axes:
    """Draw the hostile ties of each case on an axis of years, with who acted and how each ended.

    Each row is an act: what it is, between which states, when, and how it ended. A bar covers the
    days on which it surely lasted, paler parts those on which it may have; a mark is an act of one
    time. Upright strokes are what followed as an end: a ceasefire, a release, relations resumed.
    Where room is short, the gravest acts are shown, and a line says how many are not.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row for each hostile tie, the gravest of a case first, as ``comparison.conflict()``
        gives it: ``relationship, what, start_earliest, start_latest, end_earliest, end_latest``,
        and ``topic, act, stage, outcome, ending_dates, attributed_to, disputed`` where they are
        there.
    ax, **placement
        Where to draw: see `bilateral.charts`.
    names : mapping of str to str, optional
        What to call each case; its id by default.
    notes : mapping of str to str, optional
        A sentence on each case that its rows do not tell, such as that no hostile tie is recorded;
        cases without rows are there by their sentence alone.

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
    >>> days = pd.to_datetime(["1971-09-01", "1971-09-01", "1973-06-09", "1973-06-09"])
    >>> bounds = ["start_earliest", "start_latest", "end_earliest", "end_latest"]
    >>> war = {"relationship": "A and B", "what": "War"} | dict(zip(bounds, days))
    >>> conflict(pd.DataFrame([war])).get_title(loc="left").startswith("A and B: War, 1971")
    True
    """
    return CONFLICT.draw_frame(frame, ax, placement, names=names, notes=notes)
