"""Figures side by side keep their bounds and their silences, from the frame to the marks."""

import matplotlib as mpl
import pandas as pd
import pytest
from matplotlib.figure import Figure

import bilateral as bl
from bilateral._charts.audit import audit
from bilateral._charts.chart import Chart
from bilateral._charts.dumbbell import DUMBBELL
from bilateral._charts.phrases import PHRASES
from bilateral._charts.quantities import QUANTITIES, quantities
from bilateral._findings.quantities import quantities as figures_of
from bilateral.errors import BilateralError
from bilateral.vocabulary import codes
from tests._charts.drawn import (
    AWKWARD,
    FIVE,
    WIDTHS,
    alt_text_of,
    flaws,
    parts,
    plotted,
    texts,
    title_of,
    told,
)
from tests._findings.invented import index_cases

NUMBERS = ["value", "lower", "upper"]


def figure(case="cuba-laos", value=None, lower=None, upper=None, **traits):
    """Give one figure: students on scholarships, delivered, unless the traits say otherwise."""
    row = {
        "measure": "students", "unit": "person", "stage": "delivered", "time": "total",
        "topic": "education.scholarship", "direction": "out", "relationship": case,
        "record": "recorded", "value": value, "lower": lower, "upper": upper, "bound": "exact",
        "missing": None, "contradicted": False,
    }  # fmt: skip
    return row | traits


def exact(number, case="cuba-laos", **traits):
    """Give an exact figure."""
    return figure(case, number, number, number, **traits)


def frame(*rows):
    """Put figures under one another."""
    made = pd.DataFrame(list(rows), columns=list(figure()) if not rows else None)
    return made.astype(dict.fromkeys(NUMBERS, float))


