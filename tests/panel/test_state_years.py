"""Panels of state-years."""

import pandas as pd
import pytest

import bilateral as bl

PEOPLE = pd.DataFrame(
    {"state": ["CUB", "CUB", "LAO"], "year": [1990, 1991, 1990], "people": [10.6, 10.7, 4.1]}
)


@pytest.fixture
def panel():
    """Open a panel of three years with the people of two states."""
    return bl.state_years(years=(1990, 1992)).add(PEOPLE)


def test_each_member_has_a_row_for_each_year():
    """The rows are those of the spells of membership: Namibia since 1990, none for Yemen after."""
    found = bl.state_years(years=(1989, 1991)).to_frame()
    assert not found.duplicated(["cow", "year"]).any()
    assert found.loc[found["cow"] == 565, "year"].tolist() == [1990, 1991]
    assert found.loc[found["cow"] == 678, "year"].tolist() == [1989, 1990]


def test_the_same_states_have_dyads():
    """A state-year is there exactly if some dyad-year has the state."""
    years = (1985, 1995)
    dyads, states = bl.dyad_years(years=years).to_frame(), bl.state_years(years=years).to_frame()
    of_dyads = dyads[["cow_a", "year"]].drop_duplicates().to_numpy().tolist()
    assert sorted(of_dyads) == states[["cow", "year"]].to_numpy().tolist()


def test_columns_have_no_suffix_and_unknown_years_are_missing(panel):
    """There is one state in a row."""
    found = panel.to_frame()
    assert found.columns.tolist() == ["cow", "year", "people"]
    assert found[found["cow"] == 40]["people"].fillna(-1).tolist() == [10.6, 10.7, -1]


def test_what_is_derived_and_chosen_is_that_of_a_state(panel):
    """A lag, peace years, some rows."""
    lagged = panel.derive("lag", "people").where(states="CUB").to_frame()
    assert lagged["people_lag1"].fillna(-1).tolist() == [-1, 10.6, 10.7]
    assert panel.where(states="LAO", years=1990).to_frame()["people"].tolist() == [4.1]


def test_labels_arrow_sql_and_description_have_one_state(panel):
    """Names stand once."""
    assert panel.labels().columns.tolist() == ["cow", "year", "state", "name", "iso3", "people"]
    assert panel.to_arrow().column_names == ["cow", "year", "people"]
    assert panel.sql("SELECT count(people) AS n FROM panel")["n"].item() == 3
    assert panel.describe()["known"].tolist() == [3]


def test_the_rows_of_a_frame():
    """Like a frame of states."""
    mine = pd.DataFrame({"cow": [40, 812], "year": [1990, 1990], "x": [1, 2]})
    found = bl.state_years(years=(1990, 1992)).like(mine).add(PEOPLE).to_frame()
    assert found[["x", "people"]].to_numpy().tolist() == [[1, 10.6], [2, 4.1]]


def test_dyads_are_refused_in_words(panel):
    """What is about two states belongs in a panel of dyads."""
    dyads = pd.DataFrame({"state_a": ["CUB"], "state_b": ["LAO"], "year": [1990], "x": [1]})
    calls = (
        lambda: panel.add(dyads),
        lambda: panel.pair("CUB", "LAO"),
        lambda: panel.compare(("CUB", "PAK"), ("CUB", "LAO")),
        lambda: panel.where(pairs=[("CUB", "LAO")]),
        lambda: panel.add(bl.load("cuba-laos")),
    )
    for call in calls:
        with pytest.raises(bl.DataSetError, match="dyad_years"):
            call()
