"""Key events on an axis, read back from what is drawn."""

from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from matplotlib.figure import Figure

import bilateral as bl
from bilateral._charts.audit import audit
from bilateral._charts.key_events import KEY_EVENTS, key_events
from bilateral._charts.page import label_type
from bilateral._charts.phrases import PHRASES
from bilateral._charts.style import Style
from bilateral.errors import BilateralError
from tests._charts.drawn import AWKWARD, WIDTHS, alt_text_of, flaws, parts, texts, title_of
from tests._findings.invented import SHIPPED, case

THREE = (*SHIPPED, "cuba-mexico-invented")
SIX = ("broken-relations", "loan-and-pool", "three-sources", "war-and-settlement",
       "kenya-italy-invented", "kenya-peru-invented")  # fmt: skip
GROUPS = [("cuba-pakistan",), ("cuba-laos",), ("war-and-settlement",), ("one-tie",),
          ("only-absences",), SHIPPED, THREE, SIX]  # fmt: skip


def plot(names, **options):
    """Draw the key events of some cases."""
    if len(names) == 1:
        return case(names[0]).plot.key_events(**options)
    return bl.compare(*map(case, names)).plot.key_events(**options)


def frame(*events, **columns):
    """Make a frame of events: a date and a title each."""
    dates, titles = zip(*events, strict=True)
    return pd.DataFrame({"date": dates, "title": titles}).assign(**columns)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("names", GROUPS, ids="+".join)
def test_cases_audit_clean(names, width):
    """One, two, three and six cases, and those of whom nothing is dated, have no flaw."""
    chart = plot(names, width=width)
    assert chart.audit() == ()


def test_a_slide_is_a_slide():
    """It is 16:9, nothing is under 14 points, and each event has its date and its words."""
    chart = plot(SHIPPED, width="slide")
    assert chart.figure.get_size_inches().tolist() == [12.0, 6.75]
    sizes = {text.get_fontsize() for text in chart.figure.findobj() if hasattr(text, "get_fontsize")
             and text.get_text()}  # fmt: skip
    assert min(sizes) >= 14
    names = {f"{r.relationship}/{r.ids}" for r in chart.frame.itertuples()}
    assert len(names) == 10
    for part in ("when", "words", "head", "date"):
        assert {name.split(".")[0] for name in parts(chart.axes, part)} == names


def test_two_cases_stand_above_and_below_one_axis():
    """The words of the first are all over the strip of years, those of the second all under it."""
    axes = plot(SHIPPED, width="slide").axes
    (strip,) = [box for box in axes.patches if box.get_gid() == "strip"]
    top, bottom = strip.get_y(), strip.get_y() + strip.get_height()
    for name, text in parts(axes, "words").items():
        y = text.get_position()[1]
        assert y < top if name.startswith("cuba-pakistan") else y > bottom


def test_three_cases_have_an_axis_each():
    """Each lane has its strip of years and the name of its case."""
    axes = plot(THREE, width="double").axes
    strips = [box for box in axes.patches if str(box.get_gid()).startswith("strip")]
    assert len(strips) == 3
    assert set(parts(axes, "case")) == set(THREE)


def test_dots_stand_at_their_dates_to_scale():
    """Equal times are equally far apart, and a day that is not known is a bar over its range."""
    axes = key_events(frame(("1950", "a"), ("1960-01-01", "b"), ("[1970..1979]", "c")))
    dots = sorted(parts(axes, "date").items())
    found = [float(dot.get_xdata()[0]) for _, dot in dots]
    assert np.diff(found) == pytest.approx([found[1] - found[0]] * 2, rel=0.01)
    (bar,) = [bar for name, bar in parts(axes, "range").items() if name.startswith("/2")]
    assert bar.get_xdata()[1] - bar.get_xdata()[0] == pytest.approx(found[2] - found[1], rel=0.01)


def test_lines_from_dates_to_words_never_cross():
    """On each side words stand in the order of their dates."""
    axes = plot(SHIPPED, width="slide").axes
    for side in SHIPPED:
        leaders = [it for name, it in parts(axes, "leader").items() if name.startswith(side)]
        ends = sorted((it.get_xdata()[0], it.get_xdata()[-1]) for it in leaders)
        assert all(first[1] < second[1] for first, second in pairwise(ends))


def test_marks_tell_the_direction():
    """What goes out points right, what comes in left, what is joint is a diamond."""
    some = frame(("1950", "a"), ("1960", "b"), ("1970", "c"), direction=["out", "in", "joint"])
    axes = key_events(some, focal="CUB")
    marks = [mark.get_marker() for _, mark in sorted(parts(axes, "head").items())]
    assert marks == [">", "<", "D"]
    assert {"from Cuba", "to Cuba"} <= set(texts(axes))


def test_a_narrow_page_has_a_list():
    """Each event is a row: its date, its words, and which way it went, in order of time."""
    axes = plot(SHIPPED, width="single").axes
    rows = [text for name, text in parts(axes, "date").items() if name.endswith(".0")]
    heights = [text.get_position()[1] for text in rows]
    assert len(rows) == 10
    assert heights == sorted(heights)
    assert "from Cuba" in texts(axes)


