"""Writing YAML: it reads back as the same values, and people like to read it."""

from decimal import Decimal

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from bilateral.errors import BilateralError
from bilateral.yaml_lines import read, reading, write
from bilateral.yaml_lines.syntax import PureLoader

LONG = "The two ministries of health sign a memorandum on training, research and visits of doctors."
AWKWARD = [
    "", " ", " lead", "trail ", "a  b", "null", "~", "NO", "0123", "12:30", "1_000", "2005-02-30",
    "a: b", "a:", ": a", ":", "a #b", "#a", "- a", "-", "--", "---", "--- a", "...", "?", "? a",
    "'", '"', "it's", "say \"it's\"", "\\", "a\\nb", "{a", "[a]", "}", "a, b", ",", "&a", "*a",
    "!a", "|", ">", "%a", "@a", "`a", "<<", "=", "a\nb", "a\n\nb\n", "\n", "\n\n", "\na", "a\n b",
    "a\n\n", "\n\na\n", f"\n{LONG} {LONG}", "'it's\\", "\"it's\": so",
    ("ab  cd " * 40).strip(), "a" + "  b" * 60,
    "a\n---\nb", "# a\n# b", "a\tb", "\t", "\r", "a\r\nb", "\x00", "\x1b[2J", "\x7f",
    "\x85", "a\x85b", "\u2028", "a\u2029b", "\u200b", "\u202eabc", "\ufeff", "\ufeffa",
    "\xa0a\xa0", "\uffff", "😀", "👩\u200d👩\u200d👧", "مرحبا بالعالم",
    "\u0645\u06cc\u200c\u062e", "ສະບາຍດີ", "\U0010ffff",
    LONG * 3, f"{LONG}: {LONG} # {LONG}", f" {LONG}{LONG}", f"{LONG} {LONG} ", "x" * 300,
    "ab  cd " * 40, " " * 250, f"{LONG} {LONG}\n\n{LONG}\n", f"{LONG} {LONG}\n {LONG}",
    f"\t{LONG} \t {LONG}", "k" * 1500, "x" * 98 + " y", "w " * 49 + "w", f'"{LONG}" {LONG}',
    f"- {LONG}\n- {LONG} {LONG}", "é" * 1100,
]  # fmt: skip

letters = st.characters(exclude_categories=["Cs"])
marks = st.sampled_from(list(" \n\t:#-?,[]{}&*!|>'\"%@`\\~ab01\u2028\x85\xa0"))
pieces = st.sampled_from([*AWKWARD, "word", "a:", "#b", "\n", "\n\n", " ", "- x"])
texts = (
    st.sampled_from(AWKWARD)
    | st.text(letters)
    | st.text(marks, max_size=30)
    | st.lists(pieces, max_size=12).map(" ".join)
    | st.lists(pieces, max_size=4).map("".join)
)
values = st.recursive(
    st.none() | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=15,
)


@given(values)
def test_what_is_written_reads_back_as_the_same_values(value):
    """Any texts, as values and as keys, at any depth, come back unchanged, and without a fault."""
    marked = read(write(value))
    assert marked.value == value
    assert marked.faults == ()


@pytest.mark.parametrize("loader", [yaml.CBaseLoader, PureLoader])
@pytest.mark.parametrize("text", AWKWARD)
def test_an_awkward_text_reads_back_in_every_place(text, loader, monkeypatch):
    """A text alone, as a key, as a value, as an item, and in one line with others comes back."""
    monkeypatch.setattr(reading, "loader", loader)
    pairs = {text: None}, {"a": text}, {text: text}, {LONG * 2: text}
    for value in (text, *pairs, [text, text], [[text]], [{"a": text}]):
        assert read(write(value)).value == value
    nested = {"id": "x", "a": {"b": [text], text: ["c", text]}, "d": [[{text: {text: text}}]]}
    assert read(write(nested)).value == nested


@given(
    st.lists(st.text("abcdefgh", min_size=1, max_size=20), min_size=1, max_size=60),
    st.integers(0, 5),
)
def test_no_line_is_longer_than_a_hundred_columns(words, depth):
    """Texts of words of ordinary length are wrapped, however they begin and however deep."""
    for text in (
        " ".join(words),
        f" {' '.join(words)}",
        f"{'  '.join(words)}: \t{' '.join(words)}",
    ):
        value = {"note": text}
        for _ in range(depth):
            value = {"id": "x", "ties": [value]}
        assert max(map(len, write(value).splitlines())) <= 100
        assert read(write(value)).value == value


@given(values)
@example({"a": "x "})
def test_no_line_ends_in_a_blank(value):
    """Editors that strip blanks at the end of lines change nothing."""
    stripped = "".join(f"{line.rstrip(' ')}\n" for line in write(value).split("\n"))
    assert read(stripped).value == value


