"""All that a figure draws with an edge (lines, bars, arrows, markers) as paths on the page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

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

from bilateral._charts.audit.boxes import undrawn
from bilateral._charts.color_difference import Array, differences

FAINT = 10.0
"""A line that differs less than this from its ground does not disturb a word (CIEDE2000)."""
EDGED = Line2D | Patch | Collection
BLANK = {"None", "none", "", " "}

Colour = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, eq=False)
class Stroke:
    """One edge on the page, in pixels, with what drew it and the box in which it shows."""

    artist: Artist
    path: Path
    around: Bbox

    @property
    def what(self) -> str:
        """What drew it, in words."""
        name = type(self.artist).__name__
        return f"{name} {self.artist.get_gid()}" if self.artist.get_gid() else name


def strokes(figure: Figure) -> list[Stroke]:
    """Find every edge that can be seen against its ground."""
    placed = (
        (artist, path, _shown(path, artist))
        for artist in _drawn(figure)
        for path in _paths(artist, figure.dpi)
    )
    return [Stroke(artist, path, box) for artist, path, box in placed if box is not None]


def has_line(line: Line2D) -> bool:
    """Whether its points are joined."""
    return str(line.get_linestyle()) not in BLANK and np.shape(line.get_xydata())[0] > 1


def has_marker(line: Line2D) -> bool:
    """Whether its points are marked."""
    marker = line.get_marker()
    return marker is not None and not (isinstance(marker, str) and marker in BLANK)


def marker_name(line: Line2D) -> str:
    """Name the shape of its markers."""
    marker: Any = line.get_marker()
    return f"path of {len(marker)}" if isinstance(marker, Path) else str(marker)


def _drawn(figure: Figure) -> Iterator[Artist]:
    skipped = set(map(id, _ground(figure)))
    for artist in figure.findobj():
        if isinstance(artist, Annotation) and artist.arrow_patch is not None:
            yield artist.arrow_patch
        edged = isinstance(artist, EDGED) and not isinstance(artist, QuadMesh)
        if edged and id(artist) not in skipped and not _faint(artist):
            yield artist


def _ground(figure: Figure) -> Iterator[Artist]:
    """Find what is not drawn, is the ground itself, or does not run over it, as the ticks do."""
    yield from undrawn(figure)
    yield figure.patch
    for axes in figure.findobj(Axes):
        yield axes.patch
        yield from () if axes.axison and axes.get_frame_on() else axes.spines.values()
    for axis in figure.findobj(Axis):
        for tick in (*axis.get_major_ticks(), *axis.get_minor_ticks()):
            yield from (tick.tick1line, tick.tick2line)


def _faint(artist: Artist) -> bool:
    """Whether it can hardly be seen on the ground of its axes."""
    axes = artist.axes
    ground = to_hex(axes.get_facecolor()) if isinstance(axes, Axes) else "#ffffff"
    return all(
        differences(_over(colour, ground), ground)["normal"] < FAINT for colour in _colours(artist)
    )


def _colours(artist: Any) -> Iterator[Colour]:
    alpha = artist.get_alpha()
    if isinstance(artist, Line2D):
        if has_line(artist):
            yield to_rgba(artist.get_color(), alpha)
        if has_marker(artist):
            yield to_rgba(artist.get_markeredgecolor(), alpha)
            yield to_rgba(artist.get_markerfacecolor(), alpha)
        return
    if np.any(artist.get_linewidth()):
        yield from map(to_rgba, np.atleast_2d(artist.get_edgecolor()))
    yield from map(to_rgba, np.atleast_2d(artist.get_facecolor()))


def _over(colour: Colour, ground: str) -> str:
    alpha = colour[3]
    below = to_rgba(ground)
    mixed = [on * alpha + under * (1 - alpha) for on, under in zip(colour, below, strict=True)]
    return to_hex((mixed[0], mixed[1], mixed[2]))


def _paths(artist: Any, dpi: float) -> Iterator[Path]:
    if isinstance(artist, Collection):
        yield from _collected(artist)
        return
    path = artist.get_transform().transform_path(artist.get_path())
    if isinstance(artist, Patch):
        yield path
    elif has_line(artist):
        yield from _unbroken(path.vertices)
    if isinstance(artist, Line2D) and has_marker(artist):
        yield from _markers(_marked(artist, path.vertices), artist.get_markersize() * dpi / 72 / 2)


def _unbroken(points: Any) -> Iterator[Path]:
    """Split a line where a point is missing: there it is not drawn."""
    for piece in np.split(points, np.flatnonzero(~np.isfinite(points).all(axis=1))):
        there = piece[np.isfinite(piece).all(axis=1)]
        if len(there):
            yield Path(there)


def _marked(line: Line2D, points: Any) -> Any:
    """Keep the points of a line that have a marker; of all rules for it, only a list is read."""
    every = line.get_markevery()
    return points[every] if isinstance(every, list) else points


def _markers(points: Any, half: float) -> Iterator[Path]:
    """Take a marker for the diagonal of the square around it."""
    for x, y in _finite(points):
        yield Path([(x - half, y - half), (x + half, y + half)])


def _collected(collection: Any) -> Iterator[Path]:
    """Lay out a collection: its paths where they are, or as markers at its offsets."""
    sizes: Any = collection.get_transforms()
    if not len(sizes):
        transform = collection.get_transform()
        yield from (transform.transform_path(path) for path in collection.get_paths())
        return
    halves = [np.sqrt(abs(np.linalg.det(matrix[:2, :2]))) / 2 for matrix in sizes]
    points = collection.get_offset_transform().transform(collection.get_offsets())
    for number, point in enumerate(points):
        yield from _markers([point], float(halves[number % len(halves)]))


def _finite(points: Any) -> Array:
    array: Array = np.asarray(points, dtype=float).reshape(-1, 2)
    kept: Array = array[np.isfinite(array).all(axis=1)]
    return kept


def _shown(path: Path, artist: Artist) -> Bbox | None:
    """Return the box of an edge inside what clips it; None where nothing of it shows."""
    points = _finite(path.vertices)
    if not len(points):
        return None
    box = Bbox([points.min(axis=0), points.max(axis=0)])
    clip = clip_of(artist)
    return box if clip is None else Bbox.intersection(box, clip)


def clip_of(artist: Artist) -> Bbox | None:
    """Return the part of the page in which an artist may show; None is all of it."""
    clip = artist.get_clip_box() if artist.get_clip_on() else None
    return None if clip is None else Bbox(clip.get_points())
