"""Whole columns of ids, each on its own date, as the codes that the states had then."""

import datetime as dt
from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral._states import encode, resolve
from bilateral._states.states_by_id import states_by_id
from bilateral.errors import UNKNOWN, UnknownNameError
from tests._states.test_resolve import CODES as KNOWN_AND_NOT
from tests._states.test_resolve import plain

CODES = KNOWN_AND_NOT[:-1]


def test_ids_to_codes():
    """Ids give the codes of a scheme on each date; what has none has none."""
    ids = ["DEU", "DEU", "SUHH", "X-BAV", None, "GRL"]
    cow = encode(ids, "cow", on=[1975, 1995, 1975, 1850, 1975, 1975])
    assert cow.tolist() == [260, 255, 365, 245, pd.NA, pd.NA]
    assert cow.dtype == "Int64"
    assert plain(encode(ids, "iso3")) == ["DEU", "DEU", "SUN", None, None, "GRL"]
    with pytest.raises(UnknownNameError, match=f"{UNKNOWN} state 'Laos'"):
        encode(["Laos"], "cow")
    with pytest.raises(UnknownNameError, match="unknown scheme"):
        encode(["LAO"], "icao")


@given(st.sampled_from(CODES), st.dates(dt.date(1816, 1, 1), dt.date(2016, 12, 31)))
def test_a_code_comes_back(number, day):
    """A number that means a state on a day is the number of that state on that day."""
    ids, _ = resolve([number], [day], code="cow")
    if plain(ids) != [None]:
        assert encode(ids, "cow", on=[day]).tolist() == [number]


@pytest.mark.parametrize(
    ("id_", "scheme", "day", "code"),
    [
        ("BFA", "iso3", 1980, "HVO"),
        ("BFA", "iso3", 1990, "BFA"),
        ("COD", "iso3", 1990, "ZAR"),
        ("COD", "iso2", 2000, "CD"),
        ("ROU", "iso3", 1995, "ROM"),
        ("DEU", "iso_numeric", 1985, "280"),
        ("MMR", "iso2", "1989-12-04", "BU"),
        ("ZWE", "iso3", 1975, "RHO"),
        ("SDN", "iso_numeric", 2020, "729"),
        ("DEU", "cow", 1940, None),
        ("CZE", "cow", 1980, None),
        ("BGD", "iso3", 1940, None),
        ("GRD", "gw", 1990, 55),
        ("TUV", "gw", 2000, 973),
    ],
)
def test_the_code_is_that_of_the_day(id_, scheme, day, code):
    """Withdrawn codes hold for their days, and who did not exist then has none."""
    found = encode([id_], scheme, on=day).tolist()[0]
    assert (None if pd.isna(found) else found) == code


def test_no_state_has_an_undated_code_next_to_another_of_its_scheme():
    """Where a state has two codes of ISO 3166-1, each has its days, and no day has two."""
    for each in states_by_id().values():
        for scheme in ("iso2", "iso3", "iso_numeric"):
            spans = sorted(code.span or (0,) for code in each.codes if code.scheme == scheme)
            assert len(spans) < 2 or all(len(span) == 2 for span in spans), (each.id, scheme)
            assert all(a.last < b.first for a, b in pairwise(spans)), (each.id, scheme)


def test_a_withdrawn_code_still_finds_its_state_in_any_year():
    """Files write today's code, or yesterday's, for all years."""
    ids, _ = resolve(["BFA", "HVO", "HVO"], [1970, 1975, 2000], code="iso3")
    assert ids.tolist() == ["BFA", "BFA", "BFA"]
