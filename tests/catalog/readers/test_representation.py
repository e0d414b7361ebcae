"""Diplomatic exchange: who is represented where, and what the code 9 leaves open."""

import pandas as pd
import pytest

from bilateral.catalog.read import read

PUBLISHED = """ccode1,ccode2,year,DR_at_1,DR_at_2,DE,version
2,20,1930,0,2,1,2006.1
2,20,1950,9,9,1,2006.1
2,40,1980,9,9,0,2006.1
40,710,1965,9,0,1,2006.1
40,812,1975,3,1,1,2006.1
40,812,1980,0,0,0,2006.1
"""


@pytest.fixture
def frame(tmp_path):
    path = tmp_path / "exchange.csv"
    path.write_text(PUBLISHED)
    return read("cow-diplomatic-exchange", path)


def row(frame, a, b, year):
    return frame.set_index(["cow_a", "cow_b", "year"]).loc[(a, b, year)]


def test_a_representation_at_1_is_sent_by_2(frame):
    """DR_at_1 is what state 2 has at state 1."""
    assert len(frame) == 12
    assert row(frame, 812, 40, 1975)["diplomatic_rank"] == 3  # at 1, Cuba, by Laos
    assert row(frame, 40, 812, 1975)["diplomatic_rank"] == 1
    assert row(frame, 2, 20, 1930)[["diplomatic_rank", "diplomatic_mission"]].tolist() == [2, 1]
    assert row(frame, 20, 2, 1930)[["diplomatic_rank", "diplomatic_mission"]].tolist() == [0, 0]


def test_nine_with_an_exchange_is_a_mission_of_unknown_level(frame):
    """That somebody is there is known; at which level is not."""
    one = row(frame, 2, 20, 1950)
    assert one["diplomatic_mission"] == 1
    assert pd.isna(one["diplomatic_rank"])
    assert one["diplomatic_code"] == 9


def test_nine_without_an_exchange_is_unknown_and_no_zero(frame):
    """The interests sections of the United States and Cuba are neither a mission nor none."""
    one = row(frame, 2, 40, 1980)
    assert pd.isna(one["diplomatic_mission"])
    assert pd.isna(one["diplomatic_rank"])
    assert one["diplomatic_exchange"] == 0


def test_one_side_only_is_a_zero_on_the_other(frame):
    """A 0 beside a 9 stays a known absence of a mission."""
    assert row(frame, 40, 710, 1965)["diplomatic_mission"] == 0
    assert row(frame, 710, 40, 1965)["diplomatic_mission"] == 1


def test_values_are_small_integers(frame):
    """Flags and levels are not floats, whether or not some are missing."""
    types = frame[["diplomatic_mission", "diplomatic_rank", "diplomatic_exchange"]].dtypes
    assert set(types.astype(str)) == {"Int8"}


def test_the_real_slice(real):
    """143 rows of 11 pairs become 286; USA and Cuba are unknown 1980 to 2005 and 1904 to 1930."""
    path = real / "cow" / "diplomatic_exchange_2006.1_slice.csv"
    published, frame = pd.read_csv(path), read("cow-diplomatic-exchange", path)
    assert (len(published), len(frame)) == (143, 286)
    cuba = frame.query("cow_a == 2 and cow_b == 40").set_index("year")["diplomatic_mission"]
    open_years = set(cuba.index[cuba.isna()])
    assert open_years == {1904, 1909, 1914, 1920, 1925, 1930, 1980, 1985, 1990, 1995, 2000, 2005}
    assert cuba[[1950, 1955, 1960]].tolist() == [1, 1, 1]
    nines = (published[["DR_at_1", "DR_at_2"]] == 9).sum().sum()
    assert frame["diplomatic_rank"].isna().sum() == nines == 65