def many(count, cases):
    """Make so many figures, of every bound and every record, over six powers of ten."""
    measures, records = list(codes("measures")), ("recorded", "not mentioned", "no figure", "zero")
    rows = []
    for at in range(count):
        for place, case in enumerate(cases):
            number = 10.0 ** ((at * 5 + place) % 7) * (1 + at % 3)
            ends = [(number, number), (number, None), (None, number), (number, 3 * number)]
            lower, upper = ends[(at + place) % 4]
            record = records[(at * 3 + place) % 7 % 4]
            traits = {
                "measure": measures[at % len(measures)], "time": ("total", "per_year")[at % 2],
                "stage": ("delivered", "planned", "agreed")[at // len(measures) % 3],
            }  # fmt: skip
            row = (
                figure(case, None, lower, upper, **traits)
                if record == "recorded"
                else figure(case, record=record, **traits)
            )
            rows.append(row)
    return frame(*rows)


@pytest.fixture(scope="module")
def shipped():
    """Give the figures of the two shipped cases."""
    cases = [bl.load(name) for name in ("cuba-pakistan", "cuba-laos")]
    return figures_of(index_cases(cases, "CUB")).frame


STUDENTS = "students, scholarship from the focal state"


# From frame to artist


def test_a_number_is_a_mark_at_its_place():
    """Marks stand at their numbers on an axis of their unit, with the numbers in words beside."""
    axes = quantities(frame(exact(354), exact(13, "b")))
    found = plotted(axes)
    assert found == pytest.approx({f"cuba-laos/{STUDENTS}/0": 354, f"b/{STUDENTS}/0": 13}, abs=1)
    assert told(axes, "axis-high") == {STUDENTS: "400 people"}
    assert list(told(axes, "number").values()) == ["354", "13"]


@pytest.mark.parametrize(
    ("ends", "arrow", "text"),
    [((13, None), "least", "at least 13"), ((None, 5), "most", "at most 5")],
)
def test_an_open_end_is_an_arrow(ends, arrow, text):
    """At least leads on to the right, at most to the left; neither has a stroke at its end."""
    axes = quantities(frame(figure("cuba-laos", None, *ends), exact(9, "b")))
    (line,) = parts(axes, arrow).values()
    start, tip = line.get_xdata()[:2]
    assert tip > start if arrow == "least" else tip < start
    assert list(told(axes, "number").values()) == [f"{text}", "9"]
    assert not parts(axes, "low")
    assert not parts(axes, "high")


def test_a_range_spans_its_bounds():
    """Between 10 and 20 is a line from 10 to 20, with the mark between."""
    axes = quantities(frame(figure("a", None, 10, 20, bound="between"), exact(20, "b")))
    (low,), (high,) = parts(axes, "low").values(), parts(axes, "high").values()
    other = parts(axes, "value")[f"b/{STUDENTS}/0"].get_xdata()[0]
    assert high.get_xdata()[1] == pytest.approx(other)
    assert plotted(axes)[f"a/{STUDENTS}/0"] == pytest.approx(15)
    assert low.get_xdata()[1] < low.get_xdata()[0] < high.get_xdata()[1]
    assert told(axes, "number")[f"a/{STUDENTS}.0"] == "10\N{EN DASH}20"


def test_about_is_a_word_and_widens_nothing():
    """About 30 stands at 30."""
    axes = quantities(frame(exact(30, bound="about"), exact(3, "b")))
    assert told(axes, "number")[f"cuba-laos/{STUDENTS}.0"] == "about 30"
    assert not parts(axes, "low")


@pytest.mark.parametrize(
    ("ends", "words"),
    [
        ((30, None), "about 30 or more"),
        ((None, 30), "about 30 or less"),
        ((30, 40), "about 30\N{EN DASH}40"),
    ],
)
def test_a_rough_end_is_about(ends, words):
    """An open end of a rough number is no strict bound; one that is not rough is."""
    axes = quantities(frame(figure("cuba-laos", None, *ends, bound="about"), exact(9, "b")))
    strict = quantities(frame(figure("cuba-laos", None, *ends), exact(9, "b")))
    assert list(told(axes, "number").values()) == [words, "9"]
    assert not any("about" in text for text in told(strict, "number").values())


def test_of_two_rows_with_one_name_what_has_no_number_is_told_apart():
    """Beside students who are counted, students without a number are those of another topic."""
    sanctions = figure("cuba-laos", missing="not_stated", topic="political.sanctions")
    both = alt_text_of(QUANTITIES, frame(exact(3), exact(4, "b"), sanctions))
    alone = alt_text_of(QUANTITIES, frame(exact(3), sanctions))
    none = alt_text_of(QUANTITIES, frame(sanctions))
    assert ["students (sanctions" in text for text in (both, alone, none)] == [True, True, False]


def test_a_zero_is_hollow_and_at_0():
    """A recorded 0, and the 0 of an exhaustive source, are hollow marks at the foot of the axis."""
    axes = quantities(frame(exact(0), exact(50, "b"), figure("c", record="zero")))
    zeros = {n: m for n, m in parts(axes, "zero").items() if not n.startswith("sign/")}
    assert {name[0] for name in zeros} == {"c"}
    assert len(zeros) == 2
    assert {mark.get_markerfacecolor() for mark in zeros.values()} == {"#ffffff"}
    assert all(plotted(axes)[name] == pytest.approx(0) for name in zeros)


@pytest.mark.parametrize(
    ("traits", "word"),
    [
        ({"missing": "not_stated"}, "number not stated"),
        ({"missing": "unable_to_determine"}, "number cannot be determined"),
        ({"record": "not mentioned"}, "not mentioned"),
        ({"record": "no figure"}, "no figure"),
        ({"record": "reported absent"}, "reported absent"),
    ],
)
def test_what_is_no_number_is_words(traits, word):
    """Silence, absence and what is not stated are words in the cell, and no mark anywhere."""
    axes = quantities(frame(exact(354), exact(3, "b"), figure("c", **traits)))
    assert " ".join(told(axes, "word").values()) == word
    assert sorted(plotted(axes).values()) == pytest.approx([3, 354], abs=1)
    assert not parts(axes, "zero")


def test_a_case_without_a_row_is_not_mentioned():
    """What the frame does not tell of a case is said."""
    made = frame(exact(3), exact(5, "cuba-chile", topic="aid.goods"))
    axes = quantities(made, one_sided=True)
    assert sorted(told(axes, "word").values()) == ["not mentioned", "not mentioned"]


@pytest.mark.parametrize("below", [-40, -5])
def test_a_number_below_0_stands_on_the_axis(below):
    """The axis reaches down to it, and marks its 0."""
    axes = quantities(frame(exact(below), exact(7, "b")))
    assert plotted(axes) == pytest.approx(
        {f"cuba-laos/{STUDENTS}/0": below, f"b/{STUDENTS}/0": 7}, abs=0.1
    )
    left, right = parts(axes, "axis")[STUDENTS].get_xdata()
    marks = [mark for name, mark in parts(axes, "value").items() if not name.startswith("sign/")]
    assert all(left <= mark.get_xdata()[0] <= right for mark in marks)


def test_on_powers_of_ten_a_0_is_words_alone():
    """The others stand as far apart as their powers; what has none has no mark."""
    axes = quantities(frame(exact(1), exact(10, "b"), exact(100, "c"), exact(0, "d")), log=True)
    xs = [parts(axes, "value")[f"{case}/{STUDENTS}/0"].get_xdata()[0] for case in "bc"]
    first = parts(axes, "value")[f"cuba-laos/{STUDENTS}/0"].get_xdata()[0]
    assert xs[0] - first == pytest.approx(xs[1] - xs[0])
    assert [n for n in parts(axes, "zero") if not n.startswith("sign/")] == []
    assert told(axes, "number")[f"d/{STUDENTS}.0"] == "0"


def test_unlike_figures_have_rows_of_their_own():
    """Another unit, stage, time, topic or direction is another row; another case is not."""
    others = [
        {"unit": "scholarship"}, {"stage": "planned"}, {"time": "per_year"},
        {"topic": "education.self-funded"}, {"direction": "in"},
    ]  # fmt: skip
    alone = [exact(7, **traits) for traits in others]
    axes = quantities(frame(exact(3), exact(5, "cuba-chile"), *alone), one_sided=True)
    assert len(told(axes, "name")) == 6
    assert len({name for name in told(axes, "number") if name.startswith("cuba-chile")}) == 1


def test_figures_stand_under_their_units():
    """People, things counted, goods, money and time have headings, in this order."""
    units = {"year": 5, "USD": 4, "tonne": 3, "scholarship": 2, "person": 1}
    made = [exact(n, case, unit=u) for u, n in units.items() for case in "ab"]
    axes = quantities(frame(*made))
    heights = {name: text.get_position()[1] for name, text in parts(axes, "group").items()}
    assert sorted(heights, key=heights.get) == [
        f"{PHRASES[group]}.0" for group in ("people", "counted", "goods", "money", "time")
    ]


def test_of_many_figures_of_one_case_the_rest_is_counted():
    """The first, the least and the most are told and drawn; how many lie between is in words."""
    axes = quantities(frame(*(exact(number) for number in (9, 5, 11, 70, 13)), exact(8, "b")))
    assert sorted(plotted(axes).values()) == pytest.approx([5, 8, 9, 70], abs=1)
    assert list(told(axes, "word").values()) == ["2 more"]


def test_records_that_tell_the_same_are_one_mark():
    """Words say in how many records it stands."""
    made = frame(exact(9), exact(9), exact(9), figure(lower=9.0), exact(9, "b"))
    axes = quantities(made)
    assert sorted(told(axes, "number").values()) == ["9", "9, in 3 records", "at least 9"]
    assert "cuba-laos 9, in 3 records, at least 9; b 9." in alt_text_of(QUANTITIES, made)


def test_what_is_compared_comes_first():
    """Rows that more than one case tells stand above those of one case, if these are asked."""
    made = frame(exact(9, measure="coaches"), exact(3), exact(5, "cuba-chile"))
    names = told(quantities(made, one_sided=True), "name")
    assert [name.partition(",")[0] for name in names] == ["students", "coaches"]
    axes = quantities(made)
    assert [name.partition(",")[0] for name in told(axes, "name")] == ["students"]
    assert any("coaches" in text for text in texts(axes))


def test_years_terms_and_conditions_stand_below_a_number():
    """Each number says when it is, on what terms, and on what it depends; no inference does."""
    traits = {
        "first_year": 2005, "last_year": 2006, "terms": "grant",
        "depends_on": "if the groups do not overlap; inferred: date",
    }  # fmt: skip
    axes = quantities(frame(exact(3, **traits), exact(5, "b", last_year=2018)))
    about = told(axes, "about")
    assert about[f"cuba-laos/{STUDENTS}.0"].startswith("2005\N{EN DASH}2006, on grants; if")
    assert about[f"b/{STUDENTS}.0"] == "up to 2018"
    assert not any("inferred" in text for text in about.values())


def test_the_shipped_figures(shipped):
    """The places and the students stand where the sources put them."""
    axes = quantities(shipped, focal="CUB", one_sided=True)
    said = told(axes, "number")
    assert said["cuba-pakistan/consultations, medical team from Cuba.0"] == "601,369"
    assert said["cuba-laos/students, scholarship from Cuba.0"] == "at least 13"
    assert plotted(axes) == pytest.approx(
        {
            "cuba-pakistan/students, scholarship from Cuba/0": 354,
            "cuba-laos/students, scholarship from Cuba/0": 13,
            "cuba-pakistan/scholarships, scholarship from Cuba, agreed/0": 1000,
            "cuba-laos/scholarships, scholarship from Cuba, agreed/0": 6,
        },
        abs=2,
    )
    assert "cuba-laos/coaches, coaching from Cuba.0" not in said


# Words


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], "No figures reported"),
        ([exact(3, "a")], "a in figures"),
        (
            [exact(3, "a"), figure("b", record="not mentioned")],
            "No like figures are reported for two cases",
        ),
        (
            [exact(3, "a"), figure("b", lower=5)],
            "Students (scholarship from the focal state): a 3, b at least 5",
        ),
        (
            [exact(9, "a"), exact(7, "a"), exact(8, "a"), exact(3, "b")],
            "a compared with b: like figures are reported of students",
        ),
        (
            [exact(3, "a"), exact(5, "b"), exact(3, "a", stage="planned")],
            "Students (scholarship from the focal state): a 3, b 5",
        ),
        (
            [exact(n, case, stage=s) for n, case in ((3, "a"), (5, "b"), (7, "c")) for s in "xy"],
            "Like figures are reported of students",
        ),
    ],
)
def test_the_title_says_what_is_compared(rows, expected):
    """Where it is one firm comparison, what the cases tell; else of what figures there are."""
    assert title_of(QUANTITIES, frame(*rows)) == expected


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"is_firm": False}, {}),
        ({"contradicted": True}, {}),
        ({"terms": "grant"}, {"terms": "commercial"}),
        ({"time": "at_a_date", "date": "2007"}, {"time": "at_a_date", "date": "2023"}),
    ],
)
def test_what_is_not_firm_or_not_alike_is_no_headline(first, second):
    """A claim, a conflict, other terms or another day leave the title to the subject."""
    own = {"is_firm": True, "terms": "grant", "date": "2007"}
    made = frame(exact(1000, "a", **own | first), exact(6, "b", **own | second))
    assert title_of(QUANTITIES, made) == "a compared with b: like figures are reported of students"
    assert "1,000" in alt_text_of(QUANTITIES, made)
    alike = frame(exact(1000, "a", **own), exact(6, "b", **own))
    assert "1,000" in title_of(QUANTITIES, alike)


