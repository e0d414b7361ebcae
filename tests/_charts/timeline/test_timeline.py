"""The timeline, read back from its artists."""

import re
import warnings

import numpy as np
import pandas as pd
import pytest
from matplotlib import rcParams
from matplotlib.colors import to_hex
from matplotlib.figure import Figure

import bilateral as bl
from bilateral._charts.audit import audit
from bilateral._charts.chart import Chart
from bilateral._charts.phrases import PHRASES
from bilateral._charts.style import Style
from bilateral._charts.timeline import TIMELINE, timeline
from bilateral.errors import BilateralError
from tests._charts.drawn import parts

WIDTHS = (3.5, 7.0, 12.0)
TO = "\u2013"
COLOUR, WHITE = Style().looks(["cuba-laos"])["cuba-laos"].colour.lower(), "#ffffff"


def day(text):
    """Give a day as the axis counts it."""
    return float(np.datetime64(text, "D").astype(int))


def words(axes):
    """Give all texts of the axes."""
    return [text.get_text() for text in axes.texts]


def across(axes, artist):
    """Give the place of an artist across, in parts of the axes."""
    x = artist.get_position()[0] if hasattr(artist, "get_text") else artist.get_xdata()[0]
    low, high = axes.get_xlim()
    return (x - low) / (high - low) * 1000


def lines_of(drawn, axes, part, name):
    """Give the horizontal ends of lines."""
    return sorted((min(a.get_xdata()), max(a.get_xdata())) for a in drawn(axes, part, name))


def dated(ties):
    """Leave out what has no date, or one without a day from below."""
    bounded = ties["start_earliest"].notna() | ties["id"].eq("friendship-of-five-decades")
    return ties[bounded & ties["date"].notna()]


# What a bar, a line and an arrow say of dates


def test_a_bar_spans_the_sure_days(make_tie, make_frame, drawn):
    """A bar begins on the latest start and ends on the earliest end."""
    axes = timeline(make_frame(make_tie("embassy", "1963/1968", form="condition")))
    (bar,) = drawn(axes, "bar", "embassy")
    assert (bar.get_x(), bar.get_x() + bar.get_width()) == (day("1963-12-31"), day("1968-01-01"))


def test_thin_lines_span_the_days_that_are_not_sure(make_tie, make_frame, drawn):
    """Beside the bar a line goes from the earliest to the latest start, and so at the end."""
    axes = timeline(make_frame(make_tie("embassy", "1963/1968", form="condition")))
    assert lines_of(drawn, axes, "range", "embassy") == [
        (day("1963-01-01"), day("1963-12-31")),
        (day("1968-01-01"), day("1968-12-31")),
    ]


def test_a_tie_known_to_the_day_has_no_line(make_tie, make_frame, drawn):
    """What is certain is not drawn as uncertain."""
    axes = timeline(make_frame(make_tie("call", "1984-05-06", form="event"), make_tie("b", "1970")))
    assert drawn(axes, "range", "call") == []
    (head,) = drawn(axes, "head", "call")
    assert list(head.get_xdata()) == [day("1984-05-06")]


def test_no_mark_stands_in_the_middle_of_a_long_period(make_tie, make_frame, drawn):
    """An event of some day between two has a line between them, and its marker where it begins."""
    axes = timeline(make_frame(make_tie("visit", "[1980..1990]", form="event")))
    low, high = day("1980-01-01"), day("1990-12-31")
    assert lines_of(drawn, axes, "range", "visit") == [(low, high)]
    (head,) = drawn(axes, "head", "visit")
    assert low < head.get_xdata()[0] < low + (high - low) / 5
    assert drawn(axes, "bar", "visit") == []


def test_an_open_end_is_an_arrow_to_the_edge(make_tie, make_frame, drawn):
    """A tie known to go on reaches the end of the axis; one of unknown end does not."""
    axes = timeline(make_frame(make_tie("open", "1974/.."), make_tie("not-known", "1980/")))
    _, edge = axes.get_xlim()
    arrow = max(x for _, x in lines_of(drawn, axes, "open", "open"))
    assert arrow == pytest.approx(edge, rel=0.03)
    assert drawn(axes, "end", "open") == []
    assert drawn(axes, "open", "not-known") == []


