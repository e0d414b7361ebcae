"""The chart of plans, read back from its artists."""

import warnings

import pandas as pd
import pytest
from matplotlib import rcParams
from matplotlib.colors import to_hex
from matplotlib.figure import Figure

import bilateral as bl
from bilateral._charts.audit import audit
from bilateral._charts.chart import Chart
from bilateral._charts.delivery import DELIVERY, delivery
from bilateral._charts.phrases import PHRASES
from bilateral._findings.delivery import delivery as climbed
from bilateral.errors import BilateralError
from tests._charts.drawn import AWKWARD, FIVE, flaws, parts, texts, told
from tests._findings.invented import CHILE, MEXICO, cases

BLUE, WHITE = "#0072b2", "#ffffff"


def step(stage, lower, upper, figure=None, **traits):
    """Give one row: a step of the first plan of a case, safe unless the traits say otherwise."""
    row = {
        "relationship": "cuba-laos", "plan": 1, "topic": "education.scholarship",
        "direction": "out", "measure": "scholarships", "unit": "scholarship", "step": stage,
        "figure": figure or f"{lower}", "lower": lower, "upper": upper, "share": None,
        "as_of": "2008-05", "depends_on": None, "attributed_to": None,
    }  # fmt: skip
    return row | traits


def make(*rows):
    """Put rows under one another, with the types that the finding has."""
    frame = pd.DataFrame(list(rows) or [step("planned", 1, 1)])
    frame = frame.astype({"plan": "Int64", "lower": float, "upper": float, "share": float})
    return frame if rows else frame[:0]


PLAN = step("planned", 1000, 1000, "1,000")


def ends(axes, part, stage):
    """Give the left and right end of what is drawn for a step."""
    artist = parts(axes, part)[f"cuba-laos/1/{stage}"]
    if part in {"bar", "zero", "half"}:
        return artist.get_x(), artist.get_x() + artist.get_width()
    return min(artist.get_xdata()), max(artist.get_xdata())


# Bars


def test_bars_are_true_to_scale_from_zero():
    """A bar is as long as its figure beside the others of its delivery, and all begin at one 0."""
    axes = delivery(make(PLAN, step("delivered", 354, 354)))
    (start, plan), (zero, come) = ends(axes, "bar", "planned"), ends(axes, "bar", "delivered")
    assert start == zero
    assert (come - zero) / (plan - start) == pytest.approx(0.354)


def test_at_least_is_an_arrow_to_the_right():
    """A lower bound is a bar as far as is sure, and an arrow that says it may be more."""
    axes = delivery(make(PLAN, step("delivered", 354, None, "at least 354")))
    assert ends(axes, "more", "delivered")[0] == ends(axes, "bar", "delivered")[1]
    assert parts(axes, "more-end")["cuba-laos/1/delivered"].get_marker() == ">"
    assert "cuba-laos/1/planned" not in parts(axes, "more")
    assert "may be more" in texts(axes)


def test_at_most_is_an_arrow_to_the_left_and_no_bar():
    """Of an upper bound alone nothing is sure, so no bar is drawn."""
    axes = delivery(make(PLAN, step("delivered", None, 500, "at most 500")))
    assert list(parts(axes, "bar")) == ["cuba-laos/1/planned"]
    assert parts(axes, "less-end")["cuba-laos/1/delivered"].get_marker() == "<"


def test_a_range_is_a_thin_line_behind_the_sure_part():
    """Of a figure between two bounds the bar goes to the lower, a line on to the upper."""
    axes = delivery(make(PLAN, step("delivered", 200, 300, "between 200 and 300")))
    assert ends(axes, "range", "delivered")[0] == ends(axes, "bar", "delivered")[1]
    zero, sure = ends(axes, "bar", "delivered")
    assert (ends(axes, "range", "delivered")[1] - zero) / (sure - zero) == pytest.approx(1.5)


