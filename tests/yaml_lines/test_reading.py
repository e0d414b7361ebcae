"""Reading YAML: texts stay as they are, every path has its line, nothing hostile gets through."""

import re
import time
import tracemalloc
from unittest import mock

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bilateral.errors import CaseFileError
from bilateral.yaml_lines import read, reading
from bilateral.yaml_lines.syntax import PureLoader


@pytest.fixture(autouse=True, params=["libyaml", "python"])
def parser(request, monkeypatch):
    """Run each test with libyaml, and with the parser in Python for where libyaml is not."""
    if request.param == "python":
        monkeypatch.setattr(reading, "loader", PureLoader)


def faults(text):
    with pytest.raises(CaseFileError) as caught:
        read(text, file="case.yaml")
    return [str(fault) for fault in caught.value.faults]


@pytest.mark.parametrize(
    "written",
    "NO yes on true 0123 0x1F 12:30 1_000 .5 1e999 nan 2005-02-30 2018-11 Null NULL = a:b".split(),
)
def test_a_scalar_stays_the_text_that_was_written(written):
    """No text is taken for a number, a truth value, a date or a time of day."""
    assert read(f"a: {written}\nb: [{written}]").value == {"a": written, "b": [written]}


@pytest.mark.parametrize("written", ["", "~", "null"])
def test_only_what_is_left_empty_is_none(written):
    """An empty value, ~ and null are None without quotes, and text with them."""
    text = f"plain: {written}\nsingle: '{written}'\ndouble: \"{written}\"\nlist:\n  - {written}\n"
    expected = {"plain": None, "single": written, "double": written, "list": [None]}
    assert read(text).value == expected


def test_keys_are_text_whatever_they_look_like():
    """A key such as 12, null or << is that text, and merges nothing."""
    text = "12: a\nnull: b\n~: c\n<<: {x: y}\ntrue: d"
    expected = {"12": "a", "null": "b", "~": "c", "<<": {"x": "y"}, "true": "d"}
    assert read(text).value == expected


def test_texts_of_several_lines_are_joined_as_yaml_says():
    """Literal style keeps the line breaks, folded style and plain text make blanks of them."""
    text = "literal: |\n  a\n  b\nfolded: >-\n  a\n  b\nplain: a\n  b\n"
    assert read(text).value == {"literal": "a\nb\n", "folded": "a b", "plain": "a b"}


