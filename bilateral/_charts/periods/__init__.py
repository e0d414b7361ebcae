"""Activity by kind and period: filled where it is known, hatched where it is possible."""

from collections.abc import Mapping
from typing import Unpack

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.chart_type import ChartType, Placement
from bilateral._charts.periods.describe import alt_text, title
from bilateral._charts.periods.read import COLUMNS, read
from bilateral._charts.periods.table import lay_out, lay_out_briefly

PERIODS = ChartType(
    read=read, title=title, alt_text=alt_text, lay_out=lay_out, lay_out_briefly=lay_out_briefly,
    days=lambda activity: activity.days, columns=COLUMNS,
)  # fmt: skip


def periods(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    names: Mapping[str, str] | None = None,
    **placement: Unpack[Placement],
) -> Axes:
    """Draw in which periods ties of each kind were active, case by case.

    A tile is filled where some tie is known to have been active, the darker the more were, with
    their number; it is hatched where more, or any, possibly were: ``+2`` is up to two more, ``6?``
    up to six, none of them known. What is undated stands in a column of its own. Silence is words,
    never a pale tile; what the sources do not cover is grey. A recorded zero is a hollow 0, what is
    reported absent is crossed. Kinds of which a case has no record stand in a line below the
    others. Where room is short the kinds of fewest records are left out, and a line says which.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row for each case, kind and period, as ``comparison.periods()`` gives it:
        ``relationship, kind, period, first_year, last_year, coverage, record, surely, possibly,
        by_date, start_unknown, reported_absent, undated``.
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
    >>> frame = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos")).periods().frame
    >>> laos = frame[frame["relationship"].eq("cuba-laos")]
    >>> periods(laos, names={"cuba-laos": "Cuba and Laos"}).get_title(loc="left")
    'Cuba and Laos: best documented in the 2010s'
    """
    return PERIODS.draw_frame(frame, ax, placement, names=names)
