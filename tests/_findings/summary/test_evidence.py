"""Who published the sources, in the summary: said where it is a body of one of the two states."""

from dataclasses import replace

import pytest

from tests._findings.summary.small_cases import A, B, sentences, small_case, tie

TALKS = tie("talks", "political.meeting", date="1990")


@pytest.mark.parametrize(
    ("publisher", "is_of_a_side"),
    [("Ministry of Health of Peru", True), ("Peru Weekly", False), (None, False)],
)
def test_a_source_of_one_side_is_said_to_be(publisher, is_of_a_side):
    """A ministry of Peru speaks for Peru; a newspaper with its name does not."""
    case = small_case(A, [TALKS])
    case = replace(case, sources=[replace(case.sources[0], publisher=publisher)])
    (text,) = sentences("evidence", case, small_case(B, [TALKS]))["text"]
    assert ("a body of Peru" in text) == is_of_a_side
