"""Words on a map: in opaque boxes, off their marks and away from each other."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from bilateral._charts.page import axes_size
from bilateral._charts.palette import PAPER
from bilateral._charts.typesetting import Type

DOT = 6.0
"""Half the room of a mark, in points."""


def write(
    ax: Axes, x: float, y: float, words: str, type_: Type, colour: str, *, weight: str = "normal"
) -> Text:
    """Write words in an opaque box, so that nothing runs through them."""
    text = ax.text(x, y, words, size=type_.size, color=colour, ha="center", va="center", zorder=7)
    text.set_fontweight(weight)
    text.set_linespacing(1.15)
    text.set_parse_math(False)
    text.set_bbox({"facecolor": PAPER, "edgecolor": "none", "pad": 1.2})
    return text


def settle(
    ax: Axes, text: Text, spot: tuple[float, float], others: Sequence[Text], angles: np.ndarray
) -> None:
    """Move words off their mark, in the first direction in which they are free and on the map."""
    point = ax.get_window_extent().width / axes_size(ax)[0]
    view = ax.get_window_extent()
    kept = [other.get_window_extent().expanded(1.05, 1.1) for other in others]
    dots = _dots(ax)
    at = ax.transData.transform(spot)
    size = text.get_window_extent()
    best = None
    for away in (9.0, 16.0, 26.0):
        for angle in angles:
            step = np.array([np.cos(angle), np.sin(angle)])
            half = np.array([size.width, size.height]) / 2
            shift = step * (half + away * point)
            across, up = ax.transData.inverted().transform(at + shift)
            text.set_position((across, up))
            box = text.get_window_extent().padded(2)
            inside = view.x0 < box.x0 and box.x1 < view.x1 and view.y0 < box.y0 and box.y1 < view.y1
            if inside and not any(box.overlaps(other) for other in (*kept, *dots)):
                return
            if inside and best is None:
                best = text.get_position()
    text.set_position(best or spot)


def is_free(ax: Axes, label: Text) -> bool:
    """Whether a word meets neither a mark nor any of the words that were written before."""
    place = label.get_window_extent().padded(2)
    words = (text.get_window_extent() for text in ax.texts if text is not label)
    return not any(place.overlaps(box) for box in (*words, *_dots(ax)))


def _dots(ax: Axes) -> list[Bbox]:
    return [_dot(ax, np.asarray(line.get_xydata())[-1]) for line in ax.lines]


def _dot(ax: Axes, spot: Any) -> Bbox:
    """Return the room that the mark at the end of a line takes, in pixels."""
    x, y = ax.transData.transform(spot)
    return Bbox([[x, y], [x, y]]).padded(DOT * ax.get_window_extent().width / axes_size(ax)[0])
