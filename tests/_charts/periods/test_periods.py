"""The table of periods, read back from its artists."""

import re
import warnings

import pandas as pd
import pytest
from matplotlib import rcParams
from matplotlib.colors import to_hex
from matplotlib.figure import Figure

import bilateral as bl
from bilateral._charts.audit import audit
from bilateral._charts.chart import Chart
from bilateral._charts.color_difference import luminance
from bilateral._charts.palette import tint
from bilateral._charts.periods import PERIODS, periods
from bilateral._charts.phrases import PHRASES
from bilateral._charts.style import Style
from bilateral._findings.periods import periods as counted
from bilateral.errors import BilateralError

AID = "cuba-laos/aid"
WIDTHS = (3.5, 7.0, 12.0)
COUNTS = (
    *("first_year", "last_year", "surely", "possibly", "by_date", "start_unknown"),
    *("reported_absent", "undated"),
)


def cell(period, kind="aid", case="cuba-laos", **traits):
    """Give one row; nothing is on record of it unless the traits say so."""
    years = [None, None] if period == "undated" else [int(year) for year in period.split("/")]
    row = {"relationship": case, "kind": kind, "period": period}
    row |= dict(zip(COUNTS, [*years, *[None] * 6], strict=True))
    return row | {"coverage": "inside", "record": "not mentioned"} | traits


def told(period, surely, possibly=None, **traits):
    """Give one row of which ties are on record."""
    counts = {"surely": surely, "possibly": possibly or surely, "by_date": surely}
    return cell(period, record="recorded", **(counts | traits))


def make(*rows):
    """Put rows under one another, with the types that the finding has."""
    return pd.DataFrame(list(rows)).astype(dict.fromkeys(COUNTS, "Int64"))


def parts(axes, part):
    """Give what is drawn of one sort: the rest of its name → the artist."""
    artists = [*axes.lines, *axes.patches, *axes.texts, *axes.collections]
    named = [(str(artist.get_gid()).partition(":"), artist) for artist in artists]
    return {rest: artist for (own, _, rest), artist in named if own == part}


def words(axes, part):
    """Give the texts of one sort, by the rest of their names."""
    return {rest: text.get_text() for rest, text in parts(axes, part).items()}


def across(box):
    """Give the left and right end of a box."""
    return box.get_x(), box.get_x() + box.get_width()


# Three states of a value


def test_what_is_known_fills_a_tile_with_its_number():
    """Tiles are filled where ties surely were, the darker the more, each with the number."""
    axes = periods(make(told("1970/1979", 2), told("1980/1989", 7)))
    assert words(axes, "count") == {f"{AID}/1970/1979": "2", f"{AID}/1980/1989": "7"}
    light = [luminance(to_hex(box.get_facecolor())) for box in parts(axes, "known").values()]
    assert light[0] > light[1]
    assert parts(axes, "possibly") == {}


def test_more_possibly_than_surely_is_hatched_beside():
    """The part of what is known is filled, that of what is possible hatched, with both numbers."""
    axes = periods(make(told("1970/1979", 3, 5), told("1980/1989", 3)))
    known, possible = parts(axes, "known"), parts(axes, "possibly")
    assert list(possible) == [f"{AID}/1970/1979"]
    (box,) = possible.values()
    assert box.get_hatch()
    assert across(known[f"{AID}/1970/1979"])[1] == pytest.approx(across(box)[0])
    assert not known[f"{AID}/1970/1979"].get_hatch()
    assert words(axes, "count")[f"{AID}/1970/1979"] == "3"
    assert words(axes, "more") == {f"{AID}/1970/1979": "+2"}


def test_what_is_only_possible_is_hatched_all_over():
    """Ties that nobody is sure of fill nothing, and a question mark says so."""
    axes = periods(make(told("1970/1979", 2), cell("1980/1989", record="recorded", possibly=6)))
    assert list(parts(axes, "known")) == [f"{AID}/1970/1979"]
    assert list(parts(axes, "possibly")) == [f"{AID}/1980/1989"]
    assert words(axes, "more") == {f"{AID}/1980/1989": "6?"}


