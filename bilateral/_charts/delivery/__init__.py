"""The chart of plans: what was planned or agreed, and what is reported as carried out of it."""

from collections.abc import Mapping
from typing import Unpack

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.chart_type import ChartType, Placement
from bilateral._charts.delivery.describe import alt_text, title
from bilateral._charts.delivery.read import read
from bilateral._charts.delivery.table import lay_out

DELIVERY = ChartType(
    read=read, title=title, alt_text=alt_text, lay_out=lay_out,
    columns=(
        "relationship", "plan", "topic", "direction", "step", "figure", "lower", "upper", "share",
        "as_of", "depends_on",
    ),
)  # fmt: skip


def delivery(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    focal: str | None = None,
    names: Mapping[str, str] | None = None,
    **placement: Unpack[Placement],
) -> Axes:
    """Draw plans as a table: what was planned, agreed and carried out, side by side, in words.

    Each step has its figures, with who alone states them and what is uncertain of them. Where the
    figures of a plan are of one measure and nobody doubts them, the step says which share of the
    first it is at least, with no more digits than its figures bear, and a bar shows it: the box is
    all of the first step, what is carried out is dark, what is agreed pale. A step without a figure
    says so; a case without a plan does as well.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row for each step, as ``comparison.delivery()`` gives it, or your own with
        ``relationship, plan, step, figure``. The step is *planned*, *agreed*, *delivered*,
        *stopped* or *unknown*, and the figure is in words. Read where they are there: ``topic`` or
        ``label``, ``direction, lower, upper, share, as_of, depends_on``.
    ax, **placement
        Where to draw: see `bilateral.charts`.
    focal : str, optional
        The state from which directions are seen; only needed to name it.
    names : mapping of str to str, optional
        What to call each case; also cases of which the frame has no plan.

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
    >>> places = {"relationship": "cuba-mexico", "plan": 1, "topic": "education.scholarship",
    ...     "step": ["planned", "delivered"], "figure": ["100 places", "50 places"],
    ...     "lower": [100, 50], "upper": [100, 50], "share": [None, 0.5]}
    >>> delivery(pd.DataFrame(places), names={"cuba-mexico": "Mexico"}).get_title(loc="left")
    'Mexico: of 100 places planned, at least 50% carried out'

    Places and students are different measures: both are given, and no share is made of them.

    >>> import bilateral as bl
    >>> frame = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos")).delivery().frame
    >>> frame["share"].notna().any()
    np.False_
    """
    return DELIVERY.draw_frame(frame, ax, placement, focal=focal, names=names)
