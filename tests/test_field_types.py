"""Fields hold what their field_types says and nothing else, and a slip is told with its mend."""

import re
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import ValidationError

from bilateral import field_types
from bilateral.dates import Date
from bilateral.field_types import as_date, as_number, kind_of
from bilateral.records import validator


def read(kind, value):
    """Read a value as a field of some kind would."""
    return validator(getattr(field_types, kind)).validate_python(value)


def refusal(kind, value):
    """Give the words in which a value is refused."""
    with pytest.raises(ValidationError) as caught:
        read(kind, value)
    (error,) = caught.value.errors()
    return str(error["ctx"]["error"])


# --- numbers -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("0", "0"),
        ("601369", "601369"),
        ("-12", "-12"),
        ("0.50", "0.50"),
        (" 42 ", "42"),
        ("9" * 30, "9" * 30),
        (7, "7"),
        (2.5, "2.5"),
        (1e22, "10000000000000000000000"),
        (Decimal("1E+3"), "1000"),
        (np.int64(354), "354"),
        (np.float32(0.1), "0.1"),
    ],
)
def test_a_number_is_read_with_all_its_digits(written, number):
    """Digits, a minus sign, a point; and the numbers of Python and NumPy."""
    assert str(as_number(written)) == number


WORDS = ["yes", "12:30", "0x1F", "five", "1.000.000", ".5", "5.", "+5", "--5", "5%", "½", ""]


@pytest.mark.parametrize(
    ("written", "mend"),
    [
        ("1,5", "write 1.5 with a decimal point"),
        ("-1,5", "write -1.5 with a decimal point"),
        ("1 000", "write 1000, without marks"),
        ("1\N{NARROW NO-BREAK SPACE}000", "write 1000, without marks"),
        ("1,000", "write 1000, without marks"),
        ("1,234,567.5", "write 1234567.5, without marks"),
        ("1_000", "write 1000, without marks"),
        ("1'000", "write 1000, without marks"),
        ("10-12", "bound: between with lower: 10 and upper: 12"),
        ("10\N{EN DASH}12", "bound: between with lower: 10 and upper: 12"),
        ("10..12", "bound: between with lower: 10 and upper: 12"),
        ("10 to 12", "bound: between with lower: 10 and upper: 12"),
        ("0123", "write it without the leading zero"),
        ("-007", "write it without the leading zero"),
        ("> 20", "say at least, at most or about in the field bound"),
        ("~30", "say at least, at most or about in the field bound"),
        ("20+", "say at least, at most or about in the field bound"),
        ("1e999", "write all its digits"),
        ("2.5E3", "write all its digits"),
        ("nan", "where no number is reported, leave value out and say why"),
        ("N/A", "where no number is reported, leave value out and say why"),
        ("?", "where no number is reported, leave value out and say why"),
        ("\N{EM DASH}", "where no number is reported, leave value out and say why"),
        ("٣", "write 3, with the digits 0 to 9"),
        ("-0", "write 0, which has no sign"),
        *((text, "write digits only, with a point before decimals") for text in WORDS),
        (float("nan"), "where no number is reported"),
        (float("inf"), "write digits only"),
        (Fraction(1, 3), "write digits only"),
        ("9" * 31, "has 31 digits; at most 30 are read"),
        pytest.param(10**5000, "has 5001 digits; at most 30 are read", id="10**5000"),
        ("x" * 1000, "write the number alone"),
    ],
)  # fmt: skip
def test_what_is_no_number_is_told_with_its_mend(written, mend):
    """Marks, commas, ranges, exponents and words have each been misread by somebody."""
    with pytest.raises(ValueError, match=re.escape(mend)) as caught:
        as_number(written)
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize("written", [True, None, [1], {"value": 1}, b"1"])
def test_what_has_no_digits_at_all_is_no_number(written):
    """A flag is not 1, and a list is not its only item."""
    with pytest.raises(ValueError, match="was given where a number is expected"):
        as_number(written)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**20)))
def test_a_number_written_out_is_read_back(number):
    """Writing a number with all its digits and reading it loses nothing."""
    text = format(number, "f")
    if len(text) <= field_types.MOST_DIGITS and not text.startswith("-0.000"):
        assert str(as_number(text)) == text


@given(st.text(max_size=40))
def test_any_text_is_a_number_or_refused_in_words(text):
    """No text raises anything but a ValueError, and what is read is what stands there."""
    try:
        number = format(as_number(text), "f")
    except ValueError:
        number = text.strip()
    assert number == text.strip()


# --- texts, names, codes -----------------------------------------------------------------------


def test_a_text_loses_the_blanks_around_it_and_nothing_else():
    """Lines and blanks inside belong to it."""
    assert read("Text", "  two\n  lines \n") == "two\n  lines"


@pytest.mark.parametrize("written", ["", "  ", "\n"])
def test_an_empty_text_is_refused(written):
    """Who has nothing to say leaves the field out."""
    assert refusal("Text", written).startswith("an empty text was given; write a text or leave")


@pytest.mark.parametrize(
    ("written", "code"),
    [("a\x00b", "U+0000"), ("a\x1b[2J", "U+001B"), ("a\rb", "U+000D"), ("a\ud800", "U+D800"),
     ("a\uffff", "U+FFFF"), ("a\x7fb", "U+007F")],
)  # fmt: skip
def test_what_is_no_character_is_refused(written, code):
    """What drives a terminal or breaks a file of values is named by its number."""
    assert f"character 2 of {ascii(written)[:8]}" in ascii(refusal("Text", written)).replace(
        "\\\\", "\\"
    )
    assert f"is {code}, which is not text; remove it" in refusal("Text", written)


