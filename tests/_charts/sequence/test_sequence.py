"""The chart of order, read back from its artists."""

import warnings

import pandas as pd
import pytest
from matplotlib import rcParams
from matplotlib.figure import Figure

from bilateral._charts.audit import audit
from bilateral._charts.chart import Chart
from bilateral._charts.phrases import PHRASES
from bilateral._charts.sequence import SEQUENCE, sequence
from bilateral._findings.sequence import sequence as ordered
from bilateral.errors import BilateralError
from tests._charts.drawn import AWKWARD, FIVE, flaws, parts, texts, title_of, told

DAYS = ("start_earliest", "start_latest")


def tie(name, place=None, began="1970-01-01/1970-12-31", **traits):
    """Give one row: a tie without a link, delivered, unless the traits say otherwise."""
    first, _, last = began.partition("/")
    row = {
        "relationship": "cuba-laos", "place": place, "id": name, "title": name.replace("-", " "),
        "stage": "delivered", "record": "recorded", "begins_before_next": None, "rel": None,
        "to": None, "begins_before": None, "start_earliest": first or None,
        "start_latest": last or None,
    }  # fmt: skip
    return row | traits


def after(name, to, place=None, rel="follows", sure="surely", **traits):
    """Give one row: a tie that came of another."""
    return tie(name, place, **({"rel": rel, "to": to, "begins_before": sure} | traits))


def make(*rows):
    """Put rows under one another, with the types that the finding has."""
    frame = pd.DataFrame(list(rows) or [tie("none")]).astype({"place": "Int64"})
    frame = frame.astype(dict.fromkeys(DAYS, "datetime64[s]"))
    return frame if rows else frame[:0]


def height(axes, name):
    """Give the height at which the mark of a tie stands, in points from the top."""
    return parts(axes, "node")[f"cuba-laos/{name}"].get_ydata()[0]


def test_dates_of_ties_that_share_a_line_have_room():
    """From the first year to the last is longer than each date, and stays on the page."""
    rows = [
        tie(f"{case}-{n}", n, f"{1960 + n}-01-01/{1960 + n}-12-31", relationship=case)
        for case in FIVE
        for n in range(12)
    ]
    chart = Chart.of(SEQUENCE, make(*rows), width="single")
    assert "1960\N{EN DASH}1971" in texts(chart.axes)
    assert chart.audit() == ()


def test_cases_without_any_link_say_so():
    """Of many cases too, no link is not a count of 0 of 0."""
    rows = [tie(case, 1, relationship=case) for case in FIVE]
    assert title_of(SEQUENCE, make(*rows)) == PHRASES["order_unlinked"].format(
        PHRASES["cases"].format(5)
    )


# The order


def test_ties_stand_in_order():
    """Earlier ties stand above later ones, whatever the order of rows; undated ones come last."""
    axes = sequence(make(tie("undated"), tie("second", 2), tie("first", 1)))
    assert height(axes, "first") < height(axes, "second") < height(axes, "undated")
    assert PHRASES["no_place"] in texts(axes)


@pytest.mark.parametrize(
    ("began", "text"),
    [
        ("1974-11-04/1974-11-04", "1974-11-04"),
        ("2008-03-01/2008-03-31", "2008-03"),
        ("1963-01-01/1963-12-31", "1963"),
        ("2005-10-01/2008-05-31", "2005\N{EN DASH}2008"),
        ("2005-10-01/", "2005\N{EN DASH}"),
        ("/2008-05-31", "by 2008-05"),
        ("/2008-05-30", "by 2008-05-30"),
        ("/", "no date"),
    ],
)
def test_beginnings_are_as_exact_as_known(began, text):
    """When a tie began stands beside it, no more exact than its bounds are."""
    assert told(sequence(make(tie("a", 1, began))), "date") == {"cuba-laos/a": text}


@pytest.mark.parametrize(("sure", "style"), [("surely", "-"), ("possibly", "--")])
def test_neighbours_are_joined_as_surely_as_their_order(sure, style):
    """A solid line between neighbours is a sure order, a dashed one a possible order."""
    axes = sequence(make(tie("a", 1, begins_before_next=sure), tie("b", 2)))
    (line,) = parts(axes, "next").values()
    assert line.get_linestyle() == style
    assert height(axes, "a") < min(line.get_ydata()) < max(line.get_ydata()) < height(axes, "b")


