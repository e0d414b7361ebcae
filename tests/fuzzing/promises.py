"""What is promised of any text, as functions that a fuzzer calls: each fails where it is broken."""

from decimal import Decimal
from pathlib import Path

from bilateral import yaml_lines
from bilateral.casefile.reading import CaseFile
from bilateral.dates import Date
from bilateral.errors import CaseFileError, DateError
from bilateral.field_types import as_number
from bilateral.records import plain
from bilateral.source_text import SourceText, locate
from bilateral.text.numbers import format_interval, format_number
from bilateral.verify.mentions import mentions

NOWHERE = Path("nowhere", "case.yaml")
SOURCE = "Cuba sent ten nurses in 1999. They came back in May 2001, 12 of them. " * 3


def outcome(read, text, refusal):
    """Read a text: give what was read, or None and why it is refused, which has words."""
    try:
        return read(text), None
    except refusal as error:
        if not str(error):
            raise
        return None, error


def yaml(text):
    """Refuse a text with a line for each error, or write what it says so that it is read again."""
    marked, error = outcome(yaml_lines.read, text, CaseFileError)
    if error:
        lines = text.count("\n") + text.count("\r") + 1
        assert all(fault.line is None or 1 <= fault.line <= lines for fault in error.faults)
    elif not marked.faults:
        assert yaml_lines.read(yaml_lines.write(marked.value)).value == marked.value


def case(text):
    """Refuse a case file, or load a relationship that is the same after it is written."""
    found, _ = outcome(relationship, text, CaseFileError)
    if found:
        assert relationship(yaml_lines.write(plain(found))) == found


def relationship(text):
    """Read a relationship from the text of a case file."""
    return CaseFile(NOWHERE, yaml_lines.read(text)).relationship()


def date(text):
    """Refuse a date, or read one that is the same when read again, with its bounds in order."""
    found, _ = outcome(Date.parse, text, DateError)
    if found:
        first, latest_start, earliest_end, last = found.outer
        assert first <= latest_start
        assert earliest_end <= last
        assert first <= last
        assert Date.parse(str(found)) == found
        assert found.sort_key == Date.parse(str(found)).sort_key
        for side in found.sides:
            found.without(side)


def figure(text):
    """Refuse a number, or write it for reading without changing it."""
    number, _ = outcome(as_number, text, ValueError)
    if number is not None:
        assert Decimal(format_number(number).replace(",", "")) == number
        assert format_interval(number, None, "at_least")
        assert as_number(f"{number:f}") == number


def passage(text):
    """Find figures and dates in a text, each within it."""
    for found in mentions(text):
        assert 0 <= found.start < found.end <= len(text)
        assert found.readings


def phrase(text):
    """Refuse a phrase, or find it where it is."""
    places, _ = outcome(lambda given: locate(SourceText(SOURCE), given), text, ValueError)
    for place in places or ():
        assert 0 <= place.span[0] < place.span[1] <= len(SOURCE)


PROMISES = (yaml, case, date, figure, passage, phrase)
