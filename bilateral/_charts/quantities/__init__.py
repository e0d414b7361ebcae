"""Figures of the cases side by side: what may be compared in one row, plotted in its own unit."""

from collections.abc import Mapping
from typing import Unpack

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.chart_type import ChartType, Placement
from bilateral._charts.quantities.describe import alt_text, title
from bilateral._charts.quantities.read import read
from bilateral._charts.quantities.table import lay_out

QUANTITIES = ChartType(
    read=read, title=title, alt_text=alt_text, lay_out=lay_out,
    columns=(
        "measure", "unit", "stage", "time", "topic", "direction", "relationship", "figure", "date",
        "depends_on", "label", "case", "value", "lower", "upper",
    ),
)  # fmt: skip


def quantities(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    one_sided: bool = False,
    log: bool = False,
    focal: str | None = None,
    names: Mapping[str, str] | None = None,
    **placement: Unpack[Placement],
) -> Axes:
    """Draw figures as a table: what may be compared in one row, by unit, with a small plot.

    Rows are figures of one measure, unit, stage, time, topic and direction; they stand under
    people, things counted, goods, money, time or ratios. Each case has its figure in words,
    with its years, its terms and what it depends on. The plot has an axis of its own unit from
    0: a mark for each number, a line with a stroke over its range, an arrow from *at least* and
    from *at most*, a hollow mark for a zero. What is no number (number not stated, reported
    absent, not mentioned) is words. What one case alone tells, and what no case tells in
    numbers, is named below.

    Parameters
    ----------
    frame : pandas.DataFrame
        The frame of ``comparison.quantities()``, or one of your own: with ``measure, relationship,
        value`` or with ``label, case, value``. Read where they are there: ``lower, upper`` (an end
        that is missing is open), ``bound, record, missing, unit, date, terms, depends_on,
        attributed_to, contradicted``; with labels ``detail``, with measures ``stage, time, topic,
        direction``.
    ax, **placement
        Where to draw: see `bilateral.charts`.
    one_sided : bool
        Whether the table also has what one case alone tells; one case by itself always has.
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
    >>> frame = pd.DataFrame({"label": "students", "case": ["a", "b"], "value": [354, 13],
    ...                       "lower": [354, 13], "upper": [354, None]})
    >>> quantities(frame).get_title(loc="left")
    'Students: a 354, b at least 13'
    """
    return QUANTITIES.draw_frame(
        frame, ax, placement, one_sided=one_sided, log=log, focal=focal, names=names
    )