def test_a_claim_says_whose():
    """Below the number stands by whose statement it is; so it is read to who does not see it."""
    traits = {"attributed_to": "A Minister", "is_firm": False}
    made = frame(exact(354, **traits), exact(9, "b"))
    words = "by the statement of A Minister"
    assert told(quantities(made), "about") == {f"cuba-laos/{STUDENTS}.0": words}
    assert f"354 ({words})" in alt_text_of(QUANTITIES, made)


def test_what_another_record_contradicts_says_so():
    """Beside the number stands that statements conflict."""
    made = frame(exact(354, contradicted=True), exact(9, "b"))
    assert list(told(quantities(made), "about").values()) == [PHRASES["contradicted"]]


@pytest.mark.parametrize("time", ["per_year", "at_a_date", "distinct", "not_reported"])
def test_unlike_times_are_never_one_row(time):
    """Each sort of number has a name of its own."""
    axes = quantities(frame(exact(3), exact(5, "cuba-chile", time=time)), one_sided=True)
    assert len(told(axes, "name")) == 2


def test_the_description_writes_every_word_as_words():
    """Nobody who does not see the chart is read the name of a code."""
    made = frame(exact(3, "a"), figure("b", record="no figure"))
    assert "a 3; b no figure." in alt_text_of(QUANTITIES, made, one_sided=True)


