"""The drawing of an overview: the title, charts on axes within the axes, and their letters."""

from typing import Any

from bilateral._charts.canvas import Canvas
from bilateral._charts.overview.layout import Layout, Panel
from bilateral._charts.overview.read import Insets
from bilateral._charts.page import SIDE, TITLE
from bilateral._charts.palette import QUIET
from bilateral._charts.figure_size import by_width


def draw(insets: Insets, layout: Layout, canvas: Canvas) -> None:  # noqa: ARG001 (as all charts)
    """Draw the charts in their places, each with its letter at the left of its title."""
    canvas.axes.set_axis_off()
    for panel in layout.panels.values():
        _draw_panel(panel, canvas)
    look: dict[str, Any] = {"size": by_width(TITLE, canvas.size[0] / 72) + 1, "weight": "bold"}
    for letter, panel in layout.panels.items():
        canvas.write(letter, panel.box.edge, panel.box.top - 5, va="baseline", **look)
    for number, text in enumerate(layout.title):
        y = SIDE + (number + 0.5) * layout.heading.leading
        canvas.write(text, 0, y, size=layout.heading.size, weight="bold")
    for number, text in enumerate(layout.foot):
        y = layout.height + (number - 1) * layout.label.leading
        canvas.write(text, 0, y, size=layout.label.size, color=QUIET)


def _draw_panel(panel: Panel, canvas: Canvas) -> None:
    (width, height), box, inset = canvas.size, panel.box, panel.inset
    bottom = (height - box.top - box.height) / height
    place = (box.left / width, bottom, box.width / width, box.height / height)
    ax = canvas.axes.inset_axes(place)
    # It is laid out for this place; an engine that made room for its title would move it.
    ax.set_in_layout(False)
    inset.type.draw_layout(inset.data, inset.title, panel.layout, ax, (box.width, box.height))
