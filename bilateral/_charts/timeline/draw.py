"""The drawing of a timeline laid out: bands with headings, lanes with marks and words."""

from collections.abc import Mapping
from typing import Any

from bilateral._charts.canvas import Canvas
from bilateral._charts.palette import CASES, INK, QUIET
from bilateral._charts.phrases import PHRASES
from bilateral._charts.tie_marks import Pen
from bilateral._charts.timeline.grid import draw_ground, draw_years, years
from bilateral._charts.timeline.label_candidates import LINE
from bilateral._charts.timeline.lanes import Placed
from bilateral._charts.timeline.layout import PAD, Band, Lane, Layout, Spacing
from bilateral._charts.timeline.read import Ties
from bilateral._charts.typesetting import Type


def draw(ties: Ties, layout: Layout, canvas: Canvas) -> None:
    """Draw all of it."""
    spacing = layout.spacing
    ticks = years(spacing.scale, 5 * spacing.type.size) if any(layout.placed) else {}
    _set_axes(layout, canvas, ticks)
    draw_ground(layout, canvas, ticks)
    layout.legend.draw(canvas)
    for number, band in enumerate(layout.bands):
        colour = CASES[number % len(CASES)].colour
        end = _draw_heading(band, canvas, spacing, ties.names[band.case], colour)
        draw_years(band, canvas, spacing, ticks, end)
        for lane in band.lanes:
            _draw_lane(lane, canvas, spacing, colour)
        canvas.notes(band.notes, band.bottom - len(band.notes) * spacing.type.leading)
    below = layout.bands[-1].bottom + PAD if layout.bands else 0.0
    canvas.notes(layout.foot, below, style="italic")


def _set_axes(layout: Layout, canvas: Canvas, ticks: Mapping[int, float]) -> None:
    """Set the axes: days across, years below, the names of lanes at the left, and no frame."""
    ax, spacing = canvas.axes, layout.spacing
    ax.grid(visible=False)
    ax.xaxis_date()
    canvas.set_scale(spacing.scale.day)
    ax.set_xticks(list(ticks.values()), [str(year) for year in ticks])
    lanes = [lane for band in layout.bands for lane in band.lanes]
    ax.set_yticks(
        [lane.top + PAD + spacing.half_line for lane in lanes],
        [PHRASES[lane.kind] for lane in lanes],
    )
    ax.tick_params(labelsize=spacing.type.size, labelcolor=INK, color=QUIET, length=2.5, width=0.5)
    ax.tick_params(axis="y", length=0, pad=5)
    ax.spines["bottom"].set(visible=True, color=QUIET, linewidth=0.5)


def _draw_heading(
    band: Band, canvas: Canvas, spacing: Spacing, name: str, colour: str
) -> float:  # fmt: skip
    """Write the name of a case; return how far it reaches, in points from the axes' left edge."""
    type_ = Type(spacing.type.size + 1.6, weight="bold")
    text, left = type_.cut(name, spacing.scale.width + spacing.left), -spacing.left
    look: dict[str, Any] = {"size": type_.size, "weight": "bold", "va": "baseline", "color": colour}
    canvas.write(text, left, band.top + band.heading - 2, **look)
    return left + type_.width(text)


def _draw_lane(lane: Lane, canvas: Canvas, spacing: Spacing, colour: str) -> None:
    if not lane.placed:
        canvas.write(lane.silence, 2, lane.top + lane.height / 2, color=QUIET, style="italic")
    large, small = (Pen(canvas, scale, colour) for scale in (spacing.scale, spacing.scale.small))
    for item in lane.placed:
        pen, top = large if item.candidate.words else small, lane.top + PAD
        pen.draw(item.span, top + item.middle * spacing.half_line, item.names)
        _draw_label(item, canvas, spacing, top + item.row * spacing.half_line)


def _draw_label(item: Placed, canvas: Canvas, spacing: Spacing, top: float) -> None:
    words = item.candidate.words
    if words is None:
        return
    for number, line in enumerate(words.lines):
        y = top + (number + 0.5) * LINE * spacing.half_line
        canvas.write(line, words.x, y, ha=words.align, gid=f"words:{item.names}")
    if words.tag:
        y = top + LINE / 2 * spacing.half_line
        canvas.write(words.tag, words.tag_x, y, ha=words.align, color=QUIET)
