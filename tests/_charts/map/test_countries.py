"""The shapes of countries that ship."""

import numpy as np

from bilateral._charts.map.countries import by_code, countries


def test_all_countries_are_read():
    """The file has 177 countries, of which three have no code."""
    assert len(countries()) == 177
    assert sum(country.code is None for country in countries()) == 3


def test_rings_are_closed_and_in_degrees():
    """A ring ends where it began, and no place lies off the globe."""
    for country in countries():
        for ring in country.rings:
            assert np.allclose(ring[0], ring[-1])
            assert (np.abs(ring) <= [180.001, 90.001]).all()


def test_cuba_lies_where_cuba_is():
    """Decoding keeps places: Cuba spans 74 to 85 degrees west and 19 to 24 north."""
    ring = np.concatenate(by_code()["192"].rings)
    assert np.allclose(ring.min(axis=0), [-85, 19.8], atol=0.6)
    assert np.allclose(ring.max(axis=0), [-74.2, 23.2], atol=0.6)