def test_a_recorded_zero_is_a_hollow_box():
    """A zero is drawn, hollow, and is no bar."""
    axes = delivery(make(PLAN, step("delivered", 0, 0)))
    (box,) = parts(axes, "zero").values()
    assert to_hex(box.get_facecolor()) == WHITE
    assert list(parts(axes, "bar")) == ["cuba-laos/1/planned"]


def test_a_figure_that_is_not_stated_is_words():
    """Where no number is told there is no mark at 0 or elsewhere, but words."""
    axes = delivery(make(PLAN, step("delivered", None, None, "not stated")))
    for part in ("bar", "zero", "more", "less", "range"):
        assert "cuba-laos/1/delivered" not in parts(axes, part)
    assert told(axes, "says")["cuba-laos/1/delivered.0"] == "not stated, as of 2008-05"


@pytest.mark.parametrize(
    ("stage", "face"), [("planned", WHITE), ("delivered", BLUE), ("stopped", WHITE)]
)
def test_stages_differ_by_fill(stage, face):
    """A bar is hollow, half full or solid, as far as its stage has come."""
    axes = delivery(make(step("agreed", 1000, 1000), step(stage, 10, 10)))
    assert to_hex(parts(axes, "bar")[f"cuba-laos/1/{stage}"].get_facecolor()) == face
    assert list(parts(axes, "half")) == ["cuba-laos/1/agreed"]
    assert len(parts(axes, "stop")) == (stage == "stopped")


# What cannot be relied on


def test_hedged_steps_are_dashed_and_say_on_what_they_depend():
    """The edge of a step that depends on something is dashed, that of a firm one not."""
    axes = delivery(make(PLAN, step("delivered", 354, None, depends_on="inferred: date")))
    edges = {
        name.rpartition("/")[2]: box.get_linestyle() for name, box in parts(axes, "bar").items()
    }
    assert edges["planned"] == "solid"
    assert edges["delivered"] != "solid"
    assert " ".join(told(axes, "depends").values()) == "inferred: date"


def test_figures_of_different_things_share_no_scale():
    """1,000 places and 354 students are words: no bar of the one is measured by the other."""
    plan = step("agreed", 1000, 1000, "1,000 places")
    students = step("delivered", 354, 354, "354 students", measure="students", unit="person")
    axes = delivery(make(plan, students))
    assert parts(axes, "bar") == {}
    said = " ".join(told(axes, "says").values())
    assert "1,000 places" in said
    assert "354 students" in said
    assert "%" not in f"{said} {axes.get_title('left')}"


def test_a_share_is_the_least_and_as_of_a_day():
    """The words of a step have the figure, the least share of the first, and as of when."""
    axes = delivery(
        make(PLAN, step("delivered", 354, None, "at least 354", share=0.3549)), width=12.0
    )
    assert told(axes, "says") == {
        "cuba-laos/1/planned.0": "1,000, as of 2008-05",
        "cuba-laos/1/delivered.0": "at least 354, at least 35% of what was planned, as of 2008-05",
    }


def test_arrows_lead_from_step_to_step():
    """One arrow leads down from each step to the next."""
    axes = delivery(make(PLAN, step("agreed", 500, 500), step("delivered", 354, 354)))
    heads = sorted(mark.get_ydata()[0] for mark in parts(axes, "arrow").values())
    bars = sorted(bar.get_y() for bar in parts(axes, "bar").values())
    assert bars[0] < heads[0] < bars[1] < heads[1] < bars[2]


# Cases


def test_a_case_without_a_delivery_says_so():
    """A case that is named but has no delivery stands there with words, not a zero."""
    axes = delivery(
        make(PLAN, step("delivered", 3, 3)), names={"other": "Other", "cuba-laos": "Own"}
    )
    assert told(axes, "silent") == {"other.0": PHRASES["no_delivery"]}
    assert list(told(axes, "case")) == ["other.0", "cuba-laos.0"]


def test_each_delivery_has_its_own_scale():
    """Persons and scholarships do not share an axis: the longest bar of each plan is as long."""
    axes = delivery(
        make(PLAN, step("delivered", 3, 3), step("planned", 7, 7, plan=2, measure="students"))
    )
    lengths = {name: bar.get_width() for name, bar in parts(axes, "bar").items()}
    assert lengths["cuba-laos/1/planned"] == lengths["cuba-laos/2/planned"]


