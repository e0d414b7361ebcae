"""The presence table: types of tie down, cases across, and in each cell what the case has."""

from collections.abc import Mapping
from typing import Unpack

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.chart_type import ChartType, Placement
from bilateral._charts.presence.describe import alt_text, title
from bilateral._charts.presence.read import COLUMNS, read
from bilateral._charts.presence.table import lay_out

PRESENCE = ChartType(
    read=read, title=title, alt_text=alt_text, lay_out=lay_out,
    columns=(*COLUMNS, "fields", "reported_absent"),
)  # fmt: skip


def presence(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    focal: str | None = None,
    names: Mapping[str, str] | None = None,
    **placement: Unpack[Placement],
) -> Axes:
    """Draw which types of tie each case has: a row for each type, a column for each case.

    A cell says which way and how far: an arrow for each direction, and the stage in words, in
    italics where it is less than delivered. What is reported absent is crossed; what the sources do
    not mention, or do not cover, is said in words; hostile types are marked as such. Kinds stand in
    their order; within a kind, what most cases have comes first. Where the cases have no room
    side by side they stand under one another; where rows have none, those of fewest cases are
    left out, and a line counts them by kind.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row for each type of tie in each case: ``kind, topic, relationship, record``, the number
        of records ``out, in, joint``, and their stages, joined by semicolons, in ``out_stages,
        in_stages, joint_stages``, as ``comparison.plot.presence().frame`` has it. ``record`` is
        *recorded*, *reported absent*, *zero*, *not mentioned*, *not covered by the
        sources* or *left out by the filter*; a type that is
        recorded is crossed too where ``reported_absent`` says something.
    ax, **placement
        Where to draw: see `bilateral.charts`.
    focal : str, optional
        The state from which directions are seen; only needed to name it.
    names : mapping of str to str, optional
        What to call each case; its ``relationship`` by default.

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
    >>> frame = pd.DataFrame({
    ...     "kind": "aid", "topic": "aid.goods", "relationship": ["a", "b"],
    ...     "record": ["recorded", "not mentioned"], "out": [3, None], "in": [1, None], "joint": 0,
    ...     "out_stages": "delivered", "in_stages": "planned", "joint_stages": None})
    >>> presence(frame).get_title(loc="left")
    'Nothing is reported for two cases; for a only: aid'
    """
    return PRESENCE.draw_frame(frame, ax, placement, focal=focal, names=names)
