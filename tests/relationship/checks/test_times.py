"""A source cannot know what came after it."""

import pytest

import bilateral as bl
from bilateral.errors import CaseFileError

VISIT = {
    "id": "visit",
    "kind": "political",
    "form": "event",
    "topic": "political.visit",
    "title": "Visit",
    "actor": "PER",
    "counterpart": "KEN",
    "cites": [{"source": "book"}],
}


def faults(as_of, **tie):
    """Give the paths of the errors of a relationship of one tie."""
    source = {"id": "book", "type": "book", "title": "Made up", "as_of": as_of}
    try:
        bl.Relationship(
            id="made-up",
            title="Made up",
            states=("PER", "KEN"),
            ties=[{**VISIT, **tie}],
            sources=[source],
        )
    except CaseFileError as error:
        return [fault.path for fault in error.faults]
    return []


@pytest.mark.parametrize(
    ("as_of", "tie", "field"),
    [
        ("2018", {"status": "completed", "date": "2918"}, "date"),
        ("2018", {"status": "completed", "date": "2024"}, "date"),
        ("2013", {"status": "completed", "date": "2021-05"}, "date"),
        ("2010/..", {"status": "completed", "date": "2918"}, "date"),
        ("2018-05", {"status": "completed", "date": "2018-06-01/2018-07"}, "date"),
        ("2018", {"status": "completed", "observed": "2020"}, "observed"),
        ("0000", {"status": "completed", "date": "2015"}, "date"),
        ("-0044", {"status": "completed", "observed": "2015"}, "observed"),
    ],
)
def test_what_a_source_cannot_know_is_refused(as_of, tie, field):
    """Nothing is reported as done before it was done."""
    assert faults(as_of, **tie) == [f"ties[0].{field}"]


@pytest.mark.parametrize(
    ("as_of", "tie"),
    [
        ("2018", {"status": "completed", "date": "2018-12-31"}),
        ("2018", {"status": "completed", "date": "2017/2030"}),
        ("2018", {"status": "agreed", "date": "2024"}),
        ("2018~", {"status": "completed", "date": "2019"}),
        ("2008/..", {"status": "completed", "date": "2019"}),
        ("2018", {"status": "completed"}),
    ],
)
def test_what_a_source_can_know_is_accepted(as_of, tie):
    """Plans lie ahead, an end may, and a time without an end allows all until today."""
    assert faults(as_of, **tie) == []


@pytest.mark.parametrize(
    ("value", "unit", "measure", "is_refused"),
    [
        ("2.400", "person", "students", True),
        ("0.5", "person", "students", True),
        ("2.0", "person", "students", False),
        ("2.5", "tonne", "goods-mass", False),
    ],
)
def test_what_is_counted_has_no_fractions(value, unit, measure, is_refused):
    """2.400 students are a question; two and a half tonnes are none."""
    quantity = {"measure": measure, "unit": unit, "value": value}
    found = faults("2018", status="completed", quantities=[quantity])
    assert found == (["ties[0].quantities[0].value"] if is_refused else [])
