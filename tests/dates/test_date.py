"""A date keeps its text, knows its four bounds, and says surely only what all readings bear out."""

import copy
import csv
import pickle
import re
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.dates import Date, seen
from bilateral.errors import DID_YOU_MEAN, DateError
from tests.dates.writtendates import dates_told, intervals, points, texts

DATA = Path(__file__).parent.parent / "data"
FOUR = ("start_earliest", "start_latest", "end_earliest", "end_latest")


def rows(name):
    """Read a table of hand-worked dates."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def worked(row):
    """Name the cases of a table by their text."""
    return repr(row["text"])


GIVEN = rows("dates.csv")


def bounds(when):
    """Give the four bounds as the table writes them."""
    return {name: "" if getattr(when, name) is None else str(getattr(when, name)) for name in FOUR}


def day(text):
    """Read a hand-worked day as numpy does, so that it may be of any year."""
    return "" if not text else str(np.datetime64(text, "D"))


@pytest.mark.parametrize("row", GIVEN, ids=worked)
def test_bounds_are_those_worked_by_hand(row):
    """Each bound of each awkward text is the day that was worked out by hand."""
    assert bounds(Date.parse(row["text"])) == {name: day(row[name]) for name in FOUR}


@pytest.mark.parametrize("row", GIVEN, ids=worked)
def test_ends_say_how_they_are_told(row):
    """Kinds, precisions and qualifiers are as worked out by hand."""
    when = Date.parse(row["text"])
    marks = ("?" if when.uncertain else "") + ("~" if when.approximate else "")
    told = (when.start_kind, when.end_kind, when.start_precision, when.end_precision, marks)
    names = ("start_kind", "end_kind", "start_precision", "end_precision", "marks")
    assert told == tuple(row[name] for name in names)


@pytest.mark.parametrize("row", GIVEN, ids=worked)
def test_years_are_sure_possible_or_out(row):
    """It is surely active in the years of one column, possibly in another's, never in a third's."""
    when = Date.parse(row["text"])
    for year in map(int, row["surely"].split()):
        assert when.surely_in(year), year
    for year in map(int, row["possibly"].split()):
        assert when.possibly_in(year), year
    if not row["surely"]:
        assert not any(when.surely_in(int(year)) for year in row["possibly"].split())
    for year in map(int, row["never"].split()):
        assert not when.possibly_in(year), year


@pytest.mark.parametrize("row", rows("dates_refused.csv"), ids=worked)
def test_what_is_no_date_is_refused_with_its_mend(row):
    """The error names what was given, why it will not do, and exactly the mends of the table."""
    with pytest.raises(DateError) as caught:
        Date.parse(row["text"])
    message = str(caught.value)
    assert message.startswith(f"{row['text']!r} is not a date: ")
    assert row["reason"] in message
    asked = message.partition(f"; {DID_YOU_MEAN} ")[2]
    mends = [f"'{mend}'" for mend in row["mends"].split("|") if mend]
    assert asked == (" or ".join(mends) + "?" if mends else "")


@pytest.mark.parametrize("given_value", [1975, 1975.0, None, True, b"1975", ["1975"], date.min])
def test_only_text_is_read(given_value):
    """A number, a day of the standard library or nothing is refused, and its type is named."""
    with pytest.raises(DateError, match=type(given_value).__name__):
        Date.parse(given_value)


@pytest.mark.parametrize(
    "text",
    [
        "9" * 1_000_000,
        "-" * 1_000_000,
        "[" * 1_000_000,
        "[" + "2005," * 200_000 + "2005]",
        "2005/" * 200_000,
        "circa " * 150_000,
        "Y" + "1" * 1_000_000,
        "X" * 1_000_000,
        "\u0661" * 1_000_000,
        "2005-02-30/" + "x" * 900,
        "[" + "2005," * 97 + "2005]/[" + "2006," * 97 + "x]",
        "[" + "a" * 900 + "]",
    ],
    ids=lambda text: text[:12],
)
def test_a_hostile_text_is_refused_in_few_words(text):
    """However long the text, it is refused at once, and the message shows its beginning only."""
    with pytest.raises(DateError) as caught:
        Date.parse(text)
    assert len(str(caught.value)) < 500


@given(st.text(max_size=30) | st.text("0123456789-/.,[]{}XY~?%TZ: ", max_size=30))
def test_any_text_is_a_date_or_refused(text):
    """Whatever is given, it is read and kept exactly, or refused with mends that can be read."""
    try:
        read = str(Date.parse(text))
    except DateError as error:
        read = text
        _, _, asked = str(error).partition(f"; {DID_YOU_MEAN} ")
        for mend in re.findall(r"'(.+?)'", asked):
            assert mend != text
            assert str(Date.parse(mend)) == mend
    assert read == text


@given(dates_told)
def test_bounds_are_those_of_the_standard_library(told):
    """For any date the four bounds are what `datetime` gives for its ends, cut to each other."""
    when = Date.parse(told.text)
    readings = list(told.readings())
    starts, ends = [start for start, _ in readings], [end for _, end in readings]
    limits = (min(starts), max(starts), min(ends), max(ends))
    worked_out = {
        name: "" if limit in (date.min, date.max) else limit.isoformat()
        for name, limit in zip(FOUR, limits, strict=True)
    }
    assert bounds(when) == worked_out


@given(dates_told, st.integers(1990, 2010) | st.integers(2, 9997))
def test_sure_and_possible_are_all_and_some_of_the_readings(told, year):
    """It is surely active when every reading has a day in the year, possibly when some has."""
    when = Date.parse(told.text)
    first, last = date(year, 1, 1), date(year, 12, 31)
    active = [start <= last and end >= first for start, end in told.readings()]
    assert (when.surely_in(year), when.possibly_in(year)) == (all(active), any(active))


@given(texts)
def test_a_date_is_its_text(text):
    """Text, equality, hash, copies and pickles all come back to the text that was given."""
    when = Date.parse(text)
    assert str(when) == text
    assert repr(when) == f"Date({text!r})"
    assert {when, Date.parse(text), copy.deepcopy(when), pickle.loads(pickle.dumps(when))} == {when}  # noqa: S301
    assert when != text


def test_a_date_cannot_be_changed():
    """An attribute of a date cannot be set or added."""
    when = Date.parse("2005")
    for name in ("text", "start_kind", "something"):
        with pytest.raises((AttributeError, TypeError)):
            setattr(when, name, "2006")
    assert str(when) == "2005"


@given(texts)
def test_bounds_are_in_order(text):
    """No bound lies on the wrong side of another, where both are days."""
    when = Date.parse(text)
    for low, high in [FOUR[:2], FOUR[::2], FOUR[1::2], FOUR[2:]]:
        low_day, high_day = getattr(when, low), getattr(when, high)
        assert low_day is None or high_day is None or low_day <= high_day
    assert (when.earliest, when.latest) == (when.start_earliest, when.end_latest)


@given(points, st.sampled_from("?~%"))
def test_a_qualifier_forbids_surely_and_widens_nothing(point, mark):
    """With a qualifier the bounds and what is possible stay, and nothing is sure."""
    plain, qualified = Date.parse(point.text), Date.parse(point.text + mark)
    assert bounds(plain) == bounds(qualified)
    years = range(point.first.year - 1, point.first.year + 2)
    assert [plain.possibly_in(y) for y in years] == [qualified.possibly_in(y) for y in years]
    assert not any(qualified.surely_in(y) for y in years)
    assert (qualified.approximate, qualified.uncertain) == (mark in "~%", mark in "?%")


@given(st.lists(texts, max_size=8))
def test_dates_sort_by_their_key(given_texts):
    """Dates sort as their keys do, and no two of unlike text are neither less nor greater."""
    dates = [Date.parse(text) for text in given_texts]
    assert sorted(dates) == sorted(dates, key=lambda when: when.sort_key)
    for one in dates:
        for two in dates:
            assert [one < two, one == two, one > two].count(True) == 1
            assert (one <= two) == (one < two or one == two)


def test_dates_sort_by_start_then_by_end():
    """Unbounded starts come first; of one start, what can end first; unbounded ends come last."""
    order = ["../1900", "[..2008]", "1963", "1963/1964", "1963/1968", "1963/..", "1963-05", "1975"]
    assert list(map(str, sorted(map(Date.parse, reversed(order))))) == order
    same = ["2004", "2004-XX", "2004-XX-XX", "2004?", "2004~"]
    assert list(map(str, sorted(map(Date.parse, reversed(same))))) == same
    with pytest.raises(TypeError):
        assert Date.parse("1963") < "1964"


@pytest.mark.parametrize(
    ("text", "observed", "expected", "sure", "possible"),
    [
        ("1974-11-04/", "2018-11", "1974-11-04 1974-11-04 2018-11-01 ", "1974 1990 2018", "2019"),
        ("1974-11-04/..", "2018-11", "1974-11-04 1974-11-04 2018-11-01 ", "1974 2018", "2019 3000"),
        ("1974~/", "2018-11", "1974-01-01 1974-12-31 2018-11-01 ", "", "1974 2018 2019"),
        ("1974/", "2018~", "1974-01-01 1974-12-31 2018-01-01 ", "", "1974 2018 2019"),
        ("1974/", "2018?", "1974-01-01 1974-12-31 2018-01-01 ", "", "1974 2018 2019"),
        ("", "2008-05", " 2008-05-31 2008-05-01 ", "2008", "1900 2007 2009"),
        ("", "2008", " 2008-12-31 2008-01-01 ", "2008", "2007 2009"),
        ("", "2007-12/2008-01", " 2008-01-31 2007-12-01 ", "", "2006 2007 2008 2009"),
        ("", "2008-05/..", "  2008-05-01 ", "", "1900 2008 2009"),
        ("1990/", "2008-05/..", "1990-01-01 1990-12-31 2008-05-01 ", "1990 2008", "2009"),
        ("/..", "2018-11", " 2018-11-30 2018-11-01 ", "2018", "2017 2019"),
        ("/1990", "1985", " 1985-12-31 1990-01-01 1990-12-31", "1985 1990", "1984"),
        ("1963/1968", "1965", "1963-01-01 1963-12-31 1968-01-01 1968-12-31", "1963 1968", ""),
        ("197X/", "1974-06", "1970-01-01 1974-06-30 1974-06-01 ", "1974", "1970 1973 1975"),
        ("[1974,2005]", "2004/2006", "2005-01-01 2005-12-31 2005-01-01 2005-12-31", "2005", ""),
        ("1963/1968", "", "1963-01-01 1963-12-31 1968-01-01 1968-12-31", "1963 1968", ""),
        ("", "", "   ", "", "-5000 2018 3000"),
    ],
)
def test_an_observation_is_sure_on_its_day_and_possible_after(
    text, observed, expected, sure, possible
):
    """What is told in the present tense was active then: sure no later, possible afterwards."""
    when = seen(*(Date.parse(given) if given else None for given in (text, observed)))
    assert " ".join(bounds(when).values()) == expected
    assert all(when.surely_in(int(year)) for year in sure.split())
    assert all(when.possibly_in(int(year)) for year in possible.split())
    assert not any(when.surely_in(int(year)) for year in possible.split())


@pytest.mark.parametrize(
    ("text", "kinds"),
    [("1974/", "known unknown"), ("1974/..", "known open"), ("", "unknown unknown")],
)
def test_an_observation_leaves_the_kinds_of_the_ends(text, kinds):
    """An end that is open or not told stays so, though the observation bounds it."""
    when = seen(Date.parse(text) if text else None, Date.parse("2018-11"))
    assert f"{when.start_kind} {when.end_kind}" == kinds


@pytest.mark.parametrize(
    ("text", "observed", "message"),
    [
        (
            "1963/1968",
            "2008-05",
            "it had ended then; write '1963/' if it lasted on",
        ),
        ("2005", "2018-11", "it had ended then; write '2005/' if it lasted on, or else remove"),
        ("2019", "2018-11", "it had not begun then; remove the observation"),
        ("[2005,2019]", "2018", "it was not active then; remove the observation"),
    ],
)
def test_what_was_over_cannot_be_observed(text, observed, message):
    """An observation after the end or before the beginning is refused with what to do about it."""
    with pytest.raises(DateError) as caught:
        seen(Date.parse(text), Date.parse(observed))
    assert str(caught.value).startswith(
        f"'{text}' cannot have been observed '{observed}': {message}"
    )


@given(intervals(), points, st.integers(1990, 2010) | st.integers(2, 9997))
def test_an_observation_only_narrows(told, observed, year):
    """It adds nothing possible, and takes away what is sure only after it, from an open end."""
    when, then = Date.parse(told.text), Date.parse(observed.text)
    try:
        both = seen(when, then)
    except DateError:
        assert when.overlaps(then) == "no"
        return
    assert when.overlaps(then) != "no"
    assert both.possibly_during(then)
    assert when.possibly_in(year) or not both.possibly_in(year)
    if when.surely_in(year) and not both.surely_in(year):
        assert (when.end_kind, year > observed.first.year) == ("open", True)
    if observed.first.year == observed.last.year and both.is_interval:
        assert both.surely_in(observed.first.year)
