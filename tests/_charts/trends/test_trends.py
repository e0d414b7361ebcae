"""Trends, read back from what is drawn."""

import numpy as np
import pandas as pd
import pytest

import bilateral as bl
from bilateral._charts.chart import Chart

ROWS = pd.DataFrame(
    {
        "relationship": ["a"] * 5 + ["b"] * 5,
        "series": ["Arcadia to B"] * 5 + ["Arcadia to C"] * 5,
        "column": "tons",
        "label": "Goods",
        "unit": "tons",
        "about": "direction",
        "year": [1990, 1991, 1992, 1993, 1994] * 2,
        "value": [0.0, 2.0, np.nan, 4.0, np.nan, np.nan, np.nan, np.nan, np.nan, np.nan],
        "known": ["value", "value", "unknown", "value", "under half a step"] + ["unknown"] * 5,
    }
)


def drawn(frame=ROWS, **options):
    """Draw trends."""
    return Chart.of("trends", frame, **options)


def artists(chart, word):
    """Give the artists whose name begins with a word."""
    return [
        artist for artist in chart.axes.get_children() if (artist.get_gid() or "").startswith(word)
    ]


def test_a_line_joins_years_that_follow_each_other_and_stops_at_a_gap():
    """1990 and 1991 are joined; 1993 stands alone."""
    chart = drawn()
    [line] = artists(chart, "line:")
    assert len(line.get_xdata()) == 2
    marks = artists(chart, "mark:")
    assert len(marks) == 2  # the zero of 1990, and 1993


def test_values_stand_in_proportion():
    """4 is twice as far from 0 as 2."""
    chart = drawn()
    [line] = artists(chart, "line:")
    zero, two = line.get_ydata()
    [four] = [mark.get_ydata()[0] for mark in artists(chart, "mark:") if mark.get_ydata()[0] < two]
    assert zero - four == pytest.approx(2 * (zero - two))


def test_a_zero_is_hollow_and_what_is_rounded_is_a_dash():
    """The mark of 1990 has the colour of paper; 1994 has a dash on the axis and no mark."""
    chart = drawn()
    fills = {mark.get_markerfacecolor() for mark in artists(chart, "mark:")}
    assert "#ffffff" in fills
    [dash] = artists(chart, "rounded:")
    assert len(set(dash.get_ydata())) == 1


def test_what_is_never_known_is_named_and_has_no_line():
    """Nothing is known of the second pair."""
    chart = drawn()
    notes = [text.get_text() for text in artists(chart, "note:")]
    assert any("Arcadia to C" in note for note in notes)
    assert "Arcadia to C" in chart.alt_text()


def test_the_way_back_is_dashed():
    """Of one pair the second direction has dashes."""
    back = ROWS.head(5).assign(series="B to Arcadia")
    chart = drawn(pd.concat([ROWS.head(5), back]))
    styles = [line.get_linestyle() for line in artists(chart, "line:")]
    assert styles == ["-", "--"]


def test_a_state_of_two_pairs_has_one_line_in_ink():
    """It belongs to neither."""
    people = pd.DataFrame(
        {
            "relationship": ["a", "a", "b", "b"],
            "series": "Arcadia",
            "column": "people",
            "year": [1990, 1991] * 2,
            "value": [1.0, 2.0] * 2,
        }
    )
    [line] = artists(drawn(people), "line:")
    assert line.get_color() == "#1a1a1a"


def test_a_column_that_has_no_room_is_counted():
    """Twenty plots do not fit on a slide."""
    many = pd.concat([ROWS.head(5).assign(column=f"c{n}", label=f"C {n}") for n in range(20)])
    chart = drawn(many, width="slide")
    texts = " ".join(text.get_text() for text in chart.axes.texts)
    shown = len(artists(chart, "head:"))
    assert f"{20 - shown} more columns have no room here." in texts


@pytest.mark.parametrize("width", ["single", "double", "slide"])
def test_the_audit_is_clean(width):
    """Two pairs, five years, at each width."""
    assert drawn(width=width).audit() == ()


def test_powers_of_ten_leave_zeros_out():
    """A 0 has no place there."""
    chart = drawn(log=True)
    assert not artists(chart, "rounded:")
    assert all(mark.get_markerfacecolor() != "#ffffff" for mark in artists(chart, "mark:"))


def test_few_columns_suffice_and_wrong_ones_are_refused():
    """A year and a value are a chart; two values for one year are none."""
    plain = pd.DataFrame({"year": [1990, 1991], "value": [1.0, 3.0]})
    assert "3 in 1991" in bl.charts.trends(plain).get_title(loc="left")
    with pytest.raises(bl.BilateralError, match="duplicated"):
        bl.charts.trends(pd.concat([plain, plain]))
    with pytest.raises(bl.BilateralError, match="lacks 'value'"):
        bl.charts.trends(plain[["year"]])


def test_nothing_known_is_said():
    """A chart without a value has words."""
    empty = ROWS.assign(value=np.nan, known="unknown")
    chart = drawn(empty)
    assert chart.title == "nothing is known"
    assert chart.audit() == ()
