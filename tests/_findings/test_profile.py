"""Kind by case: counts worked out by hand, rows that add up, and three states of nothing."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given

import bilateral as bl
from bilateral._findings.profile import profile
from bilateral.ties import KINDS
from bilateral.vocabulary import STAGES
from tests._findings.ghana import FOCAL, NAMES, case, cases, renamed, with_tie
from tests._findings.invented import index_cases
from tests.generated import FEWER, built, relationships

DIRECTIONS = ["out", "in", "joint"]
COUNTS = [*STAGES, *DIRECTIONS, "hostile"]


def of(name):
    """Give the profile of one case, by kind."""
    return profile(cases(name)).frame.set_index("kind")


#          kind          records planned agreed delivered stopped unknown  out in joint hostile
NORWAY = """
           diplomatic    1       0       0      1         0       0        0   0  1      0
           political     4       0       0      4         0       0        0   3  1      0
           aid           5       1       0      4         0       0        0   5  0      0
           education     3       0       0      2         1       0        1   2  0      0
           trade         2       1       0      1         0       0        2   0  0      0
           military      1       0       0      0         0       1        0   0  1      0
"""


@pytest.mark.parametrize("line", NORWAY.strip().splitlines(), ids=lambda line: line.split()[0])
def test_each_kind_of_the_case_of_many_parts(line):
    """Stages and directions as counted by hand; a part and a second record are records too."""
    kind, *numbers = line.split()
    row = of("ghana-norway").loc[kind]
    assert row["record"] == "recorded"
    assert row[["records", *COUNTS]].to_list() == list(map(int, numbers))


@pytest.mark.parametrize(
    ("kind", "first", "last"),
    [
        ("diplomatic", 1958, 2010),
        ("political", 1996, 1996),
        ("aid", 1983, 1995),
        ("education", 1999, 2010),
        ("trade", 1960, 2010),
        ("military", None, None),
        ("sports", None, None),
    ],
)
def test_first_and_last_years_go_as_far_as_dates_are_bounded(kind, first, last):
    """An observation bounds, an open beginning does not, and what is undated has no year."""
    row = of("ghana-norway").loc[kind]
    assert [None if pd.isna(year) else year for year in row[["first_year", "last_year"]]] == [
        *(first, last),
    ]


@pytest.mark.parametrize(
    ("name", "kind", "record", "records", "absent", "completeness"),
    [
        ("ghana-norway", "sports", "not mentioned", None, None, "selective"),
        ("ghana-norway", "diplomatic", "recorded", 1, "embassy", "selective"),
        ("ghana-korea", "aid", "zero", 0, None, "exhaustive"),
        ("ghana-korea", "trade", "not covered by the sources", None, None, None),
        ("ghana-korea", "military", "not covered by the sources", None, "arms", None),
        ("ghana-korea", "political", "recorded", 1, None, "selective"),
        ("ghana-korea", "sports", "recorded", 1, None, None),
        ("ghana-nepal", "aid", "not covered by the sources", None, None, None),
        ("ghana-peru", "diplomatic", "zero", 0, "diplomatic relations", "exhaustive"),
        ("ghana-peru", "trade", "zero", 0, "goods", "exhaustive"),
        ("ghana-peru", "sports", "zero", 0, None, "exhaustive"),
    ],
)
def test_nothing_is_a_zero_or_one_of_two_silences(
    name, kind, record, records, absent, completeness
):
    """A zero, where a source covers all of the kind both ways; an absence speaks for its topic."""
    row = of(name).loc[kind]
    assert row["record"] == record
    assert (None if pd.isna(row["records"]) else row["records"]) == records
    assert (None if pd.isna(row["reported_absent"]) else row["reported_absent"]) == absent
    assert (None if pd.isna(row["completeness"]) else row["completeness"]) == completeness
    if records is None:
        assert row[COUNTS].isna().all()
    elif records == 0:
        assert row[COUNTS].eq(0).all()


def test_what_leaves_and_what_arrives_have_the_words_of_the_kind():
    """Given and received, exported and imported, outbound and inbound."""
    words = of("ghana-norway")[["out_word", "in_word"]]
    assert words.loc["aid"].to_list() == ["given", "received"]
    assert words.loc["trade"].to_list() == ["exported", "imported"]
    assert words.loc["political"].to_list() == ["outbound", "inbound"]


def test_there_is_a_row_for_each_kind_of_each_case_in_their_order():
    """Whether it holds anything of a kind or not, and nothing at all."""
    frame = profile(cases()).frame
    assert frame["relationship"].to_list() == [name for name in NAMES for _ in KINDS]
    assert frame["kind"].to_list() == list(KINDS) * 4
    chad = replace(case("ghana-peru"), id="ghana-chad", ties=(), coverage=(), excused=())
    with_empty = profile(index_cases([chad, case("ghana-peru")], FOCAL)).frame
    assert with_empty["relationship"].to_list() == [
        name for name in ("ghana-chad", "ghana-peru") for _ in KINDS
    ]
    assert set(with_empty.loc[: len(KINDS) - 1, "record"]) == {"not covered by the sources"}


def add_up(frame):
    """Hold every row to adding up both ways."""
    counted = frame[frame["records"].notna()]
    for columns in (list(STAGES), DIRECTIONS):
        assert counted[columns].sum(axis="columns").eq(counted["records"]).all()
    silent = frame.loc[frame["records"].isna(), COUNTS]
    assert silent.isna().all(axis=None)


def test_rows_add_up_in_made_and_in_shipped_cases():
    """The five stages are all records, and so are the three directions."""
    add_up(profile(cases()).frame)
    shipped = [bl.load(name) for name in bl.relationships()]
    add_up(profile(index_cases(shipped, "CUB")).frame)


@FEWER
@given(relationships())
def test_rows_add_up_in_any_case(given):
    """Whatever is linked to whatever, from whichever state it is seen."""
    relationship = built(given)
    for focal in ("CUB", "LAO"):
        frame = profile(index_cases([relationship], focal)).frame
        add_up(frame)
        assert frame["records"].sum() == sum(not tie.absent for tie in relationship.ties)


def test_the_order_of_cases_changes_only_the_order_of_rows():
    """What one case holds does not depend on what stands beside it."""
    forth = profile(cases(*NAMES)).frame
    back = profile(cases(*NAMES[::-1])).frame
    keys = ["relationship", "kind"]
    pd.testing.assert_frame_equal(
        forth.sort_values(keys, ignore_index=True), back.sort_values(keys, ignore_index=True)
    )


def test_the_other_state_sees_out_as_in():
    """Directions turn round, and nothing else does."""
    one = of("ghana-norway")
    other = profile(cases("ghana-norway", focal="NOR")).frame.set_index("kind")
    assert one["out"].equals(other["in"].rename("out"))
    same = [column for column in one if column not in ("out", "in")]
    pd.testing.assert_frame_equal(one[same], other[same])


@pytest.mark.parametrize("name", NAMES)
def test_renaming_ids_changes_nothing(name):
    """An id is a name, and no value follows from it."""
    frame = profile(index_cases([renamed(case(name))], FOCAL)).frame
    pd.testing.assert_frame_equal(frame, profile(cases(name)).frame)


@pytest.mark.parametrize("name", NAMES)
def test_a_tie_added_changes_only_its_own_row(name):
    """One more record of sports, done and joint; all other rows stay."""
    frame = profile(index_cases([with_tie(case(name))], FOCAL)).frame.set_index("kind")
    before = of(name)
    pd.testing.assert_frame_equal(frame.drop("sports"), before.drop("sports"))
    was = before.loc["sports", ["records", "delivered", "joint"]].fillna(0)
    now = frame.loc["sports", ["records", "delivered", "joint"]]
    assert (now - was).to_list() == [1, 1, 1]
    assert frame.loc["sports", "record"] == "recorded"
    assert frame.loc["sports", "first_year"] == 1988


def test_hostile_records_are_named_as_such():
    """Of a war and its settlement, who fights, holds or threatens is counted apart."""
    frame = profile(index_cases([bl.load("tests/data/cases/war-and-settlement.yaml")], "KEN")).frame
    hostile = frame.set_index("kind")["hostile"]
    assert hostile["military"] > 0
    assert hostile["education"] == hostile["trade"] == 0


def test_the_profile_names_kinds_and_counts_no_records():
    """Each case by itself: what it records; absent, zero and silent apart."""
    summary = profile(cases()).summary
    assert not any(character.isdigit() for character in summary)
    assert "reported absent: arms" in summary
    assert "not covered by the sources" in summary
