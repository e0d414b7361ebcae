"""Figures side by side keep their bounds and their silences, from the frame to the marks."""

import matplotlib as mpl
import pandas as pd
import pytest
from matplotlib.figure import Figure

import bilateral as bl
from bilateral._charts.audit import audit
from bilateral._charts.chart import Chart
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


def numbers(axes):
    """Give the number at which each mark stands."""
    marks = parts(axes, "value") | parts(axes, "zero")
    return {
        name: pytest.approx(mark.get_xdata()[0])
        for name, mark in marks.items()
        if not name.startswith("note/")
    }


STUDENTS = "cuba-laos/students, scholarship to the state in view/0"


# From frame to artist


def test_a_number_is_a_mark_at_its_place():
    """The mark stands at the number, on powers of ten, with the number in words beside it."""
    axes = quantities(frame(exact(354)), focal="CUB")
    assert axes.get_xscale() == "log"
    assert numbers(axes) == {"cuba-laos/students, scholarship from Cuba/0": 354}
    assert list(told(axes, "number").values()) == ["354"]


@pytest.mark.parametrize(
    ("ends", "arrow", "text"), [((13, None), "least", "≥ 13"), ((None, 5), "most", "≤ 5")]
)
def test_an_open_end_is_an_arrow(ends, arrow, text):
    """At least leads on to the right, at most to the left; neither has a stroke at its end."""
    axes = quantities(frame(figure("cuba-laos", None, *ends)))
    (line,) = parts(axes, arrow).values()
    start, tip = line.get_xdata()[:2]
    assert start == pytest.approx(ends[0] or ends[1])
    assert tip > start if arrow == "least" else tip < start
    assert list(told(axes, "number").values()) == [text]
    assert not parts(axes, "low")
    assert not parts(axes, "high")


def test_a_range_spans_its_bounds():
    """Between 10 and 20 is a line from 10 to 20, with the mark between."""
    axes = quantities(frame(figure("cuba-laos", None, 10, 20, bound="between")))
    (low,), (high,) = parts(axes, "low").values(), parts(axes, "high").values()
    assert low.get_xdata()[1] == pytest.approx(10)
    assert high.get_xdata()[1] == pytest.approx(20)
    assert list(numbers(axes).values()) == [15]
    assert list(told(axes, "number").values()) == ["10\N{EN DASH}20"]


def test_about_is_a_sign_and_widens_nothing():
    """About 30 stands at 30, with a tilde."""
    axes = quantities(frame(exact(30, bound="about")))
    assert list(told(axes, "number").values()) == ["~30"]
    assert not parts(axes, "low")


def test_a_zero_stands_off_the_axis():
    """A recorded 0 is a hollow mark left of the least power of ten, at a tick that says 0."""
    axes = quantities(frame(exact(0), exact(50, "cuba-chile")))
    (zero,) = parts(axes, "zero").values()
    assert zero.get_markerfacecolor() == "#ffffff"
    ticks = {label.get_text(): label.get_position()[0] for label in axes.get_xticklabels()}
    assert zero.get_xdata()[0] == pytest.approx(ticks["0"])
    assert ticks["0"] < ticks["10"] < ticks["100"]


@pytest.mark.parametrize(
    ("traits", "word"),
    [
        ({"missing": "not_stated"}, "number not stated"),
        ({"missing": "unable_to_determine"}, "unable to determine"),
        ({"record": "not mentioned"}, "not mentioned"),
        ({"record": "no figure"}, "no figure"),
        ({"record": "reported absent"}, "reported absent"),
    ],
)
def test_what_is_no_number_is_words(traits, word):
    """Silence, absence and what is not stated are words beside the row, and no mark on the axis."""
    axes = quantities(frame(exact(354), figure("cuba-chile", **traits)))
    assert list(told(axes, "word").values()) == [word]
    assert list(numbers(axes).values()) == [354]
    assert not parts(axes, "zero")
    assert "0" not in texts(axes)


def test_a_case_without_a_row_has_no_record():
    """What the frame does not tell of a case is said to be not mentioned."""
    axes = quantities(frame(exact(3), exact(5, "cuba-chile", topic="aid.goods")))
    assert sorted(told(axes, "word").values()) == ["not mentioned", "not mentioned"]


