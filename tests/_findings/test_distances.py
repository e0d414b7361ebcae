"""How far the partners are."""

import pytest

import bilateral as bl
from bilateral._findings.distances import distances
from bilateral.relationship.tables import tables

PARTNERS = {"cuba-pakistan": "PAK", "cuba-laos": "LAO"}


@pytest.fixture(scope="module")
def both():
    """Give the tables of the shipped cases."""
    return tables([bl.load(name) for name in PARTNERS])


def test_distances_of_the_shipped_cases(both):
    """Havana to Islamabad and to Vientiane, to the kilometre that the places allow."""
    frame = distances(both, focal="CUB", partners=PARTNERS)
    assert frame["capital"].to_list() == ["Islamabad", "Vientiane"]
    assert frame["distance_km"].to_list() == pytest.approx([13_183, 15_413], abs=5)
    assert frame["focal_capital"].unique().tolist() == ["Havana"]
    assert frame["iso_numeric"].to_list() == ["586", "418"]


def test_ties_are_those_that_count(both):
    """A reported absence adds nothing."""
    ties = both["ties"]
    fewer = both | {"ties": ties[~ties["absent"]]}
    counts = distances(both, focal="CUB", partners=PARTNERS)["ties"].to_list()
    assert counts == distances(fewer, focal="CUB", partners=PARTNERS)["ties"].to_list()
