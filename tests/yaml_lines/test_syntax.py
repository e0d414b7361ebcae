"""A text that is not YAML: one fault in plain words, with its line and column."""

import pytest
import yaml

from bilateral.errors import CaseFileError
from bilateral.yaml_lines import read, reading
from bilateral.yaml_lines.syntax import Lines, PureLoader, position, unreadable

WRONG = [
    ("a: b: c", 1, "column 5: there is a ':' where no field can begin"),
    ("a: Vientiane\nnote: told: so", 2, "column 11: there is a ':' where no field can begin"),
    ("a:\n b: 1\n  c: 2", 3, "column 4: there is a ':' where no field can begin"),
    ("a:\n  - 1\n b: 2", 3, "column 2: the line is indented unlike its neighbours"),
    ("a:\n\t- b", 2, "column 1: a tab is used to indent"),
    ("- a\nb: c", 2, "column 1: the line is neither an item of the list above nor a field"),
    ("a: - b", 1, "column 4: there is a list item where none can begin"),
    ("a: 1\nwords alone\nb: 2", 3, "column 1: a field is expected here"),
    ("a: [1, 2\nb: 3", 2, "a list in brackets is not finished"),
    ("a: {b: 1\nc: 3", 2, "a mapping in braces is not finished"),
    ("a: [1, 2\n\n\n", 1, "is not finished"),
    ("a: ]", 1, "column 4: a value is missing, or a bracket is not closed"),
    ("a: 1\nb: 'c\n\n", 2, "a quotation mark is never closed"),
    ("a: 'it's'", 1, "column 8: there is more text after the end of the value"),
    ('a: "x" y', 1, "column 8: there is more text after the end of the value"),
    ("a: 'x\n--- y'", 2, "column 1: '---' or '...' is inside quotes"),
    ('a: "C:\\q"', 1, "a '\\' in double quotes begins an escape"),
    ('a: "\\xZZ"', 1, "a '\\' in double quotes begins an escape"),
    ('a: "\\ud800"', 1, "a '\\' in double quotes begins an escape"),
    ("a: > 20 people", 1, "after '|' or '>' the text begins on the next line"),
    ("a: @b", 1, "column 4: a text cannot begin with '@'; put it in quotes"),
    ("\ufeffa: @b", 1, "column 4: a text cannot begin with '@'; put it in quotes"),
    ("é: `b", 1, "column 4: a text cannot begin with '`'; put it in quotes"),
    ("a: % b", 1, "column 4: a text cannot begin with '%'; put it in quotes"),
    ("a: *", 1, "a text cannot begin with '*' or '&'; put it in quotes"),
    ("a: & b", 1, "a text cannot begin with '*' or '&'; put it in quotes"),
    ("a: !b!c d", 1, "column 4: a text cannot begin with '!'; put it in quotes"),
    ("- 'a' b", 1, "column 7: there is more text after the end of the value"),
    ("a: 1\n...\nb", 3, "column 1: text follows the end of the document"),
    ("a: 1\nb: \x00", 2, "column 4: the character U+0000 is not text; remove it"),
    ("a: 1\r\nb: é\x1b", 2, "column 5: the character U+001B is not text; remove it"),
    ("a: \ud800", 1, "column 4: the character U+D800 is not text; remove it"),
]


@pytest.mark.parametrize("loader", [yaml.CBaseLoader, PureLoader])
@pytest.mark.parametrize(("text", "line", "words"), WRONG)
def test_a_syntax_error_is_one_fault_with_line_column_and_mend(
    text, line, words, loader, monkeypatch
):
    """Both parsers' errors come out in the same plain words, at the same line."""
    monkeypatch.setattr(reading, "loader", loader)
    with pytest.raises(CaseFileError) as caught:
        read(text, file="case.yaml")
    (fault,) = caught.value.faults
    assert fault.text.startswith("not YAML: column ")
    assert words in fault.text
    assert (fault.file, fault.line) == ("case.yaml", line)
    assert ";" in fault.text


def test_a_line_that_begins_with_a_percent_sign_is_told_so():
    """Such a line would be a directive to the parser, which nobody means."""
    with pytest.raises(CaseFileError, match=r"^:1: .*a line cannot begin with '%'; put the text"):
        read("%b\na: 1")


def test_a_syntax_error_is_reported_alone():
    """What was found before a syntax error is not reported, since it may follow from it."""
    with pytest.raises(CaseFileError) as caught:
        read("a: 1\na: 2\nb: [\n")
    assert [fault.text[:8] for fault in caught.value.faults] == ["not YAML"]


def test_a_fault_tells_where_the_unfinished_thing_began():
    """A quotation mark that is never closed is looked for where it was opened."""
    with pytest.raises(CaseFileError, match=r":4: not YAML.*\(inside what begins in line 2\)$"):
        read("a: 1\nb: 'c\nd: 1\ne: 2")


def test_what_the_parser_does_not_explain_is_still_a_fault():
    """Words of the parser that nobody foresaw are passed on, not swallowed."""
    error = yaml.MarkedYAMLError(problem="something new", problem_mark=_mark())
    assert _fault(error) == "f:1: not YAML: column 1: something new"


def test_an_error_without_a_place_is_still_a_fault():
    """An error that names no line and no character has words of its own."""
    assert _fault(yaml.YAMLError()) == "f: not YAML, for a reason that the parser does not give"


def _fault(error):
    return str(unreadable(error, "a", "f", Lines("a")))


def _mark():
    return yaml.Mark("", 0, 0, 0, None, None)


@pytest.mark.parametrize(
    ("before", "place"),
    [
        ("", (1, 1)),
        ("ab", (1, 3)),
        ("a\n", (2, 1)),
        ("a\r\nb\rc\n\nd", (5, 2)),
        ("é\u2028", (1, 3)),
    ],
)
def test_a_position_counts_from_one_and_breaks_lines_as_editors_do(before, place):
    """All three ways of ending a line count once; a line separator does not."""
    assert position(before) == place


def test_lines_counts_back_what_only_the_parser_breaks():
    """The parser's count, from 0, becomes the file's line, from 1."""
    lines = Lines("a\u2028b\r\nc\x85\u2029d\ne")
    assert [lines(count) for count in range(6)] == [1, 1, 2, 2, 2, 3]
