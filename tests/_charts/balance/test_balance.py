"""The balance: things by name in two columns, joint ones between, and words for each silence."""

import re

import matplotlib as mpl
import pandas as pd
import pytest
from matplotlib.figure import Figure

import bilateral as bl
from bilateral._charts.audit import audit
from bilateral._charts.balance import BALANCE, balance
from bilateral._charts.phrases import PHRASES
from bilateral._findings.balance import balance as balance_of
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
from tests._findings.invented import index_cases

WAYS = ("out", "joint", "in")
STAGES = ("delivered", "agreed", "planned", "stopped", "unknown", "reported absent")
HOSTILE = ("war-and-settlement", "broken-relations")
KINDS = ("diplomatic", "political", "aid", "education", "trade", "military", "sports")
SILENT = {
    "not mentioned": "not_mentioned",
    "not covered by the sources": "not_covered_by_the_sources",
    "zero": "zero",
    "only both ways": "only_both_ways",
    "only hostile ties": "only_hostile_ties",
}


def thing(name="goods", case="a", kind="aid", direction="out", **traits):
    """Give one thing, delivered, unless the traits say otherwise."""
    row = {"relationship": case, "kind": kind, "basis": "things", "direction": direction}
    words = {"thing": name, "words": f"{name} 1980", "stage": "delivered", "aside": None}
    return row | words | {"out_record": None, "in_record": None} | traits


def silence(case="a", kind="aid", out="not mentioned", back="not mentioned"):
    """Give what the directions of a kind have beside things."""
    sides = {"out_record": out, "in_record": back}
    return thing(None, case, kind, None, words=None, stage=None, basis="ties", **sides)


def frame(*rows):
    """Put them under one another."""
    return pd.DataFrame(list(rows), columns=list(thing()))


def many(cases):
    """Make rows of every kind, stage and silence."""
    rows = []
    for number, case in enumerate(cases):
        for at, kind in enumerate(KINDS):
            for step in range((at * 5 + number * 7) % 9):
                traits = {"stage": STAGES[step % 6], "direction": WAYS[(step + at) % 3]}
                aside = (None, "finance", "other_terms", "terms_not_reported")[step % 4]
                words = f"thing {step} {'of many words ' * (step % 3)}1980 (at least 40 people)"
                traits |= {"aside": aside, "words": words}
                rows.append(thing(f"thing {step}", case, kind, **traits))
            rows.append(silence(case, kind, *[*SILENT][number % 3 :][:2]))
    return frame(*rows)


def cells(axes, part):
    """Give the words of one part, by what they are of, their lines joined."""
    found = {}
    for name, text in told(axes, part).items():
        found.setdefault(re.match(r"[^.]*", name)[0], []).append(text)
    return {name: " ".join(lines) for name, lines in found.items()}


def left(axes, part, name):
    """Give how far from the left a cell begins."""
    return next(
        text.get_position()[0] for key, text in parts(axes, part).items() if key.startswith(name)
    )


@pytest.fixture(scope="module")
def shipped():
    """Give the balance of the two shipped cases."""
    cases = [bl.load(name) for name in ("cuba-pakistan", "cuba-laos")]
    return balance_of(index_cases(cases, "CUB")).frame


# From frame to artist


def test_what_goes_out_stands_left_of_what_comes_in_with_what_is_joint_between():
    """Each thing stands in the column of its direction, with its years and figures."""
    axes = balance(
        frame(thing("doctors"), thing("books", direction="in"), thing("talks", direction="joint"))
    )
    assert cells(axes, "thing") == {
        "a/aid/out": "doctors 1980",
        "a/aid/joint": "talks 1980",
        "a/aid/in": "books 1980",
    }
    places = [left(axes, "thing", f"a/aid/{way}") for way in WAYS]
    assert places == sorted(set(places))


def test_on_a_narrow_page_what_is_joint_stands_below_the_two_sides():
    """There the two columns share the width."""
    axes = balance(frame(thing(), thing("talks", direction="joint")), width=3.5)
    heights = {key: text.get_position()[1] for key, text in parts(axes, "thing").items()}
    assert heights["a/aid/out.0"] < heights["a/aid/joint.0"]


def test_plans_are_in_italics_and_say_so():
    """What is planned, agreed or stopped is not delivered; the stage stands before it."""
    for stage in ("planned", "agreed", "stopped", "unknown"):
        axes = balance(frame(thing(stage=stage)))
        assert cells(axes, "thing")["a/aid/out"] == f"{PHRASES[stage]}: goods 1980"
        assert parts(axes, "thing")["a/aid/out.0"].get_style() == "italic"
    done = balance(frame(thing()))
    assert parts(done, "thing")["a/aid/out.0"].get_style() == "normal"