NESTED = """\
# a comment
id: x

ties:
  - id: a
    span: [1,
      2]
  -
    id: b
    cites:
    - {source: s,
       page: "12"}
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 2),
        (("id",), 2),
        (("ties",), 4),
        (("ties", 0), 5),
        (("ties", 0, "id"), 5),
        (("ties", 0, "span"), 6),
        (("ties", 0, "span", 1), 7),
        (("ties", 1), 9),
        (("ties", 1, "cites"), 10),
        (("ties", 1, "cites", 0, "page"), 12),
    ],
)
def test_every_path_has_the_line_of_its_key_or_item(path, line):
    """Keys and items are found in block and flow style, after comments and empty lines."""
    assert read(NESTED).line(path) == line


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("title",), 2),
        (("id", "deeper"), 2),
        (("ties", 7, "id"), 4),
        (("ties", "id"), 4),
        (("ties", 0, "kind"), 5),
        (("ties", 1, "cites", 0, "span", 0), 11),
    ],
)
def test_a_path_that_is_not_there_has_the_line_of_its_nearest_ancestor(path, line):
    """A fault of a missing field points to the record that misses it."""
    assert read(NESTED).line(path) == line


@pytest.mark.parametrize("odd", ["\x85", "\u2028", "\u2029"])
def test_lines_are_counted_as_editors_count_them(odd):
    """A line separator that YAML breaks at and editors do not moves no line number."""
    marked = read(f'a: "x{odd}y"\r\nb: 1\nb: 2')
    assert marked.line(("b",)) == 2
    assert [fault.line for fault in marked.faults] == [3]
    assert "first in line 2" in marked.faults[0].text


def test_every_key_given_twice_is_a_fault_that_names_both_lines():
    """All of them are collected, at every depth, and the first value is kept with its line."""
    marked = read("a: 1\nb: {c: 1, c: 2}\na:\n  - d: 1\n    d: 2\na: 3\ne: 4", file="case.yaml")
    assert [(fault.line, fault.text[:44]) for fault in marked.faults] == [
        (2, "the key 'c' is given twice, first in line 2;"),
        (3, "the key 'a' is given twice, first in line 1;"),
        (5, "the key 'd' is given twice, first in line 4;"),
        (6, "the key 'a' is given twice, first in line 1;"),
    ]
    assert {fault.file for fault in marked.faults} == {"case.yaml"}
    assert marked.value == {"a": "1", "b": {"c": "1"}, "e": "4"}
    assert (marked.line(("a",)), marked.line(("a", 0)), marked.line(("e",))) == (1, 1, 7)


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("a: !!python/object/apply:os.system [ls]", "the tag '!!python/object/apply:os.system'"),
        ("a: !foo b", "the tag '!foo'"),
        ("a: !!str 1", "the tag '!!str'"),
        ("a: ! 1", "the tag '!'"),
        ("!foo a: 1", "the tag '!foo'"),
        ("a: &b", "the anchor '&b'"),
        ("a: &b [1]", "the anchor '&b'"),
    ],
)
def test_tags_and_anchors_are_faults_because_text_would_be_lost(text, given):
    """A tag makes no object, and neither it nor an anchor is dropped in silence."""
    (fault,) = read(text).faults
    assert fault.text.startswith(f"{given} has no meaning here")
    assert fault.line == 1


def test_reading_stops_at_the_first_alias():
    """An alias bomb is refused where it would begin to grow, with the faults up to there."""
    bomb = "a: &a [x, x]\n" + "".join(
        f"{new}: &{new} [*{old}, *{old}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    mend = "put it in quotes if it is text"
    assert faults(bomb) == [
        f"case.yaml:1: the anchor '&a' has no meaning here; remove it, or {mend}",
        f"case.yaml:2: the anchor '&b' has no meaning here; remove it, or {mend}",
        "case.yaml:2: the alias '*a' refers to text written elsewhere; write it out, or " + mend,
    ]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: 1\n---\nb: 2", "case.yaml:2: a second document begins here, one is expected"),
        ("? [a]\n: 1", "case.yaml:1: a mapping or list is given as a key, text is expected"),
        ("a: 1\n? {b: c}\n: 1", "case.yaml:2: a mapping or list is given as a key"),
        ("", "case.yaml: the file is empty"),
        (" \n# only a comment\n", "case.yaml: the file is empty"),
    ],
)
def test_what_no_case_file_holds_is_refused_with_its_line(text, fault):
    """A second document, a key that is no text and an empty text are one fault each."""
    (found,) = faults(text)
    assert found.startswith(fault)


def test_forty_levels_are_read_and_one_more_is_refused():
    """The limit of depth is where it is said to be, for lists and mappings alike."""
    assert read("[" * 40 + "]" * 40).value is not None
    assert read("{a: " * 40 + "}" * 40).value is not None
    assert faults("[" * 41 + "]" * 41)[0].startswith("case.yaml:1: nested more than 40 deep")
    assert faults("{a: " * 41 + "}" * 41)[0].startswith("case.yaml:1: nested more than 40 deep")


DEEP = "nested more than 40 deep; no case file needs that"
AS_KEY = "a mapping or list is given as a key, text is expected; quote it"
MANY = 100_000


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("[" * MANY, 1, DEEP),
        ("[" * MANY + "]" * MANY, 1, DEEP),
        ("{" * MANY, 1, AS_KEY),
        ("{a: " * MANY, 1, DEEP),
        ("[{a: " * MANY, 1, DEEP),
        ("[{" * MANY, 1, AS_KEY),
        ("[\n" * MANY, 41, DEEP),
        ("- " * MANY, 1, DEEP),
        ("? " * MANY, 1, AS_KEY),
        ("- ? " * MANY, 1, AS_KEY),
        ("".join(f"{' ' * depth}a:\n" for depth in range(2_000)), 41, DEEP),
        ("".join(f"{' ' * depth}-\n" for depth in range(2_000)), 41, DEEP),
        ("a: x\nb: " + "[" * MANY, 2, DEEP),
        ("- " * 39 + "[" * MANY, 1, DEEP),
        ("['[[[', # [[[\n" + "[" * MANY, 2, DEEP),
        ("[" * 1_000 + "\n[", 1, DEEP),
    ],
    ids=lambda value: value[:14].encode("unicode_escape").decode() if type(value) is str else None,
)
def test_a_hundred_thousand_levels_are_one_fault_where_the_limit_is_passed(text, line, words):
    """Deep nesting in any style is refused in our words, in under a second."""
    begin = time.process_time()
    assert faults(text) == [f"case.yaml:{line}: {words}"]
    assert time.process_time() - begin < 1


def test_deep_nesting_takes_no_more_memory_than_shallow_nesting():
    """What is nested past the limit is never built: some hundred kilobytes beside the text."""
    text = "[" * 1_000_000
    tracemalloc.start()
    faults(text)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 8 * len(text)


@pytest.mark.parametrize("text", ["a: {text}", "a: '{text}'", "a: x # {text}", "a: |\n  {text}"])
def test_brackets_inside_a_text_do_not_nest(text):
    """A thousand brackets in a plain or quoted text, a comment or a block of text are no depth."""
    written = text.replace("{text}", "x" + "[{" * 2_000)
    assert read(f"{written}\nb: [[1]]").value["b"] == [["1"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'a' " + "[" * MANY, "column 5: text follows the end of the document"),
        ("a: 1\n" + "[" * MANY, "column 1: a field is expected here"),
        ("a: [1]]" + "[" * MANY, "column 7: there is more text after the end of the value"),
    ],
)
def test_what_is_wrong_before_the_brackets_comes_first(text, expected):
    """An error that stands before a thousand brackets is told, and not the depth behind it."""
    (fault,) = faults(text)
    assert expected in fault


def test_faults_before_the_brackets_are_kept():
    """A key given twice is told together with the depth that ends the reading."""
    found = faults("a: 1\na: 2\nb: &c " + "[" * MANY)
    assert [fault.split(": ")[0] for fault in found] == [f"case.yaml:{line}" for line in (2, 3, 3)]
    assert found[-1].endswith(DEEP)


def test_an_escape_past_the_last_character_is_a_syntax_error():
    """Both parsers refuse what no character has as its number, however large."""
    for escape in (r"\U00110000", r"\UFFFFFFFF"):
        (fault,) = faults(f'a: "{escape}"')
        assert "a '\\' in double quotes begins an escape" in fault


def test_more_than_twenty_million_characters_are_refused_before_parsing():
    """What is too large is not looked at, so that it costs no time."""
    (fault,) = faults("[" * 20_000_001)
    assert fault.startswith("case.yaml: 20,000,001 characters given, at most 20,000,000 are read")


def test_a_line_of_a_million_characters_is_read():
    """A long line is slow to look at, but it is not wrong."""
    assert read("a: '" + "x y" * 333_333 + "'").value == {"a": "x y" * 333_333}


def test_after_a_hundred_faults_reading_stops():
    """A file with a million duplicate keys does not fill the memory with faults."""
    found = faults("a: 1\n" * 1_000)
    assert len(found) == 101
    assert found[0].startswith("case.yaml: 100 errors up to here")


def test_long_names_are_cut_in_messages():
    """A key of a megabyte does not make a message of a megabyte."""
    key = '"' + "x" * 900 + '"'
    (fault,) = read(f"{key}: 1\n{key}: 2").faults
    assert len(fault.text) < 200


def test_a_byte_order_mark_is_not_part_of_the_text():
    """A mark at the beginning, which some editors write, changes nothing."""
    marked = read("\ufeffid: x\nid: y")
    assert marked.value == {"id": "x"}
    assert marked.line(("id",)) == 1


@given(
    st.text(st.characters(), max_size=60) | st.text(st.sampled_from("ab:-?[]{}#&*!|>'\"%@\n \t,"))
)
def test_any_text_is_read_or_refused_in_words(text):
    """No text whatever, lone surrogates and control characters included, raises anything else."""
    for found in read_or_refused(text, yaml.CBaseLoader) + read_or_refused(text, PureLoader):
        assert found.text
        assert 1 <= (found.line or 1) <= len(re.split("\r\n|[\n\r]", text))


def read_or_refused(text, loader):
    """Give the faults of a text, whether it could be read or not."""
    with mock.patch.object(reading, "loader", loader):
        try:
            return read(text).faults
        except CaseFileError as error:
            return error.faults


@pytest.mark.parametrize("space", ["\u00a0", "\u2003", "\u3000", "\u200b"])
@pytest.mark.parametrize("text", ["- a: 1\n{}  b: 2\n", "a: 1\n{}  - b\n{}  - c\n"])
def test_a_line_indented_with_an_odd_space_says_so(text, space):
    """It looks right on a screen: the message names the character."""
    with pytest.raises(CaseFileError, match=rf"U\+{ord(space):04X} is used to indent"):
        read(text.format(space, space))


@pytest.mark.parametrize("text", ["{value: 818,000,000}", "{value: 1,500, unit: x}"])
def test_a_number_with_commas_inside_braces_is_an_error_once(text):
    """YAML ends the value at the comma; the rest is no key given twice."""
    assert len(read(text).faults) == 1
    assert "without commas" in read(text).faults[0].text
    assert read("{100: a, 200: b, value: 1, unit: x}").faults == ()
    assert read("value: 1\n100:\n").faults == ()
    assert read("{value: 1, 100: a}").faults == ()
