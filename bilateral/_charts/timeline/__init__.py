"""The timeline: relationships in bands, kinds of tie in lanes, every mark with its label."""

from collections.abc import Collection, Mapping
from typing import Unpack

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.chart_type import ChartType, Placement
from bilateral._charts.page import Margins
from bilateral._charts.tie_spans import Focal
from bilateral._charts.timeline.describe import alt_text, title
from bilateral._charts.timeline.draw import draw
from bilateral._charts.timeline.fitting import lay_out
from bilateral._charts.timeline.read import lane_names, read

TIMELINE = ChartType(
    read=read,
    title=title,
    alt_text=alt_text,
    lay_out=lay_out,
    draw=draw,
    columns=(
        "relationship", "title", "kind", "sender", "receiver", "date", "observed", "status",
        "absent", "sources",
    ),
    margins=Margins(bottom=None),
    lanes=lane_names,
)  # fmt: skip


def timeline(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    focal: Focal = None,
    names: Mapping[str, str] | None = None,
    coverage: pd.DataFrame | None = None,
    contradicted: Collection[tuple[str, str]] = (),
    **placement: Unpack[Placement],
) -> Axes:
    """Draw ties on one time axis: a band for each relationship, in it a lane for each kind.

    A bar spans the days on which a tie surely was there, thin lines the days on which it may have
    begun or ended. A marker's shape tells the direction, its fill the stage. What is reported
    absent is crossed, a reported interruption hatched; a bound that is unknown trails off into a
    question mark, an open end is an arrow. Ties without any date are listed in words. The axis is
    true to scale; where marks crowd, they are in rows; where room is short, the words of some
    ties are left out, and a line says of how many.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row a tie, with the columns of `Relationship.to_frame`.
    ax, **placement
        Where to draw: see `bilateral.charts`.
    focal : str or mapping, optional
        The state from which directions are seen, or relationship → that of its own; the one that
        all relationships share by default.
    names : mapping of str to str, optional
        What to call each relationship; its two states by default.
    coverage : pandas.DataFrame, optional
        The table ``coverage``: what no source covers is then shaded.
    contradicted : collection of (relationship, id)
        The ties that another one contradicts; they have ≠ after their words.

    Returns
    -------
    matplotlib.axes.Axes
        The axes, with days on the horizontal axis and points on the vertical one.

    Raises
    ------
    BilateralError
        When columns are lacking, rows cannot be drawn (the text has the line of pandas that finds
        them), or the axes are too small.

    Examples
    --------
    >>> day = pd.to_datetime(["1974-11-04"]).as_unit("s")
    >>> tie = pd.DataFrame({
    ...     "relationship": "cuba-laos", "id": "relations", "kind": "diplomatic", "form": "event",
    ...     "topic": "diplomatic.relations", "title": "Relations begin", "sender": "CUB",
    ...     "receiver": "LAO", "reciprocal": True, "absent": False, "stage": "delivered",
    ...     "start_earliest": day, "start_latest": day, "end_earliest": day, "end_latest": day,
    ...     "start_kind": "known", "end_kind": "known"})
    >>> timeline(tie).get_title(loc="left")
    'Cuba and Laos: no lapse of relations reported since 1974'
    """
    return TIMELINE.draw_frame(
        frame, ax, placement, focal=focal, names=names, coverage=coverage, contradicted=contradicted
    )
