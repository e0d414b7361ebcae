"""No cell of a CSV file is run by a spreadsheet program, and every text can be had back."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.text.csv_cells import RUNS, escaped, plain_cells, unescaped


@given(st.text() | st.from_regex(r"'{0,2}[=+\-@\t\r]?[a-z0-9]*", fullmatch=True))
def test_a_text_comes_back(text):
    """Whatever is escaped is the same text when it is read."""
    assert unescaped(escaped(text)) == text


@pytest.mark.parametrize(
    "text", ["=1", "+x", "-x", "@a", "\t=1", "\r=1", "\n=1", "\uff1d1", "-1+2"]
)
def test_what_a_program_would_run_begins_with_an_apostrophe(text):
    """Every beginning of a formula is escaped, in wide letters too."""
    assert escaped(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-5", "+5", "1.5", "-1.5e+3", "'tis", "a=b", "2008-05", ""])
def test_other_texts_stay(text):
    """A number below zero is no formula, nor is a text that has its signs further on."""
    assert escaped(text) == text


def test_a_frame_is_written_without_formulas():
    """Texts, categories and headings are escaped; numbers, flags and days are not."""
    frame = pd.DataFrame(
        {
            "=a": ["=1", None],
            "b": pd.Categorical(["-x", "y"]),
            1990: [-1.5, np.nan],
            "day": np.array(["-0044-03-15", "2008-05-01"], dtype="datetime64[s]"),
        }
    )
    lines = plain_cells(frame).to_csv(index=False).splitlines()
    assert lines == ["'=a,b,1990,day", "'=1,'-x,-1.5,-0044-03-15", ",y,,2008-05-01"]
    assert not any(
        RUNS.match(cell) for line in lines for cell in line.split(",") if cell[0:1] == "="
    )
