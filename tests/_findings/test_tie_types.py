"""Types of tie against cases: what is shared, what one alone has, and what the others have."""

from dataclasses import replace

import pandas as pd
import pytest

import bilateral as bl
from bilateral._findings.distinct import distinct
from bilateral._findings.result import frame_of
from bilateral._findings.shared import shared
from bilateral._findings.tie_types import COLUMNS, tie_types
from bilateral.vocabulary import codes
from tests._findings.ghana import FOCAL, NAMES, case, cases, renamed, rows, with_tie
from tests._findings.invented import index_cases

KEY = ["kind", "topic", "relationship"]
ZERO, ABSENT, SILENT, BLIND = (
    "zero",
    "reported absent",
    "not mentioned",
    "not covered by the sources",
)

# of each type, what Norway, Korea, Nepal and Peru have: records out, in and joint, or a word
EXPECTED = {
    "diplomatic.embassy": (ABSENT, (0, 1, 0), BLIND, ZERO),
    "diplomatic.relations": ((0, 0, 1), BLIND, BLIND, ABSENT),
    "political.meeting": ((0, 0, 1), SILENT, BLIND, ZERO),
    "political.support-at-un": (SILENT, SILENT, (0, 0, 1), ZERO),
    "political.visit": ((0, 3, 0), (0, 1, 0), BLIND, ZERO),
    "aid.development": ((0, 4, 0), ZERO, BLIND, ZERO),
    "aid.emergency-relief": ((0, 1, 0), ZERO, BLIND, ZERO),
    "education.scholarship": ((0, 1, 0), (0, 1, 0), (1, 0, 0), ZERO),
    "education.self-funded": ((0, 1, 0), BLIND, BLIND, ZERO),
    "education.teachers": ((1, 0, 0), BLIND, BLIND, ZERO),
    "trade.goods": ((2, 0, 0), BLIND, BLIND, ABSENT),
    "military.arms": (SILENT, ABSENT, BLIND, ZERO),
    "military.talks": ((0, 0, 1), BLIND, BLIND, ZERO),
    "sports.coaching": (SILENT, (0, 1, 0), BLIND, ZERO),
}


def grid_of(indexed):
    """Lay every type of tie out against cases."""
    return frame_of(tie_types(indexed), COLUMNS)


@pytest.fixture(scope="module")
def grid():
    """Give the types of all four cases."""
    return grid_of(cases())


def test_the_types_are_those_that_some_case_speaks_of_in_the_order_of_kinds(grid):
    """A row a type in each case, whichever ways its ties go; absences make a type too."""
    topics = list(dict.fromkeys(grid["topic"]))
    assert topics == sorted(EXPECTED, key=[*codes("topics")].index)
    assert len(grid) == 4 * len(EXPECTED)
    assert not grid.duplicated(KEY).any()


@pytest.mark.parametrize("topic", EXPECTED)
def test_each_type_is_laid_out_for_each_case(grid, topic):
    """Records by direction, a zero only of an exhaustive look, an absence, or a silence."""
    found = grid[grid["topic"].eq(topic)].set_index("relationship")
    for name, expected in zip(NAMES, EXPECTED[topic], strict=True):
        row = found.loc[name]
        counts = [None if pd.isna(row[way]) else row[way] for way in ("out", "in", "joint")]
        if isinstance(expected, tuple):
            assert (row["record"], counts) == ("recorded", list(expected)), name
            assert row["records"] == sum(expected)
        else:
            assert (row["record"], counts) == (expected, [0 if expected == ZERO else None] * 3), (
                name
            )


def test_stages_stand_beside_their_direction_and_parts_are_records_too(grid):
    """Cocoa is delivered and pineapples are offered; wells and pumps count beside the programme."""
    norway = grid[grid["relationship"].eq("ghana-norway")].set_index("topic")
    assert norway.loc["trade.goods", ["out_stages", "fields", "ids"]].to_list() == [
        *("planned; delivered", "cocoa", "offer; cocoa"),
    ]
    assert pd.isna(norway.loc["trade.goods", "in_stages"])
    assert norway.loc["aid.development", "ids"] == "programme; wells; pumps; second-phase"
    assert norway.loc["political.visit", "ids"] == "visit; visit-again; visit-maybe"


