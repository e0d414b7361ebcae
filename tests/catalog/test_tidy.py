"""From a published table to the frame that a card describes."""

from pathlib import Path

import pandas as pd
import pytest

from bilateral.catalog.card import Column
from bilateral.catalog.tidy import cleaned, numbers
from bilateral.errors import DataSetError

HERE = Path("file.csv")


def column(**fields):
    return Column(**{"name": "x", "type": "number", "meaning": "a made column", **fields})


def test_missing_codes_are_missing_and_others_stay():
    """Only the codes of the card are: a -9 may be a value somewhere else."""
    given = pd.Series([-9, -8, 0, 7])
    assert cleaned(given, column(missing=(-9, -8)), HERE).isna().tolist() == [
        True,
        True,
        False,
        False,
    ]
    assert cleaned(given, column(), HERE).tolist() == [-9, -8, 0, 7]


@pytest.mark.parametrize(
    "given",
    [
        pd.Series([True, False]),
        pd.Series(["TRUE", "FALSE"]),
        pd.Series(["true", "false"], dtype="str"),
        pd.Series([1, 0]),
        pd.Series(["1", "0"]),
    ],
)
def test_flags_are_read_in_words_and_numbers(given):
    """R, Python and spreadsheets write truths differently."""
    assert cleaned(given, column(type="flag"), HERE).tolist() == [1, 0]


def test_what_is_no_number_is_shown_with_its_row():
    """The rows are those of the file, whose first line holds the names."""
    with pytest.raises(
        DataSetError, match=r"3 do not \(row 3: 'two', row 4: 'three', row 5: '4,5'\)"
    ):
        numbers(pd.Series(["1", "two", "three", "4,5"]), "amount", HERE)


def test_numbers_as_text_are_numbers():
    """A column of which one cell was text is still read whole."""
    assert numbers(pd.Series(["1", "-2.5", None]), "x", HERE).fillna(9).tolist() == [1, -2.5, 9]
