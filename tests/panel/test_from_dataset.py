"""Columns from data sets: values, direction, and what no row means, for each of them."""

import numpy as np
import pandas as pd
import pytest

import bilateral as bl
from bilateral.errors import DataSetError, UnknownNameError
from tests.panel.conftest import FILES

EXPORTS = "exports_a_to_b_million_usd"
KEYS = ["cow_a", "cow_b", "year"]


def cell(panel, a, b, year, column):
    """Give the value of one cell and what is known of it; a missing value as None."""
    row = panel.pair(a, b, knowledge=True).set_index("year").loc[year]
    value = row[column]
    return None if pd.isna(value) else value, row[f"{column}_known"]


# From whom to whom each column runs, worked out from the codebooks by hand.

TRADE = """ccode1,ccode2,year,flow1,flow2,smoothflow1,smoothflow2
2,40,1950,421.5,457.25,421.5,457.25
2,40,1951,-9,0,6.8,0
"""
EXCHANGE = """ccode1,ccode2,year,DR_at_1,DR_at_2,DE,version
2,40,1960,2,3,1,2006.1
2,40,1980,9,9,0,2006.1
2,200,1955,9,9,1,2006.1
2,365,1980,3,0,1,2006.1
"""
STUDENTS = """origin_country_name,dest_country_lumped,year,value_lumped
Pakistan,Cuba,2009,1000
Cuba,Pakistan,2009,3
Laos,Other countries,2009,7
"""


def added(tmp_path, name, text, **opening):
    """Add a made file in the layout of a data set to a panel."""
    path = tmp_path / "made.csv"
    path.write_text(text)
    return bl.dyad_years(**opening).add(name, path=path)


def test_exports_run_from_sender_to_receiver(tmp_path):
    """COW's flow1 is what state 1 imports, so that it runs from 2 to 1; flow2 the other way."""
    panel = added(tmp_path, "cow-trade", TRADE, years=(1950, 1952))
    assert cell(panel, "CUB", "USA", 1950, EXPORTS) == (421.5, "value")
    assert cell(panel, "USA", "CUB", 1950, EXPORTS) == (457.25, "value")
    assert cell(panel, "CUB", "USA", 1951, EXPORTS) == (None, "unknown")
    assert cell(panel, "USA", "CUB", 1951, EXPORTS) == (0, "value")
    assert cell(panel, "USA", "CUB", 1952, EXPORTS) == (None, "unknown")


def test_representation_runs_from_sender_to_receiver(tmp_path):
    """DR_at_1 is the representation of state 2 at state 1; 9 is never a zero."""
    panel = added(tmp_path, "cow-diplomatic-exchange", EXCHANGE, years=(1955, 1980))
    assert cell(panel, "CUB", "USA", 1960, "diplomatic_rank") == (2, "value")
    assert cell(panel, "USA", "CUB", 1960, "diplomatic_rank") == (3, "value")
    assert cell(panel, "SUHH", "USA", 1980, "diplomatic_rank") == (3, "value")
    assert cell(panel, "USA", "SUHH", 1980, "diplomatic_rank") == (0, "value")
    assert cell(panel, "USA", "CUB", 1980, "diplomatic_mission") == (None, "unknown")
    assert cell(panel, "USA", "CUB", 1980, "diplomatic_exchange") == (0, "value")
    assert cell(panel, "USA", "GBR", 1955, "diplomatic_mission") == (1, "value")
    assert cell(panel, "USA", "GBR", 1955, "diplomatic_rank") == (None, "unknown")


def test_students_run_from_origin_to_destination(tmp_path):
    """Students go to the country that provides: the reverse of provider and recipient."""
    panel = added(tmp_path, "unesco-students", STUDENTS, years=(2009, 2010))
    assert cell(panel, "PAK", "CUB", 2009, "students") == (1000, "value")
    assert cell(panel, "CUB", "PAK", 2009, "students") == (3, "value")
    assert cell(panel, "LAO", "CUB", 2009, "students") == (None, "unknown")


def test_a_file_without_decimals_holds_no_zero(tmp_path):
    """What rounding made a 0 is under half a million, no value; that stands beside it unasked."""
    text = "ccode1,ccode2,year,flow1,flow2,smoothflow1,smoothflow2\n40,770,1966,0,2,0,2\n"
    panel = added(tmp_path, "cow-trade", text, years=1966)
    assert cell(panel, "PAK", "CUB", 1966, EXPORTS) == (None, "under half a step")
    assert cell(panel, "CUB", "PAK", 1966, EXPORTS) == (2, "value")
    assert f"{EXPORTS}_known" in panel.pair("PAK", "CUB")
    assert f"{EXPORTS}_known" not in panel.to_frame(knowledge=False)


