"""Trade of two states: shares, intensity, dependence, and two reports of one flow."""

import pandas as pd
import pytest

import bilateral as bl
from bilateral.errors import UNKNOWN, DataSetError, UnknownNameError

FLOWS = pd.DataFrame(
    {
        "cow_a": [40, 770, 40, 2, 770],
        "cow_b": [770, 40, 812, 40, 2],
        "year": 1990,
        "exports": [30.0, 10.0, 10.0, 50.0, 100.0],
    }
)
GDP = pd.DataFrame({"cow": [40, 770], "year": 1990, "gdp": [400e6, 100e6]})
REPORTS = pd.DataFrame({"cow_a": [770], "cow_b": [40], "year": 1990, "reported": [24.0]})


@pytest.fixture
def panel():
    """Give a panel of 1990 with five flows."""
    return bl.dyad_years(years=1990).add(FLOWS)


def test_imports_are_the_flow_the_other_way(panel):
    """Cuba imports 10 from Pakistan and exports 30: 40 in all, 20 more out than in."""
    row = bl.trade_measures(panel, "exports").pair("CUB", "PAK").iloc[0]
    found = row[["trade_imports", "trade_total", "trade_balance"]]
    assert found.tolist() == [10, 40, 20]


def test_shares_are_of_what_is_known_of_the_first_state(panel):
    """Cuba exports 40 and imports 60 in all; Pakistan has 30 and 10 of them."""
    row = bl.trade_measures(panel, "exports").pair("CUB", "PAK").iloc[0]
    found = row[["trade_export_share", "trade_import_share", "trade_share"]]
    assert found.tolist() == pytest.approx([30 / 40, 10 / 60, 40 / 100])


def test_intensity_compares_with_what_the_world_sends_there(panel):
    """Pakistan takes 30 of the 200 of all trade, and 30 of 40 from Cuba: five times as much."""
    row = bl.trade_measures(panel, "exports").pair("CUB", "PAK").iloc[0]
    assert row["trade_intensity"] == pytest.approx((30 / 40) / (30 / 200))


def test_shares_of_a_state_add_up_to_1():
    """Whatever the flows, all that is known is shared out."""
    frame = bl.trade_measures(bl.dyad_years(years=1990).add(FLOWS), "exports").to_frame()
    sums = frame.groupby("cow_a")["trade_export_share"].sum(min_count=1).dropna()
    assert sums.tolist() == pytest.approx([1.0, 1.0, 1.0])


def test_what_is_not_known_stays_unknown(panel):
    """Laos reports nothing: no total, which is not a total of 10; but Cuba's exports are known."""
    row = bl.trade_measures(panel, "exports").pair("CUB", "LAO").iloc[0]
    assert row[["trade_imports", "trade_total", "trade_share"]].isna().all()
    assert row["trade_export_share"] == pytest.approx(10 / 40)


def test_dependence_is_trade_over_gdp_and_the_lower_of_both(panel):
    """40 million of 400 and of 100; the order of the states changes a and b, not the lower."""
    found = bl.trade_measures(panel.add(GDP), "exports", gdp="gdp", gdp_unit=1e-6)
    columns = [f"trade_dependence_{end}" for end in ("a", "b", "lower")]
    assert found.pair("CUB", "PAK").iloc[0][columns].tolist() == pytest.approx([0.1, 0.4, 0.1])
    assert found.pair("PAK", "CUB").iloc[0][columns].tolist() == pytest.approx([0.4, 0.1, 0.1])


def test_two_reports_of_a_flow_stand_side_by_side(panel):
    """Cuba says it exported 30, Pakistan that 24 came."""
    found = bl.trade_measures(panel.add(REPORTS), "exports", mirror="reported")
    row = found.pair("CUB", "PAK").iloc[0]
    assert row[["exports", "trade_exports_mirror", "trade_mirror_ratio"]].tolist() == [30, 24, 0.8]
    assert found.pair("USA", "CUB")["trade_exports_mirror"].isna().all()


def test_the_sources_of_all_columns_are_cited(panel):
    """GDP has a source of its own."""
    source = bl.Source(id="maddison", type="dataset", title="Maddison Project", as_of="2020")
    wider = panel.add(GDP, sources=source)
    assert (
        "Maddison" in bl.trade_measures(wider, "exports", gdp="gdp").additions[-1].sources[0].title
    )


@pytest.mark.parametrize(
    ("options", "error", "word"),
    [
        ({"flow": "exprts"}, UnknownNameError, UNKNOWN),
        ({"gdp": "gdpp"}, UnknownNameError, UNKNOWN),
        ({"gdp": "gdp", "gdp_unit": 0}, DataSetError, "above 0"),
        ({"mirror": "nothing"}, UnknownNameError, UNKNOWN),
    ],
)
def test_what_is_not_there_is_refused(panel, options, error, word):
    """Columns are named with near names."""
    with pytest.raises(error, match=word):
        bl.trade_measures(panel.add(GDP), **{"flow": "exports", **options})


def test_negative_flows_and_undirected_panels_are_refused(panel):
    """A flow is not below 0, and needs a direction."""
    with pytest.raises(DataSetError, match="0 or more"):
        bl.trade_measures(bl.dyad_years(years=1990).add(FLOWS.assign(exports=-1.0)), "exports")
    for other in (bl.dyad_years(years=1990, directed=False), bl.state_years(years=1990)):
        with pytest.raises(DataSetError, match="directed panel"):
            bl.trade_measures(other)
    with pytest.raises(DataSetError, match="already"):
        bl.trade_measures(bl.trade_measures(panel, "exports"), "exports")


def test_shares_of_the_real_flows_are_those_of_plain_sums(real):
    """An independent sum by pandas, for all that is known of 2005."""
    path = real / "cow" / "trade_4.0_directed_rounded.parquet"
    flow = "exports_a_to_b_million_usd"
    panel = bl.dyad_years(years=2005).add("cow-trade", path=path, columns=[flow])
    frame = bl.trade_measures(panel).to_frame()
    known = frame[frame[f"{flow}_known"] == "value"]
    share = known[flow] / known.groupby("cow_a")[flow].transform("sum")
    assert len(known) > 10_000
    assert (share - known["trade_export_share"]).abs().max() < 1e-12
    back = known.set_index(["cow_b", "cow_a"])[flow].rename("back")
    both = known.join(back, on=["cow_a", "cow_b"]).dropna(subset="back")
    assert (both["back"] == both["trade_imports"]).all()
