"""Contradictions are laid out with both sides, once, and nothing is settled."""

import re
from dataclasses import replace

import pandas as pd
import pytest

import bilateral as bl
from bilateral._findings.case_index import index_case
from bilateral._findings.discrepancies import COLUMNS, discrepancies
from tests._findings.ghana import FOCAL, NAMES, case, cases, renamed, rows, with_tie
from tests._findings.invented import CASES, index_cases


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


def test_each_version_is_given_by_somebody():
    """A claimant where it rests on nobody else, else the sources that tell it, by their titles."""
    frame = discrepancies(made_up("three-sources")).frame.set_index("tie")
    given = frame[["given_by", "other_given_by"]]
    almanac = "“A made-up almanac”"
    assert given.loc["relations-1975"].to_list() == [almanac, "Ana Invented"]
    assert given.loc["doctors-almanac"].to_list() == [almanac, "A Minister"]
    school = given.loc["school", "given_by"]
    assert "A made-up almanac" in school
    assert "Ana Invented" not in school


def made_up(name):
    """Index one of the made-up cases."""
    relationship = bl.load(CASES / f"{name}.yaml")
    return [index_case(relationship, relationship.states[0])]


def test_both_sides_and_the_reading_are_told():
    """Who gives each version is in the sentence; what each says, and the reading, in the frame."""
    found = discrepancies([index_case(bl.load("cuba-pakistan"), "CUB")])
    assert set(found.frame["on"]) == {"date"}
    for row in found.rows:
        assert row["given_by"] in found.summary
        assert row["other_given_by"] in found.summary
        assert "52" in row["note"]
    assert len(found.summary) < 250


def test_versions_are_not_counted():
    """Several conflicts in two cases: what they are about is said, and none is numbered."""
    found = discrepancies([*made_up("three-sources"), *cases("ghana-norway")])
    assert len(found.rows) == 4
    assert not re.search(r"\b4\b", found.summary)
    assert all(title in found.summary for title in ("Kenya and Fiji", "Ghana and Norway"))


@pytest.mark.parametrize("name", ["one-tie", "only-absences", "war-and-settlement"])
def test_where_no_record_contradicts_another_nothing_is_disputed(name):
    """A quarrel of two states is no conflict of statements about it."""
    found = discrepancies(made_up(name))
    assert found.frame.empty
    assert found.summary == discrepancies([]).summary


def test_many_conflicts_make_one_sentence():
    """A hundred conflicting figures make no page: their subject is named once."""
    links = [
        {"rel": "contradicts", "to": "visit", "on": f"quantities.{number}"} for number in range(9)
    ]
    found = discrepancies(index_cases([with_tie(case("ghana-korea"), links=links)], FOCAL))
    assert len(found.rows) == 9
    assert found.summary.count("figures") == 1
    assert len(found.summary) < 250


def test_two_sources_of_one_title_are_told_apart_by_their_dates():
    """Two versions of a sheet contradict each other, and the sentence says which says what."""
    laos = bl.load("united-states-laos")
    (row,) = discrepancies(index_cases([laos], "USA")).rows
    assert row["given_by"] == "“U.S. Relations With Laos” (31 January 2014)"
    assert row["other_given_by"] == "“U.S. Relations With Laos” (13 December 2016)"
    angola = bl.load("./tests/data/worked/angola-cuba.yaml")
    words = discrepancies(index_cases([angola], "CUB")).summary
    assert "the Ambassador of Cuba and “Angola e Cuba”" in words
