"""Sorts of tie against cases: what is shared, what one alone has, and what the others hold."""

from dataclasses import replace

import pandas as pd
import pytest

import bilateral as bl
from bilateral._findings.distinct import distinct
from bilateral._findings.result import frame_of
from bilateral._findings.shared import shared
from bilateral._findings.shared import summary as shared_summary
from bilateral._findings.tie_types import COLUMNS, tie_types
from tests._findings.ghana import FOCAL, NAMES, case, cases, renamed, rows, with_tie
from tests._findings.invented import index_cases

KEY = ["kind", "topic", "direction", "relationship"]
SILENT, ZERO, ABSENT = "no record", "zero", "reported absent"

# each sort with what Norway, Korea, Nepal and Peru hold of it: a number of ties, or a state
EXPECTED = {
    ("diplomatic", "diplomatic.embassy", "in"): (SILENT, 1, SILENT, ZERO),
    ("diplomatic", "diplomatic.embassy", "out"): (ABSENT, SILENT, SILENT, ZERO),
    ("diplomatic", "diplomatic.relations", "mutual"): (1, SILENT, SILENT, ABSENT),
    ("political", "political.meeting", "mutual"): (1, SILENT, SILENT, ZERO),
    ("political", "political.support-at-un", "mutual"): (SILENT, SILENT, 1, ZERO),
    ("political", "political.visit", "in"): (2, 1, SILENT, ZERO),
    ("aid", "aid.development", "in"): (2, ZERO, SILENT, ZERO),
    ("aid", "aid.emergency-relief", "in"): (1, ZERO, SILENT, ZERO),
    ("education", "education.scholarship", "in"): (1, 1, SILENT, ZERO),
    ("education", "education.scholarship", "out"): (SILENT, SILENT, 1, ZERO),
    ("education", "education.self-funded", "in"): (1, SILENT, SILENT, ZERO),
    ("education", "education.teachers", "out"): (1, SILENT, SILENT, ZERO),
    ("trade", "trade.goods", "out"): (2, ZERO, SILENT, ABSENT),
    ("military", "military.arms", "in"): (SILENT, ABSENT, SILENT, ZERO),
    ("military", "military.talks", "mutual"): (1, SILENT, SILENT, ZERO),
    ("sports", "sports.coaching", "in"): (SILENT, 1, SILENT, ZERO),
}


def grid_of(indexed):
    """Lay every type of tie out against cases."""
    return frame_of(tie_types(indexed), COLUMNS)


@pytest.fixture(scope="module")
def grid():
    """Give the sorts of all four cases."""
    return grid_of(cases())


def test_the_sorts_are_those_that_some_case_speaks_of_in_the_order_of_kinds(grid):
    """Those of which only an absence is told are among them, and none is there twice."""
    found = list(dict.fromkeys(map(tuple, rows(grid, "kind", "topic", "direction"))))
    assert found == list(EXPECTED)
    assert len(grid) == 4 * len(EXPECTED)


@pytest.mark.parametrize("sort", EXPECTED, ids=lambda sort: "-".join(sort[1:]))
def test_each_sort_is_told_of_each_case(grid, sort):
    """A count, a zero only of an exhaustive look that way, an absence, or no record."""
    own = grid[grid["topic"].eq(sort[1]) & grid["direction"].eq(sort[2])]
    told = dict(zip(own["relationship"], rows(own, "record", "ties"), strict=True))
    for name, held in zip(NAMES, EXPECTED[sort], strict=True):
        wanted = (
            ["recorded", held] if isinstance(held, int) else [held, 0 if held == ZERO else None]
        )
        assert told[name] == wanted, name


