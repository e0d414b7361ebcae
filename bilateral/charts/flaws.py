"""What is wrong with a figure as a page to be read: words that collide, colours that fall together."""

import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure, SubFigure
from matplotlib.patches import Patch
from matplotlib.transforms import Bbox

from bilateral.charts.boxes import Box, boxes
from bilateral.charts.hues import confusions
from bilateral.charts.strokes import Stroke, strokes
from bilateral.charts.text import missing_message

SMALLEST = 6.0
"""The smallest type that print holds, in points."""
SLACK = 0.6
"""How far letters stay inside the box of their line, in points."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing wrong with a figure.

    Attributes
    ----------
    kind : str
        ``overlap``, ``off the page``, ``small type``, ``line through a word``, ``colours``,
        ``glyphs`` or ``no source``.
    text : str
        What it is and where.
    """

    kind: str
    text: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.text}"


def audit(figure: Figure | Axes) -> tuple[Flaw, ...]:
    """List what keeps a matplotlib figure from being read; nothing about it need be ours.

    It looks for texts that overlap, leave the page or are set under 6 points; lines, arrows,
    markers and edges of bars through a word (unless the word has an opaque box, or the line
    is too faint to disturb); colours of like marks that fall together under a colour-vision
    deficiency or in grey, where neither shape, hatch nor label tells them apart; and glyphs that
    no font has. Images and colour scales are not looked into.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
        Or one of its axes. It is laid out, as for drawing, and not otherwise changed.

    Returns
    -------
    tuple of Flaw
        Empty where nothing is wrong.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> figure = Figure()
    >>> for x in (0.5, 0.51):
    ...     _ = figure.text(x, 0.5, "Havana")
    >>> print(*audit(figure))
    overlap: 'Havana' and 'Havana'
    """
    whole = figure if isinstance(figure, Figure) else figure.get_figure(root=True)
    if whole is None or isinstance(whole, SubFigure):
        msg = "an audit wants a figure, or axes that stand on one"
        raise TypeError(msg)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        whole.draw_without_rendering()
        found = boxes(whole, SLACK)
        flaws = [
            *_overlaps(found),
            *_off(found, whole),
            *_small(found),
            *_crossed(found, strokes(whole)),
            *(Flaw("colours", text) for text in confusions(whole, found)),
        ]
    message = missing_message(whole)
    return (*flaws, Flaw("glyphs", message)) if message else tuple(flaws)


def _overlaps(found: Sequence[Box]) -> Iterable[Flaw]:
    for first, second in _near([box.around for box in found], [box.around for box in found]):
        if first < second and found[first].meets(found[second]):
            yield Flaw("overlap", f"{found[first].words} and {found[second].words}")


def _near(ones: Sequence[Bbox], others: Sequence[Bbox]) -> Iterable[tuple[int, int]]:
    """Screen by boxes, a row of comparisons at a time, before anything is looked at closely."""
    if not ones or not others:
        return
    low = np.array([box.min for box in others])
    high = np.array([box.max for box in others])
    for number, box in enumerate(ones):
        for other in np.flatnonzero(((low <= box.max) & (high >= box.min)).all(axis=1)):
            yield number, int(other)


def _off(found: Sequence[Box], figure: Figure) -> Iterable[Flaw]:
    page = figure.bbox
    for box in found:
        inside = box.corners
        clip = box.text.get_clip_box() if box.text.get_clip_on() else None
        for name, area in (("the page", page), ("its axes", clip)):
            if area is not None and ((inside < area.min - 0.5) | (inside > area.max + 0.5)).any():
                yield Flaw("off the page", f"{box.words} leaves {name}")
                break


def _small(found: Sequence[Box]) -> Iterable[Flaw]:
    for box in found:
        size = box.text.get_fontsize()
        if size < SMALLEST - 1e-6:
            yield Flaw("small type", f"{box.words} is set in {size:g} pt, under {SMALLEST:g}")


def _crossed(found: Sequence[Box], drawn: Sequence[Stroke]) -> Iterable[Flaw]:
    told = set()
    for at, number in _near([stroke.around for stroke in drawn], [box.around for box in found]):
        stroke, box = drawn[at], found[number]
        if (id(stroke.artist), number) not in told and _through(stroke, box):
            told.add((id(stroke.artist), number))
            yield Flaw("line through a word", f"{stroke.what} through {box.words}")


def _through(stroke: Stroke, box: Box) -> bool:
    ground = box.text.get_bbox_patch()
    if stroke.artist is ground or (_opaque(ground) and _below(stroke, box)):
        return False
    level = Bbox.intersection(box.level, _clip(stroke, box))
    if level is None or level.width <= 0 or level.height <= 0:
        return False
    return bool(box.upright.transform_path(stroke.path).intersects_bbox(level, filled=False))


def _clip(stroke: Stroke, box: Box) -> Bbox:
    """The part of the page where the stroke shows, as the level box sees it."""
    if box.angle:
        return box.level
    x, y = (box.around.min + box.around.max) / 2
    area = stroke.artist.get_clip_box() if stroke.artist.get_clip_on() else None
    return box.level if area is None else area.translated(-x, -y)


def _opaque(ground: Patch | None) -> bool:
    return ground is not None and ground.get_facecolor()[3] > 0.9


def _below(stroke: Stroke, box: Box) -> bool:
    return bool(stroke.artist.get_zorder() <= box.text.get_zorder())
