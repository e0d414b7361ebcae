"""Words on a map: in opaque boxes, clear of marks, small countries, lines and each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from bilateral._charts.canvas import LINE
from bilateral._charts.page import axes_size
from bilateral._charts.palette import PAPER, PLAIN
from bilateral._charts.typesetting import Type

DOT = 6.0
"""Half the room of a mark, in points."""
AWAY = (9.0, 16.0, 26.0, 40.0, 60.0, 90.0)
"""How far the box of some words may stand off their mark, in points."""
LED = 20.0
"""From so far on a thin line leads from the words to their mark."""
RING_SIDES = np.radians([180, 0, 215, 325, 200, 340, 160, 20, 140, 40, 120, 60, 240, 300, 100, 80])
"""Where on its circle a length may stand, the best places first."""
LARGE = 12.0
"""A country that is so many times as large as the words on it is not hidden by them."""

Spot = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacles:
    """What words keep clear of, in pixels: countries, and lines from the middle to places."""

    countries: Sequence[Path]
    lines: Sequence[Path]


def write(
    ax: Axes, x: float, y: float, words: str, type_: Type, colour: str, *, weight: str = "normal"
) -> Text:
    """Write words in an opaque box, so that nothing runs through them."""
    look: dict[str, Any] = {**PLAIN, "size": type_.size, "weight": weight, "color": colour}
    text = ax.text(x, y, words, ha="center", va="center", zorder=7, **look)
    text.set_linespacing(1.15)
    text.set_parse_math(False)
    text.set_bbox({"facecolor": PAPER, "edgecolor": "none", "pad": 1.2})
    return text


def settle(ax: Axes, text: Text, spot: Spot, angles: np.ndarray, obstacles: Obstacles) -> bool:
    """Move words off their mark, to the nearest place where they hide least.

    Returns
    -------
    bool
        Whether they stand so far off that a line should lead to them.
    """
    point, view = _point(ax), ax.get_window_extent()
    texts = (other for other in ax.texts if other is not text)
    dots = _dots(ax)
    taken = [*(_box(other).expanded(1.05, 1.1) for other in texts), *dots]
    at, size = ax.transData.transform(spot), _box(text)
    half = np.array([size.width, size.height]) / 2
    best: tuple[float, Spot, float] = (np.inf, spot, 0.0)
    for away in AWAY:
        if best[0] <= away:  # nothing farther off can be better
            break
        for turn, angle in enumerate(angles):
            step = np.array([np.cos(angle), np.sin(angle)])
            middle = at + step * (half + away * point)
            box = Bbox([middle - half, middle + half]).padded(2)
            cost = away + turn + _hidden(box, view, taken, obstacles)
            cost += 300.0 * _seems_of_another(box, at, dots)
            if away > LED:
                cost += _crossed(Path([at, np.clip(at, box.min, box.max)]), taken, at)
            if cost < best[0]:
                x, y = ax.transData.inverted().transform(middle)
                best = cost, (float(x), float(y)), away
    text.set_position(best[1])
    return best[2] > LED


def _seems_of_another(box: Bbox, at: np.ndarray, dots: Iterable[Bbox]) -> bool:
    """Whether words stand nearer to the mark of another place than to their own."""
    middles = map(_middle, dots)
    return min(_apart(box, middle) for middle in middles) < _apart(box, at) - 1


def _middle(box: Bbox) -> np.ndarray:
    return np.array([(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2])


def _apart(box: Bbox, spot: np.ndarray) -> float:
    return float(np.hypot(*(np.clip(spot, box.min, box.max) - spot)))


def _crossed(line: Path, taken: Iterable[Bbox], start: np.ndarray) -> float:
    """Weigh what a line from a mark to its words would run through, apart from the mark itself."""
    return 1e3 * sum(
        line.intersects_bbox(box, filled=False)
        for box in taken
        if not np.allclose(_middle(box), start)
    )


def _hidden(box: Bbox, view: Bbox, taken: Iterable[Bbox], obstacles: Obstacles) -> float:
    """Weigh what a box would hide: nothing may leave the view or meet words and marks."""
    inside = view.x0 < box.x0 and box.x1 < view.x1 and view.y0 < box.y0 and box.y1 < view.y1
    if not inside:
        return 1e6
    cost = 1e5 * sum(box.overlaps(other) for other in taken)
    most = LARGE * box.width * box.height
    small = (path for path in obstacles.countries if _area(path) < most)
    cost += 500.0 * sum(path.intersects_bbox(box, filled=True) for path in small)
    return cost + 200.0 * sum(path.intersects_bbox(box, filled=False) for path in obstacles.lines)


def _box(text: Text) -> Bbox:
    """Return the box of words as they are drawn on a screen, whatever format a style saves to."""
    figure: Any = text.get_figure(root=True)
    return text.get_window_extent(RendererAgg(1, 1, figure.dpi))  # type: ignore[no-untyped-call]


def _area(path: Path) -> float:
    box = path.get_extents()
    return float(box.width * box.height)


def lead(ax: Axes, text: Text, spot: Spot, colour: str) -> None:
    """Draw a thin line from a mark to the words that stand off it."""
    near = ax.transData.inverted().transform(_nearest(_box(text), ax, spot))
    ends = zip(spot, near, strict=True)
    ax.plot(*ends, **{**LINE, "color": colour, "lw": 0.6, "zorder": 5, "gid": "leader"})


def _nearest(box: Bbox, ax: Axes, spot: Spot) -> np.ndarray:
    at = ax.transData.transform(spot)
    near: np.ndarray = np.clip(at, box.min, box.max)
    return near


def slide_along(ax: Axes, label: Text, radius: float, obstacles: Obstacles) -> bool:
    """Move the length of a circle along it to where it hides nothing; False if there is none."""
    taken = [_box(other) for other in ax.texts if other is not label]
    taken += _dots(ax)
    view = ax.get_window_extent()
    for angle in RING_SIDES:
        label.set_position((radius * np.cos(angle), radius * np.sin(angle)))
        box = _box(label).padded(2 * _point(ax))
        if not _hidden(box, view, taken, obstacles):
            return True
    return False


def _dots(ax: Axes) -> list[Bbox]:
    return [
        _dot(ax, np.asarray(line.get_xydata())[-1])
        for line in ax.lines
        if line.get_gid() != "leader"
    ]


def _dot(ax: Axes, spot: Any) -> Bbox:
    """Return the room that the mark at the end of a line takes, in pixels."""
    x, y = ax.transData.transform(spot)
    return Bbox([[x, y], [x, y]]).padded(DOT * _point(ax))


def _point(ax: Axes) -> float:
    """Give the length of a point, in pixels."""
    return float(ax.get_window_extent().width / axes_size(ax)[0])
