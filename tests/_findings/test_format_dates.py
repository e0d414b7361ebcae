"""Days in words: as short as what is known of them allows."""

import numpy as np
import pytest

from bilateral._findings.format_dates import format_day


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("1955-10-28", "1955-10-28", "1955-10-28"),
        ("1963-01-01", "1963-12-31", "1963"),
        ("2005-10-01", "2005-10-31", "2005-10"),
        ("2004-02-01", "2004-02-29", "2004-02"),
        ("2005-02-01", "2005-02-28", "2005-02"),
        ("1900-02-01", "1900-02-28", "1900-02"),
        ("2004-07-01", "2004-12-31", "between 2004-07 and 2004-12"),
        ("1970-01-01", "1979-12-31", "between 1970 and 1979"),
        ("2005-01-01", "2008-05-31", "between 2005-01 and 2008-05"),
        ("2005-10-08", "2005-12-31", "between 2005-10-08 and 2005-12"),
        ("2005-10-01", "2006-05-31", "between 2005-10 and 2006-05"),
        ("2005-10-08", "2006-05-31", "between 2005-10-08 and 2006-05"),
        (None, "1968-11-30", "by 1968-11"),
        ("1968-11-01", None, "after 1968-11"),
        (None, None, "on a day not reported"),
        ("2018-11-01", "2018-11-01", "2018-11-01"),
    ],
)
def test_days_are_cut_to_the_year_or_the_month_that_they_fill(first, last, words):
    """A whole year is a year; what is bounded from one side is by or after."""
    days = [None if day is None else np.datetime64(day) for day in (first, last)]
    assert format_day(*days) == words
