"""The chart of conflict, read back from its artists."""

import pandas as pd
import pytest
from matplotlib.colors import to_hex
from matplotlib.figure import Figure

import bilateral as bl
from bilateral._charts.audit import audit
from bilateral._charts.conflict import CONFLICT, conflict
from bilateral._charts.palette import tint
from bilateral._charts.phrases import PHRASES
from bilateral._charts.style import Style
from bilateral.errors import BilateralError
from tests._charts.drawn import AWKWARD, FIVE, alt_text_of, flaws, parts, texts, title_of, told
from tests._findings.invented import case

BOUNDS = ("start_earliest", "start_latest", "end_earliest", "end_latest")
WAR, BROKEN, LOAN = "war-and-settlement", "broken-relations", "loan-and-pool"


def act(what, days, **traits):
    """Give one row: two or four days, those of the start and of the end."""
    given = [day or None for day in days.split("/")]
    bounds = dict(
        zip(BOUNDS, given if len(given) == 4 else [given[0]] * 2 + [given[1]] * 2, strict=True)
    )
    return {"relationship": "a", "what": what, **bounds, **traits}


def make(*rows):
    """Put rows under one another, with the types that the finding has."""
    frame = pd.DataFrame(list(rows) or [act("none", "/")])
    frame = frame.astype(dict.fromkeys(BOUNDS, "datetime64[s]"))
    return frame if rows else frame[:0]


def ends(box):
    """Give where a box begins and ends."""
    return box.get_x(), box.get_x() + box.get_width()


SOME_TIME = "some time between 1995 and 1997"
DECADE = act("ten years", "1990-01-01/1999-12-31")


# Time to place


def test_a_bar_is_as_long_as_the_act_lasted():
    """Half of the time is half of the length, from the same left end on."""
    axes = conflict(make(DECADE, act("five", "1990-01-01/1994-12-31")))
    long, short = (ends(parts(axes, "bar")[f"a/{place}"]) for place in (0, 1))
    assert long[0] == pytest.approx(short[0])
    assert (short[1] - short[0]) / (long[1] - long[0]) == pytest.approx(0.5, abs=0.001)


def test_what_may_have_lasted_is_pale():
    """The sure days are full, those of either bound that are not are paler and about them."""
    axes = conflict(make(DECADE, act("vague", "1992-01-01/1993-12-31/1996-01-01/1997-12-31")))
    bar, pale = (parts(axes, part)["a/1"] for part in ("bar", "pale"))
    assert ends(pale)[0] < ends(bar)[0] < ends(bar)[1] < ends(pale)[1]
    colour = Style().looks(["a"])["a"].colour
    assert (to_hex(bar.get_facecolor()), to_hex(pale.get_facecolor())) == (
        colour.lower(), tint(colour, 0.3)
    )  # fmt: skip
    assert "a/0" not in parts(axes, "pale")
    assert any(PHRASES["conflict_pale"] in text for text in texts(axes))


def test_what_has_no_end_is_pale_to_the_edge():
    """Surely there until it was last reported, and possibly for ever after."""
    axes = conflict(make(DECADE, act("embargo", "1992-01-01/1992-01-01/1995-06-01/")))
    bar, pale = (parts(axes, part)["a/1"] for part in ("bar", "pale"))
    assert ends(bar)[1] < ends(pale)[1] == pytest.approx(ends(parts(axes, "bar")["a/0"])[1], abs=1)
    assert told(axes, "when")["a/1.0"].startswith(PHRASES["from"].format("1 January 1992"))


def test_an_act_of_one_time_is_a_mark():
    """It stands where it was, in the marker of its case; it has no bar."""
    axes = conflict(make(DECADE, act("expelled", "1995-01-01/1995-01-01")))
    mark, bar = parts(axes, "mark")["a/1"], ends(parts(axes, "bar")["a/0"])
    assert mark.get_xdata()[0] == pytest.approx(sum(bar) / 2, abs=1)
    assert mark.get_marker() == Style().looks(["a"])["a"].marker
    assert "a/1" not in parts(axes, "bar")


def test_no_mark_stands_in_the_middle_of_a_long_time():
    """An act on some day of five years is a line from the first to the last."""
    axes = conflict(make(DECADE, act("seized", "1992-01-01/1996-12-31/1992-01-01/1996-12-31")))
    low, high = parts(axes, "range")["a/1"].get_xdata()
    assert high - low > 50
    assert parts(axes, "mark") == {}


def test_ends_are_strokes_where_they_were():
    """A ceasefire at the end of a war, and a peace in force from some years after."""
    war = act("war", "1990-01-01/1992-12-31", ending_dates="1993-01-01; 1996-01-01/..")
    axes = conflict(make(DECADE, war))
    first, second = (parts(axes, "end")[f"a/1.{n}"].get_xdata()[0] for n in (0, 1))
    assert first == pytest.approx(ends(parts(axes, "bar")["a/1"])[1], abs=1)
    left, right = ends(parts(axes, "bar")["a/0"])
    assert (second - left) / (right - left) == pytest.approx(0.6, abs=0.01)
    assert any(PHRASES["conflict_strokes"] in text for text in texts(axes))