def test_the_signs_that_are_drawn_are_said_below():
    """The foot names each sign that is there, and none that is not."""
    foot = " ".join(text.get_text() for text in periods(make(told("1970/1979", 3, 5))).texts)
    for name, is_there in {
        "sign_possibly": True,
        "sign_zero": False,
        "sign_outside": False,
    }.items():
        assert (PHRASES[name] in foot) is is_there


def test_silence_is_words():
    """What is not mentioned is neither a tile nor a figure, but words."""
    axes = periods(make(told("1970/1979", 2), cell("1980/1989")), width=7.0)
    assert list(words(axes, "silent").values()) == [PHRASES["not_mentioned"]]
    assert len(parts(axes, "count")) == len(parts(axes, "known")) == 1


def test_a_row_that_is_not_in_the_frame_is_silence():
    """A kind and period of which the frame has no row is no zero."""
    axes = periods(make(told("1970/1979", 2), told("1980/1989", 2, kind="trade")))
    assert sorted(words(axes, "count")) == ["cuba-laos/aid/1970/1979", "cuba-laos/trade/1980/1989"]
    assert parts(axes, "zero") == {}


def test_a_recorded_zero_is_hollow():
    """A zero of an exhaustive source is a 0 in a box, with no shade."""
    zero = {"record": "zero", "surely": 0, "possibly": 0}
    axes = periods(make(told("1970/1979", 2), cell("1980/1989", **zero)))
    (box,) = parts(axes, "zero").values()
    assert box.get_linewidth() > 0
    assert to_hex(box.get_facecolor()) == "#ffffff"
    assert words(axes, "count")[f"{AID}/1980/1989"] == "0"
    assert list(parts(axes, "known")) == [f"{AID}/1970/1979"]


def test_a_reported_absence_is_crossed():
    """What a source reports not to be there is a cross, and no figure."""
    gone = {"record": "reported absent", "reported_absent": 1}
    axes = periods(make(told("1970/1979", 2), cell("1980/1989", **gone)))
    (cross,) = parts(axes, "absent").values()
    assert cross.get_marker() == "x"
    assert list(words(axes, "count")) == [f"{AID}/1970/1979"]


def test_an_absence_beside_ties_is_told():
    """A period with ties and a reported absence has both in its figure."""
    axes = periods(make(told("1990/1999", 3, 4, reported_absent=1)))
    assert list(words(axes, "count").values()) == ["3 \N{MULTIPLICATION SIGN}"]


def test_undated_ties_stand_apart():
    """Ties in no period have a column of their own; those of unknown start a line below."""
    frame = make(
        told("1970/1979", 2, start_unknown=5),
        cell("1980/1989", start_unknown=5),
        cell("undated", coverage=None, record="recorded", undated=3),
    )
    axes = periods(frame, width=12.0)
    assert words(axes, "undated") == {f"{AID}.0": "3"}
    assert list(words(axes, "silent").values()) == [PHRASES["none_dated"]]
    shown = [text.get_text() for text in axes.texts]
    assert PHRASES["maybe_before"].format("cuba-laos", 5) in shown


def test_an_undated_absence_is_crossed_in_the_column_of_the_undated():
    """What a source reports absent without a time stands in no period, and is not left out."""
    gone = {"coverage": None, "record": "reported absent", "reported_absent": 1}
    axes = periods(make(cell("1970/1979"), cell("undated", **gone)))
    assert words(axes, "undated") == {f"{AID}.0": "\N{MULTIPLICATION SIGN}"}
    both = cell("undated", **gone | {"record": "recorded", "undated": 2})
    axes = periods(make(cell("1970/1979"), both))
    assert words(axes, "undated") == {f"{AID}.0": "2 \N{MULTIPLICATION SIGN}"}
    assert parts(axes, "absent") == {}


