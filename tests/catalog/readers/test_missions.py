"""Missions of the United States abroad, and the standing that is called None."""

import pandas as pd

from bilateral.catalog.read import read


def test_none_is_a_standing(tmp_path):
    """The word None in the file is level 0 of the standing, not a missing value."""
    path = tmp_path / "missions.csv"
    path.write_text(
        "country_abbrev_cow,country_code_cow,country_name_cow,country_name_usdos,date_start,"
        "date_end,us_mission_status\n"
        "CUB,40,Cuba,Cuba,1961-01-03,1977-08-31,None\n"
        "CUB,40,Cuba,Cuba,1977-09-01,2015-07-19,Interests\n"
        "CUB,40,Cuba,Cuba,2015-07-20,2024-12-31,Embassy\n"
    )
    frame = read("us-missions", path)
    assert frame["cow_a"].tolist() == [2, 2, 2]
    assert frame["us_mission_standing"].tolist() == [0, 1, 8]
    assert frame["standing_published"].tolist() == ["None", "Interests", "Embassy"]
    assert frame["goes_on"].tolist() == [0, 0, 1]


def test_the_real_file(real):
    """656 spells, 183 of them without a mission; each standing has its level."""
    frame = read("us-missions", real / "missions" / "us_mission_status_range_cow_v0.1.csv")
    assert len(frame) == 656
    assert (frame["us_mission_standing"] == 0).sum() == 183
    assert frame["us_mission_standing"].notna().all()
    assert frame["cow_b"].nunique() == 216
    assert frame["start"].min() == pd.Timestamp("1816-01-01")
