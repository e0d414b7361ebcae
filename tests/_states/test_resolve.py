"""Whole columns of names and codes, each on its own date, and the report of what has no id."""

import datetime as dt

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral._states import known_states, resolve, state
from bilateral.errors import UNKNOWN, DateError, UnknownNameError


def one_by_one(names, dates, code=None):
    """Answer as `state` does, row by row."""
    found = []
    for name, on in zip(names, dates, strict=True):
        try:
            found.append(state(name, on=on, code=code).id)
        except UnknownNameError:
            found.append(None)
    return found


def plain(ids: pd.Series) -> list[str | None]:
    """Give ids as a list with None where there is none."""
    return [None if pd.isna(id_) else id_ for id_ in ids]


def test_four_rows():
    """Each row is answered on its own date; the index stays, and what fails is told once."""
    names = pd.Series(["Germany", "Germany", "Lao PDR", "Germany"], index=[3, 5, 7, 9])
    ids, report = resolve(names, [1975, 1995, 1975, 1976])
    assert ids.to_dict() == {3: ids[3], 5: "DEU", 7: "LAO", 9: ids[9]}
    assert pd.isna(ids[3])
    assert report.to_dict("records") == [
        {
            "name": "Germany",
            "first": "1975",
            "last": "1976",
            "rows": 2,
            "why": "ambiguous",
            "offered": "East Germany (DDDE); Germany (DEU)",
        }
    ]


def test_every_reason_is_told():
    """Each reason has its word, with what may have been meant."""
    asked = {
        "Pakistann": (1990, "unknown", "Pakistan"),
        "Vietnam": (1960, "ambiguous", "North Vietnam (VDVN); South Vietnam (X-RVN)"),
        "Turkey": (1922, "in turn", "Turkey (TUR); Ottoman Empire (X-OTT)"),
        "Estonia": (1960, "not then", "Soviet Union (SUHH)"),
        "Russia": (1980, "loose", "Soviet Union (SUHH)"),
    }
    _, report = resolve(list(asked), [on for on, *_ in asked.values()])
    told = {r.name: (int(r.first), r.why, r.offered) for r in report.itertuples(index=False)}
    assert told == asked


def test_missing_names_and_dates():
    """A row without a name has no id; one without a date only where no other state is possible."""
    names = ["Cuba", None, "Germany", "Russia", "Laos", np.nan]
    ids, report = resolve(names, [1975, 1975, None, np.nan, np.nan, None])
    assert plain(ids) == ["CUB", None, None, None, "LAO", None]
    assert sorted(zip(report["why"], report["rows"], strict=True)) == [
        ("ambiguous", 1),
        ("ambiguous", 1),
        ("no name", 2),
    ]
    assert report["first"].dropna().tolist() == ["1975"]


def test_nothing_to_resolve():
    """An empty column gives an empty series and an empty report with the same columns."""
    ids, report = resolve([], [])
    assert len(ids) == len(report) == 0
    assert report.columns.tolist() == ["name", "first", "last", "rows", "why", "offered"]


def test_one_date_for_all_and_none():
    """One date serves all rows; without a date names are read as today."""
    names = ["Germany", "Burma", "Soviet Union"]
    assert plain(resolve(names).ids) == ["DEU", "MMR", "SUHH"]
    assert plain(resolve(names, 1985).ids) == [None, "MMR", "SUHH"]
    assert plain(resolve(names, "1991-12").ids) == ["DEU", "MMR", "SUHH"]
    assert plain(resolve(names, dt.date(1995, 1, 1)).ids) == ["DEU", "MMR", None]


@pytest.mark.parametrize(
    "dates",
    [
        [1980, 1991],
        np.array([1980, 1991]),
        pd.Series([1980.0, 1991.0]),
        ["1980-05", "1991"],
        [dt.date(1980, 5, 1), "1991"],
        pd.array([1980, 1991], dtype="Int64"),
    ],
    ids=repr,
)
def test_dates_of_every_type(dates):
    """Dates may be years or texts in any container."""
    ids, report = resolve(["Soviet Union", "Russia"], dates)
    assert plain(ids) == ["SUHH", None]
    assert report["why"].tolist() == ["in turn"]


