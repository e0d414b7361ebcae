"""The shapes of countries, read from the TopoJSON that ships."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from bilateral.resources import shipped

Ring = NDArray[np.float64]


class Country(NamedTuple):
    """One country: its ISO 3166-1 numeric code, if it has one, and its rings of (lon, lat)."""

    code: str | None
    rings: tuple[Ring, ...]


@cache
def countries() -> tuple[Country, ...]:
    """Read every country; small states have no shape at this scale (1:110 million).

    Returns
    -------
    tuple of Country
        Rings are arrays of degrees, longitude before latitude, the last place the first again.

    Examples
    --------
    >>> cuba = next(country for country in countries() if country.code == "192")
    >>> [ring.shape[1] for ring in cuba.rings]
    [2]
    """
    topology = json.loads(shipped("maps", "countries-110m.json").read_text(encoding="utf-8"))
    arcs = _arcs(topology)
    shapes = topology["objects"]["countries"]["geometries"]
    return tuple(Country(shape.get("id"), tuple(_rings(shape, arcs))) for shape in shapes)


@cache
def by_code() -> Mapping[str, Country]:
    """Lay the countries that have a numeric code out by it."""
    return MappingProxyType(
        {country.code: country for country in countries() if country.code is not None}
    )


def _arcs(topology: Mapping[str, Any]) -> list[Ring]:
    """Turn arcs from steps on a grid into degrees."""
    scale, shift = (np.array(topology["transform"][name]) for name in ("scale", "translate"))
    return [np.cumsum(np.array(arc, float), axis=0) * scale + shift for arc in topology["arcs"]]


def _rings(shape: Mapping[str, Any], arcs: Sequence[Ring]) -> list[Ring]:
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    return [_joined(ring, arcs) for polygon in polygons for ring in polygon]


def _joined(ring: Sequence[int], arcs: Sequence[Ring]) -> Ring:
    """Put the arcs of a ring together; ``~n`` is arc n the other way round."""
    parts = [arcs[number] if number >= 0 else arcs[~number][::-1] for number in ring]
    return np.concatenate([parts[0], *(part[1:] for part in parts[1:])])
