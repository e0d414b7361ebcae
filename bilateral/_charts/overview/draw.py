"""The drawing of an overview: the title, charts on axes within the axes, and their letters."""

from bilateral._charts.canvas import Canvas
from bilateral._charts.overview.layout import LETTER, Layout, Panel
from bilateral._charts.overview.read import Insets
from bilateral._charts.page import SIDE


def draw(insets: Insets, layout: Layout, canvas: Canvas) -> None:  # noqa: ARG001 (as all charts)
    """Draw the charts in their places, each with its letter at the left of its title."""
    for letter, panel in layout.panels.items():
        _draw_panel(panel, canvas)
        bold, (left, top) = canvas.type.bold, panel.corner
        canvas.write(letter, left, top + bold.leading / 2, weight="bold")
        at = left + LETTER * bold.size
        canvas.write_lines(panel.title, at, top, gid=f"title:{letter}", weight="bold")
    for number, text in enumerate(layout.title):
        y = SIDE + (number + 0.5) * layout.heading.leading
        canvas.write(text, 0, y, size=layout.heading.size, weight="bold")


def _draw_panel(panel: Panel, canvas: Canvas) -> None:
    (width, height), space = canvas.size, panel.space
    left, top = panel.axes
    bottom = (height - top - space.height) / height
    place = (left / width, bottom, space.width / width, space.height / height)
    ax = canvas.axes.inset_axes(place)
    # It is laid out for this place; an engine that made room for its title would move it.
    ax.set_in_layout(False)
    panel.inset.type.draw_fitted(panel.inset.data, panel.layout, ax, space)
