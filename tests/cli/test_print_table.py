"""Frames on a terminal: tables where they can be read, lists where they cannot."""

import io
import re
import sys

import pandas as pd
import pytest

from bilateral.cli.print_table import print_table

FRAME = pd.DataFrame(
    {
        "id": ["embassy-havana"],
        "status": ["ended"],
        "title": ["An embassy [bold] in Havana"],
        "years": [5],
    }
)


class Terminal(io.StringIO):
    """Text that says of itself that it is a terminal."""

    def isatty(self):
        """Say so."""
        return True


@pytest.fixture
def printed(monkeypatch):
    """Give a way to print a frame on a terminal of some width."""

    def show(frame, columns):
        terminal = Terminal()
        monkeypatch.setattr(sys, "stdout", terminal)
        monkeypatch.setenv("COLUMNS", str(columns))
        monkeypatch.setenv("TERM", "xterm")
        print_table(frame, "Ties")
        return re.sub(r"\x1b\[[0-9;]*m", "", terminal.getvalue())

    return show


@pytest.mark.parametrize("columns", [60, 44])
def test_words_stay_whole_where_a_table_fits(printed, columns):
    """The wide columns are broken instead, and brackets are text."""
    text = printed(FRAME, columns)
    assert text.splitlines()[0].strip() == "Ties"
    assert all(len(line) <= columns for line in text.splitlines())
    assert "│ ended  │" in text
    assert "[bold]" in text


@pytest.mark.parametrize("columns", [43, 20, 1])
def test_what_does_not_fit_is_listed_and_nothing_is_lost(printed, columns):
    """A row is read downwards, on however narrow a terminal."""
    assert printed(FRAME, columns).splitlines() == [
        "Ties",
        "id: embassy-havana",
        "  status: ended",
        "  title: An embassy [bold] in Havana",
        "  years: 5",
        "",
    ]


@pytest.mark.parametrize("columns", [80, 5])
def test_a_frame_without_rows_has_its_title(printed, columns):
    """And no row."""
    assert "Ties" in printed(FRAME.head(0), columns)
    assert "embassy" not in printed(FRAME.head(0), columns)