def test_an_unknown_end_trails_off_into_a_question_mark(make_tie, make_frame, drawn):
    """The mark of an unknown end stands after the last sure day, that of a start before it."""
    tie = make_tie("told", "[..1968]/", "2018-11", form="condition")
    axes = timeline(make_frame(tie, make_tie("other", "1970")))
    marks = sorted(float(a.get_xdata()[0]) for a in drawn(axes, "end", "told"))
    assert len(marks) == 2
    assert marks[0] < day("1968-12-31") < day("2018-11-01") < marks[1]


def test_what_lasted_has_no_middle(make_tie, make_frame, drawn):
    """A flow that began some time within a range has its marker where the range begins."""
    axes = timeline(make_frame(make_tie("aid", "[1980..1990]/", form="flow")))
    (head,) = drawn(axes, "head", "aid")
    assert day("1980-01-01") <= head.get_xdata()[0] < day("1982-01-01")


@pytest.mark.parametrize(
    ("date", "observed"),
    [(None, "2018-11"), ("[..2018-11]", None), ("[..2018-11]/", "2018-11"), (None, "2007-03-15")],
)
def test_the_day_of_a_source_is_no_place_on_the_axis(make_tie, make_frame, drawn, date, observed):
    """What a text tells in the present tense, or of some time before it, is undated."""
    tie = make_tie("undated-one", date, observed, form="flow")
    axes = timeline(make_frame(tie, make_tie("dated", "1970")))
    (head,) = drawn(axes, "head", "undated-one")
    assert across(axes, head) > across(axes, *parts(axes, "undated").values()) - 5
    assert axes.get_xlim()[1] < day("1975-01-01")


def test_a_row_of_undated_ties_is_not_called_silent(make_tie, make_frame):
    """Undated aid is no silence about aid; trade that nobody covers, and politics, are."""
    frame = make_frame(
        make_tie("aid", None, "2018", kind="aid", topic="aid.health"),
        *(
            make_tie(kind, "1980", kind=kind, topic=f"{kind}.x", relationship="b")
            for kind in ("aid", "trade", "political")
        ),
    )
    days = {"earliest": pd.to_datetime(["1970-01-01"]), "latest": pd.to_datetime(["1990-12-31"])}
    coverage = pd.concat(
        pd.DataFrame({"relationship": "cuba-laos", "kind": kind, **days})
        for kind in ("aid", "political")
    )
    told = parts(timeline(frame, coverage=coverage), "silence")
    assert {name: text.get_text() for name, text in told.items()} == {
        "cuba-laos/political.0": PHRASES["not_mentioned"],
        "cuba-laos/trade.0": PHRASES["not_covered_by_the_sources"],
    }


def test_undated_ties_stand_in_a_column_of_their_own(make_tie, make_frame, drawn):
    """A tie without any day has its mark and its words at the right of the axis."""
    axes = timeline(make_frame(make_tie("a-dated-one", "1984"), make_tie("some-day")))
    head, word = drawn(axes, "head", "some-day"), drawn(axes, "words", "some-day")
    column = across(axes, *parts(axes, "undated").values())
    assert across(axes, *word) > across(axes, *head) >= column - 5
    assert across(axes, *drawn(axes, "head", "a-dated-one")) < column - 50
    assert PHRASES["undated_head"] in words(axes)
    assert PHRASES["undated_head"] not in words(timeline(make_frame(make_tie("a", "1984"))))


def test_many_undated_ties_are_grouped(make_tie, make_frame):
    """What has no room by itself stands in a group that is named by its type and counted."""
    ties = [make_tie(f"undated-{n}", topic="political.visit", kind="political") for n in range(90)]
    assert "90 visits" in words(timeline(make_frame(*ties)))


# Stages, directions, absences


@pytest.mark.parametrize(
    ("stage", "fill", "style"),
    [
        ("delivered", COLOUR, "full"),
        ("agreed", COLOUR, "bottom"),
        ("planned", WHITE, "full"),
        ("stopped", WHITE, "full"),
    ],
)
def test_stages_differ_by_fill(make_tie, make_frame, drawn, stage, fill, style):
    """Delivered is solid, agreed half, planned hollow; stopped is hollow with a stroke."""
    axes = timeline(make_frame(make_tie("x", "1984-05-06", form="event", stage=stage)))
    (head,) = drawn(axes, "head", "x")
    assert (to_hex(head.get_markerfacecolor()), head.get_fillstyle()) == (fill, style)
    assert to_hex(head.get_markeredgecolor()) == COLOUR
    assert bool(drawn(axes, "stop", "x")) == (stage == "stopped")


