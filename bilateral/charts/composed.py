"""The overview: several charts on one page, each with a letter by which a paper can cite it."""

from collections.abc import Mapping, Sequence
from string import ascii_lowercase
from typing import Any, NamedTuple

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from bilateral.charts.chart import Drawing
from bilateral.charts.page import SIDE, TITLE, settled, title_lines
from bilateral.charts.palette import INK
from bilateral.charts.text import Type
from bilateral.charts.widths import by_width
from bilateral.charts.wording import words
from bilateral.errors import BilateralError

LEFT = (54.0, 62.0, 84.0)
"""Room for the names of lanes, in points, at the three widths."""
ABOVE = 34.0
"""Room above each chart for its own title, in points."""
BELOW = 16.0


class Inset(NamedTuple):
    """One chart of an overview: how it is drawn, from what, and how high at the three widths."""

    drawing: Drawing
    frame: pd.DataFrame
    options: Mapping[str, Any]
    inches: tuple[float, float, float]


def overview(
    frame: pd.DataFrame,  # noqa: ARG001 (the data that the chart is saved with)
    *,
    insets: Sequence[Inset],
    ax: Axes | None = None,
    width: float = 7.0,
    below: float = 0.0,  # noqa: ARG001 (every drawing takes it)
    title: str | None = None,
    lang: str = "en",
) -> Axes:
    """Draw several charts below each other, as one figure for a paper.

    Parameters
    ----------
    frame : pandas.DataFrame
        The ties that all of them rest on.
    insets : sequence of Inset
        The charts, from top to bottom.
    ax : matplotlib.axes.Axes, optional
        Whose place they take; a figure of one page is made where none is given.
    width : float
        Of the figure that is made, in inches.
    below : float
        Not used here: the insets say how high they are.
    title : str, optional
        In place of the subject.
    lang : str
        The language of the words that the chart writes by itself.

    Returns
    -------
    matplotlib.axes.Axes
        The empty axes that hold the others, as ``child_axes``.

    Raises
    ------
    BilateralError
        When there is no chart to draw.
    """
    if not insets:
        msg = "an overview of no charts was asked for; give at least one inset"
        raise BilateralError(msg)
    heading = title or words(lang)["overview"]
    ax = _fresh(width, heading, insets) if ax is None else ax
    ax.set_axis_off()
    top = _write_heading(ax, heading)
    for place, (inset, box) in enumerate(zip(insets, _boxes(ax, insets, top), strict=True)):
        inner = ax.inset_axes(box)
        inset.drawing.draw(inset.frame, ax=inner, **inset.options)
        _write_letter(ax, box, ascii_lowercase[place])
    return ax


def title_of(frame: pd.DataFrame, **options: Any) -> str:
    """Name the subject: the relationships that are compared."""
    table = words(options.get("lang", "en"))
    return str(options.get("title") or table["overview_of"].format(frame["relationship"].nunique()))


def tell(frame: pd.DataFrame, **options: Any) -> str:  # noqa: ARG001 (told by each chart)
    """Describe each chart in turn."""
    told = [
        f"({letter}) {inset.drawing.title(inset.frame, **inset.options)}. "
        f"{inset.drawing.tell(inset.frame, **inset.options)}"
        for letter, inset in zip(ascii_lowercase, options["insets"], strict=False)
    ]
    return " ".join(told)


def _fresh(width: float, heading: str, insets: Sequence[Inset]) -> Axes:
    wide = width * 72 - 2 * SIDE
    _, top = _heading(heading, wide)
    charts = sum(by_width(inset.inches, width) * 72 + ABOVE + BELOW for inset in insets)
    figure = Figure(figsize=(width, (top + charts) / 72))
    return figure.add_axes((SIDE / (width * 72), 0.0, wide / (width * 72), 1.0))


def _heading(heading: str, room: float) -> tuple[tuple[str, ...], float]:
    """Break the title of the whole into lines, and give the room that it takes, in points."""
    type_ = Type(by_width(TITLE, room / 72), weight="bold")
    lines = title_lines(heading, room, type_)
    return lines, len(lines) * type_.leading + 2 * SIDE


def _write_heading(ax: Axes, heading: str) -> float:
    room, high = settled(ax)
    lines, top = _heading(heading, room)
    text = ax.text(0.0, 1 - SIDE / high, "\n".join(lines), transform=ax.transAxes, va="top")
    text.set(fontsize=by_width(TITLE, room / 72), fontweight="bold", color=INK)
    text.set_parse_math(False)
    return top


def _boxes(
    ax: Axes, insets: Sequence[Inset], top: float
) -> list[tuple[float, float, float, float]]:
    """Share the height out, with room for each chart's title, its axis and the names of lanes."""
    room, high = settled(ax)
    left = by_width(LEFT, room / 72)
    free = high - top - len(insets) * (ABOVE + BELOW)
    heights = [by_width(inset.inches, room / 72) for inset in insets]
    boxes, reached = [], top
    for part in heights:
        height = free * part / sum(heights)
        bottom = high - reached - ABOVE - height
        boxes.append((left / room, bottom / high, 1 - (left + SIDE) / room, height / high))
        reached += ABOVE + height + BELOW
    return boxes


def _write_letter(ax: Axes, box: tuple[float, float, float, float], letter: str) -> None:
    room, high = settled(ax)
    text = ax.text(0.0, box[1] + box[3] + 6 / high, letter, transform=ax.transAxes, color=INK)
    text.set(fontsize=by_width(TITLE, room / 72) + 1, fontweight="bold", va="bottom")


OVERVIEW = Drawing(draw=overview, title=title_of, tell=tell)
