"""Keep some rows of a panel."""

import numpy as np
import pandas as pd
import pytest

import bilateral as bl

GOODS = pd.DataFrame(
    {"cow_a": [40, 40, 2], "cow_b": [770, 812, 20], "year": [1990, 1991, 1991], "tons": [5, 7, 9]}
)


@pytest.fixture
def panel():
    """Open a panel of three years."""
    return bl.dyad_years(years=(1990, 1992))


@pytest.mark.parametrize("directed", [True, False])
@pytest.mark.parametrize("chosen", [{"states": "CUB"}, {"years": 1991}, {"states": [40, 2]}])
def test_columns_added_before_or_after_are_the_same(directed, chosen):
    """Choosing rows and adding columns can be done in either order."""
    whole = bl.dyad_years(years=(1990, 1992), directed=directed)
    before = whole.where(**chosen).add(GOODS).to_frame()
    after = whole.add(GOODS).where(**chosen).to_frame()
    pd.testing.assert_frame_equal(before, after)


def test_columns_about_states_keep_their_years():
    """A column by state and year is cut to the years that are left."""
    people = pd.DataFrame({"state": "CUB", "year": [1990, 1991, 1992], "people": [1.0, 2.0, 3.0]})
    panel = bl.dyad_years(years=(1990, 1992)).add(people).where(years=(1991, 1992), states="CUB")
    found = panel.to_frame()
    assert found.loc[found["cow_a"] == 40, "people_a"].unique().tolist() == [2.0, 3.0]


def test_a_state_has_its_dyads_in_both_directions(panel):
    """Of Cuba are the rows in which it is the first or the second."""
    whole = panel.to_frame()
    wanted = whole[(whole["cow_a"] == 40) | (whole["cow_b"] == 40)].reset_index(drop=True)
    pd.testing.assert_frame_equal(panel.where(states="Cuba").to_frame(), wanted)


def test_pairs_keep_both_directions_and_all_their_years(panel):
    """Two pairs of three years each have twelve rows, and `pair` still finds them."""
    kept = panel.where(pairs=[("CUB", "PAK"), ("LAO", "CUB")])
    assert len(kept) == 12
    assert kept.pair("PAK", "CUB")["year"].tolist() == [1990, 1991, 1992]


def test_relevant_dyads_are_contiguous_or_have_a_major_power(tmp_path, panel):
    """USA and Canada are both; Cuba and Haiti are 50 miles apart; Cuba and Laos are neither."""
    contiguity = tmp_path / "contdird.csv"
    contiguity.write_text(
        "dyad,state1no,state1ab,state2no,state2ab,year,conttype,version\n"
        "40041,40,CUB,41,HAI,1990,4,3.2\n41040,41,HAI,40,CUB,1990,4,3.2\n"
        "40041,40,CUB,41,HAI,1992,4,3.2\n41040,41,HAI,40,CUB,1992,4,3.2\n"
    )
    majors = tmp_path / "majors.csv"
    majors.write_text(
        "stateabb,ccode,styear,stmonth,stday,endyear,endmonth,endday,version\n"
        "USA,2,1898,8,13,2016,12,31,2016\n"
    )
    files = {"cow-contiguity": contiguity, "cow-majors": majors}
    found = panel.where(years=1990, relevant=files).to_frame()
    pairs = set(zip(found["cow_a"], found["cow_b"], strict=True))
    assert {(40, 41), (41, 40), (2, 812)} <= pairs
    assert (40, 812) not in pairs
    assert len(found) == 2 * (len(panel.where(years=1990, states="USA")) // 2) + 2


def test_relevance_is_not_guessed_where_nothing_is_observed(tmp_path):
    """After the last year of the files no dyad is called irrelevant."""
    for name, text in (
        ("contdird.csv", "state1no,state2no,year,conttype\n40,41,1990,4\n"),
        (
            "majors.csv",
            "ccode,styear,stmonth,stday,endyear,endmonth,endday\n2,1898,8,13,2016,12,31\n",
        ),
    ):
        (tmp_path / name).write_text(text)
    files = {"cow-contiguity": tmp_path / "contdird.csv", "cow-majors": tmp_path / "majors.csv"}
    panel = bl.dyad_years(years=(2016, 2018), extend_to=2018)
    with pytest.raises(bl.DataSetError, match="says nothing of 201"):
        panel.where(relevant=files)


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        ({"states": "Atlantis"}, "Atlantis"),
        ({"states": "South Sudan"}, "no year of this panel"),
        ({"pairs": ["CUB-LAO"]}, "is not a pair"),
        ({"years": (1980, 1990)}, "outside"),
        ({"years": (1992, 1990)}, "reversed"),
        ({"states": "CUB", "pairs": [("USA", "CAN")]}, "no row"),
        ({"relevant": {"cow-contiguty": "x"}}, "cow-contiguity"),
    ],
)
def test_what_leaves_nothing_is_refused_in_words(panel, chosen, words):
    """What was given, and what to give."""
    with pytest.raises(bl.BilateralError, match=words):
        panel.where(**chosen)


def test_a_panel_of_chosen_rows_is_described_and_exported_like_any_other(panel):
    """Rows of the description, of Arrow and of the frame agree."""
    kept = panel.add(GOODS).where(states="CUB")
    assert kept.describe()["known"].tolist() == [2]
    assert len(kept.to_arrow()) == len(kept.to_frame()) == len(kept)
    assert np.array_equal(kept.labels()["year"], kept.to_frame()["year"])
