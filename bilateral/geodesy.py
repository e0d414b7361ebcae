"""Distances and directions on the globe, for maps and tables."""

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]

EARTH_RADIUS_KM = 6371.0088
"""The mean radius of the earth (IUGG)."""


def great_circle_km(
    latitude_a: ArrayLike, longitude_a: ArrayLike, latitude_b: ArrayLike, longitude_b: ArrayLike
) -> Any:
    """Return the great-circle distance between two places on a sphere of the mean radius.

    Parameters
    ----------
    latitude_a, longitude_a, latitude_b, longitude_b : array_like
        In degrees, north and east positive; they broadcast.

    Returns
    -------
    float or numpy.ndarray
        Kilometres, from 0 to about 20,015. The earth is not a sphere: expect an error of up to 0.5
        %.

    References
    ----------
    The haversine formula (Sinnott 1984, "Virtues of the Haversine", Sky and Telescope 68).

    Examples
    --------
    >>> round(float(great_circle_km(23.13, -82.38, 17.97, 102.60)))
    15413
    """
    a, b = np.radians(np.asarray(latitude_a, float)), np.radians(np.asarray(latitude_b, float))
    apart = np.radians(np.asarray(longitude_b, float) - np.asarray(longitude_a, float))
    half = np.sin((b - a) / 2) ** 2 + np.cos(a) * np.cos(b) * np.sin(apart / 2) ** 2
    return 2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.clip(half, 0, 1)))


def azimuthal_equidistant_km(
    latitude: ArrayLike, longitude: ArrayLike, centre: tuple[float, float]
) -> tuple[Floats, Floats]:
    """Project places so that their distance and direction from a centre are true.

    Parameters
    ----------
    latitude, longitude : array_like
        In degrees, of one shape.
    centre : (float, float)
        Latitude and longitude of the place projected to 0, 0.

    Returns
    -------
    x, y : numpy.ndarray
        Kilometres east and north; ``hypot(x, y)`` is the great-circle distance from the centre.

    References
    ----------
    Snyder (1987), Map Projections: A Working Manual, USGS Professional Paper 1395, p. 195.

    Examples
    --------
    >>> x, y = azimuthal_equidistant_km([17.97], [102.60], (23.13, -82.38))
    >>> round(float(np.hypot(x, y)[0]))
    15413
    """
    lat, lon = np.radians(np.asarray(latitude, float)), np.radians(np.asarray(longitude, float))
    lat0, lon0 = np.radians(centre)
    distance = great_circle_km(*centre, np.degrees(lat), np.degrees(lon))
    east = np.cos(lat) * np.sin(lon - lon0)
    north = np.cos(lat0) * np.sin(lat) - np.sin(lat0) * np.cos(lat) * np.cos(lon - lon0)
    away = np.hypot(east, north)
    scale = np.divide(distance, away, out=np.zeros_like(away), where=away > 0)
    return scale * east, scale * north
