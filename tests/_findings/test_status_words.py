"""How far a tie came, in words: nobody agrees to what is done against it."""

import pytest

from bilateral._findings.case_index import index_case
from bilateral._findings.status_words import came, status_word
from tests._findings.summary.small_cases import A, small_case, tie


@pytest.mark.parametrize(
    ("topic", "ends", "status", "word"),
    [
        ("diplomatic.rupture", "PER>CUB", "agreed", "announced"),
        ("political.dispute", "", "agreed", "agreed"),
        ("diplomatic.ambassador", "PER>CUB", "agreed", "agreed"),
        ("political.sanctions", "PER>CUB", "proposed", "proposed"),
        ("trade.investment", "PER>CUB", "expected", "expected"),
        ("diplomatic.embassy", "PER>CUB", "broken_off", "broken off"),
    ],
)
def test_only_what_one_side_settles_against_the_other_is_announced(topic, ends, status, word):
    """What both settle, and what is friendly, is agreed; what is less than agreed stays that."""
    (found,) = index_case(
        small_case(A, [tie("tie", topic, ends, status=status, form="condition")]), "CUB"
    ).ties
    assert status_word(found) == word


@pytest.mark.parametrize(("status", "words"), [("agreed", "was agreed"), ("completed", "came")])
def test_what_is_agreed_has_not_come(status, words):
    """A peace that is settled in words was agreed."""
    peace = tie("peace", "political.reconciliation", status=status)
    (found,) = index_case(small_case(A, [peace]), "CUB").ties
    assert came(found) == words
