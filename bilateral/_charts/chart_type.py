"""What every chart is described by: how its frame is read, laid out, drawn and put into words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from inspect import signature
from typing import Any, Generic, TypedDict, TypeVar

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts import sentence
from bilateral._charts.canvas import Canvas, Days, Layout, Space
from bilateral._charts.drawn_chart import DrawnChart
from bilateral._charts.figure_size import TALLEST, FigureSize
from bilateral._charts.given_axes import GivenAxes
from bilateral._charts.own_figure import OwnFigure
from bilateral._charts.page import Margins
from bilateral._charts.plain_frame import plain_frame
from bilateral._charts.style import Palette, Style
from bilateral.errors import UnknownNameError, unknown_name

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
        ``draw(data, layout, canvas)``: draws what is laid out.
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
    draw: Callable[[D, L, Canvas], None]
    lay_out_briefly: Callable[[D, Space], L] | None = None
    days: Callable[[D], Days | None] | None = None
    columns: Sequence[str] = ()
    margins: Margins = field(default_factory=Margins)
    tallest: tuple[float, float, float] = TALLEST

    def draw_frame(self, frame: Any, ax: Axes | None, placement: Placement, **options: Any) -> Axes:
        """Read a frame and draw it, on axes or on a figure made for it."""
        # A name that is no keyword of the function lands among these; it is not left unread.
        unplaced: dict[str, Any] = {
            name: value for name, value in placement.items() if name not in PLACES
        }
        style = Style(font_size=placement.get("font_size"), palette=placement.get("palette"))
        size = FigureSize.of(
            placement.get("width"), placement.get("height"), placement.get("figsize")
        )
        type_, data = self.read_frame(plain_frame(frame), **options, **unplaced)
        title = type_.heading(data, placement.get("title", COMPUTED))
        axes: Axes = type_.draw_data(data, title, ax, size=size, style=style).axes
        return axes

    def read_frame(
        self, frame: pd.DataFrame, *, reason: str = "", **options: Any
    ) -> "tuple[ChartType[Any, Any], Any]":
        """Read a frame; the reason why there is nothing to draw, if any, takes its place.

        Raises
        ------
        UnknownNameError
            When no chart of this type has such an option; near names are offered.
        """
        taken = [name for name in signature(self.read).parameters if name != "frame"]
        for name in options:
            if name not in taken:
                known = [*taken, *PLACES]
                raise UnknownNameError(unknown_name("option", name, known))
        return (self.empty, reason) if reason else (self, self.read(frame, **options))

    @property
    def empty(self) -> "ChartType[str, sentence.Sentence]":
        """The same type where there is nothing to draw: a sentence, which is its title as well."""
        return ChartType(
            read=sentence.read, title=str, alt_text=str, lay_out=sentence.lay_out,
            draw=sentence.draw, columns=self.columns,
        )  # fmt: skip

    def heading(self, data: D, title: str | None) -> str:
        """Give the title: the one that is given, the one that is computed, or none."""
        return self.title(data) if title == COMPUTED else title or ""

    def draw_data(
        self,
        data: D,
        title: str,
        ax: Axes | None = None,
        *,
        size: FigureSize,
        style: Style,
        footer: Sequence[str] = (),
    ) -> DrawnChart:
        """Draw what was read, on axes or on a figure made for it, which has a footer."""
        if ax is not None:
            return GivenAxes(self, data, title, style, axes=ax)
        return OwnFigure(self, data, title, style, size=size, footer=footer)

    def draw_fitted(self, data: D, layout: L, ax: Axes, space: Space) -> None:
        """Draw on axes what was laid out for a space as large as they are."""
        self.draw(data, layout, Canvas(ax, (space.width, space.height), space.type, space.style))