@pytest.mark.parametrize("unit", ["D", "s", "ns"])
def test_days_as_timestamps(unit):
    """A column of days is answered to the day, and a missing day is a missing date."""
    days = pd.Series(np.array(["1991-12-25", "1991-12-26", "NaT"], dtype=f"datetime64[{unit}]"))
    ids, report = resolve([365, 365, 365], days, code="cow")
    assert plain(ids) == ["SUHH", "RUS", None]
    assert report["why"].tolist() == ["ambiguous"]


@pytest.mark.parametrize(
    ("prefer", "expected"),
    [
        (None, [None, None, None, "LAO"]),
        ("first", ["SUHH", "X-PRU", None, "LAO"]),
        ("last", ["RUS", "X-GMY", None, "LAO"]),
        ("longest", ["SUHH", "X-GMY", None, "LAO"]),
    ],
)
def test_in_turn_or_together(prefer, expected):
    """A preference settles who had it in turn within the year, never who had it together."""
    ids, _ = resolve(["365", "255", "Yemen", "812"], [1991, 1871, 1990, 1991], prefer=prefer)
    assert plain(ids) == [None, None, None, None]
    ids, _ = resolve([365, 255, 9999, 812], [1991, 1871, 1990, 1991], code="cow", prefer=prefer)
    assert plain(ids) == expected
    assert plain(resolve(["Yemen"], [1990], prefer=prefer).ids) == [None]


def test_a_loose_name_is_never_preferred():
    """No preference makes 'Russia' in 1991 either of the two."""
    for prefer in ("first", "last", "longest"):
        assert plain(resolve(["Russia"], [1991], prefer=prefer).ids) == [None]


def test_categories_and_strings():
    """The kind of column makes no difference."""
    names = ["Cuba", "Laos", "Cuba"]
    for kind in ("category", "str", "object", "string"):
        ids = resolve(pd.Series(names, dtype=kind), 1980).ids
        assert plain(ids) == ["CUB", "LAO", "CUB"]
        assert ids.dtype == "str"


def test_wrong_use():
    """Numbers without a scheme, wrong lengths, unknown schemes and preferences are refused."""
    with pytest.raises(UnknownNameError, match="for a code give code="):
        resolve([365, 40], 1980)
    with pytest.raises(DateError, match="2 names and 3 dates"):
        resolve(["Cuba", "Laos"], [1980, 1981, 1982])
    with pytest.raises(UnknownNameError, match=f"{UNKNOWN} scheme of codes 'icao'"):
        resolve(["Cuba"], 1980, code="icao")
    with pytest.raises(UnknownNameError, match=f"{UNKNOWN} preference 'middle'"):
        resolve(["Cuba"], 1980, prefer="middle")
    with pytest.raises(DateError):
        resolve(["Cuba"], ["1980-13"])


NAMES = [*(state(id_).name for id_ in known_states()), "USSR", "Viet Nam", "Nowhere", "YEM", "VNM"]
CODES = [2, 40, 255, 260, 265, 300, 325, 345, 365, 640, 678, 679, 680, 812, 816, 817, 9999]


@given(st.lists(st.tuples(st.sampled_from(NAMES), st.integers(1800, 2030)), max_size=12))
def test_a_column_of_years_is_its_rows(rows):
    """A column has the answers that `state` gives to its rows, whatever else stands in it."""
    names, years = [name for name, _ in rows], [year for _, year in rows]
    assert plain(resolve(names, years).ids) == one_by_one(names, years)


@given(
    st.lists(
        st.tuples(st.sampled_from(CODES), st.dates(dt.date(1810, 1, 1)), st.integers(0, 90_000)),
        max_size=8,
    )
)
def test_a_column_of_times_is_its_rows(rows):
    """So it is with codes, and with times of any length."""
    codes = [code for code, *_ in rows]
    latest = dt.date(9999, 12, 31)
    times = [
        f"{day}/{day + dt.timedelta(days=min(length, (latest - day).days))}"
        for _, day, length in rows
    ]
    assert plain(resolve(codes, times, code="cow").ids) == one_by_one(codes, times, "cow")