def test_without_direction_both_flows_stand_side_by_side(tmp_path):
    """In an undirected panel a column that runs one way comes twice, each named by its way."""
    panel = added(tmp_path, "cow-trade", TRADE, years=(1950, 1951), directed=False)
    assert panel.columns[3:] == [
        EXPORTS,
        "exports_a_to_b_smoothed_million_usd",
        "exports_b_to_a_million_usd",
        "exports_b_to_a_smoothed_million_usd",
    ]
    assert cell(panel, "USA", "CUB", 1950, EXPORTS) == (457.25, "value")
    assert cell(panel, "USA", "CUB", 1950, "exports_b_to_a_million_usd") == (421.5, "value")
    assert cell(panel, "CUB", "USA", 1950, EXPORTS) == (421.5, "value")  # in the order asked


def test_without_direction_what_is_mutual_comes_once(tmp_path):
    """Whether two states exchange missions is one column; who is represented where is two."""
    panel = added(tmp_path, "cow-diplomatic-exchange", EXCHANGE, years=(1955, 1980), directed=False)
    names = [
        name
        for name in panel.columns
        if name.startswith(("diplomatic_exchange", "diplomatic_mission"))
    ]
    assert names == [
        "diplomatic_exchange",
        "diplomatic_mission_a_to_b",
        "diplomatic_mission_b_to_a",
    ]
    assert cell(panel, 2, 365, 1980, "diplomatic_rank_a_to_b") == (0, "value")
    assert cell(panel, 2, 365, 1980, "diplomatic_rank_b_to_a") == (3, "value")


MISSIONS = """country_code_cow,date_start,date_end,us_mission_status
40,1902-05-20,1961-01-02,Embassy
"""


def test_only_the_states_that_a_data_set_looks_at_are_observed(tmp_path):
    """A list of US missions says nothing of other senders, in whichever order two states stand."""
    panel = added(tmp_path, "us-missions", MISSIONS, years=(1960, 1962))
    assert cell(panel, "USA", "CUB", 1961, "us_mission_standing") == (8, "value")
    assert cell(panel, "USA", "CUB", 1962, "us_mission_standing") == (None, "not applicable")
    assert cell(panel, "CUB", "USA", 1962, "us_mission_standing") == (None, "not observed")
    panel = added(tmp_path, "us-missions", MISSIONS, years=(1960, 1962), directed=False)
    assert cell(panel, "USA", "CUB", 1962, "us_mission_standing_a_to_b") == (None, "not applicable")
    assert cell(panel, "USA", "CUB", 1962, "us_mission_standing_b_to_a") == (None, "not observed")
    assert cell(panel, "CAN", "CUB", 1962, "us_mission_standing_a_to_b") == (None, "not observed")


def test_columns_about_one_state_come_for_both(tmp_path):
    """Each state's own figures get _a and _b."""
    path = tmp_path / "nmc.csv"
    path.write_text(
        "ccode,year,milex,milper,irst,pec,tpop,upop,cinc\n"
        "40,1960,10,5,0,1,7000,2000,0.002\n2,1960,40000,2500,90000,9,180000,50000,0.2\n"
    )
    panel = bl.dyad_years(years=1960).add("cow-capabilities", path=path, columns=["cinc"])
    assert panel.columns[3:] == ["cinc_a", "cinc_b"]
    assert cell(panel, "CUB", "USA", 1960, "cinc_a") == (0.002, "value")
    assert cell(panel, "CUB", "USA", 1960, "cinc_b") == (0.2, "value")
    assert cell(panel, "CUB", "PAK", 1960, "cinc_b") == (None, "unknown")


def test_codes_of_the_other_list_are_brought_over(tmp_path):
    """A panel in GW codes reads COW data by state and year: Germany is 255 there since 1990."""
    text = (
        "ccode1,ccode2,year,flow1,flow2,smoothflow1,smoothflow2\n"
        "2,255,1995,10.5,20.5,1,1\n2,260,1985,5.5,6.5,1,1\n"
    )
    panel = added(tmp_path, "cow-trade", text, system="gw", years=(1985, 1995))
    assert cell(panel, 260, 2, 1995, EXPORTS) == (10.5, "value")
    assert cell(panel, 2, 260, 1985, EXPORTS) == (6.5, "value")


