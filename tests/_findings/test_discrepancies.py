"""Contradictions are laid out with both sides, once, and nothing is settled."""

from dataclasses import replace

import pandas as pd

import bilateral as bl
from bilateral._findings.discrepancies import COLUMNS, discrepancies
from tests._findings.ghana import NAMES, case, renamed, rows, tables, with_tie


def test_a_contradiction_told_from_both_sides_is_one_row():
    """Programme and relief speak of each other: the one that comes first has the row."""
    frame = discrepancies(tables("ghana-norway"))
    assert rows(frame, "on", "tie", "says", "date", "sources") == [
        ["terms", "programme", "A water programme", "1990/1995", "survey"],
    ]
    assert rows(frame, "other", "other_says", "other_date", "other_sources") == [
        ["drought-relief", "Maize in a drought", "1983", "memoir"],
    ]


def test_one_pair_may_disagree_about_two_fields():
    """Each field is a row of its own."""
    links = [{"rel": "contradicts", "to": "visit", "on": on} for on in ("date", "place")]
    more = with_tie(case("ghana-korea"), links=links).tables()
    assert rows(discrepancies(more), "tie", "on", "other") == [
        ["added", "date", "visit"],
        ["added", "place", "visit"],
    ]


def test_who_claims_what_stands_on_its_side():
    """A claim against a text in its own voice."""
    links = [{"rel": "contradicts", "to": "visit", "on": "date", "note": "A year apart."}]
    frame = discrepancies(with_tie(case("ghana-korea"), links=links).tables())
    assert rows(frame, "attributed_to", "other_attributed_to", "note") == [
        [None, "An office", "A year apart."],
    ]


def test_an_absence_can_be_contradicted():
    """Nobody counts it, and yet somebody says otherwise."""
    links = [{"rel": "contradicts", "to": "no-arms", "on": "absent"}]
    frame = discrepancies(with_tie(case("ghana-korea"), links=links).tables())
    assert rows(frame, "tie", "other", "other_says") == [["added", "no-arms", "No arms"]]


def test_cases_keep_their_contradictions():
    """A tie of one name in two cases is two ties."""
    twin = replace(case("ghana-norway"), id="ghana-twin")
    frame = discrepancies(bl.tables([case("ghana-norway"), twin]))
    assert frame["relationship"].to_list() == ["ghana-norway", "ghana-twin"]


def test_without_contradictions_the_columns_are_there():
    """An empty frame of texts."""
    frame = discrepancies(tables("ghana-nepal"))
    assert frame.empty
    assert list(frame.columns) == COLUMNS
    assert set(map(str, frame.dtypes)) == {"str"}


def test_other_links_are_no_contradictions():
    """Probably the same visit, and yet both may be right."""
    assert not discrepancies(tables("ghana-norway"))["tie"].str.startswith("visit").any()


def test_neither_the_order_of_cases_nor_their_ids_matter():
    """The same rows, under other names or in another order."""
    forth, back = discrepancies(tables(*NAMES)), discrepancies(tables(*NAMES[::-1]))
    pd.testing.assert_frame_equal(forth, back)
    names = ["tie", "other"]
    new = discrepancies(renamed(case("ghana-norway")).tables())
    old = discrepancies(tables("ghana-norway"))
    pd.testing.assert_frame_equal(new.drop(columns=names), old.drop(columns=names))
