"""A chart stands in any axes, is drawn anew for another size, and means the same in any style."""

import pickle
import warnings
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
from matplotlib import pyplot as plt
from matplotlib.dates import date2num
from matplotlib.figure import Figure
from matplotlib.text import Text

import bilateral as bl
from bilateral._charts.chart import Chart
from bilateral._charts.glyphs import missing
from bilateral._charts.registry import BY_NAME
from bilateral._charts.saving import FORMATS
from bilateral.errors import BilateralError

FRAME = pd.DataFrame(
    {
        "label": ["students", "students", "doctors", "doctors"],
        "case": ["a", "b", "a", "b"],
        "value": [40, 13, 30, 0],
    }
)
STYLES = (
    "default", "ggplot", "dark_background", "seaborn-v0_8", "grayscale", "fivethirtyeight",
)  # fmt: skip
SETTINGS = {
    "markers.fillstyle": "none",
    "savefig.facecolor": "black",
    "font.weight": "bold",
    "font.style": "italic",
    "axes.grid": True,
    "savefig.bbox": "tight",
    "savefig.transparent": True,
    "figure.constrained_layout.use": True,
    "figure.facecolor": "black",
    "text.usetex": True,
    "text.color": "white",
    "svg.fonttype": "path",
    "patch.force_edgecolor": True,
    "lines.linewidth": 5,
    "figure.frameon": False,
    "axes.titley": 0.3,
    "patch.antialiased": False,
    "axes.linewidth": 9,
    "savefig.format": "pdf",
}


def marks(axes):
    """Give what is drawn, by its name: where, in what colour, and how it is filled."""
    return {
        # As text, since a point that is missing, between two hairlines, does not equal itself.
        line.get_gid(): (str(line.get_xydata().round(3).tolist()), line.get_markerfacecolor(),
                         line.get_fillstyle())
        for line in axes.lines
        if line.get_gid()
    }  # fmt: skip


# Sizes


def test_a_figure_that_gets_another_size_is_laid_out_for_it():
    """It looks as if it had been made so large; what was added stays."""
    chart = Chart.of("dumbbell", FRAME, warnings=["Beware."])
    mine = chart.axes.text(0.5, 0.5, "mine", transform=chart.axes.transAxes, size=9)
    chart.figure.set_size_inches(10, 6)
    chart.figure.draw_without_rendering()
    made = Chart.of("dumbbell", FRAME, warnings=["Beware."], figsize=(10, 6))
    assert marks(chart.axes) == marks(made.axes)
    assert mine in chart.axes.texts
    mine.remove()
    assert chart.audit() == ()


def test_a_size_that_holds_nothing_says_so():
    """A figure made too small is no error when it is drawn: a sentence stands there."""
    many = pd.DataFrame({"label": map(str, range(60)), "case": "a", "value": 1})
    chart = Chart.of("quantities", pd.concat([many, many.assign(case="b", value=2)]))
    chart.figure.set_size_inches(3, 0.6)
    chart.figure.draw_without_rendering()
    assert any("inches high" in text.get_text() for text in chart.axes.texts)


@pytest.mark.parametrize("layout", [None, "constrained", "tight", "compressed"])
def test_two_charts_in_one_figure(layout):
    """Whatever lays the figure out, and however its size changes, nothing meets or is cut."""
    figure = Figure(figsize=(9, 8), layout=layout)
    above, below = figure.subplots(2, 1)
    bl.charts.dumbbell(FRAME, ax=above)
    bl.charts.quantities(FRAME, ax=below)
    assert bl.charts.audit(figure) == ()
    figure.set_size_inches(7, 6)
    assert bl.charts.audit(figure) == ()


def test_charts_in_subfigures():
    """Each goes by the size of its part."""
    figure = Figure(figsize=(13, 5))
    for part in figure.subfigures(1, 2):
        bl.charts.dumbbell(FRAME, ax=part.subplots())
    assert bl.charts.audit(figure) == ()


def test_axes_that_are_moved():
    """`subplots_adjust` after drawing has it drawn anew."""
    figure = Figure(figsize=(8, 4))
    axes = bl.charts.dumbbell(FRAME, ax=figure.subplots())
    before = axes.get_xlim()
    figure.subplots_adjust(left=0.4)
    figure.draw_without_rendering()
    assert axes.get_xlim()[1] < before[1]
    assert bl.charts.audit(figure) == ()


