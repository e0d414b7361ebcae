"""The presence table tells apart all that a case can have of a type of tie, in words."""

import re

import matplotlib as mpl
import pandas as pd
import pytest
from matplotlib.figure import Figure

import bilateral as bl
from bilateral._charts.audit import audit
from bilateral._charts.chart import Chart
from bilateral._charts.phrases import PHRASES
from bilateral._charts.presence import PRESENCE, presence
from bilateral._findings.result import frame_of
from bilateral._findings.tie_types import COLUMNS, tie_types
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

STATES = ("recorded", "reported absent", "zero", "not mentioned", "not covered by the sources")
STAGES = ("delivered", "agreed", "planned", "stopped", "unknown")
WAYS = ("out", "in", "joint")
RIGHT, LEFT, BOTH = (
    "\N{RIGHTWARDS ARROW}",
    "\N{LEFTWARDS ARROW}",
    "\N{LEFT RIGHT ARROW}",
)


def row(topic, case="cuba-laos", record="recorded", stages="delivered", records=1, way="out"):
    """Give one cell of a grid."""
    is_recorded = record == "recorded"
    counts = dict.fromkeys(WAYS, 0 if is_recorded else None)
    stages_of = {f"{name}_stages": None for name in WAYS}
    if is_recorded:
        counts[way], stages_of[f"{way}_stages"] = records, stages
    head = {"kind": topic.partition(".")[0], "topic": topic, "relationship": case}
    return {**head, "record": record, **counts, **stages_of}


def cells(axes, part):
    """Give the words of one part, by what they are of, their lines joined."""
    found = {}
    for name, text in told(axes, part).items():
        found.setdefault(name.rpartition(".")[0], []).append(text)
    return {name: " ".join(lines) for name, lines in found.items()}


def tops(axes):
    """Give how far down each type stands."""
    found = parts(axes, "type").items()
    return {name.rpartition(".")[0]: text.get_position()[1] for name, text in found}


def grid(*rows):
    """Put cells under one another."""
    return pd.DataFrame(list(rows), columns=list(row("aid.goods")))


