"""Columns by year."""

import pandas as pd
import pytest

import bilateral as bl


def rows(found, **where):
    """Give the rows of a finding in which some columns have these values."""
    frame = found.frame
    for name, value in where.items():
        frame = frame[frame[name] == value]
    return frame


def test_each_direction_and_each_state_is_a_series_of_its_own(both):
    """What is directed has two series, what is about a state one for each, votes one."""
    series = both.trends().frame.groupby("column")["series"].unique()
    assert series["tons"].tolist() == [
        "Cuba to Pakistan", "Pakistan to Cuba", "Cuba to Laos", "Laos to Cuba",
    ]  # fmt: skip
    assert series["alike"].tolist() == ["Cuba and Pakistan", "Cuba and Laos"]
    assert series["people"].tolist() == ["Cuba", "Pakistan", "Laos"]


def test_a_zero_is_a_value_and_silence_is_none(both):
    """Cuba sends Laos 0 in 1990; what Laos sends is unknown."""
    found = both.trends(columns="tons")
    sent = rows(found, series="Cuba to Laos", year=1990)
    back = rows(found, series="Laos to Cuba", year=1990)
    assert (sent["value"].tolist(), sent["known"].tolist()) == ([0.0], ["value"])
    assert (back["value"].isna().tolist(), back["known"].tolist()) == ([True], ["unknown"])


def test_a_gap_stays_a_gap(both):
    """The year between two values has none."""
    found = rows(both.trends(columns="tons"), series="Cuba to Pakistan")
    assert found["value"].isna().tolist() == [False, True, False]


@pytest.mark.parametrize("directed", [True, False])
def test_directed_columns_are_the_same_from_either_kind_of_panel(tmp_path, directed):
    """An undirected panel holds both directions in two columns; the series are the same."""
    path = tmp_path / "trade.csv"
    path.write_text(
        "ccode1,ccode2,year,flow1,flow2,smoothflow1,smoothflow2\n40,770,1990,2.5,5.5,2.5,5.5\n40,812,1990,0.25,-9,0.25,-9\n"
    )
    panel = bl.dyad_years(years=1990, directed=directed).add(
        "cow-trade", path=path, columns=["exports_a_to_b_million_usd"]
    )
    found = panel.compare(("PAK", "CUB"), ("CUB", "LAO")).trends().frame
    values = dict(zip(found["series"], found["value"], strict=True))
    assert values["Cuba to Pakistan"] == 5.5
    assert values["Pakistan to Cuba"] == 2.5
    assert values["Laos to Cuba"] == 0.25
    assert pd.isna(values["Cuba to Laos"])


def test_a_column_may_be_named_with_or_without_its_end(both):
    """``people`` and ``people_a`` are one variable."""
    assert both.trends(columns="people").frame.equals(both.trends(columns=["people_a"]).frame)


def test_sources_are_those_of_the_columns_shown(panel):
    """A column that is not shown is not cited."""
    source = bl.Source(id="harbour", type="dataset", title="Harbour", as_of="1991")
    frame = pd.DataFrame({"state_a": ["CUB"], "state_b": ["PAK"], "year": [1990], "ships": [3]})
    wide = panel.add(frame, sources=source).compare(("CUB", "PAK"), ("CUB", "LAO"))
    assert "harbour" in [each.id for each in wide.trends(columns="ships").sources]
    assert "harbour" not in [each.id for each in wide.trends(columns="tons").sources]


@pytest.mark.parametrize(
    ("columns", "words"), [("ton", "tons"), ("note", "not of numbers"), (["tons", "x"], "x")]
)
def test_a_column_that_is_not_there_or_of_words_is_refused(panel, columns, words):
    """Near names are offered; text has no trend."""
    frame = pd.DataFrame({"state_a": ["CUB"], "state_b": ["PAK"], "year": [1990], "note": ["a"]})
    both = panel.add(frame).compare(("CUB", "PAK"), ("CUB", "LAO"))
    with pytest.raises(bl.BilateralError, match=words):
        both.trends(columns=columns)


def test_a_panel_without_columns_says_how_to_add_one():
    """There is nothing to show yet."""
    both = bl.dyad_years(years=1990).compare(("CUB", "PAK"), ("CUB", "LAO"))
    with pytest.raises(bl.DataSetError, match="add"):
        both.trends()


@pytest.mark.parametrize("directed", [True, False])
def test_what_is_derived_from_a_column_about_both_is_about_both(votes, directed):
    """A lag of votes alike has one series a pair, like the votes."""
    panel = bl.dyad_years(years=(1990, 1991), directed=directed).add(votes, symmetric=True)
    both = panel.derive("lag", "alike").compare(("CUB", "PAK"), ("CUB", "LAO"))
    found = both.trends(columns="alike_lag1").frame
    assert found["about"].unique().tolist() == ["dyad"]
    assert found.query("year == 1991")["value"].tolist() == [0.6, 0.9]
