"""The samples of event data, and the rows that every engine must count alike."""

import csv
from pathlib import Path

import pytest

ICEWS = "icews_2018_sample.tab"
GDELT = "gdelt_v2_20191024143000.export.CSV"
GDELT_1 = "gdelt_v1_sample.csv"

# One row for each thing that engines read differently: a score that is NaN, empty or no number, a
# day that does not exist or is cut, a day with a time, an actor or a code that is missing.
ROWS = {
    "day": [
        "20180101", "20180101", "20180630", "20180630143000", "20180230", "2018063",
        "20181231", "20181231", None, "20180101",
    ],
    "sender": ["USA", "USA", "USA", "USA", "USA", "USA", "RUS", "AFR", "USA", None],
    "receiver": ["CUB", "CUB", "CUB", "PAK", "CUB", "CUB", "USA", "CUB", "CUB", "CUB"],
    "code": ["043", "043", "163", "19", "043", "043", "999", "043", "043", "043"],
    "score": ["2.8", "NaN", "-8", "", "2.8", "2.8", "nan", "2.8", "2.8", "2.8"],
}  # fmt: skip
LAYOUT = {
    "day": "day",
    "day_format": "YYYYMMDD",
    "sender": "sender",
    "receiver": "receiver",
    "states": "cameo",
    "code": "code",
    "codes": "cameo",
    "score": "score",
    "name": "made",
}
COUNTED = [
    ("RUS", "USA", 2018, 1, 0, 0, 0, 0, None),
    ("USA", "CUB", 2018, 3, 2, 0, 0, 1, -2.6),
    ("USA", "PAK", 2018, 1, 0, 0, 0, 1, None),
]
"""Sender, receiver, year, events, the four classes, and the mean of the score."""


@pytest.fixture(scope="session")
def samples(shared: Path) -> Path:
    """Give the folder of samples."""
    folder = shared / "data" / "events"
    if not folder.is_dir():
        pytest.skip("the samples of event data are not at hand in `shared/data/events`")
    return folder


@pytest.fixture(scope="session")
def scores(root: Path) -> dict[str, dict[str, str]]:
    """Give the rows of the CAMEO codes by code, read without the package."""
    with (root / "data" / "events" / "cameo.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: row for row in csv.DictReader(file)}