def test_stages_and_fields_stand_beside_the_match(grid):
    """Cocoa is delivered and pineapples are offered: one sort, two stages; wells are not beside."""
    own = grid[grid["relationship"].eq("ghana-norway")].set_index("topic")
    assert own.loc["trade.goods", ["stages", "fields", "ids"]].to_list() == [
        *("planned; delivered", "cocoa", "offer; cocoa"),
    ]
    assert own.loc["aid.development", "ids"] == "programme; second-phase"
    assert own.loc["political.visit", "ids"] == "visit; visit-maybe"


def test_shared_is_what_at_least_two_cases_record():
    """Visits and scholarships from the partner, in each case that has them."""
    assert rows(
        shared(cases()).frame, "topic", "direction", "relationship", "ties", "fields", "cases"
    ) == [
        ["political.visit", "in", "ghana-norway", 2, None, 2],
        ["political.visit", "in", "ghana-korea", 1, None, 2],
        ["education.scholarship", "in", "ghana-norway", 1, "forestry", 2],
        ["education.scholarship", "in", "ghana-korea", 1, "medicine", 2],
    ]


def test_distinct_is_what_one_alone_has_with_what_each_other_holds():
    """Three rows for each such sort: reported absent, looked for and not found, or silent."""
    frame = distinct(cases()).frame
    words = {ZERO: "looked for and not found", SILENT: "silent", ABSENT: ABSENT}
    expected = [
        [topic, way, NAMES[place], NAMES[other], words[held[other]]]
        for (_, topic, way), held in EXPECTED.items()
        for place in alone(held)
        for other in range(4)
        if other != place
    ]
    assert rows(frame, "topic", "direction", "relationship", "other", "elsewhere") == expected


def alone(held):
    """Give the place of the one case that records a sort, or else that reports it absent."""
    for places in (
        [n for n, one in enumerate(held) if isinstance(one, int)],
        [n for n, one in enumerate(held) if one == ABSENT],
    ):
        if len(places) == 1:
            return places
    return []


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["ghana-korea", "ghana-nepal"], [["ghana-korea", "ghana-nepal", "silent"]]),
        (
            ["ghana-korea", "ghana-peru"],
            [["ghana-korea", "ghana-peru", "looked for and not found"]],
        ),
    ],
)
def test_an_absence_of_which_the_others_record_nothing_is_not_lost(names, told):
    """That no arms come from Korea is told of Korea alone, whose tie is behind it."""
    grid = grid_of(cases(*names))
    arms = grid[grid["topic"].eq("military.arms") & grid["relationship"].eq("ghana-korea")]
    assert rows(arms, "record", "ties", "ids", "reported_absent") == [[ABSENT, None, "no-arms", 1]]
    frame = distinct(cases(*names)).frame
    arms = frame[frame["topic"].eq("military.arms")]
    assert rows(arms, "record", "ids") == [[ABSENT, "no-arms"]]
    assert rows(arms, "relationship", "other", "elsewhere") == told


def test_an_absence_that_two_cases_report_is_shared():
    """It stands behind what is recorded, and distinct has no row of it."""
    absent = next(tie for tie in case("ghana-korea").ties if tie.id == "no-arms")
    peru = replace(absent, supplier="PER", recipient="GHA", cites=[{"source": "census"}])
    both = [case("ghana-korea"), replace(case("ghana-peru"), ties=[*case("ghana-peru").ties, peru])]
    both = index_cases(both, FOCAL)
    found = rows(shared(both).frame, "topic", "relationship", "record", "ties", "cases")
    assert found == [["military.arms", name, ABSENT, None, 2] for name in NAMES[1::2]]
    assert "military.arms" not in set(distinct(both).frame["topic"])


def test_a_third_case_that_denies_what_two_record_is_not_lost():
    """No goods go to Peru: Norway and Nepal have them, and stand beside as such."""
    sold = {"kind": "trade", "topic": "trade.goods", "form": "flow", "between": None}
    nepal = with_tie(case("ghana-nepal"), **sold, exporter="GHA", importer="NPL")
    three = [case("ghana-norway"), nepal, case("ghana-peru")]
    frame = distinct(index_cases(three, FOCAL)).frame
    goods = frame[frame["topic"].eq("trade.goods")]
    assert rows(goods, "relationship", "record", "other", "elsewhere") == [
        ["ghana-peru", ABSENT, "ghana-norway", "recorded"],
        ["ghana-peru", ABSENT, "ghana-nepal", "recorded"],
    ]


