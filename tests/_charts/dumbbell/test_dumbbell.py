"""The dumbbell measures gaps as far as bounds allow, and puts no silence at 0."""

from pathlib import Path

import matplotlib as mpl
import pandas as pd
import pytest
from matplotlib.figure import Figure

import bilateral as bl
from bilateral._charts.audit import audit
from bilateral._charts.dumbbell import DUMBBELL, dumbbell
from bilateral.errors import BilateralError
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

CASES = Path(__file__).parents[2] / "data" / "cases"


def thing(label, case, value=None, lower=None, upper=None, **traits):
    """Give what one case tells of one thing; without bounds the number is exact."""
    if lower is None and upper is None:
        lower = upper = value
    return {
        "label": label, "case": case, "value": value, "lower": lower, "upper": upper,
        "record": "recorded", "missing": None,
    } | traits  # fmt: skip


def frame(*rows):
    """Put them under one another."""
    made = pd.DataFrame(list(rows), columns=list(thing("", "")) if not rows else None)
    return made.astype(dict.fromkeys(["value", "lower", "upper"], float))


def two(label, first, second):
    """Give a row of two cases with exact numbers."""
    return thing(label, "a", first), thing(label, "b", second)


def many(count, cases, log=False):
    """Make rows of all sorts: exact, open to one side, ranges, zeros and silences."""
    rows = []
    for at in range(count):
        for place, case in enumerate(cases):
            base = 10.0 ** (at % 5) if log else 10.0 + 7 * (at % 11)
            number, way = base * (1 + 0.37 * ((at + 2 * place) % 5)), (at * 2 + place * 3) % 8
            ends = {0: (number, None), 1: (None, number), 2: (0.7 * number, 1.4 * number)}
            if way == 3:
                rows.append(thing(f"Sector {at}", case, 0))
            elif way == 4:
                rows.append(thing(f"Sector {at}", case, record="not mentioned"))
            else:
                rows.append(thing(f"Sector {at}", case, number, *ends.get(way, ())))
    return frame(*rows)


def rows_down(axes):
    """Give the labels of rows from the top down."""
    heights = {name: text.get_position()[1] for name, text in parts(axes, "name").items()}
    return [name.rpartition(".")[0] for name in sorted(heights, key=heights.get)]


def gap_told(axes):
    """Give the words of the gap of each row."""
    return {name.rpartition(".")[0]: words for name, words in told(axes, "gap").items()}


# From frame to artist


def test_marks_stand_at_numbers_and_a_line_joins_the_outermost():
    """The line runs from the least to the greatest number of a row."""
    axes = dumbbell(frame(*two("row", 30, 10), thing("row", "c", 20)))
    at = {name[0]: number for name, number in plotted(axes).items()}
    assert at == pytest.approx({"a": 30, "b": 10, "c": 20}, abs=0.1)
    marks = parts(axes, "value")
    ends = [marks[f"{case}/row/0"].get_xdata()[0] for case in "ba"]
    assert parts(axes, "link")["row"].get_xdata() == pytest.approx(ends)


def test_the_gap_holds_for_each_of_many_numbers():
    """What one case tells several times has any of its numbers, and is no headline."""
    many_ = [thing("row", "a", number) for number in (12, 11, 13, 70, 14)]
    axes = dumbbell(frame(*many_, thing("row", "b", 10)))
    assert gap_told(axes) == {"row": "1\N{EN DASH}60"}
    assert "70" not in axes.get_title(loc="left")
    assert sorted(plotted(axes).values()) == pytest.approx([10, 11, 12, 70], abs=0.3)
    assert gap_told(dumbbell(frame(*many_, thing("row", "b", 12)))) == {"row": "not certain"}


def test_rows_of_one_unit_share_an_axis():
    """Their lengths compare; of several units each has an axis of its own."""
    made = frame(*two("x", 30, 10), *two("y", 400, 20))
    assert set(told(dumbbell(made), "axis-high").values()) == {"400"}
    axes = dumbbell(made.assign(unit=["person", "person", "tonne", "tonne"]))
    assert sorted(told(axes, "axis-high").values()) == ["30 people", "400 tonnes"]


def test_rows_of_several_units_stand_in_the_order_of_proportions():
    """A gap of 50 tonnes in 1,000 is narrower than one of 20 people in 30."""
    made = frame(*two("x", 1000, 950), *two("y", 30, 10))
    made = made.assign(unit=["tonne", "tonne", "person", "person"])
    axes = dumbbell(made)
    assert rows_down(axes) == ["y", "x"]
    assert gap_told(axes) == {"y": "20 people", "x": "50 tonnes"}
    assert title_of(DUMBBELL, made) == "The widest gap, in proportion, is in y: a 30, b 10"


