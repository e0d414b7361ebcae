"""How alike cases are: two numbers worked by hand, their bounds, ranks and words."""

from dataclasses import replace

import pandas as pd
import pytest

import bilateral as bl
from bilateral._findings.similarity.gower import common_features
from bilateral._findings.similarity.jaccard import common_types
from tests._findings.invented import SHIPPED, case, index_cases, renamed, row, with_tie

PERU, SPAIN, ITALY = NAMES = tuple(f"kenya-{name}-invented" for name in ("peru", "spain", "italy"))


@pytest.fixture(scope="module")
def frame():
    """Give the likeness of the three invented cases."""
    return bl.compare(*map(case, NAMES)).similarity().frame


def score(frame, measure, first, second):
    """Take the numbers of one pair."""
    found = row(frame, measure=measure, first=first, second=second)
    return found[["similarity", "lower", "upper", "used", "left_out"]].tolist()


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # food and scholarships in both; goods and visits in one, the other's sources being silent
        (PERU, SPAIN, [2 / 2, 2 / 4, 4 / 4, 2, 2]),
        # scholarships in both; food not in Italy, teachers not in Peru; of goods nobody knows
        (PERU, ITALY, [1 / 3, 1 / 4, 2 / 4, 3, 1]),
        # scholarships in both; food not in Italy; visits and teachers told by one each
        (SPAIN, ITALY, [1 / 2, 1 / 4, 3 / 4, 2, 2]),
    ],
)
def test_jaccard_counts_a_sort_as_missing_only_where_that_is_known(frame, first, second, expected):
    """A zero of an exhaustive coverage is one; silence is left out, and bounds the number."""
    assert score(frame, "jaccard", first, second) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # food: delivered beside planned 0, free both 1; scholarships: stage 1, terms 0, 50/100;
        # how much food is told by Peru alone
        (PERU, SPAIN, [2.5 / 5, 2.5 / 6, 3.5 / 6, 5, 1]),
        # scholarships: stage 1, terms 1, 80/100
        (PERU, ITALY, [2.8 / 3, 2.8 / 3, 2.8 / 3, 3, 0]),
        # scholarships: stage 1, terms 0, 50/80
        (SPAIN, ITALY, [1.625 / 3, 1.625 / 3, 1.625 / 3, 3, 0]),
    ],
)
def test_gower_compares_what_both_cases_record(frame, first, second, expected):
    """Stage, terms and figures of shared sorts; what one of the two does not tell is left out."""
    assert score(frame, "gower", first, second) == pytest.approx(expected)


def test_three_cases_are_ranked_by_each_measure(frame):
    """What they have in common and what that is like point opposite ways here."""
    ranks = frame.set_index(["measure", "first", "second"])[["rank", "place"]]
    assert ranks.loc[("jaccard", PERU, SPAIN)].tolist() == [1, "most similar"]
    assert ranks.loc[("jaccard", PERU, ITALY)].tolist() == [3, "most different"]
    assert ranks.loc[("gower", PERU, ITALY)].tolist() == [1, "most similar"]
    assert ranks.loc[("gower", PERU, SPAIN)].tolist() == [3, "most different"]
    assert ranks.loc[("gower", SPAIN, ITALY), "rank"] == 2
    assert pd.isna(ranks.loc[("gower", SPAIN, ITALY), "place"])


def test_two_cases_have_no_rank():
    """One pair is neither the most similar nor the most different."""
    frame = bl.compare(case(PERU), case(SPAIN)).similarity().frame
    assert frame["rank"].isna().all()
    assert frame["place"].isna().all()


def test_every_number_is_told_in_words(frame):
    """How many things it rests on, how many were left out and what they could make of it."""
    words = row(frame, measure="jaccard", first=PERU, second=ITALY)["words"]
    assert words == (
        "Kenya and Peru, invented beside Kenya and Italy, invented: both record 1 of 3 sorts of "
        "tie of which it is known whether each has them, 0.33; with 1 more, of which one of the "
        "two tells nothing or too little, it lies between 0.25 and 0.50."
    )


def test_most_and_least_similar_pairs_are_sentences():
    """Titles with an *and* of their own are told apart, and no sentence has two colons."""
    summary = bl.compare(*map(case, NAMES)).similarity().summary
    assert summary.startswith(
        "Most similar in the sorts of tie they have, "
        "Kenya and Peru, invented beside Kenya and Spain, invented: both record 2 of 2 sorts "
    )
    assert "Most different in what these are like, " in summary
    assert "invented and Kenya" not in summary


def test_the_shipped_cases_are_alike_in_little_that_can_be_known():
    """11 of 12 types, and 34 more of which one text says nothing: from 0.24 to 0.98."""
    frame = bl.compare(*map(case, SHIPPED)).similarity().frame
    told = score(frame, "jaccard", *SHIPPED)
    assert told == pytest.approx([11 / 12, 11 / 46, 45 / 46, 12, 34])