def test_no_line_where_neither_began_first():
    """Ties of one day are joined by no line, nor is the last dated one with the undated."""
    axes = sequence(make(tie("a", 1, begins_before_next="no"), tie("b", 2), tie("c")))
    assert parts(axes, "next") == {}


def test_ties_that_are_not_neighbours_are_not_joined():
    """Where the ties between two rows are left out, no line joins these rows."""
    sure = {"begins_before_next": "surely"}
    rows = [tie("tie-0", 1, **sure)]
    for n in range(1, 200):
        rows += [tie(f"between-{n}", 2 * n, **sure), after(f"tie-{n}", "tie-0", 2 * n + 1, **sure)]
    axes = sequence(make(*rows))
    assert len(parts(axes, "node")) > 9
    assert not any("between" in name for name in parts(axes, "node"))
    assert parts(axes, "next") == {}


# What led to what


@pytest.mark.parametrize(("sure", "style"), [("surely", "-"), ("possibly", "--"), ("no", "--")])
def test_links_are_as_sure_as_the_dates(sure, style):
    """The style of a link says how sure it is that the one tie began before the other."""
    axes = sequence(make(tie("a", 1), after("b", "a", 2, sure=sure)))
    (link,) = parts(axes, "link").values()
    assert link.get_gid() == "link:cuba-laos/a>b/follows"
    assert link.get_linestyle() == style


def test_a_link_against_the_dates_is_not_taken_for_a_possible_one():
    """What the dates speak against is dotted, which the key tells from dashed."""
    frame = make(tie("a", 1), after("b", "a", 2, sure="no"), after("c", "a", 3, sure="possibly"))
    axes = sequence(frame)
    patterns = {name: line._unscaled_dash_pattern[1] for name, line in parts(axes, "link").items()}
    dotted, dashed = patterns["cuba-laos/a>b/follows"], patterns["cuba-laos/a>c/follows"]
    assert dotted[0] < 1.5 < dashed[0]
    assert {PHRASES["began_no"], PHRASES["began_possibly"]} <= set(texts(axes))


def test_a_link_leads_from_the_earlier_to_the_later():
    """Its line begins at the row of the one tie and ends in an arrow at the row of the other."""
    axes = sequence(make(tie("a", 1), tie("x", 2), after("b", "a", 3)))
    (link,), (arrow,) = parts(axes, "link").values(), parts(axes, "arrow").values()
    ys = link.get_ydata()
    assert (ys[0], ys[-1]) == (height(axes, "a"), height(axes, "b"))
    assert arrow.get_ydata()[0] == height(axes, "b")


def test_relations_differ_by_the_end_of_their_arrow():
    """Prompted by, follows and implements have three ends, each with its words in the key."""
    frame = make(
        tie("a", 1),
        *(
            after(rel, "a", 2 + n, rel)
            for n, rel in enumerate(("prompted_by", "follows", "implements"))
        ),
    )
    axes = sequence(frame)
    ends = [(a.get_marker(), a.get_markerfacecolor()) for a in parts(axes, "arrow").values()]
    assert len(set(ends)) == 3
    assert {"prompted by", "follows", "implements"} <= set(texts(axes))


def test_two_links_at_one_tie_do_not_lie_on_each_other():
    """A tie that came of two others has two arrows, one above the other."""
    frame = make(tie("a", 1), tie("b", 2), after("c", "a", 3), after("c", "b", 3, "prompted_by"))
    axes = sequence(frame)
    one, other = (arrow.get_ydata()[0] for arrow in parts(axes, "arrow").values())
    assert abs(one - other) >= 2
    lanes = [
        max(set(line.get_xdata()), key=list(line.get_xdata()).count)
        for line in parts(axes, "link").values()
    ]
    assert len(set(lanes)) == 2


def test_a_circle_of_links_is_drawn():
    """Links in a circle are drawn as they are."""
    axes = sequence(make(after("a", "b", 1, sure="no"), after("b", "a", 2)))
    assert len(parts(axes, "link")) == 2


# Looks


@pytest.mark.parametrize(("stage", "style"), [("delivered", "full"), ("agreed", "bottom")])
def test_stages_differ_by_fill(stage, style):
    """A mark is filled as far as the tie has come."""
    (node,) = parts(sequence(make(tie("a", 1, stage=stage))), "node").values()
    assert node.get_fillstyle() == style


