"""The overview: several charts on one page."""

import pandas as pd
import pytest
from matplotlib.figure import Figure

import bilateral as bl
from bilateral.charts import audit, overview
from bilateral.errors import BilateralError


@pytest.fixture(scope="module")
def both():
    """Give the comparison of the shipped cases."""
    return bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))


@pytest.mark.parametrize("width", ["single", "double", "slide"])
def test_a_page_that_can_be_read(both, width):
    """At every width no words collide, and the page is no higher than A4."""
    chart = both.plot.overview(width=width)
    assert chart.audit() == ()
    assert chart.figure.get_size_inches()[1] < 10.6


def test_each_chart_has_its_letter_and_its_own_title(both):
    """A paper can cite figure 1b, and each part says what it finds."""
    ax = both.plot.overview().axes
    letters = [text.get_text() for text in ax.texts if len(text.get_text()) == 1]
    titles = [inner.get_title(loc="left") for inner in ax.child_axes]
    assert letters == ["a", "b"]
    assert [title.split(":")[0] for title in titles] == ["Cuba and Pakistan"] * 2


def test_the_parts_hold_what_the_charts_hold(both):
    """The timeline in the overview has a mark for each tie that the timeline has."""
    ax = both.plot.overview().axes
    alone = both.plot.timeline(ax=Figure(figsize=(6, 3.4)).subplots()).axes
    bars = [
        sum(patch.get_gid() is not None for patch in one.patches)
        for one in (ax.child_axes[0], alone)
    ]
    assert bars[0] == bars[1] > 0


def test_the_description_tells_every_part(both):
    """Who does not see the figure is told of each chart by its letter."""
    told = both.plot.overview().alt_text()
    assert "(a) " in told
    assert "(b) " in told


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
