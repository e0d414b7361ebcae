"""The balance: bars as long as ties are many, on one scale, and words where a bar would be a 0."""

import matplotlib as mpl
import pandas as pd
import pytest
from matplotlib.figure import Figure

import bilateral as bl
from bilateral._charts.audit import audit
from bilateral._charts.balance import BALANCE, balance
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

KINDS = ("diplomatic", "political", "aid", "education", "trade", "military", "sports")
SILENT = (
    "not mentioned",
    "not covered by the sources",
    "only both ways",
    "only on other terms or terms not reported",
)
NUMBERS = (
    *("out_lower", "in_lower", "out_delivered", "in_delivered", "joint", "other_terms"),
    "terms_not_reported",
)


def row(case="a", kind="aid", out=None, back=None, **traits):
    """Give one kind in one case; a side without a number has no record, what has one is done."""
    return {
        "relationship": case, "kind": kind, "basis": "ties", "out_word": "given",
        "in_word": "received", "out_record": "not mentioned" if out is None else "recorded",
        "in_record": "not mentioned" if back is None else "recorded", "out_lower": out,
        "in_lower": back, "out_delivered": out, "in_delivered": back, "joint": None,
        "joint_delivered": None, "other_terms": None, "terms_not_reported": None,
    } | traits  # fmt: skip


def frame(*rows):
    """Put them under one another."""
    made = pd.DataFrame(list(rows), columns=list(row()) if not rows else None)
    return made.astype(dict.fromkeys([*NUMBERS, "joint_delivered"], float))