@pytest.mark.parametrize(
    "written", ["Ünïcode — “quotes” 中文 ກູບາ پاکستان", "tab\there", "🎺", "a\u2028b"]
)
def test_every_script_is_text(written):
    """Names are written as people write them."""
    assert read("Text", written) == written


@pytest.mark.parametrize(
    ("written", "kind"), [(5, "5 (int)"), (None, "nothing"), (["a"], "a list")]
)
def test_a_text_is_nothing_else(written, kind):
    """A number or a list is not silently written out."""
    assert refusal("Text", written) == f"{kind} was given where text is expected"


@pytest.mark.parametrize("written", ["a", "embassy-1963", "9-lives", "a-b-c"])
def test_a_short_name_is_read(written):
    """Small letters, digits and single hyphens."""
    assert read("Slug", written) == written


@pytest.mark.parametrize(
    "written", ["../../x", "A", "a_b", "a b", "-a", "a-", "a--b", "a/b", "a.yaml", "é", "a\nb", "٣"]
)
def test_an_id_cannot_be_a_path_or_a_sentence(written):
    """What could lead out of a folder, or differ by case alone, is no id."""
    assert "expected a short name of small letters a-z" in refusal("Slug", written)


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("StateId", ["CUB", "SUHH", "X-RVN"], ["cub", "CU", "Cuba", "X-", "C" * 11, "CÜB"]),
        ("Direction", ["both", "CUB>LAO"], ["CUB", "CUB->LAO", "CUB>", ">LAO", "cub>lao", "Both"]),
        ("Digest", ["a" * 64, "0" * 64], ["A" * 64, "a" * 63, "a" * 65, "g" * 64]),
    ],
)
def test_codes_have_their_form_and_no_other(kind, good, bad):
    """A state's code, a direction and a digest are held to their patterns end to end."""
    assert [read(kind, code) for code in good] == good
    for code in bad:
        assert " was given; expected " in refusal(kind, code)


def test_a_long_text_is_cut_in_the_refusal():
    """A message stays one that can be read."""
    assert len(refusal("Slug", "A" * 100_000)) < 250


# --- flags, counts, spans, dates ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "flag"), [(True, True), (False, False), ("true", True), ("false", False)]
)
def test_a_flag_is_true_or_false(written, flag):
    """As Python has it, or as a case file writes it."""
    assert read("Flag", written) is flag


@pytest.mark.parametrize("written", ["yes", "True", "NO", "1", 1, 0, None, [True], ""])
def test_nothing_else_is_a_flag(written):
    """A word that some program takes for true is not."""
    assert refusal("Flag", written).endswith("was given; write true or false")


def test_ordinals_begin_at_one_and_fit_in_a_frame():
    """The first paragraph is 1, and no number is too long for a column of whole numbers."""
    assert [read("Ordinal", written) for written in ("1", 12, "999999999999")] == [
        1,
        12,
        999999999999,
    ]
    for written in ("0", "-1", "1.5", "1000000000000", "9" * 30):
        assert "expected a whole number, 1 or more" in refusal("Ordinal", written)


def test_a_span_has_a_start_and_a_later_end():
    """Characters are counted from 0, and the end is not included."""
    assert read("Span", ["0", "1"]) == (0, 1)
    assert read("Span", (10, 40)) == (10, 40)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (["5", "5"], "the span [5, 5] is empty"),
        (["6", "5"], "the span [6, 5] is empty"),
        (["5"], "a list of 1 was given; a span is [start, end]"),
        (["1", "2", "3"], "a list of 3 was given; a span is [start, end]"),
        ("5-6", "the text '5-6' was given; a span is [start, end]"),
        (None, "nothing was given; a span is [start, end]"),
        (["a", "6"], "'a' is not a number here"),
        (["-1", "6"], "'-1' was given; expected a whole number, 0 or more"),
        (["0", "1e3"], "'1e3' is not a number here: write all its digits"),
    ],
)
def test_what_is_no_span_is_told(written, words):
    """Each slip has its own words."""
    assert refusal("Span", written).startswith(words)


def test_a_date_is_read_once():
    """Equal texts give one and the same date, and a date stays what it is."""
    date = as_date("2004~/2007")
    assert date is as_date(" 2004~/2007 ")
    assert as_date(date) is date
    assert date == Date.parse("2004~/2007")


@pytest.mark.parametrize("written", ["2005-02-30", "2005-13", "2006/2005", "12:30", "soon"])
def test_an_impossible_date_is_refused_as_a_date(written):
    """The words are those of the dates themselves."""
    assert refusal("When", written).startswith(f"'{written}' is not a date")


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (None, "nothing"),
        ("word", "the text 'word'"),
        ("w" * 100, f"the text '{'w' * 56}..."),
        ([1], "a list"),
        ((), "a list"),
        ({"a": 1}, "a group of fields"),
        (1.5, "1.5 (float)"),
        (True, "True (bool)"),
    ],
)
def test_what_was_given_is_named(written, words):
    """The name fits a file as well as a call."""
    assert kind_of(written) == words