def test_axes_that_share_their_scales(make_tie, make_frame):
    """Two timelines on shared axes cover the years of both, whichever is drawn first, or again."""
    figure, (above, middle, below) = plt.subplots(3, 1, sharex=True, sharey=True, figsize=(8, 9))
    plt.close(figure)
    bl.charts.timeline(make_frame(make_tie("old", "1912", title="old")), ax=above)
    alone = above.get_xlim()
    bl.charts.timeline(make_frame(make_tie("new", "2012", title="new")), ax=middle)
    undated = make_frame(make_tie("no", None, title="no"), make_tie("far", "1812", title="far"))
    for _ in range(2):
        below.clear()
        bl.charts.timeline(undated, ax=below)
    figure.draw_without_rendering()
    (shared,) = {axes.get_xlim() for axes in (above, middle, below)}
    assert shared[0] < date2num(np.datetime64("1812-01-01")) < alone[0]
    assert shared[1] > date2num(np.datetime64("2012-12-31")) > alone[1]
    assert bl.charts.audit(figure) == ()


EVENTS = (
    pd.DataFrame({"title": ["old", "older"], "date": ["1912", "1902"]}),
    pd.DataFrame({"title": ["new", "newer"], "date": ["2002", "2012"]}),
)


def test_key_events_on_shared_axes():
    """The same year stands at the same place on each; alone it does not."""
    figure, pair = plt.subplots(2, 1, sharex=True, figsize=(9, 7))
    plt.close(figure)
    for frame, axes in zip(EVENTS, pair, strict=True):
        bl.charts.key_events(frame, ax=axes)
    first, second = (
        {text.get_text(): text.get_position()[0] for text in axes.texts} for axes in pair
    )
    both = [year for year in first if year in second and year.isdigit()]
    assert len(both) > 3
    assert [first[year] for year in both] == pytest.approx([second[year] for year in both])
    assert bl.charts.audit(figure) == ()


ROUND = [str(year) for year in range(1800, 2100, 10)]


def test_acts_and_periods_on_shared_axes():
    """The years above each are those of both; a decade without a row is blank, not silence."""
    war, pair = bl.load("tests/data/cases/war-and-settlement.yaml"), bl.load("cuba-laos")
    figure, (above, below) = plt.subplots(2, 1, sharex=True, figsize=(9, 9))
    plt.close(figure)
    war.plot.periods(ax=above)
    before = [text.get_text() for text in above.texts]
    pair.plot.periods(ax=below)
    heads = [
        [t.get_text() for t in axes.texts if t.get_text().endswith("0s")] for axes in (above, below)
    ]
    assert heads[0] == heads[1]
    assert heads[0][-1] == "2010s" not in before
    blank = [text.get_text() for text in above.texts if text.get_text() not in heads[0]]
    assert blank == [text for text in before if text not in heads[0]]
    figure, (above, below) = plt.subplots(2, 1, sharex=True, figsize=(9, 9))
    plt.close(figure)
    war.plot.conflict(ax=above)
    bl.load("tests/data/cases/broken-relations.yaml").plot.conflict(ax=below)
    ticks = [[t.get_text() for t in axes.texts if t.get_text() in ROUND] for axes in (above, below)]
    assert ticks[0] == ticks[1] != []


@pytest.mark.parametrize("name", ["dumbbell", "quantities"])
def test_small_axes_do_not_cut_titles(name):
    """On 4 by 3 inches, with the margins of matplotlib, a title of three lines is whole."""
    figure = Figure(figsize=(4, 3))
    title = "Cuba trained more students of one state than of the other, as far as is reported here"
    getattr(bl.charts, name)(FRAME, ax=figure.subplots(), title=title)
    assert bl.charts.audit(figure) == ()


def test_axes_that_are_not_plain_are_refused():
    """A chart has no place on a circle."""
    with pytest.raises(BilateralError, match="polar"):
        bl.charts.dumbbell(FRAME, ax=Figure().add_subplot(projection="polar"))


def test_a_figure_can_be_pickled():
    """It comes back as it was, and is still drawn anew for another size."""
    figure = pickle.loads(pickle.dumps(Chart.of("dumbbell", FRAME).figure))  # noqa: S301 (our own)
    figure.set_size_inches(10, 6)
    assert bl.charts.audit(figure) == ()