def many(cases):
    """Make rows of every kind, with every record, and bars of up to 24 ties."""
    rows = []
    for number, case in enumerate(cases):
        for at, kind in enumerate(KINDS):
            out, back = ((at * 5 + number * 7) % 25, (at * 3 + number * 11) % 9)
            traits = {"joint": (at + number) % 4 or None, "other_terms": at % 3 or None}
            traits["terms_not_reported"] = at % 2 or None
            if (at + number) % 3 == 0:
                traits |= {"in_record": SILENT[(at + number) // 3 % 4], "in_lower": None}
            rows.append(row(case, kind, out, back, out_delivered=out // 2) | traits)
    return frame(*rows)


@pytest.fixture(scope="module")
def shipped():
    """Give the balance of the two shipped cases."""
    cases = [bl.load(name) for name in ("cuba-pakistan", "cuba-laos")]
    return balance_of(index_cases(cases, "CUB")).frame


# From frame to artist


def test_bars_are_as_long_as_ties_are_many():
    """What is given ends where the middle begins, what is received begins where it ends."""
    bars = parts(balance(frame(row(out=4, back=2, joint=3))), "all")
    out, both, back = (bars[f"a/aid/{way}"] for way in ("out", "joint", "in"))
    assert [bar.get_width() for bar in (out, both, back)] == pytest.approx([4, 3, 2])
    assert both.get_x() + both.get_width() / 2 == pytest.approx(0)
    assert out.get_x() + out.get_width() < both.get_x()
    assert both.get_x() + both.get_width() < back.get_x()


def test_all_bars_have_one_scale():
    """Bars of different kinds and cases begin at one place, and a tie is as long in each."""
    made = frame(row(out=4, back=1), row("b", out=2, back=9), row(kind="trade", out=8))
    bars = parts(balance(made), "all")
    ends = {bar.get_x() + bar.get_width() for name, bar in bars.items() if name.endswith("out")}
    assert max(ends) - min(ends) < 1e-9
    assert bars["b/aid/in"].get_width() == pytest.approx(9)


def test_only_what_was_delivered_is_full():
    """Five ties of which three were delivered: a hollow bar of five, in it a full one of three."""
    axes = balance(frame(row(out=5, out_delivered=3)))
    whole, done = parts(axes, "all")["a/aid/out"], parts(axes, "delivered")["a/aid/out"]
    assert (whole.get_width(), done.get_width()) == pytest.approx((5, 3))
    assert whole.get_facecolor() != done.get_facecolor()
    assert whole.get_x() + 5 == pytest.approx(done.get_x() + 3)


def test_nothing_delivered_is_a_hollow_bar():
    """Where the column is there and empty, nothing of it was delivered."""
    axes = balance(frame(row(out=2, out_delivered=None)))
    assert list(parts(axes, "all")) == ["a/aid/out"]
    assert not parts(axes, "delivered")


def test_without_the_column_bars_are_full():
    """A frame that does not know of delivery gets no hollow bars."""
    axes = balance(frame(row(out=2)).drop(columns=["out_delivered"]))
    assert parts(axes, "delivered")["a/aid/out"].get_width() == pytest.approx(2)


@pytest.mark.parametrize(
    ("record", "word"),
    [
        ("not mentioned", "not mentioned"),
        ("reported absent", "reported absent"),
        ("only both ways", "joint only"),
        ("only on other terms", "other terms only"),
    ],
)
def test_words_stand_where_no_number_is(record, word):
    """Silence and absence have neither a bar, which would be a zero, nor the number 0."""
    axes = balance(frame(row(out=1, in_record=record)))
    assert told(axes, "word") == {"a/aid/in": word}
    assert list(parts(axes, "all")) == ["a/aid/out"]
    assert not parts(axes, "zero")
    assert "0" not in texts(axes)


def test_an_absence_is_crossed():
    """What is reported not to be there bears a cross beside its words; silence does not."""
    axes = balance(frame(row(out_record="reported absent")))
    assert [mark.get_marker() for mark in parts(axes, "absent").values()] == ["x"]
    assert list(parts(axes, "absent")) == ["a/aid/out"]


def test_a_zero_is_a_hollow_mark_with_its_number():
    """Nothing found by a source that tells all is hollow, and says 0."""
    axes = balance(frame(row(out=1, in_record="zero")))
    (zero,) = parts(axes, "zero").values()
    assert zero.get_markerfacecolor() == "#ffffff"
    assert told(axes, "number")["a/aid/in"] == "0"
    assert "a/aid/in" not in parts(axes, "all")


def test_nothing_joint_on_record_is_blank():
    """There is no source that would say how many go both ways."""
    axes = balance(frame(row(out=1)))
    assert "a/aid/joint" not in told(axes, "number")
    assert "joint" not in texts(axes)


def test_terms_that_nobody_tells_stand_behind_a_slash():
    """One hired, three on terms not reported; where none is hired, that is a count of none."""
    axes = balance(
        frame(row(out=1, other_terms=1, terms_not_reported=3), row("b", terms_not_reported=2))
    )
    assert told(axes, "other") == {"a/aid": "1 / 3", "b/aid": "0 / 2"}
    assert "other / unreported" in texts(axes)
    made = frame(row(out=1, other_terms=1, terms_not_reported=3))
    assert (
        "given 1, received not mentioned, 1 on other terms, 3 on terms not reported"
        in alt_text_of(BALANCE, made)
    )


def test_other_terms_are_counted_apart():
    """What is neither given nor received has a column of its own, and no bar."""
    axes = balance(frame(row(out=1, other_terms=4)))
    assert told(axes, "other") == {"a/aid": "4"}
    assert list(parts(axes, "all")) == ["a/aid/out"]


def test_each_kind_calls_its_directions_by_its_own_words():
    """Trade is exported and imported, aid given and received."""
    made = frame(row(out=1), row(kind="trade", out=1, out_word="exported", in_word="imported"))
    written = texts(balance(made))
    assert [written.count(word) for word in ("given", "received", "exported", "imported")] == [
        1
    ] * 4


def test_kinds_of_which_nothing_is_told_are_listed_below():
    """They take no row, and are not passed over."""
    axes = balance(frame(row(out=1), row(kind="trade")))
    assert "No record in any case: trade." in texts(axes)
    assert not [name for name in told(axes, "word") if "trade" in name]


def test_figures_are_not_drawn_but_their_balance_is_told():
    """Rows on figures have units of their own: a balance that is defined is told in words."""
    figures = row(basis="figures", out=30, back=10) | {
        "measure": "students", "stage": "delivered", "out_figure": "30", "in_figure": "10",
        "balance_lower": 0.5, "balance_upper": 0.5,
    }  # fmt: skip
    axes = balance(frame(row(out=1), *[figures] * 6))
    assert "a, students delivered: 30 given, 10 received; balance 0.5." in texts(axes)
    assert "2 more balances of figures are defined." in texts(axes)
    assert [bar.get_width() for bar in parts(axes, "all").values()] == pytest.approx([1])


def test_the_shipped_balance(shipped):
    """Trade of Laos: not covered, whatever one topic of it is, and never a 0."""
    axes = balance(shipped)
    words = told(axes, "word")
    assert words["cuba-laos/trade/out"] == words["cuba-laos/trade/in"] == "not covered"
    assert told(axes, "number")["cuba-pakistan/political/in"] == "16"
    assert parts(axes, "all")["cuba-pakistan/political/in"].get_width() == pytest.approx(16)
    assert "0" not in texts(axes)


# Words


DONE = {"out_what": "doctors; nurses; medicines", "in_what": "books"}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], "no ties on record"),
        ([row(out=1)], "What goes each way: records of 1 relationship"),
        (
            [row(out=3, back=1, **DONE)],
            "a: doctors, nurses and medicines from Cuba, books to Cuba",
        ),
        (
            [row(out=3, out_what="doctors"), row("b", back=4)],
            "a: doctors from Cuba, no delivery reported to Cuba; b: no delivery reported",
        ),
        (
            [row(case, out=3, **DONE) for case in "abc"],
            "What goes each way: records of 3 relationships",
        ),
        (
            [row("x" * 99, out=3, **DONE), row("y" * 99)],
            "What goes each way: records of 2 relationships",
        ),
        (
            [row("x" * 60, out=3, **DONE), row("b")],
            f"{'x' * 60}: doctors and 2 others from Cuba, books to Cuba; b: no delivery reported",
        ),
    ],
)
def test_the_title_names_what_goes_each_way(rows, expected):
    """By name, and no number of records; where nothing is named, the subject."""
    assert title_of(BALANCE, frame(*rows), focal="CUB") == expected


