"""A table is read out of the packing in which a person keeps it, or refused in words."""

import bz2
import gzip
import lzma
import pickle
from zipfile import ZipFile

import pytest

import bilateral as bl
from bilateral.catalog import bounds
from bilateral.errors import DataSetError

TRADE = (
    "ccode1,ccode2,year,flow1,flow2,smoothflow1,smoothflow2\n"
    "40,770,1966,0,2,0,2\n40,812,1966,1,3,1,3\n"
)
NAME = "Dyadic_COW_4.0.csv"


@pytest.fixture
def plain(tmp_path):
    """Give the frame of the file that is not packed."""
    path = tmp_path / "trade.csv"
    path.write_text(TRADE)
    return bl.read("cow-trade", path)


def zipped(path, **members):
    """Write a zip; the names of its members have points and slashes."""
    with ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_a_packed_csv_is_read_as_if_it_were_not(plain, tmp_path, pack):
    """With gzip, bzip2 or xz; what R packs by itself is known by its first letters."""
    path = tmp_path / "trade.csv.gz"
    path.write_bytes(pack(TRADE.encode()))
    assert bl.read("cow-trade", path).equals(plain)


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"codebook.pdf": "%PDF", "data/readme.md": "of trade", "__MACOSX/._trade.csv": "x"},
        {f"4.0/{NAME.lower()}": TRADE, "4.0/national.csv": "ccode,year\n"},
    ],
    ids=["alone", "beside papers", "by the name that is published"],
)
def test_the_table_in_a_zip_is_found(plain, tmp_path, more):
    """Also beside a codebook, and among several if one has the name that is published."""
    members = more if len(more) == 2 else {"../../trade.csv": TRADE, **more}
    assert bl.read("cow-trade", zipped(tmp_path / "trade.zip", **members)).equals(plain)
    assert not (tmp_path.parent.parent / "trade.csv").exists()


@pytest.mark.parametrize(
    ("members", "words"),
    [
        ({}, r"trade\.zip has no table \(nothing\); unpack it, and give the path of the one"),
        ({"paper.pdf": "%PDF"}, r"trade\.zip has no table \(paper\.pdf\)"),
        ({"a.csv": TRADE, "b.csv": TRADE}, r"trade\.zip has 2 tables \(a\.csv, b\.csv\)"),
        ({"a.csv": "<!doctype html>"}, r"trade\.zip, unpacked, is a web page, not data"),
    ],
)
def test_a_zip_without_one_table_is_refused(tmp_path, members, words):
    """What it has is listed; the error can be pickled, as all can."""
    with pytest.raises(DataSetError, match=words) as caught:
        bl.read("cow-trade", zipped(tmp_path / "trade.zip", **members))
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 (our own)
    assert str(again) == str(caught.value)


@pytest.mark.parametrize("name", ["trade.csv.gz", "trade.zip"])
def test_damaged_packing_is_refused_in_words(tmp_path, name):
    """Half a file names the file and what to do."""
    path = tmp_path / name
    zipped(path, **{"trade.csv": TRADE * 99}) if name.endswith("zip") else path.write_bytes(
        gzip.compress(TRADE.encode())
    )
    path.write_bytes(path.read_bytes()[:80])
    with pytest.raises(DataSetError, match=rf"{name} cannot be unpacked: .*; unpack it yourself"):
        bl.read("cow-trade", path)


@pytest.mark.parametrize("name", ["trade.csv.gz", "trade.zip"])
def test_what_would_fill_the_disk_is_refused(tmp_path, monkeypatch, name):
    """Whatever the packing says of its size, no more than the bound is written."""
    monkeypatch.setattr(bounds, "MOST_ON_DISK", 10**6)
    path = tmp_path / name
    if name.endswith("zip"):
        zipped(path, **{"trade.csv": bytes(10**7)})
    else:
        path.write_bytes(gzip.compress(bytes(10**7)))
    with pytest.raises(DataSetError, match="unpacked, has more than 1,000,000 bytes"):
        bl.read("cow-trade", path)
