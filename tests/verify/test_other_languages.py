"""Dates and large numbers of other languages are read; words of English are no dates of them."""

from decimal import Decimal

import pytest

from bilateral.verify.mentions import Day, mentions


def found(text):
    """Give for each sure mention of a text its words and its readings."""
    return [(text[m.start : m.end], set(m.readings)) for m in mentions(text) if not m.quiet]


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        ("a 15 de Novembro de 1976", "15 de Novembro de 1976", {Day(1976, 11, 15)}),
        ("remonta a Fevereiro de 1976", "Fevereiro de 1976", {Day(1976, 2)}),
        ("a 25 de Maio de 91.", "25 de Maio de 91", {Day(1991, 5, 25), Day(2091, 5, 25)}),
        ("el 3 de mayo", "3 de mayo", {Day(None, 5, 3)}),
        ("le 1er août 1999", "1er août 1999", {Day(1999, 8, 1)}),
        ("am 24. März 2006", "24. März 2006", {Day(2006, 3, 24)}),
        ("nel gennaio 2001", "gennaio 2001", {Day(2001, 1)}),
        ("op 5 mei 1945", "5 mei 1945", {Day(1945, 5, 5)}),
    ],
)
def test_dates_of_other_languages(text, words, days):
    """A month with a day or a year is a date, and a year of two digits may be of two centuries."""
    assert found(text) == [(words, days)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("380 mil soldados", 380_000),
        ("2,5 millones", 2_500_000),
        ("40 Tausend", 40_000),
        ("3 milliards", 3 * 10**9),
    ],
)
def test_thousands_and_millions_of_other_languages(text, number):
    """A word for a thousand, a million or a milliard after digits multiplies them."""
    assert Decimal(number) in set().union(*(m.readings for m in mentions(text)))


@pytest.mark.parametrize(
    "text", ["the planet Mars", "Mai Thai", "Maggio and Luglio", "mille feuille"]
)
def test_a_month_or_a_thousand_alone_is_no_mention(text):
    """Alone, such words may be names in an English text."""
    assert mentions(text) == []
