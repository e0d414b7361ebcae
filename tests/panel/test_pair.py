"""The rows of two states, by name, id or code."""

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


def test_a_pair_of_an_undirected_panel_has_no_order():
    """There the same rows come either way round."""
    panel = bl.dyad_years(years=(1946, 2010), directed=False)
    assert panel.pair("Pakistan", "Cuba").equals(panel.pair("CUB", "PAK"))
    assert len(panel.pair("CUB", "PAK")) == 64


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
