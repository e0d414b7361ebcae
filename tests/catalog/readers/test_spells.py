"""Spells: members of the state system, major powers, independent states, capitals."""

import pandas as pd
import pytest

from bilateral.catalog.read import read
from bilateral.errors import DataSetError


def test_three_columns_make_a_day(tmp_path):
    """Year, month and day become one day each for start and end."""
    path = tmp_path / "states.csv"
    path.write_text(
        "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\r\n"
        "CUB,40,Cuba,1902,5,20,1906,9,25,2016\r\n"
        "CUB,40,Cuba,1909,1,23,2016,12,31,2016"
    )
    frame = read("cow-states", path)
    assert frame["start"].tolist() == [pd.Timestamp("1902-05-20"), pd.Timestamp("1909-01-23")]
    assert frame["end"].dtype == "datetime64[s]"
    assert frame["goes_on"].tolist() == [0, 1]
    assert frame["cow_member"].tolist() == [1, 1]


def test_an_end_before_its_start_is_refused(tmp_path):
    """The file is named, with the spell."""
    path = tmp_path / "states.csv"
    path.write_text(
        "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\n"
        "CUB,40,Cuba,1902,5,20,1901,9,25,2016\n"
    )
    with pytest.raises(DataSetError, match=r"1 spells of .* from 1902-05-20 to 1901-09-25"):
        read("cow-states", path)


def test_the_list_of_gleditsch_and_ward_has_no_line_of_names(tmp_path):
    """As published: tabs, days as 31:12:2017, and latin-1."""
    path = tmp_path / "iisystem.dat"
    path.write_text(
        "271\tWRT\tWürttemberg\t01:01:1816\t18:01:1871\n"
        "437\tCDI\tCôte D'Ivoire\t07:08:1960\t31:12:2017\n",
        encoding="latin-1",
    )
    frame = read("gw-states", path)
    assert frame["gw"].tolist() == [271, 437]
    assert frame["state_name"].tolist() == ["Württemberg", "Côte D'Ivoire"]
    assert frame["end"].astype(str).tolist() == ["1871-01-18", "2017-12-31"]
    assert frame["goes_on"].tolist() == [0, 1]


def test_a_later_version_of_that_list_has_one(tmp_path):
    """With a line of names the columns are found by them, wherever they stand."""
    path = tmp_path / "ksgmdw.txt"
    path.write_text("start\tend\tstatenumber\n1953-11-09\t2020-12-31\t812\n")
    frame = read("gw-states", path)
    assert frame[["gw", "goes_on"]].to_numpy().tolist() == [[812, 1]]
    assert frame["state_name"].isna().all()


@pytest.mark.parametrize(
    ("name", "file", "rows", "going_on"),
    [
        ("cow-states", "cow/states2016.csv", 243, 195),
        ("cow-majors", "cow/majors2016.csv", 14, 7),
        ("gw-states", "gw/states.parquet", 216, 174),
        ("capitals", "cow/capitals.parquet", 242, 198),
    ],
)
def test_the_real_files(real, name, file, rows, going_on):
    """Each spell ends after it starts; those that reach the last day of the list go on."""
    frame = read(name, real / file)
    assert len(frame) == rows
    assert (frame["start"] <= frame["end"]).all()
    assert frame["goes_on"].sum() == going_on
    assert frame.loc[frame["goes_on"] == 1, "end"].nunique() == 1


def test_latin_1_is_read_in_the_real_file(real):
    """Names with letters beyond ASCII come out as they are."""
    frame = read("un-ideal-points", real / "unga" / "IdealpointestimatesAll_Apr2020.csv")
    assert "São Tomé & Príncipe" in set(frame["state_name"])