def many(types, cases):
    """Make a grid of so many types, in which each state and each stage comes again and again."""
    topics = list(codes("topics"))
    rows = []
    for at, topic in enumerate(topics[:: len(topics) // types][:types]):
        for place, case in enumerate(cases):
            number = at * 3 + place * 5
            record, stage = STATES[number % 7 % 5], STAGES[number % 5]
            way = WAYS[number % 3]
            rows.append(row(topic, case, record, f"{stage}; delivered", 1 + number % 12, way))
    return grid(*rows)


@pytest.fixture(scope="module")
def shipped():
    """Give the grid of the two shipped cases."""
    cases = [bl.load(name) for name in ("cuba-pakistan", "cuba-laos")]
    return frame_of(tie_types(index_cases(cases, "CUB")), COLUMNS)


# From frame to artist


def test_each_state_has_words_of_its_own():
    """What is recorded, absent, zero, not mentioned and not covered differ in words and sign."""
    topics = ("aid.goods", "aid.food", "aid.money", "aid.relief", "aid.loan")
    axes = presence(grid(*(row(t, record=r) for t, r in zip(topics, STATES, strict=True))))
    assert cells(axes, "mark") == {"cuba-laos/aid.goods": RIGHT}
    assert cells(axes, "absent") == {"cuba-laos/aid.food": PHRASES["absent"]}
    assert len([line for line in axes.lines if line.get_gid() == "absent"]) == 1
    assert cells(axes, "none") == {
        "cuba-laos/aid.money": PHRASES["zero"],
        "cuba-laos/aid.relief": PHRASES["not_mentioned"],
        "cuba-laos/aid.loan": PHRASES["not_covered_by_the_sources"],
    }


def test_a_cell_without_a_row_is_not_mentioned():
    """A case that has no row for a type is silent on it."""
    axes = presence(grid(row("aid.goods"), row("aid.food", "cuba-chile")))
    assert cells(axes, "none") == dict.fromkeys(
        ("cuba-chile/aid.goods", "cuba-laos/aid.food"), PHRASES["not_mentioned"]
    )


def test_directions_and_stages_stand_in_one_cell():
    """An arrow for each direction; a stage in words where it is less than delivered."""
    both = row("aid.goods") | {"in": 1, "in_stages": "planned; delivered"}
    axes = presence(grid(both, row("aid.food", stages="agreed", way="joint")))
    assert cells(axes, "mark") == {
        "cuba-laos/aid.goods": f"{RIGHT} {LEFT}; {LEFT} {PHRASES['planned']}",
        "cuba-laos/aid.food": f"{BOTH} {PHRASES['agreed']}",
    }
    styles = {name: text.get_style() for name, text in parts(axes, "mark").items()}
    assert styles == {
        "cuba-laos/aid.goods.0": "normal",
        "cuba-laos/aid.food.0": "italic",
    }


def test_arrows_are_explained_where_they_are_drawn():
    """The foot says which way each arrow points, and only of those that are there."""
    foot = " ".join(texts(presence(grid(row("aid.goods")), focal="CUB")))
    assert f"{RIGHT} from Cuba" in foot
    assert "to Cuba" not in foot


def test_hostile_types_are_marked_as_such():
    """A break of relations says so; relations do not, nor does a topic of one's own."""
    topics = ("diplomatic.rupture", "diplomatic.relations", "own.quarrel")
    types = cells(presence(grid(*map(row, topics))), "type")
    marked = {topic for topic, text in types.items() if PHRASES["hostile"] in text}
    assert marked == {"diplomatic.rupture"}


def test_each_case_has_its_column_and_its_colour():
    """The marks of a case stand under its name, in the colour of the name."""
    axes = presence(
        grid(row("aid.goods"), row("aid.goods", "cuba-chile")), names={"cuba-laos": "L"}
    )
    heads = {text.get_text(): text for text in axes.texts}
    for case, name in (("cuba-laos", "L"), ("cuba-chile", "cuba-chile")):
        mark = parts(axes, "mark")[f"{case}/aid.goods.0"]
        assert mark.get_color() == heads[name].get_color()
        assert mark.get_position()[0] == heads[name].get_position()[0]


def test_many_cases_stand_under_one_another_where_columns_have_no_room():
    """On a single column each case is named in the cell; those that are silent stand together."""
    frame = grid(*(row("aid.goods", case) for case in FIVE[:4]), row("aid.food", FIVE[4]))
    shown = texts(presence(frame, width=3.5))
    assert f"{FIVE[0]}: {RIGHT}" in shown
    assert any(text.startswith(f"{PHRASES['not_mentioned']}: {FIVE[4]}") for text in shown)


def test_what_most_cases_have_comes_first():
    """Within a kind rows go from shared to alone, and kinds keep their order."""
    frame = grid(
        row("sports.coaching"),
        row("aid.goods"),
        row("aid.money"),
        row("aid.money", "cuba-chile"),
    )
    heights = tops(presence(frame))
    order = sorted(heights, key=heights.get)
    assert order == ["aid.money", "aid.goods", "sports.coaching"]


def test_rows_follow_the_cases_in_their_order():
    """What the first case alone has stands above what the second alone has."""
    frame = grid(row("aid.goods"), row("aid.food", "cuba-chile"))
    heights = tops(presence(frame))
    assert heights["aid.goods"] < heights["aid.food"]


def test_the_shipped_absence_and_silences(shipped):
    """Laos reports no investment, Pakistan a lapse of relations; the other gaps are silence."""
    axes = presence(shipped, ax=Figure((9, 14)).subplots())
    assert set(cells(axes, "absent")) == {
        "cuba-pakistan/diplomatic.relations",
        "cuba-laos/trade.investment",
    }
    silent = [name for name in cells(axes, "none") if name.startswith("cuba-laos")]
    assert len(silent) == 25
    assert cells(axes, "mark")["cuba-pakistan/diplomatic.relations"] == BOTH


# Words


@pytest.mark.parametrize(
    ("cases", "expected"),
    [
        (1, (["aid", "trade"],)),
        (2, (["aid"], ["trade", "a"])),
        (3, (["aid"], ["trade"])),
    ],
)
def test_the_title_names_kinds_and_counts_nothing(cases, expected):
    """The title says which kinds all have, and of two cases also which each has alone."""
    cells = [("a", "aid.x"), ("a", "trade.y"), ("b", "aid.x"), ("c", "aid.x"), ("c", "trade.y")]
    names = "abc"[:cases]
    frame = grid(*(row(topic, case) for case, topic in cells if case in names))
    title = title_of(PRESENCE, frame)
    assert not any(character.isdigit() for character in title.replace("3 cases", ""))
    for part, words in zip(title.split("; "), expected, strict=True):
        assert all(word in part for word in words)


def test_the_description_counts_each_state():
    """Whoever does not see the grid is told how much of each there is, and what is shared."""
    frame = grid(
        row("aid.goods", stages="planned"),
        row("aid.goods", "cuba-chile"),
        row("aid.food", record="zero"),
        row("aid.food", "cuba-chile", "reported absent"),
    )
    assert alt_text_of(PRESENCE, frame, names={"cuba-laos": "Laos", "cuba-chile": "Chile"}) == (
        f"{PHRASES['presence']} "
        "Laos: 1 type of tie recorded (1 planned), 1 looked for and not found. "
        "Chile: 1 type of tie recorded (1 delivered), 1 reported absent. "
        "Reported for more than one case: other goods."
    )


def test_nothing_on_record_is_said():
    """A grid without a row says so; it does not fail."""
    axes = presence(grid())
    assert axes.get_title(loc="left") == "no ties on record"
    assert "no ties on record" in texts(axes)


# The page


def test_the_shipped_cases_pass_the_audit(shipped):
    """No flaw at any of the three widths."""
    names = {"cuba-pakistan": "Cuba and Pakistan", "cuba-laos": "Cuba and Laos"}
    assert flaws(PRESENCE, shipped, names=names, focal="CUB") == []


@pytest.mark.parametrize("cases", [FIVE[:1], FIVE[:2], FIVE])
@pytest.mark.parametrize("types", [1, 40, 90])
def test_made_up_cases_pass_the_audit(cases, types):
    """One, two or five cases, one row or 90, all states and stages: no flaw at any width."""
    assert flaws(PRESENCE, many(types, cases)) == []


@pytest.mark.parametrize("name", AWKWARD.values(), ids=AWKWARD)
def test_awkward_names_are_drawn(shipped, name):
    """Names of 70 letters and in other scripts pass the audit."""
    assert flaws(PRESENCE, shipped, names={"cuba-pakistan": name}) == []


def test_missing_glyphs_are_named(shipped):
    """A name in Chinese is drawn, and the audit names what no font has."""
    chart = Chart.of(PRESENCE, shipped, names={"cuba-laos": "古巴"})
    assert [flaw.kind for flaw in chart.audit()] == ["glyphs"]


def test_what_has_no_room_is_counted_by_kind():
    """Of too many types those of fewest cases are left out, and a line counts them by kind."""
    frame = many(90, FIVE[:2])
    axes = presence(frame, ax=Figure((3.5, 5)).subplots())
    kept = set(cells(axes, "type"))
    gone = frame[~frame["topic"].isin(kept)].drop_duplicates("topic")
    line = " ".join(texts(axes)).partition("No room here for ")[2]
    numbers = [int(number) for number in re.findall(r"\d+", line)]
    assert numbers == gone.groupby("kind", sort=False).size().to_list()
    recorded = frame[frame["record"].eq("recorded")].groupby("topic").size()
    shared = {topic for topic, count in recorded.items() if count == 2}
    assert shared <= kept or kept <= shared


def test_blocks_stand_side_by_side_where_the_page_is_wide(shipped):
    """On two columns of a journal no row is left out; each block has the names of the cases."""
    heads = [texts(presence(shipped, width=width)).count("cuba-laos") for width in (3.5, 7)]
    assert heads == [1, 2]
    axes = presence(shipped, width=7)
    assert len(cells(axes, "type")) == 46
    assert len({text.get_position()[0] for text in parts(axes, "type").values()}) == 2


def test_given_axes_are_filled_and_kept(shipped):
    """On axes of one's own the table fills them, and passes the audit beside another."""
    figure = Figure((11, 14), layout="constrained")
    left, right = figure.subplots(1, 2)
    assert presence(shipped, ax=left) is left
    presence(many(20, FIVE), ax=right)
    assert audit(figure) == ()
    assert figure.get_size_inches().tolist() == [11, 14]
    assert len(cells(left, "type")) == 46


@pytest.mark.parametrize(("size", "word"), [((3, 0.7), "high"), ((0.9, 4), "wide")])
def test_axes_that_are_too_small_are_refused(shipped, size, word):
    """The error says how large they are and must be."""
    with pytest.raises(BilateralError, match=rf"inches {word}.* at least \d"):
        presence(shipped, ax=Figure(size).subplots())


def test_no_global_style_is_touched(shipped):
    """The reader's settings are as they were."""
    before = mpl.rcParams.copy()
    presence(shipped)
    assert mpl.rcParams == before


def test_the_frame_is_not_changed(shipped):
    """Drawing leaves the data as they are."""
    before = shipped.copy()
    presence(shipped)
    pd.testing.assert_frame_equal(shipped, before)


# A frame of one's own


def test_columns_that_are_lacking_are_named():
    """The error names them, and gives the line of pandas that shows the rows without."""
    with pytest.raises(BilateralError, match=r"lacks 'record' and 'out'.*isna\(\).any\(axis=1\)"):
        presence(grid(row("aid.goods")).drop(columns=["record", "out"]))


@pytest.mark.parametrize(
    ("column", "value"),
    [("record", "maybe"), ("topic", None), ("relationship", None)],
)
def test_rows_that_cannot_be_drawn_are_found(column, value):
    """The line in the error shows the one bad row."""
    frame = grid(row("aid.goods"), row("aid.food"))
    frame[column] = frame[column].astype(object)
    frame.loc[1, column] = value
    with pytest.raises(BilateralError, match="1 of 2 rows cannot be drawn") as error:
        presence(frame)
    line = str(error.value).partition("this shows them: ")[2]
    assert eval(line, {"frame": frame}).index.to_list() == [1]  # noqa: S307


def test_a_cell_that_comes_twice_is_refused():
    """Two rows for one type in one case contradict each other."""
    with pytest.raises(BilateralError, match="duplicated"):
        presence(grid(row("aid.goods"), row("aid.goods", record="zero")))


def test_ties_without_a_stage_are_of_unknown_stage():
    """A frame that does not tell the stage says so."""
    axes = presence(grid(row("aid.goods", stages=None)))
    assert cells(axes, "mark") == {"cuba-laos/aid.goods": f"{RIGHT} {PHRASES['unknown']}"}


# As part of a comparison


@pytest.mark.parametrize("width", WIDTHS)
def test_the_chart_of_a_comparison(width):
    """It has the sources, the coverage and the warnings in its footer, and passes the audit."""
    both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    chart = both.plot.presence(width=width)
    assert chart.audit() == ()
    assert chart.sources == both.sources
    assert chart.warnings == both.warnings()
    assert all(word in chart.title for word in ("aid", "trade", "Cuba and Pakistan"))
