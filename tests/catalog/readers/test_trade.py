"""Dyadic trade, as published and as cut down and rounded."""

import numpy as np
import pandas as pd
import pytest

from bilateral.catalog.read import read
from bilateral.errors import DataSetError

EXPORTS = "exports_a_to_b_million_usd"
SMOOTHED = "exports_a_to_b_smoothed_million_usd"
# The header of Dyadic_COW_4.0.csv, and rows in its layout with made figures.
HEADER = (
    "ccode1,ccode2,year,importer1,importer2,flow1,flow2,smoothflow1,smoothflow2,smoothtotrade,"
    "spike1,spike2,dip1,dip2,trdspike,tradedip,bel_lux_alt_flow1,bel_lux_alt_flow2,"
    "china_alt_flow1,china_alt_flow2,source1,source2,version"
)
REST = "0,0,0,0,0,0,-9,-9,-9,-9,1,1,4"
PUBLISHED = f"""{HEADER}
2,40,1955,United States of America,Cuba,421.5,457.25,421.5,457.25,878.75,{REST}
2,40,1962,United States of America,Cuba,6.8,-9,6.8,0.4,7.2,{REST}
40,770,1966,Cuba,Pakistan,0.03,0,0.03,0,0.03,{REST}
"""


@pytest.fixture
def published(tmp_path):
    path = tmp_path / "any-name.dat"
    path.write_text(PUBLISHED)
    return path


def flow(frame, a, b, year, column=EXPORTS):
    return frame.set_index(["cow_a", "cow_b", "year"])[column][a, b, year]


def test_flow1_runs_from_the_second_state_to_the_first(published):
    """flow1 is the imports of state 1 from state 2, so that it runs 2 to 1; flow2 the other way."""
    frame = read("cow-trade", published)
    assert len(frame) == 6
    assert flow(frame, 40, 2, 1955) == 421.5  # Cuba's exports: what the United States imported
    assert flow(frame, 2, 40, 1955) == 457.25
    assert flow(frame, 40, 2, 1962, SMOOTHED) == 6.8


def test_minus_nine_is_not_known_and_zero_is_zero(published):
    """A missing code becomes NA, beside a smoothed value that is an estimate; a zero stays."""
    frame = read("cow-trade", published)
    assert np.isnan(flow(frame, 2, 40, 1962))
    assert flow(frame, 2, 40, 1962, SMOOTHED) == 0.4
    assert flow(frame, 40, 770, 1966) == 0


def test_figures_with_decimals_are_as_published(published):
    """In a file with decimals a zero is what its makers wrote."""
    assert read("cow-trade", published)["rounded_to_million_usd"].unique() == [0]


def test_figures_without_any_decimal_have_been_rounded(tmp_path):
    """Where no figure has a decimal, each stands for anything within half a million."""
    path = tmp_path / "rounded.csv"
    path.write_text("ccode1,ccode2,year,flow1,flow2,smoothflow1,smoothflow2\n40,770,1966,0,2,0,2\n")
    frame = read("cow-trade", path)
    assert frame["rounded_to_million_usd"].tolist() == [1, 1]
    assert flow(frame, 40, 770, 1966) == 2


def test_a_pair_that_stands_twice_must_agree(tmp_path):
    """Rows for both directions say the same thing twice; where they differ, the file is refused."""
    rows = pd.DataFrame(
        {
            "ccode1": [2, 40],
            "ccode2": [40, 2],
            "year": [1955, 1955],
            "flow1": [421.5, 457.25],
            "flow2": [457.25, 421.5],
            "smoothflow1": [1.5, 2.5],
            "smoothflow2": [2.5, 1.5],
        }
    )
    path = tmp_path / "both.parquet"
    rows.to_parquet(path)
    frame = read("cow-trade", path)
    assert len(frame) == 2
    assert flow(frame, 40, 2, 1955) == 421.5
    rows.assign(flow2=[457.25, 999.0]).to_parquet(path)
    with pytest.raises(DataSetError, match="share their key"):
        read("cow-trade", path)


def test_stata_is_read_too(tmp_path):
    """The same table in Stata's format gives the same frame."""
    path, text = tmp_path / "trade.dta", tmp_path / "trade.csv"
    text.write_text(PUBLISHED)
    pd.read_csv(text).to_stata(path, write_index=False)
    pd.testing.assert_frame_equal(read("cow-trade", path), read("cow-trade", text))


def test_a_changed_column_is_named(tmp_path):
    """A version that calls a flow otherwise is told, with the columns that are there."""
    path = tmp_path / "trade.csv"
    path.write_text(PUBLISHED.replace("flow2", "imports2"))
    with pytest.raises(DataSetError) as caught:
        read("cow-trade", path)
    told = str(caught.value)
    assert "it lacks flow2, smoothflow2" in told
    assert "'flow1'" in told
    assert "version 4.0" in told


def test_the_real_file(real):
    """1,347,308 directed rows 1870 to 2014, rounded; the exports of A are the imports of B."""
    published = pd.read_parquet(real / "cow" / "trade_4.0_directed_rounded.parquet")
    frame = read("cow-trade", real / "cow" / "trade_4.0_directed_rounded.parquet")
    assert len(frame) == len(published) == 1_347_308
    assert (frame["year"].min(), frame["year"].max()) == (1870, 2014)
    assert frame["rounded_to_million_usd"].eq(1).all()
    joined = published.merge(
        frame, left_on=["ccode2", "ccode1", "year"], right_on=["cow_a", "cow_b", "year"]
    )
    assert len(joined) == len(published)
    assert joined["flow1"].equals(joined[EXPORTS])
    assert joined["smoothflow1"].equals(joined[SMOOTHED])


def test_a_dyad_without_rows_is_not_a_dyad_at_zero(real):
    """Cuba and Laos have no row; Cuba and Pakistan have zeros that are under half a million."""
    frame = read("cow-trade", real / "cow" / "trade_4.0_directed_rounded.parquet")
    assert frame.query("cow_a == 40 and cow_b == 812").empty
    zeros = frame.query("cow_a == 40 and cow_b == 770 and 1966 <= year <= 2002")
    assert zeros[EXPORTS].tolist() == [0.0] * 37
    assert zeros["rounded_to_million_usd"].tolist() == [1.0] * 37
