"""The dumbbell: like figures of the cases on one line each, in the order of their gaps."""

from collections.abc import Mapping
from typing import Unpack

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.chart_type import ChartType, Placement
from bilateral._charts.dumbbell.describe import alt_text, title
from bilateral._charts.dumbbell.gaps import read
from bilateral._charts.dumbbell.table import lay_out

DUMBBELL = ChartType(
    read=read, title=title, alt_text=alt_text, lay_out=lay_out,
    columns=(
        "label", "case", "value", "lower", "upper", "measure", "unit", "stage", "time", "topic",
        "direction", "relationship", "figure", "date",
    ),
)  # fmt: skip


def dumbbell(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    log: bool = False,
    focal: str | None = None,
    names: Mapping[str, str] | None = None,
    **placement: Unpack[Placement],
) -> Axes:
    """Draw what the cases report on the same thing on one line, the widest gaps first.

    Only like is compared with like: one unit, stage and sort of time, on the same terms, all of
    them named. A mark stands at each number of a row, and a line joins the outermost; rows share an
    axis where all are of one unit, and else have their own; a line with a stroke is a range, an
    arrow leads on from *at least* and from *at most*, a zero is hollow. What is no number (not
    mentioned, number not stated, reported absent) is words. The gap is a difference in the unit of
    the row; rows of several units stand in the order of their gaps in proportion to the greater
    number. Where bounds leave open whether there is a gap, the row says so and stands below the
    others. What one case alone tells is named below.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row for each thing and case: ``label, case, value`` and, where there are any, ``lower,
        upper`` (an end that is missing is open), ``unit, detail, record, missing, contradicted``;
        or the frame of ``comparison.quantities()``. A case without a row does not mention it.
    ax, **placement
        Where to draw: see `bilateral.charts`.
    log : bool
        Whether plots are on powers of ten, where a 0 and what is below it have no mark.
    focal : str, optional
        The state from which directions are seen; only needed to name it.
    names : mapping of str to str, optional
        What to call each case.

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
    >>> frame = pd.DataFrame({"label": ["students", "students", "doctors", "doctors"],
    ...                       "case": ["a", "b", "a", "b"], "value": [40, 13, 30, 28]})
    >>> dumbbell(frame).get_title(loc="left")
    'The widest gap is in students: a 40, b 13'
    """
    return DUMBBELL.draw_frame(frame, ax, placement, log=log, focal=focal, names=names)
