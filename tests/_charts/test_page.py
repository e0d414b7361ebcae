"""A title is broken between its clauses."""

from bilateral._charts.page import title_lines
from bilateral._charts.typesetting import Type


def test_a_title_breaks_between_clauses():
    """Where the whole has no room and each clause has, each has a line of its own."""
    text = "Cuba and Pakistan: 71 ties; Cuba and Laos: 47 ties"
    assert title_lines(text, 1000, Type(9.6)) == (text,)
    lines = title_lines(text, 200, Type(9.6))
    assert lines == ("Cuba and Pakistan: 71 ties;", "Cuba and Laos: 47 ties")
