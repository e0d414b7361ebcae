"""The overview: several charts on one page, each with a letter by which a paper can cite it."""

from collections.abc import Mapping, Sequence
from typing import Unpack

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.chart_type import ChartType, Placement
from bilateral._charts.overview.describe import alt_text, title
from bilateral._charts.overview.draw import draw
from bilateral._charts.overview.layout import lay_out
from bilateral._charts.overview.read import Inset, read
from bilateral._charts.page import Margins

OVERVIEW = ChartType(
    read=read, title=title, alt_text=alt_text, lay_out=lay_out, draw=draw,
    margins=Margins(top=0.0, bottom=0.0, titled=False),
    tallest=(10.4, 9.8, 9.0),
)  # fmt: skip


def overview(
    frame: pd.DataFrame,
    *,
    insets: Sequence[Inset],
    ax: Axes | None = None,
    names: Mapping[str, str] | None = None,
    **placement: Unpack[Placement],
) -> Axes:
    """Draw several charts as one figure for a paper, each with its letter and its own title.

    They stand under one another, each over the whole width and as high as it must be; where a page
    is too low for that, those that want most share what is left. None is dropped.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row for each tie; its column ``relationship`` says how many cases there are.
    insets : sequence of Inset
        The charts, from the top.
    ax, **placement
        Where to draw: see `bilateral.charts`.
    names : mapping of str to str, optional
        What the title calls the cases, by their ids; the ids by default.

    Returns
    -------
    matplotlib.axes.Axes
        The empty axes that have the others, as ``child_axes``.

    Raises
    ------
    BilateralError
        When there is no chart to draw, or one of them has no room.
    """
    return OVERVIEW.draw_frame(frame, ax, placement, insets=insets, names=names)
