"""Escaping: nothing that a record holds can act in a page or on a terminal."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.text.html import Html, element, escape, joined, link, visible


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


def test_a_script_shows_as_text():
    """A name that holds an element is read as that name."""
    name = "<script>alert('x')</script> & Sons"
    assert escape(name) == "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt; &amp; Sons"
    assert Page(element("td", name)).elements == ["td"]
    assert Page(element("td", name)).text == name


def test_html_is_escaped_once():
    """What is built here can be put into what is built here."""
    assert escape(escape("<")) == "&lt;"
    assert element("p", element("b", "<"), " & ") == "<p><b>&lt;</b> &amp; </p>"
    assert type(element("p")) is Html


@given(hostile, hostile)
def test_no_text_leaves_its_element_or_its_attribute(content, value):
    """Whatever a text holds, the page has one element with one attribute, and shows the text."""
    page = Page(element("p", content, title=value))
    assert page.elements == ["p"]
    assert page.attributes == [("title", visible(value))]
    assert page.text == visible(content)
    element("p", content, title=value).encode("utf-8")


def test_attributes_are_named_as_in_html():
    """A final underscore is cut off, others are hyphens; True has no value, None and False go."""
    built = element("td", class_="n", data_id=3, hidden=True, title=None, lang=False)
    assert built == '<td class="n" data-id="3" hidden></td>'


def test_elements_without_content_have_no_end():
    """An image and a line break are not closed."""
    assert element("img", alt='a "b"') == '<img alt="a &quot;b&quot;">'
    assert element("br") == "<br>"


@pytest.mark.parametrize("name", ["script", "style", "p onload=x", "", "<p", "P"])
def test_elements_that_could_act_are_not_built(name):
    """Our pages have no scripts, and a name of an element is not a place for data."""
    with pytest.raises(ValueError, match="not an element"):
        element(name)


@pytest.mark.parametrize("name", ["onclick", "a b", "x=y", "_"])
def test_attributes_that_could_act_are_not_written(name):
    """Our pages have no handlers of events either."""
    with pytest.raises(ValueError, match="not an attribute"):
        element("p", **{name: "x"})


def test_parts_are_joined_and_none_is_left_out():
    """Texts are escaped, the separator too."""
    assert joined(["a<", None, element("b", 1)], " & ") == "a&lt; &amp; <b>1</b>"
    assert joined([]) == ""


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", " https://x.org", "data:text/html,x", "//x.org", "", None, "x"]
)
def test_only_addresses_of_the_web_and_of_mail_are_linked(url):
    """Another address is not a link; its text remains."""
    assert link(url, "<a>") == "&lt;a&gt;"


def test_a_link_is_escaped():
    """A quotation mark in an address does not end it."""
    built = link('https://x.org/?a=1&b="', "<a>")
    assert built == '<a href="https://x.org/?a=1&amp;b=&quot;">&lt;a&gt;</a>'


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
