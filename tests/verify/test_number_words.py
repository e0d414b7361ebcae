"""Numbers in words are read back as they were written, in the ways that people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.verify.number_words import NUMBER, ORDINAL, ORDINALS, SMALL, value

NAMES = {number: word for word, number in SMALL.items()}


def in_words(number, *, join=" and ", hyphen="-", comma=""):
    """Write a whole number below a million in English words."""
    if number >= 1000:
        thousands, rest = divmod(number, 1000)
        head = f"{in_words(thousands, join=join, hyphen=hyphen)} thousand"
        if not rest:
            return head
        gap = join if rest < 100 else f"{comma} "
        return f"{head}{gap}{in_words(rest, join=join, hyphen=hyphen)}"
    if number >= 100:
        head = f"{NAMES[number // 100]} hundred"
        rest = number % 100
        return f"{head}{join}{in_words(rest, hyphen=hyphen)}" if rest else head
    if number in NAMES:
        return NAMES[number]
    return f"{NAMES[number - number % 10]}{hyphen}{NAMES[number % 10]}"


@given(
    st.integers(0, 999_999),
    st.sampled_from([" and ", " "]),
    st.sampled_from(["-", " "]),
    st.sampled_from(["", ","]),
)
def test_every_number_in_words_is_read_back(number, join, hyphen, comma):
    """With "and" or without, with hyphens or without, as one word-group and with its value."""
    words = in_words(number, join=join, hyphen=hyphen, comma=comma)
    for text in (words, words.capitalize(), f"sent {words} doctors"):
        match = NUMBER.search(text)
        assert match.group().lower() == words
        assert value(match.group()) == number


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("a hundred", [100]),
        ("an hundred and one", [101]),
        ("twelve hundred", [1200]),
        ("two million, three hundred thousand", [2_300_000]),
        ("three lakh", [300_000]),
        ("two crore fifty lakh", [25_000_000]),
        ("two, three", [2, 3]),
        ("one thousand, two of them", [1000, 2]),
        ("seventy and seven", [70, 7]),
        ("six twenty", [6, 20]),
        ("someone, often, tents, ninety-nines", [90]),
        ("hundreds of thousands", []),
    ],
)
def test_where_a_number_begins_and_ends(text, numbers):
    """Words that belong together are one number, others several, and parts of words none."""
    assert [value(match.group()) for match in NUMBER.finditer(text)] == numbers


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("first", 1),
        ("second", 2),
        ("third", 3),
        ("fifth", 5),
        ("eighth", 8),
        ("ninth", 9),
        ("twelfth", 12),
        ("twentieth", 20),
        ("fortieth", 40),
        ("hundredth", 100),
    ],
)
def test_ordinals_of_number_words(word, number):
    """Each number word has its ordinal, the irregular ones too."""
    assert ORDINALS[word] == number
    assert ORDINAL.fullmatch(word)
