"""Distances and directions on the globe."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.geodesy import EARTH_RADIUS_KM, azimuthal_equidistant_km, great_circle_km

LATITUDES = st.floats(-90, 90)
LONGITUDES = st.floats(-180, 180)
QUARTER = EARTH_RADIUS_KM * np.pi / 2


@pytest.mark.parametrize(
    ("places", "distance"),
    [
        ((0, 0, 0, 90), QUARTER),
        ((0, 0, 90, 0), QUARTER),
        ((90, 0, -90, 0), 2 * QUARTER),
        ((10, 179, 10, -179), 219.01),
        ((23.13, -82.38, 23.13, -82.38), 0),
    ],
)
def test_known_distances(places, distance):
    """Quarters and halves of the globe, a step over the date line, and no way at all."""
    assert great_circle_km(*places) == pytest.approx(distance, abs=0.01)


@given(LATITUDES, LONGITUDES, LATITUDES, LONGITUDES)
def test_distance_is_the_same_both_ways(lat_a, lon_a, lat_b, lon_b):
    """The way back is as long, and no way is longer than half the globe."""
    there = great_circle_km(lat_a, lon_a, lat_b, lon_b)
    assert there == pytest.approx(great_circle_km(lat_b, lon_b, lat_a, lon_a))
    assert 0 <= there <= 2 * QUARTER + 1e-6


@given(LATITUDES, LONGITUDES, st.floats(-89, 89), LONGITUDES)
def test_the_map_keeps_distances_from_its_middle(lat, lon, centre_lat, centre_lon):
    """A place is drawn as far from the middle as it is on the globe."""
    x, y = azimuthal_equidistant_km([lat], [lon], (centre_lat, centre_lon))
    distance = great_circle_km(centre_lat, centre_lon, lat, lon)
    if distance < 2 * QUARTER - 1:  # the far point of the globe is a circle, not a place
        assert np.hypot(x, y)[0] == pytest.approx(distance, abs=1e-3)


@pytest.mark.parametrize(
    ("place", "direction"), [((50, 0), (0, 1)), ((-50, 0), (0, -1)), ((0, 50), (1, 0))]
)
def test_north_is_up_and_east_is_right(place, direction):
    """From the middle of the map, directions are those of the compass."""
    x, y = azimuthal_equidistant_km([place[0]], [place[1]], (0, 0))
    assert np.sign(np.round([x[0], y[0]], 6)).tolist() == list(direction)
