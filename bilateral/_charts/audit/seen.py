"""What cannot be seen in a figure: words without contrast, and marks that a style has emptied."""

from collections.abc import Iterator, Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.colors import to_hex, to_rgba
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.text import Text

from bilateral._charts.audit.boxes import Box
from bilateral._charts.audit.lines import has_line, has_marker
from bilateral._charts.color_difference import luminance
from bilateral._charts.sentence import NO_ROOM

LEAST_CONTRAST = 3.0
"""The least ratio of light between words and what they stand on, as WCAG reckons it."""
OPAQUE = 0.9
NOTHING = 0.05


def faint_words(figure: Figure, texts: Sequence[Box]) -> Iterator[str]:
    """Find words that hardly differ from what they stand on."""
    grounds = [patch for axes in figure.findobj(Axes) for patch in _areas(axes)]
    for box in texts:
        ground = _ground(figure, box, grounds)
        ratio = _ratio(to_hex(box.text.get_color()), ground)
        if ratio < LEAST_CONTRAST:
            yield f"{box.words} on {ground}: {ratio:.1f} to 1, under {LEAST_CONTRAST:g}"


def emptied_marks(figure: Figure) -> Iterator[str]:
    """Find marks with a name, as charts give them, of which nothing is seen.

    A marker that a chart means to be hollow is filled with paper; one without a filling is emptied
    by a setting, such as ``markers.fillstyle``.
    """
    for artist in figure.findobj(lambda artist: bool(artist.get_gid()) and artist.get_visible()):
        if isinstance(artist, Line2D) and _is_emptied_line(artist):
            yield f"{artist.get_gid()} is drawn with nothing in it"
        elif isinstance(artist, Patch) and _is_emptied_area(artist):
            yield f"{artist.get_gid()} is drawn with neither filling nor edge"


def refusals(figure: Figure) -> Iterator[str]:
    """Find the words that stand in the place of a chart which has no room."""
    lines = [
        text.get_text()
        for text in figure.findobj(Text)
        if str(text.get_gid() or "").startswith(NO_ROOM)
    ]
    if lines:
        yield " ".join(lines)


def _is_emptied_line(line: Line2D) -> bool:
    if has_marker(line):
        return line.get_fillstyle() == "none" or line.get_markersize() <= 0
    return has_line(line) and line.get_linewidth() <= 0


def _is_emptied_area(area: Any) -> bool:
    has_edge = area.get_linewidth() > 0 and to_rgba(area.get_edgecolor())[3] > NOTHING
    return not (area.get_hatch() or has_edge or to_rgba(area.get_facecolor())[3] > NOTHING)


def _areas(axes: Axes) -> Iterator[Any]:
    """List what is filled, from the ground up."""
    if axes.axison and axes.get_frame_on():
        yield axes.patch
    yield from sorted(
        (area for area in axes.patches if area.get_visible()), key=lambda area: area.get_zorder()
    )


def _ground(figure: Figure, box: Box, areas: Sequence[Any]) -> str:
    """Give the colour that words stand on."""
    around = box.text.get_bbox_patch()
    below = [
        to_rgba(area.get_facecolor())
        for area in areas
        if area.get_zorder() <= box.text.get_zorder()
        and area.get_window_extent().contains(*box.middle)
    ]
    below += [] if around is None else [to_rgba(around.get_facecolor())]
    filled = [colour for colour in below if colour[3] >= OPAQUE]
    return to_hex(filled[-1] if filled else figure.get_facecolor())


def _ratio(first: str, other: str) -> float:
    low, high = sorted(map(luminance, (first, other)))
    return (high + 0.05) / (low + 0.05)
