"""The ground of a timeline: years, hairlines that make room for words, shade outside coverage."""

from collections.abc import Iterable

import numpy as np
from matplotlib.collections import LineCollection

from bilateral._charts.canvas import HAIR, Canvas
from bilateral._charts.day_scale import Scale
from bilateral._charts.palette import FAINT, OUTSIDE, QUIET
from bilateral._charts.timeline.layout import PAD, Band, Lane, Layout, Spacing

STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)


def years(scale: Scale, apart: float) -> dict[int, float]:
    """Choose round years at least so many points apart, each with its first day."""
    low, high = (
        np.datetime64(int(day), "D").astype("M8[Y]").astype(int) + 1970
        for day in (scale.first, scale.last)
    )
    long = max(high - low, 1)
    step = next((s for s in STEPS if scale.width * s / long >= apart), STEPS[-1])
    first = -(-low // step) * step
    days = {year: _day(year) for year in range(first, high + 2, step)}
    half = apart / 4
    return {year: day for year, day in days.items() if 0 <= scale(day) <= scale.width - half}


def _day(year: int) -> float:
    return float(np.datetime64(year - 1970, "Y").astype("M8[D]").astype(int))


def draw_ground(layout: Layout, canvas: Canvas, ticks: dict[int, float]) -> None:
    """Draw hairlines between lanes and at years, and shade what lies outside the coverage."""
    spacing = layout.spacing
    left, right = canvas.across(-spacing.left), canvas.across(spacing.scale.width)
    lines = []
    for band in layout.bands:
        for lane in band.lanes:
            lines.append([(left, lane.top), (right, lane.top)])
            _shade(lane, canvas, spacing)
        for tick in ticks.values():
            lines += [[(tick, top), (tick, end)] for top, end in _free(band, tick, spacing)]
    hair = LineCollection(lines, colors=FAINT, linewidths=HAIR, zorder=1, clip_on=False)
    hair.set_in_layout(False)
    canvas.axes.add_collection(hair, autolim=False)


def _free(band: Band, day: float, spacing: Spacing) -> Iterable[tuple[float, float]]:
    """Cut a year's line where words are in its way."""
    x, at = spacing.scale(day), band.top + band.heading
    for top, end in sorted(_words_over(band, x, spacing)):
        if top > at:
            yield at, top
        at = max(at, end)
    bottom = band.lanes[-1].top + band.lanes[-1].height if band.lanes else at
    if bottom > at:
        yield at, bottom


def _words_over(band: Band, x: float, spacing: Spacing) -> Iterable[tuple[float, float]]:
    for lane in band.lanes:
        if not lane.placed and x < spacing.type.width(lane.silence) + 6:
            yield lane.top, lane.top + lane.height
        for item in lane.placed:
            words = item.candidate.words
            if words and words.x_range[0] - 2 <= x <= words.x_range[1] + 2:
                top = lane.top + PAD + item.row * spacing.half_line
                yield top, top + item.candidate.rows * spacing.half_line


def _shade(lane: Lane, canvas: Canvas, spacing: Spacing) -> None:
    """Shade the time that no source covers, in one lane."""
    if spacing.coverage is None:
        return
    left, right = spacing.scale.limits
    first, last = lane.coverage or (right, None)
    for start, end in ((left, first), (last, right)):
        if start is not None and end is not None and start < end:
            rows = (lane.top, lane.height)
            look = {"facecolor": OUTSIDE, "zorder": 0, "clip_on": True}
            canvas.data_box("outside", (start, end), rows, **look)


def draw_years(
    band: Band, canvas: Canvas, spacing: Spacing, ticks: dict[int, float], taken: float
) -> None:
    """Repeat the years in the heading of a band, but not over its words."""
    for year, day in ticks.items():
        half, x = spacing.type.width(str(year)) / 2, spacing.scale(day)
        if x - half > taken + 6 and x + half < spacing.scale.width:
            look = {"color": QUIET, "ha": "center", "va": "baseline"}
            canvas.write(str(year), x, band.top + band.heading - 2, **look)
