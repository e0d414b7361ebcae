"""How alike cases are: bounds worked by hand, which pairs they part, and their words."""

import re
from dataclasses import replace

import pandas as pd
import pytest

import bilateral as bl
from bilateral._findings.case_index import index_case
from bilateral._findings.similarity import UNKNOWN, _place, _words, summary
from bilateral._findings.similarity.gower import common_features
from bilateral._findings.similarity.jaccard import common_types
from bilateral._findings.tie_types import records_by_type
from bilateral.vocabulary import topic_label
from tests._findings.invented import CASES, SHIPPED, case, index_cases, renamed, row, with_tie

PERU, SPAIN, ITALY = NAMES = tuple(f"kenya-{name}-invented" for name in ("peru", "spain", "italy"))


@pytest.fixture(scope="module")
def frame():
    """Give the likeness of the three invented cases."""
    return bl.compare(*map(case, NAMES)).similarity().frame


def score(frame, measure, first, second):
    """Take the numbers of one pair."""
    found = row(frame, measure=measure, first=first, second=second)
    return found[["lower", "upper", "used", "open"]].tolist()


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # food and scholarships in both; goods and visits in one, the other's sources being silent
        (PERU, SPAIN, [2 / 4, 4 / 4, 2, 2]),
        # scholarships in both; food not in Italy, teachers not in Peru; of goods nobody knows
        (PERU, ITALY, [1 / 4, 2 / 4, 3, 1]),
        # scholarships in both; food not in Italy; visits and teachers told by one each
        (SPAIN, ITALY, [1 / 4, 3 / 4, 2, 2]),
    ],
)
def test_jaccard_counts_a_type_as_missing_only_where_that_is_known(frame, first, second, expected):
    """A zero of an exhaustive coverage is one; silence is left out, and bounds the number."""
    assert score(frame, "jaccard", first, second) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # food: delivered beside planned 0, free both 1; scholarships: stage 1, terms 0, 50/100;
        # how much food is told by Peru alone
        (PERU, SPAIN, [2.5 / 6, 3.5 / 6, 5, 1]),
        # scholarships: stage 1, terms 1, 80/100
        (PERU, ITALY, [2.8 / 3, 2.8 / 3, 3, 0]),
        # scholarships: stage 1, terms 0, 50/80
        (SPAIN, ITALY, [1.625 / 3, 1.625 / 3, 3, 0]),
    ],
)
def test_gower_compares_what_both_cases_record(frame, first, second, expected):
    """Stage, terms and figures of shared types; what one of the two does not tell is left out."""
    assert score(frame, "gower", first, second) == pytest.approx(expected)


def test_pairs_are_ranked_only_where_their_bounds_lie_apart(frame):
    """By Jaccard's all three overlap; by Gower's one pair is above both others, which overlap."""
    places = frame.set_index(["measure", "first", "second"])["place"]
    assert places.loc["jaccard"].isna().all()
    assert places.loc[("gower", PERU, ITALY)] == "most similar"
    assert places.loc[("gower", PERU, SPAIN)] != "most different"
    assert pd.isna(places.loc[("gower", SPAIN, ITALY)])


def scored(*bounds):
    """Give rows of one measure with these bounds; None for a pair of which nothing is known."""
    rows = []
    for number, pair in enumerate(bounds):
        lower, upper = pair or (None, None)
        names = {"measure": "jaccard", "first": f"a{number}", "second": f"b{number}"}
        rows.append({**names, "lower": lower, "upper": upper, "used": bool(pair), "open": 1})
    return rows


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        ([(0.1, 0.9)], [None]),
        ([(0.6, 0.9), (0.1, 0.5)], ["most similar", "most different"]),
        ([(0.5, 0.9), (0.1, 0.5)], [None, None]),
        ([(0.6, 0.9), (0.1, 0.5), (0.2, 0.4)], ["most similar", None, None]),
        ([(0.6, 0.9), (0.7, 0.8), (0.2, 0.4)], [None, None, "most different"]),
        ([(0.6, 0.9), None], [None, None]),
        ([(0.5, 0.5), (0.5, 0.5)], [None, None]),
        (
            [(0.9, 1.0), (0.1, 0.2), (0.3, 0.4), (0.5, 0.6)],
            ["most similar", "most different", None, None],
        ),
    ],
)
def test_of_two_to_six_cases_a_place_needs_bounds_apart_from_all_others(bounds, expected):
    """What overlaps with one other, or of which nothing is known, is neither most nor least."""
    rows = scored(*bounds)
    assert [_place(row, rows) or "-" for row in rows] == [place or "-" for place in expected]


def test_overlapping_pairs_are_not_ranked_in_words():
    """Six cases whose bounds overlap: one sentence says so, and no pair is named."""
    titles = {name: name for name in ("a0", "b0", "a1", "b1")}
    rows = scored((0.1, 0.9), (0.2, 0.8))
    told = summary([row | {"place": None, "words": _words(row, titles)} for row in rows])
    assert "overlap" in told
    assert "a0" not in told


def test_the_headline_is_bounds_and_no_score(frame):
    """No column and no sentence has one number where two bound it."""
    assert not {"similarity", "rank"} & set(frame.columns)
    words = row(frame, measure="jaccard", first=PERU, second=ITALY)["words"]
    assert re.findall(r"\d\.\d+", words) == ["0.25", "0.50"]
    assert "not say enough" not in words


def test_wide_bounds_say_that_the_sources_do_not_say_enough():
    """From 0.24 to 0.98 is said to be no answer; from 0.45 to 0.81 is one."""
    both = bl.compare(*map(case, SHIPPED)).similarity()
    first, second = both.frame["words"]
    assert "not say enough" in first
    assert "not say enough" not in second
    assert all(word in both.summary for word in ("Jaccard's coefficient", "Gower's coefficient"))