@pytest.mark.parametrize(
    ("stage", "fill", "half"),
    [("delivered", COLOUR, 0), ("agreed", WHITE, 1), ("planned", WHITE, 0), ("stopped", WHITE, 0)],
)
def test_bars_differ_by_fill_too(make_tie, make_frame, drawn, stage, fill, half):
    """An agreed bar is half filled, a planned one hollow."""
    axes = timeline(make_frame(make_tie("x", "1984/1990", stage=stage)))
    (bar,) = drawn(axes, "bar", "x")
    assert to_hex(bar.get_facecolor()) == fill
    assert len(drawn(axes, "half", "x")) == half


def test_directions_differ_by_marker(make_tie, make_frame, drawn):
    """From the focal state points right, to it points left, joint is a diamond."""
    axes = timeline(
        make_frame(
            make_tie("out", "1980"),
            make_tie("in", "1985", sender="LAO", receiver="CUB"),
            make_tie("both", "1990", reciprocal=True),
        )
    )
    shapes = {name: drawn(axes, "head", name)[0].get_marker() for name in ("out", "in", "both")}
    assert shapes == {"out": ">", "in": "<", "both": "D"}
    assert {"from Cuba", "to Cuba", "joint"} <= set(words(axes))


def test_a_focal_state_turns_directions_around(make_tie, make_frame, drawn):
    """Seen from Laos, what Cuba sends comes in."""
    axes = timeline(make_frame(make_tie("x", "1980")), focal="LAO")
    assert drawn(axes, "head", "x")[0].get_marker() == "<"
    assert "to Laos" in words(axes)


def test_a_known_closure_is_hatched(make_tie, make_frame, drawn):
    """A diplomatic absence over a period is a hatched bar with no marker."""
    gap = {"kind": "diplomatic", "topic": "diplomatic.relations", "absent": True, "stage": None}
    axes = timeline(make_frame(make_tie("gap", "1990/2005", form="condition", **gap)))
    (bar,) = drawn(axes, "bar", "gap")
    assert bar.get_hatch()
    assert (bar.get_x(), bar.get_x() + bar.get_width()) == (day("1990-12-31"), day("2005-01-01"))
    assert drawn(axes, "head", "gap") == []


def test_another_absence_is_crossed(make_tie, make_frame, drawn):
    """What a source reports not to be there is a cross that says so, not a mark of a stage."""
    none = {"kind": "trade", "topic": "trade.investment", "absent": True, "stage": None}
    axes = timeline(make_frame(make_tie("none", "2018-11", **none)))
    assert [head.get_marker() for head in drawn(axes, "head", "none")] == ["x"]
    assert f"none ({PHRASES['absent']})" in words(axes)
    undated = timeline(make_frame(make_tie("none", **none), make_tie("a", "1980")))
    assert [head.get_marker() for head in drawn(undated, "head", "none")] == ["x"]


def test_contradicted_ties_are_marked(make_tie, make_frame):
    """The words of a tie that another contradicts say so."""
    frame = make_frame(make_tie("one", "1980/1985"), make_tie("two", "1990/1995"))
    told = words(timeline(frame, contradicted=[("cuba-laos", "one")]))
    assert {f"one ({PHRASES['contradicted']})", "two"} <= set(told)


def test_what_happened_once_has_its_year(make_tie, make_frame):
    """An axis shows no single year, so words do, unless the title has it; and what is about so."""
    frame = make_frame(
        make_tie("month", "1984-05", form="event"),
        make_tie("begun-in-1991", "1991", form="event"),
        make_tie("about", "2000~", form="event"),
        make_tie("lasted", "1970/1975"),
    )
    assert {"month, 1984", "begun in 1991", "about, about 2000", "lasted"} <= set(
        words(timeline(frame))
    )


# Lanes, bands, coverage


def test_kinds_stand_in_the_fixed_order(make_tie, make_frame):
    """Kinds come in the order of the design, whatever the order of rows; one's own come last."""
    frame = make_frame(
        make_tie("o", "1980", kind="own kind", topic="own"),
        make_tie("a", "1980", kind="sports"),
        make_tie("b", "1980", kind="diplomatic"),
        make_tie("c", "1980", kind="trade"),
    )
    found = parts(timeline(frame), "kind").values()
    named = sorted(found, key=lambda text: text.get_position()[1])
    assert [text.get_text() for text in named] == ["diplomatic", "trade", "sports", "own kind"]


