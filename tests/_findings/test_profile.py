"""Kind by case: counts worked out by hand, rows that add up, and three states of nothing."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given

import bilateral as bl
from bilateral._findings.profile import profile, side_by_side
from bilateral.ties import KINDS
from bilateral.vocabulary import STAGES
from tests._findings.ghana import FOCAL, NAMES, case, cases, renamed, rows, with_tie
from tests._findings.invented import index_cases
from tests.generated import FEWER, built, relationships

COUNTS = [*STAGES, "out", "in", "mutual", "other_terms", "terms_not_told"]


def of(name):
    """Give the profile of one case, by kind."""
    return profile(cases(name)).frame.set_index("kind")


#          kind          ties  planned agreed delivered stopped unknown  out in mutual other untold
NORWAY = """
           diplomatic    1     0       0      1         0       0        0   0  1      0     0
           political     3     0       0      3         0       0        0   2  1      0     0
           aid           3     1       0      2         0       0        0   2  0      0     1
           education     3     0       0      2         1       0        1   1  0      1     0
           trade         2     1       0      1         0       0        2   0  0      0     0
           military      1     0       0      0         0       1        0   0  0      0     1
"""


@pytest.mark.parametrize("line", NORWAY.strip().splitlines(), ids=lambda line: line.split()[0])
def test_each_kind_of_the_case_of_many_parts(line):
    """Stages and directions as counted by hand; parts and second records left out."""
    kind, *numbers = line.split()
    row = of("ghana-norway").loc[kind]
    assert row["record"] == "recorded"
    assert row[["ties", *COUNTS]].to_list() == list(map(int, numbers))


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
    ("name", "kind", "record", "ties", "absent", "completeness"),
    [
        ("ghana-norway", "sports", "no record", None, 0, "selective"),
        ("ghana-norway", "diplomatic", "recorded", 1, 1, "selective"),
        ("ghana-korea", "aid", "zero", 0, 0, "exhaustive"),
        ("ghana-korea", "trade", "no record", None, 0, None),
        ("ghana-korea", "military", "reported absent", None, 1, None),
        ("ghana-korea", "political", "recorded", 1, 0, "selective"),
        ("ghana-korea", "sports", "recorded", 1, 0, None),
        ("ghana-nepal", "aid", "no record", None, 0, None),
        ("ghana-peru", "diplomatic", "reported absent", None, 1, "exhaustive"),
        ("ghana-peru", "trade", "reported absent", None, 1, "exhaustive"),
        ("ghana-peru", "sports", "zero", 0, 0, "exhaustive"),
    ],
)
def test_nothing_is_of_three_sorts(name, kind, record, ties, absent, completeness):
    """A zero, where somebody looked at all ties of that kind both ways; an absence; no record."""
    row = of(name).loc[kind]
    assert row["record"] == record
    assert (None if pd.isna(row["ties"]) else row["ties"]) == ties
    assert row["reported_absent"] == absent
    assert (None if pd.isna(row["completeness"]) else row["completeness"]) == completeness
    if ties is None:
        assert row[COUNTS].isna().all()
    elif ties == 0:
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
    assert set(with_empty.loc[: len(KINDS) - 1, "record"]) == {"no record"}


def add_up(frame):
    """Hold every row to adding up both ways."""
    told = frame[frame["ties"].notna()]
    for columns in (list(STAGES), ["out", "in", "mutual", "other_terms", "terms_not_told"]):
        assert told[columns].sum(axis="columns").eq(told["ties"]).all()
    silent = frame.loc[frame["ties"].isna(), COUNTS]
    assert silent.isna().all(axis=None)


def test_rows_add_up_in_made_and_in_shipped_cases():
    """The five stages are all ties, and so are the directions with other and untold terms."""
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
        assert frame["ties"].sum() <= sum(not tie.absent for tie in relationship.ties)


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
    """One more record of sports, done, on terms that nobody tells; all other rows stay."""
    frame = profile(index_cases([with_tie(case(name))], FOCAL)).frame.set_index("kind")
    before = of(name)
    pd.testing.assert_frame_equal(frame.drop("sports"), before.drop("sports"))
    was = before.loc["sports", ["ties", "delivered", "terms_not_told"]].fillna(0)
    now = frame.loc["sports", ["ties", "delivered", "terms_not_told"]]
    assert (now - was).to_list() == [1, 1, 1]
    assert frame.loc["sports", "record"] == "recorded"
    assert frame.loc["sports", "first_year"] == 1988


def test_laid_out_for_reading_a_cell_says_its_state_in_words():
    """A row a kind, a column a case; stages with something in them."""
    rows_of_all = profile(cases()).rows
    shown = side_by_side(rows_of_all, {name: case(name).title for name in NAMES}).set_index("kind")
    assert rows(
        shown.reset_index(), "kind", "Ghana and Norway", "Ghana and Korea", "Ghana and Peru"
    ) == [
        ["diplomatic", "1: 1 delivered", "1: 1 delivered", "reported absent"],
        ["political", "3: 3 delivered", "1: 1 delivered", "zero"],
        ["aid", "3: 1 planned, 2 delivered", "zero", "zero"],
        ["education", "3: 2 delivered, 1 stopped", "1: 1 delivered", "zero"],
        ["trade", "2: 1 planned, 1 delivered", "no record", "reported absent"],
        ["military", "1: 1 unknown", "reported absent", "zero"],
        ["sports", "no record", "1: 1 delivered", "zero"],
    ]
    assert set(shown["Ghana and Nepal"]) == {"no record", "1: 1 planned", "1: 1 delivered"}


def test_the_profile_counts_records_and_names_what_is_empty():
    """Each case by itself: records of how many kinds; absent, zero and no record apart."""
    summary = profile(cases()).summary
    assert summary == (
        "Ghana and Norway: 13 records of 6 kinds; no record: sports. "
        "Ghana and Korea: 4 records of 4 kinds; reported absent: military; zero: aid; "
        "no record: trade. "
        "Ghana and Nepal: 2 records of 2 kinds; no record: diplomatic, aid, trade and 2 more. "
        "Ghana and Peru: 0 records of 0 kinds; reported absent: diplomatic and trade; "
        "zero: political, aid, education and 2 more."
    )
