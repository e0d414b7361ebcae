"""The timeline: everything in order, each mark with its words or in a group that is named."""

from collections.abc import Collection, Mapping
from typing import Unpack

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.chart_type import ChartType, Placement
from bilateral._charts.tie_spans import Focal
from bilateral._charts.timeline.describe import alt_text, title
from bilateral._charts.timeline.draw import draw
from bilateral._charts.timeline.layout import lay_out
from bilateral._charts.timeline.read import read

TIMELINE = ChartType(
    read=read, title=title, alt_text=alt_text, lay_out=lay_out, draw=draw,
    days=lambda ties: ties.days,
    columns=(
        "relationship", "title", "kind", "sender", "receiver", "date", "observed", "status",
        "absent", "sources",
    ),
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
    """Draw ties on one time axis: a row for each kind of each relationship.

    A bar spans the days on which a tie surely was there, thin lines the days on which it may have
    begun or ended; its mark stands where it began, or may have at the earliest. The shape of a mark
    tells the direction, its fill the stage. What is reported absent is crossed, a reported
    interruption hatched; a bound that is unknown trails off into a question mark, an open end is an
    arrow. Ties without any date stand in a column of their own at the right.

    Every mark has its words. Where room is short, ties of one type stand in a group that is named
    by the type, with its number and years (*7 statements, 2006 to 2008*), then those of one kind;
    on a narrow page types are grouped from the start. ``kinds=``, ``topics=`` and ``during=`` of
    `comparison.plot` leave fewer ties, and so open groups.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row a tie, with the columns of `Relationship.to_frame`; ``title`` and ``date`` (a year,
        a day, EDTF) are enough, and ``kind`` may hold words of one's own.
    ax, **placement
        Where to draw: see `bilateral.charts`.
    focal : str or mapping, optional
        The state from which directions are seen, or relationship → that of its own; the one that
        all relationships share by default.
    names : mapping of str to str, optional
        What to call each relationship; its two states by default.
    coverage : pandas.DataFrame, optional
        The table ``coverage``: a row without ties then says whether sources cover it.
    contradicted : collection of (relationship, id)
        The ties that another one contradicts; their words say so.

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
