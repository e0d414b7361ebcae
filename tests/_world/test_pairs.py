"""Which pairs are compared, and which are refused."""

import pandas as pd
import pytest

import bilateral as bl


def test_a_pair_has_the_order_in_which_it_was_named(panel):
    """PAK before CUB stays so, in ids, names and directions."""
    pair = panel.compare(("PAK", "CUB"), ("LAO", "CUB")).pairs[0]
    assert (pair.id, pair.directions) == ("PAK-CUB", ("Pakistan to Cuba", "Cuba to Pakistan"))


def test_an_undirected_panel_keeps_the_order_too(votes):
    """Rows of an undirected panel begin with the smaller code; a pair need not."""
    panel = bl.dyad_years(years=1990, directed=False).add(votes, symmetric=True)
    found = panel.compare(("PAK", "CUB"), ("CUB", "LAO")).trends().frame
    assert found["value"].tolist() == [0.6, 0.9]
    assert found["pair"].tolist() == ["PAK-CUB", "CUB-LAO"]


def test_codes_and_names_are_the_same_pair(panel):
    """A code of the list finds the rows that the id finds."""
    by_code = panel.compare((40, 770), (40, 812)).trends().frame
    assert by_code.equals(panel.compare(("CUB", "PAK"), ("CUB", "LAO")).trends().frame)


@pytest.mark.parametrize("directed", [True, False])
def test_a_state_whose_code_changed_within_a_year_has_one_row_for_it(directed):
    """Germany had the code 260 for most of 1990, and 255 after."""
    visits = pd.DataFrame(
        {"cow_a": [220, 220, 220], "cow_b": [260, 255, 255], "year": [1990, 1990, 1991],
         "visits": [4, 1, 3]}
    )  # fmt: skip
    panel = bl.dyad_years(years=(1989, 1991), directed=directed).add(visits, symmetric=True)
    both = panel.compare(("DEU", "FRA"), ("CUB", "LAO"))
    found = both.trends().frame.query("pair == 'DEU-FRA'")
    assert found["year"].tolist() == [1989, 1990, 1991]
    assert found["value"].fillna(-1).tolist() == [-1, 4, 3]
    assert both.plot.trends().audit() == ()


@pytest.mark.parametrize(
    ("pairs", "words"),
    [
        ([("CUB", "PAK")], "2 to 6 pairs"),
        ([("CUB", "PAK"), "CUB-LAO"], "is not a pair"),
        ([("CUB", "PAK"), ("PAK", "CUB")], "the same two states"),
        ([("CUB", "CUB"), ("CUB", "LAO")], "are one state"),
        ([("CUB", "South Sudan"), ("CUB", "LAO")], "no dyad-year"),
        ([("CUB", "Atlantis"), ("CUB", "LAO")], "Atlantis"),
    ],
)
def test_what_is_no_pair_is_refused_in_words(panel, pairs, words):
    """Too few, no pair, one twice, one state, none together, no state."""
    with pytest.raises(bl.BilateralError, match=words):
        panel.compare(*pairs)


def test_a_pair_has_the_colour_of_its_case():
    """In `panel.compare` the pair of a relationship that ships is drawn as that is."""
    goods = pd.DataFrame({"state_a": "CUB", "state_b": ["PAK", "LAO", "VNM"], "year": 1990, "n": 1})
    panel = bl.dyad_years(years=(1990, 1991)).add(goods)
    pairs = panel.compare(("PAK", "CUB"), ("CUB", "LAO"), ("CUB", "VNM"))
    assert list(pairs.titles) == ["cuba-pakistan", "cuba-laos", "CUB-VNM"]
