"""The overview: several charts on one page, each with a letter by which a paper can cite it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_lowercase
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from bilateral._charts.canvas import Sheet
from bilateral._charts.chart import Drawing
from bilateral._charts.overview.layout import Box, Inset, spread
from bilateral._charts.page import LABEL, SIDE, TITLE, settled, title_lines
from bilateral._charts.palette import PAPER
from bilateral._charts.phrases import words
from bilateral._charts.typesetting import Type
from bilateral._charts.widths import by_width
from bilateral.errors import BilateralError

TALLEST = (10.4, 9.8, 9.0)
"""For one column, two columns and a slide, in inches, with the footer."""


def overview(
    frame: pd.DataFrame,
    *,
    insets: Sequence[Inset],
    ax: Axes | None = None,
    width: float = 7.0,
    below: float = 0.0,
    title: str | None = None,
    lang: str = "en",
) -> Axes:
    """Draw several charts as one figure for a paper, each with its letter and its own title.

    The first runs over the whole width and takes what height the others leave. These stand beside
    each other where the page is wide, and otherwise below each other, as high as each must be.
    Where a page does not hold them all the last are left out, and a line says which.

    Parameters
    ----------
    frame : pandas.DataFrame
        The ties that all of them rest on.
    insets : sequence of Inset
        The charts, the ones that matter most first.
    ax : matplotlib.axes.Axes, optional
        Whose place they take; a figure of one page is made where none is given.
    width : float
        Of the figure that is made, in inches.
    below : float
        Inches of the height of a page to leave for a footer.
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
        When there is no chart to draw, or the axes hold not even the first.
    """
    if not insets:
        msg = "an overview of no charts was asked for; give at least one inset"
        raise BilateralError(msg)
    fresh = (width * 72 - 2 * SIDE, (by_width(TALLEST, width) - below) * 72)
    size = fresh if ax is None else settled(ax)
    page = _Page(insets, title_of(frame, title=title, lang=lang), words(lang), ax, *size)
    return page.drawn(len(insets))


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


@dataclass(frozen=True)
class _Page:
    """What is to stand on a page: on given axes, or on a figure of at most that height."""

    insets: Sequence[Inset]
    title: str
    words: Mapping[str, str]
    given: Axes | None
    width: float
    most: float

    def drawn(self, keep: int) -> Axes:
        """Draw so many charts at most; the first alone, if the others leave it too little room.

        Raises
        ------
        BilateralError
            When not even the first alone finds room.
        """
        heads = Type(by_width(TITLE, self.width / 72), weight="bold")
        type_ = Type(by_width(LABEL, self.width / 72))
        lines, line = title_lines(self.title, self.width, heads), 1.5 * type_.leading
        room = (len(lines) * heads.leading + 2 * SIDE, self.most)
        boxes, high = spread(self.insets, self.width, room, line=line, keep=keep)
        sheet = self._sheet(high, type_)
        try:
            self._draw(sheet, boxes)
        except BilateralError:
            if keep == 1:
                raise
            return self.drawn(keep=1)
        for number, text in enumerate(lines):
            y = SIDE + (number + 0.5) * heads.leading
            sheet.write(text, 0, y, size=heads.size, weight="bold")
        sheet.notes(_left_out(self.insets, boxes, self.words), high - line)
        return sheet.axes

    def _sheet(self, high: float, type_: Type) -> Sheet:
        """Measure the given axes in points, or those of a figure just so high."""
        size, ax = (self.width, high if self.given is None else self.most), self.given
        if ax is None:
            wide = self.width + 2 * SIDE
            figure = Figure(figsize=(wide / 72, high / 72), facecolor=PAPER)
            ax = figure.add_axes((SIDE / wide, 0.0, self.width / wide, 1.0))
        sheet = Sheet(ax, size, type_)
        ax.set_axis_off()
        return sheet

    def _draw(self, sheet: Sheet, boxes: Mapping[str, Box]) -> None:
        """Draw the charts in their places, each with its letter at the left of its title."""
        wide, high = sheet.size
        names = [inset.name for inset in self.insets]
        placed = [inset for inset in self.insets if inset.name in boxes]
        for inset in placed:
            box = boxes[inset.name]
            bottom = (high - box.top - box.height) / high
            place = (box.left / wide, bottom, box.width / wide, box.height / high)
            _draw_in(sheet.axes, place, inset)
        look: dict[str, Any] = {"size": by_width(TITLE, wide / 72) + 1, "weight": "bold"}
        for inset in placed:
            letter, box = ascii_lowercase[names.index(inset.name)], boxes[inset.name]
            sheet.write(letter, box.edge, box.top - 5, va="baseline", **look)


def _draw_in(ax: Axes, place: tuple[float, float, float, float], inset: Inset) -> None:
    """Draw a chart on axes within axes; these go again where it does not fit."""
    inner = ax.inset_axes(place)
    try:
        inset.drawing.draw(inset.frame, ax=inner, **inset.options)
    except BilateralError:
        inner.remove()
        raise


def _left_out(
    insets: Sequence[Inset], boxes: Collection[str], table: Mapping[str, str]
) -> tuple[str, ...]:
    gone = [
        f"{letter} ({inset.name})"
        for letter, inset in zip(ascii_lowercase, insets, strict=False)
        if inset.name not in boxes
    ]
    return (table["no_room_kinds"].format(", ".join(gone)),) if gone else ()


OVERVIEW = Drawing(draw=overview, title=title_of, tell=tell)
