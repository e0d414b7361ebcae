"""The axes of a figure that is made here: a notebook shows them as a picture, a terminal in words.

pyplot does not know such a figure, and so shows it nowhere by itself.
"""

import base64
from typing import Any

from matplotlib.axes import Axes

from bilateral._charts.saving import rendered
from bilateral.text.html import render

SCREEN_DPI = 144
SCREEN_INCH = 128
"""Pixels of CSS for an inch: type of 6.5 points is then nearly as high as that of a notebook."""


class ShownAxes(Axes):
    """Axes that show themselves with the words of the chart that stands on them."""

    def _repr_mimebundle_(self, **_: Any) -> dict[str, object]:
        return shown(self, self._words)

    def __repr__(self) -> str:
        return self._words

    __str__ = __repr__

    @property
    def _words(self) -> str:
        chart = self.get_axes_locator()
        return chart.alt_text() if hasattr(chart, "alt_text") else super().__repr__()


def shown(axes: Axes, words: str, title: str = "", table: str = "") -> dict[str, object]:
    """Show axes in a notebook: as HTML with words and data, as a picture, in words."""
    figure: Any = axes.get_figure(root=True)
    png = rendered(figure, "png", title=title, alt=words, dpi=SCREEN_DPI)
    encoded = base64.b64encode(png).decode()
    width = round(figure.get_size_inches()[0] * SCREEN_INCH)
    html = render("text/chart.html", png=encoded, alt=words, width=width, title=title, table=table)
    return {"text/html": html, "image/png": encoded, "text/plain": words}
