"""Shared memberships: counted from the published columns, or counted already."""

import pandas as pd
import pytest

from bilateral.catalog.read import read
from bilateral.catalog.readers import memberships
from bilateral.errors import DataSetError

# As published: a column for each organisation (534 of them), here four.
PUBLISHED = """dyadid,ccode1,country1,ccode2,country2,year,AALCO,WHO,UN,CMEA
40812,40,Cuba,812,Laos,1955,-1,1,1,0
40812,40,Cuba,812,Laos,1986,0,1,1,1
40770,40,Cuba,770,Pakistan,1955,-9,-9,1,0
"""
SHARED = [[40, 770, 1955, 1], [40, 812, 1955, 2], [40, 812, 1986, 3]]


def test_joint_full_memberships_are_counted(tmp_path, monkeypatch):
    """Only a 1 counts; -9 and -1 add nothing; the pieces it is read in do not matter."""
    path = tmp_path / "dyadic_formatv3.csv"
    path.write_text(PUBLISHED)
    for rows in (1, 2, 100):
        monkeypatch.setattr(memberships, "ROWS", rows)
        path.write_text(PUBLISHED + "\n" * rows)  # another file, so that it is read again
        assert read("cow-igos", path).to_numpy().tolist() == SHARED


def test_a_cell_that_holds_no_number_is_told(tmp_path):
    """The columns of organisations hold codes; anything else means another file, or half of one."""
    path = tmp_path / "dyadic_formatv3.csv"
    path.write_text(PUBLISHED.replace("-1,1,1,0", "yes,1,1,0"))
    with pytest.raises(DataSetError, match="cannot be read as text"):
        read("cow-igos", path)


def test_stata_is_read_too(tmp_path):
    """The published Stata file has the same columns."""
    text, path = tmp_path / "igo.csv", tmp_path / "igo.dta"
    text.write_text(PUBLISHED)
    pd.read_csv(text).to_stata(path, write_index=False)
    assert read("cow-igos", path).to_numpy().tolist() == SHARED


@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_a_count_is_taken_as_it_is(tmp_path, suffix):
    """A file that holds the count itself needs no organisations."""
    frame = pd.DataFrame({"ccode1": [40], "ccode2": [812], "year": [1986], "dyadigos": [3]})
    path = tmp_path / f"shared.{suffix}"
    frame.to_csv(path, index=False) if suffix == "csv" else frame.to_parquet(path)
    assert read("cow-igos", path).to_numpy().tolist() == [[40, 812, 1986, 3]]


def test_the_real_file(real):
    """917,695 pairs and years 1816 to 2014, 45,276 of them sharing nothing, none missing."""
    frame = read("cow-igos", real / "cow" / "igo_3.0_shared.parquet")
    assert len(frame) == 917_695
    assert (frame["cow_a"] < frame["cow_b"]).all()
    assert (frame["shared_igos"] == 0).sum() == 45_276
    assert frame["shared_igos"].notna().all()
    assert (frame["year"].min(), frame["year"].max()) == (1816, 2014)
