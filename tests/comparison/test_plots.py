"""The charts of a comparison take its frames, and what the caller wishes otherwise."""

from dataclasses import replace

import pytest

import bilateral as bl
from bilateral.dates import Date
from tests._charts.drawn import parts
from tests._findings.invented import case, with_tie


@pytest.fixture(scope="module")
def both():
    """Set the two shipped relationships side by side."""
    return bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("timeline", {}),
        ("presence", {}),
        ("periods", {}),
        ("sequence", {}),
        ("quantities", {"measure": "students"}),
    ],
)
def test_cases_are_called_what_the_caller_calls_them(both, name, options):
    """Names given take the place of titles, in picture and words alike; else titles stand."""
    called = {"cuba-pakistan": "Pakistán", "cuba-laos": "Laos"}
    chart = getattr(both.plot, name)(names=called, **options)
    assert "Pakistán" in chart.title
    assert "Cuba and Pakistan" not in f"{chart.title} {chart.alt_text()}"
    assert "Cuba and Pakistan" in getattr(both.plot, name)(**options).title


@pytest.mark.parametrize(("seen_from", "marks"), [("ITA", (">", "<")), ("KEN", ("<", ">"))])
def test_dyad_by_dyad_marks_point_as_each_case_is_seen(seen_from, marks):
    """What Kenya sends goes out of Kenya, although Italy comes first by its code."""
    kenya, brazil = case("kenya-italy-invented"), case("brazil-japan-invented")
    ties = [replace(tie, date=Date.parse("1990/")) for tie in kenya.ties]
    kenya = replace(kenya, ties=tuple(ties))
    both = bl.compare(kenya, brazil, focal={kenya.id: seen_from}, by="dyad")
    heads = parts(both.plot.timeline().axes, "head")
    names = [f"{kenya.id}/{tie}" for tie in ("students-in-padua", "teachers")]
    assert tuple(heads[name].get_marker() for name in names) == marks


@pytest.mark.parametrize("name", ["periods", "overview"])
def test_a_picture_without_an_answer_says_why(name):
    """Where a tie at the end of time leaves no periods to draw, the reason is the title."""
    chile = case("cuba-chile-invented")
    planned = {"status": "agreed", "observed": None, "quantities": (), "links": ()}
    late = replace(chile.ties[0], id="late", date=Date.parse("9999"), **planned)
    both = bl.compare(with_tie(chile, late), case("cuba-mexico-invented"))
    reason = both.periods().reason
    assert "400" in reason
    chart = getattr(both.plot, name)()
    assert reason.partition(";")[0] in f"{chart.title} {chart.alt_text()}"
    assert chart.audit() == ()


@pytest.mark.parametrize("name", ["dumbbell", "delivery"])
def test_the_title_of_an_empty_chart_has_no_full_stop(name):
    """So its description, which opens with the title, has no two full stops."""
    pair = [bl.load(f"tests/data/cases/{case}.yaml") for case in ("only-absences", "one-tie")]
    chart = getattr(bl.compare(*pair, by="dyad").plot, name)()
    assert not chart.title.endswith(".")
    assert ".." not in chart.alt_text()
