"""A card holds any content safely, in light and in dark."""

import re

from bilateral.text.html import element
from bilateral.text.html_card import card


def test_a_card_escapes_what_is_not_html():
    """Text is escaped, elements are kept, and None is left out."""
    page = card("a < b", None, element("p", "c & d"))
    assert page.endswith(">a &lt; b<p>c &amp; d</p></section>")


def test_a_card_has_colours_for_light_and_dark():
    """Colours are variables with a value for each, and are used through the variables only."""
    page = card()
    assert "prefers-color-scheme:dark" in page
    for name in ("ink", "soft", "paper", "line", "mark"):
        assert page.count(f"--bl-{name}:#") == 4
    assert not re.search(r"(?<!-)(color|background|border[a-z-]*):[^v;}]*#", page)
