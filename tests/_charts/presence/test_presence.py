"""The presence grid tells apart all that a case can hold of a sort of tie, and says it in words."""

import matplotlib as mpl
import pandas as pd
import pytest
from matplotlib.figure import Figure

import bilateral as bl
from bilateral._charts.audit import audit
from bilateral._charts.chart import Chart
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

STATES = ("recorded", "reported absent", "zero", "no record")
STAGES = ("delivered", "agreed", "planned", "stopped", "unknown")


def row(topic, case="cuba-laos", record="recorded", stages="delivered", ties=1, way="out"):
    """Give one cell of a grid."""
    held = record == "recorded"
    return {
        "kind": topic.partition(".")[0], "topic": topic, "direction": way, "relationship": case,
        "record": record, "ties": ties if held else None, "stages": stages if held else None,
    }  # fmt: skip


def grid(*rows):
    """Put cells under one another."""
    return pd.DataFrame(list(rows), columns=list(row("aid.goods")))


def many(sorts_, cases):
    """Make a grid of so many sorts, in which each state and each stage comes again and again."""
    topics = [(topic, way) for topic in codes("topics") for way in ("out", "in", "mutual")]
    rows = []
    for at, (topic, way) in enumerate(topics[:: len(topics) // sorts_][:sorts_]):
        for place, case in enumerate(cases):
            number = at * 3 + place * 5
            record, stage = STATES[number % 7 % 4], STAGES[number % 5]
            rows.append(row(topic, case, record, f"{stage}; delivered", 1 + number % 12, way))
    return grid(*rows)


@pytest.fixture(scope="module")
def shipped():
    """Give the grid of the two shipped cases."""
    cases = [bl.load(name) for name in ("cuba-pakistan", "cuba-laos")]
    return frame_of(tie_types(index_cases(cases, "CUB")), COLUMNS)


# From frame to artist


def test_states_become_marks_of_their_own():
    """A tie is a head, a reported absence a cross, a zero a boxed 0, no record a hatched box."""
    axes = presence(grid(*(row(f"aid.{n}", record=state) for n, state in enumerate(STATES))))
    assert list(parts(axes, "head")) == ["cuba-laos/aid.0/out/delivered"]
    assert [mark.get_marker() for mark in parts(axes, "absent").values()] == ["x"]
    assert list(parts(axes, "absent")) == ["cuba-laos/aid.1/out"]
    assert told(axes, "zero") == {"cuba-laos/aid.2/out": "0"}
    assert list(parts(axes, "none")) == ["cuba-laos/aid.3/out"]
    assert parts(axes, "none")["cuba-laos/aid.3/out"].get_hatch()


def test_no_record_is_never_a_zero():
    """A silent case gets no 0, no cross and no head, and a zero no hatching."""
    axes = presence(grid(row("aid.goods"), row("aid.goods", "cuba-chile", "no record")))
    assert not parts(axes, "zero")
    assert not parts(axes, "absent")
    assert list(parts(axes, "none")) == ["cuba-chile/aid.goods/out"]


def test_a_cell_without_a_row_is_no_record():
    """What the frame does not speak of is silence."""
    axes = presence(grid(row("aid.goods"), row("aid.food", "cuba-chile")))
    assert sorted(parts(axes, "none")) == ["cuba-chile/aid.goods/out", "cuba-laos/aid.food/out"]


def test_stages_differ_in_fill_alone_and_so_in_grey():
    """Delivered is full, agreed half, planned hollow, stopped hollow and barred, unknown pale."""
    axes = presence(grid(*(row(f"aid.{stage}", stages=stage) for stage in STAGES)))
    heads = {name.rpartition("/")[2]: mark for name, mark in parts(axes, "head").items()}
    looks = {
        stage: (heads[stage].get_fillstyle(), heads[stage].get_markerfacecolor())
        for stage in STAGES
    }
    assert looks["delivered"] == ("full", "#0072B2")
    assert looks["agreed"] == ("bottom", "#0072B2")
    assert looks["planned"] == looks["stopped"] == ("full", "#ffffff")
    assert looks["unknown"] == ("full", "#b2d5e8")
    assert list(parts(axes, "stop")) == ["cuba-laos/aid.stopped/out"]


def test_directions_are_shapes():
    """Out points to the right, in to the left, and what goes both ways is a diamond."""
    axes = presence(grid(*(row("aid.goods", way=way) for way in ("out", "in", "mutual"))))
    heads = parts(axes, "head")
    shapes = [
        heads[f"cuba-laos/aid.goods/{way}/delivered"].get_marker()
        for way in ("out", "in", "mutual")
    ]
    assert shapes == [">", "<", "D"]


def test_several_stages_stand_side_by_side():
    """A cell with ties at two stages has two heads and the number of ties; one tie has none."""
    axes = presence(grid(row("aid.goods", stages="planned; delivered", ties=4), row("aid.food")))
    delivered, planned = (
        parts(axes, "head")[f"cuba-laos/aid.goods/out/{stage}"].get_xdata()[0]
        for stage in ("delivered", "planned")
    )
    assert delivered < planned
    assert told(axes, "count") == {"cuba-laos/aid.goods/out": "4"}


def test_each_case_has_its_column_and_its_colour():
    """The marks of a case stand under its name, in the colour of the name."""
    axes = presence(
        grid(row("aid.goods"), row("aid.goods", "cuba-chile")), names={"cuba-laos": "L"}
    )
    heads = {text.get_text(): text for text in axes.texts}
    for case, name in (("cuba-laos", "L"), ("cuba-chile", "cuba-chile")):
        mark = parts(axes, "head")[f"{case}/aid.goods/out/delivered"]
        assert mark.get_markeredgecolor() == heads[name].get_color()
        assert abs(mark.get_xdata()[0] - heads[name].get_position()[0]) < 5


def test_what_most_cases_have_comes_first():
    """Within a kind rows go from shared to alone, and kinds keep their order."""
    frame = grid(
        row("sports.coaching"),
        row("aid.goods"),
        row("aid.money"),
        row("aid.money", "cuba-chile"),
    )
    heights = {
        name: text.get_position()[1] for name, text in parts(presence(frame), "sort").items()
    }
    order = sorted(heights, key=heights.get)
    assert order == ["aid.money/out", "aid.goods/out", "sports.coaching/out"]


def test_rows_follow_the_cases_in_their_order():
    """What the first case alone has stands above what the second alone has."""
    frame = grid(row("aid.goods"), row("aid.food", "cuba-chile"))
    heights = {
        name: text.get_position()[1] for name, text in parts(presence(frame), "sort").items()
    }
    assert heights["aid.goods/out"] < heights["aid.food/out"]


def test_the_shipped_absence_and_silences(shipped):
    """Laos reports that there is no investment; the other 31 gaps of its column are silence."""
    axes = presence(shipped)
    assert list(parts(axes, "absent")) == ["cuba-laos/trade.investment/out"]
    silent = [name for name in parts(axes, "none") if name.startswith("cuba-laos")]
    assert len(silent) == 31
    assert len(parts(axes, "head")) == 73


# Words


@pytest.mark.parametrize(
    ("cases", "expected"),
    [
        (1, "a: 2 sorts of tie on record"),
        (2, "1 of 2 sorts of tie is recorded in both cases; a alone has 1"),
        (3, "2 of 2 sorts of tie are recorded in at least two of 3 cases, 1 in all"),
    ],
)
def test_the_title_counts(cases, expected):
    """The title says what is shared, of two cases also what each has alone."""
    cells = [("a", "aid.x"), ("a", "aid.y"), ("b", "aid.x"), ("c", "aid.x"), ("c", "aid.y")]
    names = "abc"[:cases]
    frame = grid(*(row(topic, case) for case, topic in cells if case in names))
    assert title_of(PRESENCE, frame) == expected


def test_the_description_counts_each_state():
    """Whoever does not see the grid is told how much of each there is, and what is shared."""
    frame = grid(
        row("aid.goods", stages="planned"),
        row("aid.goods", "cuba-chile"),
        row("aid.food", record="zero"),
        row("aid.food", "cuba-chile", "reported absent"),
    )
    assert alt_text_of(PRESENCE, frame, names={"cuba-laos": "Laos", "cuba-chile": "Chile"}) == (
        "Grid of sorts of tie by case. Laos: 1 recorded, 1 planned, 1 looked for and not found. "
        "Chile: 1 recorded, 1 delivered, 1 reported absent. Recorded in more than one case: "
        "other goods."
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
@pytest.mark.parametrize("sorts_", [1, 40, 250])
def test_made_up_cases_pass_the_audit(cases, sorts_):
    """One, two or five cases, one row or 250, all states and stages: no flaw at any width."""
    assert flaws(PRESENCE, many(sorts_, cases)) == []


@pytest.mark.parametrize("name", AWKWARD.values(), ids=AWKWARD)
def test_awkward_names_are_drawn(shipped, name):
    """Names of 70 letters and in other scripts pass the audit."""
    assert flaws(PRESENCE, shipped, names={"cuba-pakistan": name}) == []


def test_missing_glyphs_are_named(shipped):
    """A name in Chinese is drawn, and the audit names what no font has."""
    chart = Chart.of(PRESENCE, shipped, names={"cuba-laos": "古巴"})
    assert [flaw.kind for flaw in chart.audit()] == ["glyphs"]


def test_what_has_no_room_is_counted():
    """Of too many sorts those of fewest cases are left out, and a line says how many."""
    frame = many(250, FIVE[:2])
    axes = presence(frame, width=3.5)
    kept = set(parts(axes, "sort"))
    total = len(frame.drop_duplicates(["topic", "direction"]))
    foot = f"{total - len(kept)} of {total} sorts of tie have no room here: "
    assert any(text.startswith(foot) for text in texts(axes))
    held = frame[frame["record"].eq("recorded")].groupby(["topic", "direction"]).size()
    shared = {f"{topic}/{way}" for (topic, way), count in held.items() if count == 2}
    assert shared <= kept or kept <= shared


def test_blocks_stand_side_by_side_where_the_page_is_wide(shipped):
    """On two columns of a journal the rows stand in blocks, each with the names of the cases."""
    heads = [texts(presence(shipped, width=width)).count("cuba-laos") for width in (3.5, 12)]
    assert heads == [1, 2]


def test_given_axes_are_filled_and_kept(shipped):
    """On axes of one's own the grid fills them, and passes the audit beside another."""
    figure = Figure((11, 8), layout="constrained")
    left, right = figure.subplots(1, 2)
    assert presence(shipped, ax=left) is left
    presence(many(20, FIVE), ax=right)
    assert audit(figure) == ()
    assert figure.get_size_inches().tolist() == [11, 8]
    assert len(parts(left, "sort")) == 56


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
    with pytest.raises(BilateralError, match=r"lacks 'record' and 'ties'.*isna\(\).any\(axis=1\)"):
        presence(grid(row("aid.goods")).drop(columns=["record", "ties"]))


@pytest.mark.parametrize(
    ("column", "value"),
    [("record", "maybe"), ("direction", "up"), ("topic", None), ("relationship", None)],
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
    """Two rows for one sort in one case contradict each other."""
    with pytest.raises(BilateralError, match="duplicated"):
        presence(grid(row("aid.goods"), row("aid.goods", record="zero")))


def test_ties_without_a_stage_are_of_unknown_stage():
    """A frame that does not tell the stage is drawn pale, not full."""
    axes = presence(grid(row("aid.goods", stages=None)))
    assert list(parts(axes, "head"))[-1] == "cuba-laos/aid.goods/out/unknown"


# As part of a comparison


@pytest.mark.parametrize("width", WIDTHS)
def test_the_chart_of_a_comparison(width):
    """It has the sources, the coverage and the warnings in its footer, and passes the audit."""
    both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    chart = both.plot.presence(width=width)
    assert chart.audit() == ()
    assert chart.sources == both.sources
    assert chart.warnings == both.warnings()
    assert chart.title.startswith("11 of 56 sorts of tie are recorded in both cases")