def test_the_shipped_cases_are_alike_in_little_that_can_be_known():
    """11 of 12 types, and 34 more of which one text says nothing: from 0.24 to 0.98."""
    frame = bl.compare(*map(case, SHIPPED)).similarity().frame
    told = score(frame, "jaccard", *SHIPPED)
    assert told == pytest.approx([11 / 46, 45 / 46, 12, 34])


@pytest.mark.parametrize("name", ["war-and-settlement", "broken-relations"])
def test_hostile_ties_have_no_features_that_could_be_alike(name):
    """No act of war is more or less carried out than another; that both had one may be alike."""
    war = bl.load(CASES / f"{name}.yaml")
    twin = renamed(war, name="twin")
    cases = [index_case(case, war.states[0]) for case in (war, twin)]
    hostile = {topic_label(tie.topic) for tie in cases[0].ties if tie.is_hostile}
    compared = {item.item.partition(":")[0] for item in common_features(cases, 20.0)}
    assert compared
    assert not compared & hostile
    assert hostile & {item.item for item in common_types(records_by_type(cases))}


def test_a_war_and_a_friendship_are_not_said_to_be_alike():
    """A war compared with brigades: whatever the bounds, no single score says that they are."""
    war = bl.load(CASES / "war-and-settlement.yaml")
    both = bl.compare(war, bl.load(CASES / "three-sources.yaml"), focal="KEN")
    jaccard = both.similarity().frame.set_index("measure").loc["jaccard"]
    assert pd.isna(jaccard["place"])
    assert pd.isna(jaccard["lower"]) or jaccard["lower"] < 0.5


def test_what_a_filter_hides_is_unknown_and_not_missing():
    """Two cases of which only education was chosen differ in nothing that was hidden."""
    whole = bl.compare(case(PERU), case(SPAIN)).similarity().frame
    hidden = bl.compare(case(PERU).where(kind="education"), case(SPAIN)).similarity().frame
    lower, upper = (frame.set_index("measure").loc["jaccard"] for frame in (hidden, whole))
    assert lower["lower"] <= upper["lower"]
    assert lower["used"] < upper["used"]
    assert lower["upper"] == 1


def test_detail_lays_every_comparison_out():
    """Thing by thing, what each has, how alike, and why some are left out."""
    detail = bl.compare(*map(case, NAMES)).similarity(detail=True).frame
    students = row(detail, item="scholarship, in: students (delivered)", first=PERU, second=SPAIN)
    assert students[["first_has", "second_has", "likeness"]].tolist() == ["100", "50", 0.5]
    visit = row(detail, item="visit", first=PERU, second=SPAIN)
    assert pd.isna(visit["likeness"])
    assert visit["why"].startswith(f"{PERU}: not ")
    absent = row(detail, item="food aid", first=PERU, second=ITALY)
    assert absent[["first_has", "second_has", "likeness"]].tolist() == ["recorded", "zero", 0.0]


def test_nothing_to_compare_is_a_finding_with_a_reason():
    """Japan is all but silent: no type of tie is known of both."""
    alone = bl.compare(case("cuba-japan-silent"), case("cuba-laos")).within("1800/1801")
    silent = bl.compare(case("cuba-japan-silent"), without_messages(case("cuba-laos")))
    finding = silent.similarity()
    assert finding.reason == UNKNOWN
    assert finding.summary == summary([])
    assert finding.frame[["lower", "upper"]].isna().all(axis=None)
    assert alone.similarity().summary


def without_messages(relationship):
    """Leave out the one topic that Japan has."""
    ties = [tie for tie in relationship.ties if tie.topic != "political.message"]
    return replace(relationship, ties=tuple(ties))


def test_a_figure_that_is_not_exact_is_no_number():
    """354 and some more beside at least 13 are alike to nobody knows what."""
    cases = index_cases([case(name) for name in SHIPPED], "CUB")
    students = "scholarship, out: students (delivered)"
    item = next(one for one in common_features(cases, 60.0) if one.item == students)
    assert (item.first_has, item.second_has) == ("354 and number not stated", "at least 13")
    assert item.likeness is None
    assert item.why


def test_years_are_measured_by_what_the_sources_speak_about():
    """1955 and 1974 are 19 of 63 years apart; without coverage that cannot be said."""
    cases = index_cases([case(name) for name in SHIPPED], "CUB")
    year = "year in which relations began"
    found = [
        next(i for i in common_features(cases, span) if i.item == year) for span in (63.0, None)
    ]
    assert found[0].likeness == pytest.approx(1 - 19 / 63)
    assert found[1].likeness is None
    assert found[1].why


def test_nothing_comes_from_the_number_of_records():
    """Telling everything twice over makes two cases neither more nor less alike."""
    peru = case(PERU)
    twice = [replace(tie, id=f"{tie.id}-again", quantities=(), links=()) for tie in peru.ties]
    double = replace(peru, ties=(*peru.ties, *twice))
    one = bl.compare(peru, case(SPAIN)).similarity().frame
    two = bl.compare(double, case(SPAIN)).similarity().frame
    numbers = ["lower", "upper", "used"]
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
    assert copy.similarity().frame[["lower", "upper"]].eq(1.0).all(axis=None)


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
    assert score(again, "jaccard", PERU, ITALY) == pytest.approx([2 / 4, 2 / 4, 4, 0])


def test_types_that_neither_records_are_left_out():
    """What is reported absent in both cases makes them no more alike."""
    types = {("aid", "aid.food"): {"a": "reported absent", "b": "zero", "c": "recorded"}}
    pairs = {(item.first, item.second): item.likeness for item in common_types(types)}
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
