"""Ranks, read back from what is drawn."""

import numpy as np
import pandas as pd
import pytest

import bilateral as bl
from bilateral._charts.chart import Chart

ROWS = pd.DataFrame(
    {
        "relationship": ["a", "b", "c"],
        "series": ["A and B", "A and C", "A and D"],
        "column": "alike",
        "label": "Votes alike",
        "unit": "",
        "about": "dyad",
        "year": 2000,
        "value": [0.2, 0.8, np.nan],
        "known": ["value", "value", "unknown"],
        "rank": [9, 2, np.nan],
        "rank_to": [9, 3, np.nan],
        "known_count": 10,
        "zero_count": 1,
        "unknown_count": 5,
    }
)
CLASSES = pd.DataFrame(
    {
        "column": "alike", "year": 2000, "from": [0.0, 0.25, 0.5, 0.75],
        "to": [0.25, 0.5, 0.75, 1.0], "dyads": [2, 4, 0, 4],
    }
)  # fmt: skip


def drawn(frame=ROWS, **options):
    """Draw ranks."""
    return Chart.of("ranks", frame, **{"classes": CLASSES, **options})


def artists(chart, word):
    """Give the artists whose name begins with a word."""
    return [
        artist for artist in chart.axes.get_children() if (artist.get_gid() or "").startswith(word)
    ]


def test_a_mark_stands_in_its_class():
    """0.2 is in the first of four classes, 0.8 in the last, each at its place within."""
    chart = drawn()
    [axis] = artists(chart, "axis:")
    left, right = axis.get_xdata()
    shares = [(mark.get_xdata()[0] - left) / (right - left) for mark in artists(chart, "mark:")]
    assert shares == pytest.approx([0.2, 0.8])


def test_bars_count_dyads_and_an_empty_class_has_none():
    """4 dyads are twice as high as 2."""
    heights = [bar.get_height() for bar in artists(drawn(), "bar:")]
    assert heights == pytest.approx([heights[1] / 2, heights[1], heights[1]])


def test_ranks_zeros_and_the_unknown_are_words():
    """A rank is a range where values are tied; a pair without a value has a word and no mark."""
    chart = drawn()
    words = " ".join(text.get_text() for text in chart.axes.texts)
    assert "A and C 0.8, rank 2\N{EN DASH}3 of 10" in words
    assert "A and D unknown" in words
    assert "1 of them 0" in " ".join(words.split())
    assert len(artists(chart, "mark:")) == 2


def test_a_zero_is_hollow():
    """A value of 0 has the colour of paper."""
    frame = ROWS.assign(value=[0.0, 0.8, np.nan])
    fills = [mark.get_markerfacecolor() for mark in artists(drawn(frame), "mark:")]
    assert fills[0] == "#ffffff"


@pytest.mark.parametrize("width", ["single", "double", "slide"])
def test_the_audit_is_clean(width):
    """Three pairs at each width, with bars and without."""
    assert drawn(width=width).audit() == ()
    assert drawn(width=width, classes=None).audit() == ()


def test_ranks_out_of_order_are_refused():
    """A rank beyond the number known cannot be."""
    with pytest.raises(bl.BilateralError, match="rank_to"):
        drawn(ROWS.assign(rank_to=[99, 3, np.nan]))
    with pytest.raises(bl.BilateralError, match="lacks 'dyads'"):
        drawn(classes=CLASSES.drop(columns="dyads"))


def test_no_word_of_a_strip_leaves_it_and_ranks_are_whole():
    """On a slide words stand at their mark, inside the strip; a rank is not cut."""
    goods = [
        (a, b, 1990, n * 3.0)
        for n, (a, b) in enumerate(
            (a, b)
            for a in ("CUB", "PAK", "LAO", "USA", "MEX", "CAN", "GUY")
            for b in ("VNM", "JAM")
        )
    ]
    frame = pd.DataFrame(goods, columns=["state_a", "state_b", "year", "tons"])
    panel = bl.dyad_years(years=(1990, 1990)).add(frame)
    pairs = panel.compare(("CUB", "VNM"), ("GUY", "JAM"), ("CAN", "JAM"))
    chart = pairs.plot.ranks(year=1990, width="slide")
    assert chart.audit() == ()
    labels = [
        text.get_text() for text in chart.axes.texts if (text.get_gid() or "")[:6] == "label:"
    ]
    ranked = [label for label in labels if "unknown" not in label]
    assert ranked
    assert not any(label.endswith("…") for label in labels)