def test_shared_has_a_row_a_type_and_the_directions_by_case():
    """Visits, and scholarships that come from two and go to the third: one type, three arrows."""
    frame = shared(cases()).frame.set_index("topic")
    assert frame["cases"].to_dict() == {"education.scholarship": 3, "political.visit": 2}
    assert frame.loc["education.scholarship", list(NAMES)].to_list() == ["← 1", "← 1", "→ 1", ZERO]
    assert frame.loc["political.visit", list(NAMES)].to_list() == ["← 3", "← 1", BLIND, ZERO]
    assert frame.loc["political.visit", "ids"].split("; ")[-1].startswith("ghana-korea/")


def test_what_goes_different_ways_is_one_type_in_both():
    """An embassy of each in the other is shared, and in neither case alone."""
    embassy = {"kind": "diplomatic", "topic": "diplomatic.embassy", "form": "condition"}
    embassy |= {"between": None, "status": "active", "date": None}
    nepal = with_tie(case("ghana-nepal"), **embassy, sending="GHA", receiving="NPL")
    both = index_cases([case("ghana-korea"), nepal], FOCAL)
    frame = shared(both).frame.set_index("topic")
    assert frame.loc["diplomatic.embassy", ["ghana-korea", "ghana-nepal"]].to_list() == [
        *("← 1", "→ 1"),
    ]
    assert "diplomatic.embassy" not in set(distinct(both).frame["topic"])


def test_distinct_has_a_row_a_type_and_says_what_each_other_case_has():
    """Whose it is, and of each other: reported absent, a zero, not mentioned or not covered."""
    frame = distinct(cases()).frame.set_index("topic")
    assert not frame.index.duplicated().any()
    for topic, expected in EXPECTED.items():
        if (place := alone(expected)) is None:
            assert topic not in frame.index
            continue
        assert frame.loc[topic, "relationships"] == NAMES[place]
        others = [n for n in range(4) if n != place and isinstance(expected[n], str)]
        for n in others:
            assert expected[n] in frame.loc[topic, NAMES[n]], (topic, NAMES[n])


def test_what_is_covered_one_way_is_silent_one_way():
    """Goods from Ghana are covered in full, those from South Korea are not."""
    frame = distinct(cases()).frame.set_index("topic")
    goods = frame.loc["trade.goods", "ghana-korea"]
    assert goods == "zero from Ghana and not covered by the sources from South Korea"
    assert not frame["ghana-nepal"].str.contains(" from ").any()


def alone(expected):
    """Give the place of the one case that records a type, or else that reports it absent."""
    for places in (
        [n for n, found in enumerate(expected) if isinstance(found, tuple)],
        [n for n, found in enumerate(expected) if found == ABSENT],
    ):
        if len(places) == 1:
            return places[0]
    return None


@pytest.mark.parametrize(
    ("names", "other"),
    [(["ghana-korea", "ghana-nepal"], BLIND), (["ghana-korea", "ghana-peru"], ZERO)],
)
def test_an_absence_of_which_the_others_record_nothing_is_not_lost(names, other):
    """That no arms come from Korea is reported for Korea only, and says which way."""
    frame = distinct(cases(*names)).frame.set_index("topic")
    row = frame.loc["military.arms"]
    assert (row["record"], row["relationships"]) == (ABSENT, "ghana-korea")
    assert row[names].to_list() == [f"{ABSENT} ← 1980/1990", other]
    assert row["ids"] == "ghana-korea/no-arms"


def test_an_absence_that_two_cases_report_is_shared():
    """It stands behind what is recorded, and distinct has no row of it."""
    absent = next(tie for tie in case("ghana-korea").ties if tie.id == "no-arms")
    peru = replace(absent, supplier="PER", recipient="GHA", cites=[{"source": "census"}])
    both = [case("ghana-korea"), replace(case("ghana-peru"), ties=[*case("ghana-peru").ties, peru])]
    both = index_cases(both, FOCAL)
    assert rows(shared(both).frame, "topic", "record", "cases") == [["military.arms", ABSENT, 2]]
    assert "military.arms" not in set(distinct(both).frame["topic"])


