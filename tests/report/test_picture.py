"""A chart set into a page is drawn of its own parts, and shows what its file shows."""

import re
from dataclasses import replace

import pytest

from bilateral.report.picture import Picture, inline_svg

FILE = """<?xml version="1.0" encoding="utf-8"?>
<svg role="img" width="72pt" height="36pt" viewBox="0 0 72 36" version="1.1">
 <title>Ties</title>
 <desc>One tie.</desc>
 <metadata><rdf:RDF><dc:title>Ties</dc:title></rdf:RDF></metadata>
 <defs><clipPath id="p1"><rect id="unused"/></clipPath><path id="D-41" d="M 0 0"/></defs>
 <text>said id="p1" and url(#p1)</text>
 <g clip-path="url(#p1)"><use xlink:href="#D-41"/></g>
</svg>
"""
PICTURE = Picture(title="Ties", alt="One tie.", svg=FILE)


def test_ids_are_led_by_a_name_of_the_page_and_those_that_nothing_uses_go():
    """References follow, so that two charts with the same letters keep apart."""
    content = inline_svg(PICTURE, "c1")["content"]
    assert re.findall(r'<\w+ id="(.*?)"', content) == ["c1-p1", "c1-D-41"]
    assert '<g clip-path="url(#c1-p1)"><use xlink:href="#c1-D-41"/></g>' in content


def test_words_of_a_picture_stay_as_they_are():
    """A text that looks like an id is a text."""
    content = inline_svg(PICTURE, "c1")["content"]
    assert '<text>said id="p1" and url(#p1)</text>' in content


def test_what_a_file_says_of_itself_stands_in_the_page_instead():
    """Title and description are told once, by the page, which also sets the size."""
    svg = inline_svg(PICTURE, "c1")
    assert (svg["width"], svg["view_box"]) == (128, "0 0 72 36")
    assert not re.search("<title|<desc|<metadata|<svg", svg["content"])


def test_a_page_leaves_out_the_foot_of_a_picture():
    """What stands in the footer of a chart, stands on the page itself."""
    assert inline_svg(replace(PICTURE, foot=6.5), "c1")["view_box"] == "0 0 72 29.5"


def test_what_is_no_svg_of_a_chart_is_refused():
    """A picture of another kind is named."""
    with pytest.raises(ValueError, match="picture 'Ties' is not an SVG"):
        inline_svg(Picture(title="Ties", alt="", svg="<svg>"), "c1")
