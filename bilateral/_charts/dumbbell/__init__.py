"""The dumbbell: rows of figures in the order of the gap between the cases."""

from collections.abc import Mapping
from typing import Unpack

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.chart_type import ChartType, Placement
from bilateral._charts.dumbbell.describe import alt_text, title
from bilateral._charts.dumbbell.gaps import read
from bilateral._charts.dumbbell.layout import lay_out
from bilateral._charts.figure_rows.draw import draw_rows

DUMBBELL = ChartType(
    read=read,
    title=title,
    alt_text=alt_text,
    lay_out=lay_out,
    draw=draw_rows,
    columns=(
        "label", "case", "value", "lower", "upper", "measure", "unit", "stage", "time", "topic",
        "direction", "relationship", "figure", "date",
    ),
)  # fmt: skip


def dumbbell(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    log: bool | None = None,
    focal: str | None = None,
    names: Mapping[str, str] | None = None,
    **placement: Unpack[Placement],
) -> Axes:
    """Draw what the cases report on the same thing on one line, the widest gaps first.

    A mark is at each number and a line joins the outermost; a line with strokes is a range,
    an arrow leads on from *at least* and from *at most*. A recorded 0 is hollow. What is no number
    (not mentioned, number not stated, reported absent) is written in words in the row, never as a
    mark at 0. The gap is at the right: as a difference, or on powers of ten as so many times.
    Where bounds leave open whether there is a gap, it says so, and the row is below those with
    a gap; rows with a number for one case only come last.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row for each thing and case: ``label, case, value`` and, where there are any, ``lower,
        upper`` (an end that is missing is open), ``record, missing, detail, contradicted``; or the
        frame of ``comparison.quantities()``. A case without a row does not mention it.
    ax, **placement
        Where to draw: see `bilateral.charts`.
    log : bool, optional
        Whether to draw on powers of ten; by default, where the greatest number is 30 times the
        least above 0, and none is below 0.
    focal : str, optional
        The state from which directions are seen; only needed to name it.
    names : mapping of str to str, optional
        What to call each case.

    Returns
    -------
    matplotlib.axes.Axes
        The axes, with numbers on the horizontal axis and points on the vertical one.

    Raises
    ------
    BilateralError
        When columns are lacking, rows cannot be drawn (the text has the line of pandas that finds
        them), or the axes are too small.

    Examples
    --------
    >>> frame = pd.DataFrame({"label": ["students", "students", "doctors", "doctors"],
    ...                       "case": ["a", "b", "a", "b"], "value": [40, 13, 30, 28]})
    >>> dumbbell(frame).get_title(loc="left")
    'Widest gap: students, a 40, b 13'
    """
    return DUMBBELL.draw_frame(frame, ax, placement, log=log, focal=focal, names=names)