def test_absences_are_crossed():
    """What is reported absent is a cross, not a mark of a stage."""
    axes = sequence(make(tie("a", 1, record="reported absent", stage=None)))
    (node,) = parts(axes, "node").values()
    assert node.get_marker() == "x"
    assert "reported absent" in texts(axes)


# What has no room


def test_ties_that_no_link_holds_share_lines():
    """Where not every tie has room those without links are named together, and counted."""
    rows = [tie(f"tie-{n}", n + 1) for n in range(200)]
    rows += [after("last", "tie-100", 201)]
    axes = sequence(make(*rows))
    words = told(axes, "words")
    assert [name for name in words if "+" not in name] == [
        "cuba-laos/tie-100.0", "cuba-laos/last.0"
    ]  # fmt: skip
    runs = [text for name, text in words.items() if "+" in name]
    shown = [text.count("tie ") for text in runs]
    more = [int(text.rpartition("+")[2]) for text in runs]
    assert [a + b for a, b in zip(shown, more, strict=True)] == [100, 99]


def test_what_is_left_out_is_counted():
    """Of more linked ties than a page holds the rest is counted, and the count is true."""
    rows = [tie("t0", 1), *(after(f"t{n}", f"t{n - 1}", n + 1) for n in range(1, 500))]
    axes = sequence(make(*rows))
    (foot,) = [text for text in texts(axes) if "no room" in text]
    assert foot.startswith(f"{500 - len(parts(axes, 'node'))} of 500 ties")
    assert audit(axes.figure) == ()


# Titles and descriptions


@pytest.mark.parametrize(
    ("certainties", "phrase", "numbers"),
    [
        ((), "order_unlinked", ()),
        (("surely", "possibly"), "order_links", (2, 1)),
        (("surely", "no"), "order_links", (2, 1)),
        (("possibly", "possibly"), "order_open", (2, 0)),
        (("possibly",), "order_open", (1, 0)),
        (("no", "possibly"), "order_contradicted", (2, 1)),
    ],
)
def test_the_title_says_what_dates_confirm(certainties, phrase, numbers):
    """Dates that are open about every link refute none: a 0 of 2 is not what stands there."""
    later = (after(f"t{n}", "a", n + 2, sure=sure) for n, sure in enumerate(certainties))
    axes = sequence(make(tie("a", 1), *later), names={"cuba-laos": "One"})
    title = axes.get_title("left").replace("\n", " ")
    assert title == PHRASES[phrase].format("One", *(numbers or (0, 0)))
    assert " 0 " not in title


def test_the_title_tells_case_by_case():
    """Each of two cases has a clause of its own."""
    frame = make(tie("a", 1), after("b", "a", 2), tie("a", 1, relationship="two"))
    axes = sequence(frame, names={"cuba-laos": "One", "two": "Two"})
    clauses = axes.get_title("left").replace("\n", " ").split("; ")
    assert clauses == [
        PHRASES["order_links"].format("One", 1, 1),
        PHRASES["order_unlinked"].format("Two"),
    ]


def test_a_title_can_be_given():
    """A title of one's own stands as it is."""
    assert sequence(make(tie("a", 1)), title="Costs $5").get_title("left") == "Costs $5"


def test_the_alt_text_tells_the_links():
    """The description says how much of the order is sure, and what came of what."""
    frame = make(tie("a", 1, begins_before_next="surely"), after("b", "a", 2, "prompted_by"))
    assert (
        Chart.of(SEQUENCE, frame)
        .alt_text()
        .endswith(
            f"cuba-laos: {PHRASES['order_steps'].format(2, 1)}; "
            f"b: prompted by a ({PHRASES['surely']})."
        )
    )


# Audits


@pytest.fixture(scope="module")
def found(shipped_cases):
    """Give the order of the shipped cases."""
    return ordered(shipped_cases).frame


def test_shipped_cases_audit_clean(found):
    """The shipped cases, together and alone, have no flaw at any width."""
    for frame in (found, *(part for _, part in found.groupby("relationship"))):
        assert flaws(SEQUENCE, frame, warnings=["No."]) == []


def test_no_linked_tie_is_lost(found):
    """Every link of the shipped cases is drawn."""
    links = found.dropna(subset=["rel"])
    wanted = set(links["relationship"] + "/" + links["to"] + ">" + links["id"] + "/" + links["rel"])
    assert set(parts(sequence(found), "link")) == wanted


