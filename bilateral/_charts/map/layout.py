"""The view of a map: as wide as its page, and never much higher than it must be."""

from dataclasses import dataclass

from bilateral._charts.canvas import Space
from bilateral._charts.map.read import Places
from bilateral._charts.typesetting import Type

SHAPE, NARROW_SHAPE = 0.62, 0.85
"""The height of the map as a share of its width, on a page and on a narrow one."""
NARROW = 380.0
"""A page is narrow under so many points."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The size of the view in points, and the type of its words."""

    width: float
    height: float
    type: Type


def lay_out(places: Places, space: Space) -> Layout:  # noqa: ARG001 (as all charts)
    """Take the axes that are given, or the shape of a map."""
    shape = NARROW_SHAPE if space.width < NARROW else SHAPE
    height = space.height if space.fixed else min(space.width * shape, space.height)
    return Layout(space.width, height, space.type)
