"""The charts of a comparison take its frames, and what the caller wishes otherwise."""

from dataclasses import replace

import pytest

import bilateral as bl
from bilateral.dates import Date
from bilateral.errors import DateError, UnknownNameError
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


def test_a_page_and_a_map_call_cases_what_the_caller_does(both):
    """The title and every part of a page have the name; a map has it next to the capital."""
    names = {"cuba-laos": "Partner"}
    page = both.plot.overview(names=names)
    assert "Partner" in page.title
    assert "Cuba and Laos" not in f"{page.title} {page.alt_text()}"
    drawn = both.plot.map(names=names)
    words = " ".join(text.get_text() for text in drawn.axes.texts)
    assert "Vientiane, Partner" in words
    assert "Islamabad, Pakistan" in words
    assert "Partner" in drawn.alt_text()


@pytest.mark.parametrize("name", ["overview", "map", "timeline"])
def test_a_name_for_what_is_no_case_is_refused(both, name):
    """A slip in an id is answered with near names, whatever is drawn."""
    with pytest.raises(UnknownNameError, match="cuba-laos"):
        getattr(both.plot, name)(names={"cuba-lao": "Laos"})


@pytest.mark.parametrize("name", ["conflict", "delivery", "dumbbell", "overview", "map"])
def test_a_palette_may_name_a_case_that_has_nothing_to_show(both, name):
    """It is compared, so no slip; a case that is not compared is one."""
    draw = getattr(both.plot, name)
    assert draw(palette={"cuba-laos": "black"}).audit() == ()
    with pytest.raises(UnknownNameError, match="cuba-laos"):
        draw(palette={"cuba-lao": "black"})


@pytest.mark.parametrize("years", [(1990, 2000), [1990, 2000], 1990, "1990-2000"])
def test_a_range_of_years_is_written_as_a_period(both, years):
    """What is no period is refused with words for it; a period chooses ties."""
    with pytest.raises(DateError, match="date"):
        both.plot.timeline(during=years)
    assert "1990" in both.plot.timeline(during="1990/2000").title


def test_a_title_written_on_a_page_of_charts_stays_on_it(both):
    """It takes the place of the title that is computed, above the first chart."""
    chart = both.plot.overview()
    chart.axes.set_title("What I say", loc="left")
    assert chart.audit() == ()
    assert chart.title == "What I say"
    assert "compared with" not in " ".join(text.get_text() for text in chart.axes.texts)
