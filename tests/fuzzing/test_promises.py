"""The promises that the fuzzer tries hold for what it found before, and for texts that were odd."""

from decimal import Decimal

import pytest

from bilateral.verify.mentions import mentions
from tests import malformed
from tests.fuzzing import promises

TEXTS = [*malformed.PIECES, *malformed.SIGNS, *malformed.SEEDS, promises.SOURCE]


@pytest.mark.parametrize("promise", promises.PROMISES, ids=lambda promise: promise.__name__)
def test_a_promise_holds_for_odd_texts(promise):
    """None of them ends in an error that is not in words."""
    for text in TEXTS:
        promise(text.encode("utf-8", "replace").decode())


def test_a_number_of_many_digits_is_written_with_all_of_them():
    """Found by the search: more than 28 digits were rounded, or written with an exponent."""
    for text in ("9.9999999999999999999996689996", "12345678901234567890123456789.5"):
        promises.figure(text)


def test_points_between_thousands_are_read_in_a_source():
    """Found by the search: a number with two such points ended in an error of a library."""
    assert [found.readings for found in mentions("1.005.005 pesos")] == [{1_005_005}]
    assert [found.readings for found in mentions("1.005 pesos")] == [{Decimal("1.005"), 1005}]
