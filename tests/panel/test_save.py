"""Panels for other programs: floats for models, Stata files, labels of levels, names in SQL."""

import numpy as np
import pandas as pd
import pytest

import bilateral as bl

ROWS = {"cow_a": [2, 2], "cow_b": [40, 200], "year": [1950, 1950]}


@pytest.fixture(scope="module")
def panel():
    frame = pd.DataFrame({**ROWS, "events": [3, 0], "note": ["x", None], "v" * 40: [1.5, 2.5]})
    frame["w"] = pd.array([True, None], dtype="boolean")
    frame["v" * 39 + "w"] = [7, 8]
    return bl.dyad_years(years=1950).add(frame)


@pytest.fixture
def neighbours(tmp_path):
    path = tmp_path / "contdird.csv"
    path.write_text("state1no,state2no,year,conttype\n2,20,1950,1\n20,2,1950,1\n2,40,1950,4\n")
    return bl.dyad_years(years=1950).add("cow-contiguity", path=path)


def test_floats_are_what_models_take(panel):
    """Counts and flags are floats, NaN where missing; texts and keys stay as they are."""
    frame = panel.to_frame(nullable=False)
    assert frame.dtypes[["events", "w", "cow_a"]].tolist() == [np.float64, np.float64, np.int32]
    row = frame.query("cow_a == 2 and cow_b == 40").iloc[0]
    assert row[["events", "w", "note"]].tolist() == [3.0, 1.0, "x"]
    assert frame["events"].sum() == panel.to_frame()["events"].sum() == 3
    assert frame["w"].isna().sum() == panel.to_frame()["w"].isna().sum() == len(panel) - 1


def test_levels_are_explained(neighbours):
    """A row for each value of each level, in the words of the codebook."""
    levels = neighbours.levels()
    assert levels.iloc[:2].to_numpy().tolist() == [
        ["contiguity", 0, "not contiguous"],
        ["contiguity", 1, "by land or river"],
    ]
    assert set(levels["column"]) == {"contiguity", "contiguity_farthest"}
    assert bl.dyad_years(years=1950).levels().empty


def test_stata_reads_names_meanings_and_labels(panel, neighbours, tmp_path):
    """Values come back, levels in words, and long names are cut without meeting each other."""
    neighbours.to_stata(tmp_path / "near.dta")
    back = pd.read_stata(tmp_path / "near.dta")
    assert len(back) == len(neighbours)
    assert back.query("cow_a == 2 and cow_b == 40")["contiguity"].tolist() == [
        "up to 150 miles of water"
    ]
    with pd.read_stata(tmp_path / "near.dta", iterator=True) as file:
        assert file.variable_labels()["contiguity"] == "how close they are; the closest of the year"
    panel.to_stata(tmp_path / "own.dta")
    back = pd.read_stata(tmp_path / "own.dta").query("cow_a == 2 and cow_b == 40").iloc[0]
    assert back[["events", "v" * 32, "v" * 30 + "_2"]].tolist() == [3, 1.5, 7]


def test_sql_names_the_states(panel):
    """Ids, names and ISO codes of both states are columns, as in `labels`."""
    found = panel.sql("SELECT name_b, iso3_b, events FROM panel WHERE iso3_a = 'USA' AND events=3")
    assert found.to_numpy().tolist() == [["Cuba", "CUB", 3]]
    states = bl.state_years(years=1980).sql("SELECT name FROM panel WHERE cow = 365")
    assert states["name"].tolist() == ["Soviet Union"]


def test_the_file_and_its_digest_are_named(neighbours):
    """A file that is not the card's is not cited as if it were."""
    row = neighbours.describe().iloc[0]
    assert row["file"] == "contdird.csv"
    assert len(row["sha256"]) == 64
    last = neighbours.cite().splitlines()[-1]
    assert row["sha256"] in last
    assert last.endswith("it is another file than version 3.2 of Direct Contiguity.")
