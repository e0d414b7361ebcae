"""The warnings beside one result: those that touch it, and no others."""

import re
from dataclasses import replace

import pytest

import bilateral as bl
from bilateral.ties.parts import Link
from tests._findings.invented import CHILE, MEXICO, SHIPPED, case


@pytest.fixture(scope="module")
def both() -> bl.Comparison:
    return bl.compare(*map(case, SHIPPED))


@pytest.fixture(scope="module")
def two() -> bl.Comparison:
    return bl.compare(case(MEXICO), case(CHILE))


def test_figures_warn_of_stages_times_and_contradictions(both):
    """When the students were; 354 sent and 356 past a year are not disputed."""
    told = both.quantities().warnings
    assert (
        "The figures of students delivered are of different times: "
        "Cuba and Pakistan 2005\N{EN DASH}2006; Cuba and Laos by 2018." in told
    )
    assert "Cuba and Pakistan: conflicting statements on students, 354" not in " ".join(told)


def test_figures_warn_of_what_contradicts_them():
    """Were the 356 past a year said to clash with the 354 sent, both figures would be disputed."""
    pakistan, laos = map(case, SHIPPED)
    denied = Link(rel="contradicts", to="students-sent-2005", on="quantities")
    ties = [
        replace(tie, links=(denied,)) if tie.id == "first-year-finished" else tie
        for tie in pakistan.ties
    ]
    told = bl.compare(replace(pakistan, ties=tuple(ties)), laos).quantities().warnings
    assert "Cuba and Pakistan: conflicting statements on students, 354" in " ".join(told)


def test_warnings_of_other_measures_stay_away(both):
    """Whoever asks for flights is not warned of scholarships."""
    told = " ".join(both.quantities("flights").warnings)
    assert "scholarships" not in told
    assert "students" not in told
    assert '"No record" does not mean' in told


def test_a_span_says_what_it_spans(two):
    """500 to 520 is no estimate: it is two figures that contradict each other."""
    assert (
        "Cuba and Mexico, invented: conflicting statements on consultations, 500\N{EN DASH}520: "
        "both statements are covered." in two.quantities().warnings
    )


def test_a_balance_names_plans_and_terms(both):
    """What is not delivered, and what is on no terms of giving, is named and not counted."""
    found = both.balance().frame
    assert set(found[found["thing"].eq("boxing coaches")]["aside"].dropna()) == {"other_terms"}
    assert set(found[found["thing"].eq("technical assistance")]["aside"]) == {"terms_not_reported"}
    assert "on terms not reported, and so neither given nor received" in both.balance().summary


def test_periods_warn_of_coverage(both):
    """Where coverage begins or ends, and where no source looks at all."""
    told = [text for text in both.periods().warnings if text.startswith("Cuba and Pakistan")]
    decades = [re.findall(r"\d{4}s", text) for text in told]
    assert ["1950s", "2000s"] in decades
    assert ["2010s"] in decades


def test_an_order_warns_of_dates_that_speak_against_a_link(two):
    """Thanks given before what is said to have prompted them are named, both with their dates."""
    (told,) = [text for text in two.sequence().warnings if "Thanks" in text]
    assert "1972" in told
    assert "More doctors wished for (1974)" in told


def test_plans_warn_that_sources_end(two, both):
    """What was carried out later is in no source; where there is no plan nothing warns of it."""
    (told,) = [text for text in two.delivery().warnings if "after the sources end" in text]
    laos = bl.compare(case("cuba-laos"), case(MEXICO)).without(stage="planned")
    assert told in both.delivery().warnings
    assert laos.delivery().frame.empty == (told not in laos.delivery().warnings)


def test_what_was_left_out_is_told_first(both):
    """A narrower comparison says so beside each result."""
    fewer = both.without(attributed_to="Gustavo Machín Gómez")
    assert fewer.delivery().warnings[0] == fewer.narrowed[0]


def test_no_warning_is_told_twice(both, two):
    """A reader has each of them once."""
    for comparison in (both, two):
        for name in ("quantities", "balance", "periods", "sequence", "delivery"):
            told = getattr(comparison, name)().warnings
            assert len(told) == len(set(told))
