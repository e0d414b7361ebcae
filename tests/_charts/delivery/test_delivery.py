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


# Steps


def widths(axes):
    """Give how much of the whole each share takes, by its step."""
    (whole,) = parts(axes, "whole").values()
    shares = parts(axes, "share")
    return {
        name.rpartition("/")[2]: box.get_width() / whole.get_width() for name, box in shares.items()
    }


def said(axes, part="says"):
    """Give the words of each step, its lines joined."""
    found = {}
    for name, words in told(axes, part).items():
        found.setdefault(name.rpartition(".")[0].rpartition("/")[2], []).append(words)
    return {stage: " ".join(lines) for stage, lines in found.items()}


def test_each_step_stands_in_the_column_of_its_stage():
    """Planned, agreed and delivered are columns, in this order, with the figures in words."""
    axes = delivery(make(PLAN, step("agreed", 500, 500), step("delivered", 354, 354)))
    assert list(told(axes, "head").values()) == ["Planned", "Agreed", "Carried out"]
    assert said(axes) == {"planned": "1,000", "agreed": "500", "delivered": "354"}
    places = [text.get_position()[0] for text in parts(axes, "says").values()]
    assert places == sorted(places)
    assert len(set(places)) == 3


def test_on_a_narrow_page_steps_stand_under_one_another():
    """Each is named by its stage, and nothing is lost."""
    axes = delivery(make(PLAN, step("delivered", 354, 354)), width="single")
    assert said(axes) == {"planned": "Planned: 1,000", "delivered": "Carried out: 354"}


def test_a_share_is_a_bar_true_to_scale():
    """The box is all of the first step; what is carried out is dark, what is agreed pale."""
    axes = delivery(
        make(
            PLAN,
            step("agreed", 800, 800, share=0.8),
            step("delivered", 354, None, "at least 354", share=0.354),
        )
    )
    assert widths(axes) == pytest.approx({"agreed": 0.8, "delivered": 0.354})
    shares = parts(axes, "share")
    faces = {name.rpartition("/")[2]: to_hex(box.get_facecolor()) for name, box in shares.items()}
    assert faces["delivered"] == parts(axes, "group")["cuba-laos.0"].get_color().lower()
    assert faces["agreed"] != faces["delivered"]


def test_a_share_has_no_more_digits_than_its_figures():
    """354 of 1,000 is 35%, and 3 of 8 are written as they are."""
    few = [
        step("planned", 8, 8, plan=2),
        step("delivered", 3, None, "at least 3", plan=2, share=0.375),
    ]
    axes = delivery(make(PLAN, step("delivered", 354, None, share=0.354), *few), width="slide")
    least = told(axes, "least")
    assert least["cuba-laos/1/delivered.0"] == PHRASES["step_share"].format("35%", "planned")
    assert least["cuba-laos/2/delivered.0"] == PHRASES["step_share"].format("3 of 8", "planned")


def test_a_share_that_is_not_told_has_no_bar():
    """Places and students, a claim, a number that is not stated: words, no box, no per cent."""
    plan = step("agreed", 1000, 1000, "1,000 places")
    students = step("delivered", 354, 354, "354 students", measure="students", unit="person")
    axes = delivery(make(plan, students))
    assert not parts(axes, "whole")
    assert not parts(axes, "share")
    assert said(axes) == {"agreed": "1,000 places", "delivered": "354 students"}
    assert not any("%" in text for text in texts(axes))


def test_a_step_without_a_figure_says_so():
    """It is no zero, and a zero is written as one."""
    axes = delivery(make(step("agreed", None, None, "no figure"), step("delivered", 0, 0)))
    assert said(axes) == {"agreed": PHRASES["no_figure"], "delivered": "0"}


def test_figures_of_another_topic_name_it():
    """Credit agreed and goods delivered for it are told apart."""
    goods = step("delivered", 3, 3, "3 euros", topic="trade.goods")
    axes = delivery(make(step("agreed", 7, 7, "7 euros", topic="trade.credit"), goods))
    assert said(axes) == {"agreed": "7 euros", "delivered": "goods, 3 euros"}


def test_claimants_and_doubts_stand_below_their_step():
    """Each says who alone states it and what is uncertain; what is firm has nothing below."""
    doubt = "by the statement of A Minister; undated; inferred: date"
    axes = delivery(make(PLAN, step("delivered", 354, None, depends_on=doubt)), width="slide")
    assert said(axes, "doubts") == {"delivered": doubt}
    claim = delivery(make(PLAN, step("delivered", 3, 3, attributed_to="A Minister")))
    assert said(claim, "doubts") == {"delivered": PHRASES["by_statement"].format("A Minister")}


