"""The chart of order: what led to what in each case, A → B → C, with how certain the order is."""

from collections.abc import Mapping
from typing import Unpack

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.chart_type import ChartType, Placement
from bilateral._charts.sequence.describe import alt_text, title
from bilateral._charts.sequence.layout import lay_out
from bilateral._charts.sequence.read import SHOWN, read

SEQUENCE = ChartType(read=read, title=title, alt_text=alt_text, lay_out=lay_out, columns=SHOWN)


def sequence(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    names: Mapping[str, str] | None = None,
    **placement: Unpack[Placement],
) -> Axes:
    """Draw what led to what in each case, a chain a row: A → B → C.

    Under each tie stands when it began, by which link it came of the one before (it was prompted
    by it, follows it or implements it), and how certain it is that it began later: *certainly* or
    *possibly later* by the dates, or *not later by the dates*, which then contradict the link.
    What a row begins with alike stands in the first of the rows only; a chain longer than the page
    is wide goes on in a row that begins with its last tie. How many records are in no chain is said
    below.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row for each tie and each of its links, as ``comparison.sequence()`` gives it:
        ``relationship, id, title, rel, to``, and ``place, kind, stage, record, begins_before,
        start_earliest, start_latest`` where they are there. A tie without a link has none of
        ``rel`` and ``to``.
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
    >>> frame = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos")).sequence().frame
    >>> laos = frame[frame["relationship"].eq("cuba-laos")]
    >>> print(sequence(laos, names={"cuba-laos": "Cuba and Laos"}).get_title(loc="left"))
    Cuba and Laos: President Bounnhang invites his Cuban
    colleague → State visit of President Díaz-Canel to Laos
    """
    return SEQUENCE.draw_frame(frame, ax, placement, names=names)
