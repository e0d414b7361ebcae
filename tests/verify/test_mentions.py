"""The figures and dates of a text are found where they stand, with all that they can mean."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.verify.mentions import Day, Decade, mentions

NARROW = "\N{NARROW NO-BREAK SPACE}"
EN_DASH = "\N{EN DASH}"


def found(text):
    """Give for each sure mention of a text its words and its readings."""
    return [(text[m.start : m.end], set(m.readings)) for m in mentions(text) if not m.quiet]


def numbers(text):
    """Give all readings that are numbers, the quiet ones too."""
    return {
        int(reading)
        for mention in mentions(text)
        for reading in mention.readings
        if isinstance(reading, Decimal)
    }


@pytest.mark.parametrize(
    ("text", "words", "reading"),
    [
        ("on May 24, 2006, he", "May 24, 2006", Day(2006, 5, 24)),
        ("on 24 May 2006 he", "24 May 2006", Day(2006, 5, 24)),
        ("the 24th of May, 2006", "24th of May, 2006", Day(2006, 5, 24)),
        ("2006-05-24", "2006-05-24", Day(2006, 5, 24)),
        ("From October, 2005 on", "October, 2005", Day(2005, 10)),
        ("in Sept. 2005", "Sept. 2005", Day(2005, 9)),
        ("MAY 2008", "MAY 2008", Day(2008, 5)),
        ("on January 1. In", "January 1", Day(None, 1, 1)),
        ("since October", "October", Day(None, 10)),
        ("from the 1970s to", "1970s", Decade(197)),
        ("in the '80s", "'80s", Decade(198)),
    ],
)
def test_dates_in_the_ways_people_write_them(text, words, reading):
    """A date is one mention, as far as the text gives it, whatever order it stands in."""
    assert found(text) == [(words, {reading})]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("November 10-11", [Day(None, 11, 10), Day(None, 11, 11)]),
        ("November 10 to 11, 2018", [Day(2018, 11, 10), Day(2018, 11, 11)]),
        (f"10{EN_DASH}11 November 2018", [Day(2018, 11, 10), Day(2018, 11, 11)]),
        ("10 and 11 November 2018", [Day(2018, 11, 10), Day(2018, 11, 11)]),
        ("28 October to 4 November 1974", [Day(None, 10, 28), Day(1974, 11, 4)]),
    ],
)
def test_a_few_days_are_two_dates(text, days):
    """Both ends of a few days are read, each with the month and year that they share."""
    assert [reading for _, readings in found(text) for reading in readings] == days


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("2004-2007", [{2004}, {2007}]),
        (f"2018{EN_DASH}2019", [{2018}, {2019}]),
        ("1996-97", [{1996}, {97, 1997}]),
        ("2004/05", [{2004, Day(2004, 5)}, {5, 2005, Day(2004, 5)}]),
        ("2018-11", [{2018, Day(2018, 11)}, {11, Day(2018, 11)}]),
    ],
)
def test_years_in_a_range(text, readings):
    """Each year of a range is read; a shortened one is also the full year that it stands for."""
    assert [readings for _, readings in found(text)] == readings


@pytest.mark.parametrize(
    ("text", "words", "readings"),
    [
        ("over 2,400 staff", "2,400", {2400}),
        ("601,369 of", "601,369", {601369}),
        ("6,01,369 of", "6,01,369", {601369}),
        (f"601{NARROW}369", f"601{NARROW}369", {601369}),
        ("601'369", "601'369", {601369}),
        ("1 000 students", "1 000", {1000, 1, 0}),
        ("3.142 rupees", "3.142", {Decimal("3.142"), 3142}),
        ("2.5 million people", "2.5 million", {Decimal("2.5"), 2500000}),
        ("3 lakh", "3 lakh", {3, 300000}),
        ("the 10th Congress", "10th", {10}),
        ("twenty-six embassies", "twenty-six", {26}),
        ("two dozen", "two", {2, 24}),
        ("a dozen", "a dozen", {12}),
        ("five decades", "five", {5, 50}),
        ("a 2-day visit", "2", {2}),
        ("in mid-2004", "2004", {2004}),
    ],
)
def test_numbers_in_the_ways_people_write_them(text, words, readings):
    """Thousands marks, lakhs, scales, ordinals and words; a doubtful mark gives both readings."""
    assert found(text) == [(words, readings)]


def test_lists_of_numbers_stay_apart():
    """A comma with a space after it ends a number, and so does a year before one."""
    assert numbers("5,925 surgeries, 2,819 of them") == {5925, 2819}
    assert numbers("In 2005 354 students") == {2005, 354}
    assert numbers("2005, 2006") == {2005, 2006}


def test_a_day_without_a_year_may_be_a_count():
    """In "March 20 students" a day and a number are both possible."""
    readings = {reading for m in mentions("In March 20 students") for reading in m.readings}
    assert readings == {Day(None, 3, 20), Decimal(20)}


@pytest.mark.parametrize(
    "text",
    [
        "both sides",
        "for the first time",
        "the two countries",
        "the two Cold War allies",
        "for a third time",
        "its largest base",
        "it may be",
        "They May agree",
        "the B52 model",
        "no one",
        "a couple",
    ],
)
def test_what_may_be_no_figure_is_quiet(text):
    """Words that only look like figures do not ask for a record."""
    assert found(text) == []


def test_quiet_words_still_let_a_number_stand():
    """A pair or an ordinal in words is a number for whoever records it as one."""
    assert numbers("both, the twenty-second, twice, none") == {2, 22, 0}


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("nearly one-third of the forces", {"0.33", "0.333", "33", "33.3"}),
        ("two thirds of them", {"0.67", "0.667", "67", "66.7"}),
        ("three quarters", {"0.75", "75"}),
    ],
)
def test_a_counted_part_is_a_ratio_and_a_share_in_per_cent(text, readings):
    """However it is rounded; the number of parts alone is no number of the text."""
    (mention,) = mentions(text)
    assert {Decimal(reading) for reading in readings} <= mention.readings
    assert not {Decimal(1), Decimal(2), Decimal(3)} & mention.readings
    assert not mention.quiet


@pytest.mark.parametrize(
    ("text", "number"),
    [("two old friends", 2), ("the two hundred thousand nations", 200_000), ("the two ships", 2)],
)
def test_a_number_before_other_things_is_a_figure(text, number):
    """Only the two states themselves, however they are called, are no figure."""
    assert [readings for _, readings in found(text)] == [{number}]


def test_who_is_the_largest_may_have_the_first_rank():
    """A rank of one is in a text that calls somebody the largest."""
    assert numbers("its largest market") == {1}


def test_a_word_inside_a_word_is_no_figure():
    """Neither the ten in "often" nor the May in "Mayor" is a mention."""
    assert mentions("Someone often met Mayor Marchand in a tent") == []


@given(st.integers(0, 10**12))
def test_every_number_in_digits_is_read_back(number):
    """With thousands marks and without, a number is read as itself."""
    for text in (f"{number:,}", str(number), f"sent {number:,} of them", f"({number})"):
        assert number in numbers(text)


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_every_day_is_read_back(when):
    """A day written with the name of its month is read as itself, whichever comes first."""
    day, month = Day(when.year, when.month, when.day), when.strftime("%B")
    for text in (f"{month} {day.day}, {day.year}", f"{day.day} {month} {day.year}"):
        assert [set(mention.readings) for mention in mentions(f"on {text}.")] == [{day}]


@given(st.text(max_size=80))
def test_mentions_lie_inside_the_text(text):
    """Any text can be read, and what is found stands in it, in order."""
    places = [(mention.start, mention.end) for mention in mentions(text)]
    assert places == sorted(places)
    assert all(0 <= start < end <= len(text) for start, end in places)


@pytest.mark.parametrize(
    ("text", "number"),
    [("2,5 million dollars", "2500000"), ("1,5 tonnes", "1.5"), ("0,25 per cent", "0.25")],
)
def test_a_decimal_comma_is_read(text, number):
    """Many texts write 1,5 for one and a half; as a list it is still 1 and 5."""
    readings = set().union(*(mention.readings for mention in mentions(text)))
    assert Decimal(number) in readings
    assert Decimal(text.partition(",")[0]) in readings


@pytest.mark.parametrize("text", ["1,500 men", "in 2,500,000 homes"])
def test_a_thousands_mark_is_no_decimal_comma(text):
    """Three digits after the comma are a part of the number."""
    assert numbers(text) == {int(text.split()[-2].replace(",", ""))}
