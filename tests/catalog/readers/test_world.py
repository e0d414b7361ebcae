"""Democracy, economies, disputes, wars, rivalries and distances, from files in their layout."""

from pathlib import Path

import pandas as pd
import pytest

import bilateral as bl

SHARED = Path(__file__).parents[4] / "shared" / "data" / "world"
FILES = {
    "democracy": ("democracy.parquet", 17_706),
    "gdp-population": ("gdp_pop.parquet", 16_536),
    "gml-disputes": ("gml_dirdisp.parquet", 10_276),
    "cow-wars": ("cow_war_inter.csv", 1_916),
    "rivalries": ("tss_rivalries.csv", 264),
    "cow-mindist": ("cow_mindist.parquet", 952_244),
}


@pytest.mark.parametrize("name", FILES)
def test_the_real_file_is_read_whole(name):
    """Each row is there once; of wars, sixteen pairs of rows of one year are one each."""
    file, rows = FILES[name]
    if not (SHARED / file).is_file():
        pytest.skip("the real files are not here")
    assert len(bl.read(name, path=SHARED / file)) == rows


def made(tmp_path, text):
    """Write a file in the layout of a data set."""
    path = tmp_path / "made.csv"
    path.write_text(text)
    return path


def test_what_is_not_rated_is_unknown_and_a_score_of_zero_is_a_value(tmp_path):
    """A Polity score of 0 is in the middle of its scale, not nothing."""
    path = made(
        tmp_path,
        "ccode,year,euds,aeuds,polity2,v2x_polyarchy\n40,1990,-1.2,-1.3,-7,0.1\n812,1990,,,0,\n",
    )
    found = bl.state_years(years=1990).add("democracy", path=path).to_frame().set_index("cow")
    assert found.loc[40, ["polity2", "polyarchy", "quick_uds"]].tolist() == [-7, 0.1, -1.2]
    assert found.loc[812, "polity2"] == 0
    assert pd.isna(found.loc[812, "polyarchy"])
    assert pd.isna(found.loc[2, "polity2"])


def test_a_file_with_one_of_the_measures_is_enough(tmp_path):
    """V-Dem's own file has its index alone, and the code in capitals."""
    path = made(tmp_path, "COWcode,year,v2x_polyarchy\n40,1990,0.1\n")
    found = bl.state_years(years=1990).add("democracy", path=path, columns=["polyarchy"])
    assert found.where(states="CUB").to_frame()["polyarchy"].tolist() == [0.1]


def test_disputes_of_a_year_are_counted_and_the_highest_level_is_taken(tmp_path):
    """Two disputes of one dyad and year: two, of which one begins, and the higher hostility."""
    head = "dispnum,ccode1,ccode2,year,midonset,sidea1,fatality,hostlev1,orig1,hostlev\n"
    rows = "1,2,40,1990,1,1,0,2,1,3\n2,2,40,1990,0,1,-9,4,1,4\n1,40,2,1990,1,0,0,3,1,3\n"
    panel = bl.dyad_years(years=1990).add("gml-disputes", path=made(tmp_path, head + rows))
    found = panel.pair("USA", "CUB").iloc[0]
    assert (found["gml_disputes"], found["gml_onset"]) == (2, 1)
    assert (found["gml_hostility"], found["gml_hostility_a_to_b"]) == (4, 4)
    assert panel.pair("CUB", "USA")["gml_hostility_a_to_b"].tolist() == [3]
    assert panel.pair("CUB", "MEX")["gml_disputes"].tolist() == [0]


def test_a_war_that_ends_and_begins_again_in_a_year_is_one_row(tmp_path):
    """The year has a war, which begins in it; deaths are of the whole war, and in no panel."""
    head = (
        "warnum,ccode1,ccode2,year,cowinterongoing,cowinteronset,sidea1,sidea2,initiator1,"
        "initiator2,outcome1,outcome2,batdeath1,batdeath2,resume\n"
    )
    rows = "9,2,40,1990,1,0,1,2,1,0,1,2,-9,5,0\n9,2,40,1990,1,1,1,2,1,0,1,2,-9,5,1\n"
    panel = bl.dyad_years(years=1990).add("cow-wars", path=made(tmp_path, head + rows))
    assert panel.pair("USA", "CUB")[["cow_war", "cow_war_onset"]].values.tolist() == [[1, 1]]
    assert "battle_deaths_a" not in panel.columns


def test_a_rivalry_lasts_from_its_first_to_its_last_year(tmp_path):
    """Both included, whoever is named first."""
    path = made(tmp_path, "tssr_id,rivalry,ccode1,ccode2,start,end\n1,X,40,2,1990,1991\n")
    panel = bl.dyad_years(years=(1989, 1992)).add("rivalries", path=path)
    found = panel.pair("USA", "CUB")["rivalry"]
    assert found.fillna(-1).tolist() == [0, 1, 1, -1]
    wrong = made(tmp_path, "tssr_id,rivalry,ccode1,ccode2,start,end\n1,X,2,40,1991,1990\n")
    with pytest.raises(bl.DataSetError, match="end before they begin"):
        bl.read("rivalries", path=wrong)


def test_neighbours_have_a_distance_of_zero(tmp_path):
    """0 is a value: their borders touch."""
    path = made(tmp_path, "ccode1,ccode2,year,mindist\n2,20,1990,0\n2,40,1990,148.5\n")
    panel = bl.dyad_years(years=1990).add("cow-mindist", path=path)
    assert panel.pair("CAN", "USA")["minimum_distance_km"].tolist() == [0]
    assert panel.pair("CUB", "USA")["minimum_distance_km"].tolist() == [148.5]


def test_people_are_in_proportion_to_the_population(tmp_path):
    """A population in millions scales figures of people."""
    path = made(
        tmp_path,
        "ccode,year,mrgdppc,sd_mrgdppc,pwtrgdp,sd_pwtrgdp,pwtpop,sd_pwtpop\n"
        "770,2005,1,1,1,1,160,1\n770,2006,1,1,1,1,160,1\n",
    )
    panel = bl.dyad_years(years=(2005, 2006)).add(
        "gdp-population", path=path, columns=["population_million"]
    )
    both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"), panel=panel)
    row = both.scale().frame.query("figure == '354 students'").iloc[0]
    assert row["ratio"] == pytest.approx(354 / 160e6)