def test_an_absence_is_crossed():
    """What a source denies is named, with a cross before it, and is no delivery."""
    made = frame(thing(stage="reported absent"))
    axes = balance(made)
    assert cells(axes, "thing")["a/aid/out"] == f"{PHRASES['reported_absent']}: goods 1980"
    (sign,) = [line for line in axes.lines if line.get_gid() == "absent"]
    assert sign.get_marker() == "x"
    assert title_of(BALANCE, made) == PHRASES["balance_subject"].format("a")


def test_what_is_lent_stands_apart_from_gifts():
    """Finance is a kind of its own; other terms stand in the column, and say so."""
    axes = balance(
        frame(thing("loan", aside="finance"), thing("food", aside="other_terms"), thing())
    )
    found = cells(axes, "thing")
    assert found["a/finance/out"] == "loan 1980"
    assert f"{PHRASES['other_terms']}: food 1980" in found["a/aid/out"]
    assert found["a/aid/out"].startswith("goods 1980")


@pytest.mark.parametrize(("record", "phrase"), SILENT.items())
def test_words_stand_where_nothing_goes(record, phrase):
    """Each silence has words of its own, and none is a 0."""
    axes = balance(frame(thing(direction="in"), silence(out=record, back="recorded")))
    assert cells(axes, "none") == {"a/aid/out": PHRASES[phrase]}
    assert "0" not in texts(axes)


def test_kinds_of_which_nothing_is_told_are_listed_below():
    """Silence is not called what is only hostile, nor the other way round."""
    made = frame(thing(), silence(kind="trade"), silence(kind="military", out="only hostile ties"))
    shown = texts(balance(made))
    assert PHRASES["silent_kinds"].format("trade") in shown
    assert PHRASES["hostile_kinds"].format("military") in shown


def test_a_case_has_its_name_its_colour_and_its_marker():
    """Beside another each row is named; alone the rows are named by kind."""
    axes = balance(frame(thing(), thing(case="b")))
    (one,), (two,) = (
        {text.get_color() for key, text in parts(axes, "name").items() if key[0] == case}
        for case in "ab"
    )
    assert one != two
    assert len([line for line in axes.lines if str(line.get_gid()).startswith("case")]) == 2
    assert not parts(balance(frame(thing())), "name")


def test_cells_name_fewer_things_where_that_shows_more_kinds():
    """On a low page the number of those that are not named stands below the others."""
    rows = [thing(f"thing {n}", kind=kind) for n in range(6) for kind in KINDS]
    axes = balance(frame(*rows), ax=Figure((7, 3)).subplots())
    more = cells(axes, "more")
    named = cells(axes, "thing")
    assert more
    for name, text in more.items():
        assert named[name].count("thing") + int(re.search(r"\d+", text)[0]) == 6


def test_the_shipped_balance(shipped):
    """Trade of Laos: not covered, and investment from Cuba reported absent; nothing is a 0."""
    axes = balance(shipped, ax=Figure((9, 14)).subplots())
    assert cells(axes, "none")["cuba-laos/trade/in"] == PHRASES["not_covered_by_the_sources"]
    assert "investment" in cells(axes, "thing")["cuba-laos/trade/out"]
    assert "2,400 health workers" in cells(axes, "thing")["cuba-pakistan/aid/out"]
    assert "0" not in texts(axes)


def test_nothing_hostile_is_in_a_balance():
    """A war and its settlement, an expulsion: no cell names them."""
    cases = [bl.load(f"tests/data/cases/{name}.yaml") for name in HOSTILE]
    named = " ".join(texts(bl.compare(*cases).plot.balance().axes))
    assert "scholarships" in named
    for word in ("conflict", "occupation", "expulsion", "sanction", "ceasefire"):
        assert word not in named


# Words


