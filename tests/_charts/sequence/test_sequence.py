"""The chart of order, read back from its artists."""

import warnings

import pandas as pd
import pytest
from matplotlib import rcParams
from matplotlib.figure import Figure

from bilateral._charts.audit import audit
from bilateral._charts.phrases import PHRASES
from bilateral._charts.sequence import SEQUENCE, sequence
from bilateral._charts.style import Style
from bilateral._findings.sequence import sequence as ordered
from bilateral.errors import BilateralError
from tests._charts.drawn import AWKWARD, FIVE, alt_text_of, flaws, parts, texts, title_of, told

DAYS = ("start_earliest", "start_latest")


def tie(name, place=None, began="1970-01-01/1970-12-31", **traits):
    """Give one row: a tie without a link, delivered, unless the traits say otherwise."""
    first, _, last = began.partition("/")
    row = {
        "relationship": "cuba-laos", "place": place, "id": name, "title": name.replace("-", " "),
        "kind": "aid", "stage": "delivered", "record": "recorded", "rel": None, "to": None,
        "begins_before": None, "start_earliest": first or None,
        "start_latest": last or None,
    }  # fmt: skip
    return row | traits


def after(name, to, place=None, rel="follows", sure="surely", **traits):
    """Give one row: a tie that came of another."""
    return tie(name, place, **({"rel": rel, "to": to, "begins_before": sure} | traits))


def make(*rows):
    """Put rows under one another, with the types that the finding has."""
    frame = pd.DataFrame(list(rows) or [tie("none")]).astype({"place": "Int64"})
    frame = frame.astype(dict.fromkeys(DAYS, "datetime64[s]"))
    return frame if rows else frame[:0]


def links(axes):
    """Give the links that are drawn, as first>second."""
    return {name.partition("/")[2].rpartition(".")[0] for name in parts(axes, "link")}


def cell(axes, part, name):
    """Give the words of a cell, its lines joined."""
    lines = [text for gid, text in told(axes, part).items() if gid.startswith(f"cuba-laos/{name}")]
    return " ".join(lines)


def corner(axes, part, name):
    """Give the place of the first line of a cell, from the upper left."""
    return parts(axes, part)[f"cuba-laos/{name}.0"].get_position()


# A chain a row


def test_a_chain_is_a_row():
    """A → B → C stand beside each other on one height, the first without an arrow."""
    axes = sequence(make(after("c", "b", 3), tie("a", 1), after("b", "a", 2)))
    places = [corner(axes, "start", "a"), corner(axes, "link", "a>b/follows")]
    places.append(corner(axes, "link", "b>c/follows"))
    assert places[0][0] < places[1][0] < places[2][0]
    assert len({y for _, y in places}) == 1
    assert len([line for line in axes.lines if str(line.get_gid()).startswith("arrowhead")]) == 2


def test_what_came_of_one_tie_stands_under_one_another():
    """The tie that rows begin with stands in the first of them alone."""
    axes = sequence(make(tie("a", 1), after("b", "a", 2), after("c", "a", 3, "prompted_by")))
    assert links(axes) == {"a>b/follows", "a>c/prompted_by"}
    assert corner(axes, "link", "a>b/follows")[1] < corner(axes, "link", "a>c/prompted_by")[1]
    assert list(told(axes, "start")) == ["cuba-laos/a.0"]


def test_what_is_alike_of_several_is_told_once():
    """Ties of one time that came of one tie by one kind of link share their words."""
    axes = sequence(make(tie("a", 1), after("b", "a", 2), after("c", "a", 3)))
    assert links(axes) == {"a>b/follows", "a>c/follows"}
    assert len(told(axes, "sure")) == 1


def test_a_long_chain_goes_on_in_a_row_that_begins_with_its_last_tie():
    """However long a chain is, each link is there once, at any width."""
    rows = [tie("t0", 1), *(after(f"t{n}", f"t{n - 1}", n + 1) for n in range(1, 12))]
    for width in ("single", "double"):
        axes = sequence(make(*rows), width=width)
        assert links(axes) == {f"t{n - 1}>t{n}/follows" for n in range(1, 12)}
        starts = [name.partition("/")[2][:-2] for name in told(axes, "start")]
        assert starts[0] == "t0"
        assert len(starts) > 2


def test_a_tie_that_came_of_two_is_followed_up_where_the_longest_way_leads():
    """What came of it stands once, in the row that tells most."""
    rows = [tie("short", 1), tie("a", 2), after("b", "a", 3), after("c", "b", 4)]
    rows += [after("c", "short", 4), after("d", "c", 5)]
    axes = sequence(make(*rows))
    assert links(axes) == {"a>b/follows", "b>c/follows", "short>c/follows", "c>d/follows"}
    same = [corner(axes, "link", name)[1] for name in ("b>c/follows", "c>d/follows")]
    assert same[0] == same[1] != corner(axes, "link", "short>c/follows")[1]