# Styles


@pytest.mark.parametrize("style", STYLES)
def test_a_style_changes_no_meaning(style):
    """Marks stand where they stood, filled as they were, in the colours of their cases."""
    plain = Chart.of("dumbbell", FRAME, warnings=["Beware."])
    with plt.style.context(style):
        styled = Chart.of("dumbbell", FRAME, warnings=["Beware."])
        assert styled.audit() == ()
        assert {name: look[1:] for name, look in marks(styled.axes).items()} == {
            name: look[1:] for name, look in marks(plain.axes).items()
        }
        figure = Figure(figsize=(8, 5))
        bl.charts.dumbbell(FRAME, ax=figure.subplots())
        assert bl.charts.audit(figure) == ()


@pytest.mark.parametrize("form", ["svg", "png"])
def test_settings_change_no_byte(form):
    """What depends on none of them is the same picture, under each and all of them."""
    plain = Chart.of("dumbbell", FRAME, warnings=["Beware."]).rendered(form)
    with mpl.rc_context(SETTINGS):
        assert Chart.of("dumbbell", FRAME, warnings=["Beware."]).rendered(form) == plain


@pytest.mark.parametrize("name", BY_NAME)
def test_settings_change_no_chart(name):
    """No chart of the shipped pair changes by what a style may set, nor what it means."""
    both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    plain = getattr(both.plot, name)(width="slide").rendered("png", dpi=60)
    with mpl.rc_context(SETTINGS | {"axes.facecolor": "black", "hatch.color": "red"}):
        assert getattr(both.plot, name)(width="slide").rendered("png", dpi=60) == plain


# Threads


@pytest.mark.parametrize("form", FORMATS)
def test_threads_write_the_same_bytes(form):
    """Charts drawn and saved side by side are those drawn alone, and no setting is changed."""
    before = dict(mpl.rcParams)

    def save(_):
        buffer = BytesIO()
        Chart.of("dumbbell", FRAME, warnings=["Beware."]).save(buffer, format=form)
        return buffer.getvalue()

    alone = save(0)
    with ThreadPoolExecutor(4) as threads:
        assert set(threads.map(save, range(8))) == {alone}
    assert dict(mpl.rcParams) == before


SCRIPTS = {
    "Urdu": "کیوبا اور پاکستان کے تعلقات",
    "Arabic": "العلاقات بين كوبا وباكستان",
    "Lao": "ການພົວພັນລະຫວ່າງ ກູບາ ແລະ ລາວ",
    "Chinese": "古巴与巴基斯坦的关系",
}


@pytest.fixture(scope="module")
def both():
    """Give the comparison of the shipped cases."""
    return bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("name", BY_NAME)
def test_titles_of_other_scripts_are_drawn_or_the_font_is_named(both, name, script):
    """Every chart has such a title whole; where no font has its letters, the audit says which."""
    chart = getattr(both.plot, name)(title=SCRIPTS[script])
    flaws = chart.audit()
    assert {flaw.kind for flaw in flaws} <= {"glyphs"}
    lost = missing(chart.figure.findobj(Text))
    assert bool(flaws) == bool(lost)
    assert (script, bool(lost)) not in {("Lao", True), ("Arabic", True), ("Chinese", False)}
    assert all("Noto" in flaw.text for flaw in flaws)
    assert "…" not in chart.axes.get_title(loc="left")


def test_threads_leave_filters_of_warnings_alone(both, caplog):
    """Charts with letters that no font has are drawn, audited and saved; each save warns once."""
    title = SCRIPTS["Chinese"]

    def work(form):
        axes = Figure(layout="constrained").subplots()
        chart = both.plot.dumbbell(ax=axes, title=title)
        chart.save(BytesIO(), format=form)
        return [flaw.kind for flaw in chart.audit()]

    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        before = list(warnings.filters)
        with ThreadPoolExecutor(4) as threads:
            found = list(threads.map(work, [form for form in FORMATS for _ in range(4)]))
        assert warnings.filters == before
    assert found == [["glyphs"]] * 4 * len(FORMATS)
    assert len(seen) == len(found)
    assert not caplog.records
    assert all("no font in use" in str(warning.message) for warning in seen)