def test_words_that_several_cases_share_stand_once():
    """The marks of the cases stand before the word that holds for all of them."""
    cases = [figure(case, record="not mentioned") for case in ("a", "b")]
    axes = quantities(frame(exact(3), *cases))
    assert list(told(axes, "word")) == ["a+b/students, scholarship from the focal state"]


def test_what_no_case_tells_in_numbers_is_listed_below():
    """A figure that is only known to exist is named below the axis, with the case."""
    stated = figure(measure="coaches", missing="not_stated")
    axes = quantities(frame(exact(3), stated), names={"cuba-laos": "Laos"})
    assert "Laos, number not stated: coaches." in texts(axes)


def test_a_number_below_0_is_words():
    """Powers of ten have no place for it, and it is not put anywhere else."""
    axes = quantities(frame(exact(-5), exact(7, "cuba-chile")))
    assert list(numbers(axes).values()) == [7]
    assert list(told(axes, "word").values()) == ["\N{MINUS SIGN}5"]


def test_a_figure_that_another_contradicts_says_so():
    """It bears the sign that the key explains."""
    axes = quantities(frame(exact(354, contradicted=True)))
    assert list(told(axes, "number").values()) == ["354 ≠"]
    assert "≠ conflicting statements" in texts(axes)


def test_unlike_figures_have_rows_of_their_own():
    """Another unit, stage, time, topic or direction is another row; another case is not."""
    others = [
        {"unit": "scholarship"}, {"stage": "planned"}, {"time": "per_year"},
        {"topic": "education.self-funded"}, {"direction": "in"},
    ]  # fmt: skip
    axes = quantities(frame(exact(3), exact(5, "cuba-chile"), *(exact(7, **one) for one in others)))
    rows = {name.split("/")[1] for name in numbers(axes)}
    assert len(rows) == 6
    assert len({name for name in numbers(axes) if name.startswith("cuba-chile")}) == 1


def test_of_many_figures_of_one_case_the_rest_is_counted():
    """The first, the least and the most stand on the axis; how many lie between is in words."""
    axes = quantities(frame(*(exact(number) for number in (9, 5, 11, 70, 13)), exact(8, "b")))
    assert sorted(at.expected for at in numbers(axes).values()) == pytest.approx([5, 8, 9, 70])
    assert list(told(axes, "word").values()) == ["2 more"]


def test_records_that_tell_the_same_are_one_mark():
    """The number beside it says how many records there are, and the key what that means."""
    axes = quantities(frame(exact(9), exact(9), exact(9), figure(lower=9.0), exact(9, "b")))
    assert sorted(told(axes, "number").values()) == ["9", "9 \u00d73", "\u2265 9"]
    assert "\u00d72 two records" in texts(axes)
    assert "cuba-laos 9 \u00d73, at least 9; b 9." in alt_text_of(
        QUANTITIES, frame(exact(9), exact(9), exact(9), figure(lower=9.0), exact(9, "b"))
    )


def test_what_is_compared_comes_first():
    """Rows that more than one case tells stand above those of one case alone."""
    alone = exact(9, measure="coaches")
    axes = quantities(frame(alone, exact(3), exact(5, "cuba-chile")))
    heights = {text.get_text(): text.get_position()[1] for text in axes.texts}
    assert heights["reported for more than one case"] < heights["students"]
    assert heights["students"] < heights["reported for one case only"] < heights["coaches"]


def test_the_shipped_figures(shipped):
    """The brigade, the students and the consultations stand where the sources put them."""
    axes = quantities(shipped, focal="CUB")
    at = numbers(axes)
    assert at["cuba-pakistan/consultations, medical team from Cuba/0"] == 601369
    assert at["cuba-pakistan/health workers, medical team from Cuba/0"] == 2400
    assert at["cuba-laos/students, scholarship from Cuba/0"] == 13
    assert list(parts(axes, "least")).count("cuba-laos/students, scholarship from Cuba/0") == 1
    assert "cuba-laos/coaches, coaching from Cuba/0" not in at


