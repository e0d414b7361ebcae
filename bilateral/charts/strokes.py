"""All that is drawn with an edge in a figure (lines, bars, arrows, markers) as paths on the page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.collections import Collection, QuadMesh
from matplotlib.colors import to_hex, to_rgba
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.path import Path
from matplotlib.text import Annotation
from matplotlib.transforms import Bbox

from bilateral.charts.vision import differences

FAINT = 10.0
"""A line that differs less than this from its ground does not disturb a word (CIEDE2000)."""


@dataclass(frozen=True, slots=True, eq=False)
class Stroke:
    """One edge on the page, in pixels, with what drew it and the part of the page it may show in."""

    artist: Artist
    path: Path
    around: Bbox
    what: str


def strokes(figure: Figure) -> list[Stroke]:
    """Find every edge that can be seen against its ground."""
    made = []
    for artist, what in _drawn(figure):
        for path in _paths(artist, figure.dpi):
            around = _shown(path, artist)
            if around is not None:
                made.append(Stroke(artist, path, around, what))
    return made


def _drawn(figure: Figure) -> Iterator[tuple[Artist, str]]:
    skipped = {id(axes.patch) for axes in figure.findobj(Axes)} | {id(figure.patch)}
    skipped |= {id(line) for axis in figure.findobj(Axis) for line in _ticks(axis)}
    for artist in figure.findobj(lambda artist: not artist.get_visible()):
        skipped |= {id(part) for part in artist.findobj()}
    for axes in figure.findobj(Axes):
        if not axes.axison:
            skipped |= {id(spine) for spine in axes.spines.values()}
    for artist in figure.findobj():
        if id(artist) in skipped:
            continue
        if isinstance(artist, Line2D | Patch | Collection) and not isinstance(artist, QuadMesh):
            if not _faint(artist):
                yield artist, _name(artist)
        elif isinstance(artist, Annotation) and artist.arrow_patch is not None:
            yield artist.arrow_patch, "arrow"


def _ticks(axis: Axis) -> Iterable[Line2D]:
    """Find the lines of an axis that are not drawn over the data: tick marks, grids out of view."""
    low, high = sorted(axis.get_view_interval())
    for tick in (*axis.get_major_ticks(), *axis.get_minor_ticks()):
        yield from (tick.tick1line, tick.tick2line)
        if not low <= tick.get_loc() <= high:
            yield tick.gridline


def _name(artist: Artist) -> str:
    if artist.get_gid():
        return f"{type(artist).__name__} {artist.get_gid()}"
    return type(artist).__name__


def _faint(artist: Artist) -> bool:
    """Whether it can hardly be seen on the ground of its axes."""
    axes = getattr(artist, "axes", None)
    ground = to_hex(axes.get_facecolor()) if axes is not None else "#ffffff"
    seen = [colour for colour in _colours(artist) if colour is not None]
    return all(differences(_over(colour, ground), ground)["normal"] < FAINT for colour in seen)


def _colours(artist: Artist) -> Iterable[tuple[float, float, float, float] | None]:
    alpha = artist.get_alpha()
    if isinstance(artist, Line2D):
        if artist.get_linestyle() not in {"None", "none", "", " "}:
            yield to_rgba(artist.get_color(), alpha)
        if artist.get_marker() not in {None, "None", "none", "", " "}:
            yield to_rgba(artist.get_markeredgecolor(), alpha)
            yield to_rgba(artist.get_markerfacecolor(), alpha)
    elif isinstance(artist, Patch):
        if artist.get_linewidth() > 0:
            yield to_rgba(artist.get_edgecolor())
        yield to_rgba(artist.get_facecolor())
    elif isinstance(artist, Collection):
        yield from map(to_rgba, artist.get_edgecolor())
        yield from map(to_rgba, artist.get_facecolor())


def _over(colour: tuple[float, float, float, float] | None, ground: str) -> str:
    red, green, blue, alpha = colour or (0, 0, 0, 0)
    mixed = np.array([red, green, blue]) * alpha + np.array(to_rgba(ground)[:3]) * (1 - alpha)
    return str(to_hex(mixed))


def _paths(artist: Artist, dpi: float) -> Iterator[Path]:
    if isinstance(artist, Line2D):
        line = artist.get_transform().transform_path(artist.get_path())
        if artist.get_linestyle() not in {"None", "none", "", " "} and len(line.vertices) > 1:
            yield line
        if artist.get_marker() not in {None, "None", "none", "", " "}:
            yield from _markers(line.vertices, artist.get_markersize() * dpi / 72 / 2)
    elif isinstance(artist, Patch):
        yield artist.get_transform().transform_path(artist.get_path())
    elif isinstance(artist, Collection):
        yield from _collected(artist, dpi)


def _markers(points: np.ndarray, half: float) -> Iterator[Path]:
    for x, y in points[np.isfinite(points).all(axis=1)]:
        yield Path([(x - half, y - half), (x + half, y + half)])


def _collected(collection: Collection, dpi: float) -> Iterator[Path]:
    """Lay out a collection: its paths where they are, or each at its offsets."""
    paths = [collection.get_transform().transform_path(path) for path in collection.get_paths()]
    offsets = np.atleast_2d(collection.get_offset_transform().transform(collection.get_offsets()))
    sizes = collection.get_transforms()
    if not len(sizes):
        yield from paths
        return
    scale = np.sqrt(np.abs([np.linalg.det(matrix[:2, :2]) for matrix in sizes])) * 0.5
    for number, point in enumerate(offsets):
        yield from _markers(point[None, :], float(scale[number % len(scale)]))


def _shown(path: Path, artist: Artist) -> Bbox | None:
    """Give the box of an edge inside what clips it; None where nothing of it shows."""
    points = path.vertices[np.isfinite(path.vertices).all(axis=1)]
    if not len(points):
        return None
    box = Bbox([points.min(axis=0), points.max(axis=0)])
    clip = artist.get_clip_box() if artist.get_clip_on() else None
    if clip is None:
        return box
    kept = Bbox.intersection(box, clip)
    return kept if kept is not None else None
