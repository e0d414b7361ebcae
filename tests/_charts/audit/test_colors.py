"""The heads of a table tell apart colours that some readers cannot."""

import pytest
from matplotlib.figure import Figure

from bilateral._charts.audit import audit

BLUE, VERMILION = "#0072B2", "#D55E00"


def table(heads, places):
    """Give axes with dots of two colours in rows, and words above some places."""
    axes = Figure(figsize=(6, 4)).subplots()
    axes.set(xlim=(0, 10), ylim=(0, 10), xticks=[], yticks=[])
    for x, colour in heads:
        axes.text(x, 9, "Case", color=colour)
    for number, (x, colour) in enumerate(places):
        axes.plot([x], [1 + number], "o", color=colour)
    return axes


COLUMNS = [(1, BLUE), (3, VERMILION), (6, BLUE), (8, VERMILION)]


def test_heads_tell_columns_apart():
    """Dots in columns, under words of their own colour, are told apart by where they are."""
    assert audit(table(COLUMNS, COLUMNS)) == ()


@pytest.mark.parametrize(
    "heads",
    [[], COLUMNS[:3], [(x, "#1a1a1a") for x, _ in COLUMNS]],
    ids=["none", "one is lacking", "of another colour"],
)
def test_heads_that_are_lacking_do_not(heads):
    """Without a word in its colour over each column, the colours are a flaw."""
    assert [flaw.kind for flaw in audit(table(heads, COLUMNS))] == ["colours"]


def test_columns_that_are_shared_do_not():
    """Two colours in one column are a flaw, whatever stands above it."""
    places = [*COLUMNS, (1, VERMILION)]
    assert [flaw.kind for flaw in audit(table(COLUMNS, places))] == ["colours"]
