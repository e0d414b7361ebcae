"""A chart on axes, which is drawn anew when these have another size."""

from abc import ABC, abstractmethod
from typing import Any, Literal

from matplotlib.transforms import Bbox

from bilateral._charts import sentence
from bilateral._charts.canvas import NoRoomError, Space
from bilateral._charts.page import Page
from bilateral._charts.style import Style
from bilateral.text.html import visible

NEAR = 0.5
"""Sizes that differ by no more are the same, in points."""
PLACES: tuple[Literal["center", "right", "left"], ...] = ("center", "right", "left")
"""Where axes have titles; the last is that of a chart."""


class DrawnChart(ABC):
    """A chart on axes; matplotlib asks it for the place of these before it draws them.

    Where they have another size than that for which the chart was laid out, what the chart drew
    is removed and drawn anew. What others drew there stays, a title of theirs as well.

    Parameters
    ----------
    type_ : ChartType
        How it is laid out and drawn.
    data : object
        What is drawn.
    title : str
        Its title; empty for none.
    style : Style
        Type and colours.
    """

    axes: Any

    def __init__(self, type_: Any, data: Any, title: str, style: Style) -> None:
        self.type, self.data, self.title, self.style = type_, data, title, style
        self._written = ""
        self._artists: list[Any] = []
        self._size: tuple[float, ...] = (0.0, 0.0)
        self._busy = False

    @abstractmethod
    def draw(self) -> None:
        """Draw the chart for the size that there is by now."""

    @property
    @abstractmethod
    def size(self) -> tuple[float, ...]:
        """The size by which it is laid out, in points."""

    @property
    @abstractmethod
    def place(self) -> Bbox | None:
        """Where the axes stand, for matplotlib; None where they were put."""

    def __call__(self, _axes: Any = None, _renderer: Any = None) -> Bbox | None:
        """Give the place of the axes, once the chart is laid out for it."""
        if not self._busy and self._is_outdated:
            self.redraw()
        return self.place

    def get_subplotspec(self) -> Any:
        """Give the place in a grid of axes, which engines ask of who says where axes stand."""
        return self.axes.get_subplotspec()

    @property
    def _is_outdated(self) -> bool:
        return any(abs(now - then) > NEAR for now, then in zip(self.size, self._size, strict=True))

    def redraw(self) -> None:
        """Remove what was drawn, and draw it anew."""
        self._busy = True
        try:
            for artist in set(self._artists) & set(self.axes.get_children()):
                artist.remove()
            before = set(self.axes.get_children())
            self.draw()
            self._artists = [child for child in self.axes.get_children() if child not in before]
            self._size = self.size
        finally:
            self._busy = False

    @property
    def heading(self) -> str:
        """The title that the axes have by now, be it one that somebody wrote there."""
        return " ".join(self.others_title.split()) or self.title

    @property
    def others_title(self) -> str:
        """The title that somebody wrote on the axes, in any of its three places."""
        texts = (self.axes.get_title(loc=place) for place in PLACES)
        return next((text for text in texts if text and text != self._written), "")

    def alt_text(self) -> str:
        """Say what the picture shows, in sentences."""
        heading, sentences = self.heading, self.type.alt_text(self.data)
        said = sentences.rstrip(".")
        if heading.startswith(said) or said.startswith(heading):
            return visible(f"{max(heading, said, key=len)}.")
        return visible(f"{heading.rstrip('.')}. {sentences}")

    def keep_title(self) -> None:
        """Keep in mind what was written as title."""
        self._written = self.axes.get_title(loc="left")

    def clear_title(self) -> None:
        """Take off the title, where it is still the chart's."""
        if self.axes.get_title(loc="left") == self._written:
            self.axes.set_title("", loc="left")

    def page(self, inches: float) -> Page:
        """Choose the type for a width."""
        return Page.of(inches, self.type.margins, self.style)

    def laid_out(self, space: Space, *, strict: bool = False) -> tuple[Any, Any, Any]:
        """Lay the chart out, or a sentence where it has no room: what draws, of what, and where."""
        try:
            return self.type.draw, self.data, self.type.lay_out(self.data, space)
        except NoRoomError as error:
            if strict:
                raise
            return sentence.draw_refusal, str(error), sentence.lay_out(str(error), space)
