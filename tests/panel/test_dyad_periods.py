"""Panels of months, quarters and days are the same grid with shorter periods."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

import bilateral as bl


def test_a_dyad_month_exists_on_a_common_day():
    """The Soviet Union's number passed to Russia; South Sudan joined on 14 July 2011."""
    panel = bl.dyad_months(years=(2011, 2011))
    found = panel.pair("South Sudan", "USA")
    assert found[["year", "month"]].to_numpy().tolist() == [[2011, m] for m in range(7, 13)]


def test_every_year_of_a_dyad_is_the_union_of_its_months():
    """The dyad-years are those of the months, and of the quarters."""
    keys = ["cow_a", "cow_b", "year"]
    yearly = bl.dyad_years(years=(1990, 1992)).to_frame()[keys]
    for opened in (bl.dyad_months, bl.dyad_quarters):
        shorter = opened(years=(1990, 1992)).to_frame()[keys].drop_duplicates(ignore_index=True)
        missing = yearly.merge(shorter, how="left", indicator=True).query("_merge == 'left_only'")
        assert len(missing) == 0
        assert len(shorter) == len(yearly)


def test_quarters_and_months_have_their_columns():
    """Keys of 32 bits or so, sorted."""
    quarters = bl.dyad_quarters(years=2000).pair("USA", "CUB")
    assert quarters["quarter"].tolist() == [1, 2, 3, 4]
    assert repr(bl.dyad_quarters(years=2000)).startswith("Panel(cow, directed, 2000-Q1 to 2000-Q4:")


def test_days_are_for_pairs():
    """A leap year has 366; all pairs are refused with the number of rows."""
    panel = bl.dyad_days([("USA", "CUB")], years=2000)
    days = panel.pair("USA", "CUB")["day"]
    assert len(days) == 366
    assert days.iloc[[0, -1]].dt.date.tolist() == [date(2000, 1, 1), date(2000, 12, 31)]
    with pytest.raises(bl.DataSetError, match=r"about 13,245,850 rows; name the pairs"):
        bl.dyad_days(years=2000)


def test_days_begin_with_membership():
    """Cuba was in the list from 20 May 1902, and again from 1909."""
    days = bl.dyad_days([("USA", "CUB")], years=(1902, 1909)).pair("USA", "CUB")["day"]
    assert days.iloc[0].date() == date(1902, 5, 20)
    assert not days.between("1907-01-01", "1908-12-31").any()


@pytest.mark.parametrize(
    ("frame", "opened", "expected"),
    [
        ({"year": [2000], "month": [3]}, bl.dyad_months, [0, 0, 5]),
        ({"year": [2000], "quarter": [2]}, bl.dyad_quarters, [0, 5, 0]),
    ],
)
def test_frames_join_by_their_periods(frame, opened, expected):
    """Names are those of the month; what has no row is what no_row says."""
    visits = pd.DataFrame({"name_a": "United States", "name_b": "Cuba", **frame, "visits": 5})
    found = opened(years=2000).add(visits, no_row="zero").pair("USA", "CUB")["visits"]
    assert found.tolist()[:3] == expected


def test_days_join_by_day():
    """A column of days, or of times, which are cut."""
    visits = pd.DataFrame(
        {"cow_a": 2, "cow_b": 40, "day": pd.to_datetime(["2000-02-29 10:00"]), "visits": 1}
    )
    panel = bl.dyad_days([("USA", "CUB")], years=2000).add(visits)
    found = panel.pair("USA", "CUB").set_index("day")["visits"]
    assert found.loc["2000-02-29"] == 1
    assert found.notna().sum() == 1


@pytest.mark.parametrize(
    ("frame", "words"),
    [
        ({"year": [2000], "month": [13]}, "has 13, which is no month: 1 to 12"),
        ({"year": [2000]}, "expected 'year' and 'month'"),
        ({"year": [2000], "month": [1], "name_a": "Atlantis"}, "'Atlantis' in 2000-01"),
    ],
)
def test_wrong_keys_are_refused(frame, words):
    """No such month, no month, no such state."""
    given = pd.DataFrame({"name_a": "United States", "name_b": "Cuba", "visits": 1, **frame})
    with pytest.raises(bl.BilateralError, match=words):
        bl.dyad_months(years=2000).add(given)


def test_a_lag_is_of_months():
    """One month before, also over the turn of a year; two in words."""
    visits = pd.DataFrame(
        {"cow_a": 2, "cow_b": 40, "year": [1999, 2000], "month": [12, 1], "visits": [3.0, 4.0]}
    )
    panel = bl.dyad_months(years=(1999, 2000)).add(visits).derive("lag", "visits", periods=2)
    found = panel.pair("USA", "CUB")
    assert found.loc[found["visits_lag2"] == 3, ["year", "month"]].to_numpy().tolist() == [
        [2000, 2]
    ]
    meaning = panel.describe().set_index("column").loc["visits_lag2", "meaning"]
    assert meaning == "2 months before: visits"


def test_years_select_months():
    """All months of the years that are kept."""
    panel = bl.dyad_months(years=(1999, 2001)).where(years=2000, pairs=[("USA", "CUB")])
    assert len(panel) == 24
    assert np.unique(panel.to_frame()["year"]).tolist() == [2000]
    with pytest.raises(
        bl.DataSetError, match="2002 is outside this panel, whose years are 1999 to"
    ):
        bl.dyad_months(years=(1999, 2001)).where(years=2002)


def test_what_is_known_by_year_is_refused():
    """Data sets, records and comparisons are by year; each says so."""
    panel = bl.dyad_months(years=(1999, 2000))
    for refused in (
        lambda: panel.add("cow-trade"),
        lambda: panel.add(bl.load("cuba-laos")),
        lambda: panel.compare(("CUB", "LAO"), ("CUB", "PAK")),
    ):
        with pytest.raises(bl.DataSetError, match="by year"):
            refused()


def test_names_are_those_of_the_month():
    """Zaire became the Democratic Republic of the Congo in May 1997."""
    names = bl.dyad_months(years=1997).labels().query("cow_a == 490 and cow_b == 2")["name_a"]
    assert names.iloc[[0, 11]].tolist() == ["Zaire", "Democratic Republic of the Congo"]