def test_a_lapse_of_what_is_recorded_is_counted_beside_it():
    """Pakistan has relations, and a source reports that there were none for a time."""
    grid = grid_of(index_cases([bl.load("cuba-pakistan")], "CUB"))
    relations = grid[grid["topic"].eq("diplomatic.relations")]
    assert rows(relations, "record", "ties", "reported_absent") == [["recorded", 4, 1]]
    assert relations["ids"].iloc[0].split("; ")[-1] == "relations-lapsed-1990"


def test_shared_and_distinct_divide_what_is_told():
    """Every sort is in the one or in the other."""
    keys = ["kind", "topic", "direction"]
    both = [set(map(tuple, rows(find(cases()).frame, *keys))) for find in (shared, distinct)]
    assert both[0] | both[1] == set(EXPECTED)
    assert not both[0] & both[1]


def test_those_that_most_cases_share_come_first():
    """By the number of cases, and then in the order of kinds."""
    embassy = {
        "kind": "diplomatic",
        "topic": "diplomatic.embassy",
        "form": "condition",
        "between": None,
        "sending": "NPL",
        "receiving": "GHA",
        "status": "active",
        "date": None,
    }
    more = [*(case(name) for name in NAMES[:2]), with_tie(case("ghana-nepal"), **embassy)]
    frame = shared(index_cases(more, FOCAL)).frame
    assert frame["cases"].to_list() == [2] * 6
    visit = {"kind": "political", "topic": "political.visit", "actor": "NPL", "counterpart": "GHA"}
    more[2] = with_tie(case("ghana-nepal"), **visit, between=None)
    frame = shared(index_cases(more, FOCAL)).frame
    assert rows(frame, "topic", "cases")[:3] == [["political.visit", 3]] * 3


def test_an_absence_is_told_of_its_own_direction_or_of_both():
    """No goods from Ghana is no word about goods from Peru; no relations are none either way."""
    peru = {
        "kind": "trade",
        "topic": "trade.goods",
        "form": "flow",
        "between": None,
        "exporter": "NOR",
        "importer": "GHA",
    }
    more = [with_tie(case("ghana-norway"), **peru), case("ghana-peru")]
    frame = grid_of(index_cases(more, FOCAL))
    goods = frame[frame["topic"].eq("trade.goods") & frame["relationship"].eq("ghana-peru")]
    assert rows(goods, "direction", "record") == [["in", ZERO], ["out", ABSENT]]
    sent = {"kind": "diplomatic", "topic": "diplomatic.relations", "form": "condition"}
    sent |= {"between": None, "sending": "GHA", "receiving": "NOR", "status": "active"}
    more = [with_tie(case("ghana-norway"), **sent), case("ghana-peru")]
    frame = grid_of(index_cases(more, FOCAL))
    relations = frame[frame["topic"].eq("diplomatic.relations")]
    told = relations[relations["relationship"].eq("ghana-peru")]
    assert rows(told, "direction", "record") == [["mutual", ABSENT], ["out", ABSENT]]


def test_the_order_of_cases_changes_only_the_order_of_rows(grid):
    """The same cells, whichever case is named first."""
    back = grid_of(cases(*NAMES[::-1]))
    pd.testing.assert_frame_equal(
        grid.sort_values(KEY, ignore_index=True), back.sort_values(KEY, ignore_index=True)
    )


@pytest.mark.parametrize("name", NAMES)
def test_renaming_ids_changes_nothing_but_the_ids(name):
    """The cell for reading has the new names, and all else is as it was."""
    frame = grid_of(index_cases([renamed(case(name))], FOCAL))
    same = [column for column in frame if column != "ids"]
    pd.testing.assert_frame_equal(frame[same], grid_of(cases(name))[same])


