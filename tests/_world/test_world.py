"""A relationship, or two states, beside the data sets of the world."""

import pandas as pd
import pytest

import bilateral as bl
from bilateral.catalog.cache import cached_file
from bilateral.catalog.cards import find_card
from bilateral.errors import KNOWN_ARE, DataSetError, UnknownNameError

TRADE = "ccode1,ccode2,year,flow1,flow2,smoothflow1,smoothflow2\n40,770,2005,1.5,2.5,1.5,2.5\n"
EXPORTS = "exports_a_to_b_million_usd"


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    """Move the cache into the test's own folder."""
    monkeypatch.setenv("BILATERAL_DATA", str(tmp_path / "cache"))


@pytest.fixture
def trade(tmp_path):
    path = tmp_path / "trade.csv"
    path.write_text(TRADE)
    return path


def test_text_and_data_meet_row_by_row(trade):
    """A row for each year and direction holds what is told beside what is counted, and why not."""
    beside = bl.world(bl.load("cuba-pakistan"), years=(2004, 2006), data={"cow-trade": trade})
    rows = beside.frame.set_index(["state_a", "state_b", "year"])
    assert len(rows) == 6
    assert rows.loc[("CUB", "PAK", 2005), [EXPORTS, "ties_aid"]].tolist() == [2.5, "surely"]
    assert rows.loc[("PAK", "CUB", 2005), EXPORTS] == 1.5
    assert rows.loc[("CUB", "PAK", 2006), f"{EXPORTS}_known"] == "unknown"
    assert "ties_aid_known" not in rows


def test_the_claim_counts_years_and_the_sources_are_those_shown(trade):
    """In how many years each source knows anything is said; their references can be cited."""
    beside = bl.world(bl.load("cuba-pakistan"), years=(2004, 2006), data={"cow-trade": trade})
    assert beside.summary == (
        "Cuba and Pakistan were both members in 3 years from 2004 to 2006. Dyadic Trade has "
        "data for 1 of them. Ties are known for 2 of them; of 2 some are disputed."
    )
    for word in ("Barbieri", "Correlates of War Project", "Wikipedia"):
        assert word in beside.cite()
    assert "Leeds" not in beside.cite()


def test_two_states_need_no_relationship(trade):
    """A pair of names shows all years in which both were members, and no columns of ties."""
    beside = bl.world(("Cuba", "Laos"), data={"cow-trade": trade})
    assert beside.frame["year"].nunique() == 64
    assert not any(name.startswith("ties_") for name in beside.frame)
    assert "has data for 0 of them" in beside.summary


def test_years_follow_what_the_sources_speak_about():
    """By default those of the coverage, as far as the list goes, and what is beyond is told."""
    beside = bl.world(bl.load("cuba-laos"), data=())
    assert (beside.frame["year"].min(), beside.frame["year"].max()) == (1974, 2016)
    assert any("carry_to=2018" in warning for warning in beside.warnings)
    carried = bl.world(bl.load("cuba-laos"), data=(), carry_to=2018)
    assert carried.frame["year"].max() == 2018
    assert carried.warnings == ()


def test_by_default_nothing_is_fetched(trade):
    """What lies in the cache is used; for what does not, the command that fetches it is told."""
    place = cached_file(find_card("cow-trade"))
    place.parent.mkdir(parents=True)
    place.write_bytes(trade.read_bytes())
    beside = bl.world(bl.load("cuba-pakistan"), years=2005)
    assert EXPORTS in beside.frame
    told = [warning for warning in beside.warnings if "not in the cache" in warning]
    assert len(told) == 4
    assert "bilateral data fetch cow-igos" in " ".join(told)


def test_a_panel_of_ones_own_is_used_as_it_is():
    """Columns of a user's frame stand beside the ties; years are the panel's."""
    frame = pd.DataFrame({"state_a": ["CUB"], "state_b": ["LAO"], "year": [1980], "calls": [3]})
    panel = bl.dyad_years(years=(1980, 1981), directed=False).add(frame, symmetric=True)
    beside = bl.world(bl.load("cuba-laos"), panel=panel, data=())
    assert beside.frame["calls"].tolist() == [3, pd.NA]
    assert "Your frame has data for 1 of them." in beside.summary
    with pytest.raises(DataSetError, match="a panel has its own years"):
        bl.world(bl.load("cuba-laos"), panel=panel, years=1980, data=())


@pytest.mark.parametrize(
    ("what", "options", "error", "told"),
    [
        ("cuba-laos", {}, DataSetError, "is not a relationship or a pair"),
        (("CUB", "Narnia"), {}, UnknownNameError, "Narnia"),
        (("CUB", "LAO"), {"years": 1950}, DataSetError, "no dyad-year"),
        (("CUB", "LAO"), {"system": "polity"}, UnknownNameError, f"{KNOWN_ARE} 'cow' and 'gw'"),
        (("CUB", "LAO"), {"data": ["trade"]}, UnknownNameError, "cow-trade"),
    ],
)
def test_what_cannot_be_shown_is_refused(what, options, error, told):
    """Each error says what is expected."""
    with pytest.raises(error, match=told):
        bl.world(what, **{"data": (), **options})
