"""How numbers and intervals are written: the same everywhere."""

from decimal import Decimal

import pytest

from bilateral.text.numbers import format_interval, format_number, format_share


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (2400.0, "2,400"),
        (0.5, "0.5"),
        (Decimal("1200.50"), "1,200.5"),
        (-3, "-3"),
        (123456.789, "123,456.789"),
    ],
)
def test_a_number_has_thousands_marks_and_no_empty_fraction(value, text):
    """All its digits are written, and no more."""
    assert format_number(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1234.5678, "1,234.57"),
        (601369.4, "601,369"),
        (-0.25, "\N{MINUS SIGN}0.25"),
        (Decimal("1e5"), "100,000"),
        (999_999_999_999_999, "999,999,999,999,999"),
        (1e15, "10\N{SUPERSCRIPT ONE}\N{SUPERSCRIPT FIVE}"),
        (0.00001, "0.00001"),
        (
            -2e-6,
            "\N{MINUS SIGN}2 \N{MULTIPLICATION SIGN} 10\N{SUPERSCRIPT MINUS}\N{SUPERSCRIPT SIX}",
        ),
    ],
)
def test_a_number_beside_a_mark_is_short(value, text):
    """It has six digits at most where it has a fraction, a true minus sign, and powers of ten."""
    assert format_number(value, signs=True) == text


def test_decimals_never_make_a_zero_of_a_number():
    """What is too small for the decimals gets the digits it needs; a zero stays one."""
    numbers = (0.33333, 0.00001, 0.0, -0.00001)
    texts = [format_number(number, decimals=4) for number in numbers]
    assert texts == ["0.3333", "1e-05", "0", "-1e-05"]


@pytest.mark.parametrize(
    ("interval", "words", "signs"),
    [
        ((13, None, "at_least"), "at least 13", "\N{GREATER-THAN OR EQUAL TO} 13"),
        ((None, 5, "at_most"), "at most 5", "\N{LESS-THAN OR EQUAL TO} 5"),
        ((2, 3.5, "between"), "2\N{EN DASH}3.5", "2\N{EN DASH}3.5"),
        ((30, 30, "about"), "about 30", "~30"),
        ((30, None, "about"), "about 30 or more", "\N{GREATER-THAN OR EQUAL TO} ~30"),
        ((None, 30, "about"), "about 30 or less", "\N{LESS-THAN OR EQUAL TO} ~30"),
        ((30, 40, "about"), "about 30\N{EN DASH}40", "~30\N{EN DASH}40"),
        ((5, 5, "exact"), "5", "5"),
        ((None, None, None), "number not reported", ""),
    ],
)
def test_an_interval_is_written_in_words_or_by_signs(interval, words, signs):
    """What bounds it is said; where nothing does, the words say so and signs do not."""
    assert format_interval(*interval) == words
    assert format_interval(*interval, signs=True) == signs


def test_a_missing_number_gives_its_reason():
    """The reason stands where the number would."""
    assert format_interval(None, None, missing="not_stated") == "number not stated"
    assert format_interval(None, None, missing="not_applicable") == "number not applicable"


@pytest.mark.parametrize(
    ("lower", "upper", "text"),
    [
        (1.2345678, None, "\N{GREATER-THAN OR EQUAL TO} 1.23456"),
        (None, 1.2345611, "\N{LESS-THAN OR EQUAL TO} 1.23457"),
        (-1.2345611, None, "\N{GREATER-THAN OR EQUAL TO} \N{MINUS SIGN}1.23457"),
        (1234567.9, None, "\N{GREATER-THAN OR EQUAL TO} 1,234,567"),
        (1.2345671, 1.2345679, "1.23456\N{EN DASH}1.23457"),
        (1.2345678, 1.2345678, "1.23457"),
    ],
)
def test_a_bound_is_never_rounded_to_more_than_is_known(lower, upper, text):
    """A lower end goes down and an upper one up; a number by itself goes to the nearest."""
    assert format_interval(lower, upper, signs=True) == text


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [
        (354, 1000, "35%"),
        (399, 1000, "39%"),
        (13, 1000, "1.3%"),
        (7, 12, "7 of 12"),
        (354, 6, "354 of 6"),
        (999, 1000, "99%"),
        (12, 12, "100%"),
        (1500, 1000, "150%"),
    ],
)
def test_a_share_has_no_more_digits_than_its_worst_figure(part, whole, text):
    """Rounded down to two digits; where a figure has one digit, the figures themselves."""
    assert format_share(part, whole) == text