def test_what_a_filter_left_out_says_so():
    """It is neither silence nor outside the coverage, in the picture and the words."""
    left = {"record": "left out by the filter", "coverage": None}
    rows = [told("1970/1979", 2), told("1980/1989", 2), cell("1970/1979", kind="trade", **left)]
    frame = make(*rows, told("1980/1989", 2, kind="trade"))
    axes = periods(frame, width=12.0)
    assert list(words(axes, "silent").values()) == ["left out by the filter"]
    assert parts(axes, "outside") == {}
    gone = make(*rows[:2], cell("1970/1979", kind="trade", **left))
    assert "trade left out by the filter" in Chart.of(PERIODS, gone).alt_text()


# Coverages


def test_what_no_source_speaks_of_is_grey_and_says_so():
    """Outside the coverage the ground is grey, and no tile has its colour."""
    frame = make(cell("1960/1969", coverage="outside"), told("1970/1979", 2))
    axes = periods(frame)
    assert list(parts(axes, "outside")) == [f"{AID}/0"]
    assert list(words(axes, "silent").values()) == [PHRASES["not_covered_by_the_sources"]]


def test_kinds_of_which_a_case_has_nothing_stand_in_a_line():
    """What is not mentioned and what is not covered are told apart there."""
    frame = make(
        told("1970/1979", 2),
        cell("1970/1979", kind="trade", coverage=None, record="not covered by the sources"),
        cell("1970/1979", kind="sports"),
    )
    axes = periods(frame)
    (line,) = words(axes, "silent").values()
    for phrase, kind in (("not_covered_by_the_sources", "trade"), ("not_mentioned", "sports")):
        assert PHRASES["with"].format(PHRASES[phrase], kind) in line
    assert list(words(axes, "kind").values()) == ["Aid"]


# One scale


def test_one_scale_for_all_cases():
    """The same count is as dark in each case, in colour and in grey."""
    frame = make(
        *(told("1970/1979", n, kind=kind) for n, kind in ((1, "aid"), (9, "trade"))),
        *(told("1970/1979", n, kind=kind, case="b") for n, kind in ((1, "aid"), (30, "trade"))),
    )
    faces = [to_hex(box.get_facecolor()) for box in parts(periods(frame), "known").values()]
    colours = [look.colour for look in Style().looks(["cuba-laos", "b"]).values()]
    shares = [next(n for n in range(101) if tint(colours[0], n / 100) == faces[0])]
    assert faces[2] == tint(colours[1], shares[0] / 100)
    light = list(map(luminance, faces))
    assert light[0] > light[1] > light[3]
    assert faces[0] != faces[2]


def test_cases_have_the_same_periods():
    """Tiles of one period stand under one another, in all cases."""
    frame = make(told("1970/1979", 1), told("1990/1999", 1), told("1990/1999", 1, case="b"))
    tiles = parts(periods(frame), "known")
    places = [across(tiles[f"{case}/aid/1990/1999"]) for case in ("cuba-laos", "b")]
    assert places[0] == pytest.approx(places[1])


def test_kinds_stand_in_the_fixed_order():
    """Kinds come in the order of the design, a kind of somebody's own after them."""
    frame = make(*(told("1970/1979", 1, kind=kind) for kind in ("own", "sports", "diplomatic")))
    assert list(words(periods(frame), "kind").values()) == ["Diplomatic", "Sports", "Own"]


# Titles and descriptions


def test_the_title_names_the_period_in_which_dated_records_peak():
    """The peak is that of dates alone: what is only observed makes none, whatever its number."""
    frame = make(
        told("1970/1979", 3, 4),
        told("1970/1979", 1, kind="trade"),
        told("1980/1989", 2),
        told("1990/1999", 9, by_date=1),
    )
    axes = periods(frame, names={"cuba-laos": "Cuba and Laos"})
    named = PHRASES["peak"].format("Cuba and Laos", "the 1970s")
    assert axes.get_title("left") == named
    assert not re.search(r"\d+(?!s|\d)", named)


def test_one_period_alone_is_no_peak():
    """Where all that is dated falls in one period, nothing is higher than anything."""
    axes = periods(make(told("1970/1979", 2), cell("1980/1989")))
    assert axes.get_title("left") == PHRASES["dated_in"].format("cuba-laos", "the 1970s")


