"""Peace years."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

import bilateral as bl

SHARED = Path(__file__).parents[3] / "shared" / "data"
WARS = pd.DataFrame({"cow_a": 2, "cow_b": 40, "year": [1961, 1962], "war": [1, 1]})


def counted(frame, no_row="zero", years=(1959, 1965), pair=("USA", "CUB"), **options):
    """Give the peace years of a dyad, by year."""
    panel = bl.dyad_years(years=years).add(frame, no_row=no_row).peace_years("war", **options)
    return panel.pair(*pair).set_index("year")


def test_years_before_an_event_count_and_it_begins_again_after():
    """Two years before the event of 1961, none after it and its second year, then 1, 2."""
    assert counted(WARS)["war_peace_years"].tolist() == [0, 1, 2, 0, 0, 1, 2]


def test_a_count_from_the_beginning_of_the_dyad_is_called_censored():
    """Before the first event nobody knows how long there was peace."""
    censored = counted(WARS)["war_peace_censored"].astype(bool)
    assert censored.tolist() == [True] * 3 + [False] * 4


def test_cubic_terms_are_powers():
    """The second and the third, unless they are not wanted."""
    found = counted(WARS)
    assert found["war_peace_years_2"].tolist() == [0, 1, 4, 0, 0, 1, 4]
    assert found["war_peace_years_3"].tolist() == [0, 1, 8, 0, 0, 1, 8]
    assert "war_peace_years_2" not in counted(WARS, cubic=False)


def test_the_count_begins_again_after_a_gap():
    """Cuba was no member from 1906 to 1909."""
    early = pd.DataFrame({"cow_a": [2], "cow_b": [200], "year": [1903], "war": [0]})
    found = counted(early, years=(1903, 1911))["war_peace_years"]
    assert found.loc[[1906, 1909, 1910]].tolist() == [3, 0, 1]


def test_an_unknown_year_leaves_the_count_unknown_until_an_event():
    """Without complete data nothing is counted, but for the years right after an event."""
    found = counted(WARS, no_row="unknown")["war_peace_years"]
    assert found.isna().tolist() == [False, True, True, False, False, True, True]


def test_an_event_of_one_dyad_is_none_of_another():
    """Cuba and Pakistan have peace throughout."""
    found = counted(WARS, pair=("CUB", "PAK"))["war_peace_years"]
    assert found.tolist() == list(range(7))


@pytest.mark.skipif(not SHARED.is_dir(), reason="the files to check against are not here")
def test_they_are_those_of_the_usual_package_but_where_the_files_differ():
    """638 rows of six dyads: where they differ, the raw file of disputes or a gap says why."""
    expected = pd.read_csv(SHARED / "expected" / "peace_years_mids.csv")
    panel = (
        bl.dyad_years(years=(1816, 2010), directed=False)
        .add("cow-disputes", path=SHARED / "cow" / "dyadic_mid_4.02.csv", columns=["disputes"])
        .peace_years("disputes")
    )
    both = expected.merge(
        panel.to_frame(), left_on=["ccode1", "ccode2", "year"], right_on=["cow_a", "cow_b", "year"]
    )
    assert len(both) == len(expected)
    differ = both[both["cowmidspell"] != both["disputes_peace_years"]]
    # Cuba was no member from 1906 to 1909: there the count of the others goes on.
    gap = (differ["ccode2"] == 40) & differ["year"].between(1909, 1921)
    # The files are MID 4.02 here and MID 5 there, which disagree on five years of dispute.
    other = both["cowmidongoing"] != (both["disputes"] > 0).astype(int)
    assert int(other.sum()) == 5
    since = {(row.ccode1, row.ccode2): row.year for row in both[other].itertuples() if other.any()}
    rest = differ[~gap]
    assert all((row.ccode1, row.ccode2) in since for row in rest.itertuples())
    assert len(rest) == 15
    assert np.isfinite(both["disputes_peace_years"].astype(float)).all()
