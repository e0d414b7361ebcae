"""What changed between two periods."""

import numpy as np
import pytest

import bilateral as bl


def row(found, series, column="tons"):
    """Give the one row of a series."""
    frame = found.frame
    [place] = np.flatnonzero((frame["series"] == series) & (frame["column"] == column))
    return frame.iloc[place]


def test_a_mean_says_on_how_many_years_it_rests(both):
    """Of 1991 and 1992 only the latter is known."""
    found = row(both.changes(1990, (1991, 1992)), "Cuba to Pakistan")
    assert (found["before"], found["after"], found["change"]) == (5.0, 7.0, 2.0)
    assert (found["after_known"], found["after_years"]) == (1, 2)


def test_what_is_unknown_in_a_period_has_not_changed_by_anything(both):
    """No mean, and no change: not a fall to zero."""
    found = row(both.changes(1990, (1991, 1992)), "Cuba to Laos")
    assert found["before"] == 0
    assert found["after_known"] == 0
    assert np.isnan(found["after"])
    assert np.isnan(found["change"])


def test_a_mean_of_rounded_values_is_an_interval(tmp_path):
    """A 0 from rounding is anything under half a step."""
    path = tmp_path / "trade.csv"
    path.write_text(
        "ccode1,ccode2,year,flow1,flow2,smoothflow1,smoothflow2\n40,770,1990,0,4,0,4\n40,770,1991,2,4,2,4\n40,812,1990,1,1,1,1\n"
    )
    panel = bl.dyad_years(years=(1990, 1991)).add("cow-trade", path=path)
    found = panel.compare(("CUB", "PAK"), ("CUB", "LAO")).changes(1990, 1991)
    sent = row(found, "Pakistan to Cuba", "exports_a_to_b_million_usd")
    assert (sent["before"], sent["before_to"]) == (0.0, 0.5)
    assert (sent["change"], sent["change_to"]) == (1.5, 2.0)


@pytest.mark.parametrize(
    ("periods", "words"),
    [
        (((1990, 1991), (1991, 1992)), "overlap"),
        ((1992, 1990), "reversed"),
        ((1980, 1990), "outside"),
        ((1990, "later"), "is not a year"),
    ],
)
def test_periods_that_overlap_or_lie_outside_are_refused(both, periods, words):
    """The earlier one first, both in the panel."""
    with pytest.raises(bl.DataSetError, match=words):
        both.changes(*periods)