# Words


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], "No figures reported"),
        ([exact(3, "a")], "a: figures reported"),
        (
            [exact(3, "a"), figure("b", record="not mentioned")],
            "No figure is reported for both cases",
        ),
        (
            [exact(3, "a"), figure("b", lower=5)],
            "Students (scholarship from the focal state), a 3, b at least 5",
        ),
        (
            [exact(9, "a"), exact(7, "a"), exact(8, "a"), exact(3, "b")],
            "Students (scholarship from the focal state), a 9 and 2 more, b 3",
        ),
        (
            [exact(3, "a"), exact(5, "b"), exact(3, "a", stage="planned")],
            "Students (scholarship from the focal state), a 3, b 5",
        ),
        (
            [exact(n, case, stage=s) for n, case in ((3, "a"), (5, "b"), (7, "c")) for s in "xy"],
            "Figures reported for at least two of 3 cases: students",
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
    assert title_of(QUANTITIES, made) == "a compared with b: students"
    assert "1,000" in alt_text_of(QUANTITIES, made)
    alike = frame(exact(1000, "a", **own), exact(6, "b", **own))
    assert "1,000" in title_of(QUANTITIES, alike)


def test_a_claim_is_marked_and_the_description_says_whose():
    """Beside the mark stands that it is a claim; who does not see it hears by whom."""
    own = {"attributed_to": "A Minister", "depends_on": "by the statement of A Minister"}
    made = frame(exact(354, **own))
    assert list(told(quantities(made), "number").values()) == ["354 (claim)"]
    assert "354 (by the statement of A Minister)" in alt_text_of(QUANTITIES, made)


@pytest.mark.parametrize("time", ["per_year", "at_a_date", "distinct", "not_reported"])
def test_unlike_times_are_never_one_row(time):
    """Each sort of number has a name of its own."""
    axes = quantities(frame(exact(3), exact(5, "cuba-chile", time=time)))
    assert len({name.split("/")[1] for name in numbers(axes)}) == 2


def test_the_description_writes_every_word_as_words():
    """Nobody who does not see the chart is read the name of a code."""
    told = alt_text_of(QUANTITIES, frame(exact(3, "a"), figure("b", record="no figure")))
    assert "a 3; b no figure." in told


def test_the_description_tells_every_row():
    """Whoever does not see the chart is told each number with its bound, and each silence."""
    made = frame(figure("a", None, 13, None), figure("b", missing="not_stated"))
    assert alt_text_of(QUANTITIES, made, focal="CUB", names={"a": "Laos", "b": "Chile"}).endswith(
        "students, scholarship from Cuba: Laos at least 13; Chile number not stated."
    )


# The page


def test_the_shipped_cases_pass_the_audit(shipped):
    """No flaw at any of the three widths."""
    names = {"cuba-pakistan": "Cuba and Pakistan", "cuba-laos": "Cuba and Laos"}
    assert flaws(QUANTITIES, shipped, names=names, focal="CUB") == []


@pytest.mark.parametrize("cases", [FIVE[:1], FIVE[:2], FIVE])
@pytest.mark.parametrize("count", [1, 30, 200])
def test_made_up_figures_pass_the_audit(cases, count):
    """One, two or five cases, one figure or 200, all bounds and records: no flaw at any width."""
    assert flaws(QUANTITIES, many(count, cases)) == []


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


def test_what_has_no_room_is_counted():
    """Rows that find no room are left out from the end, and a line says of how many."""
    axes = quantities(many(200, FIVE[:2]))
    foot = [text for text in texts(axes) if text.endswith("rows have no room here.")]
    gone, rows = (int(word) for word in foot[0].split() if word.isdigit())
    drawn = {name.split("/")[1] for name in numbers(axes)}
    assert len(drawn) == rows - gone


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
    assert numbers(axes) == {"a/doctors/0": 40, "b/doctors/0": 9}
    assert told(axes, "number")["b/doctors/0"] == "≤ 9"


def test_columns_that_are_lacking_are_named():
    """The error names them, and gives the line of pandas that shows the rows without."""
    with pytest.raises(BilateralError, match=r"lacks 'record' and 'bound'.*isna\(\)"):
        quantities(frame(exact(3)).drop(columns=["record", "bound"]))


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
