"""What is reported for several cases, and in how many of them it was broken off."""

import pytest

from bilateral import compare
from tests._findings.summary.small_cases import A, B, small_case, tie

LINE = {"form": "flow", "date": "1980/1990"}


@pytest.mark.parametrize(
    ("peru", "chile", "words"),
    [
        (["completed"], ["completed"], None),
        (["suspended"], ["completed"], "stopped in 1 case"),
        (["suspended"], ["cancelled"], "stopped in 2 cases"),
        (["suspended", "completed"], ["completed"], None),
        (["agreed"], ["completed"], None),
    ],
)
def test_what_was_broken_off_in_a_case_is_said_to_be(peru, chile, words):
    """Only where nothing else of the type is on record: else the case has it all the same."""
    cases = [
        small_case(
            case,
            [
                tie(f"line-{status}", "trade.transport", f"CUB>{case[4:]}", **LINE, status=status)
                for status in statuses
            ],
        )
        for case, statuses in ((A, peru), (B, chile))
    ]
    summary = compare(*cases).shared().summary
    assert summary.startswith("Reported for both: transport")
    assert (words in summary) if words else ("stopped" not in summary)