DONE = [thing("doctors"), thing("nurses"), thing("medicines"), thing("books", direction="in")]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], "no ties on record"),
        ([thing(stage="planned")], "What goes each way: a"),
        ([thing(kind="political")], "What goes each way: a"),
        (DONE, "a: doctors, nurses and medicines from Cuba, books to Cuba"),
        (
            [thing("doctors"), thing("books", "b", stage="agreed")],
            (
                "a: doctors from Cuba, no gift or export reported to Cuba; "
                "b: no gift or export reported"
            ),
        ),
        (
            [*DONE, thing(case="b"), thing(case="c", stage="planned")],
            "Reported as given or exported from Cuba in 2 of 3 relationships, to Cuba in 1",
        ),
        (
            [row | {"relationship": "x" * 60} for row in DONE] + [thing(case="b", stage="agreed")],
            f"{'x' * 60}: aid from Cuba, aid to Cuba; b: no gift or export reported",
        ),
        (
            [
                thing("y" * 90, case="x" * 60),
                thing("rifles", case="x" * 60, kind="military"),
                thing("sugar", case="x" * 60, kind="trade", direction="in"),
            ],
            f"{'x' * 60}: aid and military support from Cuba, exports to Cuba",
        ),
        (
            [thing("y" * 90, case="x" * 80), thing("z", "b")],
            f"{'x' * 80}: aid from Cuba; b: aid from Cuba",
        ),
    ],
)
def test_the_title_names_what_goes_each_way(rows, expected):
    """By name or by kind, each whole, and no number of records; if nothing passes, the subject."""
    assert title_of(BALANCE, frame(*rows), focal="CUB") == expected


def test_the_description_tells_every_cell():
    """Whoever does not see the table is told each thing, and each word in its place."""
    made = frame(thing(), thing("talks", direction="joint"), silence(), silence("b"))
    assert alt_text_of(BALANCE, made, names={"a": "Laos"}, focal="CUB").endswith(
        "aid: Laos, from Cuba: goods 1980, joint: talks 1980, to Cuba: not mentioned; "
        "b, from Cuba: not mentioned, to Cuba: not mentioned."
    )


# The page


def test_the_shipped_cases_pass_the_audit(shipped):
    """No flaw at any of the three widths."""
    names = {"cuba-pakistan": "Cuba and Pakistan", "cuba-laos": "Cuba and Laos"}
    assert flaws(BALANCE, shipped, names=names, focal="CUB") == []


@pytest.mark.parametrize("cases", [FIVE[:1], FIVE[:2], FIVE, (*FIVE, "cuba-peru")])
def test_made_up_cases_pass_the_audit(cases):
    """One, two, five or six cases with every kind and record: no flaw at any width."""
    assert flaws(BALANCE, many(cases)) == []


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [thing()],
        [silence()],
        [thing(kind=kind, stage="reported absent") for kind in KINDS],
        [thing(f"thing {n}", direction=WAYS[n % 3]) for n in range(500)],
    ],
    ids=["nothing", "one thing", "silence", "only absences", "500 things"],
)
def test_odd_cases_pass_the_audit(rows):
    """Whatever is told, the chart draws, and no word meets another."""
    assert flaws(BALANCE, frame(*rows)) == []


@pytest.mark.parametrize("name", AWKWARD.values(), ids=AWKWARD)
def test_awkward_names_are_drawn(shipped, name):
    """Names of 70 letters and in other scripts pass the audit."""
    assert flaws(BALANCE, shipped, names={"cuba-pakistan": name}) == []


def test_what_has_no_room_is_named():
    """Kinds in which least passes are left out of a page that is too low, and a line names them."""
    rows = [thing(case=case, kind=kind) for case in FIVE for kind in KINDS]
    axes = balance(frame(*rows), height=2.6)
    foot = next(text for text in texts(axes) if text.startswith("No room here for"))
    shown = {name.split("/")[1] for name in cells(axes, "thing")}
    assert shown
    assert not any(kind in foot for kind in shown)
    assert shown <= set(KINDS) - {"diplomatic", "political"}


def test_given_axes_are_filled_and_kept(shipped):
    """On axes of one's own the rows fill them, and pass the audit beside another chart."""
    figure = Figure((13, 9), layout="constrained")
    first, second = figure.subplots(1, 2)
    assert balance(shipped, ax=first, focal="CUB") is first
    balance(many(FIVE), ax=second)
    assert audit(figure) == ()
    assert figure.get_size_inches().tolist() == [13, 9]


@pytest.mark.parametrize(("size", "word"), [((3, 0.7), "high"), ((0.9, 4), "wide")])
def test_axes_that_are_too_small_are_refused(shipped, size, word):
    """The error says how large they are and must be."""
    with pytest.raises(BilateralError, match=rf"inches {word}.* at least \d"):
        balance(shipped, ax=Figure(size).subplots())


