"""How numbers and intervals are written: the same everywhere."""

from decimal import Decimal

import pytest

from bilateral.text.numbers import format_interval, format_number


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
    ],
)
def test_a_number_beside_a_mark_is_short(value, text):
    """It has six digits at most where it has a fraction, and a true minus sign."""
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
        ((5, 5, "exact"), "5", "5"),
        ((None, None, None), "not told", ""),
    ],
)
def test_an_interval_is_written_in_words_or_by_signs(interval, words, signs):
    """What bounds it is said; where nothing does, the words say so and signs do not."""
    assert format_interval(*interval) == words
    assert format_interval(*interval, signs=True) == signs


def test_a_missing_number_gives_its_reason():
    """The reason stands where the number would."""
    assert format_interval(None, None, missing="not_stated") == "not stated"
