"""What every chart is described by: how its frame is read, laid out, drawn and put into words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypedDict, TypeVar

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.canvas import Canvas, Layout, Space
from bilateral._charts.page import (
    SIDE,
    TALLEST,
    Margins,
    Page,
    axes_size,
    title_lines,
    write_title,
)
from bilateral._charts.widths import by_width

D = TypeVar("D")
L = TypeVar("L", bound=Layout)


class Placement(TypedDict, total=False):
    """The options of every chart for its place.

    Attributes
    ----------
    title : str
        In place of the one that is computed.
    width, height : float
        Of the figure that is made, in inches (7 wide where nothing is said); the height is the
        most that it takes. Where room is short, a chart shows less and says so.
    below : float
        Inches of that height to leave for a footer.
    """

    title: str | None
    width: float
    height: float | None
    below: float


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
    columns : sequence of str
        The columns that a reader needs; the table below the picture in a notebook shows them.
    margins : Margins
        The room around the axes of a figure that is made.
    lanes : callable, optional
        ``lanes(data) -> list of str``: the names at the ticks of the vertical axis; none otherwise.
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
    lanes: Callable[[D], Sequence[str]] | None = None
    tallest: tuple[float, float, float] = TALLEST

    def draw_frame(
        self, frame: pd.DataFrame, ax: Axes | None, placement: Placement, **options: Any
    ) -> Axes:
        """Read a frame and draw it, on axes or on a figure made for it."""
        return self.draw_data(self.read(frame, **options), ax, **placement)

    def draw_data(
        self,
        data: D,
        ax: Axes | None = None,
        *,
        title: str | None = None,
        width: float = 7.0,
        height: float | None = None,
        below: float = 0.0,
    ) -> Axes:
        """Draw what was read, on axes or on a figure made for it; see `Placement`."""
        heading = title or self.title(data)
        if ax is None:
            tallest = (height or by_width(self.tallest, width)) - below
            return self._on_a_figure(data, heading, width, tallest)
        return self._on_axes(data, heading, ax)

    def measure(self, data: D, title: str, width: float, tallest: float) -> tuple[Page, L]:
        """Lay out for a figure of so many inches, and draw nothing."""
        page = Page.of(width, self.margins, self._lanes(data))
        most = tallest * 72 - page.top(page.title_lines(title)) - page.bottom
        left = page.left - SIDE
        space = Space(page.inner, most, page.label, fixed=False, left=left, title=title)
        return page, self.lay_out(data, space)

    def _on_a_figure(self, data: D, title: str, width: float, tallest: float) -> Axes:
        page, layout = self.measure(data, title, width, tallest)
        ax = page.make_axes(page.title_lines(title), layout.height)
        self.draw(data, layout, Canvas(ax, (page.inner, layout.height), page.label))
        return ax

    def _on_axes(self, data: D, title: str, ax: Axes) -> Axes:
        page = self._prepare(data, title, ax)
        # Ticks and title change the size of axes on a figure that has a layout engine.
        width, height = axes_size(ax)
        space = Space(width, height, page.label, fixed=True, title=title)
        self.draw(data, self.lay_out(data, space), Canvas(ax, (width, height), page.label))
        return ax

    def fit(self, data: D, title: str, size: tuple[float, float]) -> L:
        """Lay out for axes of a size in points, and draw nothing."""
        label = Page.of(size[0] / 72, self.margins, self._lanes(data)).label
        return self.lay_out(data, Space(*size, label, fixed=True, title=title))

    def draw_layout(
        self, data: D, title: str, layout: L, ax: Axes, size: tuple[float, float]
    ) -> None:
        """Draw on axes of a size what was laid out for it."""
        page = self._prepare(data, title, ax)
        self.draw(data, layout, Canvas(ax, size, page.label))

    def _prepare(self, data: D, title: str, ax: Axes) -> Page:
        """Write on given axes what takes room around them: names, ticks and the title."""
        lanes = self._lanes(data)
        if lanes is None:
            ax.set_yticks([])
            ax.set_xticks([] if self.margins.bottom is not None else [0.5])
        page = Page.of(axes_size(ax)[0] / 72, self.margins, lanes)
        if lanes is not None:
            ax.set_yticks(range(len(lanes)), lanes, fontsize=page.label.size)
        ax.tick_params(axis="x", labelsize=page.label.size)
        if self.margins.titled:
            write_title(ax, title_lines(title, page.width, page.heading), page.heading)
        return page

    def _lanes(self, data: D) -> Sequence[str] | None:
        return self.lanes(data) if self.lanes else None
