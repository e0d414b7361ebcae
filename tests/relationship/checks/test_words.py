"""Topics, forms, codes, measures and units are those of the shipped lists."""

import pytest

from bilateral.coverage import Coverage
from bilateral.errors import DID_YOU_MEAN, UNKNOWN
from bilateral.quantities import Quantity
from bilateral.records.partial import partial_record
from bilateral.relationship.checks.words import coverage_words, quantity_words, tie_words
from bilateral.ties import Tie


def partial(cls, given):
    """Make of a record what can be made of it; most fields of these are missing."""
    return partial_record(cls, given)[0]


@pytest.mark.parametrize(
    ("tie", "field", "words"),
    [
        (
            {"topic": "aid.medical"},
            ("topic",),
            f"{UNKNOWN} topic 'aid.medical'; {DID_YOU_MEAN} 'aid.",
        ),
        ({"form": "event", "status": "ended"}, ("status",), "form 'event' cannot have the status"),
        (
            {"form": "stock", "status": "offered"},
            ("status",),
            "form 'stock' cannot have the status",
        ),
        (
            {"form": "agreement", "status": "completed"},
            ("status",),
            "form 'agreement' cannot have the status 'completed'; it can be 'expected'",
        ),
        (
            {"classification": [{"scheme": "isced-2013", "code": "0912"}]},
            ("classification", 0, "scheme"),
            f"{UNKNOWN} scheme 'isced-2013'; {DID_YOU_MEAN} 'isced-f-2013'",
        ),
        (
            {"classification": [{"scheme": "isced-f-2013", "code": "0777"}]},
            ("classification", 0, "code"),
            f"{UNKNOWN} code of isced-f-2013 '0777'",
        ),
    ],
)
def test_a_word_that_is_not_known_is_told_with_near_ones(tie, field, words):
    """The place is that of the word."""
    ((path, text),) = tie_words(partial(Tie, tie))
    assert path == field
    assert text.startswith(words)


@pytest.mark.parametrize(
    "tie",
    [
        {},
        {"form": "event", "status": "completed", "topic": "aid.medical-supplies"},
        {"form": "evnt", "status": "active"},
        {"form": "event", "status": "activ"},
        {"form": ["event"], "status": ["active"]},
        {"classification": [{"code": "0912"}, {"scheme": "hs-2022"}, "x", {"scheme": ["a"]}]},
    ],
)
def test_what_fits_or_is_told_elsewhere_brings_no_fault(tie):
    """An unknown form or status is a fault of its own field."""
    assert list(tie_words(partial(Tie, tie))) == []


@pytest.mark.parametrize(
    ("quantity", "told"),
    [
        ({"measure": "students", "unit": "person"}, {}),
        (
            {"measure": "studens", "unit": "person"},
            {("measure",): f"{UNKNOWN} measure 'studens'; {DID_YOU_MEAN} 'students'"},
        ),
        (
            {"measure": "studens", "unit": "persons"},
            {
                ("measure",): f"{UNKNOWN} measure 'studens'; {DID_YOU_MEAN} 'students'",
                ("unit",): f"{UNKNOWN} unit 'persons'; {DID_YOU_MEAN} 'person'",
            },
        ),
        (
            {"measure": "students", "unit": "persons"},
            {("unit",): f"{UNKNOWN} unit 'persons'; {DID_YOU_MEAN} 'person'"},
        ),
        (
            {"measure": "students", "unit": "tonne"},
            {("unit",): "'students' is not counted in 'tonne'; its unit is 'person'"},
        ),
        ({"unit": "persons"}, {("unit",): f"{UNKNOWN} unit 'persons'"}),
        (
            {"measure": "students", "unit": "person", "value": "-5"},
            {("value",): "-5 was given; 'students' cannot be less than zero"},
        ),
        (
            {"measure": "students", "unit": "person", "lower": "-5", "upper": "-0.5"},
            {
                ("lower",): "-5 was given; 'students' cannot be less than zero",
                ("upper",): "-0.5 was given; 'students' cannot be less than zero",
            },
        ),
        ({"measure": "students", "unit": "person", "value": "-0"}, {}),
        ({"measure": "students", "unit": "person", "value": "minus 5"}, {}),
        ({"measure": "growth", "unit": "percent", "value": "-5"}, {}),
        ({"measure": "money", "unit": "USD", "value": "-5"}, {}),
        (
            {"measure": "studens", "unit": "person", "value": "-5"},
            {("measure",): "unknown measure"},
        ),
        ({"measure": ["students"], "unit": ["person"]}, {}),
    ],
)
def test_a_measure_has_its_units(quantity, told):
    """An unknown unit, and a known one that the measure is not counted in, are two things."""
    found = dict(quantity_words(partial(Quantity, quantity)))
    assert found.keys() == told.keys()
    assert all(found[path].startswith(words) for path, words in told.items())


@pytest.mark.parametrize(
    ("topic", "meant"),
    [
        ("aid.doctors", "'aid.medical-team'?"),
        ("military.troops", "'military.deployment'?"),
        ("troops", "'military.deployment'?"),
        ("diplomatic.ambasador", "'diplomatic.ambassador'?"),
    ],
)
def test_a_topic_by_another_name_is_offered_by_its_meaning(topic, meant):
    """What a topic is said to include is found in its kind; a slip is found by its letters."""
    ((_, text),) = tie_words(partial(Tie, {"topic": topic}))
    assert text.startswith(f"{UNKNOWN} topic {topic!r}; {DID_YOU_MEAN} {meant}")


def test_a_measure_by_another_name_is_offered_by_its_meaning():
    """Troops are military personnel; a word that no meaning has, and a page, are told alone."""
    ((_, text),) = quantity_words(partial(Quantity, {"measure": "troops"}))
    assert text == f"{UNKNOWN} measure 'troops'; {DID_YOU_MEAN} 'military-personnel'?"
    assert [text for _, text in quantity_words(partial(Quantity, {"measure": "xq"}))] == [
        f"{UNKNOWN} measure 'xq'"
    ]
    ((_, text),) = quantity_words(partial(Quantity, {"measure": "x" * 100_000}))
    assert f"{DID_YOU_MEAN}" not in text


def test_a_coverage_names_known_kinds_and_topics():
    """Each by its place in the list."""
    coverage = {"kinds": ["aid", "aids", 5], "topics": ["aid.medical-supplies", "aid"]}
    assert [path for path, _ in coverage_words(partial(Coverage, coverage))] == [
        ("kinds", 1),
        ("topics", 1),
    ]