def test_what_was_only_planned_is_hollow_and_says_so():
    """A threat that was not carried out has no full bar."""
    axes = conflict(make(DECADE, act("blockade", "1992-01-01/1994-12-31", stage="planned")))
    assert to_hex(parts(axes, "bar")["a/1"].get_facecolor()) == "#ffffff"
    assert PHRASES["planned"] in told(axes, "act")["a/1.0"]


def test_what_has_no_date_says_so():
    """It stands last, and at no place of the axis."""
    axes = conflict(make(act("some time", "/"), DECADE))
    assert told(axes, "undated") == {"a/0.0": PHRASES["no_date"]}
    heights = {name: text.get_position()[1] for name, text in parts(axes, "what").items()}
    assert heights["a/1.0"] < heights["a/0.0"]
    assert set(parts(axes, "bar")) == {"a/1"}


def test_cases_that_lie_far_apart_have_each_an_axis():
    """Years of one century and of another would leave no room to either."""
    old, new = act("old", "1880-01-01/1881-12-31"), DECADE | {"relationship": "b"}
    widths = [box.get_width() for box in parts(conflict(make(old, new)), "bar").values()]
    assert widths[0] == pytest.approx(widths[1], abs=1)
    near = act("near", "1985-01-01/1986-12-31")
    widths = [box.get_width() for box in parts(conflict(make(near, new)), "bar").values()]
    assert widths[0] / widths[1] == pytest.approx(0.2, abs=0.01)


# Words


def test_each_act_tells_who_did_what_and_how_it_ended():
    """Title, what it is, when, outcome, whose claim, and that it is disputed."""
    traits = {"act": "embargo by A against B", "outcome": "no end reported", "disputed": True}
    axes = conflict(make(act("Embargo", "1990-01-01/1999-12-31", attributed_to="C", **traits)))
    assert told(axes, "what") == {"a/0.0": "Embargo"}
    about = " ".join(told(axes, "act").values())
    for words in (
        "embargo by A against B",
        PHRASES["according_to"].format("C"),
        PHRASES["disputed"],
    ):
        assert words in about
    assert " ".join(told(axes, "when").values()) == "from 1 January 1990 until 31 December 1999"
    assert told(axes, "outcome") == {"a/0.0": "no end reported"}


def test_a_case_without_hostile_ties_is_a_sentence():
    """Beside one that has some, and alone; of three, their names stand below."""
    notes = {"a": "", "b": "nothing is covered"}
    assert told(conflict(make(DECADE), notes=notes), "note") == {"b.0": "Nothing is covered."}
    assert told(conflict(make(), notes={"b": notes["b"]}), "note") == {"b.0": "Nothing is covered."}
    many = conflict(make(DECADE), notes=dict.fromkeys("abcd", "x"), names={"b": "B and B"})
    assert "X: B and B, c, d." in texts(many)


def test_the_title_names_the_gravest_act_and_its_end():
    """Of one case in full; of many by what it was; without any hostile tie, that."""
    war = act("War", "1990-01-01/1992-12-31", topic="military.conflict", outcome="followed by x")
    frame = make(war, DECADE)
    assert title_of(CONFLICT, frame).startswith(
        "a: armed conflict, 1990\N{EN DASH}1992, followed by x"
    )
    many = make(*(row | {"relationship": name} for row, name in zip([war] * 3, "abc", strict=True)))
    assert title_of(CONFLICT, many) == "Armed conflict: a, b, c"
    silent = title_of(CONFLICT, make(), notes={"a": "nothing; why", "b": "nothing; or not"})
    assert silent == "Nothing: a, b"
    assert title_of(CONFLICT, pd.concat([frame, frame])) == title_of(CONFLICT, frame)


@pytest.mark.parametrize(
    ("days", "years"),
    [
        ("1990-01-01/1992-12-31", "1990\N{EN DASH}1992"),
        ("1990-01-01/1990-02-01/1990-11-01/1990-12-31", "1990"),
        (
            "1990-01-01/1990-01-01/1995-01-01/1997-12-31",
            f"from 1990 until {SOME_TIME}",
        ),
        ("1990-01-01/1996-12-31/1990-01-01/1996-12-31", "between 1990 and 1996"),
        ("1990-01-01/1990-01-01/1995-01-01/", "from 1990"),
        ("1990-05-01/1990-05-01", "1990"),
        ("1990-01-01/1990-12-31/1990-01-01/1996-12-31", "from 1990 until 1996 at the latest"),
        ("/1996-12-31/1996-01-01/", "as of 1996"),
        ("1964-01-01/1964-12-31/1973-01-01/1974-12-31", "from 1964 until 1973 or 1974"),
        ("/1990-12-31/1996-01-01/", "in force by 1990"),
        ("///", ""),
    ],
)
def test_the_years_of_a_title_are_no_surer_than_the_dates(days, years):
    """A bound that is not known to the year is told as such."""
    assert title_of(CONFLICT, make(act("x", days))) == ", ".join(filter(None, ("a: x", years)))