def test_rows_that_share_their_key_are_refused(tmp_path):
    """Two figures for one dyad-year are no figure: nothing is chosen in silence."""
    text = STUDENTS + "Islamic Republic of Pakistan,Cuba,2009,5\n"
    with pytest.raises(DataSetError, match=r"PAK and CUB in 2009.*never adds rows"):
        added(tmp_path, "unesco-students", text, years=2009)


@pytest.mark.parametrize(
    ("name", "told"),
    [("un-votes", "roll call"), ("capitals", "capital of a state")],
)
def test_what_has_no_years_is_refused(name, told, tmp_path):
    """A data set that has nothing by years says so, before its file is looked for."""
    with pytest.raises(DataSetError, match=f"{told}.*no yearly values"):
        bl.dyad_years(years=1950).add(name, path=tmp_path / "none.csv")


def test_unknown_names_are_refused(tmp_path):
    """Near names of data sets and columns are offered."""
    panel = bl.dyad_years(years=1950)
    with pytest.raises(UnknownNameError, match="'cow-trade'"):
        panel.add("trade")
    with pytest.raises(UnknownNameError, match="'atop_defense'"):
        panel.add("atop", path=tmp_path / "x", columns=["defence"])


# The real files.

BORDERS = [
    # data set, pair, column, year, value, what is known
    ("cow-trade", ("CUB", "LAO"), EXPORTS, 1980, None, "unknown"),
    ("cow-trade", ("USA", "GBR"), EXPORTS, 1869, None, "not observed"),
    ("cow-trade", ("USA", "GBR"), EXPORTS, 1870, 241, "value"),
    ("cow-trade", ("USA", "GBR"), EXPORTS, 2014, 42505, "value"),
    ("cow-trade", ("USA", "GBR"), EXPORTS, 2015, None, "not observed"),
    ("cow-trade", ("PAK", "CUB"), EXPORTS, 1966, None, "under half a step"),
    ("atop", ("USA", "GBR"), "atop_defense", 1948, 0, "zero"),
    ("atop", ("USA", "GBR"), "atop_defense", 1949, 1, "value"),
    ("atop", ("USA", "GBR"), "atop_defense", 2018, 1, "value"),
    ("atop", ("CUB", "LAO"), "atop_alliance", 2018, 0, "zero"),
    ("atop", ("CUB", "LAO"), "atop_alliance", 2019, None, "not observed"),
    ("cow-contiguity", ("SUHH", "HUN"), "contiguity", 1980, 1, "value"),
    ("cow-contiguity", ("USA", "GBR"), "contiguity", 1816, 0, "zero"),
    ("cow-contiguity", ("USA", "CUB"), "contiguity", 2016, 4, "value"),
    ("cow-contiguity", ("CUB", "LAO"), "contiguity", 2016, 0, "zero"),
    ("cow-contiguity", ("CUB", "LAO"), "contiguity", 2017, None, "not observed"),
    ("cow-igos", ("USA", "GBR"), "shared_igos", 2014, 60, "value"),
    ("cow-igos", ("USA", "GBR"), "shared_igos", 2015, None, "not observed"),
    ("cow-disputes", ("USA", "IRQ"), "dispute_war", 2003, 1, "value"),
    ("cow-disputes", ("CUB", "LAO"), "disputes", 2014, 0, "zero"),
    ("cow-disputes", ("CUB", "LAO"), "disputes", 2015, None, "not observed"),
    ("cow-diplomatic-exchange", ("CUB", "LAO"), "diplomatic_mission", 2005, 1, "value"),
    ("cow-diplomatic-exchange", ("CUB", "LAO"), "diplomatic_mission", 2004, None, "not observed"),
    ("cow-diplomatic-exchange", ("CUB", "LAO"), "diplomatic_mission", 2006, None, "not observed"),
    ("cow-diplomatic-exchange", ("CHN", "JPN"), "diplomatic_mission", 2005, None, "unknown"),
    ("cow-capabilities", ("CUB", "LAO"), "cinc_a", 2016, 0.00121, "value"),
    ("cow-capabilities", ("CUB", "LAO"), "cinc_a", 2017, None, "not observed"),
    ("cow-majors", ("FRA", "GBR"), "major_power_a", 1940, 1, "value"),
    ("cow-majors", ("DEU", "GBR"), "major_power_a", 1989, 0, "zero"),
    ("cow-majors", ("CUB", "LAO"), "major_power_b", 2016, 0, "zero"),
    ("cow-majors", ("USA", "LAO"), "major_power_a", 2017, None, "not observed"),
    ("cow-states", ("CUB", "LAO"), "cow_member_a", 2016, 1, "value"),
    ("cow-states", ("CUB", "LAO"), "cow_member_a", 2017, None, "not observed"),
    ("gw-states", ("CUB", "LAO"), "gw_member_a", 2017, 1, "value"),
    ("gw-states", ("CUB", "LAO"), "gw_member_a", 2018, None, "not observed"),
    ("capital-distance", ("CUB", "LAO"), "distance_km", 2024, 15413, "value"),
    ("capital-distance", ("CUB", "LAO"), "distance_km", 2025, None, "not observed"),
    ("un-ideal-points", ("CUB", "USA"), "ideal_point_a", 1945, None, "not observed"),
    ("un-ideal-points", ("CUB", "USA"), "ideal_point_a", 1964, None, "unknown"),
    ("un-ideal-points", ("CUB", "USA"), "un_session_a", 2019, 74, "value"),
    ("un-ideal-points", ("CUB", "USA"), "un_session_a", 2020, None, "not observed"),
    ("unesco-students", ("PAK", "CUB"), "students", 1997, None, "not observed"),
    ("unesco-students", ("CUB", "LAO"), "students", 1998, None, "unknown"),
    ("unesco-students", ("CUB", "LAO"), "students", 2021, None, "unknown"),
    ("unesco-students", ("CUB", "LAO"), "students", 2022, None, "not observed"),
    ("aiddata-china", ("CHN", "LAO"), "projects", 1999, None, "not observed"),
    ("aiddata-china", ("CHN", "USA"), "projects", 2000, None, "unknown"),
    ("aiddata-china", ("CHN", "USA"), "projects", 2014, None, "unknown"),
    ("aiddata-china", ("CHN", "LAO"), "projects", 2015, None, "not observed"),
    ("aiddata-china", ("LAO", "CHN"), "projects", 2005, None, "not observed"),
    ("us-missions", ("USA", "CUB"), "us_mission_standing", 1961, 8, "value"),
    ("us-missions", ("USA", "CUB"), "us_mission_standing", 2024, 8, "value"),
    ("us-missions", ("USA", "CUB"), "us_mission_standing", 2025, None, "not observed"),
    ("us-missions", ("CUB", "USA"), "us_mission_standing", 1961, None, "not observed"),
    ("democracy", ("CUB", "LAO"), "polity2_a", 1990, -7, "value"),
    ("democracy", ("CUB", "LAO"), "polyarchy_b", 2025, 0.135, "value"),
    ("democracy", ("CUB", "LAO"), "polyarchy_b", 2026, None, "not observed"),
    ("gdp-population", ("CUB", "LAO"), "population_million_a", 2019, 11.28, "value"),
    ("gdp-population", ("CUB", "LAO"), "population_million_a", 2020, None, "not observed"),
    ("gml-disputes", ("CUB", "USA"), "gml_disputes", 1962, 1, "value"),
    ("gml-disputes", ("CUB", "LAO"), "gml_disputes", 2010, 0, "zero"),
    ("gml-disputes", ("CUB", "LAO"), "gml_disputes", 2011, None, "not observed"),
    ("cow-wars", ("IND", "PAK"), "cow_war", 1999, 1, "value"),
    ("cow-wars", ("CUB", "LAO"), "cow_war", 2007, 0, "zero"),
    ("cow-wars", ("CUB", "LAO"), "cow_war", 2008, None, "not observed"),
    ("rivalries", ("IND", "PAK"), "rivalry", 2000, 1, "value"),
    ("rivalries", ("CUB", "LAO"), "rivalry", 2020, 0, "zero"),
    ("rivalries", ("CUB", "LAO"), "rivalry", 2021, None, "not observed"),
    ("cow-mindist", ("CUB", "USA"), "minimum_distance_km", 2019, 233.7, "value"),
    ("cow-mindist", ("CUB", "USA"), "minimum_distance_km", 2020, None, "not observed"),
]


