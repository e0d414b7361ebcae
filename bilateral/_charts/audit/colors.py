"""Whether the colours of a figure's marks stay apart, and what else tells the marks apart."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import to_hex, to_rgba
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.transforms import Bbox
from numpy.typing import NDArray

from bilateral._charts.audit.boxes import Box
from bilateral._charts.audit.lines import has_line, has_marker, marker_name
from bilateral._charts.color_difference import Array, differences

APART = 20.0
FAINTEST = 0.1
"""What is more transparent than this is not seen."""
GROUND = 10.0
NEAR = 10.0
"""How near a label is to the mark that it names, in points."""
WIDER = 24.0
"""How far beyond its head a column of marks reaches, in points."""
MOST = 24
"""More colours than this are a scale, not categories."""


@dataclass(frozen=True, slots=True)
class Group:
    """Marks of one colour and shape: their boxes, whether each has a label, and their edges."""

    colour: str
    boxes: Array
    labelled: bool
    edges: frozenset[str]

    @property
    def around(self) -> Array:
        """The box around them all."""
        return np.concatenate([self.boxes[:, :2].min(axis=0), self.boxes[:, 2:].max(axis=0)])


def confusions(figure: Figure, texts: Sequence[Box]) -> Iterator[str]:
    """Find pairs of colours on like marks that some reader cannot tell apart."""
    labels = np.array([box.around.extents for box in texts]).reshape(-1, 4)
    for axes in figure.findobj(Axes):
        for shape, marks in _by_shape(axes).items():
            groups = _groups(marks, labels, NEAR * figure.dpi / 72)
            for first, other in combinations(groups if len(groups) <= MOST else [], 2):
                message = _confused(first, other, labels)
                if message and not _headed(first, other, texts, figure.dpi / 72):
                    yield f"{message} ({shape})"


def _confused(first: Group, other: Group, labels: Array) -> str:
    close = {
        name: round(value)
        for name, value in differences(first.colour, other.colour).items()
        if value < APART
    }
    if not close or (first.labelled and other.labelled) or _placed_apart(first, other, labels):
        return ""
    where = ", ".join(f"{value} in {name}" for name, value in close.items())
    pair = f"{first.colour} and {other.colour}"
    return f"{pair} are closer than {APART:g}, with nothing else to tell them apart: {where}"


def _placed_apart(first: Group, other: Group, labels: Array) -> bool:
    """Whether a straight line parts the two, with words on either side of it."""
    for low, high in ((0, 2), (1, 3)):
        sides = [(group.around[low], group.around[high]) for group in (first, other)]
        (_, end), (start, _) = sorted(sides)
        middle = (labels[:, low] + labels[:, high]) / 2
        parted = (start + end) / 2
        if end < start and (middle < parted).any() and (middle > parted).any():
            return True
    return False


def _headed(first: Group, other: Group, texts: Sequence[Box], point: float) -> bool:
    """Whether the two never share a column, or a row, and each of theirs has a word in its colour.

    As in a table: its heads tell the columns apart, in grey as well. A head may be narrower than
    what is below it.
    """
    aside = np.array([-WIDER, WIDER]) * point
    for low, high in ((0, 2), (1, 3)):
        firsts, others = first.boxes[:, (low, high)], other.boxes[:, (low, high)]
        heads = [
            np.array(
                [
                    (box.around.extents[low], box.around.extents[high])
                    for box in texts
                    if _is_in(box, group.edges)
                ]
            )
            for group in (first, other)
        ]
        if not _meet(firsts, others).any() and all(
            len(words) and _meet(marks, words + aside).any(axis=1).all()
            for marks, words in zip((firsts, others), heads, strict=True)
        ):
            return True
    return False


def _is_in(box: Box, colours: frozenset[str]) -> bool:
    return to_hex(box.text.get_color()) in colours


def _meet(ones: Array, others: Array) -> NDArray[np.bool_]:
    """Say of each stretch of one list and each of another whether they have a point in common."""
    shared: NDArray[np.bool_] = (ones[:, None, 0] < others[None, :, 1]) & (
        ones[:, None, 1] > others[None, :, 0]
    )
    return shared


def _by_shape(axes: Axes) -> dict[str, list[tuple[str, str, Bbox]]]:
    shapes: dict[str, list[tuple[str, str, Bbox]]] = defaultdict(list)
    ground = to_hex(axes.get_facecolor())
    for artist in (*axes.lines, *axes.patches, *axes.collections):
        if artist.get_visible():
            for shape, colour in _looks(artist, ground):
                if differences(colour, ground)["normal"] >= GROUND:
                    edge = _edge(artist) or colour
                    shapes[shape].append((colour, edge, artist.get_window_extent()))
    return shapes


def _edge(artist: Any) -> str:
    """Return the colour of what surrounds a marker or an area; empty for lines and collections."""
    if isinstance(artist, Line2D) and has_marker(artist):
        return to_hex(artist.get_markeredgecolor())
    return to_hex(artist.get_edgecolor()) if isinstance(artist, Patch) else ""


def _groups(marks: Iterable[tuple[str, str, Bbox]], labels: Array, near: float) -> list[Group]:
    by_colour: dict[str, list[tuple[str, Bbox]]] = defaultdict(list)
    for colour, edge, box in marks:
        by_colour[colour].append((edge, box))
    return [
        Group(
            colour,
            np.array([box.extents for _, box in found]),
            labelled=all(_labelled(box, labels, near) for _, box in found),
            edges=frozenset(edge for edge, _ in found),
        )
        for colour, found in by_colour.items()
    ]


def _labelled(box: Bbox, labels: Array, near: float) -> bool:
    """Return whether labels are next to a mark, at its height."""
    left, low, right, high = box.extents
    overlaps = (labels[:, 1] <= high) & (labels[:, 3] >= low)
    across = (labels[:, 0] <= right + near) & (labels[:, 2] >= left - near)
    return bool((overlaps & across).any())


def _looks(artist: Any, ground: str) -> Iterator[tuple[str, str]]:
    """Yield what a mark looks like without its colour, and its colour."""
    if isinstance(artist, Line2D):
        if has_marker(artist):
            filled, colour = _seen(
                artist.get_markerfacecolor(), artist.get_markeredgecolor(), ground
            )
            inside = artist.get_fillstyle() if filled else "hollow"
            yield f"marker {marker_name(artist)} {inside}", colour
        elif has_line(artist):
            yield f"line {artist.get_linestyle()}", to_hex(artist.get_color())
    elif isinstance(artist, Patch):
        filled, colour = _seen(artist.get_facecolor(), artist.get_edgecolor(), ground)
        yield f"area {artist.get_hatch() or ''}{'' if filled else ' hollow'}".strip(), colour
    elif artist.get_array() is None:
        yield from _collected(artist)


def _collected(collection: Any) -> Iterator[tuple[str, str]]:
    paths = collection.get_paths()
    faces = np.atleast_2d(collection.get_facecolor())
    faces = faces if faces.size else np.atleast_2d(collection.get_edgecolor())
    shape = f"{len(paths[0].vertices) if paths else 0} points {collection.get_hatch() or ''}"
    for colour in {to_hex(face) for face in faces if face.size}:
        yield f"collection of {shape}".strip(), colour


def _seen(face: Any, edge: Any, ground: str) -> tuple[bool, str]:
    """Whether the inside shows against the ground, and the colour that meets the eye."""
    red, green, blue, alpha = to_rgba(face)
    inside = to_hex((red, green, blue))
    if alpha > FAINTEST and differences(inside, ground)["normal"] >= GROUND:
        return True, inside
    return False, to_hex(edge) if to_rgba(edge)[3] > FAINTEST else ground
