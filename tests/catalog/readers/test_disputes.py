"""Dyadic disputes: what one state did to another, and days that are not known."""

import pandas as pd

from bilateral.catalog.read import read

COLUMNS = (
    "disno,dyindex,statea,namea,stateb,nameb,strtday,strtmnth,strtyr,endday,endmnth,endyear,"
    "fatlev,highact,hihost,sideaa,fatleva,highmcaa,hihosta,orignata,war,durindx,year"
)


def made(tmp_path, *rows):
    path = tmp_path / "mid.csv"
    path.write_text("\n".join([COLUMNS, *rows]))
    return read("cow-disputes", path)


def test_hostility_runs_from_a_to_b(tmp_path):
    """Hihosta is what A did; hihost what either of them did."""
    frame = made(
        tmp_path,
        "2,2.001,2,USA,200,UKG,1,7,1902,24,1,1903,0,7,3,1,0,7,3,1,0,1,1902",
        "2,2.001,200,UKG,2,USA,1,7,1902,24,1,1903,0,7,3,0,0,0,1,1,0,1,1902",
    )
    assert frame[
        ["cow_a", "cow_b", "dispute_hostility_a_to_b", "dispute_hostility"]
    ].to_numpy().tolist() == [
        [2, 200, 3, 3],
        [200, 2, 1, 3],
    ]
    assert frame["start"].tolist() == [pd.Timestamp("1902-07-01")] * 2
    assert frame["dispute_begins"].tolist() == [1, 1]


def test_missing_codes_are_not_known(tmp_path):
    """-9, -8 and -7 leave a value, and a day of which they are a part, unknown."""
    frame = made(tmp_path, "3,3.001,300,AUH,345,YUG,-9,5,1913,-8,-8,-7,-9,8,3,1,-9,8,3,1,0,2,1914")
    row = frame.iloc[0]
    assert row[["start", "end", "dispute_fatality_level", "dispute_fatality_level_a"]].isna().all()
    assert row["dispute_begins"] == 0


def test_a_dispute_begins_in_the_year_of_its_first_day(tmp_path):
    """In some published rows the index of the year and the duration are exchanged."""
    row = "4,4.001,345,YUG,2,USA,24,3,{},10,6,{},0,7,3,1,0,7,3,1,1,{},1999"
    frame = made(
        tmp_path, row.format(1999, 1999, 2), row.replace("4.001", "4.002").format(1998, 1999, 1)
    )
    assert frame["dispute_begins"].tolist() == [1, 0]


def test_the_real_file(real):
    """10,358 rows, told apart by the encounter where a dispute has several in a year."""
    path = real / "cow" / "dyadic_mid_4.02.csv"
    frame = read("cow-disputes", path)
    assert len(frame) == 10_358
    assert (frame["year"].min(), frame["year"].max()) == (1816, 2014)
    assert frame["dispute_fatality_level"].isna().sum() == 118
    assert frame["dispute_fatality_level_a"].isna().sum() == 663
    assert frame["dispute_war"].sum() == 1_444
    assert frame.duplicated(["cow_a", "cow_b", "year", "dispute"]).sum() == 16
