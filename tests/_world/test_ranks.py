"""Ranks among all dyads known."""

import numpy as np
import pytest

import bilateral as bl


def row(found, series, column="tons"):
    """Give the one row of a series."""
    frame = found.frame
    [place] = np.flatnonzero((frame["series"] == series) & (frame["column"] == column))
    return frame.iloc[place]


def test_equal_values_share_their_ranks(both):
    """Of 9, 5, 5, 2, 0 each 5 has rank 2 to 3, above two of the four others."""
    found = row(both.ranks(year=1990), "Cuba to Pakistan")
    assert (found["rank"], found["rank_to"], found["tied"]) == (2, 3, 1)
    assert (found["known_count"], found["zero_count"]) == (5, 1)
    assert (found["percentile"], found["percentile_to"]) == (50.0, 75.0)


def test_what_is_unknown_has_no_rank_and_is_counted(both):
    """Nothing is known of what Laos sends; all other directed dyads of the year are unknown too."""
    found = both.ranks(year=1990)
    assert np.isnan(row(found, "Laos to Cuba")["percentile"])
    rows = len(bl.dyad_years(years=1990))
    assert row(found, "Laos to Cuba")["unknown_count"] == rows - 5


def test_votes_rank_each_dyad_once_and_people_rank_states(both):
    """A symmetric column has one value a dyad, also in a directed panel."""
    found = both.ranks(year=1990)
    alike, people = (row(found, "Cuba and Laos", "alike"), row(found, "Laos", "people"))
    assert (alike["rank"], alike["known_count"]) == (1, 3)
    assert (people["rank"], people["known_count"]) == (4, 4)


def test_the_year_is_the_last_known_for_all_or_else_for_any(both):
    """Votes are known for both pairs in 1990 alone; tons of Laos never, of Pakistan in 1992."""
    frame = both.ranks().frame
    years = frame.groupby("column")["year"].unique()
    assert years["alike"].tolist() == [1990]
    assert years["tons"].tolist() == [1992]


def test_among_one_state_ranks_in_the_role_it_has(both):
    """Cuba sends to two; what it receives from Pakistan is ranked among what it receives."""
    found = both.ranks(year=1990, among="Cuba")
    assert row(found, "Cuba to Pakistan")["known_count"] == 2
    assert row(found, "Pakistan to Cuba")["known_count"] == 1
    assert "people" not in set(found.frame["column"])
    assert any("people" in warning for warning in found.warnings)


def test_a_zero_from_rounding_is_below_every_number_and_beside_the_others(tmp_path):
    """Two values are under half a million: ranks 2 to 3, and no percentile above another's."""
    path = tmp_path / "trade.csv"
    path.write_text(
        "ccode1,ccode2,year,flow1,flow2,smoothflow1,smoothflow2\n40,770,1990,2,0,2,0\n40,812,1990,0,-9,0,-9\n"
    )
    panel = bl.dyad_years(years=1990).add("cow-trade", path=path)
    both = panel.compare(("CUB", "PAK"), ("CUB", "LAO"))
    found = row(both.ranks(), "Laos to Cuba", "exports_a_to_b_million_usd")
    assert np.isnan(found["value"])
    assert (found["rank"], found["rank_to"], found["known_count"]) == (2, 3, 3)
    assert any("rounded" in warning for warning in both.ranks().warnings)


@pytest.mark.parametrize("change", [np.log1p, np.sqrt, lambda tons: 1000 * tons - 7])
def test_a_rank_is_unchanged_by_a_monotone_change(goods, change):
    """Only the order of values counts."""
    changed = goods.assign(tons=change(goods["tons"]))
    pairs = ("CUB", "PAK"), ("CUB", "LAO")
    ranks = [
        bl.dyad_years(years=1990).add(frame).compare(*pairs).ranks().frame["rank"]
        for frame in (goods, changed)
    ]
    assert ranks[0].equals(ranks[1])


def test_the_order_of_pairs_changes_no_rank(panel):
    """Each pair has the rank that it has alone."""
    pairs = ("CUB", "PAK"), ("CUB", "LAO")
    one, other = (panel.compare(*some).ranks(year=1990) for some in (pairs, pairs[::-1]))
    order = ["pair", "column", "series"]
    left, right = (each.frame.sort_values(order, ignore_index=True) for each in (one, other))
    assert left.equals(right)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"year": 1980}, "outside this panel"),
        ({"year": (1992, 1990)}, "reversed"),
        ({"year": "1990"}, "is not a year"),
        ({"among": "USA"}, "no dyad of the United States"),
        ({"among": "Atlantis"}, "Atlantis"),
    ],
)
def test_a_year_outside_and_a_state_beside_are_refused(both, options, words):
    """What was given, and what is wanted."""
    with pytest.raises(bl.BilateralError, match=words):
        both.ranks(**options)
