"""The balance: what is given or sent to the left, what comes back to the right, joint between."""

from collections.abc import Mapping
from typing import Unpack

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.balance.describe import alt_text, title
from bilateral._charts.balance.read import COLUMNS, Focal, read
from bilateral._charts.balance.table import lay_out, lay_out_briefly
from bilateral._charts.chart_type import ChartType, Placement

BALANCE = ChartType(
    read=read, title=title, alt_text=alt_text, lay_out=lay_out,
    lay_out_briefly=lay_out_briefly,
    columns=(*COLUMNS, "words", "stage", "aside"),
)  # fmt: skip


def balance(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    focal: Focal = None,
    names: Mapping[str, str] | None = None,
    **placement: Unpack[Placement],
) -> Axes:
    """Write what goes each way, by kind and case: by name, with its figures and years.

    To the left stands what the focal state gives, exports or sends, to the right what it receives,
    and what is joint between them. What is planned, agreed or stopped is in italics; what is
    reported absent is crossed; what is no gift, or on terms not reported, says so; and what is lent
    or invested stands apart. Nothing hostile is here. Where a direction has nothing, its
    silence is put into words. Where room is short, cells name fewer things; then each case is one
    row, with all kinds by name alone; then the kinds go in which least passes. A line says so.

    Parameters
    ----------
    frame : pandas.DataFrame
        The frame of ``comparison.balance()``, of which the rows with basis *things* are written:
        ``relationship, kind, direction, thing``, and where they are there ``words``, ``stage``
        (*delivered* where there is none) and ``aside``. Rows with basis *ties* say in
        ``out_record`` and ``in_record`` what a direction has without any thing.
    ax, **placement
        Where to draw: see `bilateral.charts`.
    focal : str or mapping, optional
        The state from which directions are seen, or one for each case; only needed to name it.
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
    >>> frame = pd.DataFrame({
    ...     "relationship": "a", "kind": "aid", "direction": "out",
    ...     "thing": ["doctors", "medicines"], "words": ["2,400 doctors 2005", "medicines 2006"]})
    >>> balance(frame, focal="CUB").get_title(loc="left")
    'a: doctors and medicines from Cuba, no gift or export reported to Cuba'
    """
    return BALANCE.draw_frame(frame, ax, placement, focal=focal, names=names)