def test_a_circle_of_links_is_told():
    """Links in a circle are told as they are, each once."""
    axes = sequence(make(after("a", "b", 1, sure="no"), after("b", "a", 2)))
    assert links(axes) == {"a>b/follows", "b>a/follows"}


# When, and how sure


@pytest.mark.parametrize("rel", ["prompted_by", "follows", "implements"])
@pytest.mark.parametrize("sure", ["surely", "possibly", "no"])
def test_how_sure_an_order_is_stands_in_words(rel, sure):
    """Under the later tie stand the kind of link, and how sure it is that it began later."""
    axes = sequence(make(tie("a", 1), after("b", "a", 2, rel, sure)))
    words = cell(axes, "sure", f"a>b/{rel}")
    assert words.endswith(PHRASES["order_sure"].format(PHRASES[rel], PHRASES[sure]))


@pytest.mark.parametrize(
    ("began", "text"),
    [
        ("1974-11-04/1974-11-04", "4 November 1974"),
        ("2008-03-01/2008-03-31", "March 2008"),
        ("1963-01-01/1963-12-31", "1963"),
        ("2005-10-01/2007-05-31", "between October 2005 and May 2007"),
        ("2005-10-01/", "after October 2005"),
        ("/2008-05-31", "by May 2008"),
        ("/", PHRASES["no_date"]),
    ],
)
def test_beginnings_are_as_exact_as_known(began, text):
    """When a tie began stands under it, no more exact than its bounds are."""
    axes = sequence(make(tie("a", 1, began), after("b", "a", 2)))
    assert cell(axes, "about", "a") == text


def test_stages_and_absences_stand_in_words():
    """What is not delivered says how far it came, or that it is reported absent."""
    gone = {"record": "reported absent", "stage": None}
    frame = make(tie("a", 1, stage="planned"), after("b", "a", 2, **gone))
    axes = sequence(frame)
    assert PHRASES["planned"] in cell(axes, "about", "a")
    assert PHRASES["absent"] in cell(axes, "sure", "a>b/follows")


# What is in no chain, and what has no room


def test_what_is_in_no_chain_is_a_number_in_words():
    """Ties without a link are not drawn, and counted below; absences are no records."""
    gone = {"record": "reported absent", "stage": None}
    rows = [tie("a", 1), after("b", "a", 2), tie("loose", 3), tie("none", 4, **gone)]
    axes = sequence(make(*rows))
    assert f"{PHRASES['order_loose'].format(1, 3)}." in texts(axes)
    assert "loose" not in texts(axes)


def test_of_many_cases_the_numbers_stand_together():
    """Two have a number each, three have one in all."""
    two = [tie(name, 1, relationship=name) for name in ("one", "two")]
    each = "; ".join(f"{name}: {PHRASES['order_loose'].format(1, 1)}" for name in ("one", "two"))
    assert f"{each}." in texts(sequence(make(*two)))
    three = [*two, tie("three", 1, relationship="three")]
    assert f"{PHRASES['order_loose'].format(3, 3)}." in texts(sequence(make(*three)))


def test_a_case_without_any_link_is_a_sentence():
    """Beside a case with a chain, and alone."""
    rows = [tie("a", 1), after("b", "a", 2), tie("c", 1, relationship="two")]
    words = PHRASES["order_unlinked"].format("two").partition(": ")[2]
    for frame in (make(*rows), make(*rows[2:])):
        note = told(sequence(frame), "note")["two.0"]
        assert note.lower() == f"{words}."


def test_what_is_left_out_is_counted():
    """Of more links than a page holds the rest is counted, and the count is true."""
    rows = [tie("t0", 1), *(after(f"t{n}", f"t{n - 1}", n + 1) for n in range(1, 500))]
    axes = sequence(make(*rows))
    (foot,) = [text for text in texts(axes) if "no room" in text]
    assert foot.startswith(f"{499 - len(links(axes))} of 499 links")
    assert audit(axes.figure) == ()


def test_room_goes_to_each_case_in_turn():
    """A case with many links leaves room for one with a single chain."""
    rows = [tie("t0", 1), *(after(f"t{n}", f"t{n - 1}", n + 1) for n in range(1, 200))]
    few = [tie("x", 1, relationship="two"), after("y", "x", 2, relationship="two")]
    axes = sequence(make(*rows, *few), width="slide")
    assert any(name.startswith("two/") for name in parts(axes, "link"))


# Titles and descriptions