def test_a_record_is_laid_out_as_a_person_would():
    """Block style, two blanks of indent, short flat things in one line, long texts wrapped."""
    tie = {
        "id": "scholarships-2018",
        "kind": "education",
        "title": "Scholarships: medicine",
        "note": f"{LONG} Nothing followed.",
        "date": "2018/2019~",
        "place": None,
        "quantities": [{"measure": "students", "unit": "person", "value": "50"}],
        "cites": [{"source": "vientiane-times-2018", "span": ["1200", "1385"], "sha256": "f" * 64}],
    }
    assert write({"id": "cuba-laos", "states": ["CUB", "LAO"], "ties": [tie], "facts": []}) == (
        "id: cuba-laos\n"
        "states: [CUB, LAO]\n"
        "ties:\n"
        "  - id: scholarships-2018\n"
        "    kind: education\n"
        '    title: "Scholarships: medicine"\n'
        "    note: >-\n"
        "      The two ministries of health sign a memorandum on training, research and visits\n"
        "      of doctors. Nothing followed.\n"
        "    date: 2018/2019~\n"
        "    place: null\n"
        "    quantities:\n"
        "      - {measure: students, unit: person, value: 50}\n"
        "    cites:\n"
        "      - source: vientiane-times-2018\n"
        "        span: [1200, 1385]\n"
        f"        sha256: {'f' * 64}\n"
        "facts: []\n"
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"a": {"b": "c"}}, "a: {b: c}\n"),
        ({"a": {"id": "c"}}, "a:\n  id: c\n"),
        ({"a": {"b": {"c": "d"}}}, "a:\n  b: {c: d}\n"),
        ([["a", "b"], ["c"]], "- [a, b]\n- [c]\n"),
        ([[["a"]]], "- - [a]\n"),
        ({"a": []}, "a: []\n"),
        ({"a": {}, "b": ["", None]}, 'a: {}\nb: ["", null]\n'),
        ({"a": "one\ntwo"}, "a: |-\n  one\n  two\n"),
        ({"a": "one\ntwo\n"}, "a: |\n  one\n  two\n"),
        ({"a": "one\n"}, 'a: "one\\n"\n'),
        ({"a": 'say "no"'}, 'a: say "no"\n'),
        ({"a": '"no": he said'}, "a: '\"no\": he said'\n"),
        ({"a": ["2018?", "x:y"], "b": "2018?"}, 'a: ["2018?", "x:y"]\nb: 2018?\n'),
        ({"a": "\u0645\u06cc\u200c\u062e"}, "a: \u0645\u06cc\u200c\u062e\n"),
        ("x", "x\n"),
        (None, "null\n"),
        ([], "[]\n"),
        (("a", True, 5, Decimal("2.50")), "- a\n- true\n- 5\n- 2.50\n"),
    ],
)  # fmt: skip
def test_layout_of_small_values(value, text):
    """Each shape has one way of being written."""
    assert write(value) == text


def test_what_does_not_fit_a_line_is_written_in_block_style():
    """A flat mapping or list goes over to a line for each part when it is too long or too wordy."""
    wide = {f"key-{number}": "x" * 20 for number in range(4)}
    assert write({"a": wide}).splitlines()[:2] == ["a:", f"  key-0: {'x' * 20}"]
    wordy = "a text of so many words that it is read as a sentence"
    assert write({"a": [wordy, "b"]}) == f"a:\n  - {wordy}\n  - b\n"
    assert write({"a": {"b": wordy}}) == f"a:\n  b: {wordy}\n"


def test_a_long_text_with_blanks_at_its_edges_is_wrapped_in_quotes():
    """A line that ends in a backslash is joined to the next, so that no blank is lost."""
    assert write({"a": f" {LONG} {LONG}"}).splitlines() == [
        'a: " The two ministries of health sign a memorandum on training, research and visits\\',
        "  \\ of doctors. The two ministries of health sign a memorandum on training, research\\",
        '  \\ and visits of doctors."',
    ]


@pytest.mark.parametrize("value", [1.5, {"a": {1, 2}}, {1: "a"}, {None: "a"}, [b"a"]])
def test_other_types_are_refused(value):
    """What would not come back as it is, such as a float or a set, is not written."""
    with pytest.raises(TypeError, match="give a text instead"):
        write(value)


def test_half_a_character_is_refused():
    """A lone surrogate cannot be saved as UTF-8, so it is refused before a file is begun."""
    with pytest.raises(BilateralError, match="lone surrogate"):
        write({"a": "x\ud800"})
    with pytest.raises(BilateralError, match="lone surrogate"):
        write({"\udfff": "x"})


def test_what_could_not_be_read_back_for_its_depth_is_refused():
    """Forty levels are written, one more and a list that holds itself are not."""
    value = []
    for _ in range(39):
        value = [value]
    assert read(write(value)).value == value
    with pytest.raises(BilateralError, match="more than 40 deep"):
        write([value])
    value = []
    value.append(value)
    with pytest.raises(BilateralError, match="more than 40 deep"):
        write(value)
