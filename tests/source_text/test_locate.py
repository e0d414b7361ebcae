"""The words of a passage become the lines of its citation."""

import re
from hashlib import sha256
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral import yaml_lines
from bilateral.errors import BilateralError, UnknownNameError
from bilateral.source_text import SourceText, locate
from bilateral.source_text.locate import GAP
from bilateral.sources import Citation, Excuse
from bilateral.verify.passages import find

QUOTE = "\N{RIGHT SINGLE QUOTATION MARK}"
EN_DASH = "\N{EN DASH}"
TEXT = (
    f"==Aid==\nCuba{QUOTE}s doctors came in 2005.\n\nThey stayed 2005{EN_DASH}2006 and left.\n"
    "They came back. They came back.\n"
)


def test_words_give_span_and_digest():
    """The span counts characters, the digest is of the passage in UTF-8."""
    (place,) = locate(TEXT, "doctors came in 2005.")
    assert TEXT[slice(*place.span)] == "doctors came in 2005."
    assert place.sha256 == sha256(b"doctors came in 2005.").hexdigest()
    assert (place.section, place.paragraph, place.line, place.exact) == ("Aid", 1, 2, True)


def test_a_byte_order_mark_moves_no_passage():
    """Whoever read the file with the mark in it gets the same span as `verify`."""
    (place,) = locate(f"\ufeff{TEXT}", "\ufeffdoctors came")
    assert TEXT[slice(*place.span)] == "doctors came"


def test_the_lines_read_back_as_a_citation_that_is_found():
    """What is printed can be put under `cites:` as it is."""
    (place,) = locate(TEXT, "They stayed")
    (fields,) = yaml_lines.read(f"cites:\n{place.lines('s')}\n").value["cites"]
    citation = Citation(**fields)
    assert (citation.section, citation.paragraph) == ("Aid", 2)
    assert find(TEXT, [citation])[0].state == "found"


def test_a_heading_with_quotation_marks_reads_back():
    """A heading is quoted so that YAML keeps each of its signs."""
    (place,) = locate("== It's: #1 ==\nwords", "words")
    (fields,) = yaml_lines.read(f"cites:\n{place.lines('s')}\n").value["cites"]
    assert fields["section"] == "It's: #1"


def test_words_that_stand_twice_give_both_places():
    """It is for the reader to choose, so all places are told."""
    places = locate(TEXT, "They came back.")
    assert [place.span[0] for place in places] == [
        match.start() for match in re.finditer("They came back", TEXT)
    ]
    assert len(places) == 2


@pytest.mark.parametrize(
    ("words", "passage"),
    [
        ("Cuba's doctors", f"Cuba{QUOTE}s doctors"),
        ("stayed 2005-2006", f"stayed 2005{EN_DASH}2006"),
        ("in 2005. They stayed", "in 2005.\n\nThey stayed"),
        ("stayed 2005-2006 ... left.", f"stayed 2005{EN_DASH}2006 and left."),
        ("They stayed ... 2005-2006 ... left.", f"They stayed 2005{EN_DASH}2006 and left."),
    ],
)
def test_what_copying_changes_is_forgiven_and_said(words, passage):
    """Other quotation marks, dashes and spaces, also around dots: found, not exact."""
    (place,) = locate(TEXT, words)
    assert place.text == passage
    assert place.exact is False


@pytest.mark.parametrize("dots", ["...", "\N{HORIZONTAL ELLIPSIS}", "[...]"])
def test_words_left_out_are_no_other_wording(dots):
    """The words around the dots are those of the text."""
    (place,) = locate(TEXT, f"They stayed {dots} left.")
    assert place.text == f"They stayed 2005{EN_DASH}2006 and left."
    assert place.exact is True


def test_each_place_says_whether_its_wording_differs():
    """One of two has another dash."""
    places = locate(f"A 1{EN_DASH}2 b. A 1-2 b.", "A ... b.")
    assert [place.exact for place in places] == [True, True]
    places = locate(f"A 1{EN_DASH}2 b. A 1-2 b.", "1-2 ... b.")
    assert [place.exact for place in places] == [False, True]


def test_dots_do_not_reach_over_lines():
    """Words left out are sought within one line only."""
    with pytest.raises(UnknownNameError):
        locate(TEXT, "came in 2005. ... left.")


