"""The footer says all that has room, and leaves the page to the chart."""

from types import SimpleNamespace

import pandas as pd
import pytest

from bilateral._charts.chart import Chart
from bilateral._charts.figure_size import WIDTHS
from bilateral._charts.footer import LEAST, SHARE, Footer, footer_paragraphs
from bilateral._charts.quantities import QUANTITIES
from bilateral._charts.style import Style
from tests._charts.test_chart import SOURCE, footer_of

FRAME = pd.DataFrame({"label": "x", "case": ["a", "b"], "value": [2, 3]})
LONG = tuple(f"Of record number {n} nothing is known but its number. " * 40 for n in range(3))


@pytest.mark.parametrize("width", WIDTHS)
def test_a_long_paragraph_leaves_the_page_to_the_chart(width):
    """However much there is to say, a fifth of the page holds it; the chart keeps every word."""
    chart = Chart.of(QUANTITIES, FRAME, width=width, warnings=LONG)
    height = chart.figure.get_figheight()
    foot = Footer.of(chart.footer, WIDTHS[width], height, Style())
    assert foot.height <= SHARE * height or len(foot.lines) <= LEAST
    assert chart.warnings == LONG
    assert footer_of(chart).endswith("…")
    assert chart.audit() == ()


def test_what_fits_is_written_in_full():
    """A paragraph of a few lines is not cut."""
    chart = Chart.of(QUANTITIES, FRAME, width=5, height=6, warnings=["Beware.", "Beware again."])
    assert footer_of(chart) == "Note: Beware. Beware again."


def test_paragraphs_are_sources_and_two_caveats():
    """A third caveat belongs to the report, and nothing is said where there is nothing to say."""
    assert footer_paragraphs([], []) == ()
    sources, note = footer_paragraphs([SOURCE], ["One.", "Two.", "Three."])
    assert sources.startswith("Sources: ")
    assert note == "Note: One. Two."


def test_a_figure_made_higher_has_its_footer_at_its_foot():
    """It is written anew for the size that the figure has by now."""
    chart = Chart.of(QUANTITIES, FRAME, width="single", warnings=LONG)
    short = footer_of(chart)
    chart.figure.set_size_inches(7, 9)
    assert chart.audit() == ()
    assert len(footer_of(chart)) > 2 * len(short)


def another(**changes):
    """Change a source."""
    return SimpleNamespace(**(vars(SOURCE) | changes))


@pytest.mark.parametrize("width", [3.5, 7.0, 12.0])
def test_a_reference_is_shortened_and_not_cut(width):
    """Less room leaves out addresses, then all but title and year, then some sources."""
    sources = [another(id=f"s{n}", title=f"A rather long title, number {n}") for n in "12345"]
    (paragraph,) = footer_paragraphs(sources, [])
    for height in (0.6, 1.5, 3.0, 9.0):
        lines = Footer.of([paragraph], width, height, Style()).lines
        assert " ".join(lines) in (paragraph, *paragraph.shorter)
        assert "\N{HORIZONTAL ELLIPSIS}" not in lines[-1]


def test_the_shortest_wording_counts_the_sources():
    """Where no title has room, their number stands for them."""
    (paragraph,) = footer_paragraphs([SOURCE, another(id="second", title="Other")], [])
    assert "2" in paragraph.shorter[-1]
    assert "Other" not in paragraph.shorter[-1]
