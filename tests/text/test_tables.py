"""How a frame is shown: every value told apart, nothing invented, nothing dropped in silence."""

from decimal import Decimal

import numpy as np
import pandas as pd
import pytest

from bilateral.text.tables import cell, html_table, text_table

FRAME = pd.DataFrame(
    {
        "case": ["cuba-laos", "cuba-pakistan", "<script>", "d"],
        "ties": [0, 3, None, 2],
        "share": [0.25, np.nan, 1.0, 0.0],
        "since": pd.to_datetime(["1974-11-04", None, "1955-10-28", "2018-01-01"]),
    }
)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (0.0, "0"),
        (None, "no value"),
        (np.nan, "no value"),
        (pd.NaT, "no value"),
        (pd.NA, "no value"),
        ("", ""),
        (np.False_, "no"),
        (2018, "2018"),
        (601369.0, "601369"),
        (np.float64(-1.5), "-1.5"),
        (0.00001, "1e-05"),
        (Decimal(2400), "2400"),
        (np.datetime64("1974-11-04"), "1974-11-04"),
        ("two\nlines\x1b[2J", "two lines\\x1b[2J"),
    ],
)
def test_a_cell_tells_zero_missing_and_empty_apart(value, text):
    """A zero is a zero, what is missing says so, a small number is never rounded to zero."""
    assert cell(value) == text


def test_a_text_table_lines_up():
    """Each column is as wide as its widest cell, headings included."""
    assert text_table(FRAME.head(2)).splitlines() == [
        "case           ties  share     since",
        "-------------  ----  --------  ----------",
        "cuba-laos      0     0.25      1974-11-04",
        "cuba-pakistan  3     no value  no value",
    ]


def test_a_text_table_cuts_cells_no_narrower_than_it_is_asked_to():
    """Three dots say that a cell was cut."""
    frame = pd.DataFrame({"title": ["a" * 50]})
    assert text_table(frame).splitlines()[2] == f"{'a' * 33}…"
    assert text_table(frame, cell_width=5).splitlines()[2] == "aaaa…"
    assert text_table(frame, cell_width=60).splitlines()[2] == "a" * 50


def test_a_text_table_says_what_it_leaves_out():
    """Rows and columns that do not fit are named, so that nobody takes the rest for all."""
    lines = text_table(FRAME, width=30, rows=1).splitlines()
    assert lines[0] == "case       ties  share"
    assert lines[-2:] == ["3 more rows in .frame", "more columns in .frame: since"]
    assert max(map(len, lines[:3])) <= 30


def test_cells_give_way_before_columns_do():
    """Where narrower cells let another column stand in the width, they are cut for it."""
    frame = pd.DataFrame({"title": ["a" * 34], "place": ["b" * 24], "n": [1]})
    assert text_table(frame, width=80).splitlines()[2] == f"{'a' * 34}  {'b' * 24}  1"
    assert text_table(frame, width=56).splitlines()[2] == f"{'a' * 25}…  {'b' * 24}  1"
    lines = text_table(frame, width=25).splitlines()
    assert lines[2] == "a" * 34
    assert lines[3] == "more columns in .frame:"


def test_the_names_of_many_columns_are_wrapped():
    """What is said of columns left out fits the width too."""
    frame = pd.DataFrame({f"column {number}": [number] for number in range(20)})
    assert max(map(len, text_table(frame, width=40).splitlines())) <= 40


def test_wide_scripts_line_up():
    """Chinese takes two places a character on a terminal, and a long text is cut with a mark."""
    frame = pd.DataFrame({"name": ["古巴", "Laos", "x" * 99], "n": [1, 2, 3]})
    lines = text_table(frame).splitlines()
    assert lines[2] == "古巴" + " " * 32 + "1"
    assert lines[3] == "Laos" + " " * 32 + "2"
    assert lines[4] == "x" * 33 + "…  3"


def test_an_index_that_says_something_is_shown():
    """A named index and headings of two levels come out as plain columns."""
    frame = pd.DataFrame({("a", "x"): [1]}, index=pd.Index(["aid"], name="kind"))
    assert text_table(frame).splitlines()[::2] == ["kind  a x", "aid   1"]


def test_html_escapes_and_marks():
    """Names are text, numbers stand to the right, and a missing value has a class of its own."""
    table = html_table(FRAME, note="a & b")
    assert table.endswith("a &amp; b</p>")
    assert "<td>&lt;script&gt;</td>" in table
    assert '<td class="number">0</td>' in table
    assert table.count('<td class="missing">no value</td>') == 3


def test_html_says_how_many_rows_are_left_out():
    """A cut table of HTML ends with the number of its other rows."""
    assert html_table(FRAME, rows=3).endswith("<p>1 more row in .frame</p>")
    assert "more row" not in html_table(FRAME)


def test_a_frame_is_left_as_it_was():
    """Showing a frame changes nothing in it."""
    before = FRAME.copy()
    text_table(FRAME)
    html_table(FRAME)
    pd.testing.assert_frame_equal(FRAME, before)


def test_a_frame_without_columns_is_empty_text():
    """Nothing to show is no error."""
    assert text_table(pd.DataFrame()) == ""