def test_the_description_tells_every_row():
    """Whoever does not see the bars is told each number, and each word in its place."""
    made = frame(row(out=4, joint=2, other_terms=3), row("b", in_record="reported absent"))
    assert alt_text_of(BALANCE, made, names={"a": "Laos"}).endswith(
        "aid: Laos given 4, joint 2, received not mentioned, 3 on other terms; "
        "b given not mentioned, received reported absent."
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
        [row(out=1)],
        [row()],
        [row(kind=kind, out_record="reported absent") for kind in KINDS],
        [row(out=500, back=1, joint=40)],
    ],
    ids=["nothing", "one tie", "silence", "only absences", "500 ties"],
)
def test_odd_cases_pass_the_audit(rows):
    """Whatever is told, the chart draws, and no word meets another."""
    assert flaws(BALANCE, frame(*rows)) == []


@pytest.mark.parametrize("cases", [("a",), ("a", "b")])
def test_headings_have_room_where_bars_are_short(cases):
    """Of nothing but zeros, each kind still stands clear of what it calls its directions."""
    words = {"out_word": "outbound", "in_word": "inbound"}
    made = frame(*(row(case, kind, 0, 0, **words) for case in cases for kind in KINDS))
    assert flaws(BALANCE, made) == []


@pytest.mark.parametrize("name", AWKWARD.values(), ids=AWKWARD)
def test_awkward_names_are_drawn(shipped, name):
    """Names of 70 letters and in other scripts pass the audit."""
    assert flaws(BALANCE, shipped, names={"cuba-pakistan": name}) == []


def test_what_has_no_room_is_named():
    """Kinds of fewest ties are left out of a page that is too low, and a line names them."""
    axes = balance(many(FIVE), height=4.0)
    foot = [text for text in texts(axes) if text.startswith("No room here for")]
    assert len(foot) == 1
    assert 0 < sum(kind in texts(axes) for kind in KINDS) < 7


def test_given_axes_are_filled_and_kept(shipped):
    """On axes of one's own the rows fill them, and pass the audit beside another chart."""
    figure = Figure((13, 7), layout="constrained")
    left, right = figure.subplots(1, 2)
    assert balance(shipped, ax=left, focal="CUB") is left
    balance(many(FIVE), ax=right)
    assert audit(figure) == ()
    assert figure.get_size_inches().tolist() == [13, 7]


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


def test_columns_that_are_lacking_are_named():
    """The error names them, and gives the line of pandas that shows the rows without."""
    with pytest.raises(BilateralError, match=r"lacks 'in_record' and 'joint'.*isna\(\)"):
        balance(frame(row(out=1)).drop(columns=["joint", "in_record"]))


@pytest.mark.parametrize(
    ("column", "value"),
    [("kind", None), ("out_lower", None), ("out_lower", -2.0), ("joint", -1.0)],
)
def test_rows_that_cannot_be_drawn_are_found(column, value):
    """The line in the error shows the one bad row."""
    made = frame(row(out=1), row("b", out=1))
    made[column] = made[column].astype(object) if value is None else made[column]
    made.loc[1, column] = value
    made = made.astype({"out_lower": float})
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