def test_a_kind_that_one_case_lacks_says_so(make_tie, make_frame):
    """No record is words; it is not an empty row, which would read as a zero."""
    other = {"relationship": "cuba-pakistan", "receiver": "PAK"}
    frame = make_frame(make_tie("a", "1980", kind="sports"), make_tie("b", "1980", **other))
    assert words(timeline(frame)).count(PHRASES["no_record"]) == 2


def test_the_axis_is_true_to_scale(make_tie, make_frame):
    """Years are equally far apart, ties or not, and the axis takes dates."""
    axes = timeline(make_frame(make_tie("a", "1955"), make_tie("b", "2018")))
    places = sorted(text.get_position()[0] for text in parts(axes, "year").values())
    assert np.ptp(np.diff(places)) <= 1
    axes.axvline(np.datetime64("1990-01-01"))
    assert axes.lines[-1].get_xdata()[0] == np.datetime64("1990-01-01")


@pytest.mark.parametrize("width", [3.5, 7.0, 12.0, "slide"])
def test_no_tie_is_lost(shipped_tables, width):
    """Every tie is behind words, at each width, and every dated one behind a mark."""
    ties = shipped_tables["ties"]
    axes = timeline(ties, width=width, coverage=shipped_tables["coverage"])
    names = {name for gids in parts(axes, "words") for name in gids.split(".")[0].split("+")}
    assert names == set(ties["relationship"] + "/" + ties["id"])
    marks = [gids for part in ("head", "bar", "begun") for gids in parts(axes, part)]
    marked = {name for gids in marks for name in gids.split(".")[0].split("+")}
    assert set(dated(ties)["relationship"] + "/" + dated(ties)["id"]) <= marked


@pytest.mark.parametrize("width", [3.5, 7.0])
def test_every_mark_has_words(shipped_tables, width):
    """No mark stands without words of its own or of its group."""
    axes = timeline(shipped_tables["ties"], width=width)
    named = {name.split(".")[0] for name in parts(axes, "words")}
    marks = [name for part in ("head", "bar", "begun") for name in parts(axes, part)]
    assert {name.split(".")[0] for name in marks} <= named


def many(make_tie, topics, count):
    """Give ties of some types, a few years apart."""
    return [
        make_tie(f"{topic}-{n}", str(2000 + n % 9), kind=topic.split(".")[0], topic=topic)
        for topic in topics
        for n in range(count)
    ]


def test_groups_are_named_by_type_number_and_years(make_tie, make_frame, drawn):
    """Where room is short, ties of a type stand under its name; a stroke where each begins."""
    frame = make_frame(*many(make_tie, ["political.statement", "aid.technical-assistance"], 120))
    axes = timeline(frame)
    told = f"120 statements, 2000{TO}08", f"120 records of technical assistance, 2000{TO}08"
    assert set(told) <= set(words(axes))
    (strokes,) = drawn(axes, "begun", "political.statement-0")
    assert len(strokes.get_xdata()) == 120
    assert (min(strokes.get_xdata()), max(strokes.get_xdata())) == (
        day("2000-01-01"),
        day("2008-01-01"),
    )


def test_fewer_ties_open_a_group(make_tie, make_frame):
    """What is chosen leaves room, and each tie then has its own words."""
    ties = many(make_tie, ["political.statement", "aid.technical-assistance"], 60)
    assert f"60 statements, 2000{TO}08" not in words(timeline(make_frame(*ties[:20])))


def test_a_narrow_page_shows_groups_first(make_tie, make_frame):
    """At single width two ties of a type are a group, though there is room for both."""
    frame = make_frame(*many(make_tie, ["political.statement"], 2))
    assert f"2 statements, 2000{TO}01" in words(timeline(frame, width="single"))
    assert f"2 statements, 2000{TO}01" not in words(timeline(frame))