def test_plans_without_room_are_counted():
    """Of more plans than a page holds the rest is counted, and the count is true."""
    rows = [
        row
        for n in range(1, 251)
        for row in (step("planned", 9, 9, plan=n), step("delivered", 3, None, plan=n))
    ]
    axes = delivery(make(*rows))
    (foot,) = [text for text in texts(axes) if "no room" in text]
    assert foot.startswith(f"{250 - len(told(axes, 'plan'))} of 250 plans")
    assert audit(axes.figure) == ()


# Titles and descriptions


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        (
            [PLAN, step("delivered", 354, None, "at least 354 students", share=0.354)],
            "Own: planned: 1,000; delivered: at least 354 students",
        ),
        (
            [
                step("agreed", 9, 9, "9 places", attributed_to="Un Ministro"),
                step("delivered", 3, 3),
            ],
            f"Own: agreed: 9 places ({PHRASES['said_by'].format('Un Ministro')}); delivered: 3",
        ),
        (
            [PLAN, step("agreed", 9, 9), step("planned", 9, 9, plan=2)],
            PHRASES["plans"].format("Own", 2),
        ),
        ([], PHRASES["plans_none"]),
    ],
)
def test_the_title_tells_how_far_it_came(rows, title):
    """The title tells each step of a single plan with its claimant, or how many plans there are."""
    axes = delivery(make(*rows), names={"cuba-laos": "Own"} if rows else None)
    assert axes.get_title("left").replace("\n", " ") == title


def test_a_title_can_be_given():
    """A title of one's own stands as it is."""
    assert delivery(make(PLAN), title="Costs $5").get_title("left") == "Costs $5"


def test_the_alt_text_tells_every_step():
    """The description has every figure, share and condition, and the cases without a plan."""
    last = step("delivered", 354, None, "at least 354", share=0.354, depends_on="undated")
    chart = Chart.of(DELIVERY, make(PLAN, last), names={"cuba-laos": "Own", "two": "Two"})
    share = PHRASES["step_share"].format("35", "planned")
    assert chart.alt_text().endswith(
        "Own: scholarship: planned 1,000, as of 2008-05; delivered at least 354, "
        f"{share}, as of 2008-05, undated. Two: {PHRASES['no_delivery']}."
    )


# Audits


@pytest.fixture(scope="module")
def found():
    """Give the plans of two made-up cases: places planned, agreed and delivered."""
    return climbed(cases(MEXICO, CHILE)).frame


def test_made_up_cases_audit_clean(found):
    """Two cases with a plan each have no flaw at any width."""
    assert found["relationship"].nunique() == 2
    names = {MEXICO: "Cuba and Mexico", CHILE: "Cuba and Chile"}
    assert flaws(DELIVERY, found, names=names, focal="CUB", warnings=["No."]) == []


@pytest.mark.parametrize("width", ["single", "double", "slide"])
def test_the_shipped_pair_has_words_and_no_bars(width):
    """1,000 places and 354 students are two measures; of Laos no plan is traced."""
    chart = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos")).plot.delivery(width=width)
    assert "1,000 scholarships" in chart.title
    assert "S. M. Raza" in chart.title
    assert texts(chart.axes).count(PHRASES["no_delivery"]) == 1
    assert parts(chart.axes, "bar") == {}
    assert chart.audit() == ()


def test_five_cases_audit_clean(five_indexed):
    """Five cases have no flaw at any width, with names that are long or in other scripts."""
    frame = climbed(five_indexed).frame
    names = dict(zip([f"case-{n}" for n in range(5)], [*AWKWARD.values(), FIVE[0]], strict=True))
    assert flaws(DELIVERY, frame, warnings=["No."]) == []
    assert flaws(DELIVERY, frame, names=names) == []


