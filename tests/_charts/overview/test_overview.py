"""The overview: several charts on one page."""

from dataclasses import replace

import pandas as pd
import pytest
from matplotlib.figure import Figure

import bilateral as bl
from bilateral._charts.audit import audit
from bilateral._charts.balance import BALANCE
from bilateral._charts.chart import Chart
from bilateral._charts.overview import OVERVIEW, overview
from bilateral._charts.overview.read import Inset
from bilateral._charts.periods import PERIODS
from bilateral._charts.timeline import TIMELINE
from bilateral._findings.balance import balance
from bilateral._findings.periods import periods
from bilateral.comparison.chart_inputs import INSETS
from bilateral.errors import BilateralError
from tests._charts.drawn import WIDTHS, parts, texts
from tests._findings.invented import index_cases

NOTES = ["Nothing is confirmed twice: each case rests on one source."] * 5


def insets(tables):
    """Give what a comparison puts on a page."""
    names = dict.fromkeys(tables["ties"]["relationship"])
    names = {case: f"Cuba and partner {n}" for n, case in enumerate(names)}
    shipped = (bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    taken = [replace(shipped[n % 2], id=case) for n, case in enumerate(names)]
    cases = index_cases(taken, "CUB")
    seen = {"names": names, "coverage": tables["coverage"]}
    balances = balance(cases).frame
    return [
        Inset.of("timeline", TIMELINE, tables["ties"], **seen),
        Inset.of("periods", PERIODS, periods(cases).frame, **seen),
        Inset.of("balance", BALANCE, balances, names=names, focal="CUB", height=30.0),
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
    """A paper can cite figure 1b, and each part says what it finds."""
    ax = both.plot.overview().axes
    letters = [text.get_text() for text in ax.texts if len(text.get_text()) == 1]
    titles = [inner.get_title(loc="left").replace("\n", " ") for inner in ax.child_axes]
    assert letters == ["a", "b", "c"]
    assert titles == [getattr(both.plot, name)().title for name in INSETS]


def test_the_parts_hold_what_the_charts_hold(both):
    """The timeline in the overview has a bar for each tie that has one in a timeline alone."""
    ax = both.plot.overview().axes
    alone = both.plot.timeline(ax=Figure(figsize=(6, 3.4)).subplots()).axes
    found = [
        {name for gid in parts(one, "bar") for name in gid.split("+")}
        for one in (ax.child_axes[0], alone)
    ]
    assert found[0] == found[1]
    assert len(found[0]) > 20


def test_the_description_tells_every_part(both):
    """Who does not see the figure is told of each chart by its letter."""
    told = both.plot.overview().alt_text()
    assert "(a) " in told
    assert "(b) " in told
    assert "(c) " in told


@pytest.mark.parametrize("cases", [1, 5, 6])
@pytest.mark.parametrize("width", WIDTHS)
def test_other_numbers_of_cases_have_a_page_as_well(many_cases, cases, width):
    """What has no room beside the timeline is named by its letter, and nothing is crowded."""
    tables = many_cases(cases)
    chart = Chart.of(OVERVIEW, tables["ties"], width=width, insets=insets(tables), warnings=NOTES)
    assert chart.audit() == ()
    assert chart.figure.get_size_inches()[1] < 10.6
    said = [text.get_text() for text in chart.axes.texts]
    told = " ".join(text for text in said if text.startswith("No room here for"))
    letters = {text for text in said if len(text) == 1}
    assert {letter for letter in "bc" if f"{letter} (" in told} == {"a", "b", "c"} - letters


def test_wide_pages_set_charts_beside_each_other(both):
    """On two columns the parts below the timeline share a row, and the timeline has words."""
    first, *others = both.plot.overview().axes.child_axes
    tops = [round(one.get_position().y1, 3) for one in others]
    assert len(others) == 2
    assert abs(tops[0] - tops[1]) < 0.02
    assert any("Pakistan's embassy in Cuba" in text for text in texts(first))


def test_few_ties_make_a_low_page(make_frame, make_tie):
    """The figure is no higher than it must be."""
    ties = make_frame(make_tie("one", "1990"))
    inset = Inset.of("timeline", TIMELINE, ties)
    figure = overview(ties, insets=[inset]).get_figure()
    assert figure.get_size_inches()[1] < 2
    assert audit(figure) == ()


def test_where_the_first_needs_all_the_page_it_has_it(shipped_tables):
    """Charts beside which the first does not fit are left out."""
    own = insets(shipped_tables)
    figure = Figure(figsize=(7, 4.5))
    ax = overview(shipped_tables["ties"], insets=own, ax=figure.add_axes((0, 0, 1, 1)))
    assert len(ax.child_axes) == 1
    assert "No room here for b (periods), c (balance)." in texts(ax)
    assert audit(figure) == ()


def test_it_takes_the_place_of_given_axes(both):
    """On a figure of the user's own it stays within the axes."""
    figure = Figure(figsize=(8, 10.5))
    chart = both.plot.overview(ax=figure.subplots())
    assert chart.figure is figure
    assert audit(figure) == ()


def test_no_charts_are_refused():
    """Nothing to show is said, not drawn."""
    with pytest.raises(BilateralError, match="at least one inset"):
        overview(pd.DataFrame(), insets=[])
