"""A chart on axes that somebody gave: of any figure, subfigure or grid of axes."""

from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.axis import Ticker
from matplotlib.ticker import AutoLocator, NullLocator, ScalarFormatter
from matplotlib.transforms import Bbox

from bilateral._charts.canvas import Canvas, Days, Space
from bilateral._charts.drawn_chart import DrawnChart
from bilateral._charts.page import figure_of, ink_on, laid_out_by_engine, title_lines, write_title
from bilateral._charts.style import Style
from bilateral.errors import BilateralError


class GivenAxes(DrawnChart):
    """A chart on axes that somebody gave.

    Where no engine lays out their figure, they make room for the title, as far as there is none
    above them.

    Parameters
    ----------
    type_, data, title, style
        See `DrawnChart`.
    axes : matplotlib.axes.Axes
        Where to draw. A scale that they share with others is shared no more; charts of time on
        axes that shared theirs across cover the same days.

    Raises
    ------
    BilateralError
        When they are no plain axes, stand on no figure, or are too small.
    """

    def __init__(self, type_: Any, data: Any, title: str, style: Style, *, axes: Axes) -> None:
        super().__init__(type_, data, title, style)
        figure_of(axes)
        if axes.name != "rectilinear":
            msg = f"the axes are {axes.name}; give plain ones, such as Figure().subplots()"
            raise BilateralError(msg)
        self.axes = axes
        before: Any = axes.get_axes_locator()
        # Another chart that stood there is drawn over, as matplotlib does.
        self._before = None if isinstance(before, DrawnChart) else before
        self._lines: Sequence[str] = ()
        self._is_new = True
        self.shares = _unshare(axes)
        if isinstance(before, GivenAxes):
            self.shares |= before.shares
        related = self._related
        self.days = _days_of([self, *related])
        self.redraw()
        for chart in related:
            chart.days = self.days
            chart.redraw()
        self._is_new = False
        self.axes.set_axes_locator(self)
        axes.apply_aspect(self.place)

    @property
    def _related(self) -> list["GivenAxes"]:
        """The charts on axes with which these shared their scale across."""
        axes = (axes for axes in figure_of(self.axes).axes if axes is not self.axes)
        charts = ((it, it.get_axes_locator()) for it in axes)
        return [
            chart
            for it, chart in charts
            if isinstance(chart, GivenAxes) and (it in self.shares or self.axes in chart.shares)
        ]

    @property
    def size(self) -> tuple[float, ...]:
        """Width and height of the axes, and whether the title is that of somebody else."""
        place = self.place or self.axes.get_position(original=True)
        wide, high = self._page_size
        return place.width * wide, place.height * high, 1000.0 * bool(self.others_title)

    @property
    def _page_size(self) -> tuple[float, float]:
        """The width and the height of the figure, or subfigure, in points."""
        figure = self.axes.get_figure(root=False)
        if figure is None:
            return 0.0, 0.0
        box = figure.bbox
        return box.width * 72 / figure.dpi, box.height * 72 / figure.dpi

    @property
    def place(self) -> Bbox | None:
        """The place that was given, less room for a title; None where an engine lays out."""
        if self._before is not None:
            place: Bbox | None = self._before(self.axes, None)
            return place
        figure = figure_of(self.axes)
        if figure.get_layout_engine() is not None:
            return None
        given = self.axes.get_position(original=True)
        return self._with_room(given)

    def _with_room(self, given: Bbox) -> Bbox:
        """Make room for the title, as far as there is none above the axes."""
        wide, high = self._page_size
        page = self.page(given.width * wide / 72)
        lines = self._title_lines(page)
        top = (len(lines) * page.heading.leading + 6) / high if lines else 0.0
        less = max(top - _room_above(self.axes, given), 0.0)
        return Bbox.from_extents(
            given.x0, given.y0, given.x1, given.y1 - min(less, given.height / 2)
        )

    def _title_lines(self, page: Any) -> Sequence[str]:
        if self.others_title:
            return self.others_title.split("\n")
        if not (self.title and self.type.margins.titled):
            return ()
        return title_lines(self.title, page.width, page.heading)

    def draw(self) -> None:
        """Draw the chart, and what stands around it."""
        ax = self.axes
        self.write_around()
        if self._is_new:
            # A title changes the size of axes on a figure that has a layout engine.
            laid_out_by_engine(figure_of(ax))
            self.write_around()
        ax.apply_aspect(self.place)
        width, height, _ = self.size
        page = self.page(width / 72)
        space = Space(
            width, height, page.label, fixed=True, title="" if self.others_title else self.title,
            style=self.style, days=self.days,
        )  # fmt: skip
        draw, data, layout = self.laid_out(space, strict=self._is_new)
        draw(data, layout, Canvas(ax, (width, height), page.label, self.style))

    def write_around(self) -> None:
        """Take the ticks off, and write the title, which takes room above the axes."""
        ax, ground = self.axes, figure_of(self.axes).get_facecolor()
        page = self.page(self.size[0] / 72)
        ax.set_xticks([])
        ax.set_yticks([])
        if self.others_title:
            self.clear_title()
        elif lines := self._title_lines(page):
            write_title(ax, lines, page.heading, color=ink_on(ground))
            self.keep_title()


def _room_above(axes: Axes, given: Bbox) -> float:
    """Give the room above axes, in parts of the figure: to its edge, or half way to others."""
    figure: Any = axes.get_figure(root=False)
    others = (other.get_position(original=True) for other in figure.axes if other is not axes)
    above = [
        (box.y0 - given.y1) / 2
        for box in others
        if box.y0 >= given.y1 and box.x0 < given.x1 and box.x1 > given.x0
    ]
    return float(min([1 - given.y1, *above]))


def _days_of(charts: Sequence[GivenAxes]) -> Days | None:
    """Give the days that the axes of time of some charts cover together; None of a single chart."""
    each = [chart.type.days(chart.data) for chart in charts if chart.type.days]
    known = [days for days in each if days]
    if len(charts) < 2 or not known:
        return None
    return min(first for first, _ in known), max(last for _, last in known)


def _unshare(axes: Axes) -> set[Axes]:
    """Give axes scales of their own: the points and days of one chart are not those of another.

    Returns
    -------
    set
        The axes with which they shared the scale across.
    """
    # matplotlib has no public word for this.
    across = set(axes._shared_axes["x"].get_siblings(axes)) - {axes}  # type: ignore[attr-defined]  # noqa: SLF001
    for name, axis in (("x", axes.xaxis), ("y", axes.yaxis)):
        shared = axes._shared_axes[name]  # type: ignore[attr-defined]  # noqa: SLF001
        if len(shared.get_siblings(axes)) > 1:
            shared.remove(axes)
            axis.major, axis.minor = Ticker(), Ticker()
            axis.set_major_locator(AutoLocator())
            axis.set_major_formatter(ScalarFormatter())
            axis.set_minor_locator(NullLocator())
    return across
