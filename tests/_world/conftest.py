"""A small world: five states, two years, a few figures."""

import pandas as pd
import pytest

import bilateral as bl

GOODS = [
    ("CUB", "PAK", 1990, 5.0),
    ("PAK", "CUB", 1990, 2.0),
    ("CUB", "LAO", 1990, 0.0),
    ("USA", "MEX", 1990, 5.0),
    ("USA", "CAN", 1990, 9.0),
    ("CUB", "PAK", 1992, 7.0),
]
VOTES = [("CUB", "PAK", 1990, 0.6), ("CUB", "LAO", 1990, 0.9), ("USA", "CAN", 1990, 0.8)]
PEOPLE = [("CUB", 1990, 10.6), ("PAK", 1990, 110.0), ("LAO", 1990, 4.1), ("USA", 1990, 250.0)]


@pytest.fixture
def goods():
    """Build a frame of what one state sends to another."""
    return pd.DataFrame(GOODS, columns=["state_a", "state_b", "year", "tons"])


@pytest.fixture
def votes():
    """Build a frame of how often two states vote alike."""
    return pd.DataFrame(VOTES, columns=["state_a", "state_b", "year", "alike"])


@pytest.fixture
def people():
    """Build a frame of how many people a state has."""
    return pd.DataFrame(PEOPLE, columns=["state", "year", "people"])


@pytest.fixture
def panel(goods, votes, people):
    """Open a directed panel with all three."""
    return bl.dyad_years(years=(1990, 1992)).add(goods).add(votes, symmetric=True).add(people)


@pytest.fixture
def both(panel):
    """Compare two pairs that share Cuba."""
    return panel.compare(("CUB", "PAK"), ("CUB", "LAO"))