def test_many_events_have_a_list_too():
    """Where words have no room beside each other they stand under one another."""
    axes = key_events(frame(*((str(1900 + n), f"event number {n}") for n in range(40))))
    assert len(parts(axes, "leader")) == 0
    assert "event number 39" in texts(axes)
    assert audit(axes.figure) == ()


def test_title_and_date_are_enough():
    """A frame of one's own needs no more; dates are written in words, and no key explains."""
    axes = key_events(frame(("1974-11-04", "Relations begin"), (2004, "A visit")))
    assert {"4 November 1974", "2004", "Relations begin", "A visit"} <= set(texts(axes))
    assert audit(axes.figure) == ()


@pytest.mark.parametrize(
    ("events", "told"),
    [
        (["beginning"], "a: relations began in 1950"),
        (["beginning", "break"], "a: relations began in 1950 and lapsed in 1951"),
        (
            ["beginning", "break", "resumption"],
            "a: relations began in 1950, lapsed in 1951 and resumed in 1952",
        ),
        (["break"], "Key events: a, 1950"),
    ],
)
def test_the_title_tells_the_course_of_relations(events, told):
    """When they began, lapsed and were resumed; where the beginning is not told, the subject."""
    whys = [f"{event} of relations" for event in events]
    some = frame(*((str(1950 + n), why) for n, why in enumerate(whys)), why=whys, relationship="a")
    assert title_of(KEY_EVENTS, some) == told


def test_the_title_tells_who_is_doubted_and_what_was_broken():
    """A disputed break says so, and an act that breaks relations is no lapse."""
    whys = ["beginning of relations", "break of relations"]
    some = frame(("1950", "x"), ("1960", "y"), why=whys, relationship="a")
    disputed = some.assign(disputed=[False, True])
    assert title_of(KEY_EVENTS, disputed).endswith(PHRASES["disputed"])
    both = title_of(KEY_EVENTS, some.assign(disputed=True))
    assert both.endswith("and lapsed in 1960 (2 of these dates disputed)")
    assert "disputed" not in title_of(KEY_EVENTS, some.assign(disputed=False))
    broken = some.assign(topic=["diplomatic.relations", "diplomatic.rupture"])
    assert "were broken off in 1960" in title_of(KEY_EVENTS, broken)


def test_the_alt_text_tells_every_event():
    """With its date, and by which rules the events were chosen."""
    some = frame(("1950", "a thing"), ("1960", "another"), why=["agreements", "embassies"])
    told = alt_text_of(KEY_EVENTS, some)
    assert told.startswith("1950, a thing; 1960, another.")
    assert "agreements; embassies" in told


def test_the_rule_stands_in_the_footer():
    """Whoever sees the slide can read why these events are on it."""
    chart = plot(SHIPPED, width="slide")
    assert any("highest visits" in line or "top visits" in line for line in chart.footer)
    assert "Up to 4 " in " ".join(plot(SHIPPED, n=4).footer)


def test_nothing_to_show_says_why():
    """Where no event has a date, the picture is words."""
    chart = plot(("one-tie",))
    assert chart.frame.empty
    assert "dated" in chart.title or "date" in chart.title


def test_scripts_and_long_words_audit_clean():
    """Titles in Urdu, Lao and Arabic, and of twenty words, collide with nothing."""
    some = frame(
        *((str(1950 + n), title) for n, title in enumerate(AWKWARD.values())),
        ("1960", "a word and another " * 8),
        direction="out",
    )
    assert flaws(KEY_EVENTS, some) == []


def test_it_draws_on_axes_given():
    """On somebody's axes it fits into them; where these are too small it says so."""
    figure = Figure(figsize=(9, 8), layout="constrained")
    above, below = figure.subplots(2, 1)
    some = frame(("1950", "a"), ("1960", "b"))
    assert key_events(some, ax=above) is above
    below.plot([1, 2])
    assert audit(figure) == ()
    with pytest.raises(BilateralError, match="needs at least"):
        key_events(some, ax=Figure(figsize=(6, 0.2)).subplots())


def test_bad_frames_are_refused():
    """What is lacking and which row holds no date is said, with the line of pandas."""
    with pytest.raises(BilateralError, match="lacks 'date'"):
        key_events(pd.DataFrame({"title": ["a"]}))
    with pytest.raises(BilateralError, match=r"frame\.iloc\[\[1\]\]"):
        key_events(frame(("1950", "a"), ("in spring", "b")))
    with pytest.raises(BilateralError, match="1 of 2 rows"):
        key_events(frame(("1950", "a"), (None, "b")))


def test_type_goes_by_what_is_wished():
    """A font size and colours of one's own are taken."""
    axes = key_events(
        frame(("1950", "a"), relationship="x"), font_size=11, palette={"x": "#123456"}
    )
    (words,) = parts(axes, "words").values()
    assert words.get_fontsize() == label_type(7, Style(font_size=11)).size == 11
    (leader,) = parts(axes, "leader").values()
    assert leader.get_color() == "#123456"


def test_breaks_among_three_cases_are_counted():
    """Relations of the United States broke off with Cuba, and with neither Laos nor Pakistan."""
    names = ("united-states-cuba", "united-states-laos", "united-states-pakistan")
    assert bl.compare(*map(bl.load, names)).plot.key_events().title == (
        "Relations broke off in 1 of 3 relationships: the United States and Cuba"
    )
