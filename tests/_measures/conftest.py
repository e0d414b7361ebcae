"""Where the real data are, a cache for them, and a small made file of votes."""

import pandas as pd
import pytest

VOTES = "unga/UNVotesPublished.RData"
ALLIANCES = "atop/atop_5_directed.parquet"


@pytest.fixture(scope="session")
def lasting(tmp_path_factory):
    """Give a cache for all tests, so that each file is parsed once."""
    return tmp_path_factory.mktemp("lasting")


@pytest.fixture(autouse=True)
def cache(lasting, monkeypatch):
    """Move the cache away from a person's."""
    monkeypatch.setenv("BILATERAL_DATA", str(lasting))
    return lasting


@pytest.fixture(scope="session")
def real(shared):
    """Give the folder of real data sets, or skip where it is not at hand."""
    folder = shared / "data"
    if not folder.is_dir():
        pytest.skip("the real data sets are not at hand in `shared/data`")
    return folder


@pytest.fixture
def votes(tmp_path):
    """Give a made file of three states, four roll calls of 2000 and one of 2001."""
    rows = [
        (2, [1, 3, 2, 1, 1]),
        (40, [3, 3, 1, 8, 3]),
        (770, [1, 1, 2, 1, 1]),
    ]
    days = ["2000-10-01", "2000-10-02", "2000-11-01", "2000-12-01", "2001-02-01"]
    frame = pd.DataFrame(
        [
            (state, call, 55, 2000, day, choice, int(call in (1, 2)))
            for state, choices in rows
            for call, (day, choice) in enumerate(zip(days, choices, strict=True), start=1)
        ],
        columns=["ccode", "rcid", "session", "year", "date", "vote", "hr"],
    )
    path = tmp_path / "votes.csv"
    frame.to_csv(path, index=False)
    return path
