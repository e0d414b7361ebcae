"""The heat map of periods: kind by period, a panel for each case, all on one scale."""

from collections.abc import Mapping
from typing import Unpack

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.chart_type import ChartType, Placement
from bilateral._charts.periods.describe import alt_text, title
from bilateral._charts.periods.draw import draw
from bilateral._charts.periods.layout import lay_out
from bilateral._charts.periods.read import COLUMNS, read

PERIODS = ChartType(
    read=read, title=title, alt_text=alt_text, lay_out=lay_out, draw=draw, columns=COLUMNS
)


def periods(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    names: Mapping[str, str] | None = None,
    coverage: pd.DataFrame | None = None,
    **placement: Unpack[Placement],
) -> Axes:
    """Draw how many records of each kind were active in each period: a panel for each case.

    A tile is as dark as the number of records known to be active then, on one scale for all
    panels. Where more may have been, its edge is dashed, and the figure goes from the one number
    to the other; ``6?`` is up to 6, none of them known. ``+5?`` is up to 5 more, whose start is
    unknown. What is undated is in no period, and is counted in a column of its own. Silence is
    words, never a pale tile; what the sources do not cover is hatched, and a line below the tiles
    runs as far as they do, into a first and a last period if need be. A recorded zero is boxed,
    what is reported absent is crossed.

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
    coverage : pandas.DataFrame, optional
        The table ``coverage``, for the day on which the sources begin and end; without it the line
        reaches half into a period of which they see a part.

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
    return PERIODS.draw_frame(frame, ax, placement, names=names, coverage=coverage)
