"""The figures of a record stand in its passages, or are inferred, or are told as unsupported."""

from decimal import Decimal

import pytest

from bilateral.dates import Date
from bilateral.facts import Fact
from bilateral.ties.education import Education
from bilateral.verify.mentions import mentions
from bilateral.verify.recorded_values import (
    Day,
    Decade,
    RecordReadings,
    components,
    recorded_values,
    support_for,
)

CITE = {"source": "s"}


def tie(**fields):
    """Make a tie with little in it but what is given."""
    given = {
        "id": "t",
        "kind": "education",
        "form": "flow",
        "topic": "education.scholarship",
        "title": "Scholarships",
        "provider": "CUB",
        "recipient": "LAO",
        "status": "active",
        "cites": [CITE],
    }
    return Education(**given | fields)


def outcomes(record, text, *, as_of=()):
    """Hold all figures of a record against a text."""
    told = frozenset().union(*(mention.readings for mention in mentions(text)))
    times = [Date.parse(date) for date in as_of]
    return {
        figure.path: support_for(figure, record, told, times) for figure in recorded_values(record)
    }


def people(**fields):
    return {"measure": "students", "unit": "person", **fields}


def test_all_figures_of_a_tie_are_named_by_their_paths():
    """Dates of the tie, its steps and its quantities, and all numbers; no code and no paragraph."""
    record = tie(
        date="2004/",
        observed="2018-11",
        steps=[{"status": "agreed", "date": "2004"}],
        quantities=[
            people(value="354"),
            people(bound="between", lower="10", upper="12", date="2005"),
        ],
        classification=[{"scheme": "isced-f-2013", "code": "0912"}],
        cites=[{"source": "s", "paragraph": "3", "page": "12"}],
    )
    assert [figure.path for figure in recorded_values(record)] == [
        "date",
        "observed",
        "steps.0.date",
        "quantities.0.value",
        "quantities.1.lower",
        "quantities.1.upper",
        "quantities.1.date",
    ]


def test_a_fact_has_figures_too():
    """A fact about one state is held to its passages as a tie is."""
    fact = Fact(id="f", state="LAO", title="Ties", quantities=[people(value="141")], cites=[CITE])
    assert outcomes(fact, "ties with 141 countries") == {"quantities.0.value": "supported"}
    assert outcomes(fact, "ties with 140 countries") == {"quantities.0.value": "unsupported"}


@pytest.mark.parametrize(
    ("value", "text", "outcome"),
    [
        ("2400", "over 2,400 staff", "supported"),
        ("2400", "over 2400 staff", "supported"),
        ("26", "twenty-six", "supported"),
        ("2", "both of them", "supported"),
        ("10", "the 10th Congress", "supported"),
        ("2500000", "2.5 million", "supported"),
        ("2400", "over 2,401 staff", "unsupported"),
        ("24", "on May 24, 2006", "unsupported"),
        ("6", "sixty", "unsupported"),
    ],
)
def test_numbers(value, text, outcome):
    """A number stands in digits or words; neither a part of one nor the day of a date is one."""
    record = tie(quantities=[people(value=value)])
    assert outcomes(record, text) == {"quantities.0.value": outcome}


@pytest.mark.parametrize(
    ("date", "text", "outcome"),
    [
        ("1974-11-04", "on November 4, 1974", "supported"),
        ("1974-11", "on November 4, 1974", "supported"),
        ("1974", "on November 4, 1974", "supported"),
        ("1974-11-05", "on November 4, 1974", "unsupported"),
        ("1974-10", "on November 4, 1974", "unsupported"),
        ("2006-11-24", "on November 1, 2006 and May 24, 2006", "unsupported"),
        ("2004/2007", "for the period 2004-2007", "supported"),
        ("2004/2008", "for the period 2004-2007", "unsupported"),
        ("1996/1997", "in 1996-97", "supported"),
        ("2018-11-10/2018-11-11", "November 10-11, in 2018", "supported"),
        ("2018-11-10/2018-11-11", "this year, November 10-11", "unsupported"),
        ("2005-10/2006-01-24", "From October, 2005 to January 24, 2006", "supported"),
        ("197X/..", "From the 1970s on", "supported"),
        ("197X", "in 1974", "supported"),
        ("197X", "in 1984", "unsupported"),
        ("19XX", "in 1984", "supported"),
        ("2004-41", "in late 2004", "supported"),
        ("2004~", "in 2004", "supported"),
    ],
)
def test_dates(date, text, outcome):
    """Each day, month and year stands, a month with its own day; the year may stand elsewhere."""
    assert outcomes(tie(date=date), text) == {"date": outcome}


