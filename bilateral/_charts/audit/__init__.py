"""What is wrong with a figure as a page: words that collide, colours that fall together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox

from bilateral._charts.audit.boxes import Box, boxes
from bilateral._charts.audit.colors import confusions
from bilateral._charts.audit.lines import Stroke, clip_of, strokes
from bilateral._charts.audit.seen import emptied_marks, faint_words, refusals
from bilateral._charts.glyphs import boxes_for_missing, missing_message
from bilateral._charts.sentence import NO_ROOM
from bilateral.errors import BilateralError, shorten

SMALLEST, SMALLEST_ON_SLIDE = 7.0, 14.0
"""The smallest type that print holds, and that can be read from the back of a room, in points."""
SLIDE, SLIDE_SHAPE = 11.9, (1.7, 1.8)
"""A figure so many inches wide, and of this shape (16:9 is 1.78), is a slide."""
SLACK = 0.6
"""How far letters stay inside the box of their line, in points."""
OPAQUE = 0.9


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing wrong with a figure.

    Attributes
    ----------
    kind : str
        ``overlap``, ``off the page``, ``small type``, ``line through a word``, ``colours``,
        ``contrast``, ``emptied``, ``no room``, ``glyphs`` or ``no source``.
    text : str
        What it is and where.
    """

    kind: str
    text: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.text}"


def audit(figure: Figure | Axes) -> tuple[Flaw, ...]:
    """List what keeps a matplotlib figure from being read; nothing about it need be ours.

    It looks for texts that overlap, leave the page or are set under 7 points (14 on a slide); words
    without contrast; marks that a style has emptied; lines, arrows,
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

    Raises
    ------
    BilateralError
        When it is no figure, or axes that are on none.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> figure = Figure()
    >>> for x in (0.5, 0.51):
    ...     _ = figure.text(x, 0.5, "Havana")
    >>> print(*audit(figure))
    overlap: 'Havana' and 'Havana'
    """
    if not isinstance(figure, Figure | Axes):
        msg = (
            f"{shorten(repr(figure))} is no figure; give one of matplotlib, or its axes; "
            "a chart of this package has chart.audit()"
        )
        raise BilateralError(msg)
    whole = figure if isinstance(figure, Figure) else figure.get_figure(root=True)
    if whole is None:
        msg = "the axes stand on no figure; an audit wants a figure, or axes on one"
        raise BilateralError(msg)
    with boxes_for_missing(whole):
        whole.draw_without_rendering()
        found = boxes(whole, SLACK)
        flaws = [
            *_overlaps(found),
            *_off(found, whole),
            *_small(found, whole),
            *_crossed(found, strokes(whole)),
            *(Flaw("colours", text) for text in confusions(whole, found)),
            *(Flaw("contrast", text) for text in faint_words(whole, found)),
            *(Flaw("emptied", text) for text in emptied_marks(whole)),
            *(Flaw(NO_ROOM, text) for text in refusals(whole)),
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
    for box in found:
        areas = {"the page": Bbox(figure.bbox.get_points()), "its axes": clip_of(box.text)}
        left = [name for name, area in areas.items() if area and _leaves(box, area)]
        if left:
            yield Flaw("off the page", f"{box.words} leaves {left[0]}")


def _leaves(box: Box, area: Bbox) -> bool:
    low, high = np.array(area.min) - 0.5, np.array(area.max) + 0.5
    return bool(((box.corners < low) | (box.corners > high)).any())


def _small(found: Sequence[Box], figure: Figure) -> Iterable[Flaw]:
    least = SMALLEST_ON_SLIDE if _is_slide(figure) else SMALLEST
    for box in found:
        size = float(box.text.get_fontsize())
        if size < least - 1e-6:
            yield Flaw("small type", f"{box.words} is set in {size:g} pt, under {least:g}")


def _is_slide(figure: Figure) -> bool:
    width, height = figure.get_size_inches()
    low, high = SLIDE_SHAPE
    return bool(width >= SLIDE and low < width / height < high)


def _crossed(found: Sequence[Box], drawn: Sequence[Stroke]) -> Iterable[Flaw]:
    seen = set()
    for at, number in _near([stroke.around for stroke in drawn], [box.around for box in found]):
        stroke, box = drawn[at], found[number]
        if (id(stroke.artist), number) not in seen and _through(stroke, box):
            seen.add((id(stroke.artist), number))
            yield Flaw("line through a word", f"{stroke.what} through {box.words}")


def _through(stroke: Stroke, box: Box) -> bool:
    if _masked(stroke, box):
        return False
    level = Bbox.intersection(box.level, _window(stroke, box))
    if level is None or level.width <= 0 or level.height <= 0:
        return False
    return bool(box.upright.transform_path(stroke.path).intersects_bbox(level, filled=False))


def _masked(stroke: Stroke, box: Box) -> bool:
    """Whether an opaque box behind the words hides the stroke."""
    ground = box.text.get_bbox_patch()
    if ground is None or to_rgba(ground.get_facecolor())[3] < OPAQUE:
        return False
    return bool(stroke.artist.get_zorder() <= box.text.get_zorder())


def _window(stroke: Stroke, box: Box) -> Bbox:
    """Return the part of the page where the stroke shows, as the level box sees it."""
    clip = clip_of(stroke.artist)
    if clip is None or box.angle:
        return box.level
    x, y = box.middle
    return Bbox(clip.get_points() - np.array([x, y]))