def test_an_absence_stands_in_no_group(make_tie, make_frame, drawn):
    """What is reported absent is no tie more, and keeps its own words."""
    ties = many(make_tie, ["political.statement"], 120)
    gone = make_tie("gone", "2003", kind="political", topic="political.statement", absent=True)
    axes = timeline(make_frame(*ties, gone))
    assert f"120 statements, 2000{TO}08" in words(axes)
    assert len(drawn(axes, "words", "gone")) == 1


@pytest.mark.parametrize("width", ["single", "double", "slide"])
def test_a_key_has_six_entries_at_most(shipped_tables, width):
    """Who must learn more signs than that reads no further."""
    axes = timeline(shipped_tables["ties"], width=width)
    samples = [a for a in axes.lines if re.match(r"(head|range):key", str(a.get_gid()))]
    assert 0 < len(samples) <= 6


# Titles


def test_the_title_tells_of_a_lapse(make_tie, make_frame):
    """Where relations are reported to have lapsed the title says when, in the sources' years."""
    kind = {"kind": "diplomatic", "topic": "diplomatic.relations", "form": "condition"}
    frame = make_frame(
        make_tie("first", "1955/1990", **kind),
        make_tie("gap", "1990/2005", absent=True, stage=None, **kind),
    )
    assert timeline(frame).get_title("left") == f"Cuba and Laos: relations lapsed 1990{TO}2005"
    disputed = timeline(frame, contradicted=[("cuba-laos", "gap")]).get_title("left")
    assert disputed == f"Cuba and Laos: relations lapsed 1990{TO}2005 (disputed)"


@pytest.mark.parametrize(
    ("spells", "told"),
    [
        ([("1955/", {})], "not_lapsed"),
        ([("195X/", {})], ""),
        ([("1955/1971", {})], ""),
        ([("1955/1971", {}), ("1976/", {})], ""),
        ([("1955/", {}), ("1961-01-03", {"topic": "diplomatic.rupture"})], "broken"),
        ([("1955/", {}), (None, {"topic": "diplomatic.rupture"})], ""),
        ([("1955/", {}), ("1961", {"topic": "diplomatic.rupture", "stage": "agreed"})], ""),
        ([("1955/1971", {}), ("1971/1976", {"absent": True, "stage": None})], "lapsed"),
    ],
)
def test_no_lapse_is_denied_where_relations_ended(make_tie, make_frame, spells, told):
    """Only relations of which no end, break or absence is on record have had no lapse reported."""
    kind = {"kind": "diplomatic", "topic": "diplomatic.relations", "form": "condition"}
    ties = [make_tie(f"t{n}", date, **kind | more) for n, (date, more) in enumerate(spells)]
    title = timeline(make_frame(*ties)).get_title("left")
    years = {"not_lapsed": "1955", "broken": "1961", "lapsed": f"1971{TO}1976"}
    if told:
        assert title == PHRASES[told].format("Cuba and Laos", years[told])
    else:
        phrases = (PHRASES[name].format("Cuba and Laos", "") for name in years)
        assert not any(title.startswith(phrase) for phrase in phrases)


def test_no_title_counts_records(make_tie, make_frame):
    """Of one case and of three the subject is named, and not how many ties there are."""
    for partners, receivers in ((1, "LAO"), (3, ("LAO", "PAK", "VNM"))):
        rows = [
            make_tie(f"t{n}", "1980", relationship=f"case-{n}", receiver=receivers[n % 3])
            if partners > 1
            else make_tie(f"t{n}", "1980")
            for n in range(7 if partners == 1 else 3)
        ]
        title = timeline(make_frame(*rows)).get_title("left")
        assert "7" not in title
        assert "tie" not in title


def test_the_title_names_the_subject_otherwise(make_tie, make_frame):
    """Without ties about relations there is no finding, and the title claims none."""
    axes = timeline(make_frame(make_tie("a", "1980"), make_tie("b", "1990")))
    assert axes.get_title("left") == f"Cuba and Laos, 1980{TO}1990"


def test_years_are_those_of_ties_and_not_of_absences(make_tie, make_frame):
    """Until when something is reported absent says nothing about the ties on record."""
    gone = make_tie("gone", "1990/2020", form="condition", absent=True)
    chart = Chart.of(TIMELINE, make_frame(make_tie("a", "1980"), gone))
    assert chart.title == "Cuba and Laos, 1980"
    assert f"{PHRASES['tie_count'].format(1, '1980')};" in chart.alt_text()