def test_the_title_names_the_subject_where_periods_tie():
    """Where two periods have as many ties, no period is the highest."""
    axes = periods(make(told("1970/1979", 2), told("1980/1989", 2)))
    span = "1970\N{EN DASH}1989"
    assert axes.get_title("left") == PHRASES["periods_subject"].format("cuba-laos", span)


def test_a_title_can_be_given():
    """A title of one's own stands as it is."""
    assert periods(make(told("1970/1979", 2)), title="Costs $5").get_title("left") == "Costs $5"


def test_the_alt_text_tells_what_is_drawn():
    """Counts, absences, undated ties and silence are all in the description."""
    gone = {"record": "reported absent", "reported_absent": 1}
    frame = make(
        told("1970/1979", 2),
        cell("1970/1979", kind="trade", **gone),
        cell("1970/1979", kind="sports"),
        cell("undated", kind="sports", coverage=None, undated=3),
    )
    assert (
        Chart.of(PERIODS, frame)
        .alt_text()
        .endswith(
            "cuba-laos: aid 2 in the 1970s; trade reported absent in the 1970s; sports 3 undated."
        )
    )


# Audits


@pytest.fixture(scope="module")
def counts(shipped_cases):
    """Give the periods of the shipped cases."""
    return counted(shipped_cases).frame


@pytest.mark.parametrize("width", ["single", "double", "slide"])
def test_shipped_cases_audit_clean(counts, width):
    """The shipped cases, together and alone, have no flaw at any width."""
    for frame in (counts, *(part for _, part in counts.groupby("relationship"))):
        chart = Chart.of(PERIODS, frame, width=width)
        assert chart.audit() == ()


@pytest.mark.parametrize("width", ["single", "double", "slide"])
@pytest.mark.parametrize("years", [10, 1])
def test_five_cases_audit_clean(five_indexed, width, years):
    """Five cases have no flaw at any width, by decades and by years."""
    frame = counted(five_indexed, width=years).frame
    chart = Chart.of(PERIODS, frame, width=width, warnings=["No."])
    assert chart.audit() == ()


def awkward():
    """Give frames that are hard to draw."""
    long = "A title of sixty characters that goes on to the very last of all"
    gone = {"record": "reported absent", "reported_absent": 1}
    return {
        "one tie": [told("1970/1979", 1)],
        "nothing": [],
        "no dates": [cell("undated", coverage=None, record="recorded", undated=4)],
        "only absences": [cell("1970/1979", **gone), cell("1980/1989", kind="trade", **gone)],
        "only silence": [cell("1970/1979"), cell("1980/1989", coverage="outside")],
        "many ties": [
            told(f"{y}/{y + 9}", y, y + 900, start_unknown=77) for y in range(1000, 2020, 10)
        ],
        "long names": [told("1970/1979", 1, case=f"{long} {n}") for n in range(6)],
        "scripts": [
            told("1970/1979", 1, case="پاکستان اور کیوبا", kind="تعلیم"),
            told("1970/1979", 1, case="ສາທາລະນະລັດ ປະຊາທິປະໄຕ ປະຊາຊົນລາວ" * 3),
            told("1970/1979", 1, case="العلاقات بين كوبا ولاوس costs $5 and $6_x^2"),
        ],
    }


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", awkward())
def test_awkward_frames_audit_clean(name, width):
    """Whatever the frame holds, the picture is drawn and has no flaw."""
    rows = awkward()[name]
    frame = make(*rows) if rows else make(told("1970/1979", 1))[:0]
    assert audit(periods(frame, width=width).figure) == ()


def test_chinese_names_say_which_font_is_missing():
    """Where no font has the letters, the audit names them and a font that does."""
    (flaw,) = audit(periods(make(told("1970/1979", 1, case="中国与古巴"))).figure)
    assert flaw.kind == "glyphs"
    assert "Noto Sans CJK" in flaw.text


