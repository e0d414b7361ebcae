"""Fields of a YAML text are changed in place, and everything else stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral import yaml_lines
from bilateral.errors import BilateralError
from bilateral.yaml_lines.editing import edited

PLACE = {"quote": None, "paragraph": "2", "span": "[3, 9]"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "- source: a # ours\n  quote: b c  # why\n\n  # last\n  note: d\n",
            "- source: a # ours\n  paragraph: 2\n  span: [3, 9]  # why\n\n  # last\n  note: d\n",
        ),
        ("- quote: 'b'\n  source: a", "- paragraph: 2\n  span: [3, 9]\n  source: a"),
        ("- {source: a, quote: b}  # c\n", "- {source: a, paragraph: 2, span: [3, 9]}  # c\n"),
        (
            "- {source: a, quote: b, span: [1, 2]}\n",
            "- {source: a, paragraph: 2, span: [3, 9]}\n",
        ),
        (
            "- {quote: b, span: [1, 2], source: a}\n",
            "- {paragraph: 2, span: [3, 9], source: a}\n",
        ),
        (
            "- span: [1, 2]  # old\n  source: a\n  # words\n  quote: b  # new\n",
            "- paragraph: 2\n  span: [3, 9]  # old\n  source: a\n  # words  # new\n",
        ),
        (
            "- source: a\r\n  quote: >-\r\n    b\r\n    c\r\n\r\n  note: d\r\n",
            "- source: a\r\n  paragraph: 2\r\n  span: [3, 9]\r\n\r\n  note: d\r\n",
        ),
        (
            "-   source: a\n    quote:\n      |\n      b\n# end\n",
            "-   source: a\n    paragraph: 2\n    span: [3, 9]\n# end\n",
        ),
        (
            "- \u2028# x\n  {source: \U0001f600,\n   # c\n   quote: b,\n  }\n",
            "- \u2028# x\n  {source: \U0001f600,\n   # c\n   paragraph: 2, span: [3, 9],\n  }\n",
        ),
    ],
)
def test_layout_and_comments_stay(before, after):
    """In block style and in braces, wherever the field is, with any line ends."""
    assert edited(before, {(0,): PLACE}) == after


def test_several_mappings_are_changed_at_once():
    """The offsets of one change do not move another."""
    text = "a:\n- {quote: x}\n- {quote: y}\nb: {c: {quote: z}}\n"
    changes = {("a", 0): PLACE, ("b", "c"): {"quote": "'w'"}, ("a", 1): {"quote": "v"}}
    assert edited(text, changes) == (
        "a:\n- {paragraph: 2, span: [3, 9]}\n- {quote: v}\nb: {c: {quote: 'w'}}\n"
    )


def test_what_cannot_be_changed_in_place_is_refused():
    """A key with a question mark is valid YAML, and is left as it is."""
    with pytest.raises(BilateralError, match="each field on a line"):
        edited("? quote\n: x\n", {(): PLACE})


FIELD = st.sampled_from(["source", "quote", "note", "span", "paragraph"])
VALUE = st.text(st.sampled_from("ab :#'\",[]{}-\n\u00e9\u2028"), max_size=12)


@given(st.lists(st.dictionaries(FIELD, VALUE), max_size=4), st.data())
def test_any_file_that_we_write_is_changed_as_wanted(items, data):
    """Whatever its values are, only the fields named are changed."""
    text = yaml_lines.write({"cites": items})
    quoted = [n for n, item in enumerate(items) if "quote" in item and data.draw(st.booleans())]
    changed = yaml_lines.read(edited(text, {("cites", n): PLACE for n in quoted})).value
    for n in quoted:
        items[n] = {**items[n], "paragraph": "2", "span": ["3", "9"]}
        del items[n]["quote"]
    assert changed == {"cites": items}
