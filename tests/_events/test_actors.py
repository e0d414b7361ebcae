"""Actors mean the state that had the name or code on the day; what is no state says why."""

import pandas as pd
import pytest

import bilateral as bl

CODES = [
    ("RUS", 1985, "SUHH"), ("RUS", 1995, "RUS"), ("SUN", 1985, "SUHH"), ("SUN", 1995, None),
    ("SRB", 1995, "CSXX"), ("SRB", 2010, "SRB"), ("YUG", 1985, "YUCS"), ("SCG", 2004, "CSXX"),
    ("XKX", 2005, None), ("XKX", 2010, "XKX"), ("KSV", 2010, "XKX"), ("VNM", 1980, "VNM"),
    ("DDR", 1985, "DDDE"), ("DEU", 1985, "DEU"), ("DDR", 1995, None), ("TWN", 2000, "TWN"),
    ("HKG", 2000, "HKG"), ("PSE", 2000, "PSE"), ("WSB", 2000, "PSE"), ("GZS", 2000, "PSE"),
    ("ROM", 1985, "ROU"), ("ZAR", 1985, "COD"), ("BUR", 1985, "MMR"), ("TMP", 2005, "TLS"),
    ("CSK", 1985, "CSHH"), ("CZE", 1985, None), ("SSD", 2005, None), ("SSD", 2015, "SSD"),
    ("EUR", 2000, None), ("AFR", 2000, None), ("QQQ", 2000, None),
]  # fmt: skip
NAMES = [
    ("Soviet Union", 1985, "SUHH"), ("Soviet Union", 1995, None), ("North Vietnam", 1970, "VDVN"),
    ("South Vietnam", 1970, "X-RVN"), ("Vietnam", 2000, "VNM"),
    ("Serbia and Montenegro", 2004, "CSXX"), ("Kosovo", 2010, "XKX"),
    ("Occupied Palestinian Territory", 2000, "PSE"),
    ("Taiwan", 2000, "TWN"),
    ("Hong Kong", 2000, "HKG"), ("West Germany", 1980, "DEU"), ("East Germany", 1980, "DDDE"),
    ("Russian Federation", 2000, "RUS"), ("Czechoslovakia", 1985, "CSHH"), ("Burma", 2000, "MMR"),
    ("Zaire", 1985, "COD"), ("Yugoslavia", 1985, "YUCS"), ("East Timor", 2005, "TLS"),
    ("Macedonia", 2000, "MKD"), ("Ivory Coast", 2000, "CIV"), ("Europe", 2000, None),
    ("NATO", 2000, None),
]  # fmt: skip


def found(scheme, actors):
    """Open one event for each actor, and give the state that it means."""
    rows = pd.DataFrame(actors, columns=["sender", "year", "state"])
    rows = rows.assign(day=rows["year"].astype("str") + "-06-30", receiver="FRA", row=rows.index)
    layout = {"day": "day", "sender": "sender", "receiver": "receiver", "states": scheme}
    data = bl.events(layout, rows)
    frame = data.run(data.table.select("sender", "day", "state_a"))
    by_actor = {(row.sender, row.day.year): row.state_a for row in frame.itertuples()}
    return {key: state if isinstance(state, str) else None for key, state in by_actor.items()}


@pytest.mark.parametrize(("scheme", "actors"), [("cameo", CODES), ("name", NAMES)])
def test_hard_actors_mean_the_state_of_their_day(scheme, actors):
    """Kosovo, both Vietnams, Serbia and Montenegro, Palestine, Taiwan, Hong Kong, Soviet Union."""
    assert found(scheme, actors) == {(name, year): state for name, year, state in actors}


def test_numbers_of_a_list_may_be_numbers_or_texts():
    """365 is the Soviet Union in 1985 and Russia in 1995; 364 is no state."""
    rows = pd.DataFrame(
        {"day": ["1985-01-01", "1995-01-01", "1995-01-01"], "a": [365, 365, 364], "b": [2, 2, 2]}
    )
    layout = {"day": "day", "sender": "a", "receiver": "b", "states": "gw"}
    for frame in (rows, rows.astype({"a": "str", "b": "str"}), rows.astype({"a": "float"})):
        counts = bl.events(layout, frame).per("year", by=None).frame
        assert counts["state_a"].tolist() == ["RUS", "SUHH"]


def test_actors_without_a_state_are_listed_with_what_they_may_mean():
    """Those with most rows first; a name that nearly is one has a suggestion."""
    rows = pd.DataFrame({"day": "2000-01-01", "a": ["Cubaa", "Cubaa", "NATO", None], "b": "France"})
    layout = {"day": "day", "sender": "a", "receiver": "b", "states": "name"}
    listed = bl.events(layout, rows).unresolved()
    assert listed["name"].fillna("-").tolist() == ["Cubaa", "NATO", "-"]
    assert listed["why"].tolist() == ["unknown", "unknown", "not named"]
    assert listed["rows"].tolist() == [2, 1, 1]
    assert "Cuba" in listed["offered"].iloc[0]


def test_where_the_order_means_nothing_pairs_have_one():
    """An incident between two governments, in either order, is of one pair and mutual."""
    rows = pd.DataFrame({
        "date_start": ["1999-05-03 00:00:00.000", "1999-06-01 00:00:00.000"],
        "gwnoa": ["750", "770"], "gwnob": ["770", "750"], "best": ["5", "7"], "low": ["5", "7"],
        "high": ["6", "9"],
    })  # fmt: skip
    data = bl.events("ucdp-ged", rows, covered=1999)
    counts = data.per("year", sum=["deaths", "deaths_low"])
    assert counts.frame["ucdp_ged_sum_deaths"].tolist() == [12]
    assert counts.frame["ucdp_ged_material_conflict"].tolist() == [2]
    panel = bl.dyad_years(years=1999).add(counts)
    for ends in (("IND", "PAK"), ("PAK", "IND")):
        assert panel.pair(*ends)["ucdp_ged_sum_deaths"].tolist() == [12]
    assert panel.pair("IND", "CHN")["ucdp_ged_sum_deaths"].tolist() == [0]
