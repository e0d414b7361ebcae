"""The rows of two states, by name, id or code."""

import pandas as pd
import pytest

import bilateral as bl
from bilateral.errors import DataSetError, UnknownNameError


@pytest.fixture(scope="module")
def panel():
    return bl.dyad_years(years=(1946, 2010))


def test_a_pair_has_a_direction(panel):
    """In a directed panel the rows run from the first to the second, one a year."""
    frame = panel.pair("CUB", "LAO")
    assert frame[["cow_a", "cow_b"]].drop_duplicates().to_numpy().tolist() == [[40, 812]]
    assert frame["year"].tolist() == list(range(1953, 2011))
    assert panel.pair("LAO", "CUB")["cow_a"].unique().tolist() == [812]


def test_a_pair_of_an_undirected_panel_comes_in_the_order_asked():
    """Its rows are the same from either state; what is about one of them changes places."""
    panel = bl.dyad_years(years=(1990, 1991), directed=False)
    people = pd.DataFrame({"cow": [40, 770], "year": [1990, 1990], "people": [10, 100]})
    calls = pd.DataFrame({"cow_a": [770], "cow_b": [40], "year": [1990], "calls": [3]})
    both = pd.DataFrame({"cow_a": [770], "cow_b": [40], "year": [1990], "vitamin_a": [7]})
    panel = panel.add(people).add(calls, no_row="zero").add(both, symmetric=True)
    rows = panel.pair("CUB", "PAK", knowledge=True)
    turned = panel.pair("PAK", "CUB", knowledge=True)
    assert rows.columns.tolist() == turned.columns.tolist()
    columns = ["cow_a", "cow_b", "people_a", "people_b", "calls_a_to_b", "calls_b_to_a"]
    assert rows.iloc[0][[*columns, "vitamin_a"]].tolist() == [40, 770, 10, 100, 0, 3, 7]
    assert turned.iloc[0][[*columns, "vitamin_a"]].tolist() == [770, 40, 100, 10, 3, 0, 7]
    known = ["calls_a_to_b_known", "calls_b_to_a_known"]
    assert turned.iloc[0][known].tolist() == ["value", "zero"]
    assert turned["year"].tolist() == [1990, 1991]
    assert turned.dtypes.equals(rows.dtypes)


def test_a_name_means_its_state_alone(panel):
    """Russia and the Soviet Union share code 365; each name has its own years, the code has all."""
    assert panel.pair("Russia", "USA")["year"].min() == 1992
    assert panel.pair("SUHH", "USA")["year"].max() == 1991
    assert len(panel.pair(365, 2)) == 65


def test_a_state_with_two_codes_has_the_rows_of_both(panel):
    """West Germany and Germany are one state, with two numbers on the list, both in 1990."""
    frame = panel.pair("DEU", "FRA")
    assert frame["year"].is_monotonic_increasing
    assert frame.query("cow_a == 260")["year"].tolist() == list(range(1955, 1991))
    assert frame.query("cow_a == 255")["year"].tolist() == list(range(1990, 2011))


@pytest.mark.parametrize(
    ("pair", "error", "told"),
    [
        (("LAO", "Narnia"), UnknownNameError, "Armenia"),
        ((2, 3), UnknownNameError, "unknown cow code"),
        ((2, 2.5), UnknownNameError, "2.5 is not a state"),
        (("CUB", "CUB"), DataSetError, "no dyad-year"),
        (("SUHH", "CZE"), DataSetError, "from 1946 to 2010"),
    ],
)
def test_a_pair_that_is_none_is_refused(panel, pair, error, told):
    """Unknown states, one state twice, and states that never shared a day."""
    with pytest.raises(error, match=told):
        panel.pair(*pair)


def test_a_name_of_two_states_is_refused_without_advice_that_a_pair_cannot_take():
    """A panel has many years and takes no date: the mend is an id."""
    with pytest.raises(UnknownNameError) as refused:
        bl.dyad_years(years=(1975, 1980)).pair("Korea", "CUB")
    assert "KOR" in str(refused.value)
    assert "on=" not in str(refused.value)
