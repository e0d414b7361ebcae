"""What is left of a record of which not all fields fit, and everything that is wrong with it."""

from decimal import Decimal

from bilateral.dates import Date
from bilateral.errors import DID_YOU_MEAN
from bilateral.quantities import Quantity
from bilateral.records.partial import INVALID, Invalid, as_written, below, each, partly
from bilateral.relationship.record import RelationshipRecord
from bilateral.sources import Citation, Source
from bilateral.ties import Tie
from bilateral.ties.aid import Aid

BOOK = {"id": "b", "type": "book", "title": "B", "as_of": "2018"}


def test_what_fits_is_built_and_has_no_problem():
    """Typed values, as the class would build them."""
    value, problems = partly(Source, BOOK)
    assert (value, problems) == (Source(**BOOK), [])


def test_fields_that_fit_are_typed_and_the_others_are_marked():
    """A bad number leaves the date a date, and keeps what was given."""
    given = {"measure": "students", "unit": "person", "value": "1,5", "date": "2015-03"}
    quantity, problems = partly(Quantity, given)
    assert quantity.date == Date.parse("2015-03")
    assert isinstance(quantity.value, Invalid)
    assert quantity.value.given == "1,5"
    assert [path for path, _ in problems] == [("value",)]


def test_the_rules_of_a_record_are_put_to_what_is_left():
    """A bad date does not hide that a quantity has neither a number nor a reason."""
    _, problems = partly(Quantity, {"measure": "students", "unit": "person", "date": "2015-13"})
    assert [path for path, _ in problems] == [("date",), ()]
    assert problems[1].text.startswith("neither a value nor a reason")


def test_a_missing_field_is_neither_none_nor_any_word():
    """So that no rule takes it for what was left out on purpose."""
    quantity, problems = partly(Quantity, {"unit": "person", "value": 5})
    assert quantity.measure is INVALID
    assert quantity.value == Decimal(5)
    assert [(path, text.split(";")[0]) for path, text in problems] == [
        (("measure",), "this field is missing and has no default")
    ]


def test_items_that_fit_stand_beside_those_that_do_not():
    """Each keeps its place, and a walk passes over what does not fit."""
    record, problems = partly(RelationshipRecord, {"sources": [BOOK, "book"], "states": ["CUB"]})
    assert [path for path, _ in each(record, "sources")] == [("sources", 0)]
    assert record.states == ("CUB",)
    assert {("sources", 1), ("states", 1)} <= {path for path, _ in problems}


def test_a_list_that_is_none_is_walked_as_empty():
    """What is wrong with it is told once, and stops no rule."""
    record, _ = partly(RelationshipRecord, {"sources": "book"})
    assert list(each(record, "sources")) == []


def test_a_tie_is_built_by_its_kind_or_by_what_all_kinds_share():
    """Without a known kind nothing is said of its ends."""
    ties = [{"kind": "aid", "provider": "CUB"}, {"kind": "aide", "provider": "CUB"}]
    record, problems = partly(RelationshipRecord, {"ties": ties})
    assert [type(tie) for tie in record.ties] == [Aid, Tie]
    texts = {path: text for path, text in problems if path[:2] == ("ties", 1)}
    assert texts["ties", 1, "kind"].startswith("unknown kind 'aide'; ")
    assert ("ties", 1, "provider") not in texts


def test_a_name_is_had_whatever_its_letters_are():
    """Whether it is known can be said although it does not fit."""
    assert as_written(Invalid(" Laos ")) == "Laos"
    assert [as_written(Invalid(given)) for given in (None, ["LAO"], 3)] == [None] * 3


def test_problems_are_set_below_a_place():
    """A part tells its own paths, the whole puts its own before them."""
    _, problems = partly(Source, {**BOOK, "issued": "2018-13"})
    assert [path for path, _ in below(("sources", 4), problems)] == [("sources", 4, "issued")]


def test_a_value_of_a_closed_list_is_refused_with_the_list():
    """A wrong word may be like one that is not meant; the file may also have a quote."""
    given = {"measure": "students", "unit": "person", "value": 5, "time": "rate"}
    _, ((path, text),) = partly(Quantity, given)
    assert path == ("time",)
    assert all(name in text for name in ("at_a_date", "per_year", "total"))
    _, problems = partly(Citation, {"source": "news", "qoute": "Trade"})
    assert [(path, "'quote'" in text) for path, text in problems] == [(("qoute",), True)]
    _, problems = partly(Quantity, given | {"time": "total", "per": "year"})
    assert [DID_YOU_MEAN in text for _, text in problems] == [False]
