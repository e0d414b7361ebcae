"""A chart shows itself once, describes itself from its data, and says what is wrong with it."""

import base64
import json
import re
from dataclasses import replace
from types import SimpleNamespace

import nbformat
import pandas as pd
import pytest
from matplotlib import pyplot as plt
from matplotlib.figure import Figure
from nbconvert import HTMLExporter

import bilateral as bl
from bilateral._charts.chart import Chart
from bilateral._charts.timeline import TIMELINE
from bilateral.errors import UnknownNameError

SOURCE = SimpleNamespace(
    id="times-2018",
    type="article-newspaper",
    title="Laos and Cuba",
    author=(),
    container_title="Vientiane Times",
    publisher=None,
    issued="2018-11",
    as_of="2018-11",
    url=None,
)


def footer_of(chart):
    """Give what is written below a chart."""
    named = (text for text in chart.axes.texts if (text.get_gid() or "").startswith("footer"))
    return " ".join(text.get_text() for text in named)


@pytest.fixture
def frame(make_tie, make_frame):
    """Give three ties, one of them absent, one undated, one with a title that is HTML."""
    return make_frame(
        make_tie("relations", "1974-11-04/", "2018-11", title="<script>alert(1)</script>"),
        make_tie("none", None, "2018-11", kind="trade", absent=True, stage=None),
        make_tie("some-day", stage="planned"),
    )


@pytest.fixture
def chart(frame):
    """Give a chart of them."""
    return Chart.of(TIMELINE, frame, sources=[SOURCE], warnings=["Beware."])


def test_its_parts(chart, frame):
    """It holds axes, figure, a frame of its own, sources and warnings, and stays as it is."""
    assert chart.axes.figure is chart.figure
    pd.testing.assert_frame_equal(chart.frame, frame)
    assert chart.frame is not frame
    assert chart.type is TIMELINE
    assert chart.sources == (SOURCE,)
    assert chart.warnings == ("Beware.",)
    with pytest.raises(AttributeError):
        chart.title = "another"


def test_a_name_stands_for_the_type_of_chart(frame):
    """A chart is asked for by the name of its function; a slip is answered with near names."""
    assert Chart.of("timeline", frame).type is TIMELINE
    with pytest.raises(UnknownNameError, match=r"unknown chart 'timelin'.*'timeline'"):
        Chart.of("timelin", frame)


def test_pyplot_does_not_know_it(chart):
    """The figure is plain, so that a notebook shows the chart once."""
    assert chart.figure.number if hasattr(chart.figure, "number") else True
    assert plt.get_fignums() == []


def test_the_footer_says_sources_and_two_warnings(frame):
    """Below the picture stand its sources and at most two caveats; the chart keeps the others."""
    chart = Chart.of(TIMELINE, frame, sources=[SOURCE], warnings=["One.", "Two.", "Three."])
    assert chart.footer == (
        'Sources: "Laos and Cuba". Vientiane Times, November 2018.',
        "Note: One. Two.",
    )
    assert footer_of(chart) == " ".join(chart.footer)
    assert chart.warnings == ("One.", "Two.", "Three.")


def test_a_chart_without_a_footer(chart, frame):
    """Nothing stands below it, and the figure is lower by what it took."""
    bare = Chart.of(TIMELINE, frame, sources=[SOURCE], warnings=["Beware."], footer=False)
    assert (bare.footer, footer_of(bare)) == ((), "")
    assert bare.figure.get_figheight() < chart.figure.get_figheight()


def test_no_footer_on_axes_of_ones_own(frame):
    """A figure that somebody made gets no words outside the axes given."""
    figure = Figure(figsize=(7, 5))
    chart = Chart.of(TIMELINE, frame, ax=figure.subplots(), warnings=["Beware."])
    assert chart.figure is figure
    assert (figure.texts, footer_of(chart)) == ([], "")
    assert chart.footer == ("Note: Beware.",)


def test_alt_text_comes_from_the_data(chart):
    """The description counts what the frame holds: kinds, stages, absences, undated ties."""
    alt = chart.alt_text()
    assert "Cuba and Laos: 2 records" in alt
    assert "2 aid" in alt
    assert "1 delivered, 1 planned" in alt
    assert "reported absent: none" in alt
    assert "2 undated" in alt


def test_it_shows_itself_as_a_figure_with_alt_text(chart):
    """HTML without scripts: a figure, a picture with its description, the data as a table."""
    html = chart._repr_mimebundle_()["text/html"]
    assert html.startswith("<figure")
    assert html.count("<img") == 1
    assert html.count("<figcaption") == html.count("<details") == html.count("<table") == 1
    assert "<script" not in html
    assert "&lt;script&gt;" in html
    (png,) = re.findall(r"base64,([^\"]+)", html)
    assert base64.b64decode(png).startswith(b"\x89PNG")
    assert "Cuba and Laos: 2 records" in re.search(r'alt="([^"]+)"', html).group(1)


def test_the_alt_text_survives_nbconvert(chart):
    """Exported to HTML, a notebook keeps picture, description and data, each once."""
    output = nbformat.v4.new_output("execute_result", chart._repr_mimebundle_())
    cell = nbformat.v4.new_code_cell("chart", outputs=[output], execution_count=1)
    page, _ = HTMLExporter().from_notebook_node(nbformat.v4.new_notebook(cells=[cell]))
    (picture,) = re.findall(r"<img[^>]+base64[^>]+>", page)
    assert "Cuba and Laos: 2 records" in picture
    assert "No description has been provided" not in page
    assert page.count("<summary>") == 1


