"""National material capabilities: two currencies, and codes for what is not known."""

import numpy as np

from bilateral.catalog.read import read

GBP, USD = "military_spending_thousand_gbp", "military_spending_thousand_usd"


def test_pounds_and_dollars_are_kept_apart(tmp_path):
    """The published column changes its currency in 1914; no row has both."""
    path = tmp_path / "NMC.csv"
    path.write_text(
        "stateabb,ccode,year,milex,milper,irst,pec,tpop,upop,cinc,version\n"
        "USA,2,1913,62000,154,31463,549236,97225,22311,.22,2021\n"
        "USA,2,1914,257648,164,23888,505440,99111,23039,.21,2021\n"
        "CUB,40,1913,-9,-9,0,-9,2400,300,.001,2021\n"
    )
    frame = read("cow-capabilities", path)
    assert frame[[GBP, USD]].fillna(0).to_numpy().tolist() == [[62000, 0], [0, 257648], [0, 0]]
    assert frame[[GBP, USD]].isna().to_numpy().tolist() == [
        [False, True],
        [True, False],
        [True, True],
    ]


def test_minus_nine_is_not_known(tmp_path):
    """The code is gone from every column, and a zero is still one."""
    path = tmp_path / "NMC.csv"
    path.write_text("ccode,year,milex,milper,irst,pec,tpop,upop,cinc\n40,1990,-9,-9,0,-9,9,-9,.1\n")
    row = read("cow-capabilities", path).iloc[0]
    assert np.isnan(row[USD])
    assert np.isnan(row["military_personnel_thousand"])
    assert np.isnan(row["urban_population_thousand"])
    assert row["iron_and_steel_thousand_tons"] == 0


def test_the_real_file(real):
    """15,951 state-years; 2,217 of military spending and 426 of personnel are not known."""
    frame = read("cow-capabilities", real / "cow" / "NMC-60-abridged.csv")
    assert len(frame) == 15_951
    assert (frame[GBP].isna() & frame[USD].isna()).sum() == 2_217
    assert (frame[GBP].notna() & frame[USD].notna()).sum() == 0
    assert frame["military_personnel_thousand"].isna().sum() == 426
    assert not (frame.drop(columns=["cow", "year"]) == -9).any().any()
    assert frame[frame[GBP].notna()]["year"].max() == 1913
