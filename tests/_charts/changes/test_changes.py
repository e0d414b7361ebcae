"""Changes, read back from what is drawn."""

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
        "before": [0.2, 0.8, 0.5],
        "before_to": [0.4, 0.8, 0.5],
        "before_known": [3, 1, 3],
        "before_years": 3,
        "after": [0.6, 0.0, np.nan],
        "after_to": [0.6, 0.0, np.nan],
        "after_known": [4, 1, 0],
        "after_years": 4,
    }
)


def drawn(frame=ROWS, **options):
    """Draw changes."""
    return Chart.of("changes", frame, **options)


def artists(chart, word):
    """Give the artists whose name begins with a word."""
    return [
        artist for artist in chart.axes.get_children() if (artist.get_gid() or "").startswith(word)
    ]


def test_a_slope_joins_the_means_of_two_periods():
    """Of the first pair it rises by 0.3, of the second it falls by 0.8."""
    rising, falling = (line.get_ydata() for line in artists(drawn(), "line:"))
    assert (falling[1] - falling[0]) / (rising[0] - rising[1]) == pytest.approx(0.8 / 0.3)


def test_a_range_is_a_stroke_and_a_zero_hollow():
    """A mean from 0.2 to 0.4 has a stroke; one of 0 has the colour of paper."""
    chart = drawn()
    [stroke] = artists(chart, "range:")
    [line, _] = artists(chart, "line:")
    low, _, high = stroke.get_ydata()
    assert (low + high) / 2 == pytest.approx(line.get_ydata()[0])
    assert [mark.get_markerfacecolor() for mark in artists(chart, "mark:")].count("#ffffff") == 1


def test_what_is_unknown_in_a_period_is_named_and_has_no_line():
    """Two slopes for three pairs."""
    chart = drawn()
    assert len(artists(chart, "line:")) == 2
    assert any("A and D" in note.get_text() for note in artists(chart, "note:"))


def test_a_mean_of_few_years_says_so():
    """One of four years is fewer than half."""
    labels = " ".join(text.get_text() for text in artists(drawn(), "label:"))
    assert "(1 of 4 years)" in labels
    assert "(4 of 4 years)" not in labels


@pytest.mark.parametrize("width", ["single", "double", "slide"])
def test_the_audit_is_clean(width):
    """Three pairs at each width."""
    assert drawn(width=width).audit() == ()


def test_ends_in_the_wrong_order_are_refused():
    """A mean that ends before it begins."""
    with pytest.raises(bl.BilateralError, match="before_to"):
        drawn(ROWS.assign(before_to=0.1))


def test_six_pairs_have_room_on_a_slide():
    """Twelve slopes of two columns; the periods below do not touch."""
    pairs = [
        ("CUB", "PAK"),
        ("CUB", "LAO"),
        ("USA", "CUB"),
        ("USA", "LAO"),
        ("USA", "PAK"),
        ("RUS", "CUB"),
    ]
    rows = [
        {"state_a": a, "state_b": b, "year": year, "exports": 7.0 * place + year % 9, "visits": 2.0}
        for place, ends in enumerate(pairs)
        for a, b in (ends, ends[::-1])
        for year in range(1992, 2010)
    ]
    panel = bl.dyad_years(years=(1992, 2009)).add(pd.DataFrame(rows))
    chart = panel.compare(*pairs).plot.changes((1992, 2000), (2001, 2009), width="slide")
    assert sum(str(line.get_gid()).startswith("line:") for line in chart.axes.lines) == 24
    assert chart.audit() == ()


def test_an_audit_finds_a_chart_without_room():
    """Words in its place are no chart."""
    case = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    chart = case.plot.presence()
    chart.figure.set_size_inches(7, 1)
    assert "no room" in {flaw.kind for flaw in chart.audit()}