def test_no_global_style_is_touched(shipped):
    """The reader's settings and frame are as they were."""
    before, settings = shipped.copy(), mpl.rcParams.copy()
    balance(shipped)
    assert mpl.rcParams == settings
    pd.testing.assert_frame_equal(shipped, before)


# A frame of one's own


def test_few_columns_suffice():
    """Without words, stage and terms, things are delivered gifts."""
    made = frame(thing())[["relationship", "kind", "direction", "thing"]]
    assert cells(balance(made), "thing") == {"a/aid/out": "goods"}


def test_columns_that_are_lacking_are_named():
    """The error names them, and gives the line of pandas that shows the rows without."""
    with pytest.raises(BilateralError, match=r"lacks 'direction' and 'thing'.*isna\(\)"):
        balance(frame(thing()).drop(columns=["thing", "direction"]))


@pytest.mark.parametrize(
    ("column", "value"),
    [("kind", None), ("thing", None), ("direction", "up"), ("stage", "done")],
)
def test_rows_that_cannot_be_drawn_are_found(column, value):
    """The line in the error shows the one bad row."""
    made = frame(thing(), thing(case="b"))
    made[column] = made[column].astype(object)
    made.loc[1, column] = value
    with pytest.raises(BilateralError, match="1 of 2 rows cannot be drawn") as error:
        balance(made)
    line = str(error.value).partition("this shows them: ")[2]
    assert eval(line, {"frame": made}).index.to_list() == [1]  # noqa: S307


# As part of a comparison


@pytest.mark.parametrize("width", WIDTHS)
def test_the_chart_of_a_comparison(width):
    """It has the sources and the warnings of the finding, and passes the audit."""
    both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    chart, finding = both.plot.balance(width=width), both.balance()
    assert chart.audit() == ()
    assert chart.sources == finding.sources
    assert chart.warnings == finding.warnings


def test_each_case_of_a_balance_dyad_by_dyad_names_its_own_state():
    """The title says which state; of too many cases for that, no number of them is given."""
    rows = [thing(case="a"), thing(case="b", direction="in")]
    states = {"a": "CAN", "b": "USA"}
    words = title_of(BALANCE, frame(*rows), focal=states)
    assert words == "a: aid from Canada; b: aid to the United States"
    every = [thing("goods", case) for case in FIVE]
    focals = dict(zip(FIVE, ("CAN", "USA", "CUB", "LAO", "PAK"), strict=True))
    assert title_of(BALANCE, frame(*every), focal=focals) == PHRASES["balance_subject"].format(
        PHRASES["cases"].format(len(FIVE))
    )


def test_what_is_not_sold_is_no_export():
    """Help for exporters stands on its side, and the title does not count it."""
    rows = [thing("trade promotion", kind="trade", aside="not_sold"), silence(kind="trade")]
    assert "trade promotion" not in title_of(BALANCE, frame(*rows), focal="CUB")
    assert "trade promotion 1980" in alt_text_of(BALANCE, frame(*rows), focal="CUB")


# A slide


def of_three():
    """Compare three relationships of the United States."""
    names = ("united-states-cuba", "united-states-laos", "united-states-pakistan")
    return bl.compare(*map(bl.load, names))


def test_where_kinds_have_no_room_each_case_is_a_row_that_names_or_counts_every_kind():
    """On a slide no case and no kind of it is dropped: named, counted with its kind, or silent."""
    three = of_three()
    chart = three.plot.balance(width="slide")
    assert chart.figure.get_size_inches().tolist() == [12.0, 6.75]
    assert chart.audit() == ()
    written = " ".join(texts(chart.axes))
    assert all(title in written for title in three.titles.values())
    rows = chart.frame[chart.frame["basis"].eq("things") & chart.frame["aside"].ne("finance")]
    for (case, way, kind), _ in rows.groupby(["relationship", "direction", "kind"]):
        said = [
            words
            for part in ("thing", "more")
            for name, words in told(chart.axes, part).items()
            if name.startswith(f"{case}/{way}")
        ]
        assert PHRASES.get(kind, kind) in " ".join(said), (case, way, kind)
    assert PHRASES["names_alone"] in written


def test_what_passes_is_named_before_visits_where_room_is_short():
    """The mine clearance of the United States in Laos stands before its visits."""
    words = told(of_three().plot.balance(width="slide").axes, "thing")
    named = " ".join(words[name] for name in sorted(words) if "laos/out" in name)
    assert "mine clearance (aid)" in named
