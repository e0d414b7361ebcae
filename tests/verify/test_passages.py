"""A passage is found by its span and digest, or told as moved or lost; never by likeness."""

from hashlib import sha256

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bilateral.sources import Citation
from bilateral.verify import search
from bilateral.verify.passages import Passage, find

TEXT = (
    "Relations began in 1974. An embassy opened soon after.\n"
    "Since then 26 students went abroad. They came home as doctors.\n"
    "An agreement was signed in 2004. It ran for three years.\n"
)


def cite(text, start, end):
    """Cite a passage of a text as a case file does."""
    digest = sha256(text[start:end].encode()).hexdigest()
    return Citation(source="s", span=(start, end), sha256=digest)


def cite_words(text, words):
    """Cite the first place where words stand."""
    return cite(text, text.index(words), text.index(words) + len(words))


def test_a_passage_at_its_place_is_found():
    """The right digest at the span is all that it takes."""
    (passage,) = find(TEXT, [cite_words(TEXT, "26 students went abroad.")])
    assert passage == Passage(state="found", span=(66, 90))


def test_a_passage_elsewhere_is_told_as_moved():
    """The digest is found at another place, and the new span is told."""
    citation = cite_words(TEXT, "It ran for three years.")
    (passage,) = find(TEXT.replace("An embassy opened soon after.", ""), [citation])
    assert passage.state == "moved"
    assert passage.span == (citation.span[0] - 29, citation.span[1] - 29)


def test_one_changed_letter_is_a_loss():
    """Nothing is matched loosely."""
    citation = cite_words(TEXT, "It ran for three years.")
    (passage,) = find(TEXT.replace("three years", "three Years"), [citation])
    assert passage == Passage(state="lost")


@pytest.mark.parametrize("fields", [{}, {"span": (0, 5)}, {"sha256": "0" * 64}])
def test_without_span_or_digest_nothing_can_be_checked(fields):
    """Half a pointer is not looked for."""
    assert find(TEXT, [Citation(source="s", **fields)]) == (Passage(state="unchecked"),)


def test_a_span_outside_the_text_is_sought_elsewhere():
    """A text that became shorter is no error."""
    citation = cite_words(TEXT, "It ran for three years.")
    shorter = TEXT[60:]
    (passage,) = find(shorter, [citation])
    assert shorter[slice(*passage.span)] == "It ran for three years."


def test_equal_passages_are_told_apart_by_position():
    """Each of two equal passages is found at its own place, and it is said that there are two."""
    text = "They met. They spoke. They met. They left."
    found = find(text, [cite(text, 0, 9), cite(text, 22, 31), cite(text, 10, 21)])
    assert [(one.span, one.twin) for one in found] == [
        ((0, 9), True),
        ((22, 31), True),
        ((10, 21), False),
    ]


def test_equal_passages_move_with_their_neighbours():
    """Of equal passages the one is meant that moved as the passages beside it did."""
    text = "They met. They spoke. They met. They left."
    pointers = [cite(text, 0, 9), cite(text, 22, 31), cite(text, 10, 21)]
    found = find(f"{'x' * 30}. {text}", pointers)
    assert [one.span for one in found] == [(32, 41), (54, 63), (42, 53)]
    assert [one.state for one in found] == ["moved"] * 3


def test_equal_passages_without_neighbours_go_to_the_nearest():
    """With nothing but the old position to go by, the nearest place is taken."""
    citation = cite("a beta gamma beta b", 13, 17)
    (passage,) = find("beta aaaaaa beta bbbbbbbbb beta", [citation])
    assert passage == Passage(state="moved", span=(12, 16), twin=True)


def test_offsets_are_code_points():
    """A sign outside the basic plane counts as one, and so does a byte order mark."""
    text = "\ufeff\N{GRINNING FACE} caf\u00e9 1974"
    (passage,) = find(text, [cite(text, 8, 12)])
    assert text[8:12] == "1974"
    assert passage.state == "found"


def test_a_text_too_long_is_said_not_to_be_sought_through(monkeypatch):
    """Where the tries do not suffice for every place, a loss is not told as certain."""
    monkeypatch.setattr(search, "TRIES", 20)
    lost = Citation(source="s", span=(3, 8), sha256="0" * 64)
    there = cite_words(TEXT, "went abroad.")
    found = find(TEXT, [lost, there])
    assert found[0] == Passage(state="lost", sought=False)
    assert found[1].state == "found"


@given(st.data(), st.text(max_size=60), st.integers(0, 60))
def test_text_put_before_a_passage_moves_it_by_its_length(data, added, at):
    """Whatever is inserted before passages, each is found where it went, words unchanged."""
    first = data.draw(st.integers(at, len(TEXT) - 12))
    last = data.draw(st.integers(first + 10, len(TEXT)))
    citation = cite(TEXT, first, last)
    changed = TEXT[:at] + added + TEXT[at:]
    assume(changed[first:last] != TEXT[first:last])
    (passage,) = find(changed, [citation])
    assert passage.state == "moved"
    assert changed[slice(*passage.span)] == TEXT[first:last]
    assert passage.twin or passage.span == (first + len(added), last + len(added))


@given(st.lists(st.tuples(st.integers(0, 160), st.integers(1, 40)), min_size=1, max_size=30))
def test_every_passage_of_an_unchanged_text_is_found(places):
    """Spans may overlap, repeat and touch."""
    pointers = [cite(TEXT, start, min(start + length, len(TEXT))) for start, length in places]
    found = find(TEXT, pointers)
    assert [one.span for one in found] == [pointer.span for pointer in pointers]
    assert {one.state for one in found} == {"found"}
