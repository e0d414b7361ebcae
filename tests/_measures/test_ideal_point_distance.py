"""How far apart the ideal points of two states are."""

import pandas as pd
import pytest

import bilateral as bl
from bilateral.errors import DataSetError

HEAD = ["ccode", "session", "NVotes", "IdealPoint", "Q5%", "Q95%"]


@pytest.fixture
def points(tmp_path):
    """Give a made file in the published layout: three states in one session, one in the next."""
    rows = [(2, 55, 2.5), (40, 55, -1.5), (770, 55, -1.0), (40, 56, -1.0)]
    frame = pd.DataFrame([(c, s, 70, p, p - 0.1, p + 0.1) for c, s, p in rows], columns=HEAD)
    path = tmp_path / "points.csv"
    frame.to_csv(path, index=False)
    return path


def test_the_distance_is_that_of_two_points(points):
    """A session opens in a year; a state alone in it has no pair."""
    found = bl.ideal_point_distance(path=points).frame
    assert found.values.tolist() == [[2, 40, 2000, 4.0], [2, 770, 2000, 3.5], [40, 770, 2000, 0.5]]


def test_a_panel_takes_it_with_its_source(points):
    """It is the same in both directions."""
    panel = bl.dyad_years(years=2000).add(bl.ideal_point_distance(2000, path=points))
    assert panel.pair("PAK", "CUB")["ideal_point_distance"].tolist() == [0.5]
    assert "Bailey" in panel.cite()


def test_a_year_outside_is_refused(points):
    """The message names the years that there are."""
    with pytest.raises(DataSetError, match="2000 to 2001"):
        bl.ideal_point_distance(1980, path=points)
