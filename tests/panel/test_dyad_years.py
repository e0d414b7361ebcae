"""Opening a panel: what can be asked for, and how it is refused."""

import subprocess
import sys

import pytest

import bilateral as bl
from bilateral.errors import KNOWN_ARE, DataSetError, UnknownNameError


@pytest.mark.parametrize("system", ["cow", "gw"])
def test_key_columns_bear_the_name_of_the_list(system):
    """Keys are integers that hold a thousand times a code without overflowing."""
    frame = bl.dyad_years(system=system, years=(1950, 1951)).to_frame()
    assert list(frame.columns) == [f"{system}_a", f"{system}_b", "year"]
    assert {str(dtype) for dtype in frame.dtypes} == {"int32"}
    assert (frame[f"{system}_a"] * 1000 + frame[f"{system}_b"]).max() > 32_767


def test_years_are_those_asked_for():
    """One year, two, or all of the list; both ends are included."""
    assert set(bl.dyad_years(years=1946).to_frame()["year"]) == {1946}
    assert set(bl.dyad_years(years=(1946, 1948)).to_frame()["year"]) == {1946, 1947, 1948}
    whole = bl.dyad_years(system="gw").to_frame()["year"]
    assert (whole.min(), whole.max()) == (1816, 2017)


def test_membership_is_carried_only_when_asked():
    """Without `extend_to` the list ends where it ends; with it, its last members stay."""
    carried = bl.dyad_years(years=(2016, 2018), extend_to=2020).to_frame()
    sizes = carried.groupby("year").size()
    assert sizes[2016] == sizes[2017] == sizes[2018]
    assert bl.dyad_years(extend_to=2016).to_frame().equals(bl.dyad_years().to_frame())


def test_the_result_does_not_depend_on_the_date(tmp_path):
    """On a machine whose clock stands decades ahead the rows are the same."""
    code = (
        "import datetime, time; time.time = lambda: 4e9\n"
        "import bilateral as bl; print(len(bl.dyad_years()), len(bl.dyad_years(system='gw')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert done.stdout.split() == ["1912290", "1939316"]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"years": (2010, 1946)}, r"are reversed; write \(1946, 2010\)"),
        ({"years": (1815, 1820)}, "1815 is before the list 'cow', which begins in 1816"),
        ({"years": (2010, 2017)}, "ends in 2016; extend_to=2017 treats"),
        ({"years": (2010, 2022), "extend_to": 2020}, "2022 is after .* a later extend_to"),
        ({"years": (1946,)}, "expected the first and the last"),
        ({"years": ("1946", "1950")}, "'1946' is not a year"),
        ({"years": (1946.5, 1950)}, "1946.5 is not a year"),
        ({"years": True}, "True is not a year"),
        ({"extend_to": 2010}, "can be carried from 2016"),
        ({"extend_to": 20240}, "to 2100"),
    ],
)
def test_years_that_cannot_be_had_are_refused(asked, told):
    """Each error says what was given, what there is, and how to mend it."""
    with pytest.raises(DataSetError, match=told):
        bl.dyad_years(**asked)


def test_an_unknown_list_is_refused():
    """The lists that there are are named."""
    with pytest.raises(UnknownNameError, match=f"{KNOWN_ARE} 'cow' and 'gw'"):
        bl.dyad_years(system="polity")


def test_microstates_have_rows_only_when_asked():
    """Tonga and Samoa are a dyad of `gw` with microstates, and the rest stays as it is."""
    plain = bl.dyad_years(system="gw", years=(1990, 1992))
    whole = bl.dyad_years(system="gw", years=(1990, 1992), microstates=True)
    assert whole.pair("TON", "WSM")["year"].tolist() == [1990, 1991, 1992]
    with pytest.raises(DataSetError, match="no dyad-year"):
        plain.pair("TON", "WSM")
    small = set(whole.to_frame()["gw_a"]) - set(plain.to_frame()["gw_a"])
    assert len(small) == 20
    kept = whole.to_frame().query("gw_a not in @small and gw_b not in @small")
    assert kept.reset_index(drop=True).equals(plain.to_frame())
    with pytest.raises(UnknownNameError, match="no microstates apart"):
        bl.dyad_years(microstates=True)


def test_every_member_of_the_united_nations_has_state_years():
    """With microstates the list of Gleditsch and Ward has all of them."""
    members = set(bl.states().query("standing == 'un_member'")["id"])
    panel = bl.state_years(system="gw", years=2015, microstates=True)
    assert members <= set(panel.labels()["state"])
    assert "TON" not in set(bl.state_years(system="gw", years=2015).labels()["state"])