def test_the_alt_text_tells_every_case():
    """Acts with their ends, and the sentence of a case without any."""
    frame = make(act("War", "1990-01-01/1992-12-31", outcome="followed by x"))
    words = alt_text_of(CONFLICT, frame, notes={"a": "", "b": "nothing is covered"})
    assert "War, from 1 January 1990 until 31 December 1992, followed by x" in words
    assert words.endswith("b: nothing is covered.")


# What has no room


def test_the_gravest_are_shown_where_room_is_short():
    """The first rows of a case weigh most; the rest is counted, and the count is true."""
    rows = [
        act(f"act {n}", "1990-01-01/1990-01-01", relationship=name)
        for name in "ab"
        for n in range(80)
    ]
    axes = conflict(make(*rows), width="slide")
    shown = {name.rpartition(".")[0] for name in parts(axes, "what")}
    assert {"a/0", "b/0"} <= shown
    (foot,) = [text for text in texts(axes) if "no room" in text]
    assert foot.startswith(f"{160 - len(shown)} of 160 hostile acts")


# Real and awkward cases


@pytest.mark.parametrize("names", [(WAR,), (WAR, BROKEN), (WAR, BROKEN, LOAN), ("cuba-laos",)])
def test_cases_audit_clean(names):
    """One, two and three cases, hostile or not, have no flaw at any width."""
    cases = [case(name) for name in names]
    for width in ("single", "double", "slide"):
        plot = bl.compare(*cases, by="dyad").plot if len(cases) > 1 else cases[0].plot
        assert plot.conflict(width=width).audit() == ()


def test_every_hostile_tie_of_a_war_is_drawn():
    """Each row of the finding has its mark or bar, and each of its ends a stroke."""
    chart = case(WAR).plot.conflict()
    rows = {f"{WAR}/{place}" for place in range(len(chart.frame))}
    assert set(parts(chart.axes, "bar")) | set(parts(chart.axes, "mark")) == rows
    strokes = chart.frame["ending_dates"].dropna().str.split("; ").str.len().sum()
    assert len(parts(chart.axes, "end")) == strokes == 7


def test_what_a_filter_hid_is_not_called_unrecorded():
    """A war of which only education was chosen has hostile ties on record."""
    chart = case(WAR).plot.conflict(kinds=["education"])
    assert PHRASES["no_hostile_tie"] not in chart.alt_text().lower()
    assert any("left out by the filter" in text.get_text() for text in chart.axes.texts)


def test_five_cases_in_many_scripts_audit_clean():
    """Names that are long or in other scripts leave no page."""
    rows = [DECADE | {"relationship": name, "act": "dispute"} for name in FIVE]
    names = dict(zip(FIVE, [*AWKWARD.values(), FIVE[-1]], strict=True))
    assert flaws(CONFLICT, make(*rows), names=names) == []


def test_it_draws_on_axes_given():
    """On somebody's axes it fits into them."""
    figure = Figure(figsize=(9, 5))
    above, _ = figure.subplots(1, 2, width_ratios=[3, 1])
    assert conflict(make(DECADE), ax=above) is above
    assert audit(figure) == ()


@pytest.mark.parametrize(
    "bad",
    [{"what": None}, {"end_latest": "1980-01-01"}, {"start_earliest": "1995-01-01"}],
)
def test_rows_that_cannot_be_drawn_are_found(bad):
    """The error holds the line of pandas that shows the bad rows, and that line finds them."""
    frame = make(DECADE, DECADE | {"what": "bad"} | bad)
    with pytest.raises(BilateralError, match="1 of 2 rows") as caught:
        conflict(frame)
    line = str(caught.value).partition("this shows them: ")[2]
    assert list(eval(line, {"frame": frame}).index) == [1]  # noqa: S307


def test_a_plan_is_no_act_in_a_title_and_like_acts_share_it():
    """A break that is only announced stands behind what was done; two alike have their years."""
    announced = act("Break", "2018-08-01/2018-08-31", topic="diplomatic.rupture", stage="agreed")
    sanctions = [
        act("Sanctions", f"{year}-01-01/{year}-12-31", topic="political.sanctions")
        for year in (2018, 1990)
    ]
    assert title_of(CONFLICT, make(announced, *sanctions)) == "a: sanctions, 1990 and 2018"
    assert title_of(CONFLICT, make(announced)) == "a: break of relations, 2018, agreed"