@pytest.mark.parametrize(("name", "pair", "column", "year", "value", "known"), BORDERS)
def test_what_is_known_at_the_borders_of_the_years(at_hand, name, pair, column, year, value, known):
    """Inside its years, at their ends and beyond, each data set says what its card promises."""
    panel = at_hand(bl.dyad_years(years=year, extend_to=2030), name)
    found, state = cell(panel, *pair, year, column)
    assert (found if found is None else pytest.approx(found, rel=0.02), state) == (value, known)


def test_every_data_set_that_has_years_stands_in_the_table_of_borders():
    """A new data set is given its rows above."""
    timeless = {"capitals", "un-votes"}
    computed = {"un-agreement"}  # read from the votes; tested with a made file below
    assert {row[0] for row in BORDERS} == set(bl.datasets()["name"]) - timeless - computed
    assert set(FILES) == set(bl.datasets()["name"]) - {"un-votes", "un-agreement"}


def test_agreement_of_votes_stands_both_ways(tmp_path):
    """It is computed once for each two states, and is the same from either end."""
    path = tmp_path / "votes.csv"
    path.write_text(
        "rcid,session,year,ccode,vote,date\n"
        + "".join(
            f"{call},33,1978,{code},{vote},1978-12-0{call}\n"
            for call, votes in enumerate([(1, 1, 3), (2, 2, 1), (1, 3, 8)], start=1)
            for code, vote in zip((2, 40, 812), votes, strict=True)
        )
    )
    panel = bl.dyad_years(years=(1945, 2016)).add("un-agreement", path=path)
    assert cell(panel, "USA", "CUB", 1978, "un_votes_alike") == (2, "value")
    assert cell(panel, "CUB", "USA", 1978, "un_shared_votes") == (3, "value")
    assert cell(panel, "CUB", "LAO", 1978, "un_agreement") == (0, "value")
    assert cell(panel, "CUB", "PAK", 1978, "un_agreement") == (None, "unknown")
    assert cell(panel, "CUB", "USA", 1945, "un_agreement") == (None, "not observed")
    assert cell(panel, "CUB", "USA", 2016, "un_agreement") == (None, "not observed")


