"""The footer says all that has room, and leaves the page to the chart."""

import pandas as pd
import pytest

from bilateral._charts.chart import Chart
from bilateral._charts.figure_size import WIDTHS
from bilateral._charts.footer import footer_height
from bilateral._charts.quantities import QUANTITIES

FRAME = pd.DataFrame({"label": "x", "case": ["a", "b"], "value": [2, 3]})
LONG = tuple(f"Of record number {n} nothing is known but its number." for n in range(300))


@pytest.mark.parametrize("width", WIDTHS)
def test_a_long_paragraph_leaves_the_page_to_the_chart(width):
    """However much there is to say, a third of the page holds it; the chart keeps every word."""
    chart = Chart.of(QUANTITIES, FRAME, width=width, warnings=LONG)
    assert footer_height(chart.footer, WIDTHS[width]) < 9.4 / 3
    assert chart.warnings == LONG
    assert chart.figure.texts[-1].get_text().endswith("… In full with the data of this chart.")
    assert chart.audit() == ()


def test_what_fits_is_written_in_full():
    """A paragraph of a few lines is not cut."""
    chart = Chart.of(QUANTITIES, FRAME, width="single", warnings=LONG[:10])
    told = " ".join(text.get_text() for text in chart.figure.texts)
    assert told == f"Note: {' '.join(LONG[:10])}"
