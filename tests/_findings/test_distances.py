"""How far the partners are."""

import pytest

import bilateral as bl
from bilateral._findings.distances import distances
from tests._findings.invented import index_cases

NAMES = ("cuba-pakistan", "cuba-laos")


@pytest.fixture(scope="module")
def both():
    """Index the shipped cases."""
    return index_cases([bl.load(name) for name in NAMES], "CUB")


def test_distances_of_the_shipped_cases(both):
    """Havana to Islamabad and to Vientiane, to the kilometre that the places allow."""
    frame = distances(both)
    assert frame["capital"].to_list() == ["Islamabad", "Vientiane"]
    assert frame["distance_km"].to_list() == pytest.approx([13_183, 15_413], abs=5)
    assert frame["focal_capital"].unique().tolist() == ["Havana"]
    assert frame["iso_numeric"].to_list() == ["586", "418"]