def test_detail_lays_every_comparison_out():
    """Thing by thing, what each has, how alike, and why some are left out."""
    detail = bl.compare(*map(case, NAMES)).similarity(detail=True).frame
    students = row(detail, item="scholarship, in: students (delivered)", first=PERU, second=SPAIN)
    assert students[["first_has", "second_has", "similarity"]].tolist() == ["100", "50", 0.5]
    visit = row(detail, item="visit", first=PERU, second=SPAIN)
    assert pd.isna(visit["similarity"])
    assert visit["why"] == f"the sources of {PERU} are silent"
    absent = row(detail, item="food aid", first=PERU, second=ITALY)
    assert absent[["first_has", "second_has", "similarity"]].tolist() == ["recorded", "zero", 0.0]


def test_nothing_to_compare_is_a_finding_with_a_reason():
    """Japan is all but silent: no sort of tie is known of both."""
    alone = bl.compare(case("cuba-japan-silent"), case("cuba-laos")).within("1800/1801")
    silent = bl.compare(case("cuba-japan-silent"), without_messages(case("cuba-laos")))
    finding = silent.similarity()
    assert finding.reason.startswith("no two cases tell of one and the same thing")
    assert finding.summary == "Nothing can be compared."
    assert finding.frame["similarity"].isna().all()
    assert alone.similarity().summary


def without_messages(relationship):
    """Leave out the one topic that Japan has."""
    ties = [tie for tie in relationship.ties if tie.topic != "political.message"]
    return replace(relationship, ties=tuple(ties))


def test_a_figure_that_is_not_told_in_full_is_no_number():
    """354 and some more beside at least 13 are alike to nobody knows what."""
    cases = index_cases([case(name) for name in SHIPPED], "CUB")
    students = "scholarship, out: students (delivered)"
    item = next(one for one in common_features(cases, 60.0) if one.item == students)
    assert (item.first_has, item.second_has) == ("354 and number not stated", "at least 13")
    assert item.likeness is None
    assert item.why == "a figure is not told in full"


def test_years_are_measured_by_what_the_sources_speak_about():
    """1955 and 1974 are 19 of 63 years apart; without coverage that cannot be said."""
    cases = index_cases([case(name) for name in SHIPPED], "CUB")
    year = "year in which relations began"
    found = [
        next(i for i in common_features(cases, span) if i.item == year) for span in (63.0, None)
    ]
    assert found[0].likeness == pytest.approx(1 - 19 / 63)
    assert (found[1].likeness, found[1].why) == (
        None,
        "no coverage says by how many years to measure",
    )


def test_nothing_comes_from_the_number_of_records():
    """Telling everything twice over makes two cases neither more nor less alike."""
    peru = case(PERU)
    twice = [replace(tie, id=f"{tie.id}-again", quantities=(), links=()) for tie in peru.ties]
    double = replace(peru, ties=(*peru.ties, *twice))
    one = bl.compare(peru, case(SPAIN)).similarity().frame
    two = bl.compare(double, case(SPAIN)).similarity().frame
    numbers = ["similarity", "used"]
    assert two.loc[two["measure"].eq("jaccard"), numbers].equals(
        one.loc[one["measure"].eq("jaccard"), numbers]
    )


def test_likeness_has_no_direction_and_is_whole_with_oneself(frame):
    """The order of cases does not matter; a case is wholly like its copy under another name."""
    turned = bl.compare(*map(case, reversed(NAMES))).similarity().frame
    for measure in ("jaccard", "gower"):
        assert score(turned, measure, ITALY, PERU) == pytest.approx(
            score(frame, measure, PERU, ITALY)
        )
    copy = bl.compare(case(PERU), renamed(case(PERU), name="copy"), focal="KEN")
    assert copy.similarity().frame["similarity"].tolist() == [1.0, 1.0]


def test_a_tie_added_to_one_case_changes_only_its_pairs(frame):
    """Coffee from Kenya to Italy as well."""
    coffee = case(PERU).ties[2]
    ends = {"exporter": "KEN", "importer": "ITA", "links": (), "cites": case(ITALY).ties[0].cites}
    more = with_tie(case(ITALY), replace(coffee, **ends))
    again = bl.compare(case(PERU), case(SPAIN), more).similarity().frame
    for measure in ("jaccard", "gower"):
        assert score(again, measure, PERU, SPAIN) == pytest.approx(
            score(frame, measure, PERU, SPAIN)
        )
    assert score(again, "jaccard", PERU, ITALY) == pytest.approx([2 / 4, 2 / 4, 2 / 4, 4, 0])


def test_sorts_that_neither_records_are_left_out():
    """What is reported absent in both cases makes them no more alike."""
    sorts = {("aid", "aid.food"): {"a": "reported absent", "b": "zero", "c": "recorded"}}
    pairs = {(item.first, item.second): item.likeness for item in common_types(sorts)}
    assert pairs == {("a", "c"): 0.0, ("b", "c"): 0.0}


def test_a_figure_with_an_untold_one_beside_it_is_not_told_in_full():
    """A hundred students and some more are no number, though a hundred alone would be."""
    peru = case(PERU)
    students = peru.ties[1]
    untold = replace(students.quantities[0], value=None, missing="not_stated")
    more = replace(students, id="more", quantities=(untold,), links=())
    cases = index_cases([with_tie(peru, more), case(SPAIN)], "KEN")
    name = "scholarship, in: students (delivered)"
    (item,) = (one for one in common_features(cases, 36.0) if one.item == name)
    assert (item.first_has, item.second_has, item.likeness) == (
        "100 and number not stated",
        "50",
        None,
    )