@pytest.fixture(scope="module")
def nineties(lasting, real):
    """Give a panel of the years in which states parted, with the eight sources of the benchmark."""
    panel = bl.dyad_years(years=(1988, 1994))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BILATERAL_DATA", str(lasting))
        for name in EIGHT:
            panel = panel.add(name, path=real / FILES[name])
    return panel


EIGHT = (
    "cow-trade",
    "atop",
    "capital-distance",
    "cow-contiguity",
    "cow-capabilities",
    "cow-majors",
    "cow-igos",
    "cow-disputes",
)


def test_an_add_neither_adds_nor_loses_rows(nineties):
    """Eight sources later the keys are those of the list, none twice."""
    keys = nineties.to_frame()[KEYS]
    assert keys.equals(bl.dyad_years(years=(1988, 1994)).to_frame())
    assert not keys.duplicated().any()


def test_values_are_those_of_a_plain_merge(nineties, real):
    """Trade, alliances and shared organisations stand where merging the raw files puts them."""
    frame = nineties.to_frame().set_index(KEYS)
    trade = pd.read_parquet(real / FILES["cow-trade"]).query("1988 <= year <= 1994")
    imports = trade.set_index(["ccode2", "ccode1", "year"])["flow1"].rename_axis(KEYS)
    merged = imports.reindex(frame.index)
    assert np.array_equal(frame[EXPORTS], merged.where(merged != 0), equal_nan=True)
    assert (frame[f"{EXPORTS}_known"] == "under half a step").equals(merged == 0)
    alliances = pd.read_parquet(real / FILES["atop"]).query("1988 <= year <= 1994")
    defence = alliances.set_index(["ccode1", "ccode2", "year"])["atop_defense"].rename_axis(KEYS)
    assert np.array_equal(frame["atop_defense"], defence.reindex(frame.index).fillna(0))
    igos = pd.read_parquet(real / FILES["cow-igos"]).query("1988 <= year <= 1994")
    turned = igos.rename(columns={"ccode1": "ccode2", "ccode2": "ccode1"})
    shared = pd.concat([igos, turned]).set_index(["ccode1", "ccode2", "year"])["dyadigos"]
    merged = shared.rename_axis(KEYS).reindex(frame.index)
    known = frame["shared_igos"].astype("float64")
    assert np.array_equal(known, merged.where(merged >= 0), equal_nan=True)


def test_disputes_of_a_year_are_counted_and_capabilities_are_each_states_own(nineties, real):
    """Several disputes of two states in a year are one row; power is a sum of no other rows."""
    frame = nineties.to_frame().set_index(KEYS)
    disputes = pd.read_csv(real / FILES["cow-disputes"]).query("1988 <= year <= 1994")
    counts = disputes.groupby(["statea", "stateb", "year"]).size().rename_axis(KEYS)
    assert np.array_equal(frame["disputes"], counts.reindex(frame.index).fillna(0))
    power = pd.read_csv(real / FILES["cow-capabilities"]).set_index(["ccode", "year"])["cinc"]
    b_and_year = frame.index.droplevel("cow_a")
    assert np.array_equal(frame["cinc_b"], power.reindex(b_and_year), equal_nan=True)