def awkward():
    """Give frames that are hard to draw."""
    doubt = "attributed to somebody with a very long name, and to another; " * 4
    return {
        "one step": [PLAN],
        "nothing": [],
        "only zeros": [step("planned", 0, 0), step("delivered", 0, 0)],
        "no numbers": [step("planned", None, None, "not stated")],
        "all bounds": [
            step("planned", 20, 30),
            step("agreed", None, 25, depends_on="undated"),
            step("delivered", 1, None, depends_on=doubt),
            step("stopped", 5, 5),
            step("unknown", 2, 2),
            step("planned", 5, 5, relationship="two"),
            step("delivered", 3, None, relationship="two"),
        ],
        "far apart": [step("planned", 1e9, 1e9), step("delivered", 1, 1)],
        "own words": [step("planned", 5, 5, measure="پاکستان", topic="ກູບາ", direction="other")],
        "signs": [step("planned", 5, 5, figure="$5 and $6_x^2")],
    }


@pytest.mark.parametrize("name", awkward())
def test_awkward_frames_audit_clean(name):
    """Whatever the frame holds, the picture is drawn and has no flaw."""
    assert flaws(DELIVERY, make(*awkward()[name])) == []


def test_chinese_names_say_which_font_is_missing():
    """Where no font has the letters, the audit names them and a font that does."""
    (flaw,) = audit(delivery(make(PLAN), names={"cuba-laos": "中国与古巴"}).figure)
    assert flaw.kind == "glyphs"
    assert "Noto Sans CJK" in flaw.text


# Axes given


@pytest.mark.parametrize("layout", [None, "constrained", "tight"])
def test_it_draws_on_axes_given(found, layout):
    """On somebody's axes it fits into them, whatever lays the figure out, and leaves the rest."""
    figure = Figure(figsize=(9, 7), layout=layout)
    above, below = figure.subplots(2, 1, height_ratios=[4, 1])
    below.plot([1, 2], [3, 4])
    assert delivery(found, ax=above) is above
    assert audit(figure) == ()
    assert len(below.lines) == 1


def test_axes_too_small_say_what_they_need(found):
    """Where not one plan has room the error says how high the axes should be."""
    with pytest.raises(BilateralError, match=r"0\.\d inches high, .* needs at least"):
        delivery(found, ax=Figure(figsize=(7, 0.8)).subplots())


def test_nothing_else_is_touched(found):
    """Drawing changes no setting of matplotlib and not the frame, and warns of nothing."""
    before, copy = dict(rcParams), found.copy()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        delivery(found).figure.draw_without_rendering()
    assert dict(rcParams) == before
    pd.testing.assert_frame_equal(found, copy)


# Frames that cannot be drawn


def test_lacking_columns_are_named():
    """The error names every lacking column and the pandas line that finds the bad rows."""
    frame = make(PLAN).drop(columns=["step", "lower"])
    with pytest.raises(BilateralError, match="lacks 'step' and 'lower'") as caught:
        delivery(frame)
    assert "frame[frame[['step', 'lower']].isna().any(axis=1)]" in str(caught.value)


@pytest.mark.parametrize(
    "bad",
    [
        {"topic": None},
        {"plan": None},
        {"step": "begun"},
        {"lower": 5.0, "upper": 2.0},
        {"lower": -1.0},
        {"upper": float("inf")},
    ],
)
def test_rows_that_cannot_be_drawn_are_found(bad):
    """The error holds the line of pandas that shows the bad rows, and that line finds them."""
    frame = make(PLAN, step("delivered", 3, 3, as_of="bad") | bad)
    with pytest.raises(BilateralError, match="1 of 2 rows") as caught:
        delivery(frame)
    line = str(caught.value).partition("this shows them: ")[2]
    found = eval(line, {"frame": frame})  # noqa: S307
    assert list(found["as_of"]) == ["bad"]


def test_numbers_as_text_are_refused_with_the_mend():
    """Figures must be numbers; the error holds the line that makes them so."""
    frame = make(PLAN)
    frame["lower"] = "1,000"
    with pytest.raises(BilateralError, match=r"pd\.to_numeric"):
        delivery(frame)
