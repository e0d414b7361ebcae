"""Every rule across records is put to what is left of them, whatever else is wrong."""

import copy

import pytest

from bilateral import yaml_lines
from bilateral.errors import DID_YOU_MEAN, UNKNOWN
from bilateral.records.partial import partial_record
from bilateral.relationship.record import RelationshipRecord
from tests.casefiles import GOOD

PLAIN = yaml_lines.read(GOOD).value
PLAIN["sources"] = [{"id": "news", "type": "book", "title": "N", "as_of": "2018"}]


def told(given):
    """Give everything that is wrong with a relationship."""
    return set(partial_record(RelationshipRecord, given)[1])


def changed(*changes):
    """Change the good case: each is a path and what is put there, or an item to take out."""
    given = copy.deepcopy(PLAIN)
    for *path, last, value in changes:
        place = given
        for step in path:
            place = place[step]
        place[last] = value
    return given


def test_the_good_case_keeps_every_rule():
    """What the others start from is good."""
    assert told(PLAIN) == set()


def test_rules_speak_while_fields_are_bad():
    """A bad date, a bad number and a list for a word leave all other rules standing."""
    given = changed(
        ("ties", 0, "date", "2005-13"),
        ("ties", 0, "status", ["completed"]),
        ("ties", 0, "topic", "political.vist"),
        ("ties", 1, "quantities", 0, "value", "1,5"),
        ("ties", 1, "links", 0, "to", "nowhere"),
        ("ties", 2, "cites", 0, "source", "newss"),
    )
    assert {(path, text.split(";")[0]) for path, text in told(given)} == {
        (
            ("ties", 0, "date"),
            "'2005-13' is not a date: 13 is not a part of a year that is supported",
        ),
        (("ties", 0, "status"), f"{UNKNOWN} status ['completed']"),
        (
            ("ties", 1, "quantities", 0, "value"),
            "'1,5' is not a number here: write 1.5 with a decimal point",
        ),
        (("ties", 0, "topic"), f"{UNKNOWN} topic 'political.vist'"),
        (("ties", 1, "links", 0, "to"), f"{UNKNOWN} tie 'nowhere'"),
        (("ties", 2, "cites", 0, "source"), f"{UNKNOWN} source 'newss'"),
    }


@pytest.mark.parametrize("name", list(PLAIN))
@pytest.mark.parametrize(
    "junk", [None, "x", 5, [], {}, [None], [[]], ["x"], [{"id": ["a"]}], {"a": {}}]
)
def test_a_part_of_any_shape_stops_no_rule(name, junk):
    """What is of the wrong shape is told by the records; here nothing stumbles over it."""
    assert isinstance(told(changed((name, junk))), set)


def test_nothing_at_all_breaks_no_rule():
    """What is missing is a fault of the fields."""
    missing = "this field is missing and has no default; add it"
    assert told({}) == {((name,), missing) for name in ("id", "title", "states")}


@pytest.mark.parametrize(
    ("place", "field"),
    [(("coverage", 0), "source"), (("excused", 0), "source"), (("facts", 0, "cites", 0), "source"),
     (("ties", 3, "cites", 0), "source")],
)  # fmt: skip
def test_every_source_that_is_named_must_be_known(place, field):
    """Coverages, excuses, facts and ties alike."""
    ((path, text),) = told(changed((*place, field, "views")))
    assert (path, text) == ((*place, field), f"{UNKNOWN} source 'views'; {DID_YOU_MEAN} 'news'?")


@pytest.mark.parametrize("field", ["span", "sha256"])
def test_a_span_and_its_digest_stand_together(field):
    """One without the other proves nothing."""
    given = changed()
    del given["ties"][0]["cites"][0][field]
    ((path, text),) = told(given)
    assert path == ("ties", 0, "cites", 0)
    assert text.startswith("span and sha256 go together")