def test_what_is_inferred_need_not_stand():
    """A path listed under inferred is exempt with all below it, and nothing else is."""
    record = tie(
        date="2018",
        quantities=[people(value="7", date="2017"), people(value="8"), people(value="9")],
        inferred=[
            {"of": "date", "because": "b"},
            {"of": "quantities.0", "because": "b"},
            {"of": "quantities.1.value", "because": "b"},
        ],
    )
    assert outcomes(record, "nothing") == {
        "date": "inferred",
        "quantities.0.value": "inferred",
        "quantities.0.date": "inferred",
        "quantities.1.value": "inferred",
        "quantities.2.value": "unsupported",
    }


def test_the_time_of_the_source_stands_for_what_was_observed_then():
    """The present of a text and the end of "by then" come from the source, other dates do not."""
    record = tie(
        date="[..2008-05]", observed="2008-05", quantities=[people(value="1", date="2008")]
    )
    assert outcomes(record, "one", as_of=["2008-05/.."]) == {
        "date": "supported",
        "observed": "supported",
        "quantities.0.value": "supported",
        "quantities.0.date": "unsupported",
    }
    assert outcomes(record, "one", as_of=["2009"])["observed"] == "unsupported"


def test_a_date_repeated_inside_a_tie_is_judged_as_the_ties_own():
    """A quantity counted on the day of the tie need not be inferred a second time."""
    record = tie(
        date="2018",
        quantities=[people(value="6", date="2018")],
        inferred=[{"of": "date", "because": "b"}],
    )
    assert outcomes(record, "six") == {
        "date": "inferred",
        "quantities.0.value": "supported",
        "quantities.0.date": "inferred",
    }


def test_components_of_a_date():
    """Years, months and days are taken apart; what texts have many words for counts as its year."""
    assert components(Date.parse("2004-41/2005-10-28?")) == [Day(2004), Day(2005, 10, 28)]
    assert components(Date.parse("197X")) == [Decade(197)]
    assert components(Date.parse("2005-XX")) == [Day(2005)]


@pytest.mark.parametrize(
    ("text", "carried"),
    [
        ("354", True),
        ("2006", True),
        ("May 2006", True),
        ("May 24, 2006", True),
        ("May 24", True),
        ("May 25, 2006", False),
        ("June", False),
        ("the 2000s", True),
        ("52 years", False),
        ("the 7th", True),
        ("1974", False),
        ("one of 40", False),
    ],
)
def test_a_record_carries_its_fields_and_its_words(text, carried):
    """Figures count as carried in quantities, dates and titles; ids, codes and notes carry none."""
    record = tie(
        id="visit-1974",
        title="The 7th round",
        date="2006-05-24",
        quantities=[people(value="354", note="fifty-two years")],
        classification=[{"scheme": "isced-f-2013", "code": "0040"}],
    )
    told = {reading for mention in mentions(text) for reading in mention.readings}
    assert RecordReadings(record).include(told) is carried


def test_a_negative_number_stands_without_its_sign():
    """Texts say a fall of five, records say -5."""
    record = tie(quantities=[people(value=Decimal(-5))])
    assert outcomes(record, "fell by five") == {"quantities.0.value": "supported"}


@pytest.mark.parametrize(
    ("side", "text", "expected"),
    [
        ("end", "Since 1955.", "supported"),
        ("end", "Until 1990.", "unsupported"),
        ("start", "Until 1990.", "supported"),
        ("start", "Since 1955.", "unsupported"),
    ],
)
def test_of_a_date_inferred_in_part_the_other_part_stands_in_the_text(side, text, expected):
    """That an end is read into a text excuses no beginning that is not there."""
    inferred = [{"of": f"date.{side}", "because": "Read so."}]
    assert outcomes(tie(date="1955/1990", inferred=inferred), text)["date"] == expected