def test_absent_words_are_answered_with_near_sentences():
    """Nothing is guessed; the sentences with most words in common are shown with their lines."""
    with pytest.raises(UnknownNameError, match=r"line 2: .*doctors came in 2005"):
        locate(TEXT, "doctors arrived in 2005")
    with pytest.raises(UnknownNameError, match="nor are similar ones"):
        locate(TEXT, "zebra")


@pytest.mark.parametrize(
    "words", ["", "  \n", "...", "\N{HORIZONTAL ELLIPSIS}", "......", " ... [...] "]
)
def test_no_words_are_an_error(words):
    """An empty passage, and one of gaps alone, is nowhere and everywhere."""
    with pytest.raises(BilateralError, match="no words were given"):
        locate(TEXT, words)


def test_line_ends_of_coverage_count_once():
    """A text and words that come with CRLF give the offsets of the same text without."""
    coverage = TEXT.replace("\n", "\r\n")
    assert locate(coverage, "They stayed") == locate(SourceText(TEXT), "They stayed")


@pytest.mark.parametrize("words", ["a ... a ... zzz", "a ... zzz", "a a ... a a ... a a ... zzz"])
def test_gaps_take_no_longer_than_the_text_is_long(words):
    """A line of many equal words, and words that are not in it, is answered at once."""
    start = perf_counter()
    with pytest.raises(UnknownNameError):
        locate("a " * 50_000, words)
    assert perf_counter() - start < 2


def test_words_in_very_many_places_are_refused():
    """Nobody chooses among thousands of places: more words are wanted."""
    with pytest.raises(BilateralError, match=r"50,000 times; give more"):
        locate("a " * 50_000, "a")


def test_each_part_is_followed_by_its_nearest_place():
    """Two beginnings before one end are two places, and an end before a beginning is none."""
    places = locate("x one two. one two, six two.\nsix one", "one ... six")
    assert [place.text for place in places] == ["one two. one two, six", "one two, six"]
    with pytest.raises(UnknownNameError):
        locate("six two one\nsix", "one ... six")


@pytest.mark.parametrize(
    ("text", "words", "passage"),
    [
        ("S\u00e3o Tom\u00e9 wrote.", "Sa\u0303o Tome\u0301", "S\u00e3o Tom\u00e9"),
        ("Sa\u0303o Tome\u0301 wrote.", "S\u00e3o Tom\u00e9 wrote", "Sa\u0303o Tome\u0301 wrote"),
        (
            "\u1112\u1161\u11ab\u1100\u116e\u11a8 won",
            "\ud55c\uad6d",
            "\u1112\u1161\u11ab\u1100\u116e\u11a8",
        ),
        ("The co\u00adoper\u200bation of both", "cooperation of", "co\u00adoper\u200bation of"),
        (
            "It cost 3\u00a0000\u202fpesos \u200e(about)",
            "3 000 pesos (about)",
            "3\u00a0000\u202fpesos \u200e(about)",
        ),
        ("\u212bland and more", "\u00c5land", "\u212bland"),
    ],
)
def test_unicode_forms_spaces_and_marks_of_no_width_are_the_same(text, words, passage):
    """Two texts that look alike are alike; the span is that of the text as it is."""
    (place,) = locate(f"\u00e9 a  b {text}", words)
    assert (place.text, place.exact) == (passage, False)


def test_a_title_is_in_no_paragraph_and_the_next_line_is_in_the_first():
    """So the two are not cited as one place."""
    title, first = (locate("A title\n\nA lead.", words)[0] for words in ("A title", "A lead."))
    assert (title.paragraph, first.paragraph) == (None, 1)
    assert "paragraph" not in title.lines("s")


def test_an_excuse_has_no_paragraph_and_wants_a_reason():
    """What is printed for `excused` is an excuse, once the reason is written."""
    (place,) = locate(TEXT, "They stayed")
    (fields,) = yaml_lines.read(place.lines("s", "excused")).value
    assert fields.pop("because") is None
    assert find(TEXT, [Excuse(**fields, because="a repetition")])[0].state == "found"


@given(st.text(min_size=1, max_size=60), st.data())
def test_each_part_of_a_text_is_located(text, data):
    """Whatever a text holds, words taken from it are found where they were, and verify."""
    text = text.replace("\r\n", "\n")
    start = data.draw(st.integers(0, len(text) - 1))
    words = text[start : data.draw(st.integers(start + 1, len(text)))].strip()
    if not any(GAP.split(words)):
        return
    places = locate(SourceText(text), words)
    assert start <= max(place.span[0] for place in places)
    for place in places:
        assert place.exact
        assert text[slice(*place.span)] == words
