"""A chart on a figure made for it: its title above, its footer below."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from matplotlib.figure import Figure
from matplotlib.transforms import Bbox

from bilateral._charts.canvas import Canvas, Space
from bilateral._charts.drawn_chart import DrawnChart
from bilateral._charts.figure_size import FigureSize
from bilateral._charts.footer import SHARE, Footer, Paragraph
from bilateral._charts.page import SIDE, Page, write_title
from bilateral._charts.palette import PAPER
from bilateral._charts.shown_axes import ShownAxes
from bilateral._charts.style import Style


class OwnFigure(DrawnChart):
    """A chart on a figure made for it.

    Parameters
    ----------
    type_, data, title, style
        See `DrawnChart`.
    size : FigureSize
        How large the figure is to be.
    footer : sequence of Paragraph
        The paragraphs below the chart.
    """

    def __init__(
        self,
        type_: Any,
        data: Any,
        title: str,
        style: Style,
        *,
        size: FigureSize,
        footer: Sequence[Paragraph] = (),
    ) -> None:
        super().__init__(type_, data, title, style)
        self._footer = tuple(footer)
        whole = size.most(type_.tallest)
        page = self.page(size.width)
        titles = page.title_lines(title)
        foot = Footer.of(self._footer, size.width, whole, style)
        space = self._space(page, titles, 72 * (whole - foot.height), fixed=size.fixed)
        self._laid_out: tuple[Any, Any, Any] | None = self.laid_out(space)
        high = whole
        if not size.fixed:
            body = self._laid_out[2].height + page.top(titles) + page.margins.bottom
            high = body / 72
            high += Footer.of(
                self._footer, size.width, min(high / (1 - SHARE), whole), style
            ).height
        self.figure = Figure((size.width, high), facecolor=PAPER, frameon=True)
        self.figure.set_layout_engine("none")
        self.axes = self.figure.add_axes((0, 0, 1, 1), axes_class=ShownAxes, facecolor=PAPER)
        self.redraw()
        self.axes.set_axes_locator(self)

    def _space(self, page: Page, titles: Sequence[str], most: float, *, fixed: bool) -> Space:
        high = most - page.top(titles) - page.margins.bottom
        return Space(page.inner, high, page.label, fixed, self.title, self.style)

    @property
    def size(self) -> tuple[float, ...]:
        """Width and height of the figure, and how many lines a title has that is not ours."""
        width, height = 72 * self.figure.get_size_inches()
        return width, height, float(len(self._others_lines))

    @property
    def _others_lines(self) -> list[str]:
        return self.others_title.split("\n") if self.others_title else []

    @property
    def place(self) -> Bbox | None:
        """None: the axes stand where they were put."""
        return None

    def draw(self) -> None:
        """Draw the chart, its title and its footer."""
        width, height = self.figure.get_size_inches()
        page = self.page(width)
        titles = tuple(self._others_lines) or page.title_lines(self.title)
        foot = Footer.of(self._footer, width, height, self.style)
        high = 72 * (height - foot.height) - page.top(titles) - page.margins.bottom
        space = self._space(page, titles, 72 * (height - foot.height), fixed=True)
        space = replace(space, title="") if self._others_lines else space
        draw, data, layout = self._laid_out or self.laid_out(space)
        self._laid_out = None  # another time the figure has another size
        bottom = (72 * foot.height + page.margins.bottom) / (72 * height)
        self.axes.set_position(
            (SIDE / page.width, bottom, page.inner / page.width, high / (72 * height))
        )
        if self._others_lines:
            self.clear_title()
        elif titles:
            write_title(self.axes, titles, page.heading)
            self.keep_title()
        draw(data, layout, Canvas(self.axes, (page.inner, high), page.label, self.style))
        foot.write(self.axes)
