"""A title is broken between its clauses, and stays in order whatever script its names are in."""

import pytest

from bilateral.charts.page import title_lines
from bilateral.charts.text import Type

URDU, LAO = "کیوبا اور پاکستان", "ກູບາ ແລະ ລາວ"
FROM_LEFT = "\N{LEFT-TO-RIGHT MARK}"


def test_a_title_breaks_between_clauses():
    """Where the whole has no room and each clause has, each has a line of its own."""
    text = "Cuba and Pakistan: 71 ties; Cuba and Laos: 47 ties"
    assert title_lines(text, 1000, Type(9.6)) == (text,)
    lines = title_lines(text, 200, Type(9.6))
    assert lines == ("Cuba and Pakistan: 71 ties;", "Cuba and Laos: 47 ties")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"{URDU}: most ties", f"{FROM_LEFT}{URDU}: most ties"),
        (f"Most ties: {URDU}", f"Most ties: {URDU}"),
        (f"{LAO}: most ties", f"{LAO}: most ties"),
        (f"{URDU} 1955", f"{URDU} 1955"),
        ("1955: most ties", "1955: most ties"),
    ],
)
def test_a_line_that_begins_in_urdu_is_read_from_the_left(text, line):
    """Only where other letters follow: a title in Urdu alone is read from the right."""
    assert title_lines(text, 1000, Type(9.6)) == (line,)
