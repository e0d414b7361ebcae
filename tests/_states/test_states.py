"""Who was there, and who was a member of which list, on a date."""

import datetime as dt

import pandas as pd
import pytest

from bilateral._states import spells, state, states
from bilateral.errors import KNOWN_ARE, DateError, UnknownNameError

DAY = "datetime64[s]"


def test_members_on_the_eve_of_the_war():
    """On 28 July 1914 COW counts 45 members, under the names of that day."""
    members = states(on="1914-07-28", system="cow").set_index("id")
    assert len(members) == 45
    assert members.loc[["X-AUH", "X-GMY", "X-RUE", "SRB", "THA"], "name"].tolist() == [
        "Austria-Hungary",
        "Germany",
        "Russian Empire",
        "Serbia",
        "Siam",
    ]
    assert members.loc["HTI", "end"] == pd.Timestamp("1915-07-28")
    assert "CAN" not in members.index


def test_the_columns_of_a_list():
    """A row says which state, under which number, from when to when; an open end has no day."""
    cuba = states(system="cow").query("id == 'CUB'").reset_index(drop=True)
    expected = pd.DataFrame(
        {
            "id": ["CUB", "CUB"],
            "name": ["Cuba", "Cuba"],
            "cow": [40, 40],
            "abbreviation": ["CUB", "CUB"],
            "start": pd.array(["1902-05-20", "1909-01-23"], dtype=DAY),
            "end": pd.array(["1906-09-25", None], dtype=DAY),
        }
    ).astype({"id": "str", "name": "str", "abbreviation": "str"})
    pd.testing.assert_frame_equal(cuba, expected)


def test_the_lists_differ():
    """In 1975 GW has West Germany under 260 as COW has; in 2000 COW has it under 255."""
    numbers = {
        (year, system): states(on=year, system=system).query("id == 'DEU'")[system].tolist()
        for year in (1975, 2000)
        for system in ("cow", "gw")
    }
    assert numbers == {
        (1975, "cow"): [260],
        (1975, "gw"): [260],
        (2000, "cow"): [255],
        (2000, "gw"): [260],
    }


@pytest.mark.parametrize("system", ["cow", "gw"])
def test_cutting_to_states_keeps_every_day(system):
    """Spells cut where a number changes hands have together the days of the spells published."""
    published = sorted((s.code, *s.span) for s in spells(system))
    cut = states(system=system)
    last = max(spell.span.last for spell in spells(system))
    pieces = sorted(
        (
            number,
            start.toordinal(),
            last if pd.isna(end) else end.toordinal(),
        )
        for number, start, end in zip(cut[system], cut["start"], cut["end"], strict=True)
    )
    assert joined(pieces) == published


def joined(pieces: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Join pieces of one number that follow one another without a gap."""
    whole: list[tuple[int, int, int]] = []
    for number, first, last in pieces:
        if whole and whole[-1][0] == number and whole[-1][2] >= first - 1:
            whole[-1] = (number, whole[-1][1], max(last, whole[-1][2]))
        else:
            whole.append((number, first, last))
    return whole


@pytest.mark.parametrize(("system", "count"), [("cow", 243), ("gw", 216)])
def test_spells_as_published(system, count):
    """The lists have as many spells as published, each with its number and abbreviation."""
    all_of_them = spells(system)
    assert len(all_of_them) == count
    assert len({(spell.code, spell.span.first) for spell in all_of_them}) == count
    assert {spell.abbreviation for spell in all_of_them if spell.code == 812} == {"LAO"}


MICROSTATES = {
    54: "DMA", 55: "GRD", 56: "LCA", 57: "VCT", 58: "ATG", 60: "KNA", 221: "MCO", 223: "LIE",
    232: "AND", 331: "SMR", 396: "X-ABK", 397: "X-SOS", 403: "STP", 591: "SYC", 935: "VUT",
    970: "KIR", 971: "NRU", 972: "TON", 973: "TUV", 983: "MHL", 986: "PLW", 987: "FSM", 990: "WSM",
}  # fmt: skip
"""The microstates of Gleditsch and Ward, by the numbers that are published."""


def test_microstates_are_listed_apart():
    """They are the 23 of the published list, each the state that has the number."""
    listed = [spell for spell in spells("gw", microstates=True) if spell.is_microstate]
    assert [spell.code for spell in listed] == sorted(MICROSTATES)
    by_code = {spell.code: spell for spell in listed}
    for code, id_ in MICROSTATES.items():
        last = state(id_).spells[-1]
        assert (last.code, last.span.last) == (code, by_code[code].span.last)
    assert not any(spell.is_microstate for spell in (*spells("gw"), *spells("cow")))
    assert str(by_code[972].span) == "from 1970-06-04 to 2017-12-31"
    with pytest.raises(UnknownNameError, match="'cow' has no microstates apart"):
        spells("cow", microstates=True)


def test_a_year_lists_whoever_was_there_on_a_day_of_it():
    """1990 has both Yemens and the one of them, East Germany and Germany."""
    there = set(states(1990)["id"])
    assert {"X-YAR", "YDYE", "YEM", "DDDE", "DEU", "SUHH"} <= there
    assert not {"RUS", "CZE"} & there
    assert not {"X-YAR", "DDDE"} & set(states("1990-12")["id"])


def test_all_states_and_their_codes():
    """Without a system every entity has a row, with the codes and the capital that it has."""
    table = states().set_index("id")
    assert table.loc["LAO", ["iso2", "iso_numeric", "cow", "capital"]].tolist() == [
        "LA",
        "418",
        812,
        "Vientiane",
    ]
    assert pd.isna(table.loc["X-BAV", "iso3"])
    assert pd.isna(table.loc["GRL", "cow"])
    assert pd.isna(table.loc["USA", "start"])
    assert table.loc["SUHH", "end"] == pd.Timestamp("1991-12-25")
    assert (table["standing"] == "un_member").sum() == 193
    assert table.loc[["TWN", "XKX", "ESH"], "standing"].unique().tolist() == ["contested"]


def test_outside_the_list():
    """A date after a list closes is refused; carrying its last members on must be asked for."""
    with pytest.raises(DateError, match="carry=True treats"):
        states(2020, system="cow")
    with pytest.raises(DateError, match="2020-05 is outside the list 'gw'"):
        states("2020-05", system="gw")
    with pytest.raises(DateError, match="1800 is outside"):
        states(1800, system="cow", carry=True)
    carried = states(2020, system="cow", carry=True)
    assert carried["id"].tolist() == states("2016-12-31", system="cow")["id"].tolist()


def test_unknown_system():
    """A list that is not known is refused with those that are."""
    for ask in (lambda: states(system="un"), lambda: spells("un")):
        with pytest.raises(UnknownNameError, match=f"{KNOWN_ARE} 'cow' and 'gw'"):
            ask()


def test_membership_agrees_with_the_state():
    """What a state says of its spells is what the list's frame says."""
    chosen = [s for s in state("Egypt").spells if s.system == "cow"]
    rows = states(system="cow").query("id == 'EGY'")
    assert [dt.date.fromordinal(s.span.first) for s in chosen] == [d.date() for d in rows["start"]]
