"""The overview: several charts on one page."""

from dataclasses import replace
from itertools import pairwise

import pandas as pd
import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text

import bilateral as bl
from bilateral._charts.audit import audit
from bilateral._charts.balance import BALANCE
from bilateral._charts.chart import Chart
from bilateral._charts.key_events import KEY_EVENTS
from bilateral._charts.overview import OVERVIEW, overview
from bilateral._charts.overview.read import Inset
from bilateral._charts.periods import PERIODS
from bilateral._findings.balance import balance
from bilateral._findings.key_events import key_events
from bilateral._findings.periods import periods
from bilateral.errors import BilateralError
from tests._charts.drawn import WIDTHS, parts, told
from tests._findings.invented import index_cases

NOTES = ["Nothing is confirmed twice: each case rests on one source."] * 5


def insets(cases):
    """Give what a comparison puts on a page."""
    names = {case.id: f"Cuba and partner {n}" for n, case in enumerate(cases)}
    return [
        Inset.of("key_events", KEY_EVENTS, key_events(cases).frame, names=names, focal="CUB"),
        Inset.of("balance", BALANCE, balance(cases).frame, names=names, focal="CUB"),
        Inset.of("periods", PERIODS, periods(cases).frame, names=names),
    ]


@pytest.fixture(scope="module")
def both():
    """Give the comparison of the shipped cases."""
    return bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))


@pytest.mark.parametrize("width", WIDTHS)
def test_a_page_that_can_be_read(both, width):
    """At every width no words collide, and the page is no higher than A4."""
    chart = both.plot.overview(width=width)
    assert chart.audit() == ()
    assert chart.figure.get_size_inches()[1] < 10.6


def test_each_chart_has_its_letter_and_its_own_title(both):
    """A paper can cite figure 1b, each part says what it finds, and none is dropped."""
    for width in WIDTHS:
        ax = both.plot.overview(width=width).axes
        assert [text.get_text() for text in ax.texts if len(text.get_text()) == 1] == list("abc")
        assert len(ax.child_axes) == 3
        titled = {name.partition(".")[0] for name in parts(ax, "title")}
        assert titled == set("abc")


def test_charts_stand_under_one_another(both):
    """On a page for print each has the whole width, the key events first."""
    for width in ("single", "double"):
        inner = both.plot.overview(width=width).axes.child_axes
        boxes = [ax.get_position() for ax in inner]
        assert all(first.y0 > second.y1 for first, second in pairwise(boxes))
        assert parts(inner[0], "words")


def test_a_slide_has_two_columns(both):
    """Key events left of what goes each way and of activity, in few words; none is dropped."""
    chart = both.plot.overview(width="slide")
    assert chart.figure.get_size_inches().tolist() == [12.0, 6.75]
    events, ways, decades = chart.axes.child_axes
    left, upper, lower = (ax.get_position() for ax in chart.axes.child_axes)
    assert max(left.x1, 0.5) < upper.x0 == lower.x0
    assert upper.y0 > lower.y1
    assert len(parts(events, "words")) > 5
    assert {told(ways, "delivered")[f"{case}/in.0"] for case in both.titles} == {
        "goods", "no gift or export reported",
    }  # fmt: skip
    assert set(told(decades, "case").values()) == set(both.titles.values())


def test_a_slide_of_one_case_shows_in_full_what_has_room():
    """The kinds of its activity stand each in a row."""
    case = bl.load("tests/data/cases/war-and-settlement.yaml")
    decades = case.plot.overview(width="slide").axes.child_axes[-1]
    assert len(parts(decades, "kind")) > 3


def test_the_parts_hold_what_the_charts_hold(both):
    """The key events of the overview are those of the chart alone."""
    inner = both.plot.overview().axes.child_axes[0]
    assert told(inner, "words") == told(both.plot.key_events().axes, "words")


def test_the_description_tells_every_part(both):
    """Who does not see the figure is told of each chart by its letter."""
    alt = both.plot.overview().alt_text()
    assert all(f"({letter}) " in alt for letter in "abc")


@pytest.mark.parametrize("number", [1, 5, 6])
@pytest.mark.parametrize("width", WIDTHS)
def test_other_numbers_of_cases_have_a_page_as_well(number, width):
    """Whatever has no room in a part, that part says so, and nothing is crowded."""
    shipped = (bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    cases = index_cases([replace(shipped[n % 2], id=f"case-{n}") for n in range(number)], "CUB")
    frame = bl.tables([case.relationship for case in cases])["ties"]
    chart = Chart.of(OVERVIEW, frame, width=width, insets=insets(cases), warnings=NOTES)
    assert chart.audit() == ()
    assert len(chart.axes.child_axes) == 3
    assert chart.figure.get_size_inches()[1] < 10.6


def test_few_events_make_a_low_page(make_frame, make_tie):
    """The figure is no higher than it must be."""
    some = pd.DataFrame({"title": ["one"], "date": ["1990"]})
    inset = Inset.of("key_events", KEY_EVENTS, some)
    figure = overview(make_frame(make_tie("one", "1990")), insets=[inset]).get_figure()
    assert figure.get_size_inches()[1] < 2
    assert audit(figure) == ()


def test_it_takes_the_place_of_given_axes(both):
    """On a figure of the user's own it stays within the axes."""
    figure = Figure(figsize=(8, 10.5))
    chart = both.plot.overview(ax=figure.subplots())
    assert chart.figure is figure
    assert audit(figure) == ()


def test_on_a_dark_figure_it_stands_on_paper(both):
    """Its titles have paper behind them, as the charts have."""
    figure = Figure(figsize=(8, 10.5), facecolor="black")
    both.plot.overview(ax=figure.subplots())
    assert audit(figure) == ()


def test_no_charts_are_refused():
    """Nothing to show is said, not drawn."""
    with pytest.raises(BilateralError, match="at least one inset"):
        overview(pd.DataFrame(), insets=[])


def test_three_cases_keep_all_their_rows_on_a_page():
    """The last chart has a row for each case where a row for each kind has no room."""
    names = ("united-states-cuba", "united-states-laos", "united-states-pakistan")
    chart = bl.compare(*map(bl.load, names)).plot.overview(width="double")
    words = " ".join(text.get_text() for text in chart.figure.findobj(Text))
    assert "Activity by decade" in words
    assert "No room here for political" not in words
    assert chart.audit() == ()
