"""Spells of one's own join by year, by a rule that is named."""

import pandas as pd
import pytest

import bilateral as bl

SPELLS = pd.DataFrame(
    {
        "cow_a": [2, 2],
        "cow_b": [40, 40],
        "start": pd.to_datetime(["1961-03-01", "1964-08-01"]),
        "end": pd.to_datetime(["1963-02-01", None]),
        "embargo": [1, 1],
    }
)
YEARS = {
    "any day": [1961, 1962, 1963, 1964, 1965, 1966],
    "1 January": [1962, 1963, 1965, 1966],
    "most of the year": [1961, 1962, 1965, 1966],
}


@pytest.fixture
def panel():
    """Open the years around them."""
    return bl.dyad_years(years=(1959, 1966))


@pytest.mark.parametrize("rule", YEARS)
@pytest.mark.parametrize("kind", ["pandas", "polars", "arrow"])
def test_a_spell_counts_in_the_years_of_the_rule(panel, rule, kind):
    """Any day of the year, its first day, or more than half of it; without an end it lasts."""
    frame = SPELLS
    if kind != "pandas":
        polars = pytest.importorskip("polars")
        frame = polars.from_pandas(SPELLS)
        frame = frame if kind == "polars" else frame.to_arrow()
    found = panel.add(frame, spells=rule, no_row="zero").pair("USA", "CUB")
    assert found.loc[found["embargo"] == 1, "year"].tolist() == YEARS[rule]


def test_spells_may_be_of_years(panel):
    """A year counts from its first day to its last."""
    frame = SPELLS.assign(start=[1961, 1964], end=[1962, 1965])
    for rule in YEARS:
        found = panel.add(frame, spells=rule, no_row="zero").pair("USA", "CUB")
        assert found.loc[found["embargo"] == 1, "year"].tolist() == [1961, 1962, 1964, 1965]


def test_spells_of_single_states_join_both_ends(panel):
    """As any frame about states."""
    frame = pd.DataFrame({"cow": [40], "start": [1960], "end": [1961], "leader": ["Castro"]})
    found = panel.add(frame, spells="any day").pair("USA", "CUB").set_index("year")
    assert found.loc[1961, "leader_b"] == "Castro"


@pytest.mark.parametrize(
    ("change", "spells", "words"),
    [
        ({}, None, "has spells; spells= is 'any day', '1 January' or 'most of the year'"),
        ({}, "some", "unknown rule for spells 'some'"),
        ({"year": 1961}, "any day", "without 'year', has spells"),
        ({"end": pd.Timestamp("1950-01-01")}, "any day", "2 spells end before they begin"),
        ({"start": pd.NaT}, "any day", "2 spells have no 'start'"),
        ({"start": "1961"}, "any day", r"pandas.to_datetime\(frame\['start'\]\)"),
    ],
)
def test_what_is_no_spell_is_refused(panel, change, spells, words):
    """No rule, no such rule, no spells, turned round, without a start, texts."""
    options = {} if spells is None else {"spells": spells}
    with pytest.raises(bl.BilateralError, match=words):
        panel.add(SPELLS.assign(**change), **options)


def test_overlapping_spells_are_doubled_rows(panel):
    """An add never adds rows: two spells in one year must be merged first."""
    with pytest.raises(bl.DataSetError, match="share their states and year"):
        panel.add(SPELLS.assign(start=pd.Timestamp("1961-01-01")), spells="any day")
