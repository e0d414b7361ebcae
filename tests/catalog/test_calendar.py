"""Days as data sets write them."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from bilateral.catalog.calendar import day_of_parts, days
from bilateral.errors import DataSetError

HERE = Path("file.csv")


@pytest.mark.parametrize(
    "given",
    [
        ["1816-01-01", "2017-12-31"],
        ["01:01:1816", "31:12:2017"],
        ["1/1/1816", "12/31/2017"],
        [date(1816, 1, 1), date(2017, 12, 31)],
        pd.to_datetime(["1816-01-01", "2017-12-31"]),
    ],
)
def test_each_shape_of_a_day_is_read(given):
    """ISO 8601, day:month:year, month/day/year and days that are days already."""
    read = days(pd.Series(given), HERE)
    assert read.dtype == "datetime64[s]"
    assert read.astype(str).tolist() == ["1816-01-01", "2017-12-31"]


def test_a_day_that_is_not_given_is_missing():
    """An empty cell is no day, and no fault."""
    read = days(pd.Series(["1/1/1946", None], dtype="str"), HERE)
    assert read.isna().tolist() == [False, True]


def test_what_is_no_day_is_shown():
    """The text holds what stands in the file."""
    with pytest.raises(DataSetError, match=r"file\.csv has 'May 1953' where a day is expected"):
        days(pd.Series(["1953-10-23", "May 1953"]), HERE)


def test_parts_make_a_day_and_missing_codes_none():
    """A part of -9 leaves the day unknown rather than making one up."""
    parts = pd.DataFrame({"year": [1902, 1902, -9], "month": [7, -9, 7], "day": [1, 1, 1]})
    read = day_of_parts(parts["year"], parts["month"], parts["day"])
    assert read[0] == pd.Timestamp("1902-07-01")
    assert read.isna().tolist() == [False, True, True]
