"""What a verification prints: of what each number is."""

from typing import get_args

from bilateral.verify.verification import OUTCOMES, Check, Outcome, Verification


def _check(outcome: Outcome) -> Check:
    return Check(record="tie", path="cites.0", source="text", given="", outcome=outcome, note="")


def test_numbers_of_outcomes_say_of_what_they_are():
    """Passages are found, figures and dates supported; what could not be checked may be either."""
    checks = tuple(map(_check, ("found", "found", "supported", "inferred", "unchecked")))
    found = Verification(relationship="case", checks=checks, ledgers=(), absent=())
    assert str(found).splitlines()[0] == (
        "case: passages: 2 found; figures and dates: 1 supported and 1 inferred; "
        "either: 1 unchecked"
    )
    empty = Verification(relationship="case", checks=(), ledgers=(), absent=())
    assert str(empty) == "case: nothing to check"


def test_every_outcome_is_counted_once():
    """No outcome is missing from what is printed."""
    named = [outcome for each in OUTCOMES.values() for outcome in each]
    assert sorted(named) == sorted(get_args(Outcome))
