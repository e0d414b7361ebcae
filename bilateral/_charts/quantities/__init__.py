"""Comparable figures of the cases side by side, with their bounds, on powers of ten."""

from collections.abc import Mapping
from functools import partial
from typing import Unpack

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.chart_type import ChartType, Placement
from bilateral._charts.figure_rows.draw import draw_rows
from bilateral._charts.figure_rows.read import read_rows
from bilateral._charts.quantities.describe import alt_text, title
from bilateral._charts.quantities.layout import lay_out

QUANTITIES = ChartType(
    read=partial(read_rows, chart="a chart of quantities"),
    title=title,
    alt_text=alt_text,
    lay_out=lay_out,
    draw=draw_rows,
    columns=(
        "measure", "unit", "stage", "time", "topic", "direction", "relationship", "figure", "date",
        "label", "case", "value", "lower", "upper",
    ),
)  # fmt: skip


def quantities(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    focal: str | None = None,
    names: Mapping[str, str] | None = None,
    **placement: Unpack[Placement],
) -> Axes:
    """Draw figures of the cases side by side, what may be compared in one row, by powers of ten.

    A mark is at each number, a line over its range; an arrow leads on from *at least* and from
    *at most*. A 0 is off the axis, hollow, since powers of ten have none. What is no number
    (number not stated, reported absent, not mentioned) is written in words in the row; figures
    without a number in any case are listed below. Rows are together by measure and unit, first
    those that are reported for more than one case.

    Parameters
    ----------
    frame : pandas.DataFrame
        The frame of ``comparison.quantities()``: ``measure, unit, stage, time, topic, direction,
        relationship, record, value, lower, upper, bound, missing``; rows that agree in the first
        six are compared. Or one of your own with ``label, case, value`` and, where there are any,
        ``lower, upper, bound, record, missing, detail``.
    ax, **placement
        Where to draw: see `bilateral.charts`.
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
    >>> frame = pd.DataFrame({"label": "students", "case": ["a", "b"], "value": [354, 13],
    ...                       "lower": [354, 13], "upper": [354, None]})
    >>> quantities(frame).get_title(loc="left")
    'Students, a 354, b at least 13'
    """
    return QUANTITIES.draw_frame(frame, ax, placement, focal=focal, names=names)
