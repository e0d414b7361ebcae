"""Data frames of R are read quickly where they have plain vectors."""

import gzip
import random
import sys
import time

import pandas as pd
import pytest
import rdata

from bilateral.catalog.file_formats import Selection, open_table
from bilateral.catalog.r_frames import r_frame
from bilateral.catalog.read import read
from bilateral.errors import DataSetError, MissingExtraError

FRAME = pd.DataFrame(
    {
        "code": [2, 3, 40],
        "share": [0.5, None, -1.0],
        "flag": [True, False, True],
        "name": pd.array(
            ["Peru", None, "Côte d'Ivoire"], dtype=pd.StringDtype("python", na_value=pd.NA)
        ),
        "kind": pd.Categorical(["b", None, "a"], categories=["b", "a"]),
    }
)


def content(tmp_path, written, name="x.rda"):
    path = tmp_path / name
    (rdata.write_rda if name.endswith("rda") else rdata.write_rds)(path, written)
    raw = path.read_bytes()
    return gzip.decompress(raw) if raw.startswith(b"\x1f\x8b") else raw


@pytest.mark.parametrize(
    ("name", "wrap"), [("x.rda", lambda f: {"n": "one", "x": f}), ("x.rds", lambda f: f)]
)
def test_each_kind_of_vector_is_read_with_what_is_missing(tmp_path, name, wrap):
    """Whole numbers, decimals, truths, texts and factors, in a workspace or alone."""
    found = r_frame(content(tmp_path, wrap(FRAME), name))
    assert list(found) == list(FRAME)
    plain = [[None if pd.isna(value) else value for value in found[name]] for name in found]
    assert plain == [
        [2, 3, 40],
        [0.5, None, -1.0],
        [1, 0, 1],
        ["Peru", None, "Côte d'Ivoire"],
        ["b", None, "a"],
    ]


def test_what_is_no_data_frame_is_none(tmp_path):
    """Numbers alone, a text file, nothing."""
    for raw in (content(tmp_path, {"n": "one"}), b"ccode,year\n2,1990\n", b""):
        assert r_frame(raw) is None


def test_a_frame_cut_short_is_refused(tmp_path):
    """Wherever it is cut: nothing is returned as if it were whole."""
    whole = content(tmp_path, {"x": FRAME})
    for end in range(60, len(whole) - 30, 7):
        with pytest.raises(ValueError, match=r"ends inside|buffer"):
            r_frame(whole[:end])


def test_a_workspace_of_damaged_bytes_is_read_or_refused(tmp_path, monkeypatch):
    """Lengths that are made up take no time and no memory, and no error is one of a library."""
    monkeypatch.setitem(sys.modules, "rdata", None)  # what is not read here is not tried elsewhere
    whole, dice = content(tmp_path, {"x": FRAME}), random.Random(1)  # noqa: S311 (no secret)
    path, outcomes = tmp_path / "damaged.rda", set()
    for _ in range(300):
        damaged = bytearray(whole)
        for _ in range(dice.randrange(1, 4)):
            place = dice.randrange(20, len(whole) - 4)
            damaged[place : place + 4] = dice.choice([b"\x7f\xff\xff\xff", dice.randbytes(4)])
        path.write_bytes(damaged)
        start = time.monotonic()
        try:
            outcomes.add(type(open_table(path, Selection(frozenset({"code"})))))
        except (DataSetError, MissingExtraError) as error:
            outcomes.add(type(error))
        assert time.monotonic() - start < 2
    assert outcomes == {pd.DataFrame, DataSetError, MissingExtraError}


def test_the_real_votes_are_those_of_another_library(real):
    """A million rows in some seconds; the counts are those that the library `rdata` gives."""
    votes = read("un-votes", real / "unga" / "UNVotesPublished.RData")
    assert len(votes) == 1_066_613
    assert votes["vote_code"].value_counts().sort_index().tolist() == [
        588800,
        95099,
        54865,
        73328,
        254521,
    ]
    assert int(votes["day"].isna().sum()) == 197
