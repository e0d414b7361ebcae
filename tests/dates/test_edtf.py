"""EDTF is read as the package `edtf` reads it, but where a table says why it is not."""

import csv
import math
from pathlib import Path

import edtf
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.dates import Date
from bilateral.dates.edtf import LONGEST, read
from bilateral.errors import DateError
from tests.dates.writtendates import calendar_points, part_points, spans_of_years

DATA = Path(__file__).parent.parent / "data"


def rows(name):
    """Read a table of hand-worked dates."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


BESIDE = {row["text"]: row for row in rows("dates_beside_edtf.csv")}
TEXTS = [row["text"] for name in ("dates.csv", "dates_refused.csv") for row in rows(name)]


def as_day(moment):
    """Write a day of the oracle, which keeps years beyond `datetime` in a `struct_time`."""
    if isinstance(moment, float) and math.isinf(moment):
        return ".."
    sign, year = "-" if moment.tm_year < 0 else "", abs(moment.tm_year)
    return str(np.datetime64(f"{sign}{year:04}-{moment.tm_mon:02}-{moment.tm_mday:02}", "D"))


def theirs(text):
    """Give the outer bounds that `edtf` finds, or say that it refuses or breaks off."""
    try:
        found = edtf.parse_edtf(text)
        return f"{as_day(found.lower_strict())} to {as_day(found.upper_strict())}"
    except edtf.EDTFParseException:
        return "refused"
    except (TypeError, ValueError, AttributeError) as error:
        return type(error).__name__


def ours(text):
    """Give our outer bounds, or say that we refuse."""
    try:
        when = Date.parse(text)
    except DateError:
        return "refused"
    return " to ".join(".." if day is None else str(day) for day in (when.earliest, when.latest))


def marks_of(found):
    """Give whether the oracle takes a date as approximate and as uncertain."""
    both = bool(getattr(found, "is_uncertain_and_approximate", False))
    return bool(found.is_approximate) or both, bool(found.is_uncertain) or both


@pytest.mark.parametrize("text", TEXTS, ids=repr)
def test_bounds_are_those_of_edtf_unless_it_is_said_why(text):
    """Outer bounds agree with `edtf`; where they do not, both are in the table, with a reason."""
    found = {"theirs": theirs(text), "ours": ours(text)}
    if text not in BESIDE:
        assert found["ours"] == found["theirs"]
        return
    row = BESIDE[text]
    assert found == {"theirs": row["theirs"], "ours": row["ours"]}
    assert found["ours"] != found["theirs"]
    assert len(row["why"]) > 20


def test_every_disagreement_is_of_a_text_that_is_tried():
    """No line of the table of disagreements is left over from a text that nobody tries."""
    assert set(BESIDE) <= set(TEXTS)


known_to_both = st.one_of(calendar_points(), spans_of_years()).map(lambda point: point.text)
plain_points = calendar_points().map(lambda point: point.text.replace("-XX", ""))


@settings(max_examples=60)
@given(known_to_both, st.sampled_from(["", "?", "~", "%"]))
def test_single_dates_agree_with_edtf(text, mark):
    """A year, month, day, decade or century has the bounds and flags that `edtf` gives it."""
    when = Date.parse(text + mark)
    assert ours(text + mark) == theirs(text + mark)
    assert (when.approximate, when.uncertain) == marks_of(edtf.parse_edtf(text + mark))


@settings(max_examples=30)
@given(part_points())
def test_quarters_and_half_years_agree_with_edtf(point):
    """A quarter or half-year has the bounds that `edtf` gives it."""
    assert ours(point.text) == theirs(point.text)


@settings(max_examples=60)
@given(plain_points, plain_points, st.sampled_from(["{}/{}", "{}/..", "../{}", "{}?/{}~"]))
def test_intervals_agree_with_edtf(one, two, form):
    """An interval that does not end before it starts has the bounds that `edtf` gives it."""
    text = form.format(*sorted([one, two]))
    if ours(text) != "refused":
        assert ours(text) == theirs(text)


@settings(max_examples=40)
@given(
    st.lists(plain_points, min_size=2, max_size=4), st.sampled_from(["[{}]", "[..{}]", "[{}..]"])
)
def test_sets_agree_with_edtf(members, form):
    """A one-of set has the bounds that `edtf` gives it."""
    text = form.format(",".join(members))
    assert ours(text) == theirs(text)


@pytest.mark.parametrize(
    ("text", "boxes"),
    [
        ("1970-01-02", ((1, 1, 1, 1),)),
        ("1970-01-02/1970-01", ((1, 1, 1, 30),)),
        ("[1970-01-02,1970-01-05]", ((1, 1, 1, 1), (4, 4, 4, 4))),
        ("[1970-01-05,1970-01-02,1970-01-05]", ((1, 1, 1, 1), (4, 4, 4, 4))),
        ("1970-21", ((59, 172, 59, 172), (243, 356, 243, 356))),
        ("1970-21/1970-06", ((59, 172, 151, 180),)),
    ],
)
def test_readings_are_grouped_without_gaps(text, boxes):
    """A text gives one group of readings for each stretch, in their order, none of them twice."""
    assert read(text).boxes == boxes


def test_the_longest_date_is_read_and_a_longer_refused():
    """A list is read up to the limit of length, and refused beyond it with the limit named."""
    text = f"[{'2005,' * 198}2005-12?]"
    assert len(text) == LONGEST
    assert Date.parse(text).possibly_in(2005)
    with pytest.raises(DateError, match="at most 1,000 characters"):
        Date.parse(text.replace("?", "-3"))