def test_figures_on_other_terms_are_not_compared():
    """Places given and places sold are two rows, and each of one case; a zero is one on any."""
    row = {"measure": "students", "unit": "person", "stage": "delivered", "time": "total"}
    made = pd.DataFrame(
        [
            row | {"relationship": "a", "value": 40.0, "terms": "grant", "record": "recorded"},
            row | {"relationship": "b", "value": 9.0, "terms": "commercial", "record": "recorded"},
        ]
    )
    assert not parts(dumbbell(made), "value")
    assert title_of(DUMBBELL, made) == "No like figures are reported for two cases"
    alike = made.assign(terms="grant")
    assert rows_down(dumbbell(alike)) == ["students, on grants"]
    nothing = made.assign(record=["recorded", "zero"], terms=["grant", None])
    assert gap_told(dumbbell(nothing)) == {"students, on grants": "40 people"}


def test_names_too_long_for_a_title_are_left_out():
    """The title then says of what the gap is widest, and breaks off nowhere."""
    names = dict.fromkeys(
        "ab", "A name of seventy letters, such as the full names of two states are"
    )
    made = frame(*two("students", 40, 13))
    assert title_of(DUMBBELL, made, names=names) == "The widest gap is in students"


def test_a_recorded_zero_is_hollow_and_at_0():
    """A 0 that somebody recorded is a hollow mark at 0, joined to the other number."""
    axes = dumbbell(frame(*two("row", 0, 12)))
    assert plotted(axes)["a/row/0"] == pytest.approx(0)
    assert parts(axes, "zero")["a/row/0"].get_markerfacecolor() == "#ffffff"
    assert parts(axes, "value")["b/row/0"].get_markerfacecolor() != "#ffffff"
    assert parts(axes, "link")


@pytest.mark.parametrize(
    ("traits", "word"),
    [
        ({"record": "not mentioned"}, "not mentioned"),
        ({"record": "reported absent"}, "reported absent"),
        ({"missing": "not_stated"}, "number not stated"),
        ({"record": None}, "not mentioned"),
    ],
)
def test_silence_is_words_and_never_at_0(traits, word):
    """What is no number is words; no mark stands for it, and no gap counts it."""
    axes = dumbbell(frame(*two("row", 12, 10), thing("row", "c", **traits)))
    assert list(told(axes, "word").values()) == [word]
    assert sorted(plotted(axes).values()) == pytest.approx([10, 12], abs=0.1)
    assert gap_told(axes) == {"row": "2"}


def test_a_case_without_a_row_is_not_mentioned():
    """What the frame does not tell is said, not left blank."""
    axes = dumbbell(frame(*two("row 1", 3, 5), *two("row 2", 4, 9), thing("row 2", "c", 4)))
    assert told(axes, "word") == {"c/row 1.0": "not mentioned"}


def test_what_one_case_alone_tells_is_named_below():
    """It makes no row, and is not lost."""
    axes = dumbbell(frame(*two("row 1", 3, 5), thing("row 2", "a", 4)))
    assert rows_down(axes) == ["row 1"]
    assert "a alone: row 2." in texts(axes)


def test_rows_stand_in_the_order_of_the_gap():
    """The widest gap comes first, what may be none last."""
    made = frame(
        *two("row small", 10, 12),
        thing("row open", "a", 10),
        thing("row open", "b", None, 2, None),
        *two("row wide", 10, 60),
    )
    assert rows_down(dumbbell(made)) == ["row wide", "row small", "row open"]


@pytest.mark.parametrize(
    ("rows", "gap"),
    [
        (two("row", 41, 13), "28"),
        (two("row", 7, 7), "none"),
        ((thing("row", "a", 30), thing("row", "b", None, 10, 20)), "10\N{EN DASH}20"),
        ((thing("row", "a", None, 30, None), thing("row", "b", 10)), "at least 20"),
        ((thing("row", "a", None, None, 10), thing("row", "b", 30)), "at least 20"),
        ((thing("row", "a", 20), thing("row", "b", None, 13, None)), "not certain"),
        ((thing("row", "a", None, 5, 15), thing("row", "b", None, 10, 20)), "not certain"),
        (two("row", -4, 6), "10"),
        ((thing("row", "a", 41, bound="about"), thing("row", "b", 13)), "about 28"),
        (
            (thing("row", "a", None, 30, None, bound="about"), thing("row", "b", 10)),
            "about 20 or more",
        ),
    ],
)
def test_the_gap_is_as_sure_as_the_bounds(rows, gap):
    """Hand-worked: bounds widen a gap to a range, open it to one side, or leave it unsure."""
    assert gap_told(dumbbell(frame(*rows))) == {"row": gap}


def test_of_many_cases_the_gap_is_the_widest():
    """Three cases at 10, 20 and 45 are 35 apart."""
    assert gap_told(dumbbell(frame(*two("row", 10, 20), thing("row", "c", 45)))) == {"row": "35"}


def test_marks_that_would_cover_each_other_are_stacked():
    """Cases that tell the same number stand above one another."""
    axes = dumbbell(frame(*(thing("row", case, 7) for case in "abcdef")))
    marks = {n: m for n, m in parts(axes, "value").items() if not n.startswith("sign/")}
    assert len({mark.get_ydata()[0] for mark in marks.values()}) == 6
    assert len(told(axes, "number")) == 6