def test_a_title_can_be_given(make_tie, make_frame):
    """A title of one's own stands as it is, signs of mathematics too."""
    axes = timeline(make_frame(make_tie("a", "1980")), title="Costs $5 and $6")
    assert axes.get_title("left") == "Costs $5 and $6"


# Audits


@pytest.mark.parametrize("width", WIDTHS)
def test_shipped_cases_audit_clean(shipped_tables, width):
    """The two shipped cases, together and alone, have no flaw at any width."""
    ties = shipped_tables["ties"]
    for frame in (ties, *(part for _, part in ties.groupby("relationship"))):
        drawn = timeline(frame, width=width, coverage=shipped_tables["coverage"])
        assert audit(drawn.figure) == ()


@pytest.mark.parametrize("width", WIDTHS)
def test_five_cases_audit_clean(five_cases, width):
    """Five cases have no flaw at any width."""
    assert audit(timeline(five_cases, width=width).figure) == ()


@pytest.mark.parametrize("width", ["single", "double", "slide"])
def test_with_a_footer_too(shipped_tables, width):
    """A chart with coverage and warnings below has no flaw either, and keeps to its height."""
    chart = Chart.of(
        TIMELINE, shipped_tables["ties"], width=width, warnings=["Each rests on one source."] * 5
    )
    assert chart.audit() == ()
    assert chart.figure.get_size_inches()[1] <= 9.4


def awkward(make_tie):
    """Give frames that are hard to draw."""
    long = "A title of sixty characters that goes on to the last of them"
    absent = {"absent": True, "stage": None}
    return {
        "one tie": [make_tie("only", "1974-11-04", form="event")],
        "no ties": [],
        "only absences": [
            make_tie("a", "1990/2005", kind="diplomatic", **absent),
            make_tie("b", None, "2018-11", kind="trade", **absent),
        ],
        "only open dates": [
            make_tie("a", "1970/.."),
            make_tie("b", "../1980"),
            make_tie("c", "[..2008-05]"),
            make_tie("d", "/1999"),
        ],
        "no dates": [make_tie("a"), make_tie("b")],
        "long titles": [
            make_tie(f"{long} {n}", f"{1960 + 4 * n}/{1970 + 4 * n}") for n in range(12)
        ],
        "scripts": [
            make_tie("u", "1984", title="پاکستان اور کیوبا"),
            make_tie("a", "1990", title="العلاقات بين كوبا ولاوس"),
            make_tie("l", "2000/2010", title="ສາທາລະນະລັດ ປະຊາທິປະໄຕ ປະຊາຊົນລາວ" * 3),
            make_tie("m", "2004", title="costs $5 and $6_x^2"),
        ],
        "ancient": [make_tie("a", "-0044"), make_tie("b", "1816")],
    }


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", awkward(lambda *_, **__: None))
def test_awkward_frames_audit_clean(make_tie, make_frame, name, width):
    """Whatever the frame holds, the picture is drawn and has no flaw."""
    axes = timeline(make_frame(*awkward(make_tie)[name]), width=width)
    assert audit(axes.figure) == ()


def test_chinese_titles_say_which_font_is_missing(make_tie, make_frame):
    """Where no font has the letters, the audit names them and a font that does."""
    axes = timeline(make_frame(make_tie("c", "1984", title="中国与古巴")))
    (flaw,) = audit(axes.figure)
    assert flaw.kind == "glyphs"
    assert "中" in flaw.text
    assert "Noto Sans CJK" in flaw.text


def test_five_hundred_ties_are_drawn(make_tie, make_frame):
    """Many ties are drawn without a flaw, in groups."""
    kinds = ("aid", "education", "trade", "sports")
    ties = [
        make_tie(f"tie-number-{n}", f"{1950 + n % 70}-{1 + n % 12:02}", kind=kinds[n % 4])
        for n in range(500)
    ]
    axes = timeline(make_frame(*ties))
    assert audit(axes.figure) == ()
    assert any(text.startswith("125 ") for text in words(axes))


# Axes given


@pytest.mark.parametrize("layout", [None, "constrained", "tight"])
def test_it_draws_on_axes_given(five_cases, layout):
    """On somebody's axes it fits into them, whatever lays the figure out, and leaves the rest."""
    figure = Figure(figsize=(9, 12), layout=layout)
    above, below = figure.subplots(2, 1, height_ratios=[4, 1])
    below.plot([1, 2], [3, 4])
    assert timeline(five_cases, ax=above) is above
    assert audit(figure) == ()
    assert len(below.lines) == 1