@pytest.mark.parametrize("directed", [True, False])
def test_contiguity_follows_its_makers_own_rows(at_hand, real, directed):
    """Every published row is there, and everywhere else a zero: none is lost in system changes."""
    panel = at_hand(bl.dyad_years(directed=directed), "cow-contiguity")
    published = pd.read_csv(real / FILES["cow-contiguity"])
    closest = published.groupby(["state1no", "state2no", "year"])["conttype"].min()
    frame = panel.to_frame(knowledge=True).set_index(KEYS)
    merged = closest.rename_axis(KEYS).reindex(frame.index)
    assert np.array_equal(frame["contiguity"], merged.fillna(0))
    assert (frame["contiguity_known"] == "zero").equals(merged.isna())
    assert merged.notna().sum() == len(closest) / (1 if directed else 2)


@pytest.mark.parametrize(
    ("pair", "years"),
    [
        (("SUHH", "HUN"), (1946, 1990)),
        (("SUHH", "ROU"), (1946, 1990)),
        (("SUHH", "CSHH"), (1946, 1990)),
        (("SUHH", "AFG"), (1946, 1990)),
        (("YUCS", "ITA"), (1947, 1990)),
        (("YUCS", "GRC"), (1946, 1990)),
    ],
)
def test_neighbours_that_another_program_loses_are_neighbours(at_hand, pair, years):
    """The Soviet Union and Hungary border on each other in each year, and so do the others."""
    panel = at_hand(bl.dyad_years(years=years), "cow-contiguity")
    assert panel.pair(*pair)["contiguity"].eq(1).all()


def test_gw_panels_read_cow_data_of_the_same_states(at_hand):
    """In years without change both lists give the same figures, whatever the codes."""
    cow = at_hand(bl.dyad_years(years=1980), "cow-trade", "atop")
    gw = at_hand(bl.dyad_years(system="gw", years=1980), "cow-trade", "atop")
    pairs = [("CUB", "PAK"), ("USA", "DEU"), ("SUHH", "VNM"), ("LAO", "JPN")]
    for a, b in pairs:
        ours, theirs = cow.pair(a, b), gw.pair(a, b)
        assert ours.iloc[:, 3:].equals(theirs.iloc[:, 3:]), (a, b)


def test_a_state_that_the_data_do_not_know_is_not_observed(at_hand):
    """Tibet is on one list only: that COW has no alliance of it is no zero."""
    panel = at_hand(bl.dyad_years(system="gw", years=1930), "atop")
    tibet = panel.pair(711, 2, knowledge=True)
    assert tibet["atop_alliance_known"].tolist() == ["not observed"]
    assert tibet["atop_alliance"].isna().all()


def test_a_damaged_cache_is_told_and_costs_nothing(tmp_path, monkeypatch):
    """A kept table that is broken is an error that names it; the panel is as it was."""
    monkeypatch.setenv("BILATERAL_DATA", str(tmp_path / "cache"))
    panel = added(tmp_path, "cow-trade", TRADE, years=1950)
    (kept,) = (tmp_path / "cache").rglob("*.parquet")
    kept.write_bytes(kept.read_bytes()[:100])
    bare = bl.dyad_years(years=1950)
    with pytest.raises(DataSetError, match=r"is damaged.*delete it"):
        bare.add("cow-trade", path=tmp_path / "made.csv")
    assert bare.columns == KEYS
    assert cell(panel, "CUB", "USA", 1950, EXPORTS) == (421.5, "value")


def test_a_file_of_another_version_says_nothing_after_its_last_year(tmp_path):
    """Contiguity to 1990: no row in 1990 is a zero, in 1991 it was not observed."""
    path = tmp_path / "contdird.csv"
    path.write_text("state1no,state2no,year,conttype\n40,41,1990,4\n41,40,1990,4\n")
    panel = bl.dyad_years(years=(1990, 1991)).add(
        "cow-contiguity", path=path, columns=["contiguity"]
    )
    known = panel.pair("CUB", "LAO", knowledge=True)["contiguity_known"].tolist()
    assert known == ["zero", "not observed"]
    assert panel.describe()["last_year"].tolist() == [1990]
