"""The words of charts agree with their numbers."""

import re

import pytest

from bilateral._charts.phrases import PHRASES, Phrase

COUNTED = r"ties|relationships|sorts|figures|rows|links|plans|steps|states|balances|are|have"


@pytest.mark.parametrize(
    ("count", "told"), [(0, "0 ties are"), (1, "1 tie is"), (2, "2 ties are"), (11, "11 ties are")]
)
def test_a_word_agrees_with_its_number(count, told):
    """Only 1 has the singular."""
    assert Phrase("{0} {0:tie|ties} {0:is|are}").format(count) == told


def test_other_forms_are_those_of_python():
    """What is no pair of words formats as ever, by place or by name."""
    assert Phrase("{0:,.0f} km, {name:>3}").format(1234.4, name="x") == "1,234 km,   x"


@pytest.mark.parametrize(
    "key",
    [key for key, text in PHRASES.items() if re.search(rf"\{{\w+:[\w ,]+\|.*({COUNTED})", text)],
)
def test_no_count_of_one_has_a_plural(key):
    """Where every number is 1, nothing that is counted stands in the plural."""
    told = PHRASES[key].format(*[1] * 5, count=1, total=1)
    assert not re.search(rf"\b1( \w+)? ({COUNTED})\b", told)


@pytest.mark.parametrize("key", ["order_loose", "tie_count", "cases"])
def test_what_is_counted_has_both_forms(key):
    """The phrases in which a count of 1 was wrong have two forms."""
    one, two = (PHRASES[key].format(*[n] * 3, count=n, total=n) for n in (1, 2))
    assert one.replace("1", "2") != two