def test_small_axes_get_one_row_a_case(make_tie, make_frame, drawn):
    """Where kinds have no room, they share one row; all ties are still there."""
    kinds = ("diplomatic", "political", "aid", "education", "trade", "military", "sports")
    ties = [make_tie(kind, str(1980 + n), kind=kind, topic=kind) for n, kind in enumerate(kinds)]
    figure = Figure(figsize=(7, 1.5), layout="constrained")
    axes = timeline(make_frame(*ties), ax=figure.subplots())
    assert parts(axes, "kind") == {}
    assert all(drawn(axes, "words", kind) for kind in kinds)
    assert audit(figure) == ()


def test_axes_too_small_say_what_they_need(five_cases):
    """Where not even headings have room the error says how high the axes should be."""
    axes = Figure(figsize=(7, 0.4)).subplots()
    with pytest.raises(BilateralError, match=r"0\.\d inches high, and this chart needs at least"):
        timeline(five_cases, ax=axes)


def test_global_style_is_untouched(make_tie, make_frame):
    """Drawing changes no setting of matplotlib, and pyplot never learns of the figure."""
    before = dict(rcParams)
    axes = timeline(make_frame(make_tie("a", "1980")))
    assert dict(rcParams) == before
    assert not hasattr(axes.figure.canvas, "manager") or axes.figure.canvas.manager is None


def test_the_frame_is_not_changed(shipped_tables):
    """The frame handed over is as before."""
    ties = shipped_tables["ties"]
    before = ties.copy()
    timeline(ties)
    pd.testing.assert_frame_equal(ties, before)


# Frames that cannot be drawn


def test_lacking_columns_are_named(make_tie, make_frame):
    """The error names what is lacking and the pandas line that finds the bad rows."""
    frame = make_frame(make_tie("a", "1980")).drop(columns=["title"])
    with pytest.raises(BilateralError, match="lacks 'title'") as caught:
        timeline(frame)
    assert "frame[frame[['title']].isna().any(axis=1)]" in str(caught.value)
    with pytest.raises(BilateralError, match="lacks 'date'"):
        timeline(pd.DataFrame({"title": ["a"]}))


@pytest.mark.parametrize(
    ("column", "value", "line"),
    [
        ("kind", None, 'frame[frame["kind"].isna()'),
        ("title", None, 'frame[frame["title"].isna()]'),
        ("end_kind", None, 'frame[frame["end_kind"].isna()]'),
        ("end_kind", "maybe", '~frame["end_kind"].isin('),
    ],
)
def test_rows_that_cannot_be_drawn_are_found(make_tie, make_frame, column, value, line):
    """The error holds the line of pandas that shows the bad rows, and that line finds them."""
    frame = make_frame(make_tie("good", "1980"), make_tie("bad", "1990", **{column: value}))
    with pytest.raises(BilateralError, match="1 of 2 rows") as caught:
        timeline(frame)
    assert line in str(caught.value)
    found = eval(str(caught.value).partition("this shows them: ")[2], {"frame": frame})  # noqa: S307
    assert list(found["id"]) == ["bad"]


def test_ends_before_starts_are_found(make_tie, make_frame):
    """A tie that ends before it began cannot be drawn."""
    frame = make_frame(make_tie("a", "1980/1990"))
    frame["end_latest"] = frame["start_earliest"] - pd.Timedelta(days=400)
    with pytest.raises(BilateralError, match=r'frame\["end_earliest"\] > frame\["end_latest"\]'):
        timeline(frame)


def test_days_as_text_are_refused_with_the_mend(make_tie, make_frame):
    """Days must be days; the error holds the line that makes them so."""
    frame = make_frame(make_tie("a", "1980"))
    frame["start_latest"] = frame["start_latest"].astype(str)
    with pytest.raises(BilateralError, match=r"pd\.to_datetime"):
        timeline(frame)