def test_a_plan_says_up_to_when_its_sources_speak():
    """In words, below its name."""
    axes = delivery(make(PLAN, step("delivered", 3, 3)))
    assert list(told(axes, "until").values()) == [PHRASES["as_of"].format("May 2008")]


# Cases


def test_a_case_without_a_delivery_says_so():
    """A case that is named but has no delivery stands there with words, not a zero."""
    axes = delivery(
        make(PLAN, step("delivered", 3, 3)), names={"other": "Other", "cuba-laos": "Laos"}
    )
    assert list(told(axes, "silent")) == ["other.0"]
    assert list(told(axes, "group").values()) == ["Other", "Laos"]


def test_plans_without_room_are_named():
    """Of more plans than a page holds the last are left out, and a line says which."""
    rows = [
        row
        for n in range(1, 251)
        for row in (step("planned", 9, 9, plan=n), step("delivered", 3, None, plan=n))
    ]
    axes = delivery(make(*rows))
    assert any(text.startswith("No room here for") for text in texts(axes))
    shown = sorted({int(name.split("/")[1].split(".")[0]) for name in told(axes, "plan")})
    assert shown == list(range(1, len(shown) + 1))
    assert audit(axes.figure) == ()


# Titles and descriptions


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        (
            [PLAN, step("delivered", 354, None, "at least 354", share=0.354)],
            "Laos: of 1,000 planned, at least 35% carried out",
        ),
        (
            [
                step("agreed", 9, 9, "9 places", attributed_to="Un Ministro"),
                step("delivered", 3, 3, depends_on="undated"),
            ],
            "Laos, agreed: 9 places (by the statement of Un Ministro); delivered: 3",
        ),
        ([PLAN, step("agreed", 9, 9), step("planned", 9, 9, plan=2)], "How far plans came: Laos"),
        (
            [
                step("planned", 9, 9, plan=2),
                PLAN,
                step("delivered", 354, None, "at least 354", share=0.354),
            ],
            "Laos: of 1,000 (scholarship from the focal state) planned, at least 35% carried out",
        ),
        ([], PHRASES["plans_none"]),
    ],
)
def test_the_title_tells_how_far_it_came(rows, title):
    """The least share that is sure; else both ends of a plan, with claimants; else a subject."""
    axes = delivery(make(*rows), names={"cuba-laos": "Laos"} if rows else None)
    assert axes.get_title("left").replace("\n", " ") == title


def test_a_title_can_be_given():
    """A title of one's own stands as it is."""
    assert delivery(make(PLAN), title="Costs $5").get_title("left") == "Costs $5"


def test_the_alt_text_tells_every_step():
    """The description has every figure, share and condition, and the cases without a plan."""
    last = step("delivered", 354, None, "at least 354", share=0.354, depends_on="undated")
    chart = Chart.of(DELIVERY, make(PLAN, last), names={"cuba-laos": "Laos", "two": "Two"})
    assert chart.alt_text().endswith(
        "Laos: scholarship from the focal state: planned: 1,000; carried out: at least 354, "
        f"at least 35% of what was planned (undated); as of May 2008. "
        f"Two: {PHRASES['no_delivery']}."
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
    assert list(told(chart.axes, "silent")) == ["cuba-laos.0"]
    assert parts(chart.axes, "share") == {}
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
    frame = make(PLAN).drop(columns=["step", "figure"])
    with pytest.raises(BilateralError, match="lacks 'step' and 'figure'") as caught:
        delivery(frame)
    assert "frame[frame[['step', 'figure']].isna().any(axis=1)]" in str(caught.value)


def test_four_columns_suffice():
    """Case, plan, step and figure are a chart; a name of the plan may stand in a label."""
    frame = pd.DataFrame(
        {
            "relationship": "a", "plan": "p", "label": "The dam", "step": ["planned", "delivered"],
            "figure": ["2 turbines", "1 turbine"],
        }
    )  # fmt: skip
    axes = delivery(frame.astype({"step": "category"}))
    assert said(axes) == {"planned": "2 turbines", "delivered": "1 turbine"}
    assert list(told(axes, "plan").values()) == ["The dam"]
    assert flaws(DELIVERY, frame.drop(columns="label")) == []


@pytest.mark.parametrize(
    "bad",
    [
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
