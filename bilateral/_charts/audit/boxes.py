"""The words of a figure as boxes on the page, turned as they are, in pixels."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Affine2D, Bbox
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Box:
    """Where one text is: the upright box around it, and its own box turned by `angle`."""

    text: Text
    around: Bbox
    half_width: float
    half_height: float
    angle: float

    @property
    def words(self) -> str:
        """The text, on one line, cut where it is long."""
        plain = " ".join(self.text.get_text().split())
        return repr(plain if len(plain) <= 40 else plain[:39] + "…")

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of the text."""
        return (self.around.x0 + self.around.x1) / 2, (self.around.y0 + self.around.y1) / 2

    @property
    def upright(self) -> Affine2D:
        """The turn that lays the text level, its middle at the origin."""
        x, y = self.middle
        return Affine2D().translate(-x, -y).rotate_deg(-self.angle)

    @property
    def level(self) -> Bbox:
        """Its box once laid level by `upright`."""
        return Bbox([[-self.half_width, -self.half_height], [self.half_width, self.half_height]])

    @property
    def corners(self) -> Array:
        """The four corners of its box on the page."""
        return np.asarray(self.upright.inverted().transform(self.level.corners()))

    def meets(self, other: "Box") -> bool:
        """Whether two boxes overlap, whatever their turn (no line parts them)."""
        for angle in {self.angle, other.angle}:
            turn = Affine2D().rotate_deg(-angle)
            mine, theirs = turn.transform(self.corners), turn.transform(other.corners)
            if ((mine.max(0) <= theirs.min(0)) | (theirs.max(0) <= mine.min(0))).any():
                return False
        return True


def renderer_of(figure: Figure) -> RendererAgg:
    """Return what measures a figure, whatever canvas it is on."""
    canvas: Any = figure.canvas
    if not isinstance(canvas, FigureCanvasAgg):
        canvas = FigureCanvasAgg(figure)
    renderer: RendererAgg = canvas.get_renderer()
    return renderer


def boxes(figure: Figure, slack: float) -> list[Box]:
    """Find the texts that are drawn; each box gives up some points at every side.

    A line of type has more room around it than its letters take.
    """
    renderer = renderer_of(figure)
    less = slack * figure.dpi / 72
    return [_box(text, renderer, less) for text in shown_texts(figure)]


def shown_texts(figure: Figure) -> list[Text]:
    """List the texts that are drawn, and are not empty."""
    gone = set(map(id, undrawn(figure)))
    texts = figure.findobj(Text)
    return [text for text in texts if text.get_text().strip() and id(text) not in gone]


def undrawn(figure: Figure) -> Iterator[Artist]:
    """Find what a figure keeps and does not draw: what is hidden, and ticks out of view."""
    for artist in figure.findobj(lambda artist: not artist.get_visible()):
        yield from artist.findobj()
    for axes in figure.findobj(Axes):
        if not axes.axison:
            yield from (*axes.xaxis.findobj(), *axes.yaxis.findobj())
    for axis in figure.findobj(Axis):
        low, high = sorted(axis.get_view_interval())
        slack = 1e-9 * max(abs(low), abs(high), high - low)
        for tick in (*axis.get_major_ticks(), *axis.get_minor_ticks()):
            if not low - slack <= tick.get_loc() <= high + slack:
                yield from (tick.label1, tick.label2, tick.gridline)


def _box(text: Text, renderer: RendererAgg, less: float) -> Box:
    around = Text.get_window_extent(text, renderer)
    angle = text.get_rotation()
    width, height = around.width, around.height
    if angle % 90:
        text.set_rotation(0)
        level = Text.get_window_extent(text, renderer)
        text.set_rotation(angle)
        width, height = level.width, level.height
    angle = angle if angle % 90 else 0.0
    return Box(text, around, max(width / 2 - less, 0.1), max(height / 2 - less, 0.1), angle)