def test_its_audit_is_that_of_the_figure(chart):
    """A chart of ours has no flaw; a text put across another is found."""
    assert chart.audit() == ()
    for text in ("Havana", "Vientiane"):
        chart.figure.text(0.9, 0.98, text, va="top")
    assert "overlap" in {flaw.kind for flaw in chart.audit()}


def test_marks_without_a_source_are_found(frame):
    """A tie that names no source is a flaw, which says which."""
    frame.loc[0, "sources"] = ""
    frame.loc[1, "sources"] = None
    flaws = Chart.of(TIMELINE, frame).audit()
    assert [flaw.kind for flaw in flaws] == ["no source", "no source"]
    assert "row 1, 'none'" in flaws[1].text


def test_it_shows_itself_in_every_form_once(chart):
    """A page with its data, a picture for exporters, and words; each is one of them."""
    bundle = chart._repr_mimebundle_()
    assert set(bundle) == {"text/html", "image/png", "text/plain"}
    assert base64.b64decode(bundle["image/png"]).startswith(b"\x89PNG")
    assert bundle["text/plain"] == repr(chart) == str(chart) == chart.alt_text()


def test_axes_of_a_frame_show_themselves_too(frame, chart):
    """What `bl.charts` gives is shown as a picture in a notebook, and told in a terminal."""
    axes = bl.charts.timeline(frame)
    bundle = axes._repr_mimebundle_()
    assert base64.b64decode(bundle["image/png"]).startswith(b"\x89PNG")
    assert bundle["text/plain"] == repr(axes) == chart.alt_text()
    given = Figure().subplots()
    assert repr(bl.charts.timeline(frame, ax=given)).startswith("<Axes")


@pytest.mark.parametrize("place", ["left", "center", "right"])
def test_a_title_changed_on_the_axes_is_the_title_everywhere(chart, tmp_path, place):
    """In words, in the other file, in the metadata of SVG and PDF, and drawn but once."""
    chart.axes.set_title("Relations, as told", loc=place)
    assert chart.title == "Relations, as told"
    assert chart.alt_text().startswith("Relations, as told. ")
    path = chart.save(tmp_path / "x.svg")
    told = json.loads((tmp_path / "x.svg.json").read_text(encoding="utf-8"))
    assert told["title"] == "Relations, as told"
    assert "<title>Relations, as told</title>" in path.read_text(encoding="utf-8")
    titles = [chart.axes.get_title(loc=loc) for loc in ("left", "center", "right")]
    assert list(filter(None, titles)) == ["Relations, as told"]
    assert chart.at("single").title == "Relations, as told"
    assert chart.audit() == ()


def test_no_title_at_all(frame):
    """Asked for none, a chart has none, and still says what it shows."""
    chart = Chart.of(TIMELINE, frame, title=None)
    assert (chart.title, chart.axes.get_title(loc="left")) == ("", "")
    assert chart.alt_text().endswith(".")
    assert chart.audit() == ()


def test_where_there_is_nothing_to_draw_the_reason_stands(frame):
    """It is the title, or stands below one that is given; it is said once."""
    chart = Chart.of(TIMELINE, frame[:0], reason="No tie is reported")
    assert chart.title == "No tie is reported"
    assert chart.alt_text() == "No tie is reported."
    assert chart.audit() == ()
    titled = Chart.of(TIMELINE, frame[:0], reason="No tie is reported", title="Ties", width="slide")
    assert titled.alt_text() == "Ties. No tie is reported"
    assert "No tie is reported" in [text.get_text() for text in titled.axes.texts]


def test_a_seventh_case_is_a_flaw(make_tie, make_frame):
    """Six cases look each its own; the audit says whom the seventh looks like."""
    ties = [make_tie("x", "1984", relationship=f"case-{n}") for n in range(7)]
    assert "colours" not in kinds_of(Chart.of("timeline", make_frame(*ties[:6])))
    assert "colours" in kinds_of(Chart.of("timeline", make_frame(*ties)))


def kinds_of(chart):
    """Give the kinds of its flaws."""
    return {flaw.kind for flaw in chart.audit()}


def test_at_another_width(chart):
    """Drawn anew it has the same data on another figure, as wide as asked."""
    other = chart.at("slide")
    assert other.figure is not chart.figure
    assert other.figure.get_size_inches()[0] == 12
    assert other.title == chart.title


def test_the_frame_is_read_once(frame, tmp_path):
    """Drawn at three widths, told and saved, a chart reads its frame a single time."""
    frames = []

    def read(frame, **options):
        frames.append(frame)
        return TIMELINE.read(frame, **options)

    chart = Chart.of(replace(TIMELINE, read=read), frame)
    for width in ("single", 5.5, "slide"):
        chart.save(tmp_path / f"{width}.svg", width=width)
    chart.alt_text()
    assert len(frames) == 1


def test_an_option_that_no_chart_has_is_named():
    """Near options are offered, whether the chart is of a comparison or of one's own frame."""
    both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    with pytest.raises(bl.UnknownNameError, match="did you mean 'one_sided'"):
        both.plot.quantities(onesided=True)
    with pytest.raises(bl.UnknownNameError, match="unknown option 'colour'"):
        bl.charts.timeline(both.tables()["ties"], colour="red")