def test_a_tie_added_to_one_case_changes_only_its_cells(grid):
    """A match with Nepal is a sort of its own, and a visit from Nepal fills one cell."""
    others = [case(name) for name in NAMES if name != "ghana-nepal"]
    visit = {"kind": "political", "topic": "political.visit", "actor": "NPL", "counterpart": "GHA"}
    more = with_tie(case("ghana-nepal"), **visit, between=None)
    frame = grid_of(index_cases([*others, more], FOCAL)).set_index(KEY)
    before = grid.set_index(KEY)
    changed = ("political", "political.visit", "in", "ghana-nepal")
    assert frame.loc[changed, ["record", "ties", "ids"]].to_list() == ["recorded", 1, "added"]
    rest = before.drop(index=[changed])
    pd.testing.assert_frame_equal(frame.drop(index=[changed]).loc[rest.index], rest)
    assert len(frame) == len(before)


def test_a_case_without_anything_is_silent_on_everything():
    """It has its rows all the same."""
    chad = replace(case("ghana-peru"), id="ghana-chad", ties=(), coverage=(), excused=())
    frame = grid_of(index_cases([case("ghana-korea"), chad], FOCAL))
    told = frame.loc[frame["relationship"].eq("ghana-chad"), "record"]
    assert (len(told), set(told)) == (5, {SILENT})


def test_what_is_shared_is_named():
    """How many sorts, which they are, and how many of them all cases have."""
    assert shared(cases()).summary == (
        "2 sorts of tie are recorded in at least two of 4 cases: visit and scholarship. "
        "0 of them in all 4."
    )
    two = shared(cases("ghana-norway", "ghana-korea"))
    assert two.summary == ("2 sorts of tie are recorded in both cases: visit and scholarship.")
    one = [row for row in two.rows if row["topic"] == "political.visit"]
    assert shared_summary(one, 2) == "1 sort of tie is recorded in both cases: visit."
    assert shared_summary([], 2) == "No sort of tie is recorded in two cases."
    absent = [{**row, "record": ABSENT} for row in one]
    assert shared_summary(absent, 2) == (
        "No sort of tie is recorded in two cases. "
        "1 sort of tie is reported absent in both cases: visit."
    )


def test_what_is_distinct_is_named_with_what_the_others_hold():
    """Whose it is, and how often the others deny it, looked in vain, or are silent."""
    assert distinct(cases("ghana-korea", "ghana-peru")).summary == (
        "Ghana and Korea alone records 4 sorts of tie (embassy, visit, scholarship and coaching); "
        "Ghana and Korea alone reports absent 1 sort of tie (arms); "
        "Ghana and Peru alone reports absent 2 sorts of tie (diplomatic relations and goods). "
        "In the other cases they are: 6 looked for and not found, 1 silent."
    )
    assert distinct([]).summary == "No sort of tie is recorded in one case alone."


def test_sorts_that_go_several_ways_are_counted_as_so_many():
    """What is named and what is left over make up the number of sorts."""
    sent = [("visit", "out"), ("visit", "in"), ("visit", "mutual"), ("gratitude", "in")]
    more = [("message", "in"), ("statement", "out"), ("statement", "in"), ("tribute", "in")]
    types = [
        {"kind": "political", "topic": f"political.{topic}", "direction": way, "cases": 2}
        for topic, way in [*sent, *more]
    ]
    types = [{**row, "record": "recorded"} for row in types]
    assert shared_summary(types, 2) == (
        "8 sorts of tie are recorded in both cases: "
        "visit in 3 directions, gratitude, message and 3 more."
    )
    assert shared_summary(types[:4], 2) == (
        "4 sorts of tie are recorded in both cases: visit in 3 directions and gratitude."
    )
