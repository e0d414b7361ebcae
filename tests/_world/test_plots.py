"""The charts of pairs on the columns of a panel."""

import matplotlib as mpl
import pytest
from matplotlib import pyplot as plt

import bilateral as bl


@pytest.mark.parametrize("width", ["single", "double", "slide"])
def test_every_chart_of_pairs_is_clean(both, width):
    """Trends, ranks and changes of a small world at each width."""
    charts = (
        both.plot.trends(width=width),
        both.plot.ranks(year=1990, width=width),
        both.plot.changes(1990, (1991, 1992), width=width),
    )
    for chart in charts:
        assert chart.audit() == ()
        assert chart.alt_text()


def test_a_comparison_with_a_panel_has_them_in_the_colours_of_its_cases(panel):
    """A case keeps its colour, whether records or data are drawn."""
    both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"), panel=panel)
    chart = both.plot.trends(columns="alike")
    assert set(chart.frame["relationship"]) == {"cuba-pakistan", "cuba-laos"}
    looks = chart.drawn.style.looks(["cuba-pakistan", "cuba-laos"])
    lines = {
        line.get_color() for line in chart.axes.get_lines() if (line.get_gid() or "")[:5] == "mark:"
    }
    assert lines == {look.colour for look in looks.values()}


def test_without_a_panel_the_charts_of_data_say_what_is_lacking():
    """The message has the call."""
    both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    with pytest.raises(bl.BilateralError, match="panel=panel"):
        both.plot.trends()


def test_the_chart_of_a_panel_draws_one_column(panel):
    """For one pair or several; another column has near names."""
    chart = panel.plot.trend("tons", pairs=[("CUB", "PAK")])
    assert chart.audit() == ()
    assert "Cuba to Pakistan 5 in 1990, 7 in 1992" in chart.title
    with pytest.raises(bl.UnknownNameError, match="tons"):
        panel.plot.trend("ton", pairs=[("CUB", "PAK")])


def test_an_unknown_chart_has_near_names(both):
    """A misspelt chart is offered."""
    with pytest.raises(AttributeError, match="trends"):
        _ = both.plot.trend


ODD = {
    "lines.markersize": 0, "lines.markeredgewidth": 0, "lines.linewidth": 0, "patch.linewidth": 0,
    "markers.fillstyle": "none", "hatch.linewidth": 0, "lines.linestyle": "none",
    "lines.marker": "x", "axes.facecolor": "black", "font.weight": "bold",
}  # fmt: skip


@pytest.mark.parametrize("name", ODD)
def test_no_setting_changes_a_chart_of_pairs(both, name):
    """Whatever a setting empties elsewhere, trends, ranks and changes are the same picture."""

    def pictures():
        plots = both.plot
        charts = plots.trends(), plots.ranks(year=1990), plots.changes(1990, (1991, 1992))
        return [chart.rendered("png", dpi=60) for chart in charts]

    plain = pictures()
    with mpl.rc_context({name: ODD[name]}):
        assert pictures() == plain


@pytest.mark.parametrize(
    "style", ["ggplot", "dark_background", "seaborn-v0_8", "grayscale", "fivethirtyeight"]
)
def test_charts_of_pairs_are_clean_in_every_style(both, style):
    """Five shipped styles leave nothing without contrast, and no words that collide."""
    with plt.style.context(style):
        charts = both.plot.trends(), both.plot.ranks(year=1990), both.plot.changes(1990, 1992)
        assert [chart.audit() for chart in charts] == [()] * 3
