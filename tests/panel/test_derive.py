"""Columns derived from others."""

import numpy as np
import pandas as pd
import pytest

import bilateral as bl

GOODS = pd.DataFrame(
    {
        "cow_a": [40, 40, 40, 40, 40],
        "cow_b": [770, 770, 770, 812, 812],
        "year": [1990, 1991, 1993, 1990, 1992],
        "tons": [5.0, 7.0, 1.0, 3.0, 4.0],
    }
)


@pytest.fixture
def panel():
    """Open a panel with what Cuba sends to two states."""
    return bl.dyad_years(years=(1989, 1993)).add(GOODS)


def of_pair(panel, column):
    """Give the values of a column for Cuba and Pakistan."""
    return panel.pair("CUB", "PAK")[column].tolist()


@pytest.mark.parametrize(
    ("how", "column", "expected"),
    [
        ("lag", "tons_lag1", [np.nan, np.nan, 5.0, 7.0, np.nan]),
        ("lead", "tons_lead1", [5.0, 7.0, np.nan, 1.0, np.nan]),
        ("change", "tons_change1", [np.nan, np.nan, 2.0, np.nan, np.nan]),
        ("log1p", "tons_log1p", [np.nan, np.log(6), np.log(8), np.nan, np.log(2)]),
        ("share", "tons_share_of_year", [np.nan, 5 / 8, 1.0, np.nan, 1.0]),
        ("cumulative", "tons_cumulative", [np.nan] * 5),
    ],
)
def test_each_derivation_by_hand(panel, how, column, expected):
    """An unknown year stays unknown, in a lag, a change and a running sum."""
    np.testing.assert_allclose(of_pair(panel.derive(how, "tons"), column), expected)


def test_a_running_sum_of_known_years_is_their_sum():
    """Where a missing row is a zero, all years are known."""
    panel = bl.dyad_years(years=(1989, 1993)).add(GOODS, no_row="zero").derive("cumulative", "tons")
    assert of_pair(panel, "tons_cumulative") == [0, 5, 12, 12, 13]


def test_a_lag_after_a_gap_in_the_life_of_a_dyad_is_missing():
    """Cuba was no member from 1906 to 1909; what came before is no lag of what came after."""
    frame = pd.DataFrame({"cow_a": 2, "cow_b": 40, "year": [1906, 1909], "tons": [1.0, 2.0]})
    panel = bl.dyad_years(years=(1905, 1911)).add(frame).derive("lag", "tons")
    found = panel.pair("USA", "CUB").set_index("year")["tons_lag1"]
    assert found.index.tolist() == [1905, 1906, 1909, 1910, 1911]
    assert np.isnan(found[1909])
    assert found[1910] == 2.0


def test_a_lag_never_reaches_into_another_dyad(panel):
    """The first year of each dyad has none."""
    found = panel.derive("lag", "tons", periods=4).to_frame()
    assert found.loc[found["year"] < 1993, "tons_lag4"].isna().all()


def test_a_lag_of_a_lead_is_the_value_where_both_years_are_there(panel):
    """Two steps in opposite directions lead back."""
    found = panel.derive("lead", "tons").derive("lag", "tons_lead1").pair("CUB", "PAK")
    later = found["year"] > 1989
    np.testing.assert_array_equal(found.loc[later, "tons_lead1_lag1"], found.loc[later, "tons"])


def test_a_derived_column_says_why_a_cell_is_empty(panel):
    """Before the first year there is no row; an unknown year is unknown."""
    found = panel.derive("lag", "tons").pair("CUB", "PAK", knowledge=True)
    assert found["tons_lag1_known"].tolist() == [
        "not applicable", "unknown", "value", "value", "unknown",
    ]  # fmt: skip


def test_a_derived_column_keeps_its_source(panel):
    """Its source is that of the column it comes from, with its years."""
    described = panel.derive("log1p", "tons").describe().set_index("column")
    assert described.loc["tons_log1p", "source"] == described.loc["tons", "source"]


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (("lags", "tons"), "lag"),
        (("lag", "ton"), "tons"),
        (("lag", "note"), "not of numbers"),
    ],
)
def test_what_is_not_known_is_refused_with_near_names(panel, call, words):
    """Another derivation, another column, words."""
    frame = pd.DataFrame({"cow_a": [40], "cow_b": [2], "year": [1990], "note": ["a"]})
    with pytest.raises(bl.BilateralError, match=words):
        panel.add(frame).derive(*call)


@pytest.mark.parametrize(
    ("options", "words"), [({"periods": 0}, "1 or more"), ({"periods": 1.5}, "1 or more")]
)
def test_steps_are_whole_years(panel, options, words):
    """No step, half a step."""
    with pytest.raises(bl.DataSetError, match=words):
        panel.derive("lag", "tons", **options)


def test_logarithms_and_shares_of_negative_values_are_refused():
    """Minus 3 has no logarithm of 1 plus it, and no share."""
    frame = pd.DataFrame({"cow_a": [40], "cow_b": [2], "year": [1990], "tons": [-3.0]})
    panel = bl.dyad_years(years=1990).add(frame)
    for how in ("log1p", "share"):
        with pytest.raises(bl.DataSetError, match="-3"):
            panel.derive(how, "tons")


def test_a_column_is_derived_once(panel):
    """A second time it is there already."""
    with pytest.raises(bl.DataSetError, match="already"):
        panel.derive("lag", "tons").derive("lag", "tons")
