"""A text file that ends in the middle of a line is noticed."""

import pytest

from bilateral.catalog.last_line import refuse_cut_line
from bilateral.catalog.read import read
from bilateral.errors import DataSetError

HEADER = "dyad,state1no,state1ab,state2no,state2ab,year,conttype,version\n"
ROWS = '2020,2,"USA",20,"CAN",2011,1,3.2\n2020,2,"USA",20,"CAN",2012,1,3.2\n'


@pytest.mark.parametrize("end", range(1, len(ROWS.splitlines()[1])))
def test_a_last_line_cut_short_is_refused_wherever_it_is_cut(tmp_path, end):
    """Without its last fields, or within the year; only the version is not needed."""
    path = tmp_path / "contdird.csv"
    last = ROWS.splitlines()[1][:end]
    path.write_text(HEADER + ROWS.splitlines(keepends=True)[0] + last)
    if last.count(",") == 7:
        assert read("cow-contiguity", path)["year"].tolist() == [2011, 2012]
        return
    with pytest.raises(DataSetError, match="cut short"):
        read("cow-contiguity", path)


@pytest.mark.parametrize(
    "text",
    [
        HEADER + ROWS,
        HEADER + ROWS + "\n\n",
        "a\tb\n1\t2\n3\t4",
        'a,b\n1,"two\nlines"\n',
        "a,b\n1,2,\n",
        "",
        "a",
    ],
)
def test_whole_files_pass(tmp_path, text):
    """Blank lines at the end, tabs, texts of several lines and commas at the end are no cut."""
    path = tmp_path / "whole.csv"
    path.write_text(text)
    assert refuse_cut_line(path, "") is None
