"""The balance, read back from its artists."""

import pandas as pd
import pytest
from matplotlib.colors import to_hex
from matplotlib.patches import Rectangle

import bilateral as bl
from bilateral.charts import audit, balance
from bilateral.charts.butterfly import tell, title_of
from bilateral.charts.widths import WIDTHS
from bilateral.errors import BilateralError

KINDS = ("aid", "education", "trade", "sports")


def row(case, kind, out=None, back=None, **more):
    """Make one row of a balance; a side without a number has no record."""
    return {
        "relationship": case,
        "kind": kind,
        "basis": "ties",
        "out_word": "given",
        "in_word": "received",
        "out_record": "no record" if out is None else "recorded",
        "in_record": "no record" if back is None else "recorded",
        "out_lower": out,
        "in_lower": back,
        "mutual": 0,
        "other_terms": 0,
        "out_delivered": out,
        "in_delivered": back,
    } | more


def frame_of(*rows):
    """Make a frame whose numbers are numbers though some are missing."""
    frame = pd.DataFrame(rows)
    numbers = [name for name in frame if name.endswith(("lower", "delivered"))]
    return frame.astype(dict.fromkeys(numbers, "float64"))


def bars(ax):
    """Give the bars as (left, length, filled)."""
    rectangles = [patch for patch in ax.patches if isinstance(patch, Rectangle)]
    return [
        (patch.get_x(), patch.get_width(), to_hex(patch.get_facecolor()) != "#ffffff")
        for patch in rectangles
    ]


def words(ax):
    """Give all words of a chart."""
    return [text.get_text() for text in ax.texts]


def test_bars_are_as_long_as_the_ties_are_many():
    """Given lies left of the middle, received right of it, on one scale."""
    ax = balance(frame_of(row("a", "aid", out=4, back=2)))
    drawn = [bar for bar in bars(ax) if bar[2]]
    assert sorted(length for _, length, _ in drawn) == [2, 4]
    left, right = sorted(drawn)
    assert left[0] + left[1] < 0 < right[0]
    assert left[1] == 4


def test_only_what_was_delivered_is_filled():
    """Five ties of which three were delivered: a hollow bar of five, a filled one of three."""
    ax = balance(frame_of(row("a", "aid", out=5, out_delivered=3)))
    assert sorted((length, filled) for _, length, filled in bars(ax)) == [(3, True), (5, False)]


@pytest.mark.parametrize("record", ["no record", "reported absent", "only on other terms"])
def test_words_stand_where_no_number_is(record):
    """Silence and absence have no bar: one of no length would be a zero."""
    ax = balance(frame_of(row("a", "aid", out=1, in_record=record)))
    assert any(record in told for told in words(ax))
    assert all(left < 0 for left, _, _ in bars(ax))


def test_a_zero_is_a_hollow_mark():
    """Nothing found by a source that tells all is a mark at the middle, and the number 0."""
    ax = balance(frame_of(row("a", "aid", out=1, in_record="zero")))
    (mark,) = ax.lines
    assert to_hex(mark.get_markerfacecolor()) == "#ffffff"
    assert "0" in words(ax)


def test_what_is_mutual_stands_between():
    """Joint ties are neither given nor received."""
    ax = balance(frame_of(row("a", "aid", out=1, mutual=7)))
    (text,) = [text for text in ax.texts if text.get_text() == "7"]
    assert text.get_position()[0] == 0


@pytest.mark.parametrize("width", WIDTHS.values())
@pytest.mark.parametrize("number", [1, 2, 5])
def test_no_words_collide(number, width):
    """At every width, for one, two and five cases, the page can be read."""
    rows = [
        row(f"case-{n}", kind, out=n or None, back=3 * n or None, mutual=n, other_terms=2)
        for n in range(number)
        for kind in KINDS
    ]
    ax = balance(frame_of(*rows), width=width, focal="CUB")
    assert audit(ax.get_figure()) == ()


def test_the_title_and_the_description_tell_both_ways():
    """Whoever does not see the bars is told of each."""
    frame = frame_of(row("a", "aid", out=4), row("a", "trade", back=2))
    assert title_of(frame, names={"a": "A and B"}) == "A and B: 4 reported ties out, 2 in"
    assert "aid: given 4, received no record, mutual 0" in tell(frame)


def test_a_frame_that_lacks_columns_is_told_which():
    """The message names the column and the line that finds gaps."""
    with pytest.raises(BilateralError, match=r"lacks 'mutual'.*frame\[frame\["):
        balance(frame_of(row("a", "aid", out=1)).drop(columns="mutual"))


@pytest.mark.parametrize("width", ["single", "double", "slide"])
def test_the_shipped_cases_can_be_read(width):
    """The chart of the comparison holds what the finding holds."""
    both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    chart = both.plot.balance(width=width)
    assert chart.audit() == ()
    assert any("reported absent" in told for told in words(chart.axes))
    assert len(chart.sources) == 2
