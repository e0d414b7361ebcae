"""The chart of plans: what was planned or agreed, and what is recorded as delivered of it."""

from collections.abc import Mapping
from typing import Unpack

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.chart_type import ChartType, Placement
from bilateral._charts.delivery.describe import alt_text, title
from bilateral._charts.delivery.draw import draw
from bilateral._charts.delivery.layout import lay_out
from bilateral._charts.delivery.read import COLUMNS, read

DELIVERY = ChartType(
    read=read, title=title, alt_text=alt_text, lay_out=lay_out, draw=draw, columns=COLUMNS
)


def delivery(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    focal: str | None = None,
    names: Mapping[str, str] | None = None,
    **placement: Unpack[Placement],
) -> Axes:
    """Draw figures from plan to delivery: a bar for each step, all of a plan on one scale from 0.

    A bar goes as far as is sure. An arrow to the right says that it may be more, one to the left
    that it may be less, a thin line that it is somewhere between. What is planned is hollow, what
    is agreed half full, what is delivered solid; the edge of a step that depends on a statement or
    an inference is dashed, and words say on what. A figure that no source states is words, not a
    bar, and so are figures of different things, which have no scale in common; a recorded zero is a
    small hollow box. Cases without a plan say so.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row for each step, as ``comparison.delivery()`` gives it: ``relationship,
        plan, topic, direction, measure, unit, step, figure, lower, upper, share, as_of,
        depends_on, attributed_to``.
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
    ...     "direction": "out", "measure": "scholarships", "unit": "scholarship",
    ...     "step": ["planned", "delivered"], "figure": ["100 places", "50 places"],
    ...     "lower": [100, 50], "upper": [100, 50], "share": [None, 0.5], "as_of": "1999",
    ...     "depends_on": None, "attributed_to": None}
    >>> delivery(pd.DataFrame(places), names={"cuba-mexico": "Mexico"}).get_title(loc="left")
    'Mexico: planned: 100 places; delivered: 50 places'

    Places and students are different measures: both are given, and no share is made of them.

    >>> import bilateral as bl
    >>> frame = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos")).delivery().frame
    >>> frame["share"].notna().any()
    np.False_
    """
    return DELIVERY.draw_frame(frame, ax, placement, focal=focal, names=names)
