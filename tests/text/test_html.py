"""Escaping: nothing that a record holds can act in a page or on a terminal."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError

from bilateral.text.html import Html, Link, card, render, visible


class Page(HTMLParser):
    """Collects the elements, the attributes and the text of a page."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.attributes, self.text = [], [], ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append(tag)
        self.attributes.extend(attrs)

    def handle_data(self, data):
        self.text += data


hostile = st.text(st.characters()) | st.text(st.sampled_from("<>&\"'/=script onload;"))


def page_of(title, alt="", table=""):
    """Show a chart without a picture, whose words are given."""
    return render("text/chart.html", png="", alt=alt, width=9, title=title, table=table)


def test_a_script_shows_as_text():
    """A name that holds an element is read as that name."""
    name = "<script>alert('x')</script> & Sons"
    page = Page(page_of(name))
    assert page.elements == ["figure", "img", "figcaption", "details", "summary"]
    assert page.text == f"{name}Data"


def test_html_is_escaped_once():
    """What a template gave can be put into another template."""
    assert "<b>1 &lt; 2</b>" in page_of("", table=Html("<b>1 &lt; 2</b>"))
    assert type(page_of("")) is Html


@given(hostile, hostile)
def test_no_text_leaves_its_element_or_its_attribute(content, value):
    """Whatever a text holds, the page has the same elements and attributes, and shows the text."""
    text = page_of(content, alt=value)
    page = Page(text)
    assert page.elements == Page(page_of("")).elements
    assert dict(page.attributes)["alt"] == visible(value)
    assert [name for name, _ in page.attributes] == ["style", "src", "alt", "width", "style"]
    assert page.text == f"{visible(content)}Data"
    text.encode("utf-8")


def test_what_a_template_lacks_is_an_error():
    """A value that is forgotten never leaves a hole in a page."""
    with pytest.raises(UndefinedError, match="png"):
        render("text/chart.html", title="x")


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", " https://x.org", "data:text/html,x", "//x.org", "x"]
)
def test_only_addresses_of_the_web_and_of_mail_are_linked(address):
    """Another address is not a link; its text remains."""
    page = Page(card("", sources=[Link("A source.", address)]))
    assert "a" not in page.elements
    assert page.text.endswith(f"A source. {address}")


def test_a_link_is_escaped():
    """A quotation mark in an address does not end it."""
    address = 'https://x.org/?a=1&b="'
    page = Page(card("", sources=[Link("<a>", address), Link("none", "")]))
    assert ("href", address) in page.attributes
    assert page.elements.count("a") == 1
    assert page.text.endswith(f"<a> {address}none")


def test_a_card_escapes_what_is_not_html():
    """Texts of every part are escaped, a table is kept, and what is empty is left out."""
    page = card("a < b", table=Html("<p>c &amp; d</p>"), points=["<"], warnings=["&"])
    inner = page.partition("<h3>")[2]
    assert inner == (
        "a &lt; b</h3><p>c &amp; d</p><ul><li>&lt;</li></ul>"
        '<div class="warnings"><h4>Warnings</h4><ul><li>&amp;</li></ul></div></section>'
    )


def test_a_card_has_colours_for_light_and_dark():
    """Colours are variables with a value for each, and are used through the variables only."""
    page = card("")
    assert "prefers-color-scheme:dark" in page
    for name in ("ink", "soft", "paper", "line", "mark"):
        assert page.count(f"--bl-{name}:#") == 4
    assert not re.search(r"(?<!-)(color|background|border[a-z-]*):[^v;}]*#", page)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b]0;title\x07", "\\x1b]0;title\\x07"),
        ("a\rb", "a\\rb"),
        ("\u202egpj.exe", "\\u202egpj.exe"),
        ("\ud800", "\\ud800"),
        ("a\tb\nc", "a\tb\nc"),
        ("\u0645\u06cc\u200c\u062e 👩\u200d👧", "\u0645\u06cc\u200c\u062e 👩\u200d👧"),
        (None, "None"),
    ],
)
def test_what_would_drive_a_terminal_is_written_out(text, shown):
    """Control characters and overrides of direction show; joiners of letters and emoji stay."""
    assert visible(text) == shown
