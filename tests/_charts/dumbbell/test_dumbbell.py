"""The dumbbell measures gaps as far as bounds allow, and puts no silence at 0."""

import matplotlib as mpl
import pandas as pd
import pytest
from matplotlib.figure import Figure

import bilateral as bl
from bilateral._charts.audit import audit
from bilateral._charts.dumbbell import DUMBBELL, dumbbell
from bilateral._charts.dumbbell.gaps import TIMES
from bilateral.errors import BilateralError
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
    found = {text.get_text(): text.get_position()[1] for text in axes.texts}
    labels = [text for text in found if text.startswith("row")]
    return sorted(labels, key=found.get)


# From frame to artist


def test_marks_stand_at_numbers_and_a_line_joins_the_outermost():
    """The line runs from the least to the greatest number of a row."""
    axes = dumbbell(frame(*two("row", 30, 10), thing("row", "c", 20)))
    at = {name[0]: mark.get_xdata()[0] for name, mark in parts(axes, "value").items()}
    assert at == pytest.approx({"a": 30, "b": 10, "c": 20})
    assert parts(axes, "link")["row"].get_xdata() == pytest.approx([10, 30])


def test_the_gap_is_told_of_two_cases_and_of_all_their_numbers():
    """Of many numbers of one case a few are drawn; those that make the gap are among them."""
    own = (thing("row", "a", number) for number in (12, 11, 13, 70, 14))
    axes = dumbbell(frame(*own, thing("row", "b", 10)))
    assert told(axes, "gap") == {"row": "gap 60"}
    assert axes.get_title(loc="left") == "Widest gap: row, a 70 and 4 more, b 10"
    drawn = [mark.get_xdata()[0] for name, mark in parts(axes, "value").items() if name[0] != "n"]
    assert sorted(drawn) == pytest.approx([10, 11, 12, 70])


def test_a_number_stands_next_to_its_mark():
    """Numbers of marks on the line stand one line from it, also where others are stacked."""
    many_ = (thing("row", case, 90) for case in "cdefg")
    axes = dumbbell(frame(*two("row", 10, 40), *many_))
    marks, numbers = parts(axes, "value"), parts(axes, "number")
    leading = numbers["d/row/0"].get_position()[1] - numbers["c/row/0"].get_position()[1]
    apart = numbers["b/row/0"].get_position()[1] - marks["b/row/0"].get_ydata()[0]
    assert abs(apart) == pytest.approx(leading)


def test_names_too_long_for_a_title_are_left_to_the_key():
    """The title then says of what the gap is widest, and breaks off nowhere."""
    names = dict.fromkeys(
        "ab", "A name of seventy letters, such as the full names of two states are"
    )
    assert (
        title_of(DUMBBELL, frame(*two("students", 40, 13)), names=names) == "Widest gap: students"
    )


def test_a_recorded_zero_is_hollow_and_at_0():
    """A 0 that somebody recorded is a hollow mark at 0, joined to the other number."""
    axes = dumbbell(frame(*two("row", 0, 12)))
    (zero,) = parts(axes, "zero").values()
    assert zero.get_xdata()[0] == pytest.approx(0)
    assert zero.get_markerfacecolor() == "#ffffff"
    assert parts(axes, "value")["b/row/0"].get_markerfacecolor() != "#ffffff"


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
    """What is no number is words; nothing stands at 0, and nothing joins it."""
    axes = dumbbell(frame(thing("row", "a", 12), thing("row", "b", **traits)))
    assert list(told(axes, "word").values()) == [word]
    assert not parts(axes, "zero")
    assert not parts(axes, "link")


def test_a_case_without_a_row_has_no_record():
    """What the frame does not tell is said, not left blank."""
    axes = dumbbell(frame(*two("row 1", 3, 5), thing("row 2", "a", 4)))
    assert told(axes, "word") == {"b/row 2": "not mentioned"}


def test_rows_stand_in_the_order_of_the_gap():
    """The widest gap comes first, what may be none next, what one case alone tells last."""
    made = frame(
        thing("row alone", "a", 99),
        *two("row small", 10, 12),
        *two("row wide", 10, 60),
        thing("row open", "a", 10),
        thing("row open", "b", None, 2, None),
    )
    assert rows_down(dumbbell(made)) == ["row wide", "row small", "row open", "row alone"]


@pytest.mark.parametrize(
    ("rows", "gap"),
    [
        (two("row", 41, 13), "gap 28"),
        (two("row", 7, 7), "gap none"),
        ((thing("row", "a", 30), thing("row", "b", None, 10, 20)), "gap 10\N{EN DASH}20"),
        ((thing("row", "a", None, 30, None), thing("row", "b", 10)), "gap ≥ 20"),
        ((thing("row", "a", None, None, 10), thing("row", "b", 30)), "gap ≥ 20"),
        ((thing("row", "a", 20), thing("row", "b", None, 13, None)), "gap not certain"),
        ((thing("row", "a", None, 5, 15), thing("row", "b", None, 10, 20)), "gap not certain"),
        (two("row", -4, 6), "gap 10"),
    ],
)
def test_the_gap_is_as_sure_as_the_bounds(rows, gap):
    """Hand-worked: bounds widen a gap to a range, open it to one side, or leave it unsure."""
    axes = dumbbell(frame(*rows))
    assert [text for text in texts(axes) if text.startswith("gap")] == [gap]