# Words


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((*two("x", 3, 5), *two("y", 7, 9)), "a compared with b: like figures are reported of x"),
        ((), "No like figures are reported for two cases"),
        ((thing("x", "a", record="not mentioned"),), "No like figures are reported for two cases"),
        (
            (thing("x", "a", 3), thing("x", "b", record="not mentioned")),
            "No like figures are reported for two",
        ),
        ((*two("x", 3, 5), *two("y", 3, 9)), "The widest gap is in y: a 3, b 9"),
        ((thing("x", "a", 3), thing("x", "b", None, 2, None)), "X: a 3, b at least 2"),
        ((*two("x", 3, 5), thing("x", "c", 9)), "The widest gap is in x: a 3, c 9"),
    ],
)
def test_the_title_states_the_widest_gap(rows, expected):
    """The title names it with its ends; where no gap is sure, what the cases tell."""
    assert title_of(DUMBBELL, frame(*rows)).startswith(expected)


def test_the_description_tells_rows_in_order():
    """Whoever does not see the chart is told each row with its gap."""
    made = frame(*two("x", 3, 5), thing("y", "a", 4), thing("y", "b", record="not mentioned"))
    assert alt_text_of(DUMBBELL, made) == (
        "Figures of the cases on one line each, the widest gap first. "
        "x: a 3; b 5 (gap 2). a alone: y."
    )


# The page


@pytest.mark.parametrize("cases", [FIVE[:1], FIVE[:2], FIVE])
@pytest.mark.parametrize("count", [1, 14, 200])
@pytest.mark.parametrize("log", [False, True])
def test_made_up_rows_pass_the_audit(cases, count, log):
    """One, two or five cases, one row or 200, both kinds of axis: no flaw at any width."""
    assert flaws(DUMBBELL, many(count, cases, log), log=log) == []


@pytest.mark.parametrize("name", AWKWARD.values(), ids=AWKWARD)
def test_awkward_labels_and_names_are_drawn(name):
    """Labels and names of 70 letters and in other scripts pass the audit."""
    assert flaws(DUMBBELL, frame(*two(name, 30, 10)), names={"a": name}) == []


def test_given_axes_are_filled_and_kept():
    """On axes of one's own the rows fill them, and pass the audit beside another chart."""
    figure = Figure((12, 5), layout="constrained")
    left, right = figure.subplots(1, 2)
    assert dumbbell(many(9, FIVE[:2]), ax=left) is left
    dumbbell(many(6, FIVE, log=True), ax=right)
    assert audit(figure) == ()


@pytest.mark.parametrize(("size", "word"), [((3, 0.7), "high"), ((0.9, 4), "wide")])
def test_axes_that_are_too_small_are_refused(size, word):
    """The error says how large they are and must be."""
    with pytest.raises(BilateralError, match=rf"inches {word}.* at least \d"):
        dumbbell(many(9, FIVE), ax=Figure(size).subplots())


def test_no_global_style_is_touched():
    """The reader's settings and frame are as they were."""
    made, settings = many(9, FIVE), mpl.rcParams.copy()
    before = made.copy()
    dumbbell(made)
    assert mpl.rcParams == settings
    pd.testing.assert_frame_equal(made, before)


def test_columns_that_are_lacking_are_named():
    """The error names them, and gives the line of pandas that shows the rows without."""
    with pytest.raises(BilateralError, match=r"lacks 'value'; a dumbbell takes .*isna\(\)"):
        dumbbell(frame(*two("row", 3, 5)).drop(columns="value"))


# As part of a comparison


@pytest.mark.parametrize("width", WIDTHS)
def test_the_chart_of_a_comparison(width):
    """It holds what more than one case has on record, with the warnings and sources of that."""
    both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    chart = both.plot.dumbbell(width=width)
    assert chart.audit() == ()
    assert set(chart.frame["measure"]) == {"students", "scholarships", "coaches"}
    assert {source.id for source in chart.sources} == {source.id for source in both.sources}
    assert not any("first year" in warning for warning in chart.warnings)


def test_a_claim_beside_an_announcement_is_no_headline():
    """A thousand places on one person's word and six announced: the title names the subject."""
    both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    chart = both.plot.dumbbell()
    assert "scholarships and students" in chart.title
    assert "1,000" not in chart.title
    assert any("S. M. Raza" in text for text in texts(chart.axes))
    # At least 13, if six are not among the seven: the sources do not say that there is a gap.
    students = both.plot.dumbbell(measure="students")
    assert "354" not in students.title
    assert list(gap_told(students.axes).values()) == ["not certain"]


def test_ages_are_never_the_widest_gap():
    """How long something had lasted, quoted in one year and in another, compares nothing."""
    both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    assert "duration" not in set(both.plot.dumbbell().frame["measure"])
    assert "widest" not in both.plot.dumbbell(measure="duration").title


def test_nothing_to_compare_is_a_sentence():
    """A comparison without like figures is a title and a line or two, no empty page."""
    war, broken = (bl.load(CASES / f"{n}.yaml") for n in ("war-and-settlement", "broken-relations"))
    chart = bl.compare(war, broken).plot.dumbbell()
    assert chart.title == "No like figures are reported for two cases"
    assert chart.figure.get_size_inches()[1] < 1.2
    assert chart.audit() == ()