def test_the_title_says_what_led_to_what():
    """Of what was prompted, the kind that comes first; of that the latest that has a date."""
    kinds = {"b": "trade", "c": "diplomatic", "d": "diplomatic"}
    later = [
        after(name, "a", place, "prompted_by", kind=kind)
        for place, (name, kind) in enumerate(kinds.items(), 2)
    ]
    undated = after("e", "a", None, "prompted_by", "possibly", began="/", kind="diplomatic")
    assert title_of(SEQUENCE, make(tie("a", 1), *later, undated)) == PHRASES["order_of_one"].format(
        "cuba-laos", "a", "d"
    )


@pytest.mark.parametrize(
    ("certainties", "phrase"),
    [
        ((), "order_unlinked"),
        (("surely", "surely"), "order_confirmed"),
        (("surely", "possibly"), "order_part"),
        (("surely", "no"), "order_contradicted"),
        (("possibly", "possibly"), "order_open"),
    ],
)
def test_a_title_that_is_too_long_says_how_sure_the_order_is(certainties, phrase):
    """No number of links stands in it."""
    long = "A title that goes on and on, for eighty characters at the least, and then further on"
    later = [after(f"t{n}", "a", n + 2, sure=sure) for n, sure in enumerate(certainties)]
    title = title_of(
        SEQUENCE, make(tie("a", 1, title=long), *[it | {"title": long} for it in later])
    )
    assert title == PHRASES[phrase].format("cuba-laos")


def test_cases_without_any_link_say_so():
    """Of many cases the title is the subject, and each has its sentence."""
    rows = [tie(case, 1, relationship=case) for case in FIVE]
    title = title_of(SEQUENCE, make(*rows))
    assert title == PHRASES["order_subject"].format(PHRASES["cases"].format(5))


def test_a_frame_twice_is_drawn_once():
    """Doubled rows double neither the title nor a link nor a count."""
    frame = make(tie("a", 1), after("b", "a", 2), tie("c", 3))
    twice = pd.concat([frame, frame])
    assert title_of(SEQUENCE, twice) == title_of(SEQUENCE, frame)
    assert alt_text_of(SEQUENCE, twice) == alt_text_of(SEQUENCE, frame)
    assert texts(sequence(twice)) == texts(sequence(frame))


@pytest.mark.parametrize(
    "change",
    [
        lambda frame: frame.astype(dict.fromkeys(("relationship", "id", "to", "rel"), "category")),
        lambda frame: frame.assign(
            **{day: frame[day].dt.tz_localize("Asia/Vientiane") for day in DAYS}
        ),
        lambda frame: frame.convert_dtypes(),
    ],
    ids=["categorical", "zoned", "nullable"],
)
def test_columns_of_other_types_are_read_alike(change):
    """Categories, days with a zone and nullable columns give the same picture."""
    frame = make(tie("a", 1), after("b", "a", 2))
    assert texts(sequence(change(frame))) == texts(sequence(frame))


def test_few_columns_suffice():
    """Ids, titles and links are enough; without dates an order is possible."""
    frame = make(tie("a"), after("b", "a"))[["relationship", "id", "title", "rel", "to"]]
    assert PHRASES["possibly"] in cell(sequence(frame), "sure", "a>b/follows")


def test_a_title_can_be_given():
    """A title of one's own stands as it is."""
    assert sequence(make(tie("a", 1)), title="Costs $5").get_title("left") == "Costs $5"


def test_the_alt_text_tells_the_links():
    """The description says what came of what, how surely, and what is in no chain."""
    frame = make(tie("a", 1), after("b", "a", 2, "prompted_by"), tie("c", 3))
    told_last = f"b: {PHRASES['prompted_by']} a ({PHRASES['surely']}); "
    told_last += f"{PHRASES['order_loose'].format(1, 3)}."
    assert alt_text_of(SEQUENCE, frame).endswith(told_last)


def test_a_case_keeps_its_colour():
    """The heading of a case has the colour that it has alone elsewhere."""
    rows = [after("b", "a", 2, relationship=case) for case in FIVE[:2]]
    rows += [tie("a", 1, relationship=case) for case in FIVE[:2]]
    headings = parts(sequence(make(*rows)), "group")
    looks = Style().looks(FIVE[:2])
    colours = {case: look.colour for case, look in looks.items()}
    assert {name[:-2]: text.get_color() for name, text in headings.items()} == colours


# Audits


@pytest.fixture(scope="module")
def found(shipped_cases):
    """Give the order of the shipped cases."""
    return ordered(shipped_cases).frame


def test_shipped_cases_audit_clean(found):
    """The shipped cases, together and alone, have no flaw at any width."""
    for frame in (found, *(part for _, part in found.groupby("relationship"))):
        assert flaws(SEQUENCE, frame, warnings=["No."]) == []


