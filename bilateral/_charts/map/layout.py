"""The view of a map: as wide as its page, and never much higher than it must be."""

from dataclasses import dataclass

from bilateral._charts.canvas import Space
from bilateral._charts.map.read import Places
from bilateral._charts.page import LABEL
from bilateral._charts.typesetting import Type
from bilateral._charts.widths import by_width

SHAPE = 0.62
"""The height of the map relative to its width."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The size of the view in points, and the type of its words."""

    width: float
    height: float
    type: Type


def lay_out(places: Places, space: Space) -> Layout:  # noqa: ARG001 (as all charts)
    """Take the axes that are given, or the shape of a map."""
    height = space.height if space.fixed else min(space.width * SHAPE, space.height)
    return Layout(space.width, height, Type(by_width(LABEL, space.width / 72)))
