"""How things are named and counted in a sentence."""

import pytest

from bilateral.text.lists import join_list, pluralize


@pytest.mark.parametrize(
    ("names", "text"),
    [
        ([], ""),
        (["aid"], "aid"),
        (["aid", "trade"], "aid and trade"),
        (["aid", "trade", "sports"], "aid, trade and sports"),
        (range(4), "0, 1, 2 and 3"),
    ],
)
def test_a_list_reads_as_in_a_sentence(names, text):
    """Commas stand between all but the last two, which a word joins."""
    assert join_list(names) == text


def test_of_many_the_rest_is_counted():
    """So many parts are written at most; the last of them is the number of the rest."""
    assert join_list("abcd", most=4) == "a, b, c and d"
    assert join_list("abcde", "or", most=4) == "a, b, c or 2 more"


def test_a_number_of_things_is_singular_only_for_one():
    """Zero takes the plural; a plural that is not regular can be given."""
    counts = [pluralize(count, "tie") for count in (0, 1, 2, 1500)]
    assert counts == ["0 ties", "1 tie", "2 ties", "1,500 ties"]
    assert pluralize(2, "study", "studies") == "2 studies"