def test_no_link_is_lost(found):
    """Every link of the shipped cases is drawn at double width."""
    linked = found.dropna(subset=["rel"])
    ends = linked["to"] + ">" + linked["id"] + "/" + linked["rel"]
    assert links(sequence(found)) == set(ends)


def test_five_cases_audit_clean(five_indexed):
    """Five cases have no flaw at any width, with names that are long or in other scripts."""
    frame = ordered(five_indexed).frame
    names = dict(zip(sorted(set(frame["relationship"])), [*AWKWARD.values(), FIVE[0]], strict=True))
    assert flaws(SEQUENCE, frame, warnings=["No."]) == []
    assert flaws(SEQUENCE, frame, names=names) == []


def awkward():
    """Give frames that are hard to draw."""
    long = "A title of sixty characters that goes on to the very last of"
    gone = {"record": "reported absent", "stage": None}
    return {
        "one tie": [tie("only", 1)],
        "nothing": [],
        "no dates": [tie("a", None, "/"), after("b", "a", None, began="/", sure="possibly")],
        "only absences": [tie("a", 1, **gone), tie("b", 2, **gone)],
        "hub": [tie("a", 1), *(after(f"b{n}", "a", n + 2, title=f"{long} {n}") for n in range(40))],
        "many causes": [
            *(tie(f"a{n}", n + 1) for n in range(30)),
            *(after("b", f"a{n}", 31, sure="possibly") for n in range(30)),
        ],
        "scripts": [tie(name, n, title=text) for n, (name, text) in enumerate(AWKWARD.items())],
        "signs": [tie("a", 1, title="costs $5 and $6_x^2"), after("b", "a", 2, title="A\nB")],
    }


@pytest.mark.parametrize("name", awkward())
def test_awkward_frames_audit_clean(name):
    """Whatever the frame holds, the picture is drawn and has no flaw."""
    assert flaws(SEQUENCE, make(*awkward()[name])) == []


def test_chinese_titles_say_which_font_is_missing():
    """Where no font has the letters, the audit names them and a font that does."""
    rows = [tie("a", 1), after("b", "a", 2, title="中国与古巴")]
    (flaw,) = audit(sequence(make(*rows)).figure)
    assert flaw.kind == "glyphs"
    assert "Noto Sans CJK" in flaw.text


# Axes given


@pytest.mark.parametrize("layout", [None, "constrained", "tight"])
def test_it_draws_on_axes_given(found, layout):
    """On somebody's axes it fits into them, whatever lays the figure out, and leaves the rest."""
    figure = Figure(figsize=(9, 7), layout=layout)
    above, below = figure.subplots(2, 1, height_ratios=[4, 1])
    below.plot([1, 2], [3, 4])
    assert sequence(found, ax=above) is above
    assert audit(figure) == ()
    assert len(below.lines) == 1


def test_axes_too_small_say_what_they_need(found):
    """Where not a single tie has room the error says how high the axes should be."""
    with pytest.raises(BilateralError, match=r"0\.\d inches high, .* needs at least"):
        sequence(found, ax=Figure(figsize=(7, 0.8)).subplots())


def test_nothing_else_is_touched(found):
    """Drawing changes no setting of matplotlib and not the frame, and warns of nothing."""
    before, copy = dict(rcParams), found.copy()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        sequence(found).figure.draw_without_rendering()
    assert dict(rcParams) == before
    pd.testing.assert_frame_equal(found, copy)


# Frames that cannot be drawn


def test_lacking_columns_are_named():
    """The error names every lacking column and the pandas line that finds the bad rows."""
    frame = make(tie("a", 1)).drop(columns=["rel", "title"])
    with pytest.raises(BilateralError, match="lacks 'title' and 'rel'") as caught:
        sequence(frame)
    assert "frame[frame[['title', 'rel']].isna().any(axis=1)]" in str(caught.value)


@pytest.mark.parametrize(
    "bad",
    [
        {"title": None},
        {"rel": "causes", "to": "good"},
        {"rel": "follows"},
        {"rel": "follows", "to": "nobody"},
        {"begins_before": "perhaps"},
        {"start_earliest": "1990-01-01"},
    ],
)
def test_rows_that_cannot_be_drawn_are_found(bad):
    """The error holds the line of pandas that shows the bad rows, and that line finds them."""
    frame = make(tie("good", 1), tie("bad", 2, **bad))
    with pytest.raises(BilateralError, match="1 of 2 rows") as caught:
        sequence(frame)
    line = str(caught.value).partition("this shows them: ")[2]
    found = eval(line, {"frame": frame})  # noqa: S307
    assert list(found["id"]) == ["bad"]