def test_the_description_tells_every_row():
    """Whoever does not see the chart is told each number with its bound, and each silence."""
    made = frame(figure("a", None, 13, None), figure("b", missing="not_stated"))
    names = {"a": "Laos", "b": "Chile"}
    words = alt_text_of(QUANTITIES, made, focal="CUB", names=names, one_sided=True)
    assert words.endswith(
        "students, scholarship from Cuba: Laos at least 13; Chile number not stated."
    )


# The page


def test_the_shipped_cases_pass_the_audit(shipped):
    """No flaw at any of the three widths."""
    names = {"cuba-pakistan": "Cuba and Pakistan", "cuba-laos": "Cuba and Laos"}
    assert flaws(QUANTITIES, shipped, names=names, focal="CUB") == []
    assert flaws(QUANTITIES, shipped, names=names, focal="CUB", one_sided=True) == []


@pytest.mark.parametrize("cases", [FIVE[:1], FIVE[:2], FIVE])
@pytest.mark.parametrize("count", [1, 30, 200])
def test_made_up_figures_pass_the_audit(cases, count):
    """One, two or five cases, one figure or 200, all bounds and records: no flaw at any width."""
    assert flaws(QUANTITIES, many(count, cases), one_sided=True) == []


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [exact(0)],
        [figure(record="not mentioned")],
        [figure(missing="not_stated")],
        [exact(7, case) for case in FIVE],
        [exact(1e12), exact(2e-4, "cuba-chile")],
        [figure(lower=0), figure("cuba-chile", upper=0), figure("cuba-peru", 3, 1, 10)],
    ],
    ids=["nothing", "a zero", "silence", "words", "all alike", "far apart", "bounds at 0"],
)
def test_odd_figures_pass_the_audit(rows):
    """Whatever is told, the chart draws, and no word meets another."""
    assert flaws(QUANTITIES, frame(*rows)) == []