def test_tiles_without_room_for_numbers_have_one_shade():
    """Where tiles are too narrow for their numbers, no two shades have to be told apart."""
    years = [told(f"{year}/{year}", year - 1940) for year in range(1950, 2020)]
    axes = periods(make(*years), width=3.5)
    assert parts(axes, "count") == {}
    assert len({to_hex(box.get_facecolor()) for box in parts(axes, "known").values()}) == 1


def test_a_slide_shows_fewer_kinds_and_says_which(five_indexed):
    """Where there is no room for all, the kinds of fewest records go, in all cases alike."""
    frame = counted(five_indexed).frame
    axes = periods(frame, width="slide")
    shown = {name.rpartition("/")[2] for name in words(axes, "kind")}
    text = " ".join(text.get_text() for text in axes.texts)
    gone = text.partition("No room here for ")[2]
    assert shown
    assert not any(kind.removesuffix(".0") in gone for kind in shown)


# Axes given


@pytest.mark.parametrize("layout", [None, "constrained", "tight"])
def test_it_draws_on_axes_given(counts, layout):
    """On somebody's axes it fits into them, whatever lays the figure out, and leaves the rest."""
    figure = Figure(figsize=(9, 7), layout=layout)
    above, below = figure.subplots(2, 1, height_ratios=[4, 1])
    below.plot([1, 2], [3, 4])
    assert periods(counts, ax=above) is above
    assert audit(figure) == ()
    assert len(below.lines) == 1


def test_axes_too_small_say_what_they_need(counts):
    """Where not even the rows have room the error says how high the axes should be."""
    with pytest.raises(BilateralError, match=r"0\.\d inches high, .* needs at least"):
        periods(counts, ax=Figure(figsize=(7, 1)).subplots())


def test_nothing_else_is_touched(counts):
    """Drawing changes no setting of matplotlib and not the frame, and warns of nothing."""
    before, copy = dict(rcParams), counts.copy()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        periods(counts).figure.draw_without_rendering()
    assert dict(rcParams) == before
    pd.testing.assert_frame_equal(counts, copy)


# Frames that cannot be drawn


def test_lacking_columns_are_named():
    """The error names every lacking column and the pandas line that finds the bad rows."""
    frame = make(told("1970/1979", 2)).drop(columns=["kind", "surely"])
    with pytest.raises(BilateralError, match="lacks 'kind' and 'surely'") as caught:
        periods(frame)
    assert "frame[frame[['kind', 'surely']].isna().any(axis=1)]" in str(caught.value)


@pytest.mark.parametrize(
    "bad",
    [
        {"kind": None},
        {"record": "none"},
        {"record": None},
        {"coverage": "half"},
        {"first_year": None},
        {"surely": 5, "possibly": 2},
        {"last_year": 1900},
    ],
)
def test_rows_that_cannot_be_drawn_are_found(bad):
    """The error holds the line of pandas that shows the bad rows, and that line finds them."""
    frame = make(told("1970/1979", 2), cell("1980/1989", **bad))
    with pytest.raises(BilateralError, match="1 of 2 rows") as caught:
        periods(frame)
    line = str(caught.value).partition("this shows them: ")[2]
    found = eval(line, {"frame": frame})  # noqa: S307
    assert list(found["period"]) == ["1980/1989"]


def test_rows_given_twice_are_found():
    """Two rows for one cell cannot both be drawn."""
    frame = make(told("1970/1979", 2), told("1970/1979", 3))
    with pytest.raises(BilateralError, match="2 of 2 rows") as caught:
        periods(frame)
    assert "frame.duplicated(" in str(caught.value)


def test_three_cases_are_named_by_the_period_that_documents_each_best():
    """Those of one period together; where two periods of a case have most records, the subject."""
    names = ("cuba-pakistan", "cuba-laos", "united-states-cuba")
    assert bl.compare(*map(bl.load, names)).plot.periods().title == (
        "Best documented: Cuba and Pakistan in the 2000s; Cuba and Laos, the United States and "
        "Cuba in the 2010s"
    )