def test_five_cases_audit_clean(five_indexed):
    """Five cases have no flaw at any width, with names that are long or in other scripts."""
    frame = ordered(five_indexed).frame
    names = dict(zip(sorted(set(frame["relationship"])), [*AWKWARD.values(), FIVE[0]], strict=True))
    assert flaws(SEQUENCE, frame, warnings=["No."]) == []
    assert flaws(SEQUENCE, frame, names=names) == []


def awkward():
    """Give frames that are hard to draw."""
    long = "A title of sixty characters that goes on to the very last of"
    gone = {"record": "reported absent", "stage": None}
    return {
        "one tie": [tie("only", 1)],
        "nothing": [],
        "no dates": [tie("a", None, "/"), after("b", "a", None, began="/", sure="possibly")],
        "only absences": [tie("a", 1, **gone), tie("b", 2, **gone)],
        "hub": [tie("a", 1), *(after(f"b{n}", "a", n + 2, title=f"{long} {n}") for n in range(40))],
        "many causes": [
            *(tie(f"a{n}", n + 1) for n in range(30)),
            *(after("b", f"a{n}", 31, sure="possibly") for n in range(30)),
        ],
        "scripts": [tie(name, n, title=text) for n, (name, text) in enumerate(AWKWARD.items())],
        "signs": [tie("a", 1, title="costs $5 and $6_x^2"), after("b", "a", 2, title="A\nB")],
    }


@pytest.mark.parametrize("name", awkward())
def test_awkward_frames_audit_clean(name):
    """Whatever the frame holds, the picture is drawn and has no flaw."""
    assert flaws(SEQUENCE, make(*awkward()[name])) == []


def test_chinese_titles_say_which_font_is_missing():
    """Where no font has the letters, the audit names them and a font that does."""
    (flaw,) = audit(sequence(make(tie("a", 1, title="中国与古巴"))).figure)
    assert flaw.kind == "glyphs"
    assert "Noto Sans CJK" in flaw.text


# Axes given


@pytest.mark.parametrize("layout", [None, "constrained", "tight"])
def test_it_draws_on_axes_given(found, layout):
    """On somebody's axes it fits into them, whatever lays the figure out, and leaves the rest."""
    figure = Figure(figsize=(9, 7), layout=layout)
    above, below = figure.subplots(2, 1, height_ratios=[4, 1])
    below.plot([1, 2], [3, 4])
    assert sequence(found, ax=above) is above
    assert audit(figure) == ()
    assert len(below.lines) == 1


def test_axes_too_small_say_what_they_need(found):
    """Where not a single tie has room the error says how high the axes should be."""
    with pytest.raises(BilateralError, match=r"0\.\d inches high, .* needs at least"):
        sequence(found, ax=Figure(figsize=(7, 0.8)).subplots())


def test_nothing_else_is_touched(found):
    """Drawing changes no setting of matplotlib and not the frame, and warns of nothing."""
    before, copy = dict(rcParams), found.copy()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        sequence(found).figure.draw_without_rendering()
    assert dict(rcParams) == before
    pd.testing.assert_frame_equal(found, copy)


# Frames that cannot be drawn


def test_lacking_columns_are_named():
    """The error names every lacking column and the pandas line that finds the bad rows."""
    frame = make(tie("a", 1)).drop(columns=["rel", "title"])
    with pytest.raises(BilateralError, match="lacks 'title' and 'rel'") as caught:
        sequence(frame)
    assert "frame[frame[['title', 'rel']].isna().any(axis=1)]" in str(caught.value)


@pytest.mark.parametrize(
    "bad",
    [
        {"title": None},
        {"rel": "causes", "to": "good"},
        {"rel": "follows"},
        {"rel": "follows", "to": "nobody"},
        {"begins_before": "perhaps"},
        {"begins_before_next": "perhaps"},
        {"start_earliest": "1990-01-01"},
    ],
)
def test_rows_that_cannot_be_drawn_are_found(bad):
    """The error holds the line of pandas that shows the bad rows, and that line finds them."""
    frame = make(tie("good", 1), tie("bad", 2, **bad))
    with pytest.raises(BilateralError, match="1 of 2 rows") as caught:
        sequence(frame)
    line = str(caught.value).partition("this shows them: ")[2]
    found = eval(line, {"frame": frame})  # noqa: S307
    assert list(found["id"]) == ["bad"]
