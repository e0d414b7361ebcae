"""Whole columns of ids, each on its own date, as the codes that the states had then."""

import datetime as dt

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral._states import encode, resolve
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
