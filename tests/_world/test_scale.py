"""Figures in proportion to data."""

import pandas as pd
import pytest

import bilateral as bl

PAIRS = ("cuba-pakistan", "cuba-laos")


def compared(frame, **options):
    """Compare the shipped cases with a column."""
    panel = bl.dyad_years(years=(1990, 2010)).add(pd.DataFrame(frame), **options)
    return bl.compare(*map(bl.load, PAIRS), panel=panel)


def test_a_figure_is_divided_by_the_least_and_the_greatest_of_its_years():
    """354 students of 2005 and 2006, of 100 to 200 thousand."""
    both = compared({"state": "PAK", "year": [2005, 2006], "young": [100_000, 200_000]})
    found = both.scale(units={"young": "students"}).frame
    row = found[found["figure"] == "354 students"].iloc[0]
    assert (row["ratio"], row["ratio_to"]) == (354 / 200_000, 354 / 100_000)


def test_a_lower_bound_stays_a_lower_bound():
    """At least 2,400 health workers are at least so many; nothing bounds them above."""
    both = compared({"state": "CUB", "year": [2005, 2006], "doctors": [60_000, 60_000]})
    row = both.scale(units={"doctors": "health-workers"}).frame.iloc[0]
    assert row["ratio"] == 2400 / 60_000
    assert pd.isna(row["ratio_to"])
    assert row["words"] == "at least 4%"


def test_a_total_over_partners_is_at_least_what_is_known():
    """Students of Pakistan in two states are known: the share is at most so much."""
    both = compared(
        {"state_a": "PAK", "state_b": ["CUB", "USA"], "year": 2005, "students": [54, 300]}
    )
    found = both.scale(units={"students": "students"})
    assert found.frame.empty  # the card of a column says who sends; Cuba sends these ties
    both = compared(
        {"state_a": "CUB", "state_b": ["PAK", "USA"], "year": 2005, "students": [354, 354]}
    )
    row = both.scale(units={"students": "students"}).frame.iloc[0]
    assert pd.isna(row["ratio"])
    assert row["ratio_to"] == 0.5
    assert row["partners_known"] == 2


def test_thousands_are_multiplied(tmp_path):
    """The unit of a population is a thousand persons."""
    path = tmp_path / "nmc.csv"
    path.write_text(
        "stateabb,ccode,year,milex,milper,irst,pec,tpop,upop,cinc\n"
        "PAK,770,2005,1,1,1,1,157971,1,0.01\nPAK,770,2006,1,1,1,1,160906,1,0.01\n"
    )
    panel = bl.dyad_years(years=(2000, 2010)).add("cow-capabilities", path=path)
    found = bl.compare(*map(bl.load, PAIRS), panel=panel).scale().frame
    row = found[found["figure"] == "354 students"].iloc[0]
    assert row["ratio"] == pytest.approx(354 / 160_906_000)


def test_undated_figures_are_left_out_and_said():
    """A figure without a year has no denominator."""
    both = compared({"state": "LAO", "year": [2005], "people": [5_600_000]})
    assert any(
        "bounded years" in warning for warning in both.scale(units={"people": "person"}).warnings
    )


def test_without_a_scale_it_says_what_to_add():
    """No column, no unit, no records."""
    both = compared({"state": "PAK", "year": [2005], "people": [1]})
    with pytest.raises(bl.DataSetError, match="units="):
        both.scale()
    with pytest.raises(bl.UnknownNameError, match="person"):
        both.scale(units={"people": "persn"})
    with pytest.raises(bl.DataSetError, match="no records"):
        both.panel.compare(("CUB", "PAK"), ("CUB", "LAO")).scale()


def test_a_comparison_without_a_panel_says_how_to_give_one():
    """The message has the call."""
    both = bl.compare(*map(bl.load, PAIRS))
    with pytest.raises(bl.BilateralError, match="panel=panel"):
        both.trends()
    with pytest.raises(bl.BilateralError, match="is not a panel"):
        bl.compare(*map(bl.load, PAIRS), panel="cow-trade")