@pytest.mark.parametrize("name", AWKWARD.values(), ids=AWKWARD)
def test_awkward_names_are_drawn(shipped, name):
    """Names of 70 letters and in other scripts pass the audit."""
    assert flaws(QUANTITIES, shipped, names={"cuba-pakistan": name}) == []


def test_missing_glyphs_are_named(shipped):
    """A name in Chinese is drawn, and the audit names what no font has."""
    chart = Chart.of(QUANTITIES, shipped, names={"cuba-laos": "古巴"})
    assert [flaw.kind for flaw in chart.audit()] == ["glyphs"]


def test_what_has_no_room_is_named():
    """Rows that find no room are left out from the end, those of one case first; a line says so."""
    made = many(200, FIVE[:2])
    axes = quantities(made, one_sided=True)
    assert any(text.startswith("No room here for") for text in texts(axes))
    drawn = {name.rpartition(".")[0] for name in told(axes, "name")}
    compared = [row.full for row in QUANTITIES.read(made).compared]
    assert drawn
    assert drawn <= set(compared)


def test_given_axes_are_filled_and_kept(shipped):
    """On axes of one's own the rows fill them, and pass the audit beside another chart."""
    figure_ = Figure((13, 8), layout="constrained")
    left, right = figure_.subplots(1, 2)
    assert quantities(shipped, ax=left, focal="CUB") is left
    quantities(many(8, FIVE), ax=right)
    assert audit(figure_) == ()
    assert figure_.get_size_inches().tolist() == [13, 8]


@pytest.mark.parametrize(("size", "word"), [((3, 0.7), "high"), ((0.9, 4), "wide")])
def test_axes_that_are_too_small_are_refused(shipped, size, word):
    """The error says how large they are and must be."""
    with pytest.raises(BilateralError, match=rf"inches {word}.* at least \d"):
        quantities(shipped, ax=Figure(size).subplots())


def test_no_global_style_is_touched(shipped):
    """The reader's settings and frame are as they were."""
    before, settings = shipped.copy(), mpl.rcParams.copy()
    quantities(shipped)
    assert mpl.rcParams == settings
    pd.testing.assert_frame_equal(shipped, before)


# A frame of one's own


