"""The balance: what is given to the left, what is received to the right, what is joint between."""

from collections.abc import Mapping
from typing import Unpack

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.balance.describe import alt_text, title
from bilateral._charts.balance.draw import draw
from bilateral._charts.balance.layout import lay_out
from bilateral._charts.balance.read import read
from bilateral._charts.chart_type import ChartType, Placement

BALANCE = ChartType(
    read=read,
    title=title,
    alt_text=alt_text,
    lay_out=lay_out,
    draw=draw,
    columns=(
        "relationship", "kind", "basis", "measure", "stage", "out_word", "out_figure", "in_word",
        "in_figure", "joint", "other_terms", "terms_not_reported", "out_what", "in_what",
    ),
)  # fmt: skip


def balance(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    focal: str | None = None,
    names: Mapping[str, str] | None = None,
    **placement: Unpack[Placement],
) -> Axes:
    """Draw how many records go out, come in and are joint, by kind and case.

    Bars to the left are what the focal state gives, exports or sends; to the right what it
    receives; those in the middle are joint. All are on one scale, and the number is at each.
    The full part is delivered, the hollow one planned, agreed or stopped. Only ties on a grant or
    at shared costs are given and received; those on other terms are counted at the right, behind a
    slash those on terms not reported. A 0, which only an exhaustive source can give, is a stroke
    with its number; what is no number (not mentioned, not covered) is words. The number of
    records measures how finely a text was split, not how much passes: the title names what does.

    Parameters
    ----------
    frame : pandas.DataFrame
        The frame of ``comparison.balance()``, of which the rows with basis *ties* are drawn:
        ``relationship, kind, out_record, in_record, out_lower, in_lower, joint``, and where they
        are there ``out_word, in_word, out_what, in_what, other_terms, terms_not_reported,
        out_delivered, in_delivered, joint_delivered``. Balances of figures that are defined are
        written below.
    ax, **placement
        Where to draw: see `bilateral.charts`.
    focal : str, optional
        The state from which directions are seen; only needed to name it.
    names : mapping of str to str, optional
        What to call each case.

    Returns
    -------
    matplotlib.axes.Axes
        The axes, with ties on the horizontal axis, from the middle, and points on the vertical one.

    Raises
    ------
    BilateralError
        When columns are lacking, rows cannot be drawn (the text has the line of pandas that finds
        them), or the axes are too small.

    Examples
    --------
    >>> frame = pd.DataFrame({
    ...     "relationship": ["a"], "kind": ["aid"], "out_record": ["recorded"],
    ...     "in_record": ["not mentioned"], "out_lower": [3], "in_lower": [None], "joint": [1],
    ...     "out_what": ["doctors; medicines"]}).astype({"in_lower": "Int64"})
    >>> balance(frame, focal="CUB").get_title(loc="left")
    'a: doctors and medicines from Cuba, no delivery reported to Cuba'
    """
    return BALANCE.draw_frame(frame, ax, placement, focal=focal, names=names)
