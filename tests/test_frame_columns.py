"""Columns: a value, none, and what an empty column is."""

import numpy as np
import pandas as pd
import pytest

from bilateral.dates.gregorian import BEGINNING, END
from bilateral.frame_columns import COUNT, TEXT, counts, days, flags, numbers, places, plain, texts


def test_texts_are_of_the_type_that_pandas_gives_texts():
    """A column of them equals one that pandas made, with what is missing and without."""
    made = pd.Series(texts(["grant", None]))
    pd.testing.assert_series_equal(made, pd.Series(["grant", None], dtype="str"))
    assert texts([]).dtype == texts([None]).dtype == TEXT == pd.Series(["a"]).dtype


def test_columns_of_nothing_are_long_enough():
    """What no record holds is as long a column as what each holds."""
    assert texts([None, None]).isna().tolist() == [True, True]


def test_a_missing_count_stays_missing():
    """Neither 0 nor a float that reads 3.0."""
    assert counts([3, None]).tolist() == [3, pd.NA]
    assert counts([]).dtype == COUNT
    assert places([0, 1]).dtype == "int64"


def test_a_missing_number_stays_missing():
    """So that a sum of nothing is nothing."""
    found = numbers([0, None])
    assert found[0] == 0
    assert np.isnan(found[1])
    assert numbers([]).dtype == "float64"


def test_days_beyond_all_days_are_missing():
    """What is unbounded has no day, on either side."""
    found = days([BEGINNING, 0, END])
    assert np.isnat(found).tolist() == [True, False, True]
    assert found[1] == np.datetime64("1970-01-01")
    assert days([]).dtype == "datetime64[s]"


def test_flags_are_plain_booleans():
    """Of an empty column as well."""
    assert flags([]).dtype == flags([True]).dtype == bool


@pytest.mark.parametrize(
    "column",
    [
        pd.Series(["grant", None], dtype="str"),
        pd.Series(["grant", None], dtype=pd.StringDtype("python", na_value=np.nan)),
        pd.Series(["grant", None], dtype=object),
        pd.Series(["grant", None], dtype="category"),
        pd.Series([3, None], dtype="Int64"),
        pd.Series([1.5, None]),
        pd.Series([pd.Timestamp("2005-10-08"), None]),
    ],
    ids=lambda column: str(column.dtype),
)
def test_what_is_missing_is_read_as_none(column):
    """Whatever the type of the column; what is there is read as a plain value."""
    value, missing = plain(column)
    assert value == column[0]
    assert missing is None


def test_flags_and_places_are_read_as_they_are():
    """None of them can be missing."""
    assert plain(pd.Series([True, False])) == [True, False]
    assert plain(pd.Series([0, 2])) == [0, 2]