@pytest.mark.parametrize(
    ("rows", "gap"),
    [
        (two("row", 600, 12), f"gap {TIMES}50"),
        ((thing("row", "a", None, 600, None), thing("row", "b", 12)), f"gap ≥ {TIMES}50"),
        (
            (thing("row", "a", 600), thing("row", "b", None, 10, 12)),
            f"gap {TIMES}50\N{EN DASH}{TIMES}60",
        ),
        (two("row", 600, 0), "gap from 0"),
    ],
)
def test_on_powers_of_ten_the_gap_is_how_many_times(rows, gap):
    """There the distance is a ratio, which a 0 does not have."""
    axes = dumbbell(frame(*rows), log=True)
    assert [text for text in texts(axes) if text.startswith("gap")] == [gap]


def test_of_many_cases_the_gap_is_the_widest():
    """Three cases at 10, 20 and 45 are 35 apart."""
    axes = dumbbell(frame(*two("row", 10, 20), thing("row", "c", 45)))
    assert "gap 35" in texts(axes)


@pytest.mark.parametrize(
    ("numbers", "scale"),
    [((10, 20), "linear"), ((10, 400), "log"), ((0, 20), "linear"), ((-1, 400), "linear")],
)
def test_the_axis_suits_the_numbers(numbers, scale):
    """Powers of ten where numbers are 30 times apart, and never where one is below 0."""
    assert dumbbell(frame(*two("row", *numbers))).get_xscale() == scale


def test_the_axis_can_be_chosen():
    """Whoever wants it true to scale gets it so; on powers of ten a number below 0 is words."""
    assert dumbbell(frame(*two("row", 10, 400)), log=False).get_xscale() == "linear"
    axes = dumbbell(frame(*two("row", -5, 400)), log=True)
    assert list(told(axes, "word").values()) == ["\N{MINUS SIGN}5"]
    assert not any(text.startswith("gap") for text in texts(axes))


def test_marks_that_would_cover_each_other_are_stacked():
    """Cases that tell the same number stand above one another, each with its own number."""
    axes = dumbbell(frame(*(thing("row", case, 7) for case in "abcdef")))
    heights = [mark.get_ydata()[0] for mark in parts(axes, "value").values()]
    assert len(set(heights)) == 6
    assert list(told(axes, "number").values()) == ["7"] * 6


# Words


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((), "No figure is reported for two cases"),
        ((thing("x", "a", record="not mentioned"),), "No figure is reported for two cases"),
        (
            (thing("x", "a", 3), thing("x", "b", record="not mentioned")),
            "No figure is reported for two",
        ),
        ((*two("x", 3, 5), *two("y", 3, 9)), "Widest gap: y, a 3, b 9"),
        ((thing("x", "a", 3), thing("x", "b", None, 2, None)), "X, a 3, b at least 2"),
        ((*two("x", 3, 5), thing("x", "c", 9)), "Widest gap: x, a 3, c 9"),
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
        "x: a 3; b 5 (gap 2). y: a 4; b not mentioned."
    )


# The page


@pytest.mark.parametrize("cases", [FIVE[:1], FIVE[:2], FIVE])
@pytest.mark.parametrize("count", [1, 14, 200])
@pytest.mark.parametrize("log", [False, True])
def test_made_up_rows_pass_the_audit(cases, count, log):
    """One, two or five cases, one row or 200, both kinds of axis: no flaw at any width."""
    assert flaws(DUMBBELL, many(count, cases, log)) == []


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
    assert chart.title == (
        "Cuba and Pakistan compared with Cuba and Laos: scholarships and students"
    )
    assert "1,000 (claim)" in texts(chart.axes)
    # At least 13, if six are not among the seven: the sources do not say that there is a gap.
    students = both.plot.dumbbell(measure="students")
    assert students.title == "Cuba and Pakistan compared with Cuba and Laos: students"
    assert "gap not certain" in texts(students.axes)


def test_ages_are_never_the_widest_gap():
    """How long something had lasted, quoted in one year and in another, compares nothing."""
    both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    assert "duration" not in set(both.plot.dumbbell().frame["measure"])
    assert "Widest" not in both.plot.dumbbell(measure="duration").title


@pytest.mark.parametrize(
    ("numbers", "gap"),
    [
        ((1000, 6), f"gap {TIMES}170"),
        ((354, 13), f"gap {TIMES}27"),
        ((1001, 1), f"gap {TIMES}1,000"),
    ],
)
def test_how_many_times_has_two_digits(numbers, gap):
    """Six has one digit, so a ratio to it has not four."""
    assert gap in texts(dumbbell(frame(*two("row", *numbers)), log=True))


def test_bounds_of_how_many_times_are_rounded_outward():
    """At least 1,000 beside 6 is 166.7 times and more: at least 160."""
    made = frame(thing("row", "a", None, 1000, None), thing("row", "b", 6))
    assert f"gap \u2265 {TIMES}160" in texts(dumbbell(made, log=True))
