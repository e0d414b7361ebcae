"""The day that stands on a report: given, set in the environment, or today."""

import datetime as dt

import pytest

from bilateral.comparison.report_day import report_day
from bilateral.errors import BilateralError


@pytest.fixture(autouse=True)
def unset(monkeypatch):
    """Let no build set the day."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


@pytest.mark.parametrize(
    "given",
    ["2018-11-10", dt.date(2018, 11, 10), dt.datetime(2018, 11, 10, 23)],  # noqa: DTZ001
)
def test_a_day_is_given_as_text_or_as_a_date(given):
    """Both come to the same."""
    assert report_day(given) == "2018-11-10"


def test_what_is_given_goes_before_what_is_set_and_this_before_today(monkeypatch):
    """An empty variable sets nothing."""
    assert report_day() == dt.date.today().isoformat()  # noqa: DTZ011
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    assert report_day() == dt.date.today().isoformat()  # noqa: DTZ011
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert report_day() == "1970-01-01"
    assert report_day("2018-11-10") == "2018-11-10"


@pytest.mark.parametrize("given", ["today", "2018-02-30", "10.11.2018", "", 2018, "2018"])
def test_what_is_no_day_is_refused(given):
    """The error names it and shows how a day is written."""
    with pytest.raises(BilateralError, match="2018-11-10"):
        report_day(given)


@pytest.mark.parametrize("seconds", ["now", "1e9", "9" * 40])
def test_a_variable_that_is_no_time_is_refused(monkeypatch, seconds):
    """The error names it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    with pytest.raises(BilateralError, match="SOURCE_DATE_EPOCH"):
        report_day()
