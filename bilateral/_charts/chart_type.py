"""What every chart is described by: how its frame is read, laid out, drawn and put into words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypedDict, TypeVar

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.canvas import Canvas, Layout, Space
from bilateral._charts.figure_size import TALLEST, FigureSize
from bilateral._charts.page import (
    Margins,
    Page,
    axes_size,
    title_lines,
    write_title,
)
from bilateral._charts.style import Palette, Style

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
        ``lay_out(data, space) -> layout``: says in points where everything stands; draws nothing.
    draw : callable
        ``draw(data, layout, canvas)``: draws what is laid out.
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
    columns: Sequence[str] = ()
    margins: Margins = field(default_factory=Margins)
    tallest: tuple[float, float, float] = TALLEST

    def draw_frame(
        self, frame: pd.DataFrame, ax: Axes | None, placement: Placement, **options: Any
    ) -> Axes:
        """Read a frame and draw it, on axes or on a figure made for it."""
        style = Style(font_size=placement.get("font_size"), palette=placement.get("palette"))
        size = FigureSize.of(
            placement.get("width", "double"), placement.get("height"), placement.get("figsize")
        )
        data = self.read(frame, **options)
        title = placement.get("title", COMPUTED)
        return self.draw_data(data, self.heading(data, title), ax, size=size, style=style)

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
        below: float = 0.0,
    ) -> Axes:
        """Draw what was read, on axes or on a figure made for it.

        Parameters
        ----------
        below : float
            Inches of the height of a figure to leave for a footer.
        """
        if ax is not None:
            return self._on_axes(data, title, ax, style)
        page = Page.of(size.width, self.margins, style)
        layout = self.measure(data, title, page, size.most(self.tallest) - below, fixed=size.fixed)
        made = page.make_axes(page.title_lines(title), layout.height)
        self.draw(data, layout, Canvas(made, (page.inner, layout.height), page.label, style))
        return made

    def measure(self, data: D, title: str, page: Page, tallest: float, *, fixed: bool = False) -> L:
        """Lay out for a page so many inches high at most, or just so high, and draw nothing."""
        most = tallest * 72 - page.top(page.title_lines(title)) - self.margins.bottom
        space = Space(page.inner, most, page.label, fixed, title, page.style)
        return self.lay_out(data, space)

    def _on_axes(self, data: D, title: str, ax: Axes, style: Style) -> Axes:
        page = self._prepare(title, ax, style)
        # Ticks and title change the size of axes on a figure that has a layout engine.
        size = axes_size(ax)
        layout = self.lay_out(data, Space(*size, page.label, fixed=True, title=title, style=style))
        self.draw(data, layout, Canvas(ax, size, page.label, style))
        return ax

    def draw_fitted(self, data: D, title: str, layout: L, ax: Axes, space: Space) -> None:
        """Draw on axes what was laid out for a space as large as they are."""
        page = self._prepare(title, ax, space.style)
        self.draw(data, layout, Canvas(ax, (space.width, space.height), page.label, space.style))

    def _prepare(self, title: str, ax: Axes, style: Style) -> Page:
        """Take the ticks off given axes, and write the title, which takes room above them."""
        ax.set_xticks([])
        ax.set_yticks([])
        page = Page.of(axes_size(ax)[0] / 72, self.margins, style)
        if title and self.margins.titled:
            write_title(ax, title_lines(title, page.width, page.heading), page.heading)
        return page