def test_a_third_case_that_denies_what_two_record_is_not_lost():
    """No goods go to Peru: Norway and Nepal have them, and the row says so."""
    sold = {"kind": "trade", "topic": "trade.goods", "form": "flow", "between": None}
    nepal = with_tie(case("ghana-nepal"), **sold, exporter="GHA", importer="NPL")
    three = [case("ghana-norway"), nepal, case("ghana-peru")]
    frame = distinct(index_cases(three, FOCAL)).frame.set_index("topic")
    names = ["relationships", "ghana-norway", "ghana-nepal"]
    assert frame.loc["trade.goods", names].to_list() == ["ghana-peru", "→ 2", "→ 1"]


def test_a_lapse_stands_beside_what_is_recorded():
    """Pakistan has relations, and a source reports that there were none for a time."""
    grid = grid_of(index_cases([bl.load("cuba-pakistan")], "CUB"))
    relations = grid[grid["topic"].eq("diplomatic.relations")]
    assert rows(relations, "record", "records", "reported_absent") == [
        ["recorded", 4, "↔ 1990/2005"]
    ]
    assert relations["ids"].iloc[0].split("; ")[-1] == "relations-lapsed-1990"


@pytest.mark.parametrize("names", [NAMES, NAMES[:2], NAMES[1:3]])
def test_shared_and_distinct_divide_what_is_reported(names):
    """Every type is in the one or in the other, and in none twice."""
    both = [set(find(cases(*names)).frame["topic"]) for find in (shared, distinct)]
    assert both[0] | both[1] == set(grid_of(cases(*names))["topic"])
    assert not both[0] & both[1]


def test_an_absence_says_its_direction_and_denies_nothing_that_goes_the_other_way():
    """Goods that come from Peru are recorded; that none go there is said beside them."""
    bought = {"kind": "trade", "topic": "trade.goods", "form": "flow", "between": None}
    peru = with_tie(case("ghana-peru"), **bought, exporter="PER", importer="GHA")
    goods = grid_of(index_cases([peru], FOCAL)).set_index("topic").loc["trade.goods"]
    assert goods[["record", "in", "out"]].to_list() == ["recorded", 1, 0]
    assert goods["reported_absent"].startswith("→")


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


def test_a_tie_added_to_one_case_changes_only_its_cell(grid):
    """A visit from Nepal fills one cell, and no other."""
    others = [case(name) for name in NAMES if name != "ghana-nepal"]
    visit = {"kind": "political", "topic": "political.visit", "actor": "NPL", "counterpart": "GHA"}
    more = with_tie(case("ghana-nepal"), **visit, between=None)
    frame = grid_of(index_cases([*others, more], FOCAL)).set_index(KEY)
    before = grid.set_index(KEY)
    changed = ("political", "political.visit", "ghana-nepal")
    assert frame.loc[changed, ["record", "in", "ids"]].to_list() == ["recorded", 1, "added"]
    rest = before.drop(index=[changed])
    pd.testing.assert_frame_equal(frame.drop(index=[changed]).loc[rest.index], rest)
    assert len(frame) == len(before)


def test_a_case_without_anything_covers_nothing():
    """It has its rows all the same."""
    chad = replace(case("ghana-peru"), id="ghana-chad", ties=(), coverage=(), excused=())
    frame = grid_of(index_cases([case("ghana-korea"), chad], FOCAL))
    records = frame.loc[frame["relationship"].eq("ghana-chad"), "record"]
    assert (len(records), set(records)) == (5, {BLIND})


def test_a_case_may_be_called_like_a_column():
    """No column is lost."""
    both = [replace(case("ghana-korea"), id="topic"), case("ghana-peru")]
    frame = distinct(index_cases(both, FOCAL)).frame
    assert {"topic", "topic (case)", "ghana-peru"} <= set(frame)


def test_what_is_shared_and_what_is_not_is_named_and_no_record_is_counted():
    """Types by their names; where nothing is shared, that."""
    text = shared(cases()).summary
    assert "scholarship" in text
    assert "visit" in text
    one = distinct(cases("ghana-korea", "ghana-peru"))
    assert "arms" in one.summary
    assert "No type" in distinct([]).summary
    assert "No type" in shared(cases("ghana-nepal", "ghana-peru")).summary
