"""Any data set by years: spells spread out, several rows of a year made one."""

import numpy as np
import pandas as pd
import pytest

from bilateral.catalog.cards import find_card
from bilateral.catalog.read import read
from bilateral.catalog.yearly import by_year, states_of


def spells(*rows):
    frame = pd.DataFrame(rows, columns=["cow", "start", "end"])
    days = {name: pd.to_datetime(frame[name]) for name in ("start", "end")}
    return frame.assign(**days, major_power=pd.array([1] * len(frame), dtype="Int8"))


def test_a_spell_stands_in_each_year_of_which_it_has_a_day():
    """One day at the end of a year, or at the beginning of another, is enough."""
    frame = by_year(spells((2, "1898-12-31", "1900-01-01")), find_card("cow-majors"))
    assert frame.to_numpy().tolist() == [[2, 1898, 1], [2, 1899, 1], [2, 1900, 1]]


def test_two_spells_of_one_year_are_one_row():
    """France ends one spell and begins another in a year: it is a major power in it once."""
    two = spells((220, "1939-01-01", "1940-06-22"), (220, "1940-08-15", "1941-12-31"))
    frame = by_year(two, find_card("cow-majors"))
    assert frame["year"].tolist() == [1939, 1940, 1941]
    assert frame["major_power"].tolist() == [1, 1, 1]


def test_only_the_years_that_are_asked_for_are_spread():
    """Years before and after a spell give nothing, and both ends count."""
    frame = by_year(
        spells((2, "1898-08-13", "2016-12-31")), find_card("cow-majors"), years=(2015, 2020)
    )
    assert frame["year"].tolist() == [2015, 2016]
    assert by_year(
        spells((2, "1898-08-13", "1900-12-31")), find_card("cow-majors"), (1950, 1960)
    ).empty


def test_a_sum_over_nothing_known_is_not_zero():
    """A year whose projects have no amount has no sum; one with some has the sum of those."""
    frame = pd.DataFrame(
        {
            "iso3_a": "CHN",
            "iso3_b": ["CUB", "CUB", "LAO", "LAO", None, "PAK"],
            "year": pd.array([2008, 2008, 2009, 2009, 2009, 2009], dtype="Int16"),
            "projects": 1,
            "projects_with_amount": [1, 0, 0, 0, 1, 1],
            "commitment_usd": [5.0, np.nan, np.nan, np.nan, 7.0, 9.0],
            "commitment_usd_2014": np.nan,
            "recommended": [1, 1, 1, 1, 1, 0],
        }
    )
    yearly = by_year(frame, find_card("aiddata-china")).set_index(["iso3_b", "year"])
    assert yearly.index.tolist() == [("CUB", 2008), ("LAO", 2009)]  # no region, none not counted
    assert yearly["projects"].tolist() == [2, 2]
    assert yearly["projects_with_amount"].tolist() == [1, 0]
    assert yearly.loc[("CUB", 2008), "commitment_usd"] == 5
    assert np.isnan(yearly.loc[("LAO", 2009), "commitment_usd"])


def test_a_data_set_by_years_stays_as_it_is(tmp_path):
    """What has one row a year already only loses the years that are not asked for."""
    path = tmp_path / "igo.csv"
    path.write_text("ccode1,ccode2,year,dyadigos\n40,812,1985,30\n40,812,1986,31\n")
    frame = read("cow-igos", path)
    pd.testing.assert_frame_equal(by_year(frame, find_card("cow-igos")), frame)
    assert by_year(frame, find_card("cow-igos"), (1986, 1990))["shared_igos"].tolist() == [31]


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("cow-states", "cow/states2016.csv"),
        ("cow-majors", "cow/majors2016.csv"),
        ("gw-states", "gw/states.parquet"),
        ("cow-disputes", "cow/dyadic_mid_4.02.csv"),
        ("us-missions", "missions/us_mission_status_range_cow_v0.1.csv"),
        ("capital-distance", "cow/capitals.parquet"),
        ("aiddata-china", "aid/GlobalChineseOfficialFinanceDataset_v1.0.xlsx"),
        ("cow-contiguity", "cow/contdird.csv"),
        ("atop", "atop/atop_5_directed.parquet"),
    ],
)
def test_no_two_rows_share_a_state_or_dyad_and_year(real, name, file):
    """Whatever the unit, the yearly form can be joined without adding or losing rows."""
    frame = by_year(read(name, real / file), find_card(name))
    key = [*states_of(find_card(name)), "year"]
    assert not frame.duplicated(key).any()
    assert frame[key].notna().all().all()


def test_members_by_years_are_the_official_list(real):
    """Spread over years, the spells of the state system are its list by years, row for row."""
    official = pd.read_csv(real / "cow" / "system2016.csv")[["ccode", "year"]]
    frame = by_year(read("cow-states", real / "cow" / "states2016.csv"), find_card("cow-states"))
    assert len(frame) == 15_951
    assert set(frame[["cow", "year"]].itertuples(index=False, name=None)) == set(
        official.itertuples(index=False, name=None)
    )


def test_the_highest_standing_of_a_year_counts(real):
    """The United States had an interests section in Havana until July 2015, and then an embassy."""
    path = real / "missions" / "us_mission_status_range_cow_v0.1.csv"
    frame = by_year(read("us-missions", path), find_card("us-missions"), years=(2013, 2016))
    cuba = frame[frame["cow_b"] == 40].set_index("year")["us_mission_standing"]
    assert cuba.to_dict() == {2013: 1, 2014: 1, 2015: 8, 2016: 8}