def test_labels_stand_for_measures():
    """A frame with labels needs but a case and a value; bounds are read where they are there."""
    own = pd.DataFrame(
        {"label": ["doctors"] * 2, "case": ["a", "b"], "value": [40.0, None], "upper": [None, 9.0]}
    )
    axes = quantities(own)
    assert plotted(axes) == pytest.approx({"a/doctors/0": 40, "b/doctors/0": 9}, abs=0.1)
    assert told(axes, "number")["b/doctors.0"] == "at most 9"


def test_measures_need_no_more_than_a_case_and_a_value():
    """Unit, stage, topic and direction are read where they are there."""
    own = pd.DataFrame({"measure": "students", "relationship": ["a", "b"], "value": [40, 9]})
    assert title_of(QUANTITIES, own) == "Students: a 40, b 9"


@pytest.mark.parametrize(
    "values",
    [(-40, 30), (1e-11, 3e-11), (5e-324, 0), (1.7e308, -1.7e308), (1e30, 1e-11), (7, 7), (0, 0)],
)
@pytest.mark.parametrize("log", [False, True])
def test_numbers_of_any_size_are_drawn(values, log):
    """Negative, tiny, huge and equal numbers have their places, and no word meets another."""
    own = pd.DataFrame({"label": "row", "case": ["a", "b"], "value": list(values)}).astype(
        {"value": float}
    )
    assert flaws(QUANTITIES, own, log=log) == []
    assert flaws(DUMBBELL, own, log=log) == []


@pytest.mark.parametrize("kind", ["category", "nullable"])
def test_other_types_of_columns_are_read(kind):
    """Categories and nullable columns are read like plain ones; what is missing stays missing."""
    own = pd.DataFrame({"label": ["x", "x"], "case": ["a", "b"], "value": [40, None]})
    own = own.convert_dtypes() if kind == "nullable" else own.astype({"case": "category"})
    assert list(told(quantities(own, one_sided=True), "word").values()) == ["not mentioned"]


def test_a_seventh_case_takes_the_marks_away():
    """Six looks are told apart: beyond, figures are words, and a line says why."""
    own = pd.DataFrame({"label": "x", "case": list("abcdefg"), "value": range(7)})
    axes = quantities(own)
    assert not parts(axes, "value") | parts(axes, "zero")
    assert PHRASES["no_marks"] in texts(axes)
    assert len(told(axes, "number")) == 7
    assert flaws(QUANTITIES, own) == []


def test_columns_that_are_lacking_are_named():
    """The error names them, and gives the line of pandas that shows the rows without."""
    with pytest.raises(BilateralError, match=r"lacks 'relationship' and 'value'.*isna\(\)"):
        quantities(frame(exact(3)).drop(columns=["relationship", "value"]))


@pytest.mark.parametrize(
    ("column", "value"),
    [("record", "maybe"), ("relationship", None), ("lower", 9.0), ("upper", float("inf"))],
)
def test_rows_that_cannot_be_drawn_are_found(column, value):
    """The line in the error shows the one bad row."""
    made = frame(exact(3), exact(5, "cuba-chile"))
    made[column] = made[column].astype(object) if column not in NUMBERS else made[column]
    made.loc[1, column] = value
    with pytest.raises(BilateralError, match="1 of 2 rows cannot be drawn") as error:
        quantities(made)
    line = str(error.value).partition("this shows them: ")[2]
    assert eval(line, {"frame": made}).index.to_list() == [1]  # noqa: S307


def test_numbers_that_are_words_are_refused():
    """A column of text is told apart, with the line that shows what is no number."""
    made = frame(exact(3)).astype({"value": object}).assign(value="about 3")
    with pytest.raises(BilateralError, match=r"'value' holds .*to_numeric"):
        quantities(made)


# As part of a comparison


@pytest.mark.parametrize("width", WIDTHS)
def test_the_chart_of_a_comparison(width):
    """It has the sources and the warnings of the finding, and passes the audit."""
    both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    chart, finding = both.plot.quantities(width=width), both.quantities()
    assert chart.audit() == ()
    assert chart.sources == finding.sources
    assert chart.warnings == finding.warnings


def test_one_measure_is_drawn_alone():
    """A measure narrows the chart to its rows; an unknown one is an error with near names."""
    both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    assert set(both.plot.quantities(measure="students").frame["measure"]) == {"students"}
    with pytest.raises(bl.UnknownNameError, match="students"):
        both.plot.quantities(measure="student")
