"""The drawing of a dumbbell: rows of figures whose outermost marks a line joins."""

from bilateral._charts.canvas import Canvas
from bilateral._charts.dumbbell.read import Gaps
from bilateral._charts.rows.draw import draw_rows
from bilateral._charts.rows.layout import Layout


def draw(gaps: Gaps, layout: Layout, canvas: Canvas) -> None:
    """Draw all of it."""
    draw_rows(gaps.rows, layout, canvas)
