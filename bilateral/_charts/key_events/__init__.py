"""Key events: what happened, on one slide; two cases above and below one axis."""

from collections.abc import Mapping
from typing import Unpack

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.chart_type import ChartType, Placement
from bilateral._charts.key_events.describe import alt_text, title
from bilateral._charts.key_events.draw import draw
from bilateral._charts.key_events.layout import lay_out
from bilateral._charts.key_events.read import read

KEY_EVENTS = ChartType(
    read=read, title=title, alt_text=alt_text, lay_out=lay_out, draw=draw,
    days=lambda events: events.days,
    columns=("relationship", "date", "title", "direction", "why"),
)  # fmt: skip


def key_events(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    names: Mapping[str, str] | None = None,
    focal: str | None = None,
    **placement: Unpack[Placement],
) -> Axes:
    """Draw some events on an axis of time, each with its date and its words.

    One case stands above and below the axis by turns, two stand above and below it, and more have
    an axis each. The mark of an event stands at its date, or where the days begin between which it
    happened; its shape says which way it went. Where the page is narrow, or they are many, events
    stand in a list.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row an event: its ``title`` and its ``date`` (a year, a day, EDTF). Where they are
        there: ``relationship``; ``direction`` (*out*, *in*, *joint*); ``why``, of what sort it is;
        ``earliest`` and ``latest``, the days between which it happened: ``date`` is then written as
        it is.
    ax, **placement
        Where to draw: see `bilateral.charts`.
    names : mapping of str to str, optional
        What to call each relationship.
    focal : str, optional
        The state from which directions are seen.

    Returns
    -------
    matplotlib.axes.Axes
        The axes, in points.

    Raises
    ------
    BilateralError
        When columns are lacking, a date is none, or the axes are too small.

    Examples
    --------
    >>> events = pd.DataFrame({
    ...     "date": ["1974-11-04", "2004"],
    ...     "title": ["Diplomatic relations begin", "A Politburo member visits Laos"]})
    >>> key_events(events, title="Thirty years").get_title(loc="left")
    'Thirty years'
    """
    return KEY_EVENTS.draw_frame(frame, ax, placement, names=names, focal=focal)
