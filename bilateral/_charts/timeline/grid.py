"""The ground of a timeline: years, hairlines that make room for words, shade outside coverage."""

from collections.abc import Iterable

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.patches import Rectangle

from bilateral._charts.palette import FAINT, OUTSIDE, QUIET
from bilateral._charts.scale import Scale
from bilateral._charts.timeline.layout import PAD, Band, Lane, Plan, Setting

STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)
HAIR = 0.5


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


def draw_ground(made: Plan, ax: Axes, setting: Setting, ticks: dict[int, float]) -> None:
    """Draw hairlines between lanes and at years, and shade what lies outside the coverage."""
    days = setting.scale.day
    lines = []
    for band in made.bands:
        for lane in band.lanes:
            lines.append([(days(-setting.left), lane.top), (days(setting.scale.width), lane.top)])
            _shade(lane, ax, setting)
        for tick in ticks.values():
            lines += [[(tick, top), (tick, end)] for top, end in _free(band, tick, setting)]
    hair = LineCollection(lines, colors=FAINT, linewidths=HAIR, zorder=1, clip_on=False)
    hair.set_in_layout(False)
    ax.add_collection(hair, autolim=False)


def _free(band: Band, day: float, setting: Setting) -> Iterable[tuple[float, float]]:
    """Cut a year's line where words stand in its way."""
    x, at = setting.scale(day), band.top + band.heading
    for top, end in sorted(_words_over(band, x, setting)):
        if top > at:
            yield at, top
        at = max(at, end)
    bottom = band.lanes[-1].top + band.lanes[-1].height if band.lanes else at
    if bottom > at:
        yield at, bottom


def _words_over(band: Band, x: float, setting: Setting) -> Iterable[tuple[float, float]]:
    for lane in band.lanes:
        if not lane.placed and x < setting.type.width(setting.words["no_record"]) + 6:
            yield lane.top, lane.top + lane.height
        for item in lane.placed:
            words = item.seat.words
            if words and words.reach[0] - 2 <= x <= words.reach[1] + 2:
                top = lane.top + PAD + item.row * setting.pitch
                yield top, top + item.seat.rows * setting.pitch


def _shade(lane: Lane, ax: Axes, setting: Setting) -> None:
    """Shade the time of which no source speaks, in one lane."""
    if setting.coverage is None:
        return
    left, right = setting.scale.limits
    first, last = lane.coverage or (right, None)
    for start, end in ((left, first), (last, right)):
        if start is not None and end is not None and start < end:
            box = Rectangle((start, lane.top), end - start, lane.height, fc=OUTSIDE, lw=0, zorder=0)
            box.set_gid("outside")
            ax.add_patch(box)


def draw_years(
    band: Band, ax: Axes, setting: Setting, ticks: dict[int, float], taken: float
) -> None:
    """Repeat the years in the heading of a band, but not over its words."""
    size = setting.type.size
    for year, day in ticks.items():
        half = setting.type.width(str(year)) / 2
        x = setting.scale(day)
        if x - half > taken + 6 and x + half < setting.scale.width:
            ax.text(
                day, band.top + band.heading - 2, str(year), size=size, color=QUIET, ha="center",
                va="baseline", parse_math=False,
            ).set_in_layout(False)  # fmt: skip
