"""What every chart is described by: how its frame is read, laid out, drawn and put into words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from inspect import signature
from typing import Any, Generic, TypedDict, TypeVar

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts import sentence
from bilateral._charts.canvas import Canvas, Days, Layout, Space
from bilateral._charts.drawn_chart import DrawnChart
from bilateral._charts.figure_size import TALLEST, FigureSize
from bilateral._charts.footer import Paragraph
from bilateral._charts.given_axes import GivenAxes
from bilateral._charts.own_figure import OwnFigure
from bilateral._charts.page import Margins
from bilateral._charts.plain_frame import plain_frame
from bilateral._charts.style import Palette, Style
from bilateral._charts.table.draw import draw_table
from bilateral.errors import refuse_unknown

D = TypeVar("D")
L = TypeVar("L", bound=Layout)

COMPUTED = "auto"
"""The title that stands for the one that is computed."""


class Placement(TypedDict, total=False):
    """What every chart takes besides its frame.

    Attributes
    ----------
    title : str or None
        In place of the one that is computed (*auto*); None for no title.
    width : {"single", "double", "slide"} or float
        Of the figure that is made: 3.5, 7 or 12 inches, a slide 16:9; or any number of inches.
    height : float
        The most that it takes, in inches. Where room is short, a chart shows less and says so.
    figsize : (float, float)
        Width and height, in inches, in the place of both.
    font_size : float
        Of labels, in points; titles go by it. By the width where none is given.
    palette : sequence of str, or mapping of str to str
        The colours of the cases, in their order or by id.
    """

    title: str | None
    width: str | float
    height: float | None
    figsize: tuple[float, float] | None
    font_size: float | None
    palette: Palette | None


PLACES = tuple(Placement.__annotations__)
"""The names of these options."""


@dataclass(frozen=True, kw_only=True)
class ChartType(Generic[D, L]):
    """A type of chart, described once. Its frame is read once, however it is drawn and described.

    Parameters
    ----------
    read : callable
        ``read(frame, **options) -> data``: checks the frame and types it; its keywords are the
        options of the chart.
    title : callable
        ``title(data) -> str``: the finding where one can be computed, or the subject.
    alt_text : callable
        ``alt_text(data) -> str``: what the picture shows, in sentences.
    lay_out : callable
        ``lay_out(data, space) -> layout``: says in points where everything is; draws nothing.
    draw : callable
        ``draw(data, layout, canvas)``: draws what is laid out; a table, where nothing is given.
    lay_out_briefly : callable, optional
        As `lay_out`: the least that answers its question, next to other charts on a slide.
    days : callable, optional
        ``days(data) -> (first, last)``: what its axis of time covers, counted from 1970; None where
        nothing is dated. Axes that share theirs all cover the days of each.
    columns : sequence of str
        The columns that a reader needs; the table below the picture in a notebook shows them.
    margins : Margins
        The room around the axes of a figure that is made.
    tallest : tuple of float
        The most height at the three widths, in inches.
    """

    read: Callable[..., D]
    title: Callable[[D], str]
    alt_text: Callable[[D], str]
    lay_out: Callable[[D, Space], L]
    draw: Callable[[Any, Any, Canvas], None] = draw_table
    lay_out_briefly: Callable[[D, Space], L] | None = None
    days: Callable[[D], Days | None] | None = None
    columns: Sequence[str] = ()
    margins: Margins = field(default_factory=Margins)
    tallest: tuple[float, float, float] = TALLEST

    def draw_frame(self, frame: Any, ax: Axes | None, placement: Placement, **options: Any) -> Axes:
        """Read a frame and draw it, on axes or on a figure made for it."""
        axes: Axes = self.drawn(plain_frame(frame), ax, {**placement, **options}).axes
        return axes

    def drawn(
        self,
        frame: pd.DataFrame,
        ax: Axes | None,
        options: Mapping[str, Any],
        *,
        chosen: str = "",
        reason: str = "",
        footer: Sequence[Paragraph] = (),
    ) -> DrawnChart:
        """Read a frame and draw it; the reason why there is nothing to draw, if any, instead.

        Raises
        ------
        UnknownNameError
            When an option is none of this chart, nor of those that every chart takes.
        """
        of_read = [name for name in signature(self.read).parameters if name != "frame"]
        for name in options:
            refuse_unknown("option", name, [*of_read, *PLACES])
        style = Style(
            font_size=options.get("font_size"),
            palette=options.get("palette"),
            cases=_compared(frame, options.get("names")),
        )
        size = FigureSize.of(*map(options.get, ("width", "height", "figsize")))
        read = {name: value for name, value in options.items() if name not in PLACES}
        type_: ChartType[Any, Any] = self.empty if reason else self
        data: Any = reason or self.read(frame, **read)
        title = options.get("title", COMPUTED)
        title = type_.title(data) if title == COMPUTED else title or ""
        title = f"{title} ({chosen})" if title and chosen else title
        return type_.draw_data(data, title, ax, size=size, style=style, footer=footer)

    @property
    def empty(self) -> "ChartType[str, sentence.Sentence]":
        """The same type where there is nothing to draw: a sentence, which is its title as well."""
        return ChartType(
            read=str, title=str, alt_text=str, lay_out=sentence.lay_out, draw=sentence.draw,
            columns=self.columns,
        )  # fmt: skip

    def draw_data(
        self,
        data: D,
        title: str,
        ax: Axes | None = None,
        *,
        size: FigureSize,
        style: Style,
        footer: Sequence[Paragraph] = (),
    ) -> DrawnChart:
        """Draw what was read, on axes or on a figure made for it, which has a footer."""
        if ax is not None:
            return GivenAxes(self, data, title, style, axes=ax)
        return OwnFigure(self, data, title, style, size=size, footer=footer)

    def draw_fitted(self, data: D, layout: L, ax: Axes, space: Space) -> None:
        """Draw on axes what was laid out for a space as large as they are."""
        self.draw(data, layout, Canvas(ax, (space.width, space.height), space.type, space.style))


def _compared(frame: pd.DataFrame, names: Mapping[str, str] | None) -> tuple[str, ...]:
    """Give the ids of all cases: those of the rows, and those that are named."""
    found = frame["relationship"].dropna().unique() if "relationship" in frame.columns else ()
    return tuple(dict.fromkeys([*map(str, found), *(names or {})]))
