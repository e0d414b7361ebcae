"""A finding says its claim, shows its frame, and cites what it rests on."""

import dataclasses
import re

import pandas as pd
import pytest

from bilateral._findings.finding import Finding
from bilateral.sources import Source

SOURCE = Source(
    id="w",
    type="webpage",
    title="<script>alert(1)</script>",
    as_of="2008-05",
    url="https://example.org/a?b=1&c=2",
)
FINDING = Finding(
    title="What is shared",
    summary="Both cases have <script> in a name.",
    frame=pd.DataFrame({"name": ["<script>x</script>"], "ties": [None]}),
    warnings=["One source each."],
    sources=[SOURCE],
)


def test_text_has_claim_table_warnings_and_sources():
    """The terminal shows the four parts in this order."""
    text = str(FINDING)
    parts = ["What is shared", "Both cases", "no value", "One source each", "example.org"]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    assert repr(FINDING) == text


def test_text_fits_the_terminal_and_keeps_addresses_whole(monkeypatch):
    """Long sentences are wrapped to the width at hand; an address stays in one piece."""
    monkeypatch.setenv("COLUMNS", "40")
    long = dataclasses.replace(FINDING, summary="many words " * 30)
    text = str(long)
    assert "https://example.org/a?b=1&c=2" in text
    assert all(len(line) <= 40 for line in text.splitlines())


def test_a_question_without_an_answer_gives_its_reason():
    """No table and no zero stand where nothing can be said; the reason does."""
    finding = Finding(
        title="Balance", summary="", frame=pd.DataFrame(), reason="one direction is silent"
    )
    assert str(finding) == "Balance\nNo answer: one direction is silent"
    assert '<p class="reason">No answer: one direction is silent</p>' in finding._repr_html_()
    assert "<table" not in finding._repr_html_()


WIDE = Finding(
    title="Figures",
    summary="",
    frame=pd.DataFrame({"n": [1], "figure": ["about 5"], "ids": [None], "lower": [5.0]}),
    columns=("figure", "n", "ids", "elsewhere"),
)


def test_only_the_columns_named_are_shown_and_the_frame_has_all():
    """In their order, without those that are empty or not there; what is not shown is said."""
    assert WIDE.shown.columns.tolist() == ["figure", "n"]
    assert WIDE.frame.columns.tolist() == ["n", "figure", "ids", "lower"]
    lines = str(WIDE).splitlines()
    assert lines[2:5] == ["figure   n", "-------  -", "about 5  1"]
    assert lines[-1] == "2 of 4 columns are shown; .frame has all"
    page = WIDE._repr_html_()
    assert re.findall(r'<th scope="col">(.*?)</th>', page) == ["figure", "n"]
    assert '<p class="soft">2 of 4 columns are shown; .frame has all</p>' in page


def test_without_names_all_columns_are_shown():
    """Nothing is said of columns left out where none is, and where there is no table."""
    whole = dataclasses.replace(WIDE, columns=())
    assert whole.shown.columns.tolist() == ["n", "figure", "ids", "lower"]
    empty = dataclasses.replace(WIDE, frame=WIDE.frame.iloc[:0])
    for shown in (str(whole), whole._repr_html_(), str(empty), empty._repr_html_()):
        assert "columns are shown" not in shown


def test_columns_that_are_all_empty_stay_where_no_other_is():
    """A table without a column would say nothing at all."""
    assert dataclasses.replace(WIDE, columns=("ids",)).shown.columns.tolist() == ["ids"]


def test_html_has_no_script_and_shows_names_as_text():
    """Whatever a name holds, it is text; nothing runs, nothing is fetched."""
    page = FINDING._repr_html_()
    assert "<script" not in page
    assert page.count("&lt;script&gt;") == 3
    assert not re.search(r"\son\w+=|javascript:|@import|url\(", page)


def test_html_links_an_address_of_the_web():
    """The address in a reference can be followed, with its signs escaped."""
    address = "https://example.org/a?b=1&amp;c=2"
    assert f'<a href="{address}">{address}</a>' in FINDING._repr_html_()


def test_html_is_the_same_twice_and_its_id_tells_results_apart():
    """Ids come from what is shown: stable between runs, different for different results."""
    again = dataclasses.replace(FINDING)
    other = dataclasses.replace(FINDING, summary="Another claim.")
    assert FINDING._repr_html_() == again._repr_html_()
    assert _id(FINDING) != _id(other)


def test_it_cites_its_own_sources_in_each_format():
    """The references are those of the sources handed over, and only those."""
    assert FINDING.cite().endswith("https://example.org/a?b=1&c=2")
    assert FINDING.cite("bibtex").startswith("@misc{w,")
    assert Finding(title="t", summary="c", frame=pd.DataFrame()).cite() == ""


def test_it_is_frozen_and_apart_from_the_callers_frame():
    """A field cannot be set, and a later change of the caller's frame does not reach it."""
    frame = pd.DataFrame({"n": [1, 2]})
    finding = Finding(title="t", summary="c", frame=frame)
    frame.loc[0, "n"] = 99
    assert finding.frame["n"].tolist() == [1, 2]
    with pytest.raises(dataclasses.FrozenInstanceError):
        finding.summary = "other"


def _id(finding):
    return re.search(r'id="(bl-[0-9a-f]{10})"', finding._repr_html_()).group(1)
