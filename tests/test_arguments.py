"""Words that a caller gives are read alike everywhere, and what is no word is told."""

import pytest

from bilateral.arguments import word, words
from bilateral.errors import DID_YOU_MEAN, UNKNOWN, BilateralError, UnknownNameError

KNOWN = ("aid", "trade")


@pytest.mark.parametrize(
    ("given", "read"),
    [(None, set()), ("aid", {"aid"}), (["aid", "aid"], {"aid"}), (iter(KNOWN), set(KNOWN))],
)
def test_one_word_or_several_are_read(given, read):
    """None is no word; an iterator is read once."""
    assert words("kind", given, KNOWN) == read


@pytest.mark.parametrize("given", [1, True, b"aid", ["aid", None], [["aid"]], {"aid": 1, 2: 3}])
def test_what_is_no_word_is_told(given):
    """The text says for what it was given."""
    with pytest.raises(BilateralError, match="was given as kind; a word is expected"):
        words("kind", given, KNOWN)


def test_a_word_that_is_not_known_is_told_with_near_ones():
    """Also where others beside it are known."""
    with pytest.raises(UnknownNameError, match=f"{UNKNOWN} kind 'trad'; {DID_YOU_MEAN} 'trade'"):
        words("kind", ["aid", "trad"], KNOWN)


def test_one_word_is_one_word():
    """A list of one is none."""
    assert word("measure", "students") == "students"
    with pytest.raises(BilateralError, match=r"\['students'\] was given as measure"):
        word("measure", ["students"])
