"""Contradictions are laid out with both sides, once, and nothing is settled."""

from dataclasses import replace

import pandas as pd

from bilateral._findings.discrepancies import COLUMNS, discrepancies
from tests._findings.ghana import FOCAL, NAMES, case, cases, renamed, rows, with_tie
from tests._findings.invented import index_cases


def test_a_contradiction_told_from_both_sides_is_one_row():
    """Programme and relief speak of each other: the one that comes first has the row."""
    frame = discrepancies(cases("ghana-norway")).frame
    assert rows(frame, "on", "tie", "says", "date", "sources") == [
        ["terms", "programme", "A water programme", "1990/1995", "survey"],
    ]
    assert rows(frame, "other", "other_says", "other_date", "other_sources") == [
        ["drought-relief", "Maize in a drought", "1983", "memoir"],
    ]


def test_one_pair_may_disagree_about_two_fields():
    """Each field is a row of its own."""
    links = [{"rel": "contradicts", "to": "visit", "on": on} for on in ("date", "place")]
    more = index_cases([with_tie(case("ghana-korea"), links=links)], FOCAL)
    assert rows(discrepancies(more).frame, "tie", "on", "other") == [
        ["added", "date", "visit"],
        ["added", "place", "visit"],
    ]


def test_who_claims_what_stands_on_its_side():
    """A claim against a text in its own voice."""
    links = [{"rel": "contradicts", "to": "visit", "on": "date", "note": "A year apart."}]
    frame = discrepancies(index_cases([with_tie(case("ghana-korea"), links=links)], FOCAL)).frame
    assert rows(frame, "attributed_to", "other_attributed_to", "note") == [
        [None, "An office", "A year apart."],
    ]


def test_an_absence_can_be_contradicted():
    """Nobody counts it, and yet somebody says otherwise."""
    links = [{"rel": "contradicts", "to": "no-arms", "on": "absent"}]
    frame = discrepancies(index_cases([with_tie(case("ghana-korea"), links=links)], FOCAL)).frame
    assert rows(frame, "tie", "other", "other_says") == [["added", "no-arms", "No arms"]]


def test_cases_keep_their_contradictions():
    """A tie of one name in two cases is two ties."""
    twin = replace(case("ghana-norway"), id="ghana-twin")
    frame = discrepancies(index_cases([case("ghana-norway"), twin], FOCAL)).frame
    assert frame["relationship"].to_list() == ["ghana-norway", "ghana-twin"]


def test_without_contradictions_the_columns_are_there():
    """An empty frame of texts."""
    frame = discrepancies(cases("ghana-nepal")).frame
    assert frame.empty
    assert tuple(frame.columns) == tuple(COLUMNS)
    assert set(map(str, frame.dtypes)) == {"str"}


def test_other_links_are_no_contradictions():
    """Probably the same visit, and yet both may be right."""
    assert not discrepancies(cases("ghana-norway")).frame["tie"].str.startswith("visit").any()


def test_neither_the_order_of_cases_nor_their_ids_matter():
    """The same rows, under other names or in another order."""
    forth, back = discrepancies(cases(*NAMES)).frame, discrepancies(cases(*NAMES[::-1])).frame
    pd.testing.assert_frame_equal(forth, back)
    names = ["tie", "other"]
    new = discrepancies(index_cases([renamed(case("ghana-norway"))], FOCAL)).frame
    old = discrepancies(cases("ghana-norway")).frame
    pd.testing.assert_frame_equal(new.drop(columns=names), old.drop(columns=names))


def test_contradictions_are_counted_and_not_settled():
    """Where, how many, about what."""
    assert discrepancies(cases()).summary == (
        "Ghana and Norway: 1 contradiction, about terms. They are shown, not settled."
    )
    assert discrepancies([]).summary == "No contradiction is recorded."