def test_drawing_warns_of_nothing(shipped_tables):
    """No warning comes from drawing what can be drawn."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        timeline(shipped_tables["ties"]).figure.draw_without_rendering()


def test_doubtful_dates_say_so(make_tie, make_frame):
    """A date that EDTF marks as doubtful or about right says so in words."""
    frame = make_frame(
        make_tie("a", "1984-05?", form="event"), make_tie("b", "1990%", form="event")
    )
    told = words(timeline(frame.assign(uncertain=True)))
    assert {"a, perhaps 1984", "b, perhaps about 1990"} <= set(told)


def test_one_name_twice_is_refused(make_tie, make_frame):
    """Two rows with one relationship and id cannot be told apart; the error finds both."""
    frame = make_frame(make_tie("a", "1980"), make_tie("a", "1990"))
    with pytest.raises(BilateralError, match="2 of 2 rows") as caught:
        timeline(frame)
    assert "duplicated(['relationship', 'id'], keep=False)" in str(caught.value)


def test_flags_may_be_objects(make_tie, make_frame):
    """A frame read from elsewhere may hold its flags as objects; title and text stay right."""
    frame = make_frame(make_tie("a", "1980"), make_tie("b", "1990")).astype({"absent": object})
    chart = Chart.of(TIMELINE, frame)
    assert chart.title == f"Cuba and Laos, 1980{TO}1990"
    assert "2 aid" in chart.alt_text()


def test_relationships_that_share_no_state(make_tie, make_frame):
    """Without a shared state directions are seen from the first by code, and the key says so."""
    frame = make_frame(
        make_tie("a", "1980"),
        make_tie("b", "1990", relationship="pak-vnm", sender="VNM", receiver="PAK"),
    )
    axes = timeline(frame)
    assert {"from the focal state", "to the focal state"} <= set(words(axes))
    assert audit(axes.figure) == ()


# Frames of one's own


def test_title_and_date_are_enough(drawn):
    """A frame of events needs nothing else; what has no date is undated."""
    frame = pd.DataFrame(
        {"title": ["Relations begin", "A gap", "Told"], "date": [1974, "1990/2005", None]}
    )
    axes = timeline(frame)
    (head,) = drawn(axes, "head", "0")
    assert head.get_xdata()[0] == pytest.approx(day("1974-07-01"), abs=400)
    (bar,) = drawn(axes, "bar", "1")
    assert (bar.get_x(), bar.get_x() + bar.get_width()) == (day("1990-12-31"), day("2005-01-01"))
    assert {"Relations begin, 1974", "A gap", "Told", PHRASES["undated_head"]} <= set(words(axes))
    assert audit(axes.figure) == ()


@pytest.mark.parametrize(
    "dates",
    [
        pd.to_datetime(["1974-11-04", "1980-01-01"]),
        pd.to_datetime(["1974-11-04", "1980-01-01"]).tz_localize("Asia/Vientiane"),
        ["1974-11-04", "1980"],
        [1974.0, 1980.0],
    ],
)
def test_dates_may_be_written_in_several_ways(dates, drawn):
    """Days of pandas, with a zone or without, years and EDTF are all dates."""
    axes = timeline(pd.DataFrame({"title": ["a", "b"], "date": dates}))
    (head,) = drawn(axes, "head", "0")
    assert day("1974-01-01") <= head.get_xdata()[0] <= day("1974-12-31")


def test_a_date_that_is_none_is_found():
    """The error holds the value, how to write it, and the line of pandas that shows its row."""
    frame = pd.DataFrame({"title": ["a", "b"], "date": ["1974", "last spring"]})
    with pytest.raises(BilateralError, match="'last spring' is no date") as caught:
        timeline(frame)
    assert "frame.iloc[[1]]" in str(caught.value)


def test_kinds_may_be_words_of_ones_own():
    """Kinds that the vocabulary lacks have rows, and their groups are named by them."""
    frame = pd.DataFrame(
        {
            "title": [f"concert {n}" for n in range(200)],
            "date": [1970 + n % 10 for n in range(200)],
            "kind": "music",
        }
    )
    axes = timeline(frame)
    assert "music" in words(axes)
    assert f"200 music ties, 1970{TO}79" in words(axes)
    assert audit(axes.figure) == ()


def test_groups_of_whole_kinds_say_how_to_open_them():
    """On a slide, and nothing where each tie has its words."""
    both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    for options, is_grouped in (({}, True), ({"kinds": ["sports"]}, False)):
        axes = both.plot.timeline(width="slide", **options).axes
        assert ("during=" in " ".join(words(axes))) == is_grouped
