"""By which columns a frame joins, and which state a code means in which year."""

import pytest

from bilateral.errors import DataSetError
from bilateral.panel.code_tenures import codes_of, ids_of
from bilateral.panel.keys import keys_among


@pytest.mark.parametrize(
    ("columns", "system", "scheme", "ends"),
    [
        (["cow_a", "cow_b", "gw_a", "gw_b", "year"], "gw", "gw", ("gw_a", "gw_b")),
        (["cow_a", "cow_b", "gw_a", "gw_b", "year"], "cow", "cow", ("cow_a", "cow_b")),
        (["cow", "iso3_a", "iso3_b", "year"], "cow", "iso3", ("iso3_a", "iso3_b")),
        (["name_a", "cow_a", "name_b", "year"], "cow", "name", ("name_a", "name_b")),
        (["iso3", "name", "year"], "cow", "iso3", ("iso3",)),
    ],
)
def test_the_panels_own_codes_come_first_then_dyads(columns, system, scheme, ends):
    """Of several keys a frame joins by the panel's own; two states come before one."""
    keys = keys_among(columns, system)
    assert (keys.scheme, keys.ends) == (scheme, ends)


@pytest.mark.parametrize(
    ("columns", "keys"),
    [
        (["CCode1", "CCode2", "Year", "aid"], ["CCode1", "CCode2", "Year"]),
        (["CCODE", "YEAR"], ["CCODE", "YEAR"]),
        (["Year", "year", "ccode", "CCode"], ["ccode", "year"]),
        (["Name", "NAME", "ISO3", "year"], ["ISO3", "year"]),
    ],
)
def test_capital_letters_do_not_matter_where_they_are_all_that_differs(columns, keys):
    """Of two names that are then alike the one in small letters is meant, or none."""
    assert keys_among(columns, "cow").all == keys


def test_two_columns_that_differ_in_capitals_alone_are_no_key():
    """Neither is chosen by its place."""
    with pytest.raises(DataSetError, match="the frame has no keys"):
        keys_among(["CCode", "CCODE", "year"], "cow")


def test_a_list_of_spells_is_refused_with_what_to_write():
    """Their first year is no year of a row: the state is there in the years after it too."""
    with pytest.raises(DataSetError, match="spells, from 'StYear' on"):
        keys_among(["ccode", "StYear", "endyear"], "cow")


@pytest.mark.parametrize("columns", [[], ["year"], ["cow_a", "year"], ["cow_a", "cow_b"]])
def test_half_a_key_is_none(columns):
    """A frame with one state of two, or without years, is refused and told what is expected."""
    with pytest.raises(DataSetError, match="'cow_a' and 'cow_b' for dyads"):
        keys_among(columns, "cow")


def test_a_code_means_the_state_that_had_it_longer_in_the_year():
    """365 is the Soviet Union through 1991; 816 is North Vietnam before it is Vietnam."""
    assert ids_of("cow", (255, 365), 1989, 1992).tolist() == [
        [None, "DEU", "DEU", "DEU"],
        ["SUHH", "SUHH", "SUHH", "RUS"],
    ]
    assert ids_of("cow", (816, 817), 1975, 1977).tolist() == [
        ["VDVN", "VDVN", "VNM"],
        ["X-RVN", None, None],
    ]


def test_a_state_has_the_code_that_it_bore_longer_in_the_year():
    """Germany is 260 in 1990 and 255 after; a state that is not there has none."""
    codes = codes_of("cow", 1989, 1992)
    assert codes["DEU"].tolist() == [260, 260, 255, 255]
    assert codes["SUHH"].tolist() == [365, 365, 365, 0]
